"""Whether a number is given to what the source gives it to: "gut complaints in 22%" of "muscles (22%), gut (17%)".

A sentence of the source is cut at commas, "and" and the like into parts, and each part with a number has what it is of.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from plainms.verification.numbers import Figure, Kind, read
from plainms.verification.summaries.meanings import Term, names_a_thing, terms, unmistakable
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_CUT = re.compile(r"[;,]\s+|\s+(?=(?:and|but|while|whereas|or)\s)")
_OF_THEM = re.compile(r"\s+(?:of\s|(?:\w+\s)?(?:people|patients|participants|children|women|men)\b)", re.IGNORECASE)
_OUT_OF = re.compile(r"\bof\s+(?:the\s+|these\s+|all\s+)?$", re.IGNORECASE)
_MUCH = 0.6
_SELDOM = 2  # clauses of the source that may hold what tells one part from another
_COUNTED = frozenset({Kind.PERCENT, Kind.EITHER, Kind.PLAIN})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Given:
    """A part of a sentence of the source with its numbers, and what words of a summary may meet in it."""

    text: str
    sentence: int
    keys: frozenset[str]
    values: frozenset[Decimal]


def ask(told: Told) -> Iterator[Reason]:
    """A number that the source gives to one thing, told of another thing that has a number of its own there."""
    figures = [figure for figure in read(told.text).figures if figure.kind in _COUNTED and not figure.unit]
    if len(figures) != 1 or read(told.text).shares:
        return
    figure = figures[0]
    is_whole = _OUT_OF.search(told.text[: figure.start])
    if is_whole or (figure.kind is not Kind.PERCENT and not _OF_THEM.match(told.text, figure.end)):
        return
    parts = _parts(tuple(sentence.text for sentence in told.source.sentences))
    holding = [part for part in parts if abs(figure.value) in part.values]
    others = [part for part in parts if part.values and abs(figure.value) not in part.values]
    if not holding or any(_names_it(told, part, others) for part in holding):
        return
    for part in others:
        term = _named_here_alone(told, figure, part, holding)
        if term is not None:
            yield Reason(
                question="numbers",
                verdict=Verdict.DIFFERENT,
                why=f"The source gives another number for “{told.text[term.start : term.end]}”.",
                start=figure.start,
                end=figure.end,
                source_words=part.text,
            )
            return


def _names_it(told: Told, part: _Given, others: list[_Given]) -> bool:
    """Whether the sentence names something that only a part with this number has."""
    mine = (term for term in _things(told) if term.keys & part.keys)
    return any(not any(term.keys & other.keys for other in others) for term in mine)


def _named_here_alone(told: Told, figure: Figure, part: _Given, holding: list[_Given]) -> Term | None:
    """Something told beside the number that this part names, and no part with the number."""
    for term in _things(told):
        met = term.keys & part.keys
        is_beside = any(other.sentence == part.sentence for other in holding)
        if not is_beside and (told.source.often(term) > _SELDOM or _is_in_the_best(told, figure)):
            continue
        if term.end > figure.start and term.start < figure.end:
            continue
        if met and unmistakable(met) and not any(term.keys & other.keys for other in holding):
            return term
    return None


def _is_in_the_best(told: Told, figure: Figure) -> bool:
    """Whether the sentence of the source that holds most of what is told holds the number, too."""
    held = any(abs(own.value) == abs(figure.value) for own in told.best.numbers.figures)
    return held and told.alignment.best >= _MUCH


def _things(told: Told) -> tuple[Term, ...]:
    return tuple(term for term in told.terms if term.weight == 1 and names_a_thing(term.keys))


@lru_cache(maxsize=256)
def _parts(sentences: tuple[str, ...]) -> tuple[_Given, ...]:
    return tuple(_given(place, piece) for place, text in enumerate(sentences) for piece in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    """The parts of a sentence; none is cut within brackets."""
    open_part = ""
    for piece in _CUT.split(text):
        open_part = f"{open_part}, {piece}" if open_part else piece
        if open_part.count("(") <= open_part.count(")"):
            yield open_part
            open_part = ""
    if open_part:
        yield open_part


def _given(sentence: int, text: str) -> _Given:
    figures = (figure for figure in read(text).figures if figure.kind in _COUNTED and not figure.unit)
    return _Given(
        text=text,
        sentence=sentence,
        keys=frozenset(key for term in terms(text) for key in term.keys),
        values=frozenset(abs(figure.value) for figure in figures),
    )
