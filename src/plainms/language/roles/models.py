"""Two trained readings of an abstract: the five roles of its sentences, and the PIBOSO classes of evidence medicine.

Both are linear scores under a chain. ``training/roles/README.md`` says on what they were trained and how well they do.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from plainms.language.roles.chain import Chain
from plainms.language.roles.features import (
    Floats,
    Terms,
    Weighted,
    around,
    letters,
    positions,
    shares,
    words,
)
from plainms.language.roles.scorer import Scorer
from plainms.language.roles.stored import chain, scorer, terms

FIVE = ("background", "objective", "methods", "results", "conclusions")
PIBOSO = ("background", "intervention", "other", "outcome", "population", "study design")
FIVE_TABLES = ("words", "previous", "next")
PIBOSO_TABLES = ("words", "previous", "next", "letters", "document")


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """The likeliest class of a sentence and its probability under the model."""

    name: str
    confidence: float


def five_roles(sentences: Sequence[str]) -> tuple[Guess, ...]:
    """The role of each sentence of one abstract, which is background, objective, methods, results or conclusions."""
    if not sentences:
        return ()
    seen = _weighed(sentences)
    scores = _five().scores({"words": seen}, positions(sentences))
    return _likeliest(FIVE, _chain("five").likelihoods(five_features(scores, sentences)))


def piboso(sentences: Sequence[str]) -> tuple[Guess, ...]:
    """The PIBOSO class of each sentence of one abstract (Kim 2011): population, intervention, background, outcome,
    study design or other.
    """
    if not sentences:
        return ()
    seen = _weighed(sentences)
    roles = _five().scores({"words": seen}, positions(sentences))
    sections = _sections().scores({"words": seen}, np.zeros((len(sentences), 0), np.float32))
    dense = piboso_dense(roles, sections, sentences)
    spelled = [_terms("letters").weighed(letters(text)) for text in sentences]
    whole = [_terms("words").weighed(words(" ".join(sentences)))] * len(sentences)
    scores = _piboso().scores({"words": seen, "letters": spelled, "document": whole}, dense)
    return _likeliest(PIBOSO, _chain("piboso").likelihoods(piboso_features(scores, roles, sections, sentences)))


def five_features(scores: Floats, sentences: Sequence[str]) -> Floats:
    """What the chain of the five roles sees of each sentence."""
    likely = shares(2 * scores)
    return np.hstack([around(scores, 1), around(likely, 1), _mean(likely), positions(sentences)])


def piboso_dense(roles: Floats, sections: Floats, sentences: Sequence[str]) -> Floats:
    """What the linear PIBOSO model sees beside words: place, and what the other models say nearby and on the whole."""
    said = np.hstack([roles, sections])
    return np.hstack([positions(sentences), 0.3 * around(said, 2), 0.3 * _mean(said)])


def piboso_features(scores: Floats, roles: Floats, sections: Floats, sentences: Sequence[str]) -> Floats:
    """What the PIBOSO chain sees of each sentence."""
    likely = shares(2 * scores)
    own = [around(scores, 2), around(likely, 2), around(roles, 1), around(sections, 1)]
    return np.hstack([*own, _mean(likely), _mean(shares(roles)), positions(sentences)])


def _mean(rows: Floats) -> Floats:
    return np.tile(rows.mean(axis=0), (len(rows), 1))


def _likeliest(names: tuple[str, ...], likelihoods: Floats) -> tuple[Guess, ...]:
    best = likelihoods.argmax(axis=1)
    return tuple(Guess(name=names[at], confidence=float(row[at])) for at, row in zip(best, likelihoods, strict=True))


def _weighed(sentences: Sequence[str]) -> list[Weighted]:
    return [_terms("words").weighed(words(text)) for text in sentences]


@cache
def _terms(name: str) -> Terms:
    return terms(name)


@cache
def _five() -> Scorer:
    return scorer("five", FIVE_TABLES)


@cache
def _sections() -> Scorer:
    return scorer("sections", ("words",))


@cache
def _piboso() -> Scorer:
    return scorer("piboso", PIBOSO_TABLES)


@cache
def _chain(name: str) -> Chain:
    return chain(name)
