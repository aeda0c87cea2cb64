"""Twenty cheap features of how hard a sentence is to read: lengths, rare words, and marks of dense text.

Counted over the sentence alone; shares are of its words. Numbers are no words. The order is the order of the weights.
"""

import math
import re
from collections.abc import Sequence

from plainms.language.readability import syllables
from plainms.language.word_frequency import zipf

FEATURES = (
    "words",
    "log of words",
    "letters a word",
    "syllables a word",
    "share of three syllables or more",
    "share of seven letters or more",
    "share of ten letters or more",
    "share below Zipf 5",
    "share below Zipf 4",
    "share below Zipf 3",
    "mean Zipf",
    "mean of the three lowest Zipf",
    "words below Zipf 4",
    "share of function words",
    "commas",
    "brackets",
    "colons and semicolons",
    "hyphens",
    "figures",
    "short forms",
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FIGURE = re.compile(r"\d[\d.,]*")
_SHORT_FORM = re.compile(r"\b\w*[A-Z]\w*[A-Z]\w*\b")
_FUNCTION_WORD = 6.0  # Zipf: but for a few, words this common are articles, pronouns, prepositions and auxiliaries


def features(sentence: str) -> tuple[float, ...]:
    """The twenty features of a sentence, in the order of FEATURES; zeros for one without words."""
    words = _WORD.findall(sentence)
    if not words:
        return (0.0,) * len(FEATURES)
    letters = [len(word) for word in words]
    spoken = [syllables(word) for word in words]
    known = [zipf(word) for word in words]
    return (
        *(len(words), math.log(len(words))),
        *(_mean(letters), _mean(spoken), _share(spoken, 3), _share(letters, 7), _share(letters, 10)),
        *(_below(known, limit) for limit in (5.0, 4.0, 3.0)),
        *(_mean(known), _mean(sorted(known)[:3]), _below(known, 4.0) * len(known), _share(known, _FUNCTION_WORD)),
        *(sentence.count(","), sum(map(sentence.count, "([")), sum(map(sentence.count, ":;"))),
        *(sum(map(sentence.count, "-–")), len(_FIGURE.findall(sentence)), len(_SHORT_FORM.findall(sentence))),
    )


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def _share(values: Sequence[float], least: float) -> float:
    return sum(value >= least for value in values) / len(values)


def _below(values: Sequence[float], limit: float) -> float:
    return sum(value < limit for value in values) / len(values)
