"""How many people were at each stage, each number as it stands."""

import pytest

from invented_records import appraised
from plainms.absence import NotAssessed, NotReported
from plainms.appraisal.appraisal import Counted, FlowCount

TITLE = "Drug X in multiple sclerosis"


def flow(*abstract: str) -> list[tuple[Counted, int]]:
    value = appraised(TITLE, *abstract).flow.value
    return [(step.stage, step.count) for step in value] if isinstance(value, tuple) else []


def test_every_stage_keeps_its_own_number() -> None:
    told = flow(
        "We screened 210 patients with MS. Of these, 120 patients were enrolled and 104 were randomized.",
        "Six patients were lost to follow-up, 98 completed the study, and 97 patients were analyzed.",
    )
    assert told == [
        (Counted.ASSESSED, 210),
        (Counted.ENROLLED, 120),
        (Counted.RANDOMIZED, 104),
        (Counted.LOST, 6),
        (Counted.COMPLETED, 98),
        (Counted.ANALYSED, 97),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We enrolled 40 patients with MS. They were interviewed.",
        "40 patients with MS entered this randomized trial. They were interviewed.",
        "21 patients with MS were not randomized. They were interviewed.",
    ],
)
def test_people_are_randomized_only_where_the_verb_says_so(text: str) -> None:
    assert Counted.RANDOMIZED not in dict(flow(text))


def test_planned_people_are_planned() -> None:
    assert flow("A total of 40 patients with MS will be enrolled. Data will be collected.") == [(Counted.PLANNED, 40)]


def test_the_words_that_count_stand_in_the_sentence_that_is_the_ground() -> None:
    claim = appraised(TITLE, "We enrolled 40 patients with MS. They were interviewed.").flow
    assert claim.value == (FlowCount(stage=Counted.ENROLLED, count=40, span=claim.value[0].span),)
    assert claim.value[0].span.quote in claim.spans[0].quote


def test_numbers_of_animals_are_no_flow_of_people() -> None:
    mice = appraised("Drug X in experimental autoimmune encephalomyelitis", "94 mice were randomized. EAE was induced.")
    assert isinstance(mice.flow.value, NotAssessed)


def test_without_a_stage_nothing_flows() -> None:
    assert isinstance(appraised(TITLE, "Patients with MS were interviewed about drug X.").flow.value, NotReported)
