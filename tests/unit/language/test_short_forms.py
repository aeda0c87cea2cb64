"""What short forms stand for, in invented texts."""

import re

import pytest

from invented_records import passage
from plainms.absence import NOT_REPORTED, Unclear
from plainms.language.short_forms import Reading, short_forms
from plainms.vocabulary.load import vocabulary


def read(short: str, text: str, sentence: str = "") -> str:
    whole = passage(text)
    found = short_forms((whole,)).reading(short, whole.find(sentence or text))
    return found.long if isinstance(found, Reading) else type(found).__name__


@pytest.mark.parametrize(
    ("short", "text", "long"),
    [
        ("MS", "Half of the people with MS walked.", "multiple sclerosis"),
        ("MS", "Samples were run by LC-MS twice.", "mass spectrometry"),
        ("OR", "Smoking or stress raised it (OR 1.8).", "odds ratio"),
        ("RR", "Boys with RR-MS were few.", "relapsing-remitting"),
        ("RR", "The risk of falls rose (RR = 1.40).", "relative risk"),
        ("RR", "The relapse rate fell (RR 0.56).", "rate ratio"),
        ("RR", "It fell (RR 0.56).", "Unclear"),
        ("SC", "We imaged the brain and SC of all.", "spinal cord"),
        ("SC", "Each took 44 µg SC three times a week.", "subcutaneous"),
        ("CI", "It rose by 2.1 (95% CI 1.1 to 3.0).", "confidence interval"),
        ("CI", "Those with CI fared worse.", "cognitive impairment"),
        ("PML", "Three developed PML after years.", "progressive multifocal leukoencephalopathy"),
        ("GA", "Relapses were fewer on GA.", "glatiramer acetate"),
        ("GA", "GA at birth was 38 weeks.", "gestational age"),
        ("ON", "Vision after ON came back.", "optic neuritis"),
        ("IV", "They were given IV methylprednisolone.", "intravenous"),
        ("CIS", "People with CIS or MS took part.", "clinically isolated syndrome"),
        ("EDSS", "The EDSS rose.", "Expanded Disability Status Scale"),
        ("KO", "Paralysis was milder in KO mice.", "knockout"),
    ],
)
def test_it_reads_a_short_form_by_what_stands_beside_it_or_speaks_for_it(short: str, text: str, long: str) -> None:
    assert read(short, text) == long


def test_the_definition_in_the_text_comes_first() -> None:
    assert (
        read("MS", "A mental state (MS) was rated. People with MS walked.", "People with MS walked.") == "mental state"
    )


def test_the_sentence_speaks_before_the_text() -> None:
    text = "Liquid chromatography was used. Fatigue in MS is common."
    assert read("MS", text, "Fatigue in MS is common.") == "multiple sclerosis"


def test_it_stays_unclear_where_nothing_or_too_much_speaks() -> None:
    assert read("AD", "The AD score fell.") == "Unclear"
    assert read("AD", "Dementia and eczema: AD was common.") == "Unclear"


def test_a_part_of_another_word_is_no_short_form() -> None:
    whole = passage("Parkinson's disease and PD-1 were studied.")
    assert isinstance(short_forms((whole,)).reading("PD", whole.whole()), Unclear)


def test_an_unknown_short_form_is_not_reported() -> None:
    whole = passage("The XQZ fell.")
    assert short_forms((whole,)).reading("XQZ", whole.whole()) is NOT_REPORTED


def test_no_short_form_is_both_certain_and_ambiguous_and_every_reading_has_a_cue() -> None:
    ambiguous = {entry.id: entry["readings"] for entry in vocabulary("short_forms_ambiguous").entries}
    assert not set(ambiguous) & {entry.id for entry in vocabulary("short_forms").entries}
    single = {"IBD", "MG", "NO", "PK", "SSc", "UV", "WT"}  # one reading, but only where a cue speaks for it
    for short, readings in ambiguous.items():
        longs = [reading["long"] for reading in readings]
        assert len(set(longs)) == len(longs)
        assert len(longs) > 1 or short in single
        for reading in readings:
            assert reading.get("cues") or reading.get("beside"), short
            for pattern in reading.get("beside", ()):
                re.compile(pattern)
