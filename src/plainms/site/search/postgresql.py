"""Search with PostgreSQL's tsvector: ranked by ts_rank, what a study is about weighing most."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction

from plainms.discovery.asking.question import Group, Question
from plainms.discovery.filed import Filed
from plainms.site.search.cards import Card, card_of, filed_as, number, sign
from plainms.site.search.interface import Document, Part
from plainms.site.search.ranked import RankedSearch, Shown, shown
from plainms.site.search.tiers import Ladder

_ABOUT = "AB"
_LONGEST_WORD = 40
_STUDY = """
INSERT INTO search_study
    (study, title, teaser, subject, digest, abstract, filed, places, listing, weight, day, words)
VALUES (
    %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s,
    setweight(to_tsvector('english', %s), 'A') || setweight(to_tsvector('simple', %s), 'A') ||
    setweight(to_tsvector('english', %s), 'B') || setweight(to_tsvector('english', %s), 'C') ||
    setweight(to_tsvector('english', %s), 'D') || setweight(to_tsvector('simple', %s), 'D')
)
ON CONFLICT (study) DO UPDATE SET
    title = excluded.title, teaser = excluded.teaser, subject = excluded.subject, digest = excluded.digest,
    abstract = excluded.abstract, filed = excluded.filed, places = excluded.places, listing = excluded.listing,
    weight = excluded.weight, day = excluded.day, words = excluded.words
"""
_WORD = "INSERT INTO search_word (initial, length, word) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
_COUNT = "SELECT count(*) FROM search_study WHERE words @@ to_tsquery('english', %s)"
_ONE = "SELECT 1 FROM search_study WHERE words @@ to_tsquery('english', %s) LIMIT 1"
_WEIGH = """
SELECT study, ts_rank('{0.05, 0.2, 0.6, 1.0}', words, to_tsquery('english', %s)) * weight AS good
FROM search_study WHERE words @@ to_tsquery('english', %s) ORDER BY good DESC, study LIMIT %s OFFSET %s
"""
_NEWEST = """
SELECT study FROM search_study WHERE words @@ to_tsquery('english', %s) ORDER BY day DESC, study LIMIT %s OFFSET %s
"""
_SHOW = """
SELECT study, listing, places, title, teaser, subject, digest, abstract FROM search_study WHERE study = ANY(%s)
"""
_PLACES = "SELECT study, places FROM search_study WHERE study = ANY(%s)"
_FILED = "SELECT filed FROM search_study WHERE words @@ to_tsquery('english', %s) ORDER BY study LIMIT %s"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What must match, and what counts for the rank, as texts of tsquery; ``ts_rank`` weighs "or" best."""

    match: str
    rank: str


class PostgresqlSearch(RankedSearch[Wanted]):
    """The StudySearch of ``interface.py`` on the tables of this app's migrations."""

    TIDY = "ANALYZE search_study"
    TEXTS = "SELECT listing, title, teaser, subject, digest, abstract FROM search_study ORDER BY study"

    def index(self, documents: Iterable[Document]) -> None:
        """Add the studies, in place of what was known of them."""
        cards = [card_of(document) for document in documents]
        with transaction.atomic(self._connection.alias):
            self._run(_STUDY, map(_study, cards))
            self._run(_WORD, sorted({(word[0], len(word), word) for card in cards for word in card.words}))

    def remove(self, studies: Iterable[str]) -> None:
        """Forget the studies."""
        self._run("DELETE FROM search_study WHERE study = %s", [(number(study),) for study in studies])

    def holds(self, word: str) -> bool:
        """Whether a study holds the word, in any form."""
        return bool(self._rows(_ONE, [_row((word,), "")]))

    def _ladder(self, question: Question, filters: Sequence[Filed]) -> Ladder[Wanted]:
        rank = " | ".join(_any(group, "") for group in question.required)

        def wanted(joint: str, where: str) -> Wanted:
            required = joint.join(_any(group, where) for group in question.required)
            return Wanted(_narrowed(f"({required})", filters), rank)

        return Ladder(
            about_all=wanted(" & ", _ABOUT),
            with_all=wanted(" & ", ""),
            about_some=wanted(" | ", _ABOUT),
            with_some=wanted(" | " if question.takes_a_part else " & ", ""),
        )

    def _under(self, filters: Sequence[Filed]) -> Wanted:
        return Wanted(_narrowed("", filters), "")

    def _but(self, one: Wanted, other: Wanted) -> Wanted:
        return Wanted(f"({one.match}) & !({other.match})", one.rank)

    def count(self, condition: Wanted) -> int:
        """How many studies meet a condition."""
        return int(self._rows(_COUNT, [condition.match])[0][0])

    def _best(self, condition: Wanted, offset: int, limit: int) -> list[tuple[int, float]]:
        rows = self._rows(_WEIGH, [condition.rank, condition.match, limit, offset])
        return [(study, good) for study, good in rows]

    def _newest(self, condition: Wanted, offset: int, limit: int) -> list[int]:
        return [study for (study,) in self._rows(_NEWEST, [condition.match, limit, offset])]

    def _filings(self, condition: Wanted, limit: int) -> Iterator[str]:
        return (lines for (lines,) in self._rows(_FILED, [condition.match, limit]))

    def _places(self, studies: Sequence[int]) -> Mapping[int, str]:
        return dict(self._rows(_PLACES, [list(studies)]))

    def _shown(self, studies: Sequence[int]) -> Mapping[int, Shown]:
        rows = self._rows(_SHOW, [list(studies)])
        return {study: shown(*kept) for study, *kept in rows}


def _any(group: Group, where: str) -> str:
    """The group by the signs of its concepts, and as its words where it ``goes_by_words``."""
    ways = [f"{sign(concept.id)}:{where}" if where else sign(concept.id) for concept in group.concepts]
    if group.goes_by_words:
        ways.append(_row(group.words, where, is_open=group.is_open))
    return f"({' | '.join(ways)})"


def _row(words: Sequence[str], where: str, *, is_open: bool = False) -> str:
    """Words in a row as tsquery syntax. Only letters and digits pass, so nothing typed is an operator or a quote."""
    letters = ["".join(filter(str.isalnum, word))[:_LONGEST_WORD] for word in words]
    marks = [where] * (len(letters) - 1) + [("*" if is_open else "") + where]
    return " <-> ".join(f"{word}:{mark}" if mark else word for word, mark in zip(letters, marks, strict=True))


def _narrowed(expression: str, filters: Sequence[Filed]) -> str:
    signs = [sign(filed_as(one)) for one in filters]
    return " & ".join([*([expression] if expression else []), *signs])


def _study(card: Card) -> tuple[int | float | str, ...]:
    document = card.document
    title, teaser, subject, digest, abstract = (document.text(part).replace("\x00", "") for part in Part)
    kept = "\n".join(map(filed_as, document.filed))
    beside = (kept, card.places, card.listing, document.weight, document.day)
    words = (title, card.about, f"{teaser}\n{subject}", digest, abstract, f"{card.named} {card.filed}")
    return (number(document.study), title, teaser, subject, digest, abstract, *beside, *words)
