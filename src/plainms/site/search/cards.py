"""What an index keeps of a study beside its words, and what a list shows of one that was found."""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

from plainms.discovery.asking.concepts import with_broader
from plainms.discovery.asking.mentions import mentions
from plainms.discovery.asking.phrases import named_in_studies
from plainms.discovery.asking.question import Group, Question
from plainms.discovery.asking.words import stem
from plainms.discovery.filed import Facet, Filed
from plainms.publication.listing import Listing
from plainms.site.search.interface import ABOUT, Document, Hit, Part, Piece, Reason

_LEFT, _AROUND = 90, 240  # letters before the match, and in a snippet altogether
_SHOWN_FIRST = (Part.DIGEST, Part.ABSTRACT, Part.TITLE)
_LONGER_WORD = re.compile(r"(?<!\w)[^\W\d_]{4,30}(?!\w)")
_IS_ABOUT, _MENTIONS = 1.4, 1.15
Places = Mapping[str, tuple[str, int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A document as the indexes store it: signs of concepts and of what it is filed under, its places, its words."""

    document: Document
    about: str
    named: str
    filed: str
    places: str
    listing: str
    words: tuple[str, ...]


def card_of(document: Document) -> Card:
    """The card of a document."""
    texts = {part: document.text(part) for part in Part}
    found = mentions(
        {part: texts[part] for part in ABOUT}, {part: text for part, text in texts.items() if part not in ABOUT}
    )
    words = {word for text in texts.values() for word in _LONGER_WORD.findall(text.casefold())}
    return Card(
        document=document,
        about=" ".join(map(sign, found.about)),
        named=" ".join(map(sign, found.named)),
        filed=" ".join(sign(filed_as(one)) for one in document.filed),
        places=_json({concept: [place.part, place.start, place.end] for concept, place in found.places.items()}),
        listing=_json(document.listing.as_json()),
        words=tuple(sorted(words)),
    )


@lru_cache(maxsize=20_000)
def sign(name: str) -> str:
    """A name as one word of a letter and figures, which no tokenizer cuts and no stemmer changes."""
    return f"q{int.from_bytes(blake2b(name.encode(), digest_size=5).digest(), 'big')}"


def number(study: str) -> int:
    """The identity as a number, for indexes find rows quickly by number only. Twelve base-36 digits fit 63 bits."""
    return int(study[1:], 36)


def filed_as(one: Filed) -> str:
    """A filing as indexes keep it."""
    return f"{one.facet}:{one.value}"


@lru_cache(maxsize=2_000)
def filed_from(kept: str) -> Filed:
    """The filing that ``filed_as`` wrote."""
    facet, _, value = kept.partition(":")
    return Filed(facet=Facet(facet), value=value)


def hit_of(listing: str, places: str, texts: Mapping[Part, str], question: Question) -> Hit:
    """The hit: its listing, why it was found, and words around the match that lists do not show anyway."""
    known = _places_of(question.groups, places)
    found = [(group, _place(group, known, texts)) for group in question.groups]
    reasons = tuple(_reason(group, place, texts) for group, place in found if place or not group.is_weak)
    return Hit(
        listing=Listing.read(json.loads(listing)),
        snippet=tuple(_snippet([place for _, place in found if place], texts, question)),
        reasons=reasons,
    )


def raised(places: str, weak: Sequence[Group]) -> float:
    """How many times as good a study is for the weak groups that it mentions, and more for those that it is about."""
    known = _places_of(weak, places)
    found = ([known[one.id][0] for one in group.concepts if one.id in known] for group in weak)
    return math.prod((_IS_ABOUT if set(parts) & set(ABOUT) else _MENTIONS) for parts in found if parts)


def _places_of(groups: Iterable[Group], places: str) -> Places:
    """Where the study holds the concepts of the groups; of all that it holds, only these are read."""
    known: dict[str, tuple[str, int, int]] = {}
    for key in (one.id for group in groups for one in group.concepts):
        start = places.find(f'"{key}":[')
        if start >= 0:
            known[key] = json.loads(places[start + len(key) + 3 : places.index("]", start) + 1])
    return known


Place = tuple[Part, int, int]


def _place(group: Group, known: Places, texts: Mapping[Part, str]) -> Place | None:
    """Where the study holds the group: by a concept, or as typed where that could be something else."""
    for concept in group.concepts:
        if concept.id in known:
            part, start, end = known[concept.id]
            return Part(part), start, end
    if group.is_named or (group.is_weak and group.concepts):
        return None
    pattern = _pattern(group.words, group.is_open)
    first = (group.words[0] if group.is_open else stem(group.words[0])).casefold()
    for part, text in texts.items():
        match = pattern.search(text) if not first.isascii() or first in text.casefold() else None
        if match:
            return part, *match.span()
    return None


@lru_cache(maxsize=500)
def _pattern(words: tuple[str, ...], is_open: bool) -> re.Pattern[str]:
    """The words in a row, with any ending of the last."""
    stems = [re.escape(word if is_open else stem(word)) for word in words]
    return re.compile(r"\b" + r"\w*[\W_]+".join(stems) + r"\w*", re.IGNORECASE)


def _reason(group: Group, place: Place | None, texts: Mapping[Part, str]) -> Reason:
    if place is None:
        return Reason(typed=group.typed, found="", part=Part.ABSTRACT)
    part, start, end = place
    return Reason(typed=group.typed, found=texts[part][start:end], part=part)


def _snippet(places: Iterable[Place], texts: Mapping[Part, str], question: Question) -> Iterator[Piece]:
    """A run of the first text in _SHOWN_FIRST that has a match, with every match in it marked."""
    shown = [place for place in places if place[0] in _SHOWN_FIRST]
    if not shown:
        return
    part, start, _ = min(shown, key=lambda place: _SHOWN_FIRST.index(place[0]))
    text = texts[part]
    first = _word_start(text, max(0, start - _LEFT))
    last = _word_end(text, first + _AROUND)
    yield from _pieces(
        text[first:last], question, before="… " if first else "", behind=" …" if last < len(text) else ""
    )


def _word_start(text: str, place: int) -> int:
    return 0 if place == 0 else text.find(" ", place) + 1


def _word_end(text: str, place: int) -> int:
    return len(text) if place >= len(text) else max(text.rfind(" ", 0, place), 1)


def _pieces(text: str, question: Question, before: str, behind: str) -> Iterator[Piece]:
    done = 0
    for start, end in _matches(text, question):
        if start >= done:
            yield from _piece(before + text[done:start], is_match=False)
            yield Piece(text=text[start:end], is_match=True)
            before, done = "", end
    yield from _piece(before + text[done:] + behind, is_match=False)


def _piece(text: str, *, is_match: bool) -> Iterator[Piece]:
    if text:
        yield Piece(text=text, is_match=is_match)


def _matches(text: str, question: Question) -> list[tuple[int, int]]:
    """Where the text holds a group, by its concepts or as typed."""
    wanted = {concept.id for group in question.groups for concept in group.concepts}
    book = named_in_studies()
    words = book.words(text)
    named = [
        words.span(found.first, found.last)
        for found in book.find(words)
        if any(wanted & set(with_broader(concept)) for concept in found.concepts)
    ]
    patterns = [_pattern(group.words, group.is_open) for group in question.groups if not group.is_named]
    return sorted(named + [match.span() for pattern in patterns for match in pattern.finditer(text)])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
