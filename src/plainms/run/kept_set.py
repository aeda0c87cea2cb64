"""A PubMed XML file of what a scan found, which ``plainms build`` reads; it appears whole or not at all."""

import gzip
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, cast

from plainms.errors import StorageRefused

_HEAD, _FOOT = b'<?xml version="1.0" encoding="utf-8"?>\n<PubmedArticleSet>\n', b"</PubmedArticleSet>\n"


class KeptSet:
    """Takes the bytes of citations, one after the other. Packed where the name ends in ``.gz``.

    The file is written beside its place and put there on leaving; where anything fails, nothing is left behind.
    Raises StorageRefused.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._partial = path.with_name(f"{path.name}.part")

    def __enter__(self) -> "KeptSet":
        try:
            self._raw = self._partial.open("wb")
        except OSError as fault:
            raise self._refusal(fault) from fault
        packed = gzip.GzipFile("", "wb", 6, self._raw, mtime=0) if self._path.suffix == ".gz" else self._raw
        self._stream = cast(BinaryIO, packed)
        self(_HEAD)
        return self

    def __call__(self, data: bytes) -> None:
        """Add these bytes."""
        try:
            self._stream.write(data)
        except OSError as fault:
            raise self._refusal(fault) from fault

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._finish()
        finally:
            self._raw.close()
            self._partial.unlink(missing_ok=True)

    def _finish(self) -> None:
        try:
            self._stream.write(_FOOT)
            self._stream.close()
            self._raw.close()
            self._partial.replace(self._path)
        except OSError as fault:
            raise self._refusal(fault) from fault

    def _refusal(self, fault: OSError) -> StorageRefused:
        return StorageRefused(
            f"{self._path} cannot be written ({fault.strerror}); nothing was kept. Make room or name another place"
        )
