"""The groups of people that one sentence counts: "35 patients with MS, 26 relatives and 24 healthy controls".

Two ways of counting are read, the number in front of the name and "(n = 35)" behind it. A sentence that counts people
for whom we have no name has no groups; parts of a group ("of whom 12 were women") are none, nor is the sum of others.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.appraisal.participants.mentions import YEARS
from plainms.digest.facts import Facts
from plainms.digest.forms import counted
from plainms.digest.studied.group_names import GroupName, group_name, is_named_alone, names_people, pattern
from plainms.language.numbers import whole_numbers
from plainms.remembering import once_a_sentence
from plainms.text import Span

_FEWEST, _LONGEST_NAME = 2, 110
_BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\]")
_IN_BRACKETS = re.compile(r"\((?:[\w/+ -]{1,30}[,;:] ?)?[nN] ?= ?(?P<size>\d[\d,]*)(?![\d.])(?:[^()]|\([^()]*\))*\)")
_JOINT = re.compile(r"[,;:]|\.\s|\b(?:and|or|versus|vs\.?|in|of|from|between|to|among|for|on|by|than|the|were|was)\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A counted group: its size, our name for it, and the words that count it."""

    size: int
    name: GroupName
    span: Span

    @property
    def text(self) -> str:
        """ "35 people with MS"."""
        return f"{counted(self.size)} {self.name.text}"


@once_a_sentence
def counted_groups(sentence: Span, facts: Facts) -> tuple[Group, ...] | Unclear:
    """The groups that the sentence counts, in its order; empty where it counts nobody."""
    if pattern("some_only").search(sentence.quote):
        return Unclear("it counts people who may not have taken part, or some of them")
    bracketed = _in_brackets(sentence, facts)
    return bracketed if isinstance(bracketed, Unclear) or bracketed else _in_a_row(sentence, facts)


def people_counted(text: str) -> tuple[tuple[int, int, int], ...]:
    """Each number of people in the text, in front of them or in brackets behind, and where number and words stand.

    Those who care for people, and stays in hospital, are counted too.
    """
    counts = _counts(_without_brackets(text), "somebody")
    row = [
        (size, start, end)
        for size, words, start, end in counts
        if _is_of_somebody(words) and not (size in YEARS and pattern("dated").search(text[:start]))
    ]
    before = 0
    for match in _IN_BRACKETS.finditer(text):
        start, before = max(before, match.start() - _LONGEST_NAME), match.end()
        if _is_of_somebody(text[start : match.start()]):
            row.append((int(match["size"].replace(",", "")), start, match.end()))
    return tuple(sorted(row, key=lambda item: item[1]))


def _is_of_somebody(words: str) -> bool:
    is_told_apart = pattern("told_apart").search(words) is not None
    return not is_told_apart and (pattern("somebody").search(words) is not None or is_named_alone(words))


def _without_brackets(text: str) -> str:
    return _BRACKETS.sub(lambda match: " " * len(match[0]), text)


def _in_brackets(sentence: Span, facts: Facts) -> tuple[Group, ...] | Unclear:
    """Groups with "(n = 35)" behind their names."""
    found: list[Group] = []
    end = 0
    for match in _IN_BRACKETS.finditer(sentence.quote):
        start = max((end, *(end + joint.end() for joint in _JOINT.finditer(sentence.quote[end : match.start()]))))
        words = sentence.quote[start : match.start()]
        end = match.end()
        if not (names_people(words) or is_named_alone(words)):
            return Unclear("it counts in brackets what may not be people")
        group = _group(sentence, words, int(match["size"].replace(",", "")), (start, end), facts)
        if isinstance(group, Unclear):
            return group
        found.append(group)
    return tuple(found)


def _in_a_row(sentence: Span, facts: Facts) -> tuple[Group, ...] | Unclear:
    """Groups with the number in front of their names."""
    text = _without_parts(_without_brackets(sentence.quote))
    found: list[Group | tuple[int, Unclear]] = []
    for size, words, start, end in _counts(text):
        group = _group(sentence, words, size, (start, end), facts)
        found.append((size, group) if isinstance(group, Unclear) else group)
    groups = tuple(item for item in found if isinstance(item, Group))
    unnamed = [item for item in found if not isinstance(item, Group)]
    total = sum(group.size for group in groups)
    if any(size != total or len(groups) < _FEWEST for size, _ in unnamed):
        return Unclear("it counts people for whom we have no name")
    return groups


def _without_parts(text: str) -> str:
    """The sentence up to where it counts the parts of a group, unless these are all that it counts."""
    for match in pattern("parts_of").finditer(text):
        ahead = list(_counts(text[: match.start()]))
        sets_beside = "with" in match[0].split() and "compar" in text[: match.start()].lower()
        if ahead and not sets_beside:
            sizes = [size for size, *_ in _counts(text[match.end() :])]
            adds_up = len(ahead) == 1 and len(sizes) > 1 and sum(sizes) == ahead[0][0]
            return text if adds_up else text[: match.start()]
    return text


def _counts(text: str, noun: str = "person") -> Iterator[tuple[int, str, int, int]]:
    """Each number with the words for people behind it, and where both stand; ``noun`` is the list of such words."""
    spaced = pattern("matching").sub(lambda match: " " * len(match[0]), text)
    numbers = [number for number in whole_numbers(text) if not pattern("in_a_name").search(text[: number.start])]
    for place, number in enumerate(numbers):
        limit = numbers[place + 1].start if place + 1 < len(numbers) else len(text)
        window = spaced[number.end : min(limit, number.end + _LONGEST_NAME)]
        stop = pattern("ends").search(window)
        end = number.end + (stop.start() if stop else len(window))
        words = text[number.end : end]
        is_unit = re.match(r"\s*(?:years?|months?|weeks?|days?|hours?|minutes?|items?|%|°)\b|-", words)
        is_unit = is_unit or pattern("not_people").match(words)
        counts = pattern(noun).search(words) or is_named_alone(words) or re.match(r"\s+with\b", words)
        if not is_unit and number.value >= _FEWEST and counts:
            yield number.value, words, number.start, number.start + len(text[number.start : end].rstrip())


def _group(sentence: Span, words: str, size: int, place: tuple[int, int], facts: Facts) -> Group | Unclear:
    name = group_name(_BRACKETS.sub(" ", words), facts)
    if isinstance(name, Unclear):
        return name
    if size < _FEWEST:
        return Unclear("a group of one")
    if pattern("or_another").match(sentence.quote[place[1] :]):
        return Unclear("some of the group have another disease")
    return Group(size=size, name=name, span=sentence.within(*place))
