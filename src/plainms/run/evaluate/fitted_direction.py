"""A linear model of direction, fitted for evaluation only. It never ships: its train file is not ours to train on.

Words and n-grams of the spans with intervention, comparator, outcome and numbers masked, plus what the rules found. It
speaks where the rules agree, and where they abstain but its margin is wide; how wide is chosen on the train file alone.
"""

import re
from typing import Any

from plainms.appraisal.directions.groups import named
from plainms.appraisal.directions.significance import verdict
from plainms.appraisal.directions.wording import found
from plainms.language.matching import lowered
from plainms.run.evaluate.direction_cases import Case, answered, figures

_WORD = re.compile(r"[^\W_]{3,}")
_NUMBER = re.compile(r"\d+(?:[.,·]\d+)*")
_KINDS = ("higher", "lower", "rise", "a rise", "fall", "a fall", "gain", "harm", "comparator", "no difference")
_FOLDS = 5
_MARGINS = [0.1 * step for step in range(1, 31)]
_WANTED, _INVERTED = 0.96, 0.01  # what the margin is chosen for: accuracy and inversions, folded, on the train file


def fitted(train: list[Case], cases: list[Case]) -> dict[str, Any]:
    """Figures of the model alone, always speaking, and of the model with the rules, abstaining."""
    margin = _margin(train)
    rules = [answered(case) for case in cases]
    told = _predicted(train, cases)
    joined = [_joined(rule, word, width, margin) for rule, (word, width) in zip(rules, told, strict=True)]
    return {
        "n_train": len(train),
        "margin": margin,
        "model_alone": figures(cases, [word for word, _ in told]),
        "model_with_rules": figures(cases, joined),
    }


def _joined(rule: str, word: str, width: float, margin: float) -> str:
    if rule:
        return rule if rule == word else ""
    return word if width >= margin else ""


def _margin(train: list[Case]) -> float:
    """The narrowest margin that keeps to what is wanted when each fifth of the train file is left out in turn."""
    told: list[tuple[Case, str, str, float]] = []
    for fold in range(_FOLDS):
        held = train[fold::_FOLDS]
        rest = [case for place, case in enumerate(train) if place % _FOLDS != fold]
        told += [(case, answered(case), *made) for case, made in zip(held, _predicted(rest, held), strict=True)]
    held_out = [case for case, *_ in told]
    for margin in _MARGINS:
        said = [_joined(rule, word, width, margin) for _, rule, word, width in told]
        score = figures(held_out, said)
        if score["accuracy_when_spoken"] >= _WANTED and score["inversion_rate"] <= _INVERTED:
            return round(margin, 1)
    return _MARGINS[-1]


def _predicted(train: list[Case], cases: list[Case]) -> list[tuple[str, float]]:
    """The likeliest class of each case and its margin over the second."""
    from sklearn.feature_extraction.text import TfidfVectorizer  # noqa: PLC0415 - not part of what ships
    from sklearn.svm import LinearSVC  # noqa: PLC0415

    words = TfidfVectorizer(
        ngram_range=(1, 4), min_df=2, sublinear_tf=True, tokenizer=str.split, token_pattern=None, lowercase=False
    )
    model = LinearSVC(C=0.5, random_state=0)
    model.fit(words.fit_transform([_masked(case) for case in train]), [case.wanted for case in train])
    scores = model.decision_function(words.transform([_masked(case) for case in cases]))
    told = []
    for row in scores:
        ranked = sorted(zip(row, model.classes_, strict=True), reverse=True)
        told.append((str(ranked[0][1]), float(ranked[0][0] - ranked[1][0])))
    return told


def _masked(case: Case) -> str:
    """The spans with what is asked about masked, and the rules' findings as words of their own."""
    names = named(case.question.first, case.question.second)
    outcome = set(_WORD.findall(lowered(case.question.outcome)))
    text = " ".join(case.texts)
    small = lowered(text)
    masks = {1: "INT", 2: "CMP"}
    for mention in reversed(names.mentions(text)):
        small = f"{small[: mention.start]} {masks[mention.side]} {small[mention.end :]}"
    small = _WORD.sub(lambda word: "OUT" if word[0] in outcome else word[0], _NUMBER.sub("NUM", small))
    tokens = re.findall(r"[A-Za-z]+|[=<>%]", small)
    facts = [
        f"RULE_{answered(case) or 'silent'}".replace(" ", "_"),
        f"CHANCE_{verdict(lowered(text))}".replace(" ", "_"),
    ]
    facts += [f"HAS_{kind}".replace(" ", "_") for kind in _KINDS if found(kind, lowered(text))]
    return " ".join([*tokens, *facts])
