"""Claims beyond a result, reasons and things set against each other, beside invented sources: borne out, and not."""

import pytest

from plainms.verification.summaries.facts import Facts
from summaries_kit import judged

SURVEY = (
    "Hearing problems in people with multiple sclerosis: a cross-sectional study",
    "We tested hearing in 60 people with multiple sclerosis. Hearing problems were found in 15.1% of them. Older age "
    "was significantly related to hearing problems. Louder noise went along with more pain and less appetite. Epilepsy "
    "was more frequent in women, whereas heart disease was more frequent in men.",
)
TRIAL = (
    "Inventamod and walking in multiple sclerosis",
    "In 1,140 adults with multiple sclerosis, inventamod was compared with an active control. Walking improved "
    "significantly in those with impaired balance. Of the adults, 40% stopped inventamod, mainly due to rash. Muscle "
    "power was reduced by -24[-34:-12]%. These results must be confirmed in larger groups. Patients with painful "
    "cramps should be offered inventamod. IL-6 was raised; IL-10 from B cells likely calms inflammation.",
)

RANKED = (
    "Mood and pain",
    "Sleep was the strongest predictor of the mood of nurses. Cramps were recorded each day. Pain was higher in adults "
    "with psoriasis than in adults with gout. Falls were counted after a blood test.",
)
REVIEW = (
    "Hearing in multiple sclerosis",
    "Knowledge of hearing in multiple sclerosis is reviewed. Hearing problems may be confused with other symptoms.",
)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Most people with multiple sclerosis had hearing problems.", SURVEY),
        ("By following people over time, the study found that hearing problems came with age.", SURVEY),
        ("Age was the strongest predictor of hearing problems.", SURVEY),
        ("Hearing problems were found only in people of older age.", SURVEY),
        ("Louder noise went along with more pain and more appetite.", SURVEY),
        ("Epilepsy was more frequent in men, while heart disease was more frequent in women.", SURVEY),
        ("The results on walking were then confirmed in larger groups of adults.", TRIAL),
        ("The authors advise against offering inventamod to patients with painful cramps.", TRIAL),
        ("Adults stopped inventamod because of dizziness and nausea.", TRIAL),
        ("Inventamod was as safe as the other medicines for walking.", TRIAL),
        ("Walking improved in adults who were given no treatment.", TRIAL),
        ("Walking improved most in adults with intact balance.", TRIAL),
        ("The authors consider the question of inventamod settled.", TRIAL),
        ("Adults took inventamod once a week.", TRIAL),
        ("Adults with multiple sclerosis were interviewed about inventamod.", TRIAL),
        ("Cramps were the strongest predictor of the mood of nurses.", RANKED),
        ("Pain was higher in adults with gout than in adults with psoriasis.", RANKED),
    ],
)
def test_a_claim_that_the_source_does_not_bear_out_is_a_fault(text: str, source: tuple[str, str]) -> None:
    assert judged(text, source).verdict.is_fault


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Hearing problems were found in about one in seven people with multiple sclerosis.", SURVEY),
        ("Louder noise went along with more pain and less appetite.", SURVEY),
        ("Epilepsy was more frequent in women, while heart disease was more frequent in men.", SURVEY),
        ("The results still have to be confirmed in larger groups.", TRIAL),
        ("The authors say that patients with painful cramps should be offered inventamod.", TRIAL),
        ("Adults stopped inventamod mostly because of a rash.", TRIAL),
        ("The trial compared inventamod with an active control in more than a thousand adults.", TRIAL),
        ("Muscle power was reduced by about a quarter.", TRIAL),
        ("The messenger IL-10 from B cells probably calms inflammation.", TRIAL),
        ("Walking improved in adults whose balance was impaired.", TRIAL),
        ("Sleep was the strongest predictor of the mood of nurses.", RANKED),
        ("Pain was higher in adults with psoriasis than in adults with gout.", RANKED),
        ("Each fall was confirmed by a blood test.", RANKED),
    ],
)
def test_a_claim_that_the_source_bears_out_is_none(text: str, source: tuple[str, str]) -> None:
    assert not judged(text, source).verdict.is_fault


def test_work_on_people_is_no_work_of_a_review() -> None:
    text = "The authors followed a group of people with multiple sclerosis and tested their hearing."
    assert judged(text, REVIEW, Facts(design="narrative review")).verdict.is_fault
    assert not judged("The authors tested the hearing of 60 people with multiple sclerosis.", SURVEY).verdict.is_fault
