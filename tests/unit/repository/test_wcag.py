"""The list of WCAG criteria is whole, and every test that it names is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "reference" / "wcag.md").read_text(encoding="utf-8").splitlines()
    if re.match(r"\| \d", line)
]
LEVELS = {
    "A": "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 "
    "2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2",
    "AA": "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 "
    "3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3",
}
"""The success criteria of WCAG 2.2 (W3C Recommendation, 12 December 2024); 4.1.1 is obsolete."""


def test_every_criterion_of_level_a_and_aa_is_listed_once() -> None:
    listed = [(row[0].split()[0], row[1]) for row in ROWS]
    assert sorted(listed) == sorted((one, level) for level, ones in LEVELS.items() for one in ones.split())


def test_every_named_test_exists() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    named = {name for row in ROWS for name in re.findall(r"`(test_\w+)`", row[2])}
    assert len(named) >= 20
    assert {name for name in named if f"def {name}(" not in sources} == set()


def test_what_no_test_looks_at_does_not_apply_or_is_left_to_a_person() -> None:
    silent = [row for row in ROWS if "`test_" not in row[2]]
    assert all(row[2].startswith("does not apply: ") or row[3] for row in silent)
