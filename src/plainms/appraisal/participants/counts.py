"""All counts of people in a report, found once for the questions on participants, flow and arms."""

from dataclasses import dataclass

from plainms.appraisal.participants.groups import Row, rows_in
from plainms.appraisal.participants.stages import Statement, statements_in
from plainms.appraisal.reading import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The statements that count people, and the rows of groups; a weak row stays only where its sum is stated."""

    statements: tuple[Statement, ...]
    rows: tuple[Row, ...]

    @property
    def stated(self) -> frozenset[int]:
        """Every number of people in the report."""
        return frozenset(item.count for item in self.statements)


def counts_in(reading: Reading) -> Counts:
    """The counts of one report."""
    statements = statements_in(reading)
    stated = {item.count for item in statements}
    rows = tuple(row for row in rows_in(reading) if not row.needs_a_total or row.total in stated)
    return Counts(statements=statements, rows=rows)
