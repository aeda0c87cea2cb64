"""Reports to threads: one trial, one thread; and the pairs that a person has to judge.

Two threads with different registration numbers never become one, however a third report may tie them; and where ties by
words alone could make one of two trials, all of them are left to a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plainms.identifiers import StudyId, TrialId
from plainms.studies.threads.blocks import Pair, pairs_in
from plainms.studies.threads.clues import Clues, Part
from plainms.studies.threads.linking import Verdict, linked


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A report of a thread, what it is within the trial, and what ties it to an earlier member."""

    study: StudyId
    part: Part
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The reports of one trial, at least two, by year and identity, and the trial's registration numbers."""

    members: tuple[Member, ...]
    trials: tuple[TrialId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Two reports that may tell of one trial: a person decides."""

    one: StudyId
    other: StudyId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Threads:
    """What assembly found: threads by their first member, doubts in the order of identities."""

    threads: tuple[Thread, ...]
    doubts: tuple[Doubt, ...]


def threads_of(reports: Iterable[Clues]) -> Threads:
    """The threads among these reports; the same whatever their order."""
    ordered = sorted(reports, key=lambda one: (one.year, str(one.study)))
    compared = ((pair, linked(ordered[pair[0]], ordered[pair[1]])) for pair in pairs_in(ordered))
    pairs = {pair: link for pair, link in compared if link.verdict is not Verdict.APART}
    groups = _Groups(ordered)
    joined = [pair for pair, link in pairs.items() if link.verdict is Verdict.JOINED]
    for pair in joined:
        if pairs[pair].is_hard:
            groups.join(pair, pairs[pair].reason)
    for cluster in groups.clusters([pair for pair in joined if not pairs[pair].is_hard]):
        if groups.may_be_one(cluster):
            for pair in cluster:
                groups.join(pair, pairs[pair].reason)
    doubts = [
        Doubt(one=ordered[a].study, other=ordered[b].study, reason=link.reason)
        for (a, b), link in pairs.items()
        if groups.root(a) != groups.root(b)
    ]
    doubts.sort(key=lambda doubt: (str(doubt.one), str(doubt.other)))
    return Threads(threads=tuple(groups.threads()), doubts=tuple(doubts))


class _Sets:
    """Places joined into sets; a set is known by its first place."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def root(self, place: int) -> int:
        """The first place of the set."""
        while self._parent[place] != place:
            self._parent[place] = place = self._parent[self._parent[place]]
        return place

    def join(self, one: int, other: int) -> None:
        """Make one set of two."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first


class _Groups:
    """Which reports are of one trial so far, with the trial's numbers and how many main reports it has."""

    def __init__(self, ordered: Sequence[Clues]) -> None:
        self._ordered = ordered
        self._sets = _Sets(len(ordered))
        self._trials = [set(one.trials) for one in ordered]
        self._mains = [int(one.part is Part.MAIN) for one in ordered]
        self._reason: dict[int, str] = {}

    def root(self, place: int) -> int:
        """The first report of the group."""
        return self._sets.root(place)

    def join(self, pair: Pair, reason: str) -> None:
        """Make one group of two, unless their numbers say that they are two trials."""
        first, second = sorted((self.root(pair[0]), self.root(pair[1])))
        mine, theirs = self._trials[first], self._trials[second]
        if first == second or (mine and theirs and not mine & theirs):
            return
        self._sets.join(first, second)
        mine |= theirs
        self._mains[first] += self._mains[second]
        self._reason.setdefault(pair[1], reason)

    def clusters(self, ties: Sequence[Pair]) -> list[list[Pair]]:
        """The ties by words, those together that hang together over the groups as they are."""
        outer = _Sets(len(self._ordered))
        for one, other in ties:
            outer.join(self.root(one), self.root(other))
        found: defaultdict[int, list[Pair]] = defaultdict(list)
        for tie in ties:
            found[outer.root(self.root(tie[0]))].append(tie)
        return list(found.values())

    def may_be_one(self, ties: Sequence[Pair]) -> bool:
        """Whether all that the ties hold can be one trial: one set of numbers, and no second main report."""
        roots = {self.root(place) for tie in ties for place in tie}
        numbered = [self._trials[root] for root in roots if self._trials[root]]
        is_one_trial = all(numbered[0] & trials for trials in numbered[1:])
        return is_one_trial and sum(self._mains[root] for root in roots) <= 1

    def threads(self) -> Iterator[Thread]:
        """The groups of two and more."""
        groups: defaultdict[int, list[int]] = defaultdict(list)
        for place in range(len(self._ordered)):
            groups[self.root(place)].append(place)
        for root, places in groups.items():
            if len(places) > 1:
                members = tuple(
                    Member(
                        study=self._ordered[place].study,
                        part=self._ordered[place].part,
                        reason=self._reason.get(place, "the first report that we hold"),
                    )
                    for place in places
                )
                yield Thread(members=members, trials=tuple(sorted(self._trials[root])))
