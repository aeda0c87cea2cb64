"""axe finds nothing on any kind of page: light and dark, narrow and wide, with our script and without.

Axe is itself a script. "Without" therefore means that our script is refused by the network while axe runs through
the debugger; that pages work where scripts cannot run at all is tested in ``test_reading.py``.
"""

from typing import Any

import pytest
from playwright.sync_api import Page

from reading_room import KINDS, NewContext

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""AAA contrast (7:1) is among them; what axe calls best practice too."""
OF_COLOR = {
    "runOnly": {"type": "rule", "values": ["color-contrast", "color-contrast-enhanced", "link-in-text-block"]},
    "resultTypes": ["violations"],
}
"""All that a change of colors alone can break."""


def violations(page: Page, rules: dict[str, Any]) -> list[str]:
    found = page.evaluate("(rules) => axe.run(document, rules).then(result => result.violations)", rules)
    return [f"{one['id']}: {node['html']} {node['failureSummary']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("script", ["on", "blocked"])
def test_axe_finds_nothing(new_context: NewContext, kinds: dict[str, str], axe: str, kind: str, script: str) -> None:
    """One page, loaded once: narrow and wide, with what is closed and what is opened, each in light and in dark."""
    page = new_context(width=320, script=script).new_page()
    page.goto(kinds[kind])
    page.evaluate(axe)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert _in_both_schemes(page) == []
    if script == "on" and page.evaluate("[...document.querySelectorAll('details')].map(one => one.open = true).length"):
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert _in_both_schemes(page) == []


def _in_both_schemes(page: Page) -> list[str]:
    """In light by all rules, in dark by those of color, for nothing else differs."""
    page.emulate_media(color_scheme="dark")
    dark = violations(page, OF_COLOR)
    page.emulate_media(color_scheme="light")
    return dark + violations(page, RULES)


def test_every_kind_of_page_is_checked(kinds: dict[str, str]) -> None:
    assert set(KINDS) == set(kinds)
