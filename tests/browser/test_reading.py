"""Reading as people do: small screens, no script, the keyboard alone, on paper, and with nobody watching."""

import re

import pytest
from playwright.sync_api import Page, expect

from reading_room import KINDS, NewContext

TOUCH = 44
FINE = 0.5
"""Fractions of a pixel that layout may take from a target."""


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_runs_off_the_side(new_context: NewContext, kinds: dict[str, str], kind: str, width: int) -> None:
    page = new_context(width=width, script="blocked").new_page()
    page.goto(kinds[kind])
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("kind", KINDS)
def test_text_may_be_spaced_out_as_wcag_asks(new_context: NewContext, kinds: dict[str, str], kind: str) -> None:
    page = new_context(width=320, script="blocked").new_page()
    page.goto(kinds[kind])
    page.evaluate(
        """() => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
                word-spacing: .16em !important } p { margin-bottom: 2em !important }`);
            document.adoptedStyleSheets = [sheet];
        }"""
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [320, 1280])
def test_everything_to_choose_is_large_enough(
    new_context: NewContext, kinds: dict[str, str], kind: str, width: int
) -> None:
    page = new_context(width=width).new_page()
    page.goto(kinds[kind])
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    small = page.evaluate(
        """(least) => [...document.querySelectorAll("a:not(.skip), button:not(.t), summary, input, select")]
            .filter(one => one.checkVisibility())
            .map(one => [one.textContent.trim() || one.id, one.getBoundingClientRect()])
            .filter(([, box]) => box.height < least || box.width < least)
            .map(([name, box]) => `${name}: ${box.width} x ${box.height}`)""",
        TOUCH - FINE,
    )
    assert small == []


@pytest.mark.parametrize("kind", KINDS)
def test_controls_do_not_lie_on_each_other(new_context: NewContext, kinds: dict[str, str], kind: str) -> None:
    page = new_context(width=320).new_page()
    page.goto(kinds[kind])
    overlaps = page.evaluate(
        """() => {
            const boxes = [...document.querySelectorAll("a:not(.skip), button, summary, input")]
                .filter(one => one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }))
                .map(one => [one.textContent.trim(), one.getBoundingClientRect()]);
            return boxes.flatMap(([a, p], i) => boxes.slice(i + 1)
                .filter(([, q]) => p.left < q.right - 1 && q.left < p.right - 1
                    && p.top < q.bottom - 1 && q.top < p.bottom - 1)
                .map(([b]) => `${a} / ${b}`));
        }"""
    )
    assert overlaps == []


@pytest.mark.parametrize("width", [320, 1280])
def test_a_receipt_opens_where_scripts_cannot_run(new_context: NewContext, kinds: dict[str, str], width: int) -> None:
    page = new_context(width=width, script="off").new_page()
    page.goto(kinds["study"])
    sentence = page.locator(".s:has(blockquote)").first
    expect(sentence.locator("details > blockquote").first).to_be_hidden()
    sentence.locator("summary").click()
    expect(sentence.locator("details > blockquote").first).to_be_visible()
    expect(sentence.locator("blockquote mark").first).to_be_visible()


def test_the_words_are_marked_in_the_source_without_script(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context(script="off").new_page()
    page.goto(kinds["study"])
    receipt = page.locator(".s:has(blockquote)").first
    receipt.locator("summary").click()
    link = receipt.locator("details > a").first
    number = (link.get_attribute("href") or "").removeprefix("#m")
    before = _ground(page, number)
    link.click()
    assert page.url.endswith(f"#m{number}")
    assert _ground(page, number) != before
    expect(page.locator(f".source .m{number}").first).to_be_in_viewport()


def test_the_marked_words_are_the_words_of_the_receipt(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto(kinds["study"])
    checked = 0
    for receipt in page.locator(".s:has(blockquote)").all():
        receipt.locator("summary").click()
        expect(page.locator(".source mark.on")).not_to_have_count(0)
        marked = page.evaluate("[...document.querySelectorAll('.source mark.on')].map(one => one.textContent).join('')")
        quoted = receipt.locator("blockquote mark").all_text_contents()
        assert all(words in marked for words in quoted)
        receipt.locator("summary").click()
        expect(page.locator(".source mark.on")).to_have_count(0)
        checked += len(quoted)
    assert checked >= 5


def test_with_script_the_source_beside_scrolls_to_the_words(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto(kinds["study"])
    last = page.locator(".key .s:has(blockquote)").last
    last.locator("summary").click()
    expect(page.locator(".source mark.on").first).to_be_in_viewport()


def test_the_keyboard_alone_reads_a_study_and_its_receipts(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    assert _tab_to(page, ".studies h2 a") < 5
    _tab_to(page, f".studies a[href^='{kinds['study']}']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/studies/**")
    receipt = page.locator(".key .s:has(blockquote)").first
    _tab_to(page, f"#{receipt.get_attribute('id')} summary")
    page.keyboard.press("Enter")
    expect(receipt.locator("details > blockquote").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(receipt.locator("details > blockquote").first).to_be_hidden()
    expect(receipt.locator("summary")).to_be_focused()


def test_focus_can_always_be_seen(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto(kinds["study"])
    for _ in range(30):
        page.keyboard.press("Tab")
        style = page.evaluate(
            "(s => [s.outlineStyle, parseFloat(s.outlineWidth)])(getComputedStyle(document.activeElement))"
        )
        assert style[0] != "none"
        assert style[1] >= 2


@pytest.mark.parametrize("script", ["on", "off"])
def test_search_finds_a_study_from_the_front_page(new_context: NewContext, script: str) -> None:
    page = new_context(width=320, script=script).new_page()
    page.goto("/")
    page.get_by_role("link", name="Search", exact=True).click()
    page.get_by_label("Words to look for").fill("fatigue")
    page.get_by_role("button", name="Search studies").click()
    expect(page.locator(".lead")).to_contain_text("match")
    page.locator(".studies h2 a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/studies/" in page.url


def test_every_depth_has_an_address_and_the_chosen_one_is_kept(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context().new_page()
    page.goto(kinds["study"])
    page.get_by_role("link", name="In short").click()
    assert page.url.endswith("/in-short/")
    page.goto("/")
    page.locator(f".studies a[href^='{kinds['study']}']").click()
    assert page.url.endswith("/in-short/")


def test_depths_are_links_without_script(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context(script="off").new_page()
    page.goto(kinds["study"])
    page.get_by_role("link", name="For clinicians").click()
    assert page.url.endswith("/clinicians/")
    expect(page.locator(".dial [aria-current=page]")).to_have_text("For clinicians")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_asked_of_anyone_else_and_nothing_is_kept(
    new_context: NewContext, kinds: dict[str, str], site: str, kind: str
) -> None:
    context = new_context()
    page = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(kinds[kind])
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith(f"{site}/")] == []
    assert context.cookies() == []
    assert page.evaluate("localStorage.length") == 0
    assert [text for text in complaints if "404" not in text or kind != "not found"] == []


@pytest.mark.parametrize("kind", ["study", "study in short", "study for clinicians", "study with numbers"])
def test_a_study_is_printed_on_two_pages(new_context: NewContext, kinds: dict[str, str], kind: str) -> None:
    page = new_context(script="blocked").new_page()
    page.goto(kinds[kind])
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf)) <= 2


def test_forced_colors_keep_the_rung_and_the_depth_apart(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context(forced_colors="active").new_page()
    page.goto(kinds["study"])
    expect(page.locator(".ladder .here strong")).to_contain_text("this study is here")
    assert page.evaluate("getComputedStyle(document.querySelector('.dial [aria-current]')).outlineStyle") == "solid"


def test_figures_are_told_apart_by_shape_and_are_the_same_size_for_both_groups(
    new_context: NewContext, kinds: dict[str, str]
) -> None:
    page = new_context(forced_colors="active").new_page()
    page.goto(kinds["study with numbers"])
    boxes = page.evaluate(
        "[...document.querySelectorAll('.people')].map(one => one.getBoundingClientRect().toJSON())"
        ".map(box => `${box.width} x ${box.height}`)"
    )
    assert len(boxes) >= 2
    assert len(set(boxes)) == 1
    heads = (page.locator(f"pattern#{name} circle").get_attribute("r") for name in ("filled", "hollow"))
    filled, hollow = (float(radius or 0) for radius in heads)
    assert filled > hollow > 0


COUNT_FILLED = """picture => {
  const area = picture.querySelector("path[fill='url(#filled)']");
  const places = [...Array(100).keys()].map(place => [10 * (place % 10) + 5, 12 * Math.floor(place / 10) + 6]);
  return area ? places.filter(([x, y]) => area.isPointInFill(new DOMPoint(x, y))).length : 0;
}"""


def test_the_counts_drawn_are_the_counts_in_the_table(new_context: NewContext, kinds: dict[str, str]) -> None:
    page = new_context(script="off").new_page()
    page.goto(kinds["study with numbers"])
    for fact in page.locator(".fact").all():
        drawn = [one.evaluate(COUNT_FILLED) for one in fact.locator(".people").all()]
        told = [int(re.sub(r"\D", "", words)) for words in fact.locator("tbody td:nth-of-type(1)").all_text_contents()]
        assert drawn == told


def _ground(page: Page, number: str) -> str:
    colour = page.locator(f".source .m{number}").first.evaluate("one => getComputedStyle(one).backgroundColor")
    return str(colour)


def _tab_to(page: Page, selector: str) -> int:
    """Press Tab until the focus is on it; how often that took."""
    for presses in range(1, 60):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return presses
    raise AssertionError(f"the keyboard does not reach {selector}")
