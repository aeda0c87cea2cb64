"""The metrics that every task shares, rounded to four places, so that a report does not change in the last one."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any


def classified(pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Accuracy, macro and weighted F1, F1 a class and the commonest confusions of (wanted, said) pairs.

    A class counts in the macro average where it is wanted at least once. An abstention is said as "".
    """
    told = list(pairs)
    classes = sorted({wanted for wanted, _ in told})
    per_class = {name: class_scores(told, name) for name in classes}
    support = Counter(wanted for wanted, _ in told)
    total = max(len(told), 1)
    confused = Counter((wanted, said) for wanted, said in told if wanted != said)
    return {
        "n": len(told),
        "coverage": rounded(sum(said != "" for _, said in told) / total),
        "accuracy": rounded(sum(wanted == said for wanted, said in told) / total),
        "macro_f1": rounded(mean([scores["f1"] for scores in per_class.values()])),
        "weighted_f1": rounded(sum(per_class[name]["f1"] * support[name] for name in classes) / total),
        "classes": per_class,
        "confusions": [
            {"wanted": wanted, "said": said, "n": times}
            for (wanted, said), times in sorted(confused.items(), key=lambda item: (-item[1], item[0]))[:10]
        ],
    }


def class_scores(pairs: Sequence[tuple[str, str]], name: str) -> dict[str, float]:
    """Precision, recall, F1 and n of one class of (wanted, said) pairs."""
    right = sum(wanted == said == name for wanted, said in pairs)
    said = sum(said == name for _, said in pairs)
    wanted = sum(wanted == name for wanted, _ in pairs)
    return {**retrieval(right, said, wanted), "n": wanted}


def retrieval(right: int, said: int, wanted: int) -> dict[str, float]:
    """Precision, recall and F1 of ``right`` hits among ``said`` answers and ``wanted`` ones; 0 where undefined."""
    precision = right / said if said else 0.0
    recall = right / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {"precision": rounded(precision), "recall": rounded(recall), "f1": rounded(f1)}


def correlation(first: Sequence[float], second: Sequence[float]) -> float:
    """Pearson's r of two equally long rows of numbers; 0 where one of them does not vary."""
    left, right = mean(first), mean(second)
    shared = sum((a - left) * (b - right) for a, b in zip(first, second, strict=True))
    spread = sum((a - left) ** 2 for a in first) * sum((b - right) ** 2 for b in second)
    return rounded(shared / spread**0.5) if spread else 0.0


def mean(values: Sequence[float]) -> float:
    """The mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def rounded(value: float) -> float:
    """Four places."""
    return round(value, 4)
