"""British spellings become American ones, medicines get small letters, and what only looks alike stays."""

import pytest

from plainms.digest.telling.spelling import american, with_small_names


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


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("people on Natalizumab", "people on natalizumab"),
        ("Cladribine-treated people", "cladribine-treated people"),
        ("people on Tysabri", "people on Tysabri"),
        ("the Fingolimod Registry", "the Fingolimod Registry"),
    ],
)
def test_a_medicine_has_small_letters_and_a_brand_or_a_longer_name_its_large_ones(text: str, ours: str):
    assert with_small_names(text) == ours
