"""Finds the citations of a PubMed file that may be in scope, nearly as fast as the file unpacks.

Bytes first: a citation whose title and abstract hold no piece of a disease's name (``pieces.py``), or none with the
rest of a name around it, cannot be in scope and is never parsed. What is found is given as bytes; whether it is in
scope the rules of scope say.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import BinaryIO

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from plainms.errors import RecordIsTooLarge, XmlIsBroken
from plainms.sources.nlm.blocks import blocks
from plainms.sources.nlm.naming import may_name
from plainms.sources.nlm.pieces import cores, pieces
from plainms.sources.nlm.prolog import open_set
from plainms.sources.nlm.window import MAX_PIECE_BYTES, Window
from plainms.vocabulary.load import vocabulary

_CITATION = {b"PubmedArticleSet": b"PubmedArticle", b"MedlineCitationSet": b"MedlineCitation"}
_TITLE, _AUTHORS = 0, 1
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
    marks = _marks(_CITATION[root])
    rest = b""
    position = window.position
    for block in window.rest():
        data = rest + block
        ends, texts = _title_and_abstract(data, marks)
        tally.citations += len(ends)
        for start, end in _hit(data, ends, texts):
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


def _title_and_abstract(data: bytes, marks: "_Marks") -> tuple[list[int], list[bytes]]:
    """Where each whole citation in ``data`` ends, and its text from the title to the authors.

    Where no authors are named, the text goes on to the language, which every citation states.
    """
    ends: list[int] = []
    texts: list[bytes] = []
    begin = stop = -1
    for which, start, end in marks.automaton.find_matches_as_indexes(data):
        at = start - len(marks.heads[which])
        if not data.startswith(marks.heads[which], at):
            continue
        if which == _TITLE:
            begin = at if begin < 0 else begin
        elif which == _AUTHORS:
            stop = at if begin >= 0 > stop else stop
        else:
            if begin >= 0 > stop:
                stop = data.find(b"<Language>", begin, end)
                stop = end if stop < 0 else stop
            texts.append(data[begin:stop] if begin >= 0 else b"")
            ends.append(end)
            begin = stop = -1
    return ends, texts


def _hit(data: bytes, ends: list[int], texts: list[bytes]) -> Iterator[tuple[int, int]]:
    """Start and end of the citations whose title or abstract may name a disease."""
    for number in _numbers_with_cores(texts):
        citation = data[ends[number - 1] if number else 0 : ends[number]]
        names, is_bare = _names(texts[number])
        if names and (not is_bare or _has_company(citation)):
            yield ends[number] - len(citation.lstrip()), ends[number]


def _numbers_with_cores(texts: list[bytes]) -> list[int]:
    """The numbers of the texts that hold the core of a name, in order."""
    text = b"\n".join(texts)
    starts = [start for few in cores() for _, start, _ in few.find_matches_as_indexes(text)]
    if not starts:
        return []
    offsets = list(accumulate((len(one) + 1 for one in texts), initial=0))
    return sorted({bisect_right(offsets, start) - 1 for start in starts})


def _names(text: bytes) -> tuple[bool, bool]:
    """Whether the text may name a disease, and whether nothing but a bare "MS" does."""
    known = pieces()
    names, is_bare = False, True
    for which, start, end in known.automaton.find_matches_as_indexes(text, overlapping=True):
        if which in known.whole_words and (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            continue
        if which == known.bare:
            names = True
        elif may_name(text, start, end):
            return True, False
    return names, is_bare


def _has_company(citation: bytes) -> bool:
    """Whether a citation with a bare "MS" speaks of multiple sclerosis."""
    small = citation.lower()
    return any(word in small for word in _company())


@dataclass(frozen=True, slots=True)
class _Marks:
    """Finds the tails of the tags by which titles and lists of authors begin and citations end; heads go before them.

    Tags begin alike: by what sets them apart they are found three times as fast.
    """

    automaton: BytesAhoCorasick
    heads: tuple[bytes, bytes, bytes]


@cache
def _marks(citation: bytes) -> _Marks:
    tails = [b"leTitle", b"rList", citation[6:] + b">"]
    heads = (b"<Artic", b"<Autho", b"</" + citation[:6])
    return _Marks(automaton=BytesAhoCorasick(tails, matchkind=MatchKind.LeftmostFirst), heads=heads)


@cache
def _company() -> tuple[bytes, ...]:
    return tuple(word.encode() for word in vocabulary("scanning")["bare"]["company"])
