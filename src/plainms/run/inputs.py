"""The files a build reads: in the order given, folders by name, with how far reading has come."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO

from plainms.errors import FileIsMissing, UsageIsWrong
from plainms.sources import europepmc, jats, pubmed
from plainms.sources.record import ReadResult

_SUFFIXES = (".xml", ".xml.gz", ".json", ".nxml")


@dataclass(frozen=True, slots=True)
class Inputs:
    """Source files: PubMed XML (plain or gzip), JATS full texts, or Europe PMC search answers."""

    files: tuple[Path, ...]

    @classmethod
    def of(cls, paths: tuple[Path, ...]) -> "Inputs":
        """The files named, and the source files inside the folders named; raises FileIsMissing."""
        files = tuple(file for path in paths for file in _files_of(path))
        names = [file.name for file in files]
        doubled = {name for name in names if names.count(name) > 1}
        if doubled:
            raise UsageIsWrong(f"two inputs are called {min(doubled)}; give each file once, under its own name")
        return cls(files)

    @property
    def size(self) -> int:
        """Bytes on disk of all files together."""
        return sum(file.stat().st_size for file in self.files)

    def fingerprint(self) -> str:
        """SHA-256 over the names and bytes of the files, in order."""
        running = hashlib.sha256()
        for file in self.files:
            running.update(file.name.encode() + b"\0")
            with file.open("rb") as stream:
                running.update(hashlib.file_digest(stream, "sha256").digest())
        return running.hexdigest()

    def read(self, meter: "Meter") -> Iterator[Iterator[ReadResult]]:
        """For each file in turn, every citation in it."""
        for file in self.files:
            with file.open("rb") as stream:
                yield _read(stream, file, meter)

    def read_all(self) -> Iterator[ReadResult]:
        """Every citation of every file."""
        for results in self.read(Meter()):
            yield from results


class Meter:
    """Counts the bytes that were read from the files."""

    def __init__(self) -> None:
        self.bytes_read = 0

    def counting(self, stream: BinaryIO) -> BinaryIO:
        """The stream, with its reads counted here."""
        return _Counted(stream, self)  # type: ignore[return-value]  # a reader needs no more than read()


class _Counted:
    def __init__(self, stream: BinaryIO, meter: Meter) -> None:
        self._stream = stream
        self._meter = meter

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._meter.bytes_read += len(data)
        return data


def _read(stream: BufferedReader, file: Path, meter: Meter) -> Iterator[ReadResult]:
    counted = meter.counting(stream)
    if file.suffix == ".json":
        return europepmc.read(counted.read(), file.name)
    if file.suffix == ".nxml" or (file.suffix == ".xml" and jats.looks_like_jats(stream.peek())):
        return jats.read(counted.read(), file.name)
    return pubmed.read(counted, file.name)


def _files_of(path: Path) -> tuple[Path, ...]:
    if path.is_dir():
        found = tuple(sorted(file for file in path.iterdir() if file.name.endswith(_SUFFIXES)))
        if not found:
            raise FileIsMissing(f"{path} holds no {', '.join(_SUFFIXES)} file")
        return found
    if not path.is_file():
        raise FileIsMissing(f"{path} is not there; give the path of a PubMed XML file or a folder of them")
    return (path,)
