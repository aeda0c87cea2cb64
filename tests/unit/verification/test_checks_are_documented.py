"""The reference page of the checks and the registry of checks name the same checks in the same order."""

import re
from pathlib import Path

from plainms.verification.verify import CHECKS

PAGE = Path(__file__).resolve().parents[3] / "docs" / "reference" / "checks.md"


def test_every_check_is_described_in_the_order_in_which_it_runs() -> None:
    described = re.findall(r"^## (\S+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert described == [check.name for check in CHECKS]


def test_each_description_says_something() -> None:
    sections = PAGE.read_text(encoding="utf-8").split("\n## ")[1:]
    assert all(len(section.split()) >= 15 for section in sections)
