"""A sentence of a summary beside its evidence: what the questions are asked of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plainms.verification.summaries.alignment import Alignment
from plainms.verification.summaries.clauses import clauses
from plainms.verification.summaries.facts import Facts
from plainms.verification.summaries.meanings import Term, terms
from plainms.verification.summaries.source import Clause, Source, SourceSentence
from plainms.verification.summaries.verdicts import Reason

_NEARLY = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A clause of a sentence, where it begins, and the clauses of the source that hold most of it, the best first."""

    text: str
    start: int
    terms: tuple[Term, ...]
    rivals: tuple[Clause, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence, what it speaks of, its evidence, and its clauses beside those of the source.

    ``opened`` are the short forms that the summary itself explains, in small letters.
    """

    text: str
    terms: tuple[Term, ...]
    alignment: Alignment
    pieces: tuple[Piece, ...]
    source: Source
    facts: Facts
    opened: frozenset[str]

    @property
    def best(self) -> SourceSentence:
        """The sentence of the source that holds most of it."""
        return self.alignment.evidence[0]

    @property
    def words(self) -> str:
        """The words of all the evidence."""
        return self.alignment.words


Question = Callable[[Told], Iterator[Reason]]


def beside(text: str, alignment: Alignment, source: Source, facts: Facts, opened: frozenset[str]) -> Told:
    """The sentence beside its evidence, of which there is some."""
    return Told(
        text=text,
        terms=terms(text),
        alignment=alignment,
        pieces=tuple(_pieces(text, source)),
        source=source,
        facts=facts,
        opened=opened,
    )


def shared(wanted: tuple[Term, ...], keys: frozenset[str]) -> float:
    """How much of what a sentence speaks of has one of these keys."""
    return sum(term.weight for term in wanted if not term.keys.isdisjoint(keys))


def _pieces(text: str, source: Source) -> Iterator[Piece]:
    for start, end in clauses(text):
        piece = text[start:end]
        wanted = terms(piece)
        ranked = sorted(
            ((shared(wanted, clause.keys), -place) for place, clause in enumerate(source.clauses)), reverse=True
        )
        most = ranked[0][0] if ranked else 0.0
        near = tuple(source.clauses[-place] for gain, place in ranked if most and gain >= _NEARLY * most)
        if near:
            yield Piece(text=piece, start=start, terms=wanted, rivals=near)
