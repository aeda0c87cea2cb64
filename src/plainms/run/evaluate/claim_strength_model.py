"""A linear model of claim strength over n-grams and the rules' own findings, fitted for evaluation only: never shipped.

scikit-learn is imported where it is used, because the product does not need it.
"""

import re
from collections.abc import Sequence
from typing import Any

from plainms.appraisal.claim_strength.wording import every_wording, wording

_FOLDS, _SEED = 5, 0
_TOKEN = re.compile(r"[a-z]+|[0-9]+|[^\w\s]")
_LONGEST_CUE = 40


def fitted(train: Sequence[tuple[str, str]], sentences: Sequence[str]) -> list[str]:
    """The strength that a model fitted on ``train`` gives each sentence."""
    model = _model().fit([sentence for sentence, _ in train], [strength for _, strength in train])
    return [str(strength) for strength in model.predict(list(sentences))]


def cross_validated(sentences: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """The strength that a model fitted on the other four fifths gives each sentence."""
    from sklearn.model_selection import StratifiedKFold, cross_val_predict  # noqa: PLC0415

    folds = StratifiedKFold(_FOLDS, shuffle=True, random_state=_SEED)
    said = cross_val_predict(_model(), list(sentences), list(wanted), cv=folds)
    return [str(strength) for strength in said]


def _model() -> Any:
    from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer  # noqa: PLC0415
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415
    from sklearn.pipeline import FeatureUnion, make_pipeline  # noqa: PLC0415

    views = {
        "words": TfidfVectorizer(analyzer=_word_grams, min_df=2, sublinear_tf=True),
        "letters": TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), min_df=3, sublinear_tf=True),
        "rules": CountVectorizer(analyzer=_rule_clues, binary=True, min_df=2),
    }
    weights = {"words": 1.0, "letters": 0.8, "rules": 0.5}
    union = FeatureUnion(list(views.items()), transformer_weights=weights)
    return make_pipeline(union, LogisticRegression(C=2.0, class_weight="balanced", max_iter=300))


def _word_grams(sentence: str) -> list[str]:
    """Runs of one to three words; all numbers are alike."""
    words = ["0" if word.isdigit() else word for word in _TOKEN.findall(sentence.lower())]
    return [" ".join(words[at : at + length]) for length in (1, 2, 3) for at in range(len(words) - length + 1)]


def _rule_clues(sentence: str) -> list[str]:
    """What the rules say: the entry that decides, all that fit and their words, and where the deciding words stand."""
    first, fitting = wording(sentence), every_wording(sentence)
    fifth = 5 * first.start // max(len(sentence), 1)
    clues = [f"strength {first.strength}", f"first {first.entry}", f"first {first.entry} at {fifth}"]
    clues += [f"fits {found.entry}" for found in fitting]
    clues += [f"first {first.entry} fits {found.entry}" for found in fitting]
    clues += [f"{found.entry}: {sentence[found.start : found.end].lower()[-_LONGEST_CUE:]}" for found in fitting]
    return clues
