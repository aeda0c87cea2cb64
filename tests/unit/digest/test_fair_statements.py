"""Which plain statements may be told: plain, whole, and not one half of what was found."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.selecting.fair_statements import fair, is_clear, is_plain_enough
from plainms.digest.selecting.own_words import OwnWords, own_words
from spec.digest.making import made


def is_told(text: str) -> bool:
    """Whether the first sentence of the text is read as a plain statement that may be told."""
    of, appraisal = made({Role.RESULTS: text})
    item, behind = (*appraisal.sentences, None)[:2]
    (own,) = own_words((item.span,), gather(of, appraisal))
    assert isinstance(own, OwnWords) and own.words.pattern.startswith("statement."), own
    return isinstance(fair(own, item, behind), OwnWords)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("most people hoped to use video visits in the future", True),
        ("side effects of fingolimod were mild or moderate", True),
        ("MS-related fatigue was the most common reason to stop work", True),
        ("exercise may be helpful in winter", False),  # a promise
        ("a scan with 23Na-MRI found more spots", False),  # a short form behind a number
        ("spots of damage had a lower ratio of water", False),
        ("the model showed a good fit", False),  # words of researchers
        ("lesions with a rim lay in periventricular areas", False),
        ("ISR lasted for two weeks in most people", False),  # a short form that few know
        ("people felt better by the Zomar Ladder Test", False),  # a test that nobody knows
        ("vellication was common in people with MS", False),  # a rare word
        ("people said " + "very " * 30 + "little", False),  # too long
    ],
)
def test_a_statement_is_plain_where_a_lay_reader_follows_every_word(text: str, plain: bool) -> None:
    assert is_plain_enough(text) is plain


@pytest.mark.parametrize(
    "text",
    [
        "Most patients took long walks at home.",
        "Fatigue remained the most common reason to stop work.",
        "Most patients took long walks at home. However, the costs of travel were not different.",  # another thing
    ],
)
def test_a_whole_statement_is_told(text: str) -> None:
    assert is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "People with MS, from eight towns took long walks at home.",  # a comma is left open
        "Twelve women took long walks at home.",  # of how many?
        "The walks became longer in the spring.",  # than when?
        "The number of falls was low in the same group.",  # which group?
        "The cases took long walks at home.",  # who?
        "A mix of pain and fatigue were common in people with MS.",  # does not agree
        "The pain was severe.",  # says but one word
    ],
)
def test_a_statement_that_leaves_open_whom_or_what_it_means_is_not_told(text: str) -> None:
    assert not is_told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Most patients hoped to go home. However, only a few patients hoped to go home soon.",
        "Most patients hoped to go home. Neither the patients nor nurses hoped to go home soon.",
    ],
)
def test_one_half_of_what_was_found_is_not_told_alone(text: str) -> None:
    assert not is_told(text)


def test_two_shares_that_only_a_comma_joins_are_told_with_an_and() -> None:
    of, appraisal = made({Role.RESULTS: "68% of patients had less pain, 34% of patients needed no pills."})
    (own,) = own_words((appraisal.sentences[0].span,), gather(of, appraisal))
    fairly = fair(own, appraisal.sentences[0], None)
    assert isinstance(fairly, OwnWords)
    assert fairly.words.text == "about 68 of every 100 people with MS had less pain and about 34 needed no pills"


def test_what_a_review_says_at_large_is_clear_too() -> None:
    texts = ("Evoked potentials were one way to follow the disease.", "Walks were one way to reduce stress.")
    clear = []
    for text in texts:
        of, appraisal = made({Role.RESULTS: text})
        (own,) = own_words((appraisal.sentences[0].span,), gather(of, appraisal))
        clear.append(is_clear(own, appraisal.sentences[0].span))
    assert clear == [False, True]
