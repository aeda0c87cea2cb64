"""Finds the citations of a PubMed file that may be in scope, nearly as fast as the file unpacks.

Bytes first: a citation whose title and abstract hold no piece of a disease's name (``scanning.toml``), or none with
the rest of a name around it, cannot be in scope and is never parsed. What is found is given as bytes; whether it is in
scope the rules of scope say.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

from ahocorasick_rs import BytesAhoCorasick, Implementation

from plainms.errors import RecordIsTooLarge, XmlIsBroken
from plainms.sources.nlm.blocks import blocks
from plainms.sources.nlm.naming import may_name
from plainms.sources.nlm.prolog import open_set
from plainms.sources.nlm.window import MAX_PIECE_BYTES, Window
from plainms.vocabulary.load import vocabulary

_CITATION = {b"PubmedArticleSet": b"PubmedArticle", b"MedlineCitationSet": b"MedlineCitation"}
_DELETED = re.compile(rb"<Delete(?:Citation|Document)\b.*?</Delete(?:Citation|Document)>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """The bytes of one citation that may be in scope, or of a list of deleted ones, and where they begin."""

    data: bytes
    position: int


@dataclass(slots=True)
class Tally:
    """How many citations went by."""

    citations: int = 0


def candidates(stream: BinaryIO, file: str, tally: Tally) -> Iterator[Found]:
    """Every citation of the stream that may be in scope, in order, and the lists of deleted citations.

    ``tally`` counts the citations as they go by. Raises what ``blocks`` and ``open_set`` raise, XmlIsBroken where the
    set is not closed, RecordIsTooLarge.
    """
    window = Window(blocks(stream, file), file)
    root = open_set(window, file)
    if root is None:
        return
    end_tag = b"</" + _CITATION[root] + b">"
    rest = b""
    position = window.position
    for block in window.rest():
        data = rest + block
        ends = _ends(data, end_tag)
        tally.citations += len(ends)
        for start, end in _hit(data, ends):
            yield Found(data[start:end], position + start)
        done = ends[-1] if ends else 0
        rest, position = data[done:], position + done
        if len(rest) > MAX_PIECE_BYTES:
            raise RecordIsTooLarge(
                f"{file}: the piece at byte {position:,} is larger than {MAX_PIECE_BYTES:,} bytes; no real citation is"
            )
    yield from (Found(found[0], position + found.start()) for found in _DELETED.finditer(rest))
    if b"</" + root not in rest:
        raise XmlIsBroken(f"{file} ends without </{root.decode()}>: it is cut short; fetch the file again")


def _ends(data: bytes, end_tag: bytes) -> list[int]:
    """Where each whole citation in ``data`` ends. (``bytes.find`` takes twice as long as an automaton of one word.)"""
    return [end for _, _, end in _one_word(end_tag).find_matches_as_indexes(data)]


def _hit(data: bytes, ends: list[int]) -> Iterator[tuple[int, int]]:
    """Start and end of the citations whose title or abstract holds a piece of a name."""
    texts: list[bytes] = []
    offsets: list[int] = []
    length = start = 0
    for end in ends:
        text = _title_and_abstract(data, start, end)
        texts.append(text)
        offsets.append(length)
        length += len(text) + 1
        start = end
    for number, is_bare in _numbers_hit(b"\n".join(texts), offsets).items():
        begin, end = ends[number - 1] if number else 0, ends[number]
        citation = data[begin:end]
        if not is_bare or _has_company(citation):
            yield end - len(citation.lstrip()), end


def _title_and_abstract(data: bytes, start: int, end: int) -> bytes:
    """From the title to the authors, or, where none are named, to the language, which every citation states."""
    begin = data.find(b"<ArticleTitle", start, end)
    if begin < 0:
        return b""
    stop = data.find(b"<AuthorList", begin, end)
    if stop < 0:
        stop = data.find(b"<Language>", begin, end)
    return data[begin : stop if stop >= 0 else end]


def _numbers_hit(text: bytes, offsets: list[int]) -> dict[int, bool]:
    """The numbers of the texts that may name a disease, and whether nothing but a bare "MS" does."""
    pieces = _pieces()
    found: dict[int, bool] = {}
    for which, start, end in pieces.automaton.find_matches_as_indexes(text, overlapping=True):
        if which in pieces.whole_words and (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            continue
        number = bisect_right(offsets, start) - 1
        is_bare = which == pieces.bare
        if found.get(number, True) and (is_bare or may_name(text, start, end)):
            found[number] = found.get(number, True) and is_bare
    return found


def _has_company(citation: bytes) -> bool:
    """Whether a citation with a bare "MS" speaks of multiple sclerosis."""
    small = citation.lower()
    return any(word in small for word in _company())


@dataclass(frozen=True, slots=True)
class _Pieces:
    """Finds all pieces of names at once; which of them count as whole words only; the number of the bare one."""

    automaton: BytesAhoCorasick
    whole_words: frozenset[int]
    bare: int


@cache
def _pieces() -> _Pieces:
    words = vocabulary("scanning")
    whole = {*words["exact"]["words"], *_of_ms(words["phrases"]["words"]), *words["bare"]["words"]}
    patterns = sorted({*_forms(words["fragments"]["words"]), *whole})
    return _Pieces(
        automaton=BytesAhoCorasick([word.encode() for word in patterns], implementation=Implementation.DFA),
        whole_words=frozenset(patterns.index(word) for word in whole),
        bare=patterns.index(words["bare"]["words"][0]),
    )


@cache
def _one_word(word: bytes) -> BytesAhoCorasick:
    return BytesAhoCorasick([word])


@cache
def _company() -> tuple[bytes, ...]:
    return tuple(word.encode() for word in vocabulary("scanning")["bare"]["company"])


def _of_ms(phrases: Iterable[str]) -> Iterator[str]:
    """Phrases with "ms" in every way of writing."""
    for form in _forms(phrases):
        yield from (form, re.sub(r"\bms\b", "MS", form, flags=re.IGNORECASE))


def _forms(fragments: Iterable[str]) -> Iterator[str]:
    for word in fragments:
        yield from (word, word.upper(), word.capitalize(), word.title(), word[0] + word.title()[1:])
