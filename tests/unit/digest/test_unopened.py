"""Short forms that nothing opens: such sentences come last, and the page says that the abstract does not open them."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.digest import PartKind
from plainms.digest.explaining.unopened import core, unopened
from plainms.digest.facts import gather
from plainms.digest.write import write
from spec.digest.making import made


def found(text: str, **facts) -> list[str]:
    digest = write(*made({Role.RESULTS: text}, **facts))
    return [sentence.text for sentence in digest.part(PartKind.FOUND).sentences]


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("The QZX level was higher.", ("QZX",)),
        ("The level of MRI lesions was higher.", ()),  # a list of ours opens it
        ("Quick zonal xenon (QZX) was higher.", ()),  # the text opens it
        ("A protein called QZX was higher.", ()),  # it says what it is
        ("In the randomized ZEQUAX trial pain was lower.", ()),  # the name of a trial
        ("In the trial ZEQUAX pain was lower.", ()),
        ("Pain was lower in the ZEQUAX and MIZTRAL trials.", ()),  # the names of two trials
        ("The ZEQUAX level was higher in that trial.", ("ZEQUAX",)),
        ("The variant rs4588 was more common.", ()),  # a code, which stands for nothing
        ("Women with Neuro-Myelitis were older.", ()),  # words, each with a capital
        ("People with MS had COVID-19.", ()),  # everybody knows it
    ],
)
def test_a_short_form_is_closed_where_neither_text_nor_list_opens_it(text, closed):
    study, appraisal = made({Role.RESULTS: text})
    facts = gather(study, appraisal)
    assert unopened(text, (study.abstract[0].whole(),), facts) == closed


def test_a_name_that_the_abstract_calls_a_trial_somewhere_is_open_everywhere():
    text = "Pain was lower in ZEQUAX than in MIZTRAL."
    study, appraisal = made({Role.METHODS: "We used data of the ZEQUAX and MIZTRAL trials.", Role.RESULTS: text})
    assert unopened(text, (study.abstract[1].whole(),), gather(study, appraisal)) == ()


def test_a_result_with_a_closed_short_form_gives_way_to_one_without():
    told = found("Fatigue was higher in people with MS who slept badly. Pain was higher in people with low QZX levels.")
    assert any("slept badly" in text for text in told)
    assert not any("QZX" in text for text in told)


def test_where_nothing_else_is_told_the_page_says_that_the_abstract_does_not_open_it():
    told = found("Fatigue was more common in people with low QZX levels than in healthy controls.", people=53)
    assert any("QZX" in text for text in told)
    assert "The abstract does not say what QZX stands for." in told


def test_no_sentence_is_spent_on_a_code_with_figures_which_stands_for_nothing():
    told = found("Fatigue was more common in people with low QZX12 levels than in healthy controls.", people=53)
    assert any("QZX12" in text for text in told)
    assert not any("stands for" in text for text in told)


@pytest.mark.parametrize(
    ("text", "short"),
    [("QZX-treated", "QZX"), ("anti-QZX", "QZX"), ("active-QZX", "QZX"), ("QZX", "QZX"), ("QZX-1", "QZX-1")],
)
def test_the_core_of_a_short_form_is_what_others_are_joined_to(text, short):
    assert core(text) == short
