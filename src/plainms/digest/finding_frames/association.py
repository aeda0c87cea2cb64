"""Something that went along with something else, or with a higher or lower risk of it; never as its cause."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, mapped
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.parts import article, grounds_of, phrases, worded
from plainms.digest.telling.ratios import Ratio, missing_counts, ratio_in
from plainms.text import Span
from plainms.vocabulary.load import Entry

_SLOTS = ("factor", "people", "outcome", "second", "unlinked")
_DIRECTIONS = (
    "higher", "lower", "greater", "more", "less", "fewer", "increas", "decreas", "reduc", "elevat", "better", "worse",
    "longer", "shorter", "older", "younger", "a ", "an ", "the ",
)  # fmt: skip
_OPPOSITE = frozenset({"negatively", "inversely", "negative", "inverse"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """``degree`` is "higher" or "lower" where a risk is told; ``sign`` is 1 or -1 where the link has one, else 0."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    modal: str
    degree: str
    measure: str
    effect: str
    sign: int
    ratio: Ratio | NotReported


def read(clause: Clause, facts: Facts) -> Iterator[Association]:
    """Every reading of the clause as an association. One whose ratio goes the other way or is not clear is none."""
    if isinstance(ratio_in(clause, "risk", facts), Unclear):
        return
    if isinstance(ratio_in(clause, "risk", facts), Unclear):
        return
    for fit in fits("association", clause):
        slots = (
            fit.slots(_SLOTS) if not fit.words("effect") or _downgrades(facts) else Unclear("the design may show it")
        )
        degree = fit.words("degree")
        degree = mapped("degrees", degree) or degree.replace("greater", "higher")
        measure = fit.words("measure").removesuffix("s") if fit.words("measure") != "odds" else "odds"
        ratio = ratio_in(clause, measure, facts) if degree and measure else NOT_REPORTED
        if isinstance(ratio, Ratio) and (ratio.value > 1) != degree.endswith("higher"):
            return
        if isinstance(slots, Unclear) or isinstance(ratio, Unclear):
            continue
        yield Association(
            clause=clause,
            entry=fit.entry,
            slots=slots,
            modal=fit.words("modal"),
            degree=degree,
            measure=measure,
            effect=mapped("links", fit.words("effect")),
            sign=_sign(fit),
            ratio=ratio,
        )


def tell(frame: Association, facts: Facts) -> Words | Unclear:
    """ "Smoking went along with about 55% higher odds of a relapse"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    if frame.sign and (isinstance(signed := _signed(words), Unclear)):
        return signed
    went = f"{frame.modal} go along" if frame.modal else "went along"
    than = f" than {words['second']}" if "second" in words else ""
    unlinked = f", but not clearly with {words['unlinked']}" if "unlinked" in words else ""
    size, ratio_grounds = _size(frame)
    sign = f"{'higher' if frame.sign > 0 else 'lower'} {words['outcome']}"
    if frame.sign and frame.entry.id != "association.signed":
        text = f"higher {words['factor']} went along with {sign}"
    else:
        slots = {
            **words,
            "went": went,
            "size": size,
            "effect": frame.effect,
            "measure": frame.measure,
            "than": than,
            "unlinked": unlinked,
        }
        text = worded(frame.entry, facts).format(**{**slots, "sign": "higher" if frame.sign > 0 else "lower"})
    behind = missing_counts(facts) if isinstance(frame.ratio, Ratio) else ()
    grounds = (frame.clause.span, *ratio_grounds, *grounds_of(told))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, behind=behind)


def _downgrades(facts: Facts) -> bool:
    """Whether an effect that the authors state is told as a link: people were studied, not grouped by chance."""
    design, species = facts.appraisal.design.value, facts.appraisal.species.value
    return species is Species.PEOPLE and design is not Design.RANDOMIZED_TRIAL and not facts.is_review


def _size(frame: Association) -> tuple[str, tuple[Span, ...]]:
    """ "a higher risk", or "about a 28% higher risk" where one ratio gives the size."""
    if isinstance(frame.ratio, Ratio):
        return frame.ratio.words, (frame.ratio.span,)
    words = f"{frame.degree} {frame.measure}"
    return (words if frame.measure == "odds" else f"{article(words)} {words}"), ()


def _signed(words: dict[str, str]) -> Unclear | bool:
    """Whether "higher" may stand before both: neither has an article, a direction or a list in it."""
    pair = (words["factor"], words["outcome"])
    if any(text.startswith(_DIRECTIONS) or " and " in text or "," in text for text in pair):
        return Unclear("higher or lower cannot stand before both")
    return True


def _sign(fit: Fit) -> int:
    words = {fit.words(name) for name in ("sign", "sign2", "sign3")} - {""}
    if not words:
        return 0
    return -1 if words & _OPPOSITE else 1


KIND = Kind(name="association", read=read, tell=tell)
