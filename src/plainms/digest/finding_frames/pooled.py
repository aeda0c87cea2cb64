"""What a review that pools or weighs studies reports: shares, ratios and effects, told as links and not as causes."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, found, mapped
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.amounts import more_of, of_every
from plainms.digest.telling.measures import measures
from plainms.digest.telling.pairs import shares_apart
from plainms.digest.telling.parts import article, grounds_of, phrases, worded
from plainms.digest.telling.ratios import Ratio, all_go, missing_counts, ratio_in
from plainms.vocabulary.load import Entry

POOLED = "pooled_frames"
_WEIGHING = {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}
_SLOTS = ("factor", "factor2", "rival", "except", "people", "outcome", "outcome2", "second", "against")
_NAMES = {"factor2": "factor", "outcome2": "outcome", "against": "second"}
_NULLS = frozenset({"pooled.did-not", "pooled.no-effect"})
_UPWARD = frozenset({"higher", "worse"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """``effect`` is our word for what the source says was done to ``outcome``; ``ratio`` how large it was, if told.

    ``words`` are those of the source that the wording takes as they are.
    """

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    share: str
    effect: str
    verb: str
    measure: str
    ratio: Ratio | NotReported
    words: tuple[tuple[str, str], ...]


def read(clause: Clause, facts: Facts) -> Iterator[Pooled]:
    """Every reading of the clause as a pooled result; none in other designs."""
    if facts.appraisal.design.value not in _WEIGHING:
        return
    for fit in fits("pooled", clause, POOLED):
        effect = mapped("links", fit.words("effect"), POOLED)
        ratio, slots = _ratio(fit, effect, facts), _slots(fit)
        if isinstance(ratio, Unclear) or isinstance(slots, Unclear) or not _agrees(fit, ratio, effect):
            continue
        yield Pooled(
            clause=clause,
            entry=fit.entry,
            slots=slots,
            share=_share(fit.words("percent")),
            effect=effect,
            verb=fit.words("verb"),
            measure=_measure(fit),
            ratio=ratio,
            words=(("low", _share(fit.words("low")).removesuffix(" of every 100")), ("amount", fit.words("amount"))),
        )


def _slots(fit: Fit) -> tuple[tuple[str, Slot], ...] | Unclear:
    """The slots under their own names; what people did may be any words."""
    slots = fit.slots(_SLOTS)
    if isinstance(slots, Unclear):
        return slots
    named = tuple((_NAMES.get(name, name), slot) for name, slot in slots)
    if not fit.words("rest"):
        return named
    rest = fit.tail(*fit.match.span("rest"))
    return rest if isinstance(rest, Unclear) else (*named, ("rest", rest))


def _measure(fit: Fit) -> str:
    return fit.words("measure").removesuffix("s") if fit.words("measure") != "odds" else "odds"


def _ratio(fit: Fit, effect: str, facts: Facts) -> Ratio | NotReported | Unclear:
    """The size of an effect: from its ratio, or as the source words it ("a 16% increase").

    Several ratios give no size, and they must all go the way of the words.
    """
    measure = _measure(fit)
    if not measure:
        return NOT_REPORTED
    if fit.words("change"):
        part = Decimal(fit.words("change")) / 100
        value = 1 + part if effect in _UPWARD else 1 - part
        return Ratio(value=value, words=more_of(value, measure), span=fit.span("change"))
    ratio = ratio_in(fit.clause, measure, facts)
    agree = isinstance(ratio, Unclear) and all_go(fit.clause, facts, upward=effect in _UPWARD)
    return NOT_REPORTED if agree else ratio


def _share(percent: str) -> str:
    return of_every(Decimal(percent.replace("·", "."))) if percent else ""


def _agrees(fit: Fit, ratio: Ratio | NotReported, effect: str) -> bool:
    """Whether the ratio goes the way of the words; a skeleton that is told by its ratio alone needs one."""
    if fit.entry.id == "pooled.ratio":
        return isinstance(ratio, Ratio)
    return not isinstance(ratio, Ratio) or (ratio.value > 1) == (effect in _UPWARD)


def tell(frame: Pooled, facts: Facts) -> Words | Unclear:
    """ "Across the studies, about 3 of every 100 people with MS had epilepsy"."""
    told = _told(frame, facts)
    if isinstance(told, Unclear):
        return told
    if "percent" in frame.entry.label and not frame.share:
        return Unclear("the share rounds to none or all")
    words = {**dict(frame.words), **{name: phrase.text for name, phrase in told.items()}}
    against = ", compared with" if frame.verb else " than"
    than = f"{against} {words['second']}" if "second" in words else ""
    size = frame.ratio.words if isinstance(frame.ratio, Ratio) else _degree(frame)
    pooled = facts.appraisal.design.value is Design.META_ANALYSIS
    slots = {
        **words, "all": "across the studies, " if pooled else "", "share": frame.share, "had": _had(told),
        "size": size, "effect": _of_risk(_of_complaints(frame.effect, words), words), "verb": frame.verb, "than": than,
        "but": f", except {words['except']}," if "except" in words else "",
        "in_outcome": f" for {words['outcome']}" if "outcome" in words else "",
        "shares": shares_apart(frame.clause, more=frame.effect in _UPWARD),
        "in_people": f" in {words['people']}" if "people" in words else "",
    }  # fmt: skip
    behind = missing_counts(facts) if isinstance(frame.ratio, Ratio) else ()
    sized = (frame.ratio.span,) if isinstance(frame.ratio, Ratio) else ()
    grounds = (frame.clause.span, *sized, *grounds_of(told))
    text, claims = worded(frame.entry, facts).format(**slots), bool(frame.entry.more.get("claims", True))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, behind=behind, claims=claims)


def _of_complaints(effect: str, words: dict[str, str]) -> str:
    """ "Less fatigue": nobody speaks of better or lower complaints."""
    complaint = found("complaints", POOLED, words.get("outcome", "")) is not None
    return "less" if effect in {"better", "lower"} and complaint else effect


def _of_risk(effect: str, words: dict[str, str]) -> str:
    """ "A higher" before "risk of falls"."""
    return f"{article(effect)} {effect}" if words.get("outcome", "").startswith("risk of") else effect


def _told(frame: Pooled, facts: Facts) -> dict[str, Phrase] | Unclear:
    """The slots in plain words; of a long list that did not change, only that it was several measures."""
    told = phrases(facts, **{name: slot for name, slot in frame.slots if name != "outcome"})
    if isinstance(told, dict):
        told = {name: _without_examples(phrase, frame.clause) for name, phrase in told.items()}
    outcome = dict(frame.slots).get("outcome")
    if isinstance(told, Unclear) or outcome is None:
        return told
    outcomes = measures(outcome, facts, or_several=frame.entry.id in _NULLS)
    return outcomes if isinstance(outcomes, Unclear) else {**told, "outcome": outcomes}


def _without_examples(phrase: Phrase, clause: Clause) -> Phrase:
    """The phrase without "among other things" where the source only gives examples of what it names."""
    gives_examples = found("examples", POOLED, clause.text) is not None
    text = phrase.text.replace(", among other things,", "") if gives_examples else phrase.text
    return Phrase(text=text, grounds=phrase.grounds)


def _degree(frame: Pooled) -> str:
    """ "a higher risk" where no ratio gives its size."""
    words = f"{frame.effect} {frame.measure}"
    return words if frame.measure == "odds" else f"{article(words)} {words}"


def _had(told: dict[str, Phrase]) -> str:
    """ "had pain", or what people do or undergo where the source names an event."""
    outcome = told["outcome"].text if "outcome" in told else ""
    return mapped("had", outcome, POOLED) or f"had {outcome}"


KIND = Kind(name="pooled", read=read, tell=tell)
