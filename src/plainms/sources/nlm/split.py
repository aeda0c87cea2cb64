"""Cuts a set of citations into pieces, each with its byte position, without parsing them.

A piece runs from a known start tag to its end tag. Where an end tag is missing, the piece ends at the next start tag, so
that a broken citation takes no other with it; anything else between citations is a piece of its own, named "".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.errors import XmlIsBroken
from plainms.sources.nlm.prolog import RECORDS_IN, open_set
from plainms.sources.nlm.window import Window

_AFTER_NAME = b" \t\r\n/>"
_AFTER_START = (b">", b" ", b"\t", b"\r", b"\n", b"/")
_HIDING = re.compile(rb"<!--|<!\[CDATA\[")
_CLOSER = {b"<!--": b"-->", b"<![CDATA[": b"]]>"}


@dataclass(slots=True)
class Piece:
    """The bytes of one top-level element; ``name`` is "" where they are not one."""

    name: str
    data: bytes
    position: int


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
        name = _name_ahead(window, names)
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


def _name_ahead(window: Window, names: tuple[bytes, ...]) -> bytes:
    head = window.ahead(20)
    if not head.startswith(b"<"):
        return b""
    for name in names:
        if head.startswith(name, 1) and head[len(name) + 1 : len(name) + 2] in _AFTER_NAME:
            return name
    return b""


def _element(window: Window, name: bytes, names: tuple[bytes, ...], closing: bytes) -> Piece:
    position = window.position
    end = _distance_to_end(window, b"</" + name + b">")
    if end < 0:
        end = window.find(closing)
    next_start = _next_start(window, names, end)
    if next_start > 0:
        data = window.take(next_start)
    elif end > 0:
        data = window.take(end)
    else:
        data = window.take_rest()
    return Piece(name.decode(), data.rstrip(), position)


def _next_start(window: Window, names: tuple[bytes, ...], end: int) -> int:
    """The distance to the first start tag of a further citation before ``end`` (-1: the end of the stream), or -1."""
    nearest = -1
    for name in names:
        at = 0
        while (at := window.find_before(b"<" + name, at + 1, end) if end > 0 else window.find(b"<" + name, at + 1)) > 0:
            if window.ahead(at + len(name) + 2)[at + len(name) + 1 :] in _AFTER_START:
                nearest = at if nearest < 0 else min(at, nearest)
                break
    return nearest


def _distance_to_end(window: Window, end_tag: bytes) -> int:
    """The distance just past the end tag, or -1. One inside a comment or CDATA section does not count."""
    at = window.find(end_tag)
    while at >= 0:
        hidden = _open_note(window.ahead(at)) if window.find_before(b"<!", 0, at) >= 0 else b""
        following = window.find(end_tag, at + 1) if hidden else -1
        if following < 0 or window.find_before(_CLOSER[hidden], at, following) < 0:
            return at + len(end_tag)
        at = following
    return -1


def _open_note(data: bytes) -> bytes:
    """The opener of the comment or CDATA section in which ``data`` ends, or nothing."""
    at = 0
    while found := _HIDING.search(data, at):
        at = data.find(_CLOSER[found[0]], found.end())
        if at < 0:
            return found[0]
    return b""


def _skipped_a_note(window: Window) -> bool:
    """Whether a closed comment or processing instruction stood here; the window is past it."""
    head = window.ahead(4)
    closer = b"-->" if head == b"<!--" else b"?>" if head.startswith(b"<?") else b""
    at = window.find(closer) if closer else -1
    if at >= 0:
        window.take(at + len(closer))
    return at >= 0


def _stray(window: Window, names: tuple[bytes, ...], closing: bytes) -> Piece:
    """Whatever is no citation, up to the next citation or the end of the set."""
    position = window.position
    at = 1
    while (at := window.find(b"<", at)) >= 0:
        head = window.ahead(at + 24)[at:]
        starts = any(head.startswith(name, 1) and head[len(name) + 1 : len(name) + 2] in _AFTER_NAME for name in names)
        if starts or head.startswith(closing):
            return Piece("", window.take(at).rstrip(), position)
        at += 1
    return Piece("", window.take_rest().rstrip(), position)


def _another_set_follows(window: Window, file: str) -> bool:
    while window.skip_space():
        head = window.ahead(9)
        if head.startswith((b"<?xml", b"\xef\xbb\xbf<")) or head.upper() == b"<!DOCTYPE":
            return True
        if any(window.ahead(len(root) + 1) == b"<" + root for root in RECORDS_IN):
            return True
        if not _skipped_a_note(window):
            raise XmlIsBroken(
                f"{file}: something follows the end of the set, at byte {window.position:,}; "
                "what stands before it has been read. Fetch the file again"
            )
    return False
