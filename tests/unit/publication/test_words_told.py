"""The glossary as readers look things up in it."""

import re
from itertools import pairwise

from plainms.digest.explaining.glossary import glossary
from plainms.publication.words_told import OTHER, Word, words_by_letter


def word(anchor: str) -> Word:
    return next(one for words in words_by_letter().values() for one in words if one.anchor == anchor)


def test_every_word_that_pages_explain_is_there_once() -> None:
    heads = [one.head for words in words_by_letter().values() for one in words]
    bare = {re.sub("^(the|an|a) ", "", str(entry["term"])) for entry in glossary()}
    assert len(heads) == len(set(heads)) > 2000
    assert set(heads) == bare


def test_letters_and_words_are_in_order_with_figures_last() -> None:
    letters = list(words_by_letter())
    assert letters[0] == "a"
    assert letters[-1] == OTHER
    for words in words_by_letter().values():
        assert all(one.head.casefold() <= other.head.casefold() for one, other in pairwise(words))


def test_a_headword_has_no_article_and_a_meaning_is_a_sentence() -> None:
    assert word("w-edss") == Word(
        anchor="w-edss",
        head="EDSS (Expanded Disability Status Scale)",
        meaning="A scale from 0 to 10, where higher means more disability.",
        also=("Kurtzke scale",),
    )
    assert word("w-plegia").meaning == "Means that muscles cannot be moved."
