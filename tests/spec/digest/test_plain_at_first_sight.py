"""Headline and key points come first: invented sentence → the same in plain words, or with such beside."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.glosses import Glosser
from plainms.digest.facts import Facts, gather
from plainms.digest.teasers.at_first_sight import explained_headline, explained_points
from spec.digest.making import made

ROOM = 100


def said(text: str, kind: SentenceKind) -> tuple[Sentence, Facts]:
    of, appraisal = made({Role.RESULTS: text})
    return Sentence(kind=kind, text=text, pattern="x", grounds=(of.abstract[0].whole(),)), gather(of, appraisal)


def headline(text: str) -> str:
    head, facts = said(text, SentenceKind.TEASER)
    return explained_headline(head, facts, ROOM).text


def point(text: str) -> str:
    one, facts = said(text, SentenceKind.FINDING)
    return explained_points((one,), facts)[0].text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A study in mice tested yoga for optic neuritis.", "optic neuritis (inflammation of the eye nerve)."),
        ("A review looks at carbohydrate and lipid (fat) in MS.", "carbohydrate and lipid (fat) in MS."),
        ("A study looked at immune T cells in MS.", "immune T cells in MS."),
        ("A study in mice tested fingolimod and yoga.", "fingolimod (an MS medicine) and yoga."),
        ("A review looks at fingolimod in relapsing-remitting MS.", "fingolimod in relapsing-remitting MS."),
    ],
)
def test_a_headline_says_beside_a_hard_word_what_it_means(text: str, plain: str) -> None:
    assert headline(text).endswith(plain)


def test_a_headline_keeps_to_its_length() -> None:
    text = "A study of 71 people with MS from the far north and the deep south looked at yoga for optic neuritis."
    assert headline(text) == text


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (
            "Yoga went along with inhibition of the growth of mold.",
            "Yoga went along with holding back the growth of mold.",
        ),
        ("Yoga began with later urticaria in women.", "Yoga began with later hives in women."),
        (
            "In mice, treatment with fingolimod made tails longer.",
            "In mice, treatment with fingolimod (an MS medicine) made",
        ),
        ("In mice, fingolimod treatment made tails longer.", "In mice, fingolimod (MS medicine) treatment made"),
    ],
)
def test_a_key_point_is_as_plain_as_it_can_be(text: str, plain: str) -> None:
    assert point(text).startswith(plain)


@pytest.mark.parametrize(
    "text",
    [
        "Remyelinating treatments were dear to people in the north.",  # "repairing the nerve coating treatments"
        "They looked at the oxygen uptake of walkers in the north.",  # "the oxygen taking in of walkers"
        "They looked at the pathophysiology of sleep in the north.",  # "the how a disease does harm in the body"
    ],
)
def test_plain_words_that_do_not_fit_in_the_place_stay_out(text: str) -> None:
    assert point(text).startswith(" ".join(text.split()[:5])[:20])


def test_no_brackets_part_a_word_from_what_leans_on_it() -> None:
    assert headline("A study in mice tested a serum based drink.") == "A study in mice tested a serum based drink."


def test_where_sentences_follow_a_word_keeps_its_noun_beside_it() -> None:
    one, facts = said("In mice, fingolimod treatment made tails longer.", SentenceKind.FINDING)
    assert Glosser(facts=facts).with_glosses((one,))[0].text == one.text
