"""Tables of real full texts have the roles that a person gave them in ``evaluation/table_roles.toml``, or none."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from plainms.absence import Absent, NotReported
from plainms.appraisal.tables.baseline import baseline_of, characteristics_in
from plainms.appraisal.tables.harms import harms_in
from plainms.appraisal.tables.roles import TableRole, caption_of, role_of
from plainms.appraisal.values import Tabled
from plainms.sources import jats
from plainms.sources.full_text import FullText
from plainms.sources.record import SourceRecord

FOLDER = Path(__file__).parents[4] / "shared/data/jats"
FILES = sorted(FOLDER.glob("*.nxml"))
LABELS = Path(__file__).parents[3] / "evaluation/table_roles.toml"
ROLE = {"b": TableRole.BASELINE, "o": TableRole.OUTCOMES, "h": TableRole.HARMS, "x": TableRole.OTHER}
FEWEST_FOUND = 0.65
MOST_WRONG = 0.02

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FILES, reason="the real full texts are not beside the checkout"),
]


def test_hardly_a_role_is_wrong_and_most_are_found() -> None:
    labels = tomllib.loads(LABELS.read_text(encoding="utf-8"))["papers"]
    held, given, right = Counter(), Counter(), Counter()  # type: ignore[var-annotated]
    for file in FILES:
        for record in jats.read(file.read_bytes(), file.name):
            text = record.full_text if isinstance(record, SourceRecord) else None
            if not isinstance(text, FullText) or not text.tables:
                continue
            for letter, table in zip(labels[record.key], text.tables, strict=True):
                found = role_of(table, caption_of(table, text)).value
                held[ROLE[letter]] += 1
                if not isinstance(found, Absent):
                    given[found] += 1
                    right[found] += found is ROLE[letter]
    assert sum(held.values()) == 130
    for role in TableRole:
        assert right[role] >= (1 - MOST_WRONG) * given[role]
        assert right[role] >= FEWEST_FOUND * held[role]


def test_what_is_taken_from_real_tables_are_whole_cells_and_fits_no_two_readings() -> None:
    telling = 0
    for file in FILES:
        for record in jats.read(file.read_bytes(), file.name):
            text = record.full_text if isinstance(record, SourceRecord) else None
            if not isinstance(text, FullText):
                continue
            whole = {(one.passage.key, cell.start, cell.end) for one in text.tables for cell in one.cells}
            base = baseline_of(text)
            items = () if isinstance(base, NotReported) else characteristics_in(base)
            placed = [one.tabled for one in (*items, *harms_in(text)) if isinstance(one.tabled, Tabled)]
            telling += bool(placed)
            assert all((cell.passage.key, cell.start, cell.end) in whole for one in placed for cell in one.cells)
            assert len({(one.kind, one.tabled.column) for one in items}) == len(items)  # type: ignore[union-attr]
    assert telling >= 20
