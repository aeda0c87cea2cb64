"""An outcome that was higher or lower in one group than in another, with both averages where brackets give them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.pairs import Pair, pair_in
from plainms.digest.telling.parts import article, grounds_of, past, phrases, worded
from plainms.vocabulary.load import Entry

_MORE = frozenset({"higher", "greater", "larger", "longer", "older", "thicker", "more", "more likely", "more common"})
_LESS = frozenset({"lower", "smaller", "shorter", "younger", "thinner", "less", "fewer", "less likely", "less common"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """``outcome`` was ``degree`` in ``first`` than in ``second``; without ``second`` the source names none."""

    clause: Clause
    entry: Entry
    be: str
    verb: str
    degree: str
    has_article: bool
    must_have: bool
    outcome: Slot
    first: Slot
    second: Slot | NotReported
    numbers: Pair | NotReported


def read(clause: Clause, _facts: Facts) -> Iterator[Comparison]:
    """Every reading of the clause as a comparison."""
    for fit in fits("comparison", clause):
        outcome, first = fit.slot("outcome"), fit.slot("first")
        second = fit.slot("second") if "second" in fit.match.groupdict() else NOT_REPORTED
        if isinstance(outcome, Unclear) or isinstance(first, Unclear) or isinstance(second, Unclear):
            continue
        degree = _degree(fit)
        numbers = pair_in(clause) if isinstance(second, Slot) else NOT_REPORTED
        if isinstance(numbers, Pair) and not _agrees(numbers, degree):
            continue
        yield Comparison(
            clause=clause,
            entry=fit.entry,
            be=fit.words("be"),
            verb=fit.words("verb"),
            degree=degree,
            has_article=_has_article(fit),
            must_have="had " in fit.entry["wordings"][0],
            outcome=outcome,
            first=first,
            second=second,
            numbers=numbers,
        )


def tell(frame: Comparison, facts: Facts) -> Words | Unclear:
    """ "Fatigue was higher in people with MS than in healthy people: 31 on average, compared with 24"."""
    slots = {"outcome": frame.outcome, "first": frame.first}
    told = phrases(facts, **slots, **({"second": frame.second} if isinstance(frame.second, Slot) else {}))
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    if frame.must_have and not met("people_named", words["first"]):
        return Unclear("what was found is not what the first group had")
    if words.get("second") == words["first"]:
        return Unclear("both groups have one name in plain words")
    text = worded(frame.entry, facts).format(
        be=past(frame.be, frame.outcome),
        degree=frame.degree,
        verb=frame.verb,
        article=f"{article(frame.degree)} " if frame.has_article else "",
        **words,
    )
    numbers = frame.numbers.text if isinstance(frame.numbers, Pair) else ""
    return Words(text=f"{text}{numbers}", pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


def _degree(fit: Fit) -> str:
    degree = fit.words("degree")
    if degree in {"increase", "elevation"}:
        return "higher"
    if degree in {"decrease", "reduction"}:
        return "lower"
    slight = "slightly " if degree.startswith("slightly ") else ""
    bare = degree.removeprefix("slightly ")
    return slight + (mapped("degrees", bare) or bare)


def _has_article(fit: Fit) -> bool:
    before = fit.clause.text[: fit.match.start("degree")]
    return re.search(r"\ban? $", before, re.IGNORECASE) is not None


def _agrees(numbers: Pair, degree: str) -> bool:
    """Whether the two numbers go the way the words say."""
    difference: Decimal = numbers.first - numbers.second
    bare = degree.removeprefix("slightly ")
    if bare in _MORE:
        return difference > 0
    return difference < 0 if bare in _LESS else False


KIND = Kind(name="comparison", read=read, tell=tell)
