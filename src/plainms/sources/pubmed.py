"""Streaming reader of NLM's PubMed XML: efetch answers, baseline and update files, plain or gzip.

One citation is held at a time. A citation that cannot be read becomes a FailedRecord with its byte position in the
uncompressed stream, and the rest of the file goes on; a fault of the file itself is raised after everything before it.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from xml.etree.ElementTree import Element

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import EncodingIsWrong, FileIsMissing, PlainmsError, UsageIsWrong, XmlIsBroken
from plainms.sources.nlm import parts
from plainms.sources.nlm.blocks import blocks
from plainms.sources.nlm.citation import read_citation
from plainms.sources.nlm.element import is_utf8
from plainms.sources.nlm.split import Piece, split
from plainms.sources.record import DeletedRecord, FailedRecord, ReadResult, SkippedRecord

MAX_UNDECODABLE = 3
"""So many citations that are not UTF-8, and none that is it beyond ASCII, are a file in another encoding."""

_PMID = re.compile(rb"<PMID[^>]*>\s*([1-9][0-9]{0,8})\s*</PMID>")


def open_source(path: Path) -> Iterator[ReadResult]:
    """Everything in the file at ``path``, in its order. Raises FileIsMissing, UsageIsWrong and what ``read`` raises."""
    if path.is_dir():
        raise UsageIsWrong(
            f"{path} is a folder; name the PubMed XML files in it one by one, for example {path}/*.xml.gz"
        )
    try:
        stream = path.open("rb")
    except FileNotFoundError as fault:
        raise FileIsMissing(f"there is no file {path}; check the name") from fault
    except OSError as fault:
        raise FileIsMissing(f"{path} cannot be opened ({fault.strerror}); check that you may read it") from fault
    return _read_and_close(stream, path.name)


def read(stream: BinaryIO, file: str) -> Iterator[ReadResult]:
    """Everything in the stream, in its order; ``file`` names it in messages.

    Raises, after what stands before the fault has been given, a branch of InputIsUnreadable: FormatIsUnknown,
    XmlIsBroken, XmlIsHostile, CompressionIsBroken, CompressionIsABomb, EncodingIsWrong or RecordIsTooLarge.
    """
    undecodable = 0
    proven = False
    for piece in split(blocks(stream, file), file):
        yield from _results(piece, file)
        if not proven and not piece.data.isascii():
            proven = is_utf8(piece.data)
            undecodable += not proven
            if undecodable == MAX_UNDECODABLE and not proven:
                raise EncodingIsWrong(
                    f"{file} is not in UTF-8, though XML without a declaration must be; convert it to UTF-8"
                )


def _read_and_close(stream: BinaryIO, file: str) -> Iterator[ReadResult]:
    with stream:
        yield from read(stream, file)


def _results(piece: Piece, file: str) -> Iterator[ReadResult]:
    try:
        if isinstance(piece.found, XmlIsBroken):
            raise piece.found
        if piece.found.tag.startswith("Delete"):
            yield from _deleted(piece.found, piece.position, file)
        elif piece.found.tag == "PubmedBookArticle":
            yield _skipped_book(piece, file)
        else:
            yield read_citation(piece.found, piece.data)
    except PlainmsError as fault:
        yield FailedRecord(file=file, byte_position=piece.position, key=_key(piece.data), reason=str(fault))


def _deleted(root: Element, position: int, file: str) -> Iterator[ReadResult]:
    for element in root:
        text = (element.text or "").strip()
        pmid = parts.pmid(text)
        if isinstance(pmid, str):
            reason = f"{root.tag} names {text[:40]!r}, which is not a PMID"
            yield FailedRecord(file=file, byte_position=position, key=NOT_REPORTED, reason=reason)
        else:
            yield DeletedRecord(file=file, pmid=pmid)


def _skipped_book(piece: Piece, file: str) -> SkippedRecord:
    reason = "it is a book or a chapter of one, not a report of a study"
    return SkippedRecord(file=file, byte_position=piece.position, key=_key(piece.data), reason=reason)


def _key(data: bytes) -> str | NotReported:
    """The first PMID in the bytes, whether or not they are well formed."""
    found = _PMID.search(data)
    return found[1].decode() if found else NOT_REPORTED
