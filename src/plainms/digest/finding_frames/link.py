"""A link as the source states it: what goes with what, how strongly, and what does not."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.facts import Facts
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.ratios import Ratio, all_go, all_sure, ratio_in, side_of_one
from plainms.vocabulary.load import Entry

_SLOTS = ("factor", "people", "outcome", "second", "unlinked", "unfactor", "rival", "between", "between2", "also")
_OPPOSITE = frozenset({"negatively", "inversely", "negative", "inverse"})
_ALONG = frozenset({"positively", "directly", "positive", "direct"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """``degree`` is "higher" or "lower" where a risk is told; ``sign`` is 1 or -1 where the link has one, else 0.

    ``tie`` holds the source's words for the link, ``percent`` the share of differences that the factor accounts for and
    ``share`` the words for a share without a number. ``fold`` is how many times as high a risk was. ``same`` says that
    a rival stands in the place of the outcome, ``alone`` is "only", ``by_way`` the preposition before what was not
    linked, and ``sign2`` the sign of a second link.
    """

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    modal: str
    degree: str
    by: str
    measure: str
    effect: str
    tie: str
    percent: str
    share: str
    same: str
    alone: str
    by_way: str
    sign2: int
    fold: str
    sign: int
    ratio: Ratio | NotReported
    is_below: bool  # whether the ratios beside the link say that the outcome came less often


def read(clause: Clause, facts: Facts) -> Iterator[Association]:
    """Every reading of the clause as an association. One whose ratio goes the other way or is not clear is none."""
    if met("no_clear_tie", clause.text):
        return
    for fit in fits("association", clause):
        may_tell = _downgrades(facts) or "effect" not in fit.match.groupdict()
        slots = fit.slots(_SLOTS, "link") if may_tell else Unclear("the design may show the effect itself")
        ratio, below = _ratio(fit, facts), _is_below(fit, facts)
        if isinstance(ratio, Unclear) or isinstance(below, Unclear):
            return
        if not isinstance(slots, Unclear):
            yield _read(fit, slots, ratio, is_below=below)


def _read(fit: Fit, slots: tuple[tuple[str, Slot], ...], ratio: Ratio | NotReported, *, is_below: bool) -> Association:
    effect, fold = fit.words("effect"), fit.words("fold")
    return Association(
        clause=fit.clause,
        entry=fit.entry,
        slots=tuple((name.removesuffix("2"), slot) for name, slot in slots),
        modal=fit.words("modal"),
        degree=_degree(fit),
        by=fit.words("by").replace("·", "."),
        fold=mapped("folds", fold) or fold.replace("·", "."),
        measure=_measure(fit),
        effect=mapped("links", effect) or effect,
        tie=fit.words("tie"),
        percent=fit.words("percent").replace("·", "."),
        share=fit.words("share"),
        same=fit.words("same"),
        alone=fit.words("alone"),
        by_way=fit.words("by_way"),
        sign=_sign_of(set(fit.words("tie").split())),
        sign2=_sign_of({fit.words("sign2")}),
        ratio=ratio,
        is_below=is_below,
    )


def _degree(fit: Fit) -> str:
    degree = fit.words("degree")
    return mapped("degrees", degree) or degree.replace("greater", "higher")


def _measure(fit: Fit) -> str:
    measure = fit.words("measure")
    return measure if measure == "odds" else measure.removesuffix("s")


def _ratio(fit: Fit, facts: Facts) -> Ratio | NotReported | Unclear:
    """The one ratio that gives the size of a risk; none where several agree, or one is of what was not linked."""
    if any(fit.words(name) for name in ("unlinked", "unfactor", "fold")):
        return NOT_REPORTED
    degree, measure = _degree(fit), _measure(fit)
    upward = degree.endswith("higher")
    told = ratio_in(fit.clause, measure or "risk", facts)
    if isinstance(told, Unclear):
        agree = all_go(fit.clause, facts, upward=upward) if degree and measure else all_sure(fit.clause, facts)
        return NOT_REPORTED if agree else told
    if not degree or not measure or isinstance(told, NotReported):
        return NOT_REPORTED
    return told if (told.value > 1) == upward else Unclear("the ratio goes the other way")


def _is_below(fit: Fit, facts: Facts) -> bool | Unclear:
    """Whether the outcome came less often where the source says only that both were linked."""
    if _degree(fit) or fit.words("effect"):
        return False
    side = side_of_one(fit.clause, facts)
    if isinstance(side, Unclear):
        return side
    is_below = side < 0 and not met("says_less", fit.clause.text)
    one_outcome = not any(fit.words(name) for name in ("unlinked", "unfactor", "also", "rival"))
    return is_below if one_outcome or not is_below else Unclear("a ratio says less of one of several outcomes")


def _downgrades(facts: Facts) -> bool:
    """Whether an effect that the authors state is told as a link: people were studied, not grouped by chance."""
    design, species = facts.appraisal.design.value, facts.appraisal.species.value
    return species is Species.PEOPLE and design is not Design.RANDOMIZED_TRIAL and not facts.is_review


def _sign_of(words: set[str]) -> int:
    if words & _OPPOSITE:
        return -1
    return 1 if words & _ALONG else 0
