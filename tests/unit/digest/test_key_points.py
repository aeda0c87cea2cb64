"""Which finding leads the key points, on invented sentences."""

import pytest

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.teasers.key_points import key_points, leading
from plainms.text import Passage, PassageKind

PASSAGE = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text="Those who hummed slept longer.")


def finding(text: str) -> Sentence:
    return Sentence(kind=SentenceKind.FINDING, text=text, pattern="finding.own.effect.did", grounds=(PASSAGE.whole(),))


@pytest.mark.parametrize(
    "points_back",
    [
        "Sleep did not clearly differ between the two groups.",
        "Those who hummed and those who whistled did not clearly differ in other sleep tests.",
    ],
)
def test_what_names_its_matter_leads_before_what_points_back(points_back: str) -> None:
    named = finding("Those who hummed slept longer than those who whistled.")
    assert leading((finding(points_back), named)) == (named,)


def test_what_points_back_leads_where_nothing_else_is_told() -> None:
    alone = finding("The groups did not clearly differ in other sleep tests.")
    assert leading((alone,)) == (alone,)


def said(pattern: str, text: str) -> Sentence:
    return Sentence(kind=SentenceKind.FINDING, text=text, pattern=pattern, grounds=(PASSAGE.whole(),))


RESULT = said("finding.report", "The authors report: “Those who hummed slept longer”.")
CLOSING = said("finding.conclude", "The authors conclude: “Humming may be good for sleep”.")
STATED = said("finding.own.statement.retold", "The researchers report that the song of the first night was long.")
DENIED = said("finding.own.statement.retold", "The researchers report that they saw no effect of the song on sleep.")
COMPARED = said("finding.own.statement.retold", "The researchers report that nights were longer in men than in women.")
UNHARMED = said("finding.own.safety.none-seen", "The researchers did not see any side effects.")
OWN = finding("Those who hummed slept longer than those who whistled.")


@pytest.mark.parametrize(
    ("told", "first"),
    [
        ((RESULT, STATED), RESULT),
        ((STATED, RESULT), STATED),
        ((RESULT, OWN), OWN),
        ((CLOSING, STATED), STATED),
        ((DENIED, RESULT), RESULT),  # what was not so goes behind what was
        ((RESULT, COMPARED), COMPARED),
        ((UNHARMED, OWN), OWN),
        ((UNHARMED,), UNHARMED),
    ],
)
def test_a_quoted_result_that_tells_most_leads_before_a_statement(told: tuple[Sentence, ...], first: Sentence) -> None:
    assert leading(told) == (first,)


@pytest.mark.parametrize(
    ("caution", "ours"),
    [
        ("It says nothing about men.", "The review says nothing about men."),
        ("Its answer rests on few studies.", "The review’s answer rests on few studies."),
        (
            "With 6 weeks of naps, it cannot tell what comes later.",
            "With 6 weeks of naps, the review cannot tell what comes later.",
        ),
        ("Where it ends, nobody knows.", "Where it ends, nobody knows."),
    ],
)
def test_a_caution_that_stands_alone_names_the_work(caution: str, ours: str) -> None:
    limit = Sentence(kind=SentenceKind.CAUTION, text=caution, pattern="sure.next", grounds=(PASSAGE.whole(),))
    assert key_points((), (), (), (limit,), called="review")[-1].text == ours
