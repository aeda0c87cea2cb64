"""What the searches of both databases share: tiers, pages, tallies and hits. Each adds how its database says it."""

import json
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, ClassVar, Generic, NamedTuple

from django.db.backends.base.base import BaseDatabaseWrapper

from plainms.discovery.asking.question import Question
from plainms.discovery.filed import Filed
from plainms.site.search.cards import filed_from, hit_of, raised
from plainms.site.search.interface import MOST_TALLIED, Document, Hit, Part, Results, Tally
from plainms.site.search.tiers import Condition, Ladder, Tier, slices, tiers

LOOKED_AT = 60


class Shown(NamedTuple):
    """What an index gives back of a study."""

    listing: str
    places: str
    texts: Mapping[Part, str]


def shown(listing: str, places: str, *texts: str) -> Shown:
    """A row of an index; the texts come in the order of the parts."""
    return Shown(listing, places, dict(zip(Part, texts, strict=True)))


class RankedSearch(ABC, Generic[Condition]):
    """A StudySearch whose conditions are texts in the query language of a database, made of safe words only."""

    TIDY: ClassVar[str]
    TEXTS: ClassVar[str]
    """Selects the listing and the parts of every study, in order."""

    def __init__(self, connection: BaseDatabaseWrapper) -> None:
        self._connection = connection

    @abstractmethod
    def index(self, documents: Iterable[Document]) -> None:
        """Add the studies, in place of what was known of them."""

    @abstractmethod
    def remove(self, studies: Iterable[str]) -> None:
        """Forget the studies."""

    def tidy(self) -> None:
        """Make the index quick again after many changes."""
        self._rows(self.TIDY, [])

    @abstractmethod
    def holds(self, word: str) -> bool:
        """Whether a study holds the word, in any form."""

    def alike(self, word: str) -> tuple[str, ...]:
        """Words that begin as the word does and are about as long; some may be held no more."""
        known = "SELECT word FROM search_word WHERE initial = %s AND length BETWEEN %s AND %s"
        return tuple(one for (one,) in self._rows(known, [word[:1], len(word) - 2, len(word) + 2]))

    def search(self, question: Question, filters: Iterable[Filed] = (), *, offset: int, limit: int) -> Results:
        """The studies as the interface says."""
        kept = tuple(dict.fromkeys(filters))
        if question.groups:
            found = list(tiers(self._ladder(question, kept), max(offset + limit, MOST_TALLIED), self, self._but))
            parts = slices(found, offset, limit)
            studies = [study for one, start, take in parts for study in self._ordered(question, one, start, take)]
        elif kept:
            condition = self._under(kept)
            found = [Tier(condition=condition, count=self.count(condition), is_whole=True)]
            studies = self._newest(condition, offset, limit)
        else:
            return Results()
        count = sum(tier.count for tier in found)
        return Results(
            count=count,
            whole=sum(tier.count for tier in found if tier.is_whole),
            hits=tuple(self._hits(studies, question)),
            tallied=min(count, MOST_TALLIED),
            tallies=tuple(self._tallies(found)),
        )

    def texts(self) -> Iterator[tuple[str, str]]:
        """The identity of every study with all its texts in one, one after another."""
        for listing, *parts in self._rows(self.TEXTS, []):
            yield json.loads(listing)["study"], "\n".join(parts)

    @abstractmethod
    def _ladder(self, question: Question, filters: Sequence[Filed]) -> Ladder[Condition]:
        """The conditions of what a question requires, under all filters."""

    @abstractmethod
    def _under(self, filters: Sequence[Filed]) -> Condition:
        """The condition of being filed under all filters."""

    @abstractmethod
    def _but(self, one: Condition, other: Condition) -> Condition:
        """What meets the first condition and not the second."""

    @abstractmethod
    def count(self, condition: Condition) -> int:
        """How many studies meet a condition."""

    def weighed(self, condition: Condition) -> Condition:
        """The condition as it is, where nothing is remembered."""
        return condition

    def has_most(self, condition: Condition) -> bool:  # noqa: ARG002 - nothing is remembered of any
        """Not known, where nothing is remembered."""
        return False

    @abstractmethod
    def _best(self, condition: Condition, offset: int, limit: int) -> list[tuple[int, float]]:
        """The numbers of studies that meet a condition, best first, each with how good it is."""

    @abstractmethod
    def _newest(self, condition: Condition, offset: int, limit: int) -> list[int]:
        """The numbers of studies that meet a condition, newest first."""

    @abstractmethod
    def _filings(self, condition: Condition, limit: int) -> Iterable[str]:
        """Under what each of the first studies by identity that meet a condition is filed, one a line."""

    @abstractmethod
    def _places(self, studies: Sequence[int]) -> Mapping[int, str]:
        """Where the studies name concepts, as their cards have it, by number."""

    @abstractmethod
    def _shown(self, studies: Sequence[int]) -> Mapping[int, Shown]:
        """What is kept of the studies, by number."""

    def _ordered(self, question: Question, condition: Condition, offset: int, limit: int) -> list[int]:
        """The studies that meet a condition, best first: of the first LOOKED_AT, those with weak groups move up."""
        if not question.weak or offset + limit > LOOKED_AT:
            return [study for study, _ in self._best(condition, offset, limit)]
        best = self._best(condition, 0, LOOKED_AT)
        places = self._places([study for study, _ in best]) if best else {}
        good = {study: score * raised(places[study], question.weak) for study, score in best}
        return sorted(good, key=lambda study: (-good[study], study))[offset : offset + limit]

    def _hits(self, studies: Sequence[int], question: Question) -> Iterator[Hit]:
        kept = self._shown(studies) if studies else {}
        for study in studies:
            yield hit_of(*kept[study], question)

    def _tallies(self, found: Sequence[Tier[Condition]]) -> Iterator[Tally]:
        counts: Counter[str] = Counter()
        for condition, _, take in slices(found, 0, MOST_TALLIED):
            counts.update("\n".join(self._filings(condition, take)).split("\n"))
        del counts[""]
        for kept, times in sorted(counts.items()):
            yield Tally(filed=filed_from(kept), count=times)

    def _rows(self, statement: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        with self._connection.cursor() as cursor:
            cursor.execute(statement, values)
            return list(cursor.fetchall()) if cursor.description else []

    def _run(self, statement: str, rows: Iterable[Sequence[Any]]) -> None:
        with self._connection.cursor() as cursor:
            cursor.executemany(statement, list(rows))
