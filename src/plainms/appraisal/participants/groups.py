"""The compared groups with their sizes, where a sentence counts two or more of them in the same way.

"214 to drug X and 217 to placebo", "drug X (n = 14) or rest (n = 14)", "59 patients in the rest group": each way of
counting is read by itself, and a set of groups is one row of counts told in one way.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from plainms.absence import NOT_ASSESSED, NOT_REPORTED
from plainms.appraisal.appraisal import Role, Species
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import Arm
from plainms.language.matching import lowered
from plainms.language.numbers import whole_numbers
from plainms.provenance import Claim, Origin
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_WAYS = ("n_in_brackets", "to_group", "people_in_brackets", "in_group", "received", "listed")
_MOST = 8  # arms; a longer row is a table of something else


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Groups that one sentence, or sentences side by side, count in one way; ``way`` names the pattern."""

    way: str
    arms: tuple[Arm, ...]

    @property
    def total(self) -> int:
        """The people of all groups."""
        return sum(arm.size for arm in self.arms if isinstance(arm.size, int))


def arms_of(reading: Reading, species: Claim[Species]) -> Claim[tuple[Arm, ...]]:
    """The compared groups of people and their sizes; not reported where no sentence counts two of them alike."""
    if species.value in {Species.ANIMALS, Species.CELLS, Species.NONE}:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="arms-only-of-people")
    rows = rows_in(reading)
    if not rows:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="arms-not-counted")
    best = max(rows, key=lambda row: (_is_split(row), row.total))
    arms = tuple(_with_what_was_given(arm, reading) for arm in best.arms)
    return Claim(value=arms, origin=Origin.RULE, rule=f"arms-{best.way}", grounds=tuple(arm.span for arm in arms))


def _with_what_was_given(arm: Arm, reading: Reading) -> Arm:
    """The arm with the ids of what its words name; a placebo, sham or usual care makes it a comparator."""
    sentence = next(
        (
            span
            for span in reading.spans
            if span.passage == arm.span.passage and span.start <= arm.span.start and arm.span.end <= span.end
        ),
        arm.span,
    )
    named = [
        item for item in reading.names.of(sentence) if item.span.start < arm.span.end and item.span.end > arm.span.start
    ]
    ids = tuple(dict.fromkeys(item.entry.id for item in named if not item.is_comparator))
    return replace(arm, interventions=ids, is_comparator=arm.is_comparator or any(item.is_comparator for item in named))


def rows_in(reading: Reading) -> tuple[Row, ...]:
    """Every row of two or more groups outside background and conclusions."""
    found = []
    for place, span in enumerate(reading.title + reading.without(Role.BACKGROUND, Role.CONCLUSIONS)):
        found += [(place, way, arms) for way in _WAYS if (arms := tuple(_counted(span, way)))]
    rows = [Row(way=way, arms=_parts(arms)) for _, way, arms in found if 2 <= len(_parts(arms)) <= _MOST]
    alone = [(place, way, arms) for place, way, arms in found if len(arms) == 1]
    for (place, way, arms), (next_place, next_way, next_arms) in pairwise(alone):
        if way == next_way and next_place == place + 1:
            rows.append(Row(way=way, arms=arms + next_arms))
    return tuple(rows)


def _parts(arms: tuple[Arm, ...]) -> tuple[Arm, ...]:
    """The row without the number that is the sum of the others."""
    sizes = [arm.size for arm in arms if isinstance(arm.size, int)]
    whole = max(sizes)
    summed = len(sizes) > 2 and whole * 2 == sum(sizes)
    return tuple(arm for arm in arms if not (summed and arm.size == whole))


def _counted(sentence: Span, way: str) -> Iterator[Arm]:
    """The groups of a sentence that are counted in this way."""
    text = lowered(sentence.quote)
    if not re.search(_text("split_words") if way in {"received", "to_group"} else ".", text):
        return
    for number in whole_numbers(sentence.quote):
        before, after = text[: number.start], text[number.end :]
        ahead = _ahead(way).search(before[-140:])
        behind = _behind(way).match(after[:140])
        if not ahead or not behind or number.value < 2:
            continue
        start, end = _label_place(ahead, behind, number.start, number.end)
        label = sentence.quote[start:end].strip(" ,;:()[]")
        if label:
            yield _arm(sentence, label, number.value, min(start, number.start), max(end, number.end))


def _label_place(ahead: re.Match[str], behind: re.Match[str], start: int, end: int) -> tuple[int, int]:
    """Where the words for the group stand: in front of the number where the pattern has them there, else behind it."""
    if "label" in ahead.re.groupindex:
        shift = start - len(ahead.string)
        return ahead.start("label") + shift, ahead.end("label") + shift
    return behind.start("label") + end, behind.end("label") + end


def _arm(sentence: Span, label: str, size: int, start: int, end: int) -> Arm:
    left = len(sentence.quote[start:end]) - len(sentence.quote[start:end].lstrip(" ,;:"))
    return Arm(
        label=label,
        interventions=(),
        is_comparator=bool(re.search(_text("comparator"), lowered(label))),
        size=size,
        span=sentence.within(start + left, end),
    )


def _is_split(row: Row) -> bool:
    """Whether the sentence says that people were put into groups."""
    sentence = lowered(row.arms[0].span.passage.text)
    place = row.arms[0].span.start
    start = sentence.rfind(". ", 0, place) + 1
    return bool(re.search(_text("split_words"), sentence[start : row.arms[-1].span.end + 40]))


def _text(key: str) -> str:
    return vocabulary("participants").text[key]


@cache
def _ahead(way: str) -> re.Pattern[str]:
    return re.compile(_text(f"{way}_ahead"))


@cache
def _behind(way: str) -> re.Pattern[str]:
    return re.compile(_text(f"{way}_behind").replace("PERSON", _text("person")))
