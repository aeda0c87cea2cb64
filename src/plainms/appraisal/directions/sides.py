"""Which groups of a clause stand before its comparator and which right behind it."""

from dataclasses import dataclass
from itertools import pairwise

from plainms.absence import Unclear
from plainms.appraisal.directions.named_groups import Named
from plainms.appraisal.directions.wording import fits, found, is_whole, says
from plainms.language.matching import lowered


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The groups a clause speaks of and those it compares them with, left to right."""

    subjects: tuple[Named, ...]
    references: tuple[Named, ...]


def sides_of(text: str, groups: tuple[Named, ...]) -> Sides | Unclear:
    """The sides of the only comparator outside brackets; unclear unless every group has its side and a whole name."""
    opened = [place for place in found("comparator", text) if not _in_brackets(text, place[0])]
    if len(opened) != 1:
        return Unclear("not one comparator")
    start, end = opened[0]
    before = tuple(group for group in groups if group.end <= start)
    behind = tuple(group for group in groups if group.start >= end)
    if not behind or not fits("before a reference", text[end : behind[0].start]):
        return Unclear("no group right behind the comparator")
    sides = _before_and_behind(text, before, behind) if before else _opened_with(text, start, behind)
    if isinstance(sides, Unclear):
        return sides
    if {group.key for group in sides.subjects} & {group.key for group in sides.references}:
        return Unclear("one group on both sides")
    if not _are_of_a_kind(sides.subjects + sides.references):
        return Unclear("a treatment against people")
    whole = all(_are_whole(side) for side in (sides.subjects, sides.references))
    return sides if whole else Unclear("a name that goes on")


def _before_and_behind(text: str, before: tuple[Named, ...], behind: tuple[Named, ...]) -> Sides | Unclear:
    """Each side one group, or one list of groups."""
    if not (_are_listed(text, before) and _are_listed(text, behind)):
        return Unclear("groups that are no list")
    return Sides(subjects=before, references=behind)


def _opened_with(text: str, start: int, behind: tuple[Named, ...]) -> Sides | Unclear:
    """The clause begins with its comparator, and a comma parts the sides: "Compared with controls, patients had"."""
    if text[:start].strip() or len(behind) != 2 or "," not in text[behind[0].end : behind[1].start]:
        return Unclear("what the clause speaks of is not named")
    return Sides(subjects=behind[1:], references=behind[:1])


def _are_listed(text: str, groups: tuple[Named, ...]) -> bool:
    return all(
        fits("listed group", _without_brackets(text[left.end : right.start])) for left, right in pairwise(groups)
    )


def _are_of_a_kind(groups: tuple[Named, ...]) -> bool:
    """Whether none of the groups goes by what it got, or all by what was done: "patients" are no side to a placebo."""
    done = [group.given or says("by what was done", lowered(group.words)) for group in groups]
    return all(done) or not any(group.given for group in groups)


def _are_whole(side: tuple[Named, ...]) -> bool:
    """Whether every name is whole; inside a list "and" before or behind a name belongs to the list."""
    bare = any(is_whole("bare", lowered(group.words)) for group in side)
    return side[0].begins and side[-1].ends and not bare


def _without_brackets(text: str) -> str:
    kept, depth = [], 0
    for letter in text:
        depth += letter == "("
        if depth <= 0:
            kept.append(letter)
        depth -= letter == ")"
    return "".join(kept)


def _in_brackets(text: str, place: int) -> bool:
    return text.count("(", 0, place) > text.count(")", 0, place)
