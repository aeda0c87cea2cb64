"""Every answer as it came, under the SHA-256 of its bytes, and of each run which question got which answer.

``objects/ab/cdef….gz`` holds the bytes, packed; ``runs/NAME.jsonl`` holds a line an answer. A line that a killed
process left by half is passed over.
"""

import gzip
import hashlib
import json
import os
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

from isal import igzip

from plainms.errors import ArchiveIsIncomplete, StorageRefused


class Archive:
    """A folder of answers, for several threads of one process.

    Writes are whole or not at all; raises StorageRefused where the disk takes no more.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writing = threading.Lock()

    def keep(self, content: bytes) -> str:
        """Keep the bytes, once; returns their SHA-256."""
        digest = hashlib.sha256(content).hexdigest()
        path = self._path(digest)
        packed = b"" if path.exists() else igzip.compress(content, compresslevel=2, mtime=0)
        with self._writing:
            if packed and not path.exists():
                write_whole(path, packed)
        return digest

    def read(self, digest: str) -> bytes:
        """The bytes with this SHA-256. Raises ArchiveIsIncomplete where they are missing or others."""
        path = self._path(digest)
        try:
            content = gzip.decompress(path.read_bytes())
        except (OSError, EOFError, zlib.error) as fault:
            raise ArchiveIsIncomplete(f"the archive {self._folder} has lost answer {digest[:12]}; {_CURE}") from fault
        if hashlib.sha256(content).hexdigest() != digest:
            raise ArchiveIsIncomplete(f"answer {digest[:12]} in the archive {self._folder} was changed; {_CURE}")
        return content

    def note(self, run: str, key: str, digest: str) -> None:
        """Write down that in this run the question ``key`` got this answer."""
        path = self._runs / f"{run}.jsonl"
        line = json.dumps({"asked": key, "answer": digest}, sort_keys=True)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with self._writing, path.open("a", encoding="utf-8") as stream:
                stream.write(f"\n{line}")
        except OSError as fault:
            raise _refusal(path, fault) from fault

    def noted(self, run: str) -> dict[str, str]:
        """The last answer to each question of the run, by the question's key. Raises ArchiveIsIncomplete."""
        path = self._runs / f"{run}.jsonl"
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except OSError as fault:
            raise ArchiveIsIncomplete(f"the archive {self._folder} knows no run {run}; {_CURE}") from fault
        return {line["asked"]: line["answer"] for line in _whole(lines)}

    def carry_over(self, earlier: str, run: str, source: str) -> None:
        """What an earlier run asked this source counts for this run too, which goes on with its reading."""
        for key, digest in (self.noted(earlier) if earlier in self.runs() else {}).items():
            if key.startswith(f"{source} "):
                self.note(run, key, digest)

    def runs(self) -> tuple[str, ...]:
        """The names of the runs, in the order of their names, which begin with their day."""
        return tuple(sorted(path.stem for path in self._runs.glob("*.jsonl")))

    @property
    def _runs(self) -> Path:
        return self._folder / "runs"

    def _path(self, digest: str) -> Path:
        return self._folder / "objects" / digest[:2] / f"{digest[2:]}.gz"


_CURE = "run plainms sync without --replay to ask the sources again"


def write_whole(path: Path, content: bytes) -> None:
    """The file with these bytes, or no file; on disk before this returns. Raises StorageRefused."""
    partial = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with partial.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(path)
    except OSError as fault:
        partial.unlink(missing_ok=True)
        raise _refusal(path, fault) from fault


def _refusal(path: Path, fault: OSError) -> StorageRefused:
    return StorageRefused(f"{path} cannot be written ({fault.strerror}); make room, or name another --archive")


def _whole(lines: list[str]) -> Iterator[dict[str, str]]:
    for line in lines:
        try:
            read = json.loads(line)
        except ValueError:
            continue
        yield read
