"""What went up in the source does not go down in our words, nor the other way; better does not become worse.

Each word for more, less, better or worse in a finding of our own is matched by one in the source clause, as many of
ours as of theirs. A negative correlation may be told by either side, and so may a number that has no such word.
"""

from collections.abc import Iterator

from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.told import Told, told_in_own_words
from plainms.verification.wordings import wordings

_NAME = "check_direction"
_WORDS = {"up": "more", "down": "less", "good": "better", "bad": "worse"}


def _run(case: Case) -> Iterator[Fault]:
    for told in told_in_own_words(case):
        if _count("turning", told.around):
            continue
        for side, word in _WORDS.items():
            ours, theirs = _count(side, told.own), _count(f"source {side}", told.source)
            if ours > theirs and not (theirs == 0 and _is_only_measured(side, told)):
                yield blocking(
                    told.sentence, f"This sentence says “{word}” and its source words do not; tell their direction."
                )


def _is_only_measured(side: str, told: Told) -> bool:
    """Whether the source gives the side by a number alone: no word for any side, but a ratio or a comparison."""
    if any(_count(f"source {other}", told.source) for other in ("up", "down") if other != side):
        return False
    return _count("measured", told.around) > 0


def _count(kind: str, text: str) -> int:
    return len(wordings(_NAME, kind).find(text))


CHECK = Check(name="direction", run=_run)
