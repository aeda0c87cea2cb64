"""Directed results on the MS gold set: findings whose quote holds, or lies in, a sentence that we tell one from.

A finding counts where an annotator gives it an increase, a decrease or no clear difference. The annotators say which
way the number went in the sentence; ours is the direction in the group it speaks of against the other.
"""

from typing import Any

from plainms.absence import Absent
from plainms.appraisal.directions.wording import says
from plainms.appraisal.values import DirectedResult, Direction
from plainms.language.matching import lowered
from plainms.run.evaluate.gold.rows import GoldStudy
from plainms.run.evaluate.scoring import rounded

WORDS = {
    "increase": Direction.HIGHER,
    "decrease": Direction.LOWER,
    "no clear difference": Direction.NO_CLEAR_DIFFERENCE,
}


def directions_scored(studies: tuple[GoldStudy, ...]) -> dict[str, Any]:
    """Agreement and inversions over findings that we speak of, and how many there are, and how many that compare."""
    findings = [finding for study in studies for finding in _findings(study)]
    told = [(wanted, said) for _, wanted, said in findings if said]
    inverted = sum({wanted} | said == {Direction.HIGHER, Direction.LOWER} for wanted, said in told)
    agreed = sum(said == {wanted} for wanted, said in told)
    return {
        "results": sum(len(results_of(study)) for study in studies),
        "findings": len(findings),
        "with_a_comparator": sum(says("comparator", lowered(quote)) for quote, _, _ in findings),
        "spoken": len(told),
        "agreed": agreed,
        "agreement": rounded(agreed / max(len(told), 1)),
        "inversions": inverted,
    }


def results_of(study: GoldStudy) -> tuple[DirectedResult, ...]:
    """What the appraisal tells of the study."""
    told = study.appraisal.directions.value
    return () if isinstance(told, Absent) else told


def _findings(study: GoldStudy) -> list[tuple[str, Direction, set[Direction]]]:
    """Each quote once an annotator, its direction and the directions of ours from the same words."""
    return [
        (quote, WORDS[finding["direction"]], _said(study, quote))
        for answer in study.answers
        for finding in answer["findings"]
        if finding["direction"] in WORDS and (quote := " ".join(finding["quote"].split()))
    ]


def _said(study: GoldStudy, quote: str) -> set[Direction]:
    return {
        result.direction for result in results_of(study) if quote in result.span.quote or result.span.quote in quote
    }
