"""Limits that authors state: lists, answers in them, sentences that stand alone, and what kind each is."""

import time

import pytest

from invented_records import appraised
from plainms.absence import NOT_REPORTED
from plainms.appraisal.limitations.kinds import kinds_of
from plainms.appraisal.limitations.listing import Placed, Stance, stances
from plainms.vocabulary.load import vocabulary

PEOPLE = "We recruited 40 patients with MS."
DOMAINS = {"risk of bias", "imprecision", "indirectness", "inconsistency", "publication bias", "other"}


def told(*texts: str, section: str = "Discussion") -> list[Stance]:
    return list(stances([Placed(text=text, section=section) for text in texts]))


def test_an_announcement_is_no_limit_and_what_follows_it_is() -> None:
    assert told(
        "Coffee was linked with longer walks.",
        "Our study has several limitations.",
        "First, the diaries were kept by the walkers themselves.",
        "Second, rain was not recorded.",
    ) == [Stance.OTHER, Stance.OPENING, Stance.LIMIT, Stance.LIMIT]


def test_an_answer_is_no_limit_and_the_next_number_goes_on() -> None:
    assert told(
        "This study has some limitations.",
        "First, the sample was small.",
        "However, this did not affect our main result.",
        "It was the same in every village.",
        "Second, nobody was blinded.",
    ) == [Stance.OPENING, Stance.LIMIT, Stance.ANSWER, Stance.ANSWER, Stance.LIMIT]


def test_strengths_and_conclusions_end_a_list() -> None:
    assert told(
        "One limitation of our study is its short follow-up.",
        "The strengths of this study are its size and its diaries.",
        "Walkers drank three cups a day.",
    ) == [Stance.LIMIT, Stance.OTHER, Stance.OTHER]


def test_a_heading_opens_a_list_and_the_next_heading_closes_it() -> None:
    under = [
        Placed(text="The diaries could not be checked.", section="Study limitations"),
        Placed(text="Coffee is popular.", section="Conclusion"),
    ]
    assert list(stances(under)) == [Stance.LIMIT, Stance.OTHER]


def test_a_gap_in_the_text_ends_a_list() -> None:
    gap = [
        Placed(text="Our study has limitations.", section=NOT_REPORTED),
        Placed(text="Coffee may differ by village.", section=NOT_REPORTED, follows=False),
    ]
    assert list(stances(gap)) == [Stance.OPENING, Stance.OTHER]


@pytest.mark.parametrize(
    "text",
    [
        "The limitations of that earlier study were addressed by others.",
        "Airflow limitation was common.",
        "Muscle weakness was the first sign in most people.",
        "This method overcomes the limitations of the tape measure.",
        "Earlier studies have reported that the evidence is limited by bias.",
    ],
)
def test_limits_of_other_things_are_not_the_studys(text: str) -> None:
    assert told(text) == [Stance.OTHER]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("the study was limited by its small sample.", "small sample"),
        ("residual confounding may remain.", "confounding"),
        ("follow-up was short.", "short follow-up"),
        ("data came from a single center.", "one center"),
        ("the retrospective nature of the study limits it.", "looking back"),
        ("coffee was self-reported.", "self-report"),
        ("there was no control group.", "no control group"),
        ("the results may not be generalizable to other countries.", "generalizability"),
        ("we used a surrogate outcome.", "surrogate outcome"),
        ("drinking was not measured at the end.", "missing data"),
        ("these findings need to be confirmed in larger trials.", "needs confirmation"),
    ],
)
def test_each_kind_is_known_by_its_words(text: str, kind: str) -> None:
    assert kind in kinds_of(text)


def test_every_kind_has_a_domain_of_grade_or_says_that_it_has_none() -> None:
    assert {entry["domain"] for entry in vocabulary("limitations").entries} == DOMAINS


def test_an_abstract_gives_its_limits_with_kinds_and_words() -> None:
    text = "Limitations include the small sample size and the cross-sectional design."
    (limit,) = appraised("Coffee in MS", PEOPLE, ("LIMITATIONS", text)).limitations.value
    assert (limit.kinds, limit.span.quote) == (("small sample", "one point in time"), text)


def test_a_heading_inside_the_text_counts_too() -> None:
    text = "Results: Coffee helped. Limitations: Doses were not recorded. Conclusions: Coffee is promising."
    limits = appraised("Coffee in MS", "Methods: We asked 40 people with MS. " + text).limitations
    assert [span.quote for span in limits.spans] == ["Doses were not recorded."]


def test_a_long_line_is_read_in_linear_time() -> None:
    started = time.process_time()
    told("the limitation of studies in many " * 3000)
    assert time.process_time() - started < 5
