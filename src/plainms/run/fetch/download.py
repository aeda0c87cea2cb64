"""Brings a file here whole: what came before a break stays and the rest is asked for; only the right MD5 counts."""

import hashlib
from pathlib import Path

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import AnswerIsNotArchived, AnswerIsRefused, AnswerIsWrong, StorageRefused
from plainms.run.fetch.clients.pubmed_files import Listed
from plainms.run.fetch.wire.http import CURE, MayPass
from plainms.run.fetch.wire.question import Wire
from plainms.run.fetch.wire.transport import Transport


def download(file: Listed, path: Path, md5: str, wire: Wire) -> None:
    """The file stands at ``path``. One that is there already with this MD5 is not asked for again.

    Raises a branch of SourceIsUnreachable, or StorageRefused where the disk takes no more.
    """
    if _has(path, md5):
        return
    if not isinstance(wire, Transport):
        raise AnswerIsNotArchived(f"{path} is not in the archive, and a replay downloads nothing")
    partial = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _until_whole(file, partial, md5, wire)
        partial.replace(path)
    except OSError as fault:
        raise StorageRefused(
            f"{path} cannot be written ({fault.strerror}); make room, or name another --archive"
        ) from fault


def _until_whole(file: Listed, partial: Path, md5: str, wire: Transport) -> None:
    reason, fruitless = "", 0
    while not _has(partial, md5):
        if fruitless == wire.attempts:
            raise AnswerIsWrong(f"{file.question.source.label}: {file.name} {reason}, {fruitless} times; {CURE}")
        size = _size(partial)
        reason, pause = _attempt(file, partial, wire)
        if not reason and not _has(partial, md5):
            reason = "came with another MD5 than the one beside it"
            partial.unlink()
        if reason:
            fruitless = 0 if _size(partial) > size else fruitless + 1
            wire.rest(file.question, fruitless, pause)


def _attempt(file: Listed, partial: Path, wire: Transport) -> tuple[str, float | NotReported]:
    """Ask for what is lacking; what went wrong, or nothing, and the pause that the source asks for."""
    start = _size(partial)
    try:
        with partial.open("r+b" if start else "wb") as stream:
            for block in wire.blocks(file.question, start):
                if block.place != stream.tell():
                    stream.seek(block.place)
                    stream.truncate()
                stream.write(block.data)
    except MayPass as fault:
        return str(fault), fault.pause
    except AnswerIsRefused:
        if not start:
            raise
        partial.unlink()  # a range that the source does not have
        return "refused the rest of it", NOT_REPORTED
    return "", NOT_REPORTED


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _has(path: Path, md5: str) -> bool:
    if not path.exists():
        return False
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest() == md5
