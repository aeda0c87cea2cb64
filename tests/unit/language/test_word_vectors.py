"""Words mean to our shorter way what they mean to the trained model, whatever was read before."""

from typing import Any

import numpy as np
import pytest

from plainms.language import word_vectors
from plainms.language.parse import pipeline
from plainms.language.word_vectors import WordVectors

SENTENCES = (
    "Fatigue was lower in the exercise group than in the control group (p = 0.02).",
    "Yes.",
    "The drug reduced relapses in 40 patients with multiple sclerosis, but it didn't slow disability.",
)


@pytest.fixture
def model() -> Any:
    return pipeline().get_pipe("tok2vec").model


def documents(*sentences: str) -> list[Any]:
    return [pipeline().make_doc(sentence) for sentence in sentences]


def assert_alike(vectors: WordVectors, model: Any, *sentences: str) -> None:
    read = documents(*sentences)
    for ours, trained in zip(vectors.of(read), model.predict(read), strict=True):
        np.testing.assert_allclose(ours, trained, atol=1e-4)


def test_the_vectors_are_those_of_the_trained_model(model: Any) -> None:
    assert_alike(WordVectors(model), model, *SENTENCES)


def test_a_word_that_was_read_before_means_the_same(model: Any) -> None:
    vectors = WordVectors(model)
    for sentence in (*SENTENCES, *SENTENCES):
        assert_alike(vectors, model, sentence)


def test_the_table_begins_anew_when_it_is_full(model: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_vectors, "_KEPT", 20)
    vectors = WordVectors(model)
    for sentence in (*SENTENCES, *SENTENCES):
        assert_alike(vectors, model, sentence)
