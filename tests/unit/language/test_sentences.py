"""Where sentences end."""

import time

import pytest

from invented_records import passage
from plainms.language.sentences import split


def quotes(text: str) -> list[str]:
    return [span.quote for span in split(passage(text))]


@pytest.mark.parametrize(
    "whole",
    [
        "We compared natalizumab vs. placebo in adults.",
        "The drug was given i.v. every four weeks.",
        "The difference (p < 0.05. n = 12) was small.",
        "Growth of E. coli was measured, as in Smith et al. 2010.",
        "The score fell by 2.5 points (e.g. walking).",
        "Results of J. R. Brown were used, see Fig. 3.",
        "We thank P. Miller and Drs. Green and White for approx. 40 samples.",
        "It lies on chr. 6 of the St. Louis map, No. 12, i.e. near its end.",
        "The dose was 2.5 mg (0.5 mg/kg b.i.d. at first, then 1 mg).",
        "Scores on the Area Under the Curve did not differ.",
        "The Effect of Rest on Fatigue: A Cohort Study Using a National Register",
        "Quality of Life in Adults With a Long Illness: Data From a Clinic",
        "Cells of type A were compared (A) The sum is shown.",
    ],
)
def test_it_keeps_a_sentence_with_inner_stops_whole(whole: str) -> None:
    assert quotes(whole) == [whole]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Walking improved, p < 0.05. The effect lasted.", "Walking improved, p < 0.05."),
        ("People took vitamin D. The dose was high.", "People took vitamin D."),
        ("(1) Background: little is known. (2) Methods: we asked 40 people.", "(1) Background: little is known."),
        ("Levels rose. miR-155 did not change.", "Levels rose."),
        ("Does it help? We do not know.", "Does it help?"),
        ("It reached the brain.The mice recovered quickly.", "It reached the brain."),
        ("Half had pain. 25 patients had none.", "Half had pain."),
        ("It was given by Smith et al. We repeated it.", "It was given by Smith et al."),
        ("The walk lasted 6 min. Patients then rested.", "The walk lasted 6 min."),
        ("Cells were kept in medium B. Samples were frozen.", "Cells were kept in medium B."),
        ("Less was cut from APP. Peptides fell.", "Less was cut from APP."),
        ("Levels were low. p53-deficient mice did well.", "Levels were low."),
        ("Cells were lost. α4-integrin was high.", "Cells were lost."),
        ("They grew (n = 6). c. Cells died.", "They grew (n = 6)."),
    ],
)
def test_it_ends_a_sentence_where_the_next_begins(text: str, first: str) -> None:
    assert quotes(text)[0] == first
    assert len(quotes(text)) == 2


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Results We saw no change.", ["Results", "We saw no change."]),
        (
            "ObjectiveTo count falls.ResultsFew fell in 3 years.ConclusionFalls were rare.",
            ["Objective", "To count falls.", "Results", "Few fell in 3 years.", "Conclusion", "Falls were rare."],
        ),
        ("It worked. Methods Patients walked.", ["It worked.", "Methods", "Patients walked."]),
        ("Figure 2 Loss of Cells Scale bar, 5 mm.", ["Figure 2", "Loss of Cells Scale bar, 5 mm."]),
        (
            "Figure 3 Slower Walking of Older Mice Values are means.",
            ["Figure 3", "Slower Walking of Older Mice", "Values are means."],
        ),
        ("Few fell CONCLUSIONS: Falls were rare.", ["Few fell", "CONCLUSIONS: Falls were rare."]),
        ("Walking speed It was taken twice.", ["Walking speed", "It was taken twice."]),
        ("We know little We asked who falls ill.", ["We know little", "We asked who falls ill."]),
        ("Loss of Myelin in Young Mice (A) Slices of cord.", ["Loss of Myelin in Young Mice", "(A) Slices of cord."]),
        (
            "Abbreviations bp - pair MS - sclerosis SD - deviation",
            ["Abbreviations", "bp - pair", "MS - sclerosis", "SD - deviation"],
        ),
    ],
)
def test_it_ends_a_sentence_at_a_lost_line_break(text: str, sentences: list[str]) -> None:
    assert quotes(text) == sentences


@pytest.mark.parametrize("unit", ["e.g. ", "(", "a. ", "Results ", "x - ", "The ", "Word "])
def test_its_time_grows_with_the_length_of_a_line(unit: str) -> None:
    started = time.process_time()
    split(passage(unit * (100_000 // len(unit))))
    assert time.process_time() - started < 2


def test_it_finds_nothing_in_white_space() -> None:
    assert split(passage("  ")) == ()


def test_a_heading_that_lost_its_space_starts_a_sentence() -> None:
    text = (
        "We report costs of SPMS compared with relapsing MS (RRMS).Methods: We searched.Results: We found 25 studies."
    )
    found = quotes(text)
    assert [sentence.split(":")[0].split()[0] for sentence in found] == ["We", "Methods", "Results"]
