"""Which words count as rare, and what becomes of them."""

import dataclasses

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Digest, Part, PartKind, Sentence, SentenceKind
from plainms.digest.write import write
from plainms.provenance import VocabularyEntry
from plainms.run.evaluate.rare_words import is_rare, rare_words, shares
from spec.digest.making import made


def digest_of(result: str) -> Digest:
    digest = write(*made({Role.RESULTS: result}))
    assert isinstance(digest, Digest)
    return digest


def states(result: str) -> dict[str, str]:
    return {word.word: word.state for word in rare_words(digest_of(result)) if word.in_quote}


def test_rare_are_uncommon_words_and_abbreviations_but_what_everybody_knows():
    assert is_rare("nystagmus")
    assert is_rare("ARR")
    assert not is_rare("walking")
    assert not is_rare("MS")


def test_a_word_is_as_common_as_the_one_that_it_is_made_of():
    assert not any(map(is_rare, ("eased", "milder", "calms", "easing")))
    assert is_rare("nystagmuses")


def test_a_word_with_its_explanation_is_explained_and_one_without_is_quoted():
    found = states("Nystagmus and zymosan were more common in people with MS who smoked than in those who ran.")
    assert found == {"nystagmus": "explained", "zymosan": "quoted"}


def test_a_rare_word_of_our_own_is_left_alone():
    digest = digest_of("Fatigue was more common in people with MS who smoked than in those who ran.")
    ours = Sentence(
        kind=SentenceKind.STANDING,
        text="It was zymosan.",
        pattern="standing.scope",
        grounds=(VocabularyEntry(vocabulary="sentence_forms", id="standing.scope"),),
    )
    part = Part(kind=PartKind.FOUND, heading="", sentences=(ours,))
    changed = dataclasses.replace(digest, parts=(part,))
    assert [(word.word, word.state) for word in rare_words(changed)] == [("zymosan", "left alone")]


def test_the_shares_add_up():
    digest = digest_of("Nystagmus and zymosan were more common in people with MS who smoked than in those who ran.")
    told = shares(tuple(rare_words(digest)))
    assert sum(told["shares"].values()) == pytest.approx(1, abs=0.001)
    assert told["covered"] == pytest.approx(1 - told["shares"]["left alone"], abs=0.001)
    assert told["quoted_and_not_in_the_glossary"] == {"zymosan": 1}


def test_a_short_form_is_explained_beside_its_long_form_and_by_figures_in_it():
    digest = digest_of("Fatigue was more common in people with MS who smoked than in those who ran.")
    ours = Sentence(
        kind=SentenceKind.STANDING,
        text="The zymosan score (ZYS), ZR1 [zymosan receptor 1] and SARS-CoV-2 rose, and QQX fell.",
        pattern="standing.scope",
        grounds=(VocabularyEntry(vocabulary="sentence_forms", id="standing.scope"),),
    )
    part = Part(kind=PartKind.FOUND, heading="", sentences=(ours,))
    changed = dataclasses.replace(digest, parts=(part,))
    states = {word.word: word.state for word in rare_words(changed)}
    assert states == {"zymosan": "left alone", "ZYS": "explained", "ZR1": "explained", "QQX": "left alone"}


def test_a_code_is_explained_by_what_stands_in_front_of_it_and_behind_a_word_joined_to_it():
    digest = digest_of("Fatigue was more common in people with MS who smoked than in those who ran.")
    ours = Sentence(
        kind=SentenceKind.STANDING,
        text="The proteins ZR1 and ZR2 rose, the QQX-only dose and QQX [a zymosan receptor] fell, and ZZ3 too.",
        pattern="standing.scope",
        grounds=(VocabularyEntry(vocabulary="sentence_forms", id="standing.scope"),),
    )
    part = Part(kind=PartKind.FOUND, heading="", sentences=(ours,))
    changed = dataclasses.replace(digest, parts=(part,))
    states = {word.word: word.state for word in rare_words(changed)}
    assert states == {"ZR1": "explained", "ZR2": "explained", "QQX": "explained", "ZZ3": "left alone"}


def test_a_plural_is_explained_where_the_page_opens_the_one():
    digest = digest_of("Fatigue was more common in people with MS who smoked than in those who ran.")
    texts = {"standing.scope": "ZRPs rose.", "gloss.defined": "Here, ZRP is short for “zymosan receptor part”."}
    ground = VocabularyEntry(vocabulary="sentence_forms", id="standing.scope")
    sentences = tuple(
        Sentence(kind=SentenceKind.STANDING, text=text, pattern=pattern, grounds=(ground,))
        for pattern, text in texts.items()
    )
    changed = dataclasses.replace(digest, parts=(Part(kind=PartKind.FOUND, heading="", sentences=sentences),))
    assert [(word.word, word.state) for word in rare_words(changed)] == [("ZRPs", "explained")]
