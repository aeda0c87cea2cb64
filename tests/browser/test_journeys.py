"""Every journey that the site is for, walked in every way that people walk: see ``WAYS`` and ``JOURNEYS``.

A journey walks with the pointer or with the keyboard alone, where a control counts only if Tab reaches it, and ends on
a page that nobody needs to scroll sideways. Where script is off, a journey that needs it must say so, or offer nothing.
"""

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, expect

from reading_room import NewContext

Kinds = dict[str, str]
KEPT = "plainms.kept"
NEWS = {"day": "2026-11-21", "new": 3, "places": {}, "changed": [], "corrected": [], "withdrawn": []}


@dataclass(frozen=True)
class Way:
    """How somebody walks. A window of 1280 by 1024 at a zoom of 400% is one of 320 by 256."""

    script: bool
    width: int
    keyboard: bool
    is_zoomed: bool = False

    def __str__(self) -> str:
        screen = "400%" if self.is_zoomed else str(self.width)
        return f"{'script' if self.script else 'no script'}, {screen}, {'keyboard' if self.keyboard else 'pointer'}"

    def use(self, control: Locator, key: str = "Enter") -> None:
        """Choose the control."""
        if not self.keyboard:
            control.click()
            return
        reach(control)
        control.page.keyboard.press(key)


EVERY_WAY = "PLAINMS_EVERY_WAY"
FEW_WAYS = [  # every two of script, width and hand meet once
    Way(script=True, width=320, keyboard=True),
    Way(script=True, width=1280, keyboard=False),
    Way(script=False, width=320, keyboard=False),
    Way(script=False, width=1280, keyboard=True),
    Way(script=True, width=320, keyboard=True, is_zoomed=True),
]
OTHER_WAYS = [
    Way(script=True, width=320, keyboard=False),
    Way(script=True, width=1280, keyboard=True),
    Way(script=False, width=320, keyboard=True),
    Way(script=False, width=1280, keyboard=False),
    Way(script=False, width=320, keyboard=True, is_zoomed=True),
]
WAYS = [*FEW_WAYS, *(OTHER_WAYS if EVERY_WAY in os.environ else ())]


def reach(control: Locator) -> None:
    """Come to the control by Tab, from the one before it."""
    control.focus()
    control.page.keyboard.press("Shift+Tab")
    control.page.keyboard.press("Tab")
    expect(control).to_be_focused()


def depth_dial(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["study"])
    for name in ("In short", "For clinicians"):
        way.use(page.get_by_role("link", name=name))
        expect(page.locator(".dial [aria-current=page]")).to_have_text(name)
    page.goto("/")
    link = page.locator(f".studies a[href^='{kinds['study']}']")
    way.use(link)
    page.wait_for_url(f"**{kinds['study for clinicians'] if way.script else kinds['study']}")


def receipts(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["study"])
    sentence = page.locator(".key .s:has(blockquote)").first
    quote = sentence.locator("details > blockquote").first
    expect(quote).to_be_hidden()
    way.use(sentence.locator("summary"))
    expect(quote).to_be_visible()
    way.use(sentence.locator("details > a").first)
    expect(page.locator(".source mark:target")).to_be_in_viewport()


def terms(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["study"])
    word = page.locator("button.t").first
    told = page.locator(f"#{word.get_attribute('popovertarget')}")
    way.use(word)
    expect(told).to_be_visible()
    page.keyboard.press("Escape")
    expect(told).to_be_hidden()


def tired_day(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["study"])
    way.use(page.locator("a.tired"))
    page.wait_for_url(f"**{kinds['study for a tired day']}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    way.use(page.get_by_role("link", name="Show the full page"))
    page.wait_for_url(f"**{kinds['study']}")


def search(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto("/")
    way.use(page.get_by_role("link", name="Search", exact=True))
    field = page.get_by_label("Words to look for")
    reach(field)
    page.keyboard.type("fatigue")
    way.use(page.get_by_role("button", name="Search studies"))
    found = int(page.locator(".lead").inner_text().split()[0])
    way.use(page.locator(".narrow summary").first)
    way.use(page.locator(".narrow details[open] a").first)
    page.wait_for_url(re.compile(r"q=fatigue&\w+="))
    assert int(page.locator(".lead").inner_text().split()[0]) < found
    way.use(page.get_by_role("link", name=re.compile("Remove the filter")))
    page.wait_for_url(re.compile(r"q=fatigue$"))


def topic(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto("/")
    way.use(page.get_by_role("link", name="Topics", exact=True))
    way.use(page.locator(f"main a[href='{kinds['one topic']}']").first)
    expect(page.get_by_role("heading", name="How far from care these studies are")).to_be_visible()
    way.use(page.locator(".studies h2 a").first)
    page.wait_for_url("**/studies/**")


def medicine(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto("/topics/")
    way.use(page.locator("main a[href='/medicines/']").first)
    way.use(page.locator("main li a[href^='/medicines/']").first)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Medicine: ")
    expect(page.locator(".studies li").first).to_be_visible()


def saved_list(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["study"])
    save = page.get_by_role("button", name="Save this study")
    if way.script:
        heading = page.locator("h1").inner_text()
        way.use(save)
        expect(page.get_by_role("button", name="Saved. Take it off my list")).to_be_visible()
        way.use(page.get_by_role("link", name="Saved", exact=True))
        expect(page.locator("[data-list=studies] a")).to_have_text([heading])
        way.use(page.get_by_role("button", name=f"Take off my list: {heading}"))
        expect(page.get_by_text("You have not saved a study yet.")).to_be_visible()
    else:
        expect(save).to_be_hidden()
        way.use(page.get_by_role("link", name="Saved", exact=True))
        expect(page.get_by_text("Saving needs script")).to_be_visible()


def follow(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["one topic"])
    button = page.get_by_role("button", name="Follow this list")
    if way.script:
        way.use(button)
        way.use(page.get_by_role("link", name="Saved", exact=True))
        way.use(page.locator("[data-list=lists] a"))
        page.wait_for_url(f"**{kinds['one topic']}")
    else:
        expect(button).to_be_hidden()
        expect(page.get_by_role("link", name="Atom feed")).to_be_visible()


def since_last_here(page: Page, kinds: Kinds, way: Way) -> None:
    kept = {"version": 1, "studies": [], "lists": [], "sheet": {}, "day": "2026-01-02"}
    page.route("**/changes.json", lambda route: route.fulfill(json={"latest": "2026-11-22", "days": [NEWS]}))
    page.goto("/privacy/")
    page.evaluate("([key, value]) => localStorage.setItem(key, value)", [KEPT, json.dumps(kept)])
    page.goto("/")
    line = page.locator(".since")
    if way.script:
        expect(line).to_be_visible()
        expect(line).to_contain_text("Since you were last here, on 2 January 2026: 3 new")
        way.use(line.get_by_role("link", name="See what changed"))
    else:
        expect(line).to_be_hidden()
        way.use(page.locator("footer.site").get_by_role("link", name="Corrections"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Corrections and changes")


def visit_sheet(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["study"])
    box = page.get_by_role("checkbox", name=re.compile("Put on my visit sheet")).first
    if way.script:
        question = (box.get_attribute("aria-label") or "").removeprefix("Put on my visit sheet: ")
        way.use(box, "Space")
        page.goto("/visit-sheet/")
        expect(page.get_by_role("textbox", name="Question 1")).to_have_value(question)
        reach(page.get_by_label("Write a question of your own"))
        page.keyboard.type("What of my age?")
        way.use(page.get_by_role("button", name="Put it on the sheet"))
        expect(page.get_by_role("textbox", name="Question 2")).to_have_value("What of my age?")
    else:
        expect(box).to_have_count(0)
        page.goto("/visit-sheet/")
        expect(page.get_by_text("You can print it empty and write on it.")).to_be_visible()


def on_paper(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["study"])
    button = page.get_by_role("button", name="Print")
    expect(button).to_be_visible() if way.script else expect(button).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator("nav:visible, button:not(.t):visible, a.tired:visible")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.emulate_media(media="screen")


def share_and_cite(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["study"])
    copy = page.get_by_role("button", name="Copy the address")
    expect(copy).to_be_visible() if way.script else expect(copy).to_be_hidden()
    with page.expect_download() as download:
        way.use(page.get_by_role("link", name="as RIS"))
    assert download.value.path().read_text(encoding="utf-8").startswith("TY  - ")
    way.use(page.get_by_role("link", name="Address of this study"))
    page.wait_for_url(f"**{kinds['study']}")
    way.use(page.get_by_role("link", name="Cite it in plain text"))
    page.wait_for_url("**/cite.txt")


def language_switch(page: Page, kinds: Kinds, way: Way) -> None:
    page.goto(kinds["study"])
    way.use(page.get_by_role("link", name="Español"))
    page.wait_for_url(f"**/es{kinds['study']}")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    way.use(page.get_by_role("link", name="English"))
    page.wait_for_url(lambda url: url.endswith(kinds["study"]) and "/es/" not in url)


JOURNEYS: dict[str, Callable[[Page, Kinds, Way], None]] = {
    "the depth dial": depth_dial,
    "receipts": receipts,
    "hard words in their place": terms,
    "a tired day": tired_day,
    "search with filters": search,
    "a topic": topic,
    "a medicine": medicine,
    "the saved list": saved_list,
    "following a topic": follow,
    "since you were last here": since_last_here,
    "the visit sheet": visit_sheet,
    "on paper": on_paper,
    "share and cite": share_and_cite,
    "another language": language_switch,
}


@pytest.mark.parametrize("way", WAYS, ids=str)
@pytest.mark.parametrize("journey", JOURNEYS)
def test_journey(new_context: NewContext, kinds: Kinds, journey: str, way: Way) -> None:
    zoom = {"device_scale_factor": 4} if way.is_zoomed else {}
    page = new_context(width=way.width, script="on" if way.script else "off", **zoom).new_page()
    if way.is_zoomed:
        page.set_viewport_size({"width": 320, "height": 256})
    JOURNEYS[journey](page, kinds, way)
    assert page.evaluate("document.documentElement.scrollWidth") <= way.width
