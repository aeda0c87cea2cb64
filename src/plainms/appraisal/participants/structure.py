"""The second reading of the total: the count whose own verb names the surest stage of the CONSORT flow."""

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Counted
from plainms.appraisal.participants.groups import Row
from plainms.appraisal.participants.stages import Statement

_FEW = 3  # below this a number is a case, a rater or a group, not the size of a study
_SUREST_FIRST = (Counted.RANDOMIZED, Counted.ENROLLED, Counted.STUDIED, Counted.ANALYSED, Counted.COMPLETED)


def by_structure(statements: tuple[Statement, ...], rows: tuple[Row, ...]) -> Statement | Unclear:
    """The largest count of the surest stage that is told, where the others of that stage are its parts."""
    sums = {row.total for row in rows}
    sizes = {arm.size for row in rows for arm in row.arms} - sums
    own = [item for item in statements if item.count not in sizes and _may_be_whole(item, item.count in sums)]
    for stage in _SUREST_FIRST:
        told = [item for item in own if item.stage is stage]
        if told:
            return _one_of(told, statements, rows)
    return Unclear("no count is stated as the number of people in the study")


def _may_be_whole(item: Statement, summed: bool) -> bool:
    """Whether nothing sets these people aside; that the groups add up to them outweighs how they are told."""
    aside = item.is_arm or item.is_result or item.is_joined or (not summed and (item.is_part or item.is_pool))
    return item.took_part and item.count >= _FEW and not aside


def _one_of(told: list[Statement], statements: tuple[Statement, ...], rows: tuple[Row, ...]) -> Statement | Unclear:
    largest = max(told, key=lambda item: item.count)
    others = {item.count for item in told} - {largest.count}
    again = {item.mention.sentence for item in statements if item.count == largest.count and item.took_part}
    summed = sum(others) == largest.count or largest.count in {row.total for row in rows}
    backed = summed or len(again) >= 2 or _comes_first(largest, told)
    if others and not backed:
        stages = ", ".join(map(str, sorted({*others, largest.count})))
        return Unclear(f"the abstract states more than one total: {stages}")
    return largest


def _comes_first(largest: Statement, told: list[Statement]) -> bool:
    """Whether the smaller numbers stand in later sentences, and so are of some of those counted first."""
    return all(item.mention.place > largest.mention.place for item in told if item.count != largest.count)
