"""Static files under an address that changes with their content, so that browsers may keep them for ever."""

from pathlib import Path

from plainms.provenance import fingerprint

_FOLDER = Path(__file__).parent / "static" / "plainms"


def version() -> str:
    """A fingerprint of all static files."""
    files = sorted(path for path in _FOLDER.iterdir() if path.is_file())
    return fingerprint(*(part for path in files for part in (path.name.encode(), path.read_bytes())))[:12]


VERSION = version()
VERSIONED_PREFIX = f"/static/{VERSION}/"


def address(name: str) -> str:
    """Where a static file is served now."""
    return f"{VERSIONED_PREFIX}plainms/{name}"


def is_asset(name: str) -> bool:
    """Whether there is a static file of that name."""
    return any(path.name == name for path in _FOLDER.iterdir())
