"""Packs pages by gzip. Pages hold the same sheets, so a sheet is packed once, and what follows may refer back to it.

A gzip file is a head, a stream of deflate, a checksum and a length; a stream can be put together from parts that end
on a whole byte. The parts here are the head of the page, its sheet, and the rest.
"""

import zlib
from functools import lru_cache
from typing import NamedTuple

_ONCE, _EACH = 9, 4
"""How hard zlib tries, from 1 to 9, with what is packed once, and with what every page has of its own."""

_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
_BARE = -zlib.MAX_WBITS
_OPENS, _CLOSES = b"<style>", b"</style>"


class Sheet(NamedTuple):
    """A sheet packed, and what packs the text behind it."""

    packed: bytes
    behind: "zlib._Compress"


def pack(text: bytes) -> bytes:
    """The text as a gzip file, the same whenever it is packed."""
    start = text.find(_OPENS)
    end = text.find(_CLOSES, start) + len(_CLOSES)
    stream = _whole(text) if start < 0 or end < start else _in_parts(text[:start], text[start:end], text[end:])
    return b"".join((_HEAD, stream, zlib.crc32(text).to_bytes(4, "little"), len(text).to_bytes(4, "little")))


def _in_parts(head: bytes, sheet: bytes, rest: bytes) -> bytes:
    known = _sheet(sheet)
    behind = known.behind.copy()
    return _part(head, _EACH) + known.packed + behind.compress(rest) + behind.flush()


@lru_cache(maxsize=32)
def _sheet(text: bytes) -> Sheet:
    return Sheet(_part(text, _ONCE), zlib.compressobj(_EACH, zlib.DEFLATED, _BARE, zdict=text))


def _part(text: bytes, effort: int) -> bytes:
    """A part that ends on a whole byte and lets others follow; nothing in it refers to what stood before."""
    packer = zlib.compressobj(effort, zlib.DEFLATED, _BARE)
    return packer.compress(text) + packer.flush(zlib.Z_FULL_FLUSH)


def _whole(text: bytes) -> bytes:
    packer = zlib.compressobj(_EACH, zlib.DEFLATED, _BARE)
    return packer.compress(text) + packer.flush()
