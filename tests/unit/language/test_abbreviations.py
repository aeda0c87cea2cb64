"""Which abbreviations a text defines itself."""

import time

import pytest

from plainms.language.abbreviations import defined
from plainms.text import Passage, PassageKind


def passage(text: str) -> Passage:
    return Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text)


def pairs(text: str) -> list[tuple[str, str]]:
    return [(found.short, found.long) for found in defined((passage(text),))]


def test_it_finds_the_long_form_in_front_of_the_parentheses():
    assert pairs("Serum neurofilament light (NfL) was measured.") == [("NfL", "neurofilament light")]


def test_it_reads_letters_from_the_beginnings_of_words_and_of_parts_of_them():
    assert pairs("We used magnetic resonance imaging (MRI).") == [("MRI", "magnetic resonance imaging")]
    assert pairs("The cerebrospinal fluid (CSF) was clear.") == [("CSF", "cerebrospinal fluid")]
    assert pairs("Quality of life (QoL) was good.") == [("QoL", "Quality of life")]
    assert pairs("We gave ocrelizumab (OCR) twice.") == [("OCR", "ocrelizumab")]
    assert pairs("The risk of preeclampsia (PE) was low.") == [("PE", "preeclampsia")]
    assert pairs("The risk of presence (PE) was low.") == []
    assert pairs("Fatigue in multiple sclerosis (MS) is common.") == [("MS", "multiple sclerosis")]


def test_it_starts_the_long_form_at_the_start_of_a_word():
    assert pairs("People with relapsing-remitting multiple sclerosis (RRMS) took part.") == [
        ("RRMS", "relapsing-remitting multiple sclerosis")
    ]


def test_it_keeps_the_span_of_both_forms():
    (found,) = defined((passage("The optic nerve (ON) was imaged."),))
    assert found.span.quote == "optic nerve (ON)"


def test_it_finds_nothing_where_the_letters_do_not_match():
    assert pairs("The effect was large (XYZ).") == []
    assert pairs("They had autoimmune encephalomyelitis (EAE) for long.") == []
    assert pairs("The peptide MOG 33-55 (MOG33-55) was given.") == []
    assert pairs("We used the MusiQoL (QoL) form.") == []
    assert pairs("Many took part (n = 53).") == []
    assert pairs("It was seen in mice (P < 0.05).") == []


def test_it_does_not_reach_across_the_end_of_a_sentence():
    assert pairs("They measured sleep. Fatigue (SF) rose.") == []


def test_it_keeps_the_first_definition_of_a_short_form():
    assert pairs("The test battery (TB) was long. The tired brain (TB) rests.") == [("TB", "test battery")]


def test_it_takes_the_plural_of_a_short_form():
    assert pairs("Disease-modifying therapies (DMTs) differ.") == [("DMTs", "Disease-modifying therapies")]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("We gave dimethyl fumarate (DMF).", ("DMF", "dimethyl fumarate")),
        ("Mice had autoimmune encephalomyelitis (AE).", ("AE", "autoimmune encephalomyelitis")),
        ("We gave natalizumab (NTZ) twice.", ("NTZ", "natalizumab")),
        ("A progressive multiple sclerosis [PMS] group.", ("PMS", "progressive multiple sclerosis")),
        ("They had Alzheimer's disease (AD).", ("AD", "Alzheimer's disease")),
        ("Use of MRI (magnetic resonance imaging) rose.", ("MRI", "magnetic resonance imaging")),
        ("They gave the odds ratio (OR = 1.2).", ("OR", "odds ratio")),
        ("Scales (FSS, Fatigue Severity Scale) were filled in.", ("FSS", "Fatigue Severity Scale")),
        ("The Fatigue Severity Scale, FSS, was filled in.", ("FSS", "Fatigue Severity Scale")),
    ],
)  # fmt: skip
def test_it_reads_every_letter_in_order_and_the_other_orders(text: str, pair: tuple[str, str]):
    assert pairs(text) == [pair]


@pytest.mark.parametrize(
    "text",
    [
        "The results appeared unacceptable (AUC).",
        "It began with an outbreak (OR = 1.2).",
        "The risk rose (RR = 1.4).",
        "They lost urinary (UI) control.",
        "Maximal inspiratory (MIP) and other pressures fell.",
        "Fine dust PMs (PM10 and PM2.5) rose.",
        "We asked Anna, MD, to read.",
    ],
)
def test_it_takes_no_word_that_only_happens_to_hold_the_letters(text: str):
    assert pairs(text) == []


@pytest.mark.parametrize("unit", ["a (B) ", "(", "word ", "A, B, ", "AB (c "])
def test_its_time_grows_with_the_length_of_a_line(unit: str):
    started = time.process_time()
    defined((passage(unit * (100_000 // len(unit))),))
    assert time.process_time() - started < 2


def test_a_long_form_in_quotation_marks_and_one_behind_the_kind_of_thing_are_found():
    assert pairs('The "pale rim marks" (PRM) were counted.') == [("PRM", "pale rim marks")]
    assert pairs("We built the RoAL score (Risk of Autumn Leaves).") == [("RoAL", "Risk of Autumn Leaves")]
    assert pairs("We built the RoAL score (mean 3.4 in men).") == []


def test_capitals_say_which_words_count():
    assert pairs("We asked about Evening-Walking long-haul Clubs (EWC).") == [
        ("EWC", "Evening-Walking long-haul Clubs")
    ]
    assert pairs("In Europe we asked long-haul Clubs (EWC).") == []


def test_a_word_that_only_says_what_type_may_give_no_letter():
    passage = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text="We saw zonal lymphoid cell type 3 (ZLC3).")
    assert [(item.short, item.long) for item in defined((passage,))] == [("ZLC3", "zonal lymphoid cell type 3")]


def test_a_short_form_named_behind_its_long_one_for_a_group_is_read():
    text = "Some got strong drugs (high intensity therapy, HIT group), others weak ones (as before, OLD group)."
    assert pairs(text) == [("HIT", "high intensity therapy")]


def test_two_things_of_which_the_second_ends_the_short_form_are_no_long_form():
    assert pairs("We made maps of T1rho and RABB2 (TRABB2) in rats.") == []


def test_a_long_form_that_begins_with_the_letter_of_a_vitamin_begins_with_its_kind() -> None:
    assert pairs("We measured vitamin D-binding protein (DBP).") == [("DBP", "vitamin D-binding protein")]


def test_a_word_for_cells_before_the_figure_may_give_no_letter() -> None:
    text = "Wandering receptor of zonal myeloid cells-3 (WRZM-3) was low."
    assert pairs(text) == [("WRZM-3", "Wandering receptor of zonal myeloid cells-3")]
    assert pairs("Wandering receptor of zonal myeloid walls-3 (WRZM-3) was low.") == []
