"""Searching as people do: everyday words, typos, filters; with the keyboard, without script, on a small screen."""

import re

import pytest
from playwright.sync_api import expect

from reading_room import NewContext

SMALL_AND_WIDE = pytest.mark.parametrize("width", [320, 1280])


@SMALL_AND_WIDE
@pytest.mark.parametrize("script", ["on", "off"])
def test_everyday_words_find_studies_and_the_page_says_what_it_looked_for(
    new_context: NewContext, script: str, width: int
) -> None:
    page = new_context(script=script, width=width).new_page()
    page.goto("/search/")
    page.get_by_label("Words to look for").fill("always tired")
    page.keyboard.press("Enter")
    expect(page.get_by_text("We also looked for: fatigue")).to_be_visible()
    first = page.locator(".studies > li").first
    expect(first.locator(".reasons")).to_contain_text("“always tired”: ")


@pytest.mark.parametrize("script", ["on", "off"])
def test_a_typo_is_mended_and_can_be_kept(new_context: NewContext, script: str) -> None:
    page = new_context(script=script).new_page()
    page.goto("/search/?q=fatigeu")
    expect(page.get_by_text("Showing results for fatigue.")).to_be_visible()
    page.get_by_role("link", name="Search only for “fatigeu”").click()
    expect(page.get_by_role("heading", name="No study here matches “fatigeu”.")).to_be_visible()


@SMALL_AND_WIDE
@pytest.mark.parametrize("script", ["on", "off"])
def test_filters_narrow_with_the_keyboard_alone_and_can_be_removed(
    new_context: NewContext, script: str, width: int
) -> None:
    page = new_context(script=script, width=width).new_page()
    page.goto("/search/?q=fatigue")
    before = _count(page.locator(".lead").inner_text())
    page.locator(".narrow summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    told = re.search(r"\((\d+)\)", page.locator(":focus").inner_text())
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/search/\?q=fatigue&\w+="))
    narrowed = _count(page.locator(".lead").inner_text())
    assert told and narrowed == int(told[1]) < before
    expect(page.get_by_label("Words to look for")).to_have_value("fatigue")
    page.get_by_role("link", name=re.compile("Remove the filter")).click()
    page.wait_for_url(re.compile(r"/search/\?q=fatigue$"))
    assert _count(page.locator(".lead").inner_text()) == before


def _count(text: str) -> int:
    return int(text.split(maxsplit=1)[0])
