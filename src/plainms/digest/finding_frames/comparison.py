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
from plainms.digest.studied.compared import groups_of
from plainms.digest.telling.pairs import Pair, pair_in
from plainms.digest.telling.parts import article, grounds_of, past, phrases, with_the, worded
from plainms.vocabulary.load import Entry

_MORE = frozenset({"higher", "greater", "larger", "longer", "older", "thicker", "more", "more likely", "more common"})
_LESS = frozenset({"lower", "smaller", "shorter", "younger", "thinner", "less", "fewer", "less likely", "less common"})
_DID = {"performed": "did", "fared": "did", "did": "did", "scored": "scored"}
_LONG = {"higher": "longer", "greater": "longer", "lower": "shorter", "smaller": "shorter"}
_VERBS = {"undergo": "have", "require": "need", "discontinue": "stop", "exhibit": "show", "present with": "have"}
_OTHER_WAY = re.compile(  # "reduced thalamic and increased pallidal volume": two degrees, one of them for a part
    r"(?:\band|,) (?:reduced|increased|decreased|higher|lower|greater|smaller|larger|thinner|elevated) ", re.IGNORECASE
)
_UNPLACED = ("told_by_place", "told_by_treatment", "placed_by_number")
_EVERYBODY = frozenset({"people with MS", "the people with MS"})
_NOBODY = frozenset({"people", "the people"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """``outcome`` was ``degree`` in ``first`` than in ``second``; without ``second`` the source names none."""

    clause: Clause
    entry: Entry
    be: str
    have: str
    did: str
    verb: str
    degree: str
    has_article: bool
    outcome: Slot | NotReported
    first: Slot
    second: Slot | NotReported
    numbers: Pair | NotReported


def read(clause: Clause, _facts: Facts) -> Iterator[Comparison]:
    """Every reading of the clause as a comparison."""
    for fit in fits("comparison", clause):
        outcome, first, second = _outcome(fit), fit.slot("first"), _named(fit, "second")
        if isinstance(outcome, Unclear) or isinstance(first, Unclear) or isinstance(second, Unclear):
            continue
        if isinstance(outcome, Slot) and _OTHER_WAY.search(outcome.text):
            continue
        degree = _degree(fit)
        numbers = pair_in(clause) if isinstance(second, Slot) and degree else NOT_REPORTED
        if isinstance(numbers, Pair) and not _agrees(numbers, degree):
            continue
        yield Comparison(
            clause=clause,
            entry=fit.entry,
            be=fit.words("be"),
            have=fit.words("have"),
            did=_DID.get(fit.words("did"), "did"),
            verb=_VERBS.get(fit.words("verb"), fit.words("verb")),
            degree=degree,
            has_article=_has_article(fit),
            outcome=outcome,
            first=first,
            second=second,
            numbers=numbers,
        )


def _named(fit: Fit, name: str) -> Slot | NotReported | Unclear:
    return fit.slot(name) if fit.words(name) else NOT_REPORTED


def _outcome(fit: Fit) -> Slot | NotReported | Unclear:
    """What is compared; behind "more likely to be" it may be any words."""
    if fit.words("verb") == "be":
        return fit.tail(*fit.match.span("outcome"))
    return _named(fit, "outcome")


def tell(frame: Comparison, facts: Facts) -> Words | Unclear:
    """ "Fatigue was higher in people with MS than in healthy people: 31 on average, compared with 24"."""
    slotted = {"outcome": frame.outcome, "first": frame.first, "second": frame.second}
    told = phrases(facts, **{name: slot for name, slot in slotted.items() if isinstance(slot, Slot)})
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    named = [words[name] for name in ("first", "second") if name in words]
    if frame.entry.more.get("must_name") and not all(met("people_named", text) for text in named):
        return Unclear("the first group is not named as people or animals")
    if words["first"] in _NOBODY:
        return Unclear("nobody is set apart")
    if why := _untelling(words):
        return Unclear(why)
    apart = "second" in words or words["first"] not in _EVERYBODY or not isinstance(groups_of(facts), Unclear)
    if words.get("second") == words["first"] or not apart:
        return Unclear("both groups have one name in plain words, or nobody is set apart")
    slots = {**words, "have": "reported" if frame.have.startswith("report") else "had", "did": frame.did}
    slots |= {"degree": _of_time(frame.degree, words), "verb": frame.verb}
    slots |= {"outcome": with_the(words["outcome"])} if frame.be and "outcome" in words else {}
    slots["be"] = past(frame.be, frame.outcome) if isinstance(frame.outcome, Slot) else ""
    slots["article"] = f"{article(frame.degree)} " if frame.has_article else ""
    slots["than"] = f" than {words['second']}" if "second" in words else ""
    text = worded(frame.entry, facts).format(**slots)
    numbers = frame.numbers.text if isinstance(frame.numbers, Pair) else ""
    return Words(text=f"{text}{numbers}", pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


def _untelling(words: dict[str, str]) -> str:
    """Why a reader would not learn what was more or less, or in whom; "" where nothing speaks against it."""
    outcome = words.get("outcome", "")
    if met("vague_matter", outcome):
        return "nobody learns what was more or less"
    if "second" in words:
        return ""
    if met("only_a_change", outcome):
        return "a greater change may be one for the better"
    unplaced = any(met(name, words["first"]) for name in _UNPLACED)
    return "nobody learns with whom the group was compared" if unplaced else ""


def _of_time(degree: str, words: dict[str, str]) -> str:
    """ "Longer" and "shorter" of an amount of time."""
    return _LONG.get(degree, degree) if met("times", words.get("outcome", "")) else degree


def _degree(fit: Fit) -> str:
    degree = fit.words("degree")
    if degree in {"increase", "elevation"}:
        return "higher"
    if degree in {"decrease", "reduction"}:
        return "lower"
    slight = "slightly " if degree.startswith(("slightly ", "somewhat ")) else ""
    bare = degree.removeprefix("slightly ").removeprefix("somewhat ")
    return slight + (mapped("degrees", bare) or bare)


def _has_article(fit: Fit) -> bool:
    if not fit.words("degree"):
        return False
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
