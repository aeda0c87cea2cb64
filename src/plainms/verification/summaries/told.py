"""A sentence of a summary beside its evidence: what the questions are asked of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plainms.verification.summaries.alignment import Alignment
from plainms.verification.summaries.clauses import clauses
from plainms.verification.summaries.facts import Facts
from plainms.verification.summaries.meanings import Term, terms
from plainms.verification.summaries.source import Clause, Source, SourceSentence, tells_result
from plainms.verification.summaries.verdicts import Reason

_NEARLY, _MUCH, _COMMON = 0.75, 0.5, 4


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
        near = _nearest(wanted, source, tells=tells_result(piece))
        if near:
            yield Piece(text=piece, start=start, terms=wanted, rivals=near)


def _nearest(wanted: tuple[Term, ...], source: Source, *, tells: bool) -> tuple[Clause, ...]:
    """The clauses that hold most of what is told, the best first; of a result those that tell one, if they hold much.

    A word that many clauses of the source hold tells little which of them is meant.
    """
    total = len(source.clauses)
    weights = [(term, term.weight / (1 + source.often(term) / max(total, 1) * _COMMON)) for term in wanted]
    gains = [sum(weight for term, weight in weights if not term.keys.isdisjoint(item.keys)) for item in source.clauses]
    most = max(gains, default=0.0)
    telling = max((gain for gain, item in zip(gains, source.clauses, strict=True) if item.tells), default=0.0)
    only_telling = tells and telling > 0 and telling >= _MUCH * most
    least = _NEARLY * (telling if only_telling else most)
    ranked = sorted(
        (-gain, place)
        for place, gain in enumerate(gains)
        if gain and gain >= least and (source.clauses[place].tells or not only_telling)
    )
    return tuple(source.clauses[place] for _, place in ranked)
