"""What a relative effect means for a stated baseline: pure arithmetic, never applied to a baseline from elsewhere.

Formulas: Cochrane Handbook for Systematic Reviews of Interventions, section 15.4.4 (RR, OR); for a hazard ratio
1 - (1 - risk)^HR at the same horizon (Tierney et al, Trials 2007;8:16).
"""

from plainms.appraisal.values import Measure
from plainms.errors import ValueIsImpossible


def risk_with(measure: Measure, ratio: float, baseline: float) -> float:
    """The risk (0 to 1) that a risk, odds or hazard ratio gives for a comparator's risk of ``baseline`` (0 to 1).

    Raises ValueIsImpossible for another measure, a negative ratio, a baseline beyond 0 to 1, or a product beyond 1.
    """
    if ratio < 0 or not 0 <= baseline <= 1:
        raise ValueIsImpossible(f"a ratio of {ratio} and a baseline of {baseline} give no risk")
    if measure is Measure.RR:
        risk = baseline * ratio
    elif measure is Measure.OR:
        risk = ratio * baseline / (1 - baseline + ratio * baseline) if baseline else 0.0
    elif measure is Measure.HR:
        risk = 1 - (1 - baseline) ** ratio
    else:
        raise ValueIsImpossible(f"{measure.value} is no ratio that a baseline can be multiplied with")
    if risk > 1:
        raise ValueIsImpossible(f"{measure.value} {ratio} of a baseline of {baseline} is more than everybody")
    return risk
