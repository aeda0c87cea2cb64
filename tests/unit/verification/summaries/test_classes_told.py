"""Words of closed classes: may and did, all and all but, animals and people, part and whole. All is invented."""

import pytest

from plainms.absence import NOT_ASSESSED
from plainms.text import Passage, PassageKind
from plainms.verification.summaries.facts import facts_of
from plainms.verification.summaries.judge import judge
from plainms.verification.summaries.source import open_source
from plainms.verification.summaries.verdicts import Judged

JUGGLING = (
    "Juggling and markers of balance in relapsing-remitting multiple sclerosis",
    "Monitoring of juggling scores might forecast the falls of people with multiple sclerosis (MS). Drop rates were "
    "higher in jugglers at all visits except the first visit. Only the wooden clubs steadied the wrists of jugglers. "
    "A relationship was found for juggling and tremor, without significant association for juggling and overactive "
    "bladder. A video program recognized juggling with a sensitivity of 81.5% and a precision of 93.4%. "
    "The scores of jugglers for dizziness and loneliness during the winter did not change from the previous summer. "
    "Clubs may have contributed to falls in the Latvian population.",
)
RATS = (
    "Inventamod in rats",
    "We observed less inflammation of the spinal cord and less loss of myelin in juvenile rats with EAE that received "
    "inventamod.",
)


def _judged(text: str, report: tuple[str, str]) -> Judged:
    title, abstract = report
    passages = (
        Passage(key="title", kind=PassageKind.TITLE, text=title),
        Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=abstract),
    )
    source = open_source(passages)
    return judge(text, source, facts_of(source, NOT_ASSESSED))


@pytest.mark.parametrize(
    "text",
    [
        "By monitoring juggling scores, the researchers forecasted the falls of people with multiple sclerosis.",
        "Loneliness was worse in jugglers at every visit.",
        "Among people whom the video program labelled as juggling, 81.5 percent were truly juggling.",
        "Clubs may have contributed to falls across Europe.",
        "Juggling scores were studied in primary progressive multiple sclerosis.",
    ],
)
def test_a_word_of_another_class_is_a_fault(text: str) -> None:
    assert _judged(text, JUGGLING).verdict.is_fault


@pytest.mark.parametrize(
    "text",
    [
        "Monitoring juggling scores might forecast the falls of people with multiple sclerosis.",
        "Only the wooden clubs steadied the wrists of jugglers.",
        "Scores of jugglers for dizziness and loneliness did not change during the winter.",
    ],
)
def test_the_same_class_is_none(text: str) -> None:
    assert not _judged(text, JUGGLING).verdict.is_fault


def test_a_result_in_animals_is_not_one_in_people() -> None:
    wrong = "Inventamod led to less inflammation of the spinal cord and less loss of myelin in multiple sclerosis."
    assert _judged(wrong, RATS).verdict.is_fault
    right = "Inventamod led to less inflammation of the spinal cord and less loss of myelin in rats."
    assert not _judged(right, RATS).verdict.is_fault
