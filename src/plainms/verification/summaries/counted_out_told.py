"""Whether a share is one of those whom the source counts: 3% of trials is not 3% of people, and 0.74 is not 74%.

The words of each class stand in ``summary_shares.toml``.
"""

import re
from collections.abc import Iterator
from functools import cache

from plainms.sieve import Sieved
from plainms.verification.numbers import Figure, Kind, read
from plainms.verification.summaries.reckoned import rounds
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.vocabulary.load import vocabulary

_NAME = "summary_shares"
_PERCENTS = frozenset({Kind.PERCENT, Kind.EITHER})
_OF = re.compile(
    r"\s*(?:%|percent|per\s+cent)?\s+of\s+(?:the\s+|all\s+|these\s+|those\s+|its\s+|included\s+)*(?P<whole>(?:[\w-]+\s+){0,2}?[\w-]+)",
    re.IGNORECASE,
)
_BEFORE, _FOUND = 160, "findings"


def ask(told: Told) -> Iterator[Reason]:
    """A share of one class, and the source gives the number of another class, or as a measure that is no share."""
    for figure in read(told.text).figures:
        match = _OF.match(told.text, figure.end) if figure.kind in _PERCENTS else None
        ours = _class_of(match["whole"]) if match else ""
        if not ours:
            continue
        holding = [item.text for item in told.source.sentences if _holds(item.text, figure)]
        theirs = [_counted_in(text, figure) for text in holding]
        if theirs and all(found and ours not in found for found in theirs):
            yield _reason(figure, "The source gives this number of something else than these.", holding[0])
            return
        measured = next((item.text for item in told.source.sentences if _is_measure(item.text, figure)), "")
        if not holding and measured:
            yield _reason(figure, "The source gives this number as a measure, and not as a share.", measured)
            return


def _holds(text: str, figure: Figure) -> bool:
    """Whether a text has the percentage."""
    return any(
        own.kind in _PERCENTS and rounds(abs(own.value), abs(figure.value)) for own in read(text).figures
    ) or any(abs(share.part / share.whole * 100 - abs(figure.value)) < 1 for share in read(text).shares)


def _is_measure(text: str, figure: Figure) -> bool:
    """Whether a text has it as a bare decimal behind the name of a measure: "r = 0.74", "an area of 0.86"."""
    for own in read(text).figures:
        bare = own.kind not in _PERCENTS and 0 < abs(own.value) < 1
        if bare and rounds(abs(own.value) * 100, abs(figure.value)):
            return bool(_pattern("measures").search(text[max(0, own.start - _BEFORE) : own.start]))
    return False


def _class_of(words: str) -> str:
    """The class that the last of these words belongs to; "" where it is in none."""
    found = [(match.end(), name) for name in _names() for match in _pattern(name).finditer(words)]
    return max(found)[1] if found else ""


def _counted_in(text: str, figure: Figure) -> frozenset[str]:
    """The class that a text names behind "4% of", else all whose words it has; what was found is found in somebody."""
    for own in read(text).figures:
        match = (
            _OF.match(text, own.end) if own.kind in _PERCENTS and rounds(abs(own.value), abs(figure.value)) else None
        )
        if match and _class_of(match["whole"]):
            return frozenset({_class_of(match["whole"])})
    return frozenset(name for name in _names() if name != _FOUND and _pattern(name).search(text))


@cache
def _names() -> tuple[str, ...]:
    return tuple(name for name in vocabulary(_NAME).text if name != "measures")


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(rf"(?<![\w-])(?:{vocabulary(_NAME).text[name].strip()})(?![\w])", re.IGNORECASE)


def _reason(figure: Figure, why: str, words: str) -> Reason:
    return Reason(
        question="numbers", verdict=Verdict.DIFFERENT, why=why, start=figure.start, end=figure.end, source_words=words
    )
