"""Estimates that contradict themselves are kept with the name of the check and are never told."""

import pytest

from effects_kit import effect, effects
from plainms.appraisal.effects.consistency import told


@pytest.mark.parametrize(
    ("text", "check"),
    [
        ("The HR was 0.72 (95% CI 0.8-0.9).", "estimate outside its interval"),
        ("The AUC was 72% (95% CI 0.65-0.78).", "estimate outside its interval"),
        ("The OR was 1.20 (95% CI 1.10-1.90).", "ratio far from the middle of its interval"),
        ("The HR was 1.2 (95% CI -0.3-2.9).", "ratio not positive"),
        ("The OR was 1.4 (95% CI 1.1-1.8, p = 0.4).", "interval and p-value disagree"),
        ("The OR was 1.4 (95% CI 0.7-2.8, p = 0.001).", "interval and p-value disagree"),
        ("The mean difference was 0.4 (95% CI -0.2 to 1.0; p<0.05).", "interval and p-value disagree"),
        ("Relapses were reduced by 46% (RR 0.74, 95% CI 0.60-0.91).", "told twice, differently"),
        ("The correlation was strong (r = 1.4).", "correlation beyond one"),
    ],
)
def test_each_contradiction_has_its_name_and_is_not_told(text: str, check: str) -> None:
    found = effects(text)
    assert check in found[-1].disagreements
    assert found[-1] not in told(found)


@pytest.mark.parametrize(
    "text",
    [
        "The HR was 0.72 (95% CI 0.52-0.99, p = 0.045).",
        "The HR was 0.7 (95% CI 0.7-0.8).",
        "The OR was 1.1 (95% CI 1.0-1.1, p = 0.04).",
        "The OR was 12.8 (95% CI 2.9-56.7, p < 0.001).",
        "The SIR was 3.2 (95% CI 0.7-9.4).",
        "The OR was 0.03 (95% CI 0-0.37).",
        "The OR was 1.4 (95% CI 0.99-1.98, p = 0.049).",
        "The OR was 1.5 (99% CI 0.9-2.5, p = 0.03).",
        "Relapses were reduced by 46% (RR 0.54, 95% CI 0.40-0.73).",
        "There was a 28% increased hazard (HR 1.28; 95% CI 1.08-1.53).",
        "There were 7.5-fold increased odds (OR = 7.5; 95% CI 2.0-28.3).",
    ],
)
def test_rounding_and_exact_intervals_are_no_contradictions(text: str) -> None:
    (estimate,) = [item for item in effects(text) if item.interval != item.spread]
    assert estimate.disagreements == ()
    assert told((estimate,)) == (estimate,)


def test_a_contradicting_estimate_is_kept_for_clinicians() -> None:
    assert effect("The HR was 0.72 (95% CI 0.8-0.9).").value == 0.72
