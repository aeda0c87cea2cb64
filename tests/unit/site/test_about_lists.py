"""What the pages about the site promise is what the code does: each list is held against what it speaks of."""

import re
from pathlib import Path

import pytest

from plainms.publication.measured import measured
from plainms.verification.verify import CHECKS
from plainms.vocabulary.load import Entry, vocabulary

TESTS = Path(__file__).resolve().parents[2]
SCRIPTS = TESTS.parent / "src" / "plainms" / "site" / "ui" / "static" / "plainms"


def test_the_checks_behind_a_promise_are_checks_of_the_gate() -> None:
    named = {name for one in vocabulary("not_done").entries for name in one.more.get("checks", ())}
    assert named
    assert named <= {check.name for check in CHECKS}


def test_the_page_about_privacy_names_everything_that_the_scripts_keep() -> None:
    worker = SCRIPTS.parents[1] / "worker.js"
    written = "\n".join(path.read_text(encoding="utf-8") for path in [*sorted(SCRIPTS.glob("*.js")), worker])
    kept = set(re.findall(r'["`](plainms(?:\.[a-z.]+|-(?=\$)))', written))
    assert kept == {one.id for one in vocabulary("kept_by_browser").entries}


def test_scripts_ask_for_nothing_but_the_file_of_changes() -> None:
    written = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.glob("*.js")))
    assert re.findall(r"fetch\(([^,)]*)", written) == ['"/changes.json"']
    assert not re.search(r"XMLHttpRequest|sendBeacon|WebSocket|EventSource|document\.cookie", written)


@pytest.mark.parametrize("criterion", vocabulary("accessible").entries, ids=lambda one: one.id)
def test_a_criterion_that_readers_are_told_of_has_a_test(criterion: Entry) -> None:
    listed = (TESTS.parent / "docs" / "reference" / "wcag.md").read_text(encoding="utf-8")
    assert re.search(rf"(?m)^\| {re.escape(criterion.id)} {re.escape(criterion.label)} \|[^|]*\| `test_", listed)


def test_bars_that_are_not_reached_are_told_too() -> None:
    assert {line.is_reached for line in measured()} == {True, False}
    assert all(re.fullmatch(r"\d+\.\d%?", line.score) for line in measured())
