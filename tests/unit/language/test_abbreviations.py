"""Which abbreviations a text defines itself."""

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
