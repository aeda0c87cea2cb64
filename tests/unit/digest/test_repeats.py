"""No caution is given twice."""

import pytest

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.selecting.repeats import ideas_of, not_warned_twice, said_once
from plainms.provenance import FiredRule


def caution(text: str) -> Sentence:
    rule = FiredRule(rule="cautions.invented", fact="every digest")
    return Sentence(kind=SentenceKind.CAUTION, text=text, pattern="invented", grounds=(rule,))


def question(text: str) -> Sentence:
    rule = FiredRule(rule="questions.invented", fact="every digest")
    return Sentence(kind=SentenceKind.QUESTION, text=text, pattern="invented", grounds=(rule,))


def kept(*texts: str, before: str = "") -> list[str]:
    heard = (caution(before),) if before else ()
    return [sentence.text for sentence in said_once(tuple(map(caution, texts)), heard)]


FIRST = "It is from 1999, and later work may say more."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Results in mice often do not carry over to people.", "What happens in animals may not happen in people."),
        ("It cannot show what caused this.", "It looked at one point in time and cannot show what came first."),
        ("A group of 20 people is small, so chance may have shaped this.", "A result can be wrong by chance."),
        ("It set people with MS beside healthy people only.", "It compared MS with good health only."),
        ("It does not tell what is to come for any one person.", "It does not tell what your own scan means."),
        ("One study alone does not change care today.", "A single study can point the wrong way."),
        ("Other work would have to show the same.", "Others would have to see the same in new groups of people."),
        ("A scan does not show how a person feels.", "It measured signs in the body, not how people feel or live."),
    ],
)  # fmt: skip
def test_the_same_caution_in_other_words_is_told_once(one: str, other: str):
    assert kept(FIRST, one, other) == [FIRST, one]
    assert kept(FIRST, other, one) == [FIRST, other]


def test_what_the_part_before_has_warned_of_is_not_said_again():
    before = "One study alone does not change care today."
    assert kept(FIRST, "A single study can point the wrong way.", before=before) == [FIRST]


def test_the_limit_of_the_design_always_stays():
    before = "One study alone does not change care today."
    assert kept("A single study can point the wrong way.", before=before) == ["A single study can point the wrong way."]


def test_different_cautions_are_all_told():
    said = (
        "It looked at one point in time, so it cannot show what came first.",
        "A group of 20 people with MS is small, so chance may have shaped the result.",
        "The study comes from Spain, and things may be different elsewhere.",
        "A trial in which chance makes the groups would have to come next.",
    )
    assert kept(*said) == list(said)


def test_words_in_a_quotation_are_not_ours():
    assert ideas_of(caution("The authors name a limit themselves: “mice are not people”.")) == frozenset()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What is known about sleep in MS?", "What is firm knowledge about sleep in MS, and what is still an idea?"),
        ("Have studies in people asked the same question?", "What do studies in people say about sleep?"),
        ("Were the people in this study like me?", "Does this say anything about my kind of MS?"),
    ],
)
def test_the_same_question_in_other_words_is_asked_once(one: str, other: str):
    asked = said_once((question("Who can help?"), question(one), question(other)))
    assert [sentence.text for sentence in asked] == ["Who can help?", one]


def test_a_question_is_no_caution():
    assert "others" not in ideas_of(question("May things be different elsewhere for others?"))


def test_a_caution_among_what_is_told_gives_way_to_the_same_among_the_limits():
    told = (caution("What happens in animals may not happen in people."), question("What is known?"))
    assert not_warned_twice(told, (caution("Much of what happens in animals does not happen in people."),)) == told[1:]
    assert not_warned_twice(told, (caution("It is from 1999."),)) == told
