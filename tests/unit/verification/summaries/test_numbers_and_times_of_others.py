"""Numbers of something else, lengths in another unit, winners where both came out alike. All is invented."""

import pytest

from plainms.absence import NOT_ASSESSED
from plainms.text import Passage, PassageKind
from plainms.verification.summaries.facts import facts_of
from plainms.verification.summaries.judge import judge
from plainms.verification.summaries.source import open_source
from plainms.verification.summaries.verdicts import Verdict

SOURCE = open_source(
    (
        Passage(key="title", kind=PassageKind.TITLE, text="Juggling in people with multiple sclerosis"),
        Passage(
            key="abstract.0",
            kind=PassageKind.ABSTRACT,
            text=(
                "Out of 194 patients with multiple sclerosis, 58% agreed to juggle. Infections were seen in 4.5%. "
                "The rate of malignancies was 0.7%. Seven studies used balls as the comparator; three used rings. "
                "Three days after the course, fatigue returned. Benefits lasted for up to six months. "
                "Balls reduced falls in a similar fashion to rings. Gloves and bats did alike, gloves slightly better. "
                "Three samples of blood and nine samples of spinal fluid were lost. "
                "The level of stress markers was lower after the course. "
                "Staining of nerves with dye gradually decreased over three months."
            ),
        ),
    )
)
FACTS = facts_of(SOURCE, NOT_ASSESSED)


@pytest.mark.parametrize(
    "text",
    [
        "Cancers were found in 4.5% of the patients.",
        "Seven of the studies used rings.",
        "Nine of the blood samples were lost.",
        "Three weeks after the course, fatigue returned.",
        "The benefits lasted for up to six years.",
        "Balls reduced falls more than rings did.",
        "The level of stress markers rose after the course.",
    ],
)
def test_a_number_a_time_or_a_winner_of_something_else_is_different(text: str):
    assert judge(text, SOURCE, FACTS).verdict is Verdict.DIFFERENT


@pytest.mark.parametrize(
    "text",
    [
        "Infections were found in 4.5% of the patients.",
        "More than half of the 194 patients agreed to juggle.",
        "Seven of the studies used balls.",
        "Three of the blood samples were lost.",
        "Fatigue was back three days after the course.",
        "Balls and rings reduced falls about equally.",
        "The level of stress markers fell after the course.",
        "The staining of nerves faded.",
        "Gloves did slightly better than bats.",
    ],
)
def test_what_the_source_says_in_other_words_is_supported(text: str):
    assert not judge(text, SOURCE, FACTS).verdict.is_fault


def test_what_was_asked_is_not_claimed_to_be_safe():
    asked = judge("They wanted to find out whether juggling balls is safe in multiple sclerosis.", SOURCE, FACTS)
    claimed = judge("Juggling balls is safe in multiple sclerosis.", SOURCE, FACTS)
    assert "safe" not in {reason.question for reason in asked.reasons}
    assert "safe" in {reason.question for reason in claimed.reasons}
