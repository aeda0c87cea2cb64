"""British spellings become American ones, and words that only look alike stay."""

import pytest

from plainms.digest.telling.spelling import american


@pytest.mark.parametrize(
    ("british", "ours"),
    [
        ("characterised by tumours", "characterized by tumors"),
        ("hospitalisation and randomising", "hospitalization and randomizing"),
        ("Oedema and behaviour", "Edema and behavior"),
    ],
)
def test_a_british_spelling_becomes_american(british: str, ours: str):
    assert american(british) == ours


@pytest.mark.parametrize(
    "word", ["operating characteristic", "characteristics", "organism", "microorganisms", "organist"]
)
def test_a_word_that_only_begins_alike_stays(word: str):
    assert american(word) == word
