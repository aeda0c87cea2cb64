"""Cuts a set of citations into pieces, each with its byte position, and parses each piece on its own.

A piece runs from a known start tag to its end tag. One that does not parse is looked at again: an end tag inside a
comment does not count, and the next start tag ends it, so that a broken citation takes no other with it. Whatever else
stands between citations is a piece that failed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from plainms.errors import XmlIsBroken
from plainms.sources.nlm.element import parse
from plainms.sources.nlm.prolog import RECORDS_IN, open_set
from plainms.sources.nlm.window import Window

_AFTER_NAME = (b">", b" ", b"\t", b"\r", b"\n", b"/")
_HIDING = re.compile(rb"<!--|<!\[CDATA\[")
_CLOSER = {b"<!--": b"-->", b"<![CDATA[": b"]]>"}


@dataclass(slots=True)
class Piece:
    """The bytes of one top-level element with the element itself, or the reason why there is none."""

    data: bytes
    position: int
    found: Element | XmlIsBroken


def split(blocks: Iterator[bytes], file: str) -> Iterator[Piece]:
    """The pieces of every set in the stream (concatenated answers hold several), in order.

    Raises what ``open_set`` and ``blocks`` raise, XmlIsBroken where a set is not closed, RecordIsTooLarge.
    """
    window = Window(blocks, file)
    while True:
        root = open_set(window, file)
        if root is not None:
            yield from _pieces_of(window, root, file)
        if not _another_set_follows(window, file):
            return


def _pieces_of(window: Window, root: bytes, file: str) -> Iterator[Piece]:
    names = RECORDS_IN[root]
    closing = b"</" + root
    while window.skip_space():
        name = _name_at(window.ahead(24), names)
        if name:
            yield _element(window, name, names, closing)
        elif window.ahead(len(closing)) == closing:
            window.take(window.find(b">") + 1)
            return
        elif not _skipped_a_note(window):
            yield _stray(window, names, closing)
    raise XmlIsBroken(
        f"{file} ends at byte {window.position:,} without </{root.decode()}>: it is cut short; fetch the file again"
    )


def _name_at(head: bytes, names: tuple[bytes, ...]) -> bytes:
    """Which of the elements starts here, or nothing."""
    for name in names:
        if head.startswith(name, 1) and head.startswith(_AFTER_NAME, len(name) + 1) and head.startswith(b"<"):
            return name
    return b""


def _element(window: Window, name: bytes, names: tuple[bytes, ...], closing: bytes) -> Piece:
    position = window.position
    end_tag = b"</" + name + b">"
    at = window.find(end_tag)
    if at >= 0:
        data = window.ahead(at + len(end_tag))
        found = parse(data)
        if isinstance(found, XmlIsBroken):
            data = window.ahead(_distance_to_real_end(window, end_tag, at, names))
            found = parse(data)
    else:
        data = window.ahead(_distance_to_next(window, names, closing)).rstrip()
        found = parse(data)
    window.take(len(data))
    return Piece(data, position, found)


def _distance_to_real_end(window: Window, end_tag: bytes, at: int, names: tuple[bytes, ...]) -> int:
    """Where a piece ends that does not parse: past a hidden end tag, or before the next start tag."""
    end = at + len(end_tag)
    while hidden := _open_note(window.ahead(at)):
        at = window.find(end_tag, at + 1)
        if at < 0 or _CLOSER[hidden] not in window.ahead(at)[end:]:
            break
        end = at + len(end_tag)
    data = window.ahead(end)
    following = _next_start(data, names, 1)
    return end if following < 0 else len(data[:following].rstrip())


def _open_note(data: bytes) -> bytes:
    """The opener of the comment or CDATA section in which ``data`` ends, or nothing."""
    at = 0
    while found := _HIDING.search(data, at):
        at = data.find(_CLOSER[found[0]], found.end())
        if at < 0:
            return found[0]
    return b""


def _next_start(data: bytes, names: tuple[bytes, ...], start: int) -> int:
    at = start
    while (at := data.find(b"<", at)) >= 0:
        if _name_at(data[at : at + 24], names):
            return at
        at += 1
    return -1


def _distance_to_next(window: Window, names: tuple[bytes, ...], closing: bytes) -> int:
    """The distance to the next citation, to the end of the set, or to the end of the stream."""
    at = 0
    while (at := window.find(b"<", at + 1)) >= 0:
        head = window.ahead(at + 24)[at:]
        if head.startswith(closing) or _name_at(head, names):
            return at
    return window.length_of_rest()


def _stray(window: Window, names: tuple[bytes, ...], closing: bytes) -> Piece:
    position = window.position
    data = window.take(_distance_to_next(window, names, closing)).rstrip()
    beginning = " ".join(data[:60].decode("utf-8", "replace").split())
    return Piece(data, position, XmlIsBroken(f"what stands here is not a citation: {beginning!r}"))


def _skipped_a_note(window: Window) -> bool:
    """Whether a closed comment or processing instruction stood here; the window is past it."""
    head = window.ahead(4)
    closer = b"-->" if head == b"<!--" else b"?>" if head.startswith(b"<?") else b""
    at = window.find(closer) if closer else -1
    if at >= 0:
        window.take(at + len(closer))
    return at >= 0


def _another_set_follows(window: Window, file: str) -> bool:
    while window.skip_space():
        head = window.ahead(9)
        if head.startswith((b"<?xml", b"\xef\xbb\xbf<")) or head.upper() == b"<!DOCTYPE":
            return True
        if _name_at(window.ahead(24), tuple(RECORDS_IN)):
            return True
        if not _skipped_a_note(window):
            raise XmlIsBroken(
                f"{file}: something follows the end of the set, at byte {window.position:,}; "
                "what stands before it has been read. Fetch the file again"
            )
    return False
