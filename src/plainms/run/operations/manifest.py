"""What a backup says of itself: who made it, of what, and how to tell that it is whole."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from plainms.errors import BackupIsDamaged

MANIFEST = "manifest.json"
FORM = 1
_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """One backup. ``rows`` counts the rows by table; ``migrations`` are written "app.name"; ``day`` is ISO, in UTC."""

    form: int
    engine: str
    day: str
    plainms: str
    logic: str
    migrations: tuple[str, ...]
    rows: dict[str, int]
    file: str
    bytes: int
    sha256: str

    def write(self, folder: Path) -> None:
        """Put it beside the data."""
        text = json.dumps(asdict(self), indent=2, sort_keys=True)
        (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")

    def check(self, folder: Path) -> Path:
        """The data file, whose bytes are those that were written; raises BackupIsDamaged."""
        path = folder / self.file
        if not path.is_file():
            raise BackupIsDamaged(f"{folder} lacks {self.file}, which its manifest names; take another backup")
        found = fingerprint_of(path)
        if (path.stat().st_size, found) != (self.bytes, self.sha256):
            raise BackupIsDamaged(f"{path} is not what was written ({found[:12]}…); nothing was restored from it")
        return path


def manifest_in(folder: Path) -> Manifest:
    """The manifest of a backup; raises BackupIsDamaged where there is none that this version reads."""
    path = folder / MANIFEST
    try:
        body = json.loads(path.read_text(encoding="utf-8"))
        found = Manifest(**body | {"migrations": tuple(body["migrations"])})
    except (OSError, ValueError, TypeError, KeyError) as fault:
        raise BackupIsDamaged(
            f"{path} cannot be read as a manifest ({fault}); name a folder of plainms backup"
        ) from fault
    if found.form != FORM or Path(found.file).name != found.file:
        raise BackupIsDamaged(f"{path} is of a form that this version does not know; restore with the plainms of it")
    return found


def fingerprint_of(path: Path) -> str:
    """SHA-256 of the file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
