"""Which studies come first: those about all that was asked, those that hold it, then those that hold some of it.

Ranking costs time for every study that it weighs. So a step is only taken, and only a part of a step weighed, where
the steps before it do not fill the list.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

FEW = 10
"""Where fewer studies hold everything, those that hold a part follow."""
MOST_WEIGHED = 500

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


class Known(Protocol[Condition]):
    """What a database knows of conditions."""

    def count(self, condition: Condition) -> int:
        """How many studies meet a condition."""
        ...

    def weighed(self, condition: Condition) -> Condition:
        """The condition, quick to count and to rank where the database remembers what it weighed."""
        ...

    def has_most(self, condition: Condition) -> bool:
        """Whether MOST_WEIGHED studies are known to meet a weighed condition; false where that is yet to be counted."""
        ...


def tiers(
    ladder: Ladder[Condition], taken: int, known: Known[Condition], but: Callable[[Condition, Condition], Condition]
) -> Iterator[Tier[Condition]]:
    """The tiers in order, as far as the first ``taken`` studies need them told apart.

    ``but`` gives the studies of its first condition without those of its second.
    """
    whole = known.count(ladder.with_all)
    if whole > MOST_WEIGHED:
        about_all = known.weighed(ladder.about_all)
        if taken <= MOST_WEIGHED and known.has_most(about_all):
            yield Tier(condition=about_all, count=whole, is_whole=True)
            return
        about = known.count(about_all)
        yield Tier(condition=about_all, count=about, is_whole=True)
        yield Tier(condition=but(ladder.with_all, about_all), count=whole - about, is_whole=True)
        return
    with_all = known.weighed(ladder.with_all)
    yield Tier(condition=with_all, count=whole, is_whole=True)
    if whole >= FEW or ladder.with_some == ladder.with_all:
        return
    about_some = known.weighed(but(ladder.about_some, with_all))
    about = known.count(about_some)
    yield Tier(condition=about_some, count=about, is_whole=False)
    if whole + about >= FEW:
        return
    rest = known.weighed(but(but(ladder.with_some, with_all), about_some))
    yield Tier(condition=rest, count=known.count(rest), is_whole=False)


def slices(found: Sequence[Tier[Condition]], offset: int, limit: int) -> Iterator[tuple[Condition, int, int]]:
    """The (condition, offset, limit) of each tier that together give these hits."""
    for tier in found:
        take = min(limit, tier.count - offset)
        if take > 0:
            yield tier.condition, offset, take
            limit, offset = limit - take, 0
        else:
            offset -= tier.count
