"""What the cues of a list govern in a sentence: from the cue to the end of its clause, or as the list says.

Rules over words, no parse: a clause ends at strong punctuation, at a conjunction that starts another, and at "and" with
a subject and a verb behind it. Brackets are read apart: what stands in one is governed by cues before it, and governs
nothing outside. The time is linear in the length of the sentence.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from plainms.language.matching import lowered
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_NO_CUES = frozenset(["NO", "MAY"])  # nitric oxide; and a heading's word is nobody's hedge
_BRACKET = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Governed:
    """A cue, its entry in the list, and the part of the sentence it governs; offsets in the sentence, half open."""

    entry: str
    cue_start: int
    cue_end: int
    start: int
    end: int

    def covers(self, start: int, end: int) -> bool:
        """Whether the words at these offsets lie in what the cue governs."""
        return self.start <= start and end <= self.end


@lru_cache(maxsize=1024)  # the same sentence is asked about by several questions
def governed(name: str, sentence: str) -> tuple[Governed, ...]:
    """The cues of a list in a sentence, in order, with what each governs. Cues that govern nothing are left out."""
    found = (item for offset, part in _parts(lowered(sentence)) for item in _in_part(name, part, offset))
    cues = (item for item in found if sentence[item.cue_start : item.cue_end] not in _NO_CUES)
    return tuple(sorted(cues, key=lambda item: (item.cue_start, item.cue_end)))


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """The text with its brackets blanked, and the inside of each bracket, to a depth of two, with their offsets."""
    for _ in range(2):
        brackets = list(_BRACKET.finditer(text))
        yield from ((match.start() + 1, text[match.start() + 1 : match.end() - 1]) for match in brackets)
        text = _BRACKET.sub(lambda match: " " * len(match[0]), text) if brackets else text
    yield 0, text


def _in_part(name: str, part: str, offset: int) -> Iterator[Governed]:
    cues = [(match, str(match.lastgroup)) for match in _cues(name)[0].finditer(part)]
    if not cues:
        return
    bounds = _bounds(part)
    for match, group in cues:
        entry, reach = _cues(name)[1][group]
        if reach == "nothing":
            continue
        start, end = _reached(reach, match, bounds, len(part))
        yield Governed(
            entry=entry,
            cue_start=offset + match.start(),
            cue_end=offset + match.start() + len(match[0].rstrip()),
            start=offset + start,
            end=offset + end,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bounds:
    """Where clauses end, where the next ones start, and where a phrase ends: sorted offsets."""

    ends: list[int]
    starts: list[int]
    phrase_ends: list[int]


def _bounds(part: str) -> _Bounds:
    clauses: list[re.Match[str]] = []
    verbs = [match.start() for match in _finite_verbs().finditer(part)]
    for match in _clause_ends().finditer(part):
        start = clauses[-1].end() if clauses else 0
        has_verb = bisect_left(verbs, start) < bisect_left(verbs, match.start())
        is_main = bool(clauses) and clauses[-1][0].strip(" ,") in _subordinate()
        if (has_verb and (is_main or not match["main"])) or not (match["another"] or match["main"]):
            clauses.append(match)  # "no effect on mood and sleep was seen" is one clause
    commas = [match.start() for match in re.finditer(",", part)]
    return _Bounds(
        ends=[match.start() for match in clauses],
        starts=[match.end() for match in clauses],
        phrase_ends=sorted((*verbs, *commas)),
    )


def _reached(reach: str, match: re.Match[str], bounds: _Bounds, length: int) -> tuple[int, int]:
    """The start and the end of what a cue governs."""
    following = bisect_left(bounds.ends, match.end())
    clause_end = bounds.ends[following] if following < len(bounds.ends) else length
    preceding = bisect_right(bounds.starts, match.start()) - 1
    clause_start = bounds.starts[preceding] if preceding >= 0 else 0
    if reach == "before" or (reach == "clause" and not match.string[match.end() : clause_end].strip(" .,?!")):
        return clause_start, match.start()  # "but mood did not." denies what stands before
    if reach == "sentence":
        return clause_start, clause_end
    if reach == "phrase":
        phrase = bisect_left(bounds.phrase_ends, match.end())
        return match.end(), min(clause_end, bounds.phrase_ends[phrase] if phrase < len(bounds.phrase_ends) else length)
    return match.end(), clause_end


@cache
def _cues(name: str) -> tuple[Sieved, dict[str, tuple[str, str]]]:
    """One pattern of all cues, a group an entry, and for each group its entry and what that reaches."""
    groups = {f"g{place}": entry for place, entry in enumerate(vocabulary(name).entries)}
    pattern = "|".join(f"(?P<{group}>{'|'.join(entry['patterns'])})" for group, entry in groups.items())
    reaches = {group: (entry.id, str(entry["reach"])) for group, entry in groups.items()}
    return Sieved(rf"(?<![\w-])(?:{pattern})"), reaches


@cache
def _clause_ends() -> Sieved:
    subject = rf"(?:[\w-]+ +){{1,6}}(?:{_finite()})\b"
    another = rf"(?P<another>,? (?:and|or|so) (?={subject})|, (?=(?:our|the|these|this|those) {subject}))"
    main = rf"(?P<main>, (?={subject}))"
    return Sieved("|".join((*vocabulary("clauses")["ends"]["patterns"], another, main)))


@cache
def _finite_verbs() -> Sieved:
    return Sieved(rf"\b(?:{_finite()})\b")


@cache
def _subordinate() -> frozenset[str]:
    return frozenset(vocabulary("clauses")["subordinate"]["words"])


def _finite() -> str:
    return "|".join(sorted(vocabulary("clauses")["finite"]["words"]))
