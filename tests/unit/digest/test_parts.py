"""Cautions, notes on care, questions, key points, clinician facts and the standing note."""

import re

import pytest

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Design, Role, Rung, Species
from plainms.appraisal.values import Limitation
from plainms.digest.digest import Digest, PartKind
from plainms.digest.write import write
from plainms.sources.record import Journal
from plainms.studies.study import ScopeKind
from spec.digest.making import claim, made

RESULT = {Role.RESULTS: "Fatigue was higher in people with MS who slept badly than in those who slept well."}

PLAN = "The trial will compare yoga with usual care in people with MS over one year at two centers."


def written(sections: dict[Role, str] | None = None, about: dict[str, object] | None = None, **facts: object) -> Digest:
    outcome = write(*made(sections or RESULT, about=about, **facts))
    assert isinstance(outcome, Digest)
    return outcome


def texts(digest: Digest, kind: PartKind) -> list[str]:
    return [sentence.text for sentence in digest.part(kind).sentences]


def patterns(digest: Digest, kind: PartKind) -> list[str]:
    return [sentence.pattern for sentence in digest.part(kind).sentences]


@pytest.mark.parametrize("rung", [Rung.IDEA, Rung.CELLS, Rung.ANIMALS, Rung.PEOPLE_WATCHED])
def test_below_people_compared_it_says_that_nothing_changes_in_care(rung: Rung):
    species = {Rung.CELLS: Species.CELLS, Rung.ANIMALS: Species.ANIMALS, Rung.IDEA: Species.NONE}
    design = {Rung.CELLS: Design.LABORATORY, Rung.ANIMALS: Design.ANIMAL, Rung.IDEA: Design.NARRATIVE_REVIEW}
    sections = (
        {Role.RESULTS: "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer in old mice."}
        if rung is Rung.ANIMALS
        else RESULT
    )
    kind = {"species": species.get(rung, Species.PEOPLE), "design": design.get(rung, Design.COHORT)}
    digest = written(sections, rung=rung, **kind)
    expected = r"nothing (?:changes )?in (?:medical )?care now|does not change (?:medical care|anyone’s)"
    assert any(re.search(expected, text) for text in texts(digest, PartKind.MATTERS))


def test_a_trial_with_groups_by_chance_does_not_change_treatment_alone():
    digest = written(rung=Rung.PEOPLE_RANDOMIZED, design=Design.RANDOMIZED_TRIAL)
    assert "matters.care.randomized" in patterns(digest, PartKind.MATTERS)
    assert any("treatment" in text and "not change" in text for text in texts(digest, PartKind.MATTERS))


def test_a_neighbor_is_said_not_to_be_ms():
    digest = written(about={"scope": ScopeKind.NEIGHBOR, "diseases": ("nmosd",)})
    assert "Neuromyelitis optica is a neighbor of MS, but it is not MS." in texts(digest, PartKind.MATTERS)


def test_a_small_study_is_called_small_with_its_number():
    sure = texts(written(people=27), PartKind.SURE)
    assert "A group of 27 people with MS is small, and a larger study could come out another way." in sure


def test_side_effects_are_missed_only_in_trials_of_a_treatment_whose_abstract_has_no_word_of_them():
    trial = {"design": Design.RANDOMIZED_TRIAL, "about": {"title": "A trial of fingolimod in people with MS"}}
    assert "cautions.harms-not-told" in patterns(written(**trial), PartKind.SURE)
    assert "cautions.harms-not-told" not in patterns(written(), PartKind.SURE)
    spoken = {Role.RESULTS: f"{RESULT[Role.RESULTS]} Adverse events were mild in both groups of people with MS."}
    assert "cautions.harms-not-told" not in patterns(written(spoken, **trial), PartKind.SURE)


def test_of_an_unclear_design_it_says_what_holds_for_any_study_and_nothing_of_our_program():
    digest = written(design=NOT_REPORTED, rung=NOT_REPORTED)
    assert patterns(digest, PartKind.SURE)[0] == "cautions.compared-unclear"
    counted = written(design=NOT_REPORTED, rung=NOT_REPORTED, people=27)
    assert "next_steps.seen-again-unclear" in patterns(counted, PartKind.SURE)
    assert not any(pattern.startswith("sure.kind-unclear") for pattern in patterns(digest, PartKind.SURE))
    assert not any("our program" in text.lower() for kind in PartKind for text in texts(digest, kind))


def test_what_holds_for_any_work_is_said_only_where_nothing_else_limits_the_study():
    none = {"design": NOT_REPORTED, "rung": NOT_REPORTED, "species": NOT_REPORTED}
    nobody = {Role.RESULTS: "The scale was shorter than the old one and had the same four parts in multiple sclerosis."}
    assert patterns(written(nobody, **none), PartKind.SURE)[0].startswith("sure.other-work")
    counted = {"design": NOT_REPORTED, "rung": NOT_REPORTED, "people": 27}
    assert patterns(written(**counted), PartKind.SURE)[0].startswith("sure.small")


def test_an_unclear_article_and_a_review_are_not_called_a_study_of_this_kind():
    caused = {Role.RESULTS: "Bad sleep led to a new attack of multiple sclerosis in the second year after diagnosis."}
    for design in (NOT_REPORTED, Design.NARRATIVE_REVIEW):
        sure = texts(written(caused, design=design, rung=NOT_REPORTED), PartKind.SURE)
        assert not any("study of this kind" in text.lower() for text in sure)


def test_of_findings_that_speak_of_no_link_it_is_not_said_that_none_was_shown():
    share = {Role.RESULTS: "Of all the people with MS who answered, 40 of 100 had a pet at home in that year."}
    for design in (Design.CROSS_SECTIONAL, Design.COHORT):
        assert not any(
            "cause" in text or "came first" in text for text in texts(written(share, design=design), PartKind.SURE)
        )
        linked = texts(written(design=design), PartKind.SURE)
        assert any("cause" in text or "came first" in text for text in linked)


def test_a_report_on_one_person_does_not_speak_of_a_few():
    alone = texts(written(design=Design.CASE_REPORT, people=1), PartKind.SURE)
    assert alone[0] == "What happened to one person may not happen to others."
    assert texts(written(design=Design.CASE_REPORT), PartKind.SURE)[0] != alone[0]


def test_words_that_only_describe_are_no_words_of_cause():
    drawn = {
        Role.RESULTS: "The authors saw a reduced volume of the thalamus and an increased thickness in this man with MS."
    }
    sure = texts(written(drawn, design=Design.CASE_REPORT), PartKind.SURE)
    assert not any("caus" in text for text in sure)


def test_where_the_number_of_people_is_not_certain_nothing_is_said_of_it():
    assert not any("how many people" in text.lower() for text in texts(written(), PartKind.SURE))


def test_words_of_cause_in_a_case_report_are_answered():
    sections = {Role.RESULTS: "The new medicine reduced relapses in this woman with MS after two years of use."}
    sure = texts(written(sections, design=Design.CASE_REPORT), PartKind.SURE)
    assert any("cannot show what causes what" in text for text in sure)
    rated = {Role.RESULTS: "The rating was higher in this woman with MS after two years of use of a new medicine."}
    assert not any("caus" in text for text in texts(written(rated, design=Design.CASE_REPORT), PartKind.SURE))


def test_the_authors_own_limit_is_quoted():
    limit = "The small sample and the short time are limits of this work."
    sections = {Role.RESULTS: RESULT[Role.RESULTS], Role.METHODS: limit}
    of, _ = made(sections)
    stated = Limitation(kinds=(), span=of.abstract[1].whole())
    digest = write(of, made(sections, limitations=claim((stated,), stated.span))[1])
    assert isinstance(digest, Digest)
    assert f"The authors name a limit themselves: “{limit[:-1]}”." in texts(digest, PartKind.SURE)


def test_what_a_finding_tells_is_not_quoted_again_as_a_limit_or_a_call_for_more_research():
    more = "Further studies are needed in people with MS who sleep badly."
    sections = {Role.RESULTS: RESULT[Role.RESULTS], Role.CONCLUSIONS: more}
    told = texts(written(sections), PartKind.FOUND) + texts(written(sections), PartKind.SURE)
    assert sum("Further studies" in text for text in told) == 1


def test_a_claim_that_only_ends_in_a_call_for_more_research_is_not_quoted_as_one():
    calls = "Further studies of sleep are needed in people with MS."
    claims = "Yoga could help people with MS to sleep and warrants further studies."
    for sentence, expected in ((calls, True), (claims, False)):
        sections = {**RESULT, Role.CONCLUSIONS: f"Poor sleep went along with fatigue in people with MS. {sentence}"}
        told = patterns(written(sections), PartKind.SURE)
        assert not told.count("sure.authors-next") if not expected else "sure.authors-next" in told


def test_what_comes_next_is_told_once():
    calls = "Further studies of sleep are needed in people with MS."
    sections = {**RESULT, Role.CONCLUSIONS: f"Poor sleep went along with fatigue in people with MS. {calls}"}
    told = patterns(written(sections), PartKind.SURE)
    assert sum(pattern.startswith(("next_steps.", "sure.authors-next")) for pattern in told) == 1


def test_there_are_two_to_four_questions_and_each_asks():
    plan = written({Role.METHODS: PLAN}, design=Design.PROTOCOL)
    for digest in (written(), written(design=NOT_REPORTED, species=NOT_REPORTED), plan):
        assert 2 <= len(digest.questions) <= 4
        assert all(question.text.endswith("?") for question in digest.questions)


def test_key_points_are_two_or_three():
    points = [sentence.text for sentence in written(people=53).key_points]
    assert "53 people with MS" in points[0]
    assert len(points) == 3


def test_the_standing_note_names_the_journal():
    assert any("Journal of Invented Studies" in sentence.text for sentence in written().standing)
    unnamed = written(about={"journal": Journal()})
    assert any(sentence.text == "You can read the full article in its journal." for sentence in unnamed.standing)


def test_the_clinician_facts_quote_the_count_and_the_results_as_printed():
    sections = {
        Role.METHODS: "We followed 53 patients with MS.",
        Role.RESULTS: "Fatigue was higher with poor sleep (4.2 v 3.1, p = 0.01).",
    }
    told = [sentence.text for sentence in written(sections, people=53).clinician]
    assert "Result as printed: “Fatigue was higher with poor sleep (4.2 v 3.1, p = 0.01)”." in told
    assert any(text.startswith("Our program did not find these in the abstract") for text in told)


def test_headings_suit_the_design():
    headings = {
        Design.NARRATIVE_REVIEW: "What the review says",
        Design.PROTOCOL: "What the researchers plan",
        Design.CASE_REPORT: "What happened",
        Design.COHORT: "What the study found",
    }
    for design, heading in headings.items():
        sections = {Role.METHODS: PLAN} if design is Design.PROTOCOL else None
        assert written(sections, design=design).part(PartKind.FOUND).heading == heading


def test_the_same_input_gives_the_same_digest():
    assert written(people=53) == written(people=53)


def test_work_in_animals_that_names_patients_is_not_said_to_be_without_people():
    sections = {Role.RESULTS: "Myelin was thinner in old mice. Cells of patients grew more slowly than other cells."}
    digest = written(sections, rung=Rung.ANIMALS, species=Species.ANIMALS, design=Design.ANIMAL)
    told = [text for kind in PartKind for text in texts(digest, kind)]
    assert "Much of what happens in animals does not happen in people." in told
    assert not any("not in people" in text or "It was done in animals" in text for text in told)


def test_a_review_that_is_not_about_a_treatment_speaks_of_none():
    about = {"title": "Fatigue in multiple sclerosis: a systematic review"}
    digest = written(RESULT, about, rung=Rung.MANY_TRIALS, design=Design.SYSTEMATIC_REVIEW)
    assert "matters.care.reviews-other" in patterns(digest, PartKind.MATTERS)
    assert not any("treatment" in text for text in texts(digest, PartKind.MATTERS))
    assert not any("Which studies in people" in question.text for question in digest.questions)


def test_a_result_from_the_bench_is_not_told_as_one_in_animals():
    sections = {Role.RESULTS: "Purified myelin was thinner in culture than before. Myelin was thinner in old mice too."}
    digest = written(sections, rung=Rung.ANIMALS, species=Species.ANIMALS, design=Design.ANIMAL)
    assert not any("Purified" in text for text in texts(digest, PartKind.FOUND))


@pytest.mark.parametrize(
    "behind", ["No association was found between sleep and walking speed.", "However, memory and mood did not differ."]
)
def test_a_result_is_told_though_the_next_one_on_another_thing_is_a_null(behind):
    digest = written({Role.RESULTS: f"Fatigue was higher in people with MS who slept badly. {behind}"})
    assert any("slept badly" in text for text in texts(digest, PartKind.FOUND))


def test_a_result_that_the_next_sentence_limits_is_not_told_alone():
    sections = {
        Role.RESULTS: "Fatigue was higher in people with MS who slept badly. No difference was seen after a year."
    }
    digest = written(sections)
    found = [text for text in texts(digest, PartKind.FOUND) if "slept badly" in text or "after a year" in text]
    assert ["slept badly" in text for text in found] == [True, False]
