"""The part of an uncompressed stream that is being looked at, with its place in the whole."""

import re
from collections.abc import Iterator

from plainms.errors import RecordIsTooLarge

MAX_PIECE_BYTES = 32 << 20
"""No citation comes near this: the largest, with thousands of authors and affiliations, have a few million bytes."""

_NOT_SPACE = re.compile(rb"[^ \t\r\n]")


class Window:
    """Bytes ahead of a cursor. Distances count from the cursor; reading on is invisible to the caller."""

    __slots__ = ("_blocks", "_data", "_file", "_offset", "_pos")

    def __init__(self, blocks: Iterator[bytes], file: str) -> None:
        self._blocks = blocks
        self._file = file
        self._data = b""
        self._pos = 0
        self._offset = 0

    @property
    def position(self) -> int:
        """Where the cursor is in the uncompressed stream."""
        return self._offset + self._pos

    def extend(self) -> bool:
        """Read one more block; False at the end. Raises RecordIsTooLarge when one piece fills the window."""
        if len(self._data) - self._pos > MAX_PIECE_BYTES:
            raise RecordIsTooLarge(
                f"{self._file}: the piece at byte {self.position:,} is larger than {MAX_PIECE_BYTES:,} bytes; "
                "no real citation is. The file is damaged or not what it claims to be"
            )
        block = next(self._blocks, b"")
        self._data = self._data[self._pos :] + block
        self._offset += self._pos
        self._pos = 0
        return bool(block)

    def ahead(self, count: int) -> bytes:
        """The next ``count`` bytes, fewer only at the end of the stream."""
        while len(self._data) - self._pos < count and self.extend():
            pass
        return self._data[self._pos : self._pos + count]

    def find(self, needle: bytes, start: int = 0) -> int:
        """The distance to ``needle`` at or after distance ``start``, or -1 where the rest of the stream has none."""
        while (at := self._data.find(needle, self._pos + start)) < 0:
            start = max(start, len(self._data) - self._pos - len(needle) + 1)
            if not self.extend():
                return -1
        return at - self._pos

    def take(self, count: int) -> bytes:
        """The next ``count`` bytes; the cursor moves past them."""
        taken = self._data[self._pos : self._pos + count]
        self._pos += count
        return taken

    def rest(self) -> Iterator[bytes]:
        """What lies ahead, block by block; the window is not to be used after it."""
        if ahead := self._data[self._pos :]:
            yield ahead
        yield from self._blocks

    def length_of_rest(self) -> int:
        """How many bytes there are to the end of the stream."""
        while self.extend():
            pass
        return len(self._data) - self._pos

    def skip_space(self) -> bool:
        """Move past white space; False at the end of the stream."""
        while not (found := _NOT_SPACE.search(self._data, self._pos)):
            self._pos = len(self._data)
            if not self.extend():
                return False
        self._pos = found.start()
        return True
