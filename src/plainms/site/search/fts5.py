"""Search with SQLite's FTS5: ranked by bm25, what a study is about weighing most."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import starmap
from typing import NamedTuple

from django.db import transaction

from plainms.absence import NOT_REPORTED, NotReported
from plainms.discovery.asking.question import Group, Question
from plainms.discovery.filed import Filed
from plainms.site.search.cards import Card, card_of, filed_as, number, sign
from plainms.site.search.interface import Document, Part
from plainms.site.search.ranked import RankedSearch, Shown, shown
from plainms.site.search.tiers import MOST_WEIGHED, Ladder

_ABOUT = "{title teaser subject about} : "
_LONGEST_WORD = 40
_STUDY = """
INSERT OR REPLACE INTO search_study (rowid, title, teaser, subject, digest, abstract, about, named, filed)
VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
_CARD = "INSERT OR REPLACE INTO search_card (study, places, listing) VALUES (%s, %s, %s)"
_RANK = "INSERT OR REPLACE INTO search_rank (study, weight, day, filed) VALUES (%s, %s, %s, %s)"
_WORD = "INSERT OR IGNORE INTO search_word (initial, length, word) VALUES (%s, %s, %s)"
_FORGET = (
    "DELETE FROM search_study WHERE rowid = %s",
    "DELETE FROM search_card WHERE study = %s",
    "DELETE FROM search_rank WHERE study = %s",
)
_LESS = "rowid NOT IN (SELECT value FROM json_each(%s))"
_BUT = "rowid NOT IN (SELECT rowid FROM search_study WHERE search_study MATCH %s)"
_COUNT = "SELECT count(*) FROM search_study WHERE {}"
_FIRST = "SELECT rowid FROM search_study WHERE {} ORDER BY rowid LIMIT %s OFFSET %s"
_ONE = "SELECT 1 FROM search_study WHERE search_study MATCH %s LIMIT 1"
_WEIGH = """
SELECT study, -score * weight AS good, filed FROM (
    SELECT rowid AS study, bm25(search_study, 6, 4, 4, 2, 1, 6, 1, 0) AS score
    FROM search_study WHERE {} LIMIT %s
) JOIN search_rank USING (study) ORDER BY good DESC, study
"""
_NEWEST = """
SELECT study FROM search_rank WHERE study IN (SELECT rowid FROM search_study WHERE search_study MATCH %s)
ORDER BY day DESC, study LIMIT %s OFFSET %s
"""
_SHOW = """
SELECT search_card.study, listing, places, title, teaser, subject, digest, abstract
FROM search_card JOIN search_study ON search_study.rowid = search_card.study
WHERE search_card.study IN (SELECT value FROM json_each(%s))
"""
_PLACES = "SELECT study, places FROM search_card WHERE study IN (SELECT value FROM json_each(%s))"
_FILED = "SELECT filed FROM search_rank WHERE study IN (SELECT value FROM json_each(%s))"


class Weighed(NamedTuple):
    """A study by its number, how good it is, and what it is filed under, one a line."""

    study: int
    good: float
    filed: str


@dataclass(frozen=True, slots=True)
class Match:
    """An FTS5 expression without the studies of these numbers and those of another; bm25 would count its words, too.

    Once ``weighed`` it has the first MOST_WEIGHED studies by number, best first, each with how good it is and what it
    is filed under; ``is_all`` where there are no more.
    """

    expression: str
    without: tuple[int, ...] = ()
    but: str = ""
    weighed: tuple[Weighed, ...] | NotReported = NOT_REPORTED
    is_all: bool = False

    def asking(self, statement: str, *more: int) -> tuple[str, list[str | int]]:
        """A statement about these studies, and what fills it."""
        left_out = {_LESS: json.dumps(self.without) if self.without else "", _BUT: self.but}
        tests = {"search_study MATCH %s": self.expression} | {test: value for test, value in left_out.items() if value}
        return statement.format(" AND ".join(tests)), [*tests.values(), *more]


class Fts5Search(RankedSearch[Match]):
    """The StudySearch of ``interface.py`` on the tables of this app's migrations."""

    TIDY = "INSERT INTO search_study (search_study) VALUES ('optimize')"
    TEXTS = """
    SELECT listing, title, teaser, subject, digest, abstract
    FROM search_card JOIN search_study ON search_study.rowid = search_card.study ORDER BY search_card.study
    """

    def index(self, documents: Iterable[Document]) -> None:
        """Add the studies, in place of what was known of them."""
        cards = [card_of(document) for document in documents]
        with transaction.atomic(self._connection.alias):
            self._run(_STUDY, map(_study, cards))
            self._run(_CARD, map(_beside, cards))
            self._run(_RANK, map(_rank, cards))
            self._run(_WORD, sorted({(word[0], len(word), word) for card in cards for word in card.words}))

    def remove(self, studies: Iterable[str]) -> None:
        """Forget the studies."""
        numbers = [(number(study),) for study in studies]
        with transaction.atomic(self._connection.alias):
            for statement in _FORGET:
                self._run(statement, numbers)

    def holds(self, word: str) -> bool:
        """Whether a study holds the word, in any form."""
        return bool(self._rows(_ONE, [_quoted((word,))]))

    def _ladder(self, question: Question, filters: Sequence[Filed]) -> Ladder[Match]:
        required = [_any(group) for group in question.required]
        every, some = " AND ".join(required), " OR ".join(required)
        with_all = Match(_narrowed(f"({every})", filters))
        return Ladder(
            about_all=Match(_narrowed(f"({_ABOUT}({every}))", filters)),
            with_all=with_all,
            about_some=Match(_narrowed(f"({_ABOUT}({some}))", filters)),
            with_some=Match(_narrowed(f"({some})", filters)) if question.takes_a_part else with_all,
        )

    def _under(self, filters: Sequence[Filed]) -> Match:
        return Match(_narrowed("", filters))

    def _but(self, one: Match, other: Match) -> Match:
        if isinstance(other.weighed, NotReported) or not other.is_all:
            return replace(one, but=other.expression)
        return replace(one, without=one.without + tuple(known.study for known in other.weighed))

    def count(self, condition: Match) -> int:
        """How many studies meet a condition."""
        if condition.is_all and not isinstance(condition.weighed, NotReported):
            return len(condition.weighed)
        return int(self._rows(*condition.asking(_COUNT))[0][0])

    def weighed(self, condition: Match) -> Match:
        """The condition with what was weighed, so that nothing is looked for again to count, rank or leave it out."""
        rows = list(starmap(Weighed, self._rows(*condition.asking(_WEIGH, MOST_WEIGHED + 1))))
        if len(rows) <= MOST_WEIGHED:
            return replace(condition, weighed=tuple(rows), is_all=True)
        last = max(row.study for row in rows)
        return replace(condition, weighed=tuple(row for row in rows if row.study != last))

    def has_most(self, condition: Match) -> bool:
        """Whether MOST_WEIGHED studies were weighed."""
        return not isinstance(condition.weighed, NotReported) and len(condition.weighed) == MOST_WEIGHED

    def _best(self, condition: Match, offset: int, limit: int) -> list[tuple[int, float]]:
        """The best of the first MOST_WEIGHED studies; further ones as they stand."""
        if offset + limit > MOST_WEIGHED:
            rows = self._rows(*condition.asking(_FIRST, limit, offset))
            return [(study, 0.0) for (study,) in rows]
        known = condition if not isinstance(condition.weighed, NotReported) else self.weighed(condition)
        if isinstance(known.weighed, NotReported):
            return []
        return [(one.study, one.good) for one in known.weighed[offset : offset + limit]]

    def _newest(self, condition: Match, offset: int, limit: int) -> list[int]:
        return [study for (study,) in self._rows(_NEWEST, [condition.expression, limit, offset])]

    def _filings(self, condition: Match, limit: int) -> Iterator[str]:
        if not isinstance(condition.weighed, NotReported):
            return (one.filed for one in sorted(condition.weighed)[:limit])
        first = [study for (study,) in self._rows(*condition.asking(_FIRST, limit, 0))]
        return (lines for (lines,) in self._rows(_FILED, [json.dumps(first)]))

    def _places(self, studies: Sequence[int]) -> Mapping[int, str]:
        return dict(self._rows(_PLACES, [json.dumps(studies)]))

    def _shown(self, studies: Sequence[int]) -> Mapping[int, Shown]:
        rows = self._rows(_SHOW, [json.dumps(studies)])
        return {study: shown(*kept) for study, *kept in rows}


def _any(group: Group) -> str:
    """The group by the signs of its concepts, and as its words where it ``goes_by_words``."""
    ways = [f'"{sign(concept.id)}"' for concept in group.concepts]
    if group.goes_by_words:
        ways.append(_quoted(group.words) + ("*" if group.is_open else ""))
    return f"({' OR '.join(ways)})"


def _quoted(words: Iterable[str]) -> str:
    """Words in a row as FTS5 syntax. Only letters and digits pass, so nothing typed is an operator or a quote."""
    letters = ("".join(filter(str.isalnum, word))[:_LONGEST_WORD] for word in words)
    return f'"{" ".join(letters)}"'


def _narrowed(expression: str, filters: Sequence[Filed]) -> str:
    signs = [f'filed : "{sign(filed_as(one))}"' for one in filters]
    return " AND ".join([*([expression] if expression else []), *signs])


def _study(card: Card) -> tuple[int | str, ...]:
    document = card.document
    return (number(document.study), *(document.text(part) for part in Part), card.about, card.named, card.filed)


def _beside(card: Card) -> tuple[int | str, ...]:
    return (number(card.document.study), card.places, card.listing)


def _rank(card: Card) -> tuple[int | float | str, ...]:
    document = card.document
    return (number(document.study), document.weight, document.day, "\n".join(map(filed_as, document.filed)))
