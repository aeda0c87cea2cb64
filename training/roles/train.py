"""Trains the role models that ship in ``plainms/language/models/roles``; ``README.md`` beside it says on what.

Usage: ``python training/roles/train.py STUDIES NICTA_TRAIN OUT.npz``: the folder with ``ms_studies.xml.gz`` and
``other_studies.xml.gz``, the NICTA-PIBOSO train file, the file to write. One thread; the same bytes in every run.
"""

import os

for _threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[_threads] = "1"  # one thread, so that the order of additions is the same in every run

import sys
import time
from collections import Counter
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from corpus import Abstract, structured
from fit_chain import fitted
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.svm import LinearSVC

from plainms.language.roles import models
from plainms.language.roles.chain import Chain
from plainms.language.roles.features import Terms, Weighted, letters, positions, words
from plainms.language.roles.models import FIVE, PIBOSO
from plainms.language.roles.scorer import NEIGHBOR
from plainms.run.evaluate.sentence_role import read

SEED = 2026
FOLDS = 5
MIN_WORDS, MIN_WORDS_PIBOSO, MIN_LETTERS = 5, 3, 6
C_FIVE, C_PIBOSO_SVM, C_PIBOSO_LOGISTIC = 0.3, 0.15, 4.0
PENALTY_FIVE, PENALTY_PIBOSO = 30.0, 100.0

Texts = list[list[str]]


def main(studies: Path, nicta: Path, out: Path) -> None:
    """Learn the words, then the five roles and sections, then PIBOSO on top of them; write all arrays."""
    abstracts = list(structured([studies / "ms_studies.xml.gz", studies / "other_studies.xml.gz"]))
    learned = [abstract for abstract in abstracts if not abstract.held_out]
    evidence = list(read(nicta))
    texts = [list(abstract.sentences) for abstract in learned]
    piboso_texts = [[text for _, text in abstract] for abstract in evidence]
    size = sum(map(len, texts))
    _say(f"{len(learned)} of {len(abstracts)} structured abstracts ({size} sentences), {len(evidence)} of NICTA")
    known = _terms(texts + piboso_texts, words, _frequent(texts, piboso_texts))
    spelled = _terms(piboso_texts, letters, _at_least(piboso_texts, letters, MIN_LETTERS))
    arrays = _stored_terms("words", known) | _stored_terms("letters", spelled)
    five, roles_of = _five(learned, texts, known)
    sections, sections_of = _sections(learned, texts, known)
    arrays |= five | sections
    classes = np.array([PIBOSO.index(label) for abstract in evidence for label, _ in abstract])
    arrays |= _piboso(
        piboso_texts,
        classes,
        known,
        spelled,
        [roles_of(t) for t in piboso_texts],
        [sections_of(t) for t in piboso_texts],
    )
    np.savez_compressed(out, **arrays)
    _say(f"{out.stat().st_size / 1e6:.2f} MB")


def _frequent(texts: Texts, piboso_texts: Texts) -> list[str]:
    return sorted({*_at_least(texts, words, MIN_WORDS), *_at_least(piboso_texts, words, MIN_WORDS_PIBOSO)})


def _at_least(texts: Texts, kind, least: int) -> list[str]:
    counts = Counter(term for abstract in texts for text in abstract for term in set(kind(text)))
    return sorted(term for term, count in counts.items() if count >= least)


def _terms(texts: Texts, kind, kept: list[str]) -> Terms:
    columns = {term: at for at, term in enumerate(kept)}
    counts = np.ones(len(kept))
    for abstract in texts:
        for text in abstract:
            counts[[columns[term] for term in set(kind(text)) if term in columns]] += 1
    total = 1 + sum(map(len, texts))
    rarity = (np.log(total / counts) + 1).astype(np.float16).astype(np.float32)
    return Terms(columns=columns, rarity=rarity)


def _stored_terms(name: str, terms: Terms) -> dict[str, np.ndarray]:
    listed = np.frombuffer("\n".join(terms.columns).encode(), np.uint8)
    return {f"{name}.terms": listed, f"{name}.rarity": terms.rarity.astype(np.float16)}


def _five(learned: list[Abstract], texts: Texts, known: Terms):
    classes = np.array([FIVE.index(role) for abstract in learned for role in abstract.roles])
    own = _rows([_weighed(known, text) for abstract in texts for text in abstract], known)
    place = np.vstack([positions(abstract) for abstract in texts])
    matrix = sp.hstack([own, *_beside(own, texts), sp.csr_matrix(place)]).tocsr()
    folds = _folds(texts)
    scores = _out_of_fold(matrix, classes, folds, _svm(C_FIVE), len(FIVE))
    features = np.vstack(
        [models.five_features(part, text) for part, text in zip(_split(scores, texts), texts, strict=True)]
    )
    chain = _chained("five", features, classes, texts, len(FIVE), PENALTY_FIVE, FIVE)
    weights = _svm(C_FIVE)(matrix, classes)
    arrays = _stored("five", weights, ("words", "previous", "next"), (len(known.columns),) * 3)

    def scored(text: list[str]) -> np.ndarray:
        rows = _rows([_weighed(known, sentence) for sentence in text], known)
        seen = sp.hstack([rows, *_beside(rows, [text]), sp.csr_matrix(positions(text))])
        return seen @ weights[0] + weights[1]

    return arrays | chain, scored


def _sections(learned: list[Abstract], texts: Texts, known: Terms):
    names = sorted({section for abstract in learned for section in abstract.sections})
    classes = np.array([names.index(section) for abstract in learned for section in abstract.sections])
    own = _rows([_weighed(known, text) for abstract in texts for text in abstract], known)
    weights = _svm(C_FIVE)(own, classes)
    arrays = _stored("sections", weights, ("words",), (len(known.columns),))
    return arrays, lambda text: _rows([_weighed(known, sentence) for sentence in text], known) @ weights[0] + weights[1]


def _piboso(texts: Texts, classes: np.ndarray, known: Terms, spelled: Terms, roles: list, sections: list):
    own = _rows([_weighed(known, text) for abstract in texts for text in abstract], known)
    runs = _rows([spelled.weighed(letters(text)) for abstract in texts for text in abstract], spelled)
    whole = _rows([known.weighed(words(" ".join(abstract))) for abstract in texts for _ in abstract], known)
    dense = np.vstack([models.piboso_dense(*parts) for parts in zip(roles, sections, texts, strict=True)])
    matrix = sp.hstack([own, *_beside(own, texts), runs, NEIGHBOR * whole, sp.csr_matrix(dense)]).tocsr()
    fit = _both(C_PIBOSO_SVM, C_PIBOSO_LOGISTIC)
    scores = _out_of_fold(matrix, classes, _folds(texts), fit, len(PIBOSO))
    _say(f"PIBOSO, linear scores, {FOLDS}-fold: {_weighted(classes, scores.argmax(1))}")
    parts = zip(_split(scores, texts), roles, sections, texts, strict=True)
    features = np.vstack([models.piboso_features(*each) for each in parts])
    chain = _chained("piboso", features, classes, texts, len(PIBOSO), PENALTY_PIBOSO, PIBOSO)
    widths = (len(known.columns),) * 3 + (len(spelled.columns), len(known.columns))
    return _stored("piboso", fit(matrix, classes), models.PIBOSO_TABLES, widths) | chain


def _weighed(known: Terms, text: str) -> Weighted:
    return known.weighed(words(text))


def _rows(texts: list[Weighted], terms: Terms) -> sp.csr_matrix:
    ends = np.cumsum([0, *(len(text.columns) for text in texts)])
    columns = np.concatenate([text.columns for text in texts])
    weights = np.concatenate([text.weights for text in texts])
    return sp.csr_matrix((weights, columns, ends), shape=(len(texts), len(terms.columns)))


def _beside(own: sp.csr_matrix, texts: Texts) -> list[sp.csr_matrix]:
    """The rows of the sentence before and after, weighed less; empty beyond the ends of an abstract."""
    count = own.shape[0]
    first = np.cumsum([0, *(len(abstract) for abstract in texts)])
    before, after = np.arange(count) - 1, np.arange(count) + 1
    before[first[:-1]] = count
    after[first[1:] - 1] = count
    padded = sp.vstack([own * NEIGHBOR, sp.csr_matrix((1, own.shape[1]))]).tocsr()
    return [padded[before], padded[after]]


def _folds(texts: Texts) -> np.ndarray:
    drawn = np.random.default_rng(SEED).permutation(len(texts)) % FOLDS
    return np.repeat(drawn, [len(abstract) for abstract in texts])


def _svm(cost: float):
    def fit(matrix, classes):
        model = LinearSVC(C=cost, random_state=SEED).fit(matrix, classes)
        return model.coef_.T, model.intercept_

    return fit


def _both(svm_cost: float, logistic_cost: float):
    """The mean of a support vector machine and half a logistic regression, both linear, so that one model results."""

    def fit(matrix, classes):
        wide, bias = _svm(svm_cost)(matrix, classes)
        model = LogisticRegression(C=logistic_cost, max_iter=80, tol=1e-3).fit(matrix, classes)
        return (wide + model.coef_.T / 2) / 2, (bias + model.intercept_ / 2) / 2

    return fit


def _out_of_fold(matrix, classes, folds, fit, count: int) -> np.ndarray:
    scores = np.zeros((len(classes), count))
    for fold in range(FOLDS):
        weights, bias = fit(matrix[folds != fold], classes[folds != fold])
        scores[folds == fold] = matrix[folds == fold] @ weights + bias
    return scores


def _split(rows: np.ndarray, texts: Texts) -> list[np.ndarray]:
    return np.split(rows, np.cumsum([len(abstract) for abstract in texts])[:-1])


def _chained(name: str, features, classes, texts: Texts, count: int, penalty: float, names: tuple[str, ...]):
    lengths = [len(abstract) for abstract in texts]
    drawn = np.random.default_rng(SEED).permutation(len(texts)) % FOLDS
    folds = np.repeat(drawn, lengths)
    said = np.zeros(len(classes), int)
    for fold in range(FOLDS):
        kept = [length for length, of in zip(lengths, drawn, strict=True) if of != fold]
        chain = Chain(**fitted(features[folds != fold], classes[folds != fold], kept, count, penalty))
        for at in np.flatnonzero(drawn == fold):
            start = sum(lengths[:at])
            rows = slice(start, start + lengths[at])
            said[rows] = chain.likelihoods(features[rows]).argmax(1)
    each = dict(zip(names, f1_score(classes, said, average=None).round(3).tolist(), strict=True))
    _say(f"{name}, chain, {FOLDS}-fold: weighted F1 {_weighted(classes, said)} {each}")
    whole = fitted(features, classes, lengths, count, penalty)
    return {f"{name}.chain.{part}": array.astype(np.float32) for part, array in whole.items()}


def _stored(name: str, weights, tables: tuple[str, ...], widths: tuple[int, ...]):
    """Tables in whole numbers of 8 bits with a step a class, the dense weights and the bias, by their names."""
    matrix, bias = weights
    arrays: dict[str, np.ndarray] = {}
    start = 0
    for table, width in zip(tables, widths, strict=True):
        part = matrix[start : start + width]
        step = np.abs(part).max(axis=0) / 127
        arrays[f"{name}.{table}"] = np.rint(part / step).astype(np.int8)
        arrays[f"{name}.{table}.step"] = step.astype(np.float32)
        start += width
    return arrays | {f"{name}.dense": matrix[start:].astype(np.float32), f"{name}.bias": bias.astype(np.float32)}


def _weighted(wanted: np.ndarray, said: np.ndarray) -> float:
    return round(float(f1_score(wanted, said, average="weighted")), 4)


def _say(line: str) -> None:
    print(f"{line} ({time.process_time():.0f} CPU-seconds)", flush=True)


if __name__ == "__main__":
    main(*(Path(argument) for argument in sys.argv[1:4]))
