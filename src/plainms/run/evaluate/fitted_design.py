"""A model of the 14 study types, fitted for evaluation only. It never ships: its train file is not ours to train on.

A linear model over words of title, abstract, its edges, keywords and journal, and trees over what the shipped rules
weighed: their probabilities are added. Settings were chosen by cross-validation on the train file alone. Seeds are
fixed, so the same files give the same figures.
"""

import re
from collections.abc import Callable
from typing import Any

from plainms.appraisal.design.cascade import design_of
from plainms.appraisal.weighing import fired, weighed
from plainms.run.evaluate.design_cases import Case, label
from plainms.run.evaluate.scoring import classified

_FILES = ("design_families", "people_designs", "intervention_kinds")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_EDGE = 2
_SEED = 0
_TREES_WEIGH = 2  # against 1 for the linear model
# Weight of each block of features in the linear model.
_BLOCKS = {"title": 1.0, "abstract": 1.0, "edges": 0.5, "letters": 1.0, "keywords": 0.7, "journal": 0.5, "rules": 0.5}


def fitted(train: tuple[Case, ...], cases: tuple[Case, ...]) -> dict[str, Any]:
    """Scores of the model on the cases, and how many it was fitted on."""
    said = _predicted(train, cases)
    result = classified(zip([case.wanted for case in cases], said, strict=True))
    return {"n_train": len(train), **result}


def _predicted(train: tuple[Case, ...], cases: tuple[Case, ...]) -> list[str]:
    import numpy as np  # noqa: PLC0415 - only needed where a model is fitted
    from scipy.sparse import hstack  # noqa: PLC0415
    from sklearn.ensemble import ExtraTreesClassifier  # noqa: PLC0415
    from sklearn.svm import LinearSVC  # noqa: PLC0415

    blocks = _blocks(train, cases)
    wanted = [case.wanted for case in train]
    known = hstack([blocks[name][0] * weight for name, weight in _BLOCKS.items()]).tocsr()
    asked = hstack([blocks[name][1] * weight for name, weight in _BLOCKS.items()]).tocsr()
    line = LinearSVC(C=0.15, class_weight="balanced", random_state=_SEED).fit(known, wanted)
    trees = ExtraTreesClassifier(
        400, min_samples_leaf=2, max_features=0.2, class_weight="balanced", random_state=_SEED
    ).fit(blocks["rules"][0], wanted)
    margins = line.decision_function(asked)
    shares = np.exp(margins - margins.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    joined = shares + _TREES_WEIGH * trees.predict_proba(blocks["rules"][1])
    return [str(name) for name in line.classes_[joined.argmax(axis=1)]]


def _blocks(train: tuple[Case, ...], cases: tuple[Case, ...]) -> dict[str, tuple[Any, Any]]:
    """Each block of features as a matrix for the train cases and one for the others."""
    from sklearn.feature_extraction import DictVectorizer  # noqa: PLC0415
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415

    words = {"ngram_range": (1, 2), "min_df": 2, "sublinear_tf": True}
    letters = {"analyzer": "char_wb", "ngram_range": (3, 4), "min_df": 4, "sublinear_tf": True, "max_features": 30_000}
    plan: dict[str, tuple[Any, Callable[[Case], Any]]] = {
        "title": (TfidfVectorizer(**words), lambda case: _plain(case.title)),
        "abstract": (TfidfVectorizer(**words), lambda case: _plain(case.abstract)),
        "edges": (TfidfVectorizer(**words), _edges),
        "letters": (TfidfVectorizer(**letters), lambda case: _plain(f"{case.title} {case.abstract}")),
        "keywords": (TfidfVectorizer(ngram_range=(1, 2), min_df=2), lambda case: _plain(case.keywords)),
        "journal": (TfidfVectorizer(min_df=2), lambda case: _plain(case.journal)),
        "rules": (DictVectorizer(), _rules),
    }
    return {
        name: (maker.fit_transform([told(case) for case in train]), maker.transform([told(case) for case in cases]))
        for name, (maker, told) in plan.items()
    }


def _plain(text: str) -> str:
    return _NUMBER.sub("@", text.lower())


def _edges(case: Case) -> str:
    """The first sentences, and the last ones with their words marked."""
    sentences = [_plain(span.quote) for span in case.reading.abstract]
    last = " ".join(sentences[-_EDGE:]).split()
    return " ".join([*sentences[:_EDGE], *(f"end_{word}" for word in last)])


def _rules(case: Case) -> dict[str, float]:
    """What the shipped rules found: design and layer, points, leads, and every cue."""
    design = design_of(case.reading)
    subjects = case.reading.subjects
    facts = {f"label = {label(case.reading, design)}": 1.0, f"rule = {design.rule}": 1.0}
    facts[f"design = {design.value if design.is_present else 'unclear'}"] = 1.0
    facts |= {
        "people": len(subjects.people) / 5,
        "animals": len(subjects.animals) / 5,
        "cells": len(subjects.cells) / 5,
    }
    facts["sentences"] = len(case.reading.abstract) / 10
    leads = []
    for name in _FILES:
        answers = weighed(case.reading, name)
        leads.append(answers[0].entry)
        facts |= {f"{name}: {answer.entry}": answer.points / 10 for answer in answers}
        facts[f"{name}: lead"] = (answers[0].points - answers[1].points) / 10
        facts[f"{name} = {answers[0].entry}"] = 1.0
        facts |= {f"{name} #{number}": min(len(spans), 4) / 2 for number, spans in fired(case.reading, name).items()}
    facts[f"{leads[0]} and {leads[-1]}"] = 1.0
    return facts
