"""Which studies come first: those about all that was asked, those that hold it, then those that hold some of it.

Ranking costs time for every study that it weighs. So a step is only taken, and only a part of a step weighed, where
the steps before it do not fill the list.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

FEW = 10
"""Where fewer studies hold everything, those that hold a part follow."""
MOST_WEIGHED = 700

Condition = TypeVar("Condition")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier(Generic[Condition]):
    """Studies that meet a condition, how many do, and whether they hold all that was asked."""

    condition: Condition
    count: int
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder(Generic[Condition]):
    """Conditions on studies, narrow to wide: about every group, holding every one, about some, holding some.

    Those that only hold some are taken only where even with those about some there are few.
    """

    about_all: Condition
    with_all: Condition
    about_some: Condition
    with_some: Condition


def tiers(
    ladder: Ladder[Condition],
    counted: Callable[[Condition], tuple[int, Condition]],
    but: Callable[[Condition, Condition], Condition],
) -> Iterator[Tier[Condition]]:
    """The tiers in order.

    ``counted`` tells how many studies meet a condition, and the condition again as quick to use as it is now known.
    ``but`` gives the studies of its first condition without those of its second.
    """
    whole, with_all = counted(ladder.with_all)
    if whole > MOST_WEIGHED:
        about, about_all = counted(ladder.about_all)
        yield Tier(condition=about_all, count=about, is_whole=True)
        yield Tier(condition=but(with_all, about_all), count=whole - about, is_whole=True)
        return
    yield Tier(condition=with_all, count=whole, is_whole=True)
    if whole >= FEW or ladder.with_some == ladder.with_all:
        return
    about, about_some = counted(but(ladder.about_some, with_all))
    yield Tier(condition=about_some, count=about, is_whole=False)
    if whole + about >= FEW:
        return
    count, rest = counted(but(but(ladder.with_some, with_all), about_some))
    yield Tier(condition=rest, count=count, is_whole=False)


def slices(found: Sequence[Tier[Condition]], offset: int, limit: int) -> Iterator[tuple[Condition, int, int]]:
    """The (condition, offset, limit) of each tier that together give these hits."""
    for tier in found:
        take = min(limit, tier.count - offset)
        if take > 0:
            yield tier.condition, offset, take
            limit, offset = limit - take, 0
        else:
            offset -= tier.count
