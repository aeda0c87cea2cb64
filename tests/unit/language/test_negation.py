"""What negations govern, in invented sentences."""

import time

import pytest

from plainms.language.negation import is_negated, negations


def denied(sentence: str, words: str) -> bool:
    start = sentence.index(words)
    return is_negated(sentence, start, start + len(words))


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("There was no significant difference between the groups.", "significant difference"),
        ("The drug did not slow disability.", "slow disability"),
        ("Relapses didn't fall.", "fall"),
        ("Walking never improved in this group.", "improved"),
        ("Patients without relapses walked further.", "relapses"),
        ("In the absence of treatment, relapses rose.", "treatment"),
        ("Neither sleep nor mood changed.", "sleep"),
        ("Neither sleep nor mood changed.", "mood changed"),
        ("The drug failed to reduce relapses.", "reduce relapses"),
        ("The lack of benefit was clear.", "benefit"),
        ("Lesions were absent in the treated mice.", "Lesions"),
        ("Sleep improved, but mood did not.", "mood"),
        ("The trial is unlikely to change practice.", "change practice"),
        ("No effect on relapses, disability or brain volume was seen.", "brain volume"),
        ("The drug (it caused no harm) was cheap.", "harm"),
        ("Age, but not sex, predicted relapses.", "sex"),
        ("These roles have not yet been studied.", "studied"),
        ("There was no change in mood (F(3, 12) = 1.5; p = 0.2) or sleep.", "sleep"),
        ("Balance was not better and the falls were no fewer.", "fewer"),
    ],
)
def test_it_denies_what_stands_in_the_clause_of_the_negation(sentence: str, words: str) -> None:
    assert denied(sentence, words)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("There was no change in mood, but fatigue improved.", "fatigue improved"),
        ("Although relapses did not fall, walking improved.", "Although"),
        ("Relapses did not fall, although walking improved.", "walking improved"),
        ("Patients without relapses walked further.", "walked further"),
        ("In the absence of treatment, relapses rose.", "relapses rose"),
        ("The drug did not help and it caused pain.", "caused pain"),
        ("The drug did not help, and side effects were common.", "side effects were common"),
        ("Not only relapses but also lesions fell.", "relapses"),
        ("Falls were not uncommon.", "uncommon"),
        ("An effect on mood cannot be excluded.", "effect on mood"),
        ("The drug did not fail to work.", "work"),
        ("Whether or not people smoked, risk rose.", "risk rose"),
        ("It is not known whether smoking matters.", "smoking matters"),
        ("The drug (it caused no harm) reduced relapses.", "reduced relapses"),
        ("Although no diet was tried, the sleep of most people improved.", "improved"),
        ("Because no relapse occurred, we stopped early.", "stopped early"),
        ("Although no sex differences were found, older people were slower.", "slower"),
        ("The absence of pain leads to better sleep.", "better sleep"),
        ("Age, but not sex, predicted relapses.", "predicted relapses"),
        ("NO synthesis rose in the cells.", "synthesis rose"),
        ("Study No. 12 found harm.", "harm"),
        ("No longer than 12 weeks passed before relapse.", "relapse"),
    ],
)
def test_it_leaves_alone_what_is_not_denied(sentence: str, words: str) -> None:
    assert not denied(sentence, words)


def test_two_negations_of_the_same_words_cancel_out() -> None:
    assert not denied("No patient did not improve.", "improve")


def test_it_keeps_the_offsets_of_the_cue_and_of_what_it_governs() -> None:
    sentence = "The drug failed to slow disability; it was stopped."
    (found,) = negations(sentence)
    assert sentence[found.cue_start : found.cue_end] == "failed to"
    assert sentence[found.start : found.end].strip() == "slow disability"
    assert found.entry == "failed"


@pytest.mark.parametrize("unit", ["not ", "no (not ", "and a b c d e ", "without, ", "without a", "nor not only "])
def test_its_time_grows_with_the_length_of_a_line(unit: str) -> None:
    started = time.process_time()
    negations(unit * (100_000 // len(unit)))
    assert time.process_time() - started < 2
