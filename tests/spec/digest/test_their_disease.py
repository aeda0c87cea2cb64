"""Those told of by what else they have: with MS where healthy people were studied, too; invented sentences."""

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.telling.their_disease import with_their_disease
from spec.digest.making import made

SEEN = "Patients with sleep problems walked less than patients without sleep problems."
OURS = "people with sleep problems walked less than people without sleep problems"


def told(text: str, ours: str) -> str:
    study, appraisal = made({Role.RESULTS: text})
    return with_their_disease(ours, appraisal.sentences[0].span, gather(study, appraisal))


def test_they_are_people_with_ms_where_healthy_people_took_part() -> None:
    text = f"{SEEN} Healthy controls walked as much as the others."
    assert told(text, OURS) == (
        "people with MS and sleep problems walked less than people with MS but without sleep problems"
    )


def test_where_all_have_ms_or_others_are_named_nothing_is_added() -> None:
    assert told(SEEN, OURS) == OURS
    others = "People with gout walked less than healthy controls."
    assert told(others, "people with gout walked less than healthy people") == (
        "people with gout walked less than healthy people"
    )
