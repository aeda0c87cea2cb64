"""Estimates on the MS gold set: are the annotators' values and intervals found, and by their measure?

The annotators list the few estimates that matter most. So the share of ours that they list too ("listed") is no
precision of reading. A value is wanted where both list it; an interval or a measure counts where either gives it.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from plainms.absence import Absent
from plainms.appraisal.effects.consistency import told
from plainms.appraisal.values import EffectEstimate, Interval, Measure
from plainms.run.evaluate.gold.rows import GoldStudy
from plainms.run.evaluate.scoring import retrieval, rounded

_NUMBER = re.compile(r"(?<![0-9.])(?:(?<![0-9]\s)-\s?)?€?[0-9][0-9,]*(?:\.[0-9]+)?")
_MEASURES = {
    "RR": {Measure.RR, Measure.IRR, Measure.SIR},
    "OR": {Measure.OR},
    "HR": {Measure.HR},
    "MD": {Measure.MD, Measure.CHANGE},
    "SMD": {Measure.SMD},
    "mean": {Measure.MEAN, Measure.CHANGE},
    "median": {Measure.MEDIAN},
    "AUC": {Measure.AUC},
    "sensitivity": {Measure.SENSITIVITY},
    "specificity": {Measure.SPECIFICITY},
    "correlation": {Measure.CORRELATION},
}
_NAMED = set().union(*_MEASURES.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An estimate as an annotator lists it: its measure, its number, and its bounds where the list has them."""

    measure: str
    value: float
    bounds: tuple[float, ...]


def effects_scored(studies: tuple[GoldStudy, ...]) -> dict[str, Any]:
    """Retrieval of values, measures and intervals; how many estimates may be told, how many a check keeps back."""
    sums: Counter[str] = Counter()
    for study in studies:
        value = study.appraisal.effects.value
        effects = () if isinstance(value, Absent) else value
        sums += _counted(effects, [listed(answer["effects"]) for answer in study.answers])
    return {
        "values": {
            "recall": _share(sums["found"], sums["wanted"]),
            "wanted": sums["wanted"],
            "listed": _share(sums["listed"], sums["said"]),
            "said": sums["said"],
        },
        "measures": {"accuracy": _share(sums["named"], sums["found"]), "n": sums["found"]},
        "intervals": {
            **retrieval(sums["right_bounds"], sums["said_bounds"], sums["wanted_bounds"]),
            "said": sums["said_bounds"],
            "wanted": sums["wanted_bounds"],
        },
        "told": sums["told"],
        "kept_back_by_a_check": sums["kept_back"],
    }


def listed(answers: Iterable[dict[str, Any]]) -> tuple[Listed, ...]:
    """The estimates of one annotator that have a number."""
    found = []
    for answer in answers:
        values = _numbers(answer["value"])
        if values:
            bounds = tuple(sorted(_numbers(answer["interval"] or "")))
            found.append(Listed(measure=answer["measure"], value=values[0], bounds=bounds))
    return tuple(found)


def _counted(effects: tuple[EffectEstimate, ...], lists: list[tuple[Listed, ...]]) -> Counter[str]:
    either = {item for found in lists for item in found}
    both = set.intersection(*({item.value for item in found} for found in lists))
    said = {effect.value for effect in effects}
    bounds = {(e.interval.low, e.interval.high) for e in effects if isinstance(e.interval, Interval)}
    wanted_bounds = {item.bounds for item in either if item.bounds}
    return Counter(
        wanted=len(both),
        found=len(both & said),
        named=len(both & {item.value for item in either for effect in effects if _is_it(item, effect)}),
        said=len(said),
        listed=len(said & {item.value for item in either}),
        said_bounds=len(bounds),
        wanted_bounds=len(wanted_bounds),
        right_bounds=len(bounds & wanted_bounds),
        told=len(told(effects)),
        kept_back=len(effects) - len(told(effects)),
    )


def _is_it(item: Listed, effect: EffectEstimate) -> bool:
    """Whether the effect is the listed one by value and measure; "percent" is a unit and "other" all the rest."""
    if item.value != effect.value:
        return False
    if item.measure == "percent":
        return effect.is_percent or effect.measure is Measure.PROPORTION
    return effect.measure in _MEASURES[item.measure] if item.measure in _MEASURES else effect.measure not in _NAMED


def _numbers(text: str) -> list[float]:
    plain = text.replace("\u00b7", ".").replace("\u2212", "-").replace("\u2013", "-")
    return [float(re.sub(r"[\s€,]", "", found)) for found in _NUMBER.findall(plain)]


def _share(part: int, whole: int) -> float:
    return rounded(part / whole) if whole else 0.0
