"""The compared groups with their sizes, where a sentence counts two or more of them in the same way.

"214 to drug X and 217 to placebo", "drug X (n = 14) or rest (n = 14)", "59 patients in the rest group": each way of
counting is read by itself, and a set of groups is one row of counts told in one way.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from plainms.appraisal.participants.mentions import LONGEST, YEARS, own_sentences, wording
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import Arm
from plainms.language.matching import lowered
from plainms.language.numbers import WholeNumber, whole_numbers
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_WAYS = (
    "n_in_brackets",
    "to_group",
    "people_in_brackets",
    "in_group",
    "received",
    "listed",
    "in_one_bracket",
    "behind_a_comma",
    "n_behind_name",
    "name_behind_n",
)
_WEAK = {"in_one_bracket", "behind_a_comma", "in_group"}
_NEED_A_SPLIT = {"received", "to_group"}
_NO_SHARES = {"in_group", "received", "listed"}
_REACH = 140  # letters on both sides of a number in which its group is named
_MOST = 8  # arms; a longer row is a table of something else


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Groups that one sentence, or sentences side by side, count in one way; ``way`` names the pattern."""

    way: str
    arms: tuple[Arm, ...]

    @property
    def needs_a_total(self) -> bool:
        """Whether this way of counting is so common for other things that the sum must be stated as well."""
        return self.way in _WEAK

    @property
    def total(self) -> int:
        """The people of all groups."""
        return sum(sizes_of(self.arms))


def sizes_of(arms: tuple[Arm, ...]) -> tuple[int, ...]:
    """The sizes that are stated."""
    return tuple(arm.size for arm in arms if isinstance(arm.size, int))


def rows_in(reading: Reading) -> tuple[Row, ...]:
    """Every row of two or more groups in the sentences that tell of the study."""
    found: dict[str, list[tuple[int, tuple[Arm, ...]]]] = {way: [] for way in _WAYS}
    for place, span in enumerate(reading.title + own_sentences(reading)):
        numbers = tuple(number for number in whole_numbers(span.quote[:LONGEST]) if number.value > 1)
        for way in _WAYS if numbers else ():
            arms = _parts(tuple(_counted(span, way, numbers)))
            if arms:
                found[way].append((place, arms))
    return tuple(row for way, places in found.items() for row in _rows(way, places))


def _rows(way: str, places: list[tuple[int, tuple[Arm, ...]]]) -> Iterator[Row]:
    """The rows of one way of counting: in one sentence, or in two side by side that count one group each."""
    for _, arms in places:
        if 2 <= len(arms) <= _MOST:
            yield Row(way=way, arms=arms)
    for (place, arms), (next_place, next_arms) in pairwise(places):
        if len(arms) == len(next_arms) == 1 and next_place == place + 1:
            yield Row(way=way, arms=arms + next_arms)


def _parts(arms: tuple[Arm, ...]) -> tuple[Arm, ...]:
    """The row without the number that is the sum of the others."""
    sizes = sizes_of(arms)
    whole = max(sizes, default=0)
    summed = len(sizes) > 2 and whole * 2 == sum(sizes)
    return tuple(arm for arm in arms if not (summed and arm.size == whole))


def _counted(sentence: Span, way: str, numbers: tuple[WholeNumber, ...]) -> Iterator[Arm]:
    """The groups of a sentence that are counted in this way."""
    text = lowered(sentence.quote[:LONGEST])
    if way in _NEED_A_SPLIT and not wording("split_words").search(text):
        return
    for number in numbers:
        ahead = _ahead(way).search(text, max(0, number.start - _REACH), number.start)
        behind = _behind(way).match(text, number.end, number.end + _REACH) if ahead else None
        is_share = wording("share").match(text, number.end) and way in _NO_SHARES
        if not ahead or not behind or is_share or (number.value in YEARS and way == "to_group"):
            continue
        start, end = _label(text, ahead, behind)
        label = sentence.quote[start:end].strip(" ,;:()[]")
        if label and "%" not in label:
            yield _arm(sentence, label, number.value, min(start, number.start), max(end, number.end))


def _label(text: str, ahead: re.Match[str], behind: re.Match[str]) -> tuple[int, int]:
    """Where the group is named: in the pattern on one side of the number, else in the words in front of both."""
    named = next((hit for hit in (behind, ahead) if "label" in hit.re.groupindex), None)
    return named.span("label") if named else _label_ahead(text, ahead.start())


def _label_ahead(text: str, end: int) -> tuple[int, int]:
    """The words in front of the brackets back to the last sign or word that sets groups apart."""
    start = max(0, end - _REACH)
    for hit in wording("label_begins").finditer(text, start, end):
        start = hit.end()
    return start, end


def _arm(sentence: Span, label: str, size: int, start: int, end: int) -> Arm:
    left = len(sentence.quote[start:end]) - len(sentence.quote[start:end].lstrip(" ,;:"))
    return Arm(
        label=label,
        interventions=(),
        is_comparator=bool(wording("comparator").search(lowered(label))),
        size=size,
        span=sentence.within(start + left, end),
    )


def _text(key: str) -> str:
    return vocabulary("participants").text[key]


@cache
def _ahead(way: str) -> Sieved:
    return Sieved(_text(f"{way}_ahead"))


@cache
def _behind(way: str) -> Sieved:
    return Sieved(_text(f"{way}_behind").replace("PERSON", _text("person")))
