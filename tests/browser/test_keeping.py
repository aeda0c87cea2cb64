"""Keeping as people do it: save, follow, tick, arrange, print, cite, take along and forget; nothing of it is sent."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from reading_room import NewContext

KEPT = "plainms.kept"
SHEETS = re.compile(rb"/Type\s*/Page\b(?!s)")
WIDTHS = [320, 1280]


def kept(page: Page) -> dict:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEPT}')") or "{}")


def put(page: Page, **more: object) -> None:
    """Keep this in the browser, as an earlier visit would have."""
    value = {"version": 1, "studies": [], "lists": [], "sheet": {}, "day": "2026-11-22"} | more
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEPT, json.dumps(value)])


def study(number: int, *questions: str) -> dict[str, object]:
    """A study as a browser keeps it."""
    name = f"s{number:012d}"
    heading = f"Invented study {number} found that walking may be slower in {number} of 71 people with MS."
    return {"id": name, "heading": heading, "line": "MS", "reference": f"PubMed {number}", "questions": list(questions)}


def names(page: Page) -> list[str]:
    return page.locator("[data-list=studies] a").all_text_contents()


def asked(page: Page) -> list[str]:
    return page.eval_on_selector_all(".sheet textarea", "all => all.map(one => one.value)")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_study_is_saved_on_its_page_and_listed(new_context: NewContext, kinds: dict[str, str], width: int) -> None:
    page = new_context(width=width).new_page()
    page.goto(kinds["study"])
    heading = page.locator("h1").text_content()
    page.get_by_role("button", name="Save this study").click()
    expect(page.get_by_role("button", name="Saved. Take it off my list")).to_be_visible()
    page.get_by_role("link", name="Saved", exact=True).click()
    expect(page.locator("[data-list=studies] a")).to_have_text([str(heading)])
    page.locator("[data-list=studies] a").click()
    assert page.url.endswith(kinds["study"])
    page.get_by_role("button", name="Saved. Take it off my list").click()
    page.goto("/saved/")
    expect(page.get_by_text("You have not saved a study yet.")).to_be_visible()


@pytest.mark.parametrize("kind", ["study", "study in short", "study for clinicians"])
def test_the_same_is_kept_of_a_study_at_every_depth(new_context: NewContext, kinds: dict[str, str], kind: str) -> None:
    page = new_context().new_page()
    page.goto(kinds["study"])
    questions = [re.sub(r"\s+$", "", one) for one in page.locator(".ask .s").all_inner_texts()]
    page.goto(kinds[kind])
    page.get_by_role("button", name="Save this study").click()
    (saved,) = kept(page)["studies"]
    assert [one in text for one, text in zip(saved["questions"], questions, strict=True)] == [True] * len(questions)
    assert len(questions) >= 2
    assert kinds["study"] == f"/studies/{saved['id']}/"
    assert "MS" in saved["line"]
    assert saved["reference"].startswith("PubMed ")


@pytest.mark.parametrize("width", WIDTHS)
def test_studies_are_saved_from_a_list_put_in_order_and_taken_off(new_context: NewContext, width: int) -> None:
    page = new_context(width=width).new_page()
    page.goto("/")
    headings = page.locator(".studies h2 a").all_text_contents()[:3]
    for place in (2, 1, 0):
        page.locator("[data-save]").nth(place).click()
    page.goto("/saved/")
    assert names(page) == headings
    page.get_by_role("button", name=f"Move down: {headings[0]}").click()
    assert names(page) == [headings[1], headings[0], headings[2]]
    expect(page.get_by_role("button", name=f"Move down: {headings[0]}")).to_be_focused()
    page.get_by_role("button", name=f"Take off my list: {headings[1]}").click()
    assert names(page) == [headings[0], headings[2]]
    page.get_by_role("button", name="Put it back").click()
    assert names(page) == [headings[1], headings[0], headings[2]]
    page.reload()
    assert names(page) == [headings[1], headings[0], headings[2]]


def test_a_list_is_followed_and_left(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto(kinds["one topic"])
    page.get_by_role("button", name="Follow this list").click()
    page.goto("/saved/")
    page.locator("[data-list=lists] a").click()
    assert page.url.endswith(kinds["one topic"])
    page.go_back()
    page.get_by_role("button", name=re.compile("Stop following")).click()
    expect(page.get_by_text("You follow no list yet.")).to_be_visible()
    page.goto(kinds["one topic"])
    expect(page.get_by_role("button", name="Follow this list")).to_be_visible()


def test_all_of_it_is_saved_as_a_file_forgotten_and_brought_back(
    new_context: NewContext, kinds: dict[str, str], tmp_path: Path
) -> None:
    page = new_context().new_page()
    page.goto(kinds["study"])
    page.get_by_role("button", name="Save this study").click()
    page.goto("/saved/")
    before = names(page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Save it all as a file").click()
    file = tmp_path / "kept.json"
    download.value.save_as(file)
    page.locator(".forget summary").click()
    page.get_by_role("button", name="Yes, forget everything").click()
    assert names(page) == []
    assert page.evaluate("localStorage.length") == 0
    page.set_input_files("#bring", file)
    expect(page.locator("[data-list=studies] a")).to_have_text(before)
    assert json.loads(file.read_text(encoding="utf-8"))["studies"] == kept(page)["studies"]


@pytest.mark.parametrize("content", ["no JSON", "[]", '{"version": 2}', "null"])
def test_a_file_of_another_kind_is_refused_and_changes_nothing(
    new_context: NewContext, tmp_path: Path, content: str
) -> None:
    page = new_context().new_page()
    page.goto("/saved/")
    put(page, studies=[study(1)])
    page.reload()
    (tmp_path / "other.json").write_text(content, encoding="utf-8")
    page.set_input_files("#bring", tmp_path / "other.json")
    expect(page.locator(".undone")).to_contain_text("This is not a file that was saved here.")
    assert len(names(page)) == 1


def test_a_hostile_file_becomes_text_and_addresses_of_this_site(new_context: NewContext, tmp_path: Path) -> None:
    page = new_context().new_page()
    page.goto("/saved/")
    bad = "<img src=x onerror=alert(1)>"
    held = {
        "version": 1,
        "studies": [study(1) | {"heading": bad, "line": bad}, {"id": "javascript:alert(1)"}, 7, None],
        "lists": [{"place": "topics/gait", "label": bad}, {"place": "//evil.example", "label": "x"}],
        "sheet": {"questions": [{"text": bad, "from": ["../x"]}], "off": 3, "sources": [], "notes": {}},
    }
    (tmp_path / "hostile.json").write_text(json.dumps(held), encoding="utf-8")
    page.set_input_files("#bring", tmp_path / "hostile.json")
    expect(page.locator("[data-list=studies] a")).to_have_text([bad])
    links = page.eval_on_selector_all(".kept a", "all => all.map(one => one.getAttribute('href'))")
    assert links == ["/studies/s000000000001/", "/topics/gait/"]
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize("width", WIDTHS)
def test_ticked_questions_are_on_the_sheet(new_context: NewContext, kinds: dict[str, str], width: int) -> None:
    page = new_context(width=width).new_page()
    page.goto(kinds["study"])
    box = page.get_by_role("checkbox", name=re.compile("Put on my visit sheet")).first
    question = (box.get_attribute("aria-label") or "").removeprefix("Put on my visit sheet: ")
    box.check()
    page.goto("/visit-sheet/")
    assert asked(page) == [question]
    expect(page.locator("[data-list=sources] li")).to_have_count(1)
    page.goto(kinds["study"])
    box.uncheck()
    page.goto("/visit-sheet/")
    assert asked(page) == []


def test_saving_a_study_puts_its_questions_on_the_sheet_and_unticking_takes_one_off(
    new_context: NewContext, kinds: dict[str, str]
) -> None:
    page = new_context().new_page()
    page.goto(kinds["study"])
    boxes = page.get_by_role("checkbox")
    page.get_by_role("button", name="Save this study").click()
    assert all(box.is_checked() for box in boxes.all())
    boxes.first.uncheck()
    page.goto("/visit-sheet/")
    assert len(asked(page)) == boxes_of(kept(page)) - 1
    page.goto(kinds["study"])
    expect(boxes.first).not_to_be_checked()


def boxes_of(value: dict) -> int:
    return len(value["studies"][0]["questions"])


def test_questions_of_saved_studies_are_merged_each_once(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.goto("/visit-sheet/")
    put(
        page,
        studies=[study(1, "Was my kind of MS studied?", "What were the harms?"), study(2, "What were the harms ?")],
    )
    page.reload()
    assert asked(page) == ["Was my kind of MS studied?", "What were the harms?"]
    expect(page.locator(".sheet .about")).to_have_text(["From study 1", "From study 1, 2"])


def test_the_sheet_is_rewritten_arranged_and_kept(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.goto("/visit-sheet/")
    put(page, studies=[study(1, "First?", "Second?")])
    page.reload()
    page.get_by_label("Write a question of your own").fill("Third?")
    page.get_by_role("button", name="Put it on the sheet").click()
    page.get_by_role("button", name="Move up: Question 3").click()
    assert asked(page) == ["First?", "Third?", "Second?"]
    page.get_by_label("Question 1", exact=True).fill("The first, in my words?")
    page.get_by_label("What I want to remember").fill("Bring the letter.")
    page.get_by_role("button", name="Take off the sheet: Question 3").click()
    page.reload()
    assert asked(page) == ["The first, in my words?", "Third?"]
    expect(page.get_by_label("What I want to remember")).to_have_value("Bring the letter.")
    page.get_by_role("button", name="Empty the sheet").click()
    assert asked(page) == []
    page.get_by_role("button", name="Put it back").click()
    assert asked(page) == ["The first, in my words?", "Third?"]


def test_a_question_is_neither_emptied_nor_doubled_by_rewriting(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.goto("/visit-sheet/")
    put(page, studies=[study(1, "First?", "Second?")])
    page.reload()
    first = page.get_by_label("Question 1", exact=True)
    for words in ("", "  ", "SECOND ?"):
        first.fill(words)
        page.get_by_label("Question 2", exact=True).focus()
        assert asked(page) == ["First?", "Second?"]


LONG = "Was somebody like me in this study, and what would have to happen before it could matter for my own care? "


def test_ten_questions_of_full_length_with_notes_fit_on_one_page(new_context: NewContext) -> None:
    page = new_context(width=320).new_page()
    page.goto("/visit-sheet/")
    studies = [study(number, f"{number}. {LONG * 3}"[:240]) for number in range(1, 13)]
    put(page, studies=studies, sheet={"notes": (LONG * 7)[:600]})
    page.reload()
    expect(page.locator(".fits")).to_have_text(re.compile("Of 12 questions, the first ten will be printed"))
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(SHEETS.findall(pdf)) == 1
    page.emulate_media(media="print")
    shown = page.locator(".sheet .written:visible")
    assert [one[:4] for one in shown.all_text_contents()] == [f"{number}. W"[:4] for number in range(1, 11)]
    assert page.locator("main button:visible, main textarea:visible").count() == 0
    page.set_viewport_size({"width": 665, "height": 960})
    ends = page.evaluate(
        """[".sheet", ".notes", ".sources", ".colophon"].map(one => document.querySelector(one).getBoundingClientRect())
            .flatMap(box => [box.top, box.bottom])"""
    )
    assert ends == sorted(ends)


@pytest.mark.parametrize("script", ["on", "off"])
def test_an_empty_sheet_is_one_page(new_context: NewContext, script: str) -> None:
    page = new_context(script=script).new_page()
    page.goto("/visit-sheet/")
    assert len(SHEETS.findall(page.pdf(format="A4", prefer_css_page_size=True))) == 1


def day(name: str, **more: object) -> dict[str, object]:
    """A day of the file of changes."""
    return {"day": name, "new": 0, "places": {}, "changed": [], "corrected": [], "withdrawn": []} | more


CHANGES = {
    "latest": "2026-11-25",
    "days": [
        day("2026-11-25", new=2, places={"topics/gait": 1}, changed=["s000000000001"]),
        day("2026-11-24", new=1, changed=2500, withdrawn=["s000000000002"]),
        day("2026-11-22", new=9, places={"topics/gait": 9}, corrected=["s000000000003"]),
    ],
}


def visit(new_context: NewContext, **more: object) -> Page:
    """A page of a reader who was here on 22 November and comes back after the changes above."""
    context = new_context()
    context.route("**/changes.json", lambda route: route.fulfill(json=CHANGES))
    page = context.new_page()
    page.goto("/privacy/")
    put(page, **more)
    return page


def test_a_quiet_line_tells_what_is_new_since_the_last_visit(new_context: NewContext) -> None:
    mine = [study(1) | {"seen": "2026-11-22"}, study(2) | {"seen": "2026-11-22"}]
    page = visit(new_context, studies=mine, lists=[{"place": "topics/gait", "label": "Gait"}])
    page.goto("/")
    line = page.locator(".since")
    expect(line).to_be_visible()
    words = " ".join(line.inner_text().split())
    assert words.startswith("Since you were last here, on 22 November 2026: 3 new 2501 changed 1 corrected 1 withdrawn")
    assert "1 new in lists you follow" in words
    assert "2 of your saved studies changed" in words
    page.reload()
    expect(line).to_be_visible()
    page.goto("/saved/")
    expect(page.locator("[data-list=studies] .news:visible")).to_have_text(
        ["Told anew on 25 November 2026", "Withdrawn on 24 November 2026"]
    )
    expect(page.locator("[data-list=lists] .news")).to_have_text("1 new since you were last here")
    page.evaluate("sessionStorage.clear()")
    page.goto("/")
    page.wait_for_load_state("networkidle")
    expect(line).to_be_hidden()


@pytest.mark.parametrize("control", ["[data-list=lists] a", "[data-list=studies] a", "[data-act=down]"])
def test_news_that_come_late_leave_the_focus_where_it_was(new_context: NewContext, control: str) -> None:
    page = visit(new_context, studies=[study(3), study(4)], lists=[{"place": "topics/gait", "label": "Gait"}])
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/changes.json", hold)
    with page.expect_request("**/changes.json"):
        page.goto("/saved/", wait_until="domcontentloaded")
    held = page.locator(control).first
    held.focus()
    page.route("**/changes.json", lambda route: route.fulfill(json=CHANGES))
    for route in waiting:
        route.fulfill(json=CHANGES)
    expect(page.locator("[data-list=lists] .news")).to_be_visible()
    expect(held).to_be_focused()


def test_who_keeps_nothing_is_asked_and_told_nothing(new_context: NewContext) -> None:
    context = new_context()
    asked_for: list[str] = []
    context.on("request", lambda request: asked_for.append(request.url))
    page = context.new_page()
    page.goto("/")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".since")).to_be_hidden()
    assert not [url for url in asked_for if "changes.json" in url]
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_nothing_that_is_kept_leaves_the_browser(new_context: NewContext, kinds: dict[str, str], site: str) -> None:
    context = new_context()
    sent: list[tuple[str, str, str | None]] = []
    context.on("request", lambda request: sent.append((request.method, request.url, request.post_data)))
    page = context.new_page()
    page.goto(kinds["study"])
    page.get_by_role("button", name="Save this study").click()
    page.get_by_role("checkbox").first.uncheck()
    page.goto("/visit-sheet/")
    page.get_by_label("What I want to remember").fill("Secretive words")
    page.get_by_label("Write a question of your own").fill("A secretive question?")
    page.get_by_role("button", name="Put it on the sheet").click()
    visited = len(sent)
    page.goto("/saved/")
    page.goto("/")
    page.wait_for_load_state("networkidle")
    study_id = kinds["study"].split("/")[2]
    assert {(method, body) for method, _, body in sent} == {("GET", None)}
    assert all(url.startswith(f"{site}/") and "?" not in url for _, url, _ in sent)
    assert not [url for _, url, _ in sent[visited:] if study_id in url]
    assert not [url for _, url, _ in sent if "ecretive" in url]
    assert context.cookies() == []


def test_a_browser_that_keeps_nothing_says_so(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full'); }")
    page.goto(kinds["study"])
    page.get_by_role("button", name="Save this study").click()
    expect(page.get_by_role("status")).to_have_text("This browser did not keep it.")
    expect(page.get_by_role("button", name="Save this study")).to_be_visible()


def test_what_a_control_has_done_is_said(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto(kinds["study"])
    save = page.locator("[data-act=save]")
    save.click()
    expect(page.get_by_role("status")).to_have_text("Saved. Take it off my list")
    expect(save).to_be_focused()
    save.click()
    expect(page.get_by_role("status")).to_have_text("Taken off.")


def test_the_address_of_a_study_is_copied_or_shared(new_context: NewContext, kinds: dict[str, str], site: str) -> None:
    context = new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.add_init_script("navigator.share = async (what) => { window.shared = what; }")
    page.goto(kinds["study in short"])
    page.get_by_role("button", name="Copy the address").click()
    expect(page.get_by_role("button", name="The address is copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == site + kinds["study"]
    page.get_by_role("button", name="Share", exact=True).click()
    assert page.evaluate("window.shared.url") == site + kinds["study"]


@pytest.mark.parametrize("script", ["on", "off"])
def test_a_paper_is_cited_with_and_without_script(new_context: NewContext, kinds: dict[str, str], script: str) -> None:
    page = new_context(script=script).new_page()
    page.goto(kinds["study"])
    with page.expect_download() as download:
        page.get_by_role("link", name="as RIS").click()
    assert Path(download.value.path()).read_bytes().startswith(b"TY  - JOUR\r\n")
    page.get_by_role("link", name="Cite it in plain text").click()
    expect(page.locator("body")).to_contain_text("PubMed: ")


def test_without_script_pages_say_what_to_do_instead(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context(script="off").new_page()
    page.goto(kinds["study"])
    assert page.locator(".keep button:visible, main input:visible").count() == 0
    expect(page.get_by_role("link", name="Address of this study")).to_be_visible()
    page.goto("/saved/")
    expect(page.get_by_text("Saving needs script")).to_be_visible()
    page.get_by_role("link", name="The visit sheet").click()
    expect(page.locator(".blank li")).to_have_count(6)


def test_the_keyboard_alone_saves_a_study_and_fills_the_sheet(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto(kinds["study"])
    tab_to(page, ".tick")
    page.keyboard.press("Space")
    tab_to(page, "[data-act=save]")
    page.keyboard.press("Enter")
    page.goto("/visit-sheet/")
    count = len(asked(page))
    tab_to(page, "[data-list=questions] [data-act=down]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('.sheet li') !== null")
    tab_to(page, "#own")
    page.keyboard.type("From the keyboard?")
    tab_to(page, "form button")
    page.keyboard.press("Enter")
    assert len(asked(page)) == count + 1


def test_leaving_a_rewritten_question_with_the_keyboard_leads_to_its_buttons(new_context: NewContext) -> None:
    page = new_context().new_page()
    page.goto("/visit-sheet/")
    put(page, studies=[study(1, "First?", "Second?")])
    page.reload()
    page.get_by_label("Question 1", exact=True).fill("In my words?")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.dataset.act") == "down"
    assert asked(page) == ["In my words?", "Second?"]


@pytest.mark.parametrize("path", ["/saved/", "/visit-sheet/"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_filled_pages(
    new_context: NewContext, axe: str, path: str, width: int, scheme: str
) -> None:
    page = new_context(width=width, scheme=scheme).new_page()
    page.goto(path)
    lists = [{"place": "topics/gait", "label": "Gait"}]
    put(page, studies=[study(n, f"Question {n}?") for n in range(1, 12)], lists=lists)
    page.reload()
    page.locator("[data-act=remove], [data-act=off]").first.click()
    page.evaluate(axe)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(one => one.violations)")
    assert [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    small = page.evaluate(
        """[...document.querySelectorAll("main button, main textarea, main summary, main input")]
            .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 43.5)
            .map(one => one.textContent)"""
    )
    assert small == []


@pytest.mark.parametrize("kind", ["study", "visit sheet", "newest list", "how we check"])
def test_a_pdf_of_any_page_is_tagged(new_context: NewContext, kinds: dict[str, str], kind: str) -> None:
    page = new_context().new_page()
    page.goto(kinds[kind])
    pdf = page.pdf(format="A4", prefer_css_page_size=True, tagged=True)
    assert b"/StructTreeRoot" in pdf
    assert re.search(rb"/MarkInfo\s*<<[^>]*/Marked\s+true", pdf)
    assert re.search(rb"/Lang\s*\(en\)", pdf)


def test_links_to_other_sites_are_spelled_out_on_paper(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto(kinds["how we check"])
    page.emulate_media(media="print")
    told = page.evaluate(
        """() => {
            const link = document.createElement("a");
            link.href = "https://example.org/x";
            document.querySelector("main").append(link);
            return getComputedStyle(link, "::after").content;
        }"""
    )
    assert "https://example.org/x" in told


def test_every_kind_of_page_is_three_choices_from_the_front(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context(script="off").new_page()
    reached, latest = {"/"}, ["/"]
    wanted = {path for kind, path in kinds.items() if kind != "not found" and "?" not in path}
    for _ in range(3):
        found: set[str] = set()
        for path in latest:
            page.goto(path)
            hrefs = page.eval_on_selector_all("a[href^='/']", "all => all.map(one => one.getAttribute('href'))")
            found |= {href.split("#")[0] for href in hrefs if "/cite." not in href}
        latest = sorted(found - reached)
        reached |= found
        if wanted <= reached:
            break
    assert wanted - reached == set()


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is on it."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"the keyboard does not reach {selector}")
