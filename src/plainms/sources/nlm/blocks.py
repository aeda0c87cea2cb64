"""A source file as uncompressed blocks of bytes: plain or gzip by its first bytes, never by its name.

Real MEDLINE files expand 5 to 15 times; one past ``MAX_RATIO`` times after ``RATIO_FROM`` bytes is refused.
"""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from isal.igzip_lib import DECOMP_GZIP, IgzipDecompressor, IsalError

from plainms.errors import CompressionIsABomb, CompressionIsBroken, FormatIsUnknown

BLOCK_BYTES = 1 << 16
"""So that a block and what is made of it stay in the cache of a core: a fifth faster than blocks of a megabyte."""
MAX_RATIO = 200
RATIO_FROM = 64 << 20

_GZIP = b"\x1f\x8b"
_OTHER_CONTAINERS = {
    b"PK\x03\x04": "a ZIP archive",
    b"BZh": "a bzip2 file",
    b"\xfd7zXZ": "an xz file",
    b"\x28\xb5\x2f\xfd": "a Zstandard file",
    b"%PDF": "a PDF",
    b"SQLite format 3": "an SQLite database",
}


def blocks(stream: BinaryIO, file: str) -> Iterator[bytes]:
    """The uncompressed content of ``stream``, in blocks of at most ``BLOCK_BYTES``.

    Raises CompressionIsBroken, CompressionIsABomb or FormatIsUnknown; what could be inflated before has been given.
    """
    first = stream.read(BLOCK_BYTES)
    while 0 < len(first) < 16 and (more := stream.read(BLOCK_BYTES)):
        first += more
    _refuse_other_containers(first, file)
    if first.startswith(_GZIP):
        yield from _inflated(_Compressed(first, stream), file)
        return
    while first:
        yield first
        first = stream.read(BLOCK_BYTES)


class _Compressed:
    """The compressed stream with its first block put back, counting what is taken from it."""

    def __init__(self, first: bytes, stream: BinaryIO) -> None:
        self._first = first
        self._stream = stream
        self.taken = 0

    def next(self) -> bytes:
        """The next block; empty at the end."""
        block, self._first = self._first or self._stream.read(BLOCK_BYTES), b""
        self.taken += len(block)
        return block


def _inflated(source: _Compressed, file: str) -> Iterator[bytes]:
    given = 0
    for block in _members(source, file):
        if given == 0:
            _refuse_other_containers(block, file)
            if block.startswith(_GZIP):
                raise FormatIsUnknown(f"{file} is a gzip file inside a gzip file; unpack it once and read the result")
        given += len(block)
        if given > RATIO_FROM and given > MAX_RATIO * source.taken:
            raise CompressionIsABomb(
                f"{file} expands more than {MAX_RATIO} times ({given:,} bytes so far), as no real PubMed file does; "
                "if you trust it, unpack it and read the unpacked file"
            )
        yield block


def _members(source: _Compressed, file: str) -> Iterator[bytes]:
    """The content of each gzip member in turn; zeros may pad the end (gzip's own rule)."""
    given = 0
    compressed = source.next()
    while compressed:
        member = IgzipDecompressor(flag=DECOMP_GZIP)
        while not member.eof:
            block = _next_block(member, compressed, file, given)
            given += len(block)
            yield from (block,) if block else ()
            compressed = source.next() if member.needs_input and not member.eof else b""
            if member.needs_input and not (compressed or member.eof):
                cut = f"{file} ends in the middle of its gzip stream, after {given:,} unpacked bytes"
                raise CompressionIsBroken(f"{cut}; fetch the file again")
        compressed = member.unused_data.lstrip(b"\0") or source.next().lstrip(b"\0")


def _next_block(member: IgzipDecompressor, compressed: bytes, file: str, given: int) -> bytes:
    try:
        return member.decompress(compressed, BLOCK_BYTES)
    except (IsalError, zlib.error, OSError) as fault:  # type: ignore[misc]  # its stub says "instance"
        raise CompressionIsBroken(
            f"{file} is a damaged gzip file, after {given:,} unpacked bytes ({fault}); fetch the file again"
        ) from fault


def _refuse_other_containers(first: bytes, file: str) -> None:
    for magic, name in _OTHER_CONTAINERS.items():
        if first.startswith(magic):
            raise FormatIsUnknown(
                f"{file} is {name}; plainms reads PubMed XML, plain or gzip. Unpack or export it first"
            )
