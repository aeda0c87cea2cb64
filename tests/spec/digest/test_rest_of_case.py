"""The rest of a case: invented reports → the sentences of the story that no frame tells, and who it tells of."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Digest, PartKind
from plainms.digest.facts import gather
from plainms.digest.selecting.candidates import candidates
from plainms.digest.selecting.rest_of_case import with_the_rest
from plainms.digest.write import write
from spec.digest.making import made

CASE = "We report a 40-year-old woman with multiple sclerosis who developed a rash on both hands."
FILLER = (
    "The family of the invented person agreed that the invented story may be told in an invented journal (p = 0.01)."
)


def report(
    *sentences: str, title: str = "A rash in a patient with multiple sclerosis", design: Design = Design.CASE_REPORT
):
    return made({Role.RESULTS: " ".join(sentences)}, about={"title": title}, design=design, species=Species.PEOPLE)


def rest(*sentences: str, design: Design = Design.CASE_REPORT) -> list[str]:
    facts = gather(*report(*sentences, design=design))
    begun = tuple(told for told in candidates(facts) if told.source.quote == CASE)
    assert begun
    return [told.quote.text for told in with_the_rest(begun, facts) if told not in begun]


def test_how_it_went_on_is_told_where_no_frame_tells_it() -> None:
    end = "The patient was much better than before at the end of that summer."
    assert rest(CASE, end) == [end.rstrip(".")]


def test_an_outcome_that_is_called_significant_is_told() -> None:
    end = "Rest at noon resulted in a significant reduction of the rash on both hands."
    assert rest(CASE, end) == [end.rstrip(".")]


@pytest.mark.parametrize(
    "other",
    [
        "Rest at noon led to no significant reduction of the mean rash score.",
        "In the literature, most of those with a rash were better at the end of a summer.",
        "The hands of the patient were assessed at noon and were better at night.",
        "The rash led to a long talk at home with all of the family.",  # says neither how it ended nor what was given
    ],
)
def test_what_is_known_or_was_measured_is_no_part_of_the_story(other: str) -> None:
    assert rest(CASE, other) == []


def test_what_stands_in_front_of_the_patient_is_no_part_of_the_story() -> None:
    assert rest("Rashes on both hands were better at the end of a summer.", CASE) == []


def test_of_several_patients_the_results_in_front_of_what_is_told_belong_to_the_story() -> None:
    facts = gather(
        *report("None of the two women had a rash again and both were better.", "All patients rested at noon.", FILLER)
    )
    begun = tuple(told for told in candidates(facts) if told.source.quote.startswith("All patients"))
    assert (
        "None of the two women had a rash again and both were better"
        in [told.quote.text for told in with_the_rest(begun, facts)]
        or not begun
    )


def test_other_designs_have_no_such_story() -> None:
    assert rest(CASE, "The patient was better at the end of that summer.", design=Design.COHORT) == []


def test_a_single_case_is_called_so_though_nobody_says_whose() -> None:
    single = "This is a case report: doctors tell of a single case."
    several = "This is a case report: doctors tell what they saw in one or a few people."
    for sentence, frame in (
        ("We present a case of rash in all patients with falls who rest.", single),
        ("Rashes came up in our patients at noon and at night.", several),
    ):
        outcome = write(*report(sentence, FILLER, title="A rash in multiple sclerosis"))
        assert isinstance(outcome, Digest)
        assert frame in [one.text for one in outcome.part(PartKind.FOUND).sentences]


def test_what_a_patient_came_down_with_under_a_treatment_belongs_to_the_story_of_what_is_told_behind_it() -> None:
    first = "A 40-year-old woman developed zorbic fever during fingolimod treatment."
    facts = gather(*report(first, "She was free of it after one week.", FILLER))
    begun = tuple(told for told in candidates(facts) if told.source.quote.startswith("She"))
    assert first.rstrip(".") in [told.quote.text for told in with_the_rest(begun, facts)]


def test_why_a_case_is_reported_is_told_behind_its_story() -> None:
    first = "This is the first case of psoriasis during ocrelizumab treatment."
    outcome = write(*report(CASE, "The rash went away at the end of that summer.", first, FILLER))
    assert isinstance(outcome, Digest)
    told = [one.text for one in outcome.part(PartKind.FOUND).sentences]
    assert any(one.startswith("As far as the authors know, this was the first reported case of") for one in told)


def test_what_was_done_first_is_no_reason_for_a_report() -> None:
    outcome = write(*report(CASE, "The first infusion was given at noon.", FILLER))
    assert isinstance(outcome, Digest)
    assert not any("first case" in one.text for one in outcome.part(PartKind.FOUND).sentences)


def test_what_a_report_announces_goes_in_front_where_nothing_told_says_of_what_it_is_a_case() -> None:
    announced = "We present a woman with multiple sclerosis, with zorbic fever due to a quiver of the ankle."
    later = "The woman was much better at the end of that summer."

    def quoted(title: str) -> list[str]:
        outcome = write(*report(announced, later, FILLER, title=title))
        assert isinstance(outcome, Digest)
        return [one.text for one in outcome.part(PartKind.FOUND).sentences if "zorbic fever due" in one.text]

    assert quoted("Zorbic fever and ankle quiver in a patient with multiple sclerosis") != []
    assert quoted("A better summer with multiple sclerosis") == []
