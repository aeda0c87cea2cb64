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
from plainms.digest.reading.skeletons import Fit, fits, mapped
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.amounts import of_every
from plainms.digest.telling.parts import article, grounds_of, phrases, worded
from plainms.digest.telling.ratios import Ratio, missing_counts, ratio_in
from plainms.vocabulary.load import Entry

POOLED = "pooled_frames"
_WEIGHING = {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}
_SLOTS = ("factor", "factor2", "people", "outcome", "outcome2", "second", "against")
_NAMES = {"factor2": "factor", "outcome2": "outcome", "against": "second"}
_UPWARD = frozenset({"higher", "worse"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pooled:
    """``effect`` is our word for what the source says was done to ``outcome``; ``ratio`` how large it was, if told."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    share: str
    effect: str
    verb: str
    measure: str
    ratio: Ratio | NotReported


def read(clause: Clause, facts: Facts) -> Iterator[Pooled]:
    """Every reading of the clause as a pooled result; none in other designs."""
    if facts.appraisal.design.value not in _WEIGHING:
        return
    for fit in fits("pooled", clause, POOLED):
        measure = fit.words("measure").removesuffix("s") if fit.words("measure") != "odds" else "odds"
        ratio = ratio_in(clause, measure, facts) if measure else NOT_REPORTED
        slots, effect = fit.slots(_SLOTS), mapped("links", fit.words("effect"), POOLED)
        if isinstance(ratio, Unclear) or isinstance(slots, Unclear) or not _agrees(fit, ratio, effect):
            continue
        yield Pooled(
            clause=clause,
            entry=fit.entry,
            slots=tuple((_NAMES.get(name, name), slot) for name, slot in slots),
            share=of_every(Decimal(fit.words("percent").replace("·", "."))) if fit.words("percent") else "",
            effect=effect,
            verb=fit.words("verb"),
            measure=measure,
            ratio=ratio,
        )


def _agrees(fit: Fit, ratio: Ratio | NotReported, effect: str) -> bool:
    """Whether the ratio goes the way of the words; a skeleton that is told by its ratio alone needs one."""
    if fit.entry.id == "pooled.ratio":
        return isinstance(ratio, Ratio)
    return not isinstance(ratio, Ratio) or (ratio.value > 1) == (effect in _UPWARD)


def tell(frame: Pooled, facts: Facts) -> Words | Unclear:
    """ "Across the studies, about 3 of every 100 people with MS had epilepsy"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    if "percent" in frame.entry.label and not frame.share:
        return Unclear("the share rounds to none or all")
    words = {name: phrase.text for name, phrase in told.items()}
    against = ", compared with" if frame.verb else " than"
    than = f"{against} {words['second']}" if "second" in words else ""
    size = frame.ratio.words if isinstance(frame.ratio, Ratio) else _degree(frame)
    pooled = facts.appraisal.design.value is Design.META_ANALYSIS
    slots = {
        **words, "all": "across the studies, " if pooled else "", "share": frame.share, "had": _had(told),
        "size": size, "effect": frame.effect, "verb": frame.verb, "than": than,
    }  # fmt: skip
    behind = missing_counts(facts) if isinstance(frame.ratio, Ratio) else ()
    sized = (frame.ratio.span,) if isinstance(frame.ratio, Ratio) else ()
    grounds = (frame.clause.span, *sized, *grounds_of(told))
    return Words(
        text=worded(frame.entry, facts).format(**slots), pattern=frame.entry.id, grounds=grounds, behind=behind
    )


def _degree(frame: Pooled) -> str:
    """ "a higher risk" where no ratio gives its size."""
    words = f"{frame.effect} {frame.measure}"
    return words if frame.measure == "odds" else f"{article(words)} {words}"


def _had(told: dict[str, Phrase]) -> str:
    """ "had pain", or what people do or undergo where the source names an event."""
    outcome = told["outcome"].text if "outcome" in told else ""
    return mapped("had", outcome, POOLED) or f"had {outcome}"


KIND = Kind(name="pooled", read=read, tell=tell)
