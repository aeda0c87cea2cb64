"""A clause of the source as the frames read it: without brackets, p-values and "significantly"; letters keep places.

What is taken out of the text is kept beside it: a bracket with the place where it stood. A sentence in which a bracket
limits what is said ("not", "only") has no clause.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.language.parse import Parse, Token
from plainms.remembering import once_a_sentence, once_a_text
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_BRACKET = re.compile(r"\s*(?:(?<=\s)\((?:[^()]|\([^()]*\))*\)|(?<=\s)\[[^\[\]]*\])(?!\w)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Bracket:
    """What stood in brackets, and where in the cleaned text."""

    at: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A sentence, or a part of one up to a semicolon, without what no frame reads.

    ``places`` holds, for each letter of ``text``, its place in the passage.
    """

    source: Span
    text: str
    places: tuple[int, ...]
    brackets: tuple[Bracket, ...]

    def span(self, start: int, end: int) -> Span:
        """The source words from one letter of the cleaned text to another, with the brackets between them."""
        return self.source.passage.span(self.places[start], self.places[end - 1] + 1)

    def part(self, start: int, end: int) -> "Cleaned":
        """The words from one letter to another alone, without the brackets."""
        while start < end and self.text[start] in " ,":
            start += 1
        while end > start and self.text[end - 1] in " ,":
            end -= 1
        span, places = self.span(start, end), self.places[start:end]
        return Cleaned(source=span, text=self.text[start:end], places=places, brackets=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One clause of a cleaned sentence and the tree of the whole sentence; ``start`` counts in the cleaned text."""

    cleaned: Cleaned
    parse: Parse
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words of the clause."""
        return self.cleaned.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """The source words of the clause and the bracket right behind it."""
        whole = self.cleaned.span(self.start, self.end)
        behind = [item.span.end for item in self.brackets if item.at >= self.end]
        return whole.passage.span(whole.start, max([whole.end, *behind]))

    @property
    def brackets(self) -> tuple[Bracket, ...]:
        """The brackets inside the clause and right behind it."""
        return tuple(item for item in self.cleaned.brackets if self.start < item.at <= self.end)


@once_a_text
def cleaned(sentence: Span) -> tuple[Cleaned, ...]:
    """The parts of a sentence up to its semicolons, each without what no frame reads; empty where a bracket limits."""
    if any(_pattern("limiting").search(match[0]) for match in _BRACKET.finditer(sentence.quote)):
        return ()
    ends = [match.start() for match in re.finditer(";", _blanked(sentence.quote)) if not _lists(sentence, match)]
    bounds = zip([0, *(end + 1 for end in ends)], [*ends, len(sentence.quote)], strict=True)
    parts = (sentence.within(start, end) for start, end in bounds if end > start)
    return tuple(part for part in (_cleaned(part) for part in parts) if part.text)


def _lists(sentence: Span, semicolon: re.Match[str]) -> bool:
    """Whether the semicolon stands in a list behind a colon, and not between two parts of the sentence."""
    return re.search(r":\s", sentence.quote[: semicolon.start()]) is not None


def _blanked(text: str) -> str:
    """The text with brackets blanked, letter for letter."""
    return _BRACKET.sub(lambda match: " " * len(match[0]), text)


def _cleaned(part: Span) -> Cleaned:
    text = part.quote
    taken = sorted([*(match.span() for match in _BRACKET.finditer(text)), *_unread(_blanked(text))])
    kept = [place for place in range(len(text)) if not any(start <= place < end for start, end in taken)]
    kept = _trimmed(_single_spaced(kept, text), text)
    brackets = tuple(
        Bracket(at=bisect_left(kept, match.start()), span=part.within(*match.span()))
        for match in _BRACKET.finditer(text)
        if match.end() > match.start()
    )
    return Cleaned(
        source=part,
        text="".join(text[place] for place in kept),
        places=tuple(part.start + place for place in kept),
        brackets=brackets,
    )


def _unread(text: str) -> Iterator[tuple[int, int]]:
    """P-values, words such as "significantly", what the authors make of a result ("suggesting that ..."), and what
    they say of a name between two dashes ("deleting Q1-the gene with the longest arm-reduces damage").
    """
    for name in ("statistic", "ignored", "made_of_it"):
        yield from (match.span() for match in _pattern(name).finditer(text))
    for aside in _pattern("dash_aside").finditer(text):
        yield from (aside.span("opens"), aside.span("rest"))


def _single_spaced(kept: list[int], text: str) -> list[int]:
    out: list[int] = []
    for place in kept:
        if not (text[place].isspace() and (not out or text[out[-1]].isspace())):
            out.append(place)
    return out


def _trimmed(kept: list[int], text: str) -> list[int]:
    while kept and text[kept[-1]] in " .,:;":
        kept.pop()
    first = next((index for index, place in enumerate(kept) if text[place] not in " .,:;"), len(kept))
    return kept[first:]


@once_a_sentence
def clauses(part: Cleaned, parse: Parse) -> tuple[Clause, ...]:
    """The whole and, where nothing sets its clauses against each other, each coordinated clause with a subject."""
    whole = Clause(cleaned=part, parse=parse, start=0, end=len(part.text))
    if _pattern("turning").search(part.text):
        return (whole,)
    cuts = sorted({cut for token in parse.tokens if (cut := _cut(token, parse)) is not None and _says(whole, *cut)})
    if not cuts:
        return (whole, *_first_deeds(whole))
    bounds = zip([0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(part.text)], strict=True)
    parts = (_part_of(whole, start, end) for start, end in bounds if part.text[start:end].strip(" ,"))
    return (whole, *(item for item in parts if not _pattern("leaning_part").match(item.text)))


def _says(whole: Clause, start: int, _end: int) -> bool:
    """Whether what stands in front of a joint says something by itself: it has a verb, and is not cut off behind it."""
    front = whole.cleaned.text[:start].rstrip(" ,")
    has_verb = any(token.tag in _FINITE for token in whole.parse.at(0, start))
    return has_verb and _pattern("waits_for_its_end").search(front) is None


def _first_deeds(whole: Clause) -> tuple[Clause, ...]:
    """The clause up to the "and" behind which its subject does another thing, if it is one."""
    parse = whole.parse
    for token in parse.tokens:
        head = parse.tokens[token.head]
        finite = token.tag in _FINITE or any(child.tag in _FINITE for child in parse.children(token, "aux", "auxpass"))
        if token.label != "conj" or not finite or parse.children(token, "nsubj", "nsubjpass", "expl", "mark"):
            continue
        joint = _joint(token, head, parse)
        is_later = head.place < token.place and not _is_noun_after_all(token, head, parse)
        if joint and head.label in {"ROOT", "ccomp"} and is_later:
            return (_part_of(whole, 0, joint[0].start),)
    return ()


def _is_noun_after_all(token: Token, head: Token, parse: Parse) -> bool:
    """Whether a "verb" in the present behind one in the past is rather a noun: "was linked with views and concerns"."""
    past = head.tag == "VBD" or any(child.tag == "VBD" for child in parse.children(head, "aux", "auxpass", "cop"))
    return past and token.tag in {"VBZ", "VBP"}


def _part_of(whole: Clause, start: int, end: int) -> Clause:
    text = whole.cleaned.text
    while text[end - 1] in " ,":
        end -= 1
    while text[start] in " ,":
        start += 1
    return Clause(cleaned=whole.cleaned, parse=whole.parse, start=start, end=end)


def _cut(token: Token, parse: Parse) -> tuple[int, int] | None:
    """The joint in front of a coordinated verb that has a subject of its own, or of one under "while"."""
    head = parse.tokens[token.head]
    if token.label not in {"conj", "advcl"} or not head.tag.startswith("VB") or head.place > token.place:
        return None
    if not parse.children(token, "nsubj", "nsubjpass", "expl"):
        return None
    marks = [
        child
        for child in parse.children(token, "mark", "advmod")
        if child.text.lower() in {"while", "whereas", "whilst"}
    ]
    joint = marks[:1] if token.label == "advcl" else _joint(token, head, parse)
    return (joint[0].start, joint[0].end) if joint else None


def _joint(token: Token, head: Token, parse: Parse) -> list[Token]:
    """The "and" between two coordinated verbs, right in front of the second clause."""
    first = parse.subtree(token)[0]
    joints = [child for child in parse.children(head, "cc") if child.place == first.place - 1]
    return [joint for joint in joints if joint.text.lower() == "and"]


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("finding_frames").text[name], re.IGNORECASE)
