"""axe finds nothing on any kind of page: light and dark, narrow and wide, with our script and without.

Axe is itself a script. "Without" therefore means that our script is refused by the network while axe runs through
the debugger; that pages work where scripts cannot run at all is tested in ``test_reading.py``.
"""

import pytest
from playwright.sync_api import Page

from reading_room import KINDS, NewContext

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
"""AAA contrast (7:1) is among them; what axe calls best practice too."""


def violations(page: Page) -> list[str]:
    found = page.evaluate("(rules) => axe.run(document, rules).then(result => result.violations)", RULES)
    return [f"{one['id']}: {node['html']} {node['failureSummary']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("script", ["on", "blocked"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(
    new_context: NewContext, kinds: dict[str, str], axe: str, kind: str, script: str, width: int, scheme: str
) -> None:
    page = new_context(width=width, scheme=scheme, script=script).new_page()
    page.goto(kinds[kind])
    page.evaluate(axe)
    assert violations(page) == []
    if script == "blocked":
        return
    opened = page.evaluate("[...document.querySelectorAll('details')].map(one => (one.open = true)).length")
    if opened:
        assert violations(page) == []


def test_every_kind_of_page_is_checked(kinds: dict[str, str]) -> None:
    assert set(KINDS) == set(kinds)
