"""Something that went along with something else, or with a higher or lower risk of it; never as its cause."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.amounts import more_of, whole
from plainms.digest.telling.directions import directed, has_direction, turned
from plainms.digest.telling.parts import article, grounds_of, past, phrases, with_the, worded
from plainms.digest.telling.ratios import Ratio, missing_counts, ratio_in
from plainms.digest.telling.signs import sign_in
from plainms.text import Span
from plainms.vocabulary.load import Entry

_SLOTS = ("factor", "people", "outcome", "second", "unlinked")
_ENDS = ("factor", "outcome")
_OPPOSITE = frozenset({"negatively", "inversely", "negative", "inverse"})
_ALONG = frozenset({"positively", "directly", "positive", "direct"})
_SEEMING = re.compile(r"\b(?:appear|seem)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """``degree`` is "higher" or "lower" where a risk is told; ``sign`` is 1 or -1 where the link has one, else 0.

    ``tie`` holds the source's words for the link, ``percent`` the share of differences that the factor accounts for.
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
    sign: int
    ratio: Ratio | NotReported


def read(clause: Clause, facts: Facts) -> Iterator[Association]:
    """Every reading of the clause as an association. One whose ratio goes the other way or is not clear is none."""
    if isinstance(ratio_in(clause, "risk", facts), Unclear) or met("no_clear_tie", clause.text):
        return
    for fit in fits("association", clause):
        slots = fit.slots(_SLOTS) if not _states_an_effect(fit) or _downgrades(facts) else Unclear("it may show it")
        degree = fit.words("degree")
        degree = mapped("degrees", degree) or degree.replace("greater", "higher")
        measure = fit.words("measure").removesuffix("s") if fit.words("measure") != "odds" else "odds"
        ratio = ratio_in(clause, measure, facts) if degree and measure else NOT_REPORTED
        if isinstance(ratio, Ratio) and (ratio.value > 1) != degree.endswith("higher"):
            return
        if isinstance(slots, Unclear) or isinstance(ratio, Unclear):
            continue
        effect = fit.words("effect")
        yield Association(
            clause=clause,
            entry=fit.entry,
            slots=slots,
            modal=fit.words("modal"),
            degree=degree,
            by=fit.words("by").replace("·", "."),
            measure=measure,
            effect=mapped("links", effect) or effect,
            tie=fit.words("tie"),
            percent=fit.words("percent").replace("·", "."),
            sign=_sign(fit),
            ratio=ratio,
        )


def tell(frame: Association, facts: Facts) -> Words | Unclear:
    """ "Smoking went along with about 55% higher odds of a relapse"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {name: with_the(_of_results(phrase.text)) for name, phrase in told.items()}
    if "outcome" in words and words.get("factor", "") == words["outcome"]:
        return Unclear("both have one name in plain words")
    if any(met("vague_matter", words.get(name, "")) for name in ("factor", "outcome")):
        return Unclear("nobody learns what was linked")
    size, ratio_grounds = _size(frame)
    pair = _directed(frame, words)
    if isinstance(pair, Unclear):
        return pair
    if not size or (frame.measure and words.get("outcome", "").startswith("number of")):
        return Unclear("the size makes no sense")
    pair = pair or _by_coefficient(frame, words)
    slots = {**words, **pair, "went": _went(frame), "was": _was(frame), "size": size, "measure": frame.measure}
    slots["percent"] = str(whole(Decimal(frame.percent))) if frame.percent else ""
    slots["than"] = f" than {words['second']}" if "second" in words else ""
    slots["unlinked"] = f", but not clearly with {words['unlinked']}" if "unlinked" in words else ""
    text = _undirected(worded(frame.entry, facts).format(**slots), frame, slots)
    if met("weak", frame.tie):
        text = f"{text}, but the link was weak"
    behind = missing_counts(facts) if isinstance(frame.ratio, Ratio) or frame.by else ()
    grounds = (frame.clause.span, *ratio_grounds, *grounds_of(told))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, behind=behind)


def _downgrades(facts: Facts) -> bool:
    """Whether an effect that the authors state is told as a link: people were studied, not grouped by chance."""
    design, species = facts.appraisal.design.value, facts.appraisal.species.value
    return species is Species.PEOPLE and design is not Design.RANDOMIZED_TRIAL and not facts.is_review


def _states_an_effect(fit: Fit) -> bool:
    return "effect" in fit.match.groupdict()


def _went(frame: Association) -> str:
    if frame.modal:
        return f"{frame.modal} go along"
    return "seemed to go along" if _SEEMING.search(frame.tie) else "went along"


def _was(frame: Association) -> str:
    if frame.modal:
        return f"{frame.modal} be"
    if _SEEMING.search(frame.tie):
        return "seemed to be"
    factor = dict(frame.slots).get("factor")
    said = frame.tie.split()[:1]
    return past("".join(said), factor) if isinstance(factor, Slot) else "was"


def _size(frame: Association) -> tuple[str, tuple[Span, ...]]:
    """ "a higher risk", or "about a 28% higher risk" where one ratio gives the size."""
    if isinstance(frame.ratio, Ratio):
        return frame.ratio.words, (frame.ratio.span,)
    if frame.by:
        ratio = 1 + Decimal(frame.by) / 100 * (1 if frame.degree.endswith("higher") else -1)
        return more_of(ratio, frame.measure), ()
    words = f"{frame.degree} {frame.measure}"
    return (words if frame.measure == "odds" else f"{article(words)} {words}"), ()


def _directed(frame: Association, words: dict[str, str]) -> dict[str, str] | Unclear:
    """Factor and outcome with their directions, where the source gives the link one."""
    if _states_an_effect_of(frame):
        outcome = turned(words["outcome"], frame.effect)
        return outcome if isinstance(outcome, Unclear) else {"outcome": outcome}
    if not frame.sign:
        return {}
    factor = words["factor"]
    is_cut = any("among other things" in words[name] for name in ("factor", "outcome"))
    if is_cut or (frame.sign > 0 and met("says_where", frame.clause.text)):
        return Unclear("the source says more or less itself, and a part of it is left out")
    if met("without_more_or_less", factor):
        return Unclear("nobody can tell which value of the factor is the higher one")
    outcome = directed(words["outcome"], up=frame.sign > 0)
    stays = has_direction(factor) or met("categorical", factor)
    more = factor if stays else directed(factor, up=True)
    if isinstance(outcome, Unclear) or isinstance(more, Unclear):
        return Unclear("higher or lower cannot stand before both")
    return {"factor": more, "outcome": outcome}


def _of_results(words: str) -> str:
    """ "Results of smell tests" for "smell tests": a link is one of results."""
    return f"results of {words.removeprefix('the ')}" if met("tests_alone", words) else words


def _undirected(text: str, frame: Association, words: dict[str, str]) -> str:
    """ "Pain was linked with sleep" for "pain went along with sleep", where neither says more or less."""
    has_one = any(has_direction(words.get(name, "")) or met("says_where", words.get(name, "")) for name in _ENDS)
    if frame.modal or frame.measure or has_one or " went along with " not in text:
        return text
    return text.replace(" went along with ", f" {_was(frame)} linked with ", 1)


def _by_coefficient(frame: Association, words: dict[str, str]) -> dict[str, str]:
    """Factor and outcome with the directions that a coefficient in brackets gives; empty where they cannot be told."""
    sign = 0 if has_direction(words.get("factor", "a")) or frame.measure else sign_in(frame.clause)
    if not sign or "unlinked" in words or "," in words["factor"] + words["outcome"]:
        return {}
    pair = _directed(replace(frame, sign=sign), words)
    return {} if isinstance(pair, Unclear) else pair


def _states_an_effect_of(frame: Association) -> bool:
    return frame.entry.id in {"association.lowered", "association.impact"}


def _sign(fit: Fit) -> int:
    words = set(fit.words("tie").split())
    if words & _OPPOSITE:
        return -1
    return 1 if words & _ALONG else 0


KIND = Kind(name="association", read=read, tell=tell)
