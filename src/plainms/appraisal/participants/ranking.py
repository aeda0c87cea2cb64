"""The first reading of the total: every stated count is weighed by how it is told, and the heaviest number wins.

Weights are whole numbers set by hand (``vocabulary/data/participants.toml``, ``[weight]`` says what each stands for);
they order what speaks for a total, and no more is meant by them.
"""

from dataclasses import dataclass

from plainms.appraisal.appraisal import Counted, Role
from plainms.appraisal.participants.groups import Row
from plainms.appraisal.participants.mentions import wording
from plainms.appraisal.participants.stages import Statement

_STAGE = {
    Counted.RANDOMIZED: 5,
    Counted.ENROLLED: 5,
    Counted.ANALYSED: 4,
    Counted.STUDIED: 3,
    Counted.COMPLETED: 1,
}
_LATE = 0.6  # what stands behind this share of the report is seldom where the total is told


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranked:
    """A number that may be the total, what speaks for it, and the statement that says it best."""

    count: int
    weight: int
    best: Statement


def ranked(statements: tuple[Statement, ...], rows: tuple[Row, ...]) -> tuple[Ranked, ...]:
    """The numbers that may be the total, heaviest first; of equals the larger."""
    sums = {row.total for row in rows}
    sizes = {arm.size for row in rows for arm in row.arms} - sums
    found = []
    for count in sorted({item.count for item in statements if item.took_part and item.count >= 3}):
        said = [item for item in statements if item.count == count and item.took_part]
        summed = count in sums
        best = max(said, key=lambda item: weight(item, summed=summed))
        extra = 4 * summed - 4 * (count in sizes) + 2 * (len({s.mention.sentence for s in said}) > 1)
        found.append(Ranked(count=count, weight=weight(best, summed=summed) + extra, best=best))
    return tuple(sorted(found, key=lambda item: (-item.weight, -item.count)))


def weight(statement: Statement, *, summed: bool) -> int:
    """What one statement says for its number being the total."""
    mention = statement.mention
    points = _STAGE.get(statement.stage, 0) if statement.stage else 0
    points += 2 * bool(wording("total_words").search(mention.before))
    points += bool(wording("opens").search(mention.before))
    points += 2 * mention.in_title
    points += mention.role is Role.METHODS
    points -= mention.place > _LATE
    points -= 4 * statement.is_arm + 3 * statement.is_result
    points -= 0 if summed else 4 * statement.is_part + 4 * statement.is_pool
    points -= 2 * statement.is_joined
    return points
