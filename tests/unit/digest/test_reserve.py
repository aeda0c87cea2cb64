"""What laboratory work reports is quoted where nothing easier can be told, and led by what it was seen in."""

from dataclasses import replace

import pytest

from plainms.absence import NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.findings import findings
from plainms.digest.selecting.barring import met
from plainms.digest.selecting.choosing import chosen
from plainms.digest.selecting.reserve import reserve
from spec.digest.making import claim, made

IN_MICE = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}
AIM = "In this study we asked what Zofiqar does in mice."
TITLE = "Zofiqar and the hyperphosphorylation of neurofilament subunits"
HARD = "Zofiqar attenuated hyperphosphorylation of neurofilament subunits."
TOO_HARD = "Zofiqar attenuated lipopolysaccharide-induced dyscalcemia of plakoglobin subunits in the cerebellum."


def told(results: str, **facts: object) -> list[str]:
    of, appraised = made({Role.OBJECTIVE: AIM, Role.RESULTS: results}, about={"title": TITLE}, **(IN_MICE | facts))
    gathered = gather(of, appraised)
    return [sentence.text for sentence in findings(chosen(gathered), gathered)]


def test_a_hard_result_is_quoted_where_there_is_no_easier_one() -> None:
    assert told(HARD) == [f"From this work in mice, the authors report: “{HARD.rstrip('.')}”."]


def test_what_few_readers_can_follow_is_not_quoted_at_all() -> None:
    assert told(TOO_HARD) == []


def test_an_easier_result_stands_alone() -> None:
    easy = "The damage was lower in treated mice than in the others."
    assert told(f"{HARD} {easy}") == [easy]


def test_a_result_from_the_bench_names_cells_too() -> None:
    (sentence,) = told("Zofiqar attenuated hyperphosphorylation of subunits in vitro.")
    assert sentence.startswith("From these tests on mice and on cells or samples, the authors report")


def test_what_names_people_or_was_only_done_is_not_told() -> None:
    assert told("Zofiqar attenuated hyperphosphorylation of neurofilament subunits in patients.") == []
    assert told("Using immunoblots, we measured hyperphosphorylated neurofilament subunits in the cerebellum.") == []


def test_people_are_not_told_by_it() -> None:
    assert told(TOO_HARD, species=Species.PEOPLE, design=Design.COHORT, animals=NOT_REPORTED) == []


def test_a_result_that_the_next_sentence_only_sets_another_beside_may_be_told() -> None:
    (sentence,) = told(f"{HARD} In contrast, saline did not affect the phosphorylation of those subunits.")
    assert "Zofiqar attenuated" in sentence
    assert told(f"{HARD} However, those subunits were unchanged by Zofiqar in the spinal cord.") == []


def test_what_tells_no_change_is_not_told() -> None:
    assert told("Both hyperstable domains of the immunoconjugate had biological activity in the cerebellum.") == []


def test_a_result_in_the_present_tense_counts_once_the_authors_speak_of_their_work() -> None:
    present = "Zofiqar attenuates hyperphosphorylation of neurofilament subunits."
    of, appraised = made({Role.OBJECTIVE: AIM, Role.RESULTS: present}, about={"title": TITLE}, **IN_MICE)
    unsure = tuple(
        replace(item, role=claim(Unclear("unsure"))) if "attenuates" in item.span.quote else item
        for item in appraised.sentences
    )
    gathered = gather(of, replace(appraised, sentences=unsure))
    assert [sentence.text for sentence in findings(chosen(gathered), gathered)] == [
        f"From this work in mice, the authors write: “{present.rstrip('.')}”."
    ]


@pytest.mark.parametrize(
    "done",
    [
        "We also assessed the increased neurofilament subunits.",
        "The effect of Zofiqar on subunits was also investigated.",
    ],
)
def test_what_was_only_assessed_is_not_held_in_reserve(done: str) -> None:
    assert reserve(gather(*made({Role.OBJECTIVE: AIM, Role.RESULTS: done}, **IN_MICE))) == ()


def test_a_hard_result_is_told_within_a_wider_bound_where_nothing_else_is() -> None:
    hard = "Zofiqar attenuated phosphorylation of plakoglobin and calbindin in demyelinated lesions of the cerebellum."
    (sentence,) = told(hard)
    assert "Zofiqar attenuated" in sentence


def test_what_came_out_goes_before_what_may_come_of_it() -> None:
    promise = "Zofiqar decreased lesions and is a promising agent for a potential treatment in the cerebellum."
    (sentence,) = told(f"{HARD} {promise}")
    assert "attenuated" in sentence


def test_how_the_work_was_set_up_is_not_held_in_reserve() -> None:
    done = "We induced encephalomyelitis in Zofiqar knockout mice and in mice with reduced plakoglobin."
    assert reserve(gather(*made({Role.OBJECTIVE: AIM, Role.RESULTS: done}, **IN_MICE))) == ()


def test_what_the_authors_showed_before_is_not_held_in_reserve() -> None:
    before = "Previously, we documented that Zofiqar reduced lesions in mice with encephalomyelitis."
    assert reserve(gather(*made({Role.OBJECTIVE: AIM, Role.RESULTS: before}, **IN_MICE))) == ()


def test_what_is_only_postulated_is_not_told() -> None:
    assert told("We postulate that Zofiqar decreased the lesions of mice.") == []
    assert told("Zofiqar decreased the lesions and is potentially valuable, hopefully on its way to the clinic.") == []


def test_a_result_in_the_model_that_the_page_names_stands_alone() -> None:
    found = "Zofiqar treatment reduced the damage of neurofilament subunits in this animal model."
    assert any("in this animal model" in text for text in told(found))
    assert told("We used this model to see the damage of subunits in the cerebellum.") == []


def test_a_part_behind_what_leans_is_told_of_the_animals_that_the_sentence_names() -> None:
    found = "These mice were scanned; we looked at the damage and noted a reduction in the Zofiqar group of the study."
    assert any("we looked at the damage and noted a reduction" in text for text in told(found))


def test_a_control_of_human_antibodies_speaks_of_no_people() -> None:
    assert told("Zofiqar reduced hyperphosphorylation of subunits, whereas control human IgG had no effect.") != []


def test_what_was_done_in_this_study_is_no_result() -> None:
    assert met("set_out", "In this study, we induced Zofiqar cells and moved them into mice.")
