"""The size behind words that call genes as stand-ins a cause: only where the abstract gives one sure ratio."""

from typing import Any

import pytest

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Design, Role
from plainms.appraisal.values import EffectEstimate, Interval, IntervalKind, Measure
from plainms.digest.facts import gather
from plainms.digest.telling.cause_size import size_of_cause
from spec.digest.making import made

BY_GENES = "In a Mendelian randomization analysis, MS raised the odds of zofaria (OR 1.08, 95% CI 1.02 to 1.14)."
BY_EYE = "In a gene study, MS raised the odds of zofaria (OR 1.08, 95% CI 1.02 to 1.14)."
CAUSE = "MS is a causal risk factor of zofaria"


def sizes(quote: str, results: str, *ratios: tuple[float, float, float], **facts: Any) -> list[str]:
    """What is told behind the quotation, of an invented study with these ratios and their bounds."""
    study, _ = made({Role.RESULTS: results})
    at = study.abstract[0].find("1.08")
    effects = tuple(
        EffectEstimate(
            measure=Measure.OR, value=value, is_percent=False, spread=NOT_REPORTED, p=NOT_REPORTED,
            interval=Interval(low=low, high=high, level=95, kind=IntervalKind.CONFIDENCE), outcome=NOT_REPORTED,
            arms=(), timepoint=NOT_REPORTED, adjusted=False, disagreements=(), at=at, span=at,
        )
        for value, low, high in ratios
    )  # fmt: skip
    facts = {"design": Design.GENETIC, "effects": effects} | facts
    return [sentence.text for sentence in size_of_cause(quote, gather(*made({Role.RESULTS: results}, **facts)))]


SURE, BY_CHANCE = (1.08, 1.02, 1.14), (1.03, 0.96, 1.1)


def test_a_cause_shown_by_genes_is_told_with_its_size():
    assert sizes(CAUSE, BY_GENES, SURE, BY_CHANCE) == [
        "In the figures of the abstract, this is about 8% higher odds.",
        "The abstract does not say how many people this means.",
    ]


@pytest.mark.parametrize(
    ("quote", "results", "ratios", "facts"),
    [
        ("MS went along with zofaria", BY_GENES, (SURE,), {}),  # no cause is named
        ("There was no causal effect of MS on zofaria", BY_GENES, (SURE,), {}),
        (CAUSE, BY_EYE, (SURE,), {}),
        (CAUSE, BY_GENES, (SURE, (1.5, 1.2, 1.9)), {}),  # of which of them?
        (CAUSE, BY_GENES, (BY_CHANCE,), {}),
        (CAUSE, BY_GENES, (), {}),
        (CAUSE, BY_GENES, (SURE,), {"design": Design.COHORT}),
    ],
)
def test_no_size_is_told_that_may_be_of_something_else(
    quote: str, results: str, ratios: tuple[tuple[float, float, float], ...], facts: dict[str, Any]
):
    assert sizes(quote, results, *ratios, **facts) == []
