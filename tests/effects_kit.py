"""Reads the estimates and comparisons of one invented result sentence."""

from invented_records import appraised
from plainms.absence import Absent
from plainms.appraisal.values import AbsoluteComparison, EffectEstimate, Interval

TITLE = "Sleep in multiple sclerosis"


def effects(*results: str, methods: str = "We followed adults with MS.") -> tuple[EffectEstimate, ...]:
    """The estimates of an abstract whose results are these sentences."""
    value = appraised(TITLE, ("METHODS", methods), ("RESULTS", " ".join(results))).effects.value
    return () if isinstance(value, Absent) else value


def effect(*results: str, methods: str = "We followed adults with MS.") -> EffectEstimate:
    """The only estimate of such an abstract."""
    (only,) = effects(*results, methods=methods)
    return only


def numbers(estimate: EffectEstimate) -> tuple[float, float, float]:
    """An estimate and its bounds."""
    assert isinstance(estimate.interval, Interval)
    return (estimate.value, estimate.interval.low, estimate.interval.high)


def comparisons(*results: str) -> tuple[AbsoluteComparison, ...]:
    """The comparisons of two groups of an abstract whose results are these sentences."""
    value = appraised(TITLE, ("RESULTS", " ".join(results))).absolutes.value
    return () if isinstance(value, Absent) else value
