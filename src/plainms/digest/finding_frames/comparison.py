"""An outcome that was higher or lower in one group than in another, with both averages where brackets give them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TRIALS, Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.contrasts import group_slot, seconds
from plainms.digest.reading.skeletons import Fit, fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.studied.compared import groups_of
from plainms.digest.telling.pairs import Pair, pair_beside, pair_in
from plainms.digest.telling.parts import article, grounds_of, past, phrases, with_the, worded
from plainms.vocabulary.load import Entry

_MORE = frozenset(
    {
        "higher",
        "greater",
        "larger",
        "longer",
        "older",
        "thicker",
        "more",
        "more likely",
        "more common",
        "more often",
        "more frequent",
    }
)
_LESS = frozenset(
    {
        "lower",
        "smaller",
        "shorter",
        "younger",
        "thinner",
        "less",
        "fewer",
        "less likely",
        "less common",
        "less often",
        "less frequent",
    }
)
_DID = {"performed": "did", "fared": "did", "did": "did", "scored": "scored"}
_LONG = {"higher": "longer", "greater": "longer", "lower": "shorter", "smaller": "shorter"}
_VERBS = {"undergo": "have", "require": "need", "discontinue": "stop", "exhibit": "show", "present with": "have"}
_SAMPLES = {
    "serum": "blood",
    "sera": "blood",
    "plasma": "blood",
    "csf": "spinal fluid",
    "cerebrospinal fluid": "spinal fluid",
}
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
    link: str
    sample: str
    done: str
    rest: Slot | NotReported
    degree: str
    has_article: bool
    outcome: Slot | NotReported
    first: Slot
    second: Slot | NotReported
    trail: Slot | NotReported
    numbers: Pair | NotReported


def read(clause: Clause, _facts: Facts) -> Iterator[Comparison]:
    """Every reading of the clause as a comparison."""
    for fit in fits("comparison", clause):
        outcome, first = _outcome(fit), group_slot(clause, *fit.match.span("first"))
        if isinstance(outcome, Unclear) or isinstance(first, Unclear):
            continue
        if isinstance(outcome, Slot) and _OTHER_WAY.search(fit.match["outcome"]):
            continue
        for second, trail in seconds(fit, ("second",)):
            yield from _read(fit, outcome, first, second, trail)


def _read(
    fit: Fit, outcome: Slot | NotReported, first: Slot, second: Slot | NotReported, trail: Slot | NotReported
) -> Iterator[Comparison]:
    """The comparison with these groups, unless its numbers go the other way than its words."""
    degree = _degree(fit)
    rest = fit.tail(*fit.match.span("rest")) if fit.words("rest") else NOT_REPORTED
    if isinstance(rest, Unclear):
        return
    numbers: Pair | NotReported = NOT_REPORTED
    if isinstance(second, Slot) and degree:
        of_people = met("counts_people", f"{degree} {outcome.text if isinstance(outcome, Slot) else ''}")
        numbers = pair_in(fit.clause, of_people=of_people)
        if not isinstance(numbers, Pair) and of_people and isinstance(trail, NotReported):
            numbers = pair_beside(fit.clause, fit.match.start("second"))
    if not isinstance(numbers, Pair) or _agrees(numbers, degree):
        yield Comparison(
            clause=fit.clause,
            entry=fit.entry,
            be=fit.words("be"),
            have=fit.words("have"),
            did=_DID.get(fit.words("did"), "did"),
            verb=_VERBS.get(fit.words("verb"), fit.words("verb")),
            link=fit.words("link"),
            sample=fit.words("sample"),
            done=fit.words("done"),
            rest=rest,
            degree=degree,
            has_article=_has_article(fit),
            outcome=outcome,
            first=first,
            second=second,
            trail=trail,
            numbers=numbers,
        )


def _outcome(fit: Fit) -> Slot | NotReported | Unclear:
    """What is compared; behind "more likely to be" it may be any words."""
    if fit.words("verb") == "be":
        return fit.tail(*fit.match.span("outcome"))
    return fit.slot("outcome") if fit.words("outcome") else NOT_REPORTED


def tell(frame: Comparison, facts: Facts) -> Words | Unclear:
    """ "Fatigue was higher in people with MS than in healthy people: 31 on average, compared with 24"."""
    slotted = {"outcome": frame.outcome, "first": frame.first, "second": frame.second}
    slotted |= {"rest": frame.rest, "trail": frame.trail}
    told = phrases(facts, **{name: slot for name, slot in slotted.items() if isinstance(slot, Slot)})
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    named = [words[name] for name in ("first", "second") if name in words]
    if frame.entry.more.get("must_name") and not all(met("people_named", text) for text in named):
        return Unclear("the first group is not named as people or animals")
    if why := _untelling(words) or _of_the_start(frame) or _may_be_a_change(frame, facts):
        return Unclear(why)
    apart = "second" in words or words["first"] not in _EVERYBODY or not isinstance(groups_of(facts), Unclear)
    if words.get("second") == words["first"] or not apart:
        return Unclear("both groups have one name in plain words, or nobody is set apart")
    slots = {**words, "have": "reported" if frame.have.startswith("report") else "had", "did": frame.did}
    slots |= {"degree": _of_time(frame.degree, words), "verb": frame.verb, "link": frame.link}
    slots |= {"sample": _SAMPLES.get(frame.sample, frame.sample), "done": frame.done}
    slots["rest"] = f" {words['rest']}" if "rest" in words else ""
    slots["common"] = frame.degree.replace("often", "common")
    if str(frame.entry["wordings"][0]).startswith("{outcome}"):
        slots["outcome"] = _with_article(words["outcome"])
    slots["be"] = past(frame.be, frame.outcome) if isinstance(frame.outcome, Slot) else ""
    slots["article"] = f"{article(frame.degree)} " if frame.has_article else ""
    slots["than"] = f" than {words['second']}" if "second" in words else ""
    text = worded(frame.entry, facts).format(**slots) + (f" {words['trail']}" if "trail" in words else "")
    numbers = frame.numbers.text if isinstance(frame.numbers, Pair) else ""
    return Words(text=f"{text}{numbers}", pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


def _may_be_a_change(frame: Comparison, facts: Facts) -> str:
    """Why "showed a reduction" may tell a change: people were seen more than once, or the words speak of time."""
    if not frame.entry.more.get("at_one_time"):
        return ""
    followed = facts.appraisal.design.value in {Design.COHORT, *TRIALS}
    return "it may be a change over time" if followed or met("over_time", frame.clause.text) else ""


def _of_the_start(frame: Comparison) -> str:
    """Why it is no result: how one group stood when the study began, beside nobody."""
    alone = isinstance(frame.second, NotReported) and met("at_the_start", frame.clause.text)
    return "it tells how a group began" if alone else ""


def _untelling(words: dict[str, str]) -> str:
    """Why a reader would not learn what was more or less, or in whom; "" where nothing speaks against it."""
    if words["first"] in _NOBODY:
        return "nobody is set apart"
    outcome = words.get("outcome", "")
    if met("vague_matter", outcome):
        return "nobody learns what was more or less"
    if "second" in words:
        return "it is told beside nobody in particular" if met("nobody_in_particular", words["second"]) else ""
    if met("only_a_change", outcome):
        return "a greater change may be one for the better"
    unplaced = any(met(name, words["first"]) for name in _UNPLACED)
    return "nobody learns with whom the group was compared" if unplaced else ""


def _with_article(outcome: str) -> str:
    """ "The rate of falls" for "rate of falls"."""
    bare = " and " not in outcome and not outcome.startswith("the ") and met("takes_an_article", outcome)
    return f"the {outcome}" if bare else with_the(outcome)


def _of_time(degree: str, words: dict[str, str]) -> str:
    """ "Longer" and "shorter" of an amount of time."""
    return _LONG.get(degree, degree) if met("times", words.get("outcome", "")) else degree


def _degree(fit: Fit) -> str:
    degree = fit.words("degree")
    if degree in {"increase", "elevation"}:
        return "higher"
    if degree in {"decrease", "reduction"}:
        return "lower"
    much, bare = _much(degree)
    return much + (mapped("degrees", bare) or bare)


def _much(degree: str) -> tuple[str, str]:
    """How much more or less it was, in our words, and the degree without it: "slightly " and "higher"."""
    match = re.match(
        r"slightly |somewhat |(?:about |approximately |nearly |almost )?[\d.]+% |\w+[ -](?:times|fold) ", degree
    )
    much = match[0] if match else ""
    bare = degree.removeprefix(much)
    ours = "slightly " if much.startswith("some") else much.replace("approximately", "about").replace("-fold", " times")
    return ours.replace(" fold", " times"), bare


def _has_article(fit: Fit) -> bool:
    if not fit.words("degree"):
        return False
    before = fit.clause.text[: fit.match.start("degree")]
    return re.search(r"\ban? $", before, re.IGNORECASE) is not None


def _agrees(numbers: Pair, degree: str) -> bool:
    """Whether the two numbers go the way the words say."""
    difference: Decimal = numbers.first - numbers.second
    _, bare = _much(degree)
    if bare in _MORE:
        return difference > 0
    return difference < 0 if bare in _LESS else False


KIND = Kind(name="comparison", read=read, tell=tell)
