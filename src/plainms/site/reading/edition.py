"""What decides how a composed page looks: pages made under another edition are stale."""

from functools import cache
from pathlib import Path

from plainms.provenance import fingerprint
from plainms.site.ui.assets import VERSION

LOGIC = "4"
_SITE = Path(__file__).parents[1]
_UI, _CATALOGS = _SITE / "ui", _SITE / "locale"


@cache
def edition() -> str:
    """The version of our logic and a fingerprint of templates, catalogs of words, sheets and script."""
    files = [*_UI.rglob("templates/**/*.html"), *_UI.glob("sheets/*.css"), *_CATALOGS.rglob("*.mo")]
    files.sort()
    content = fingerprint(VERSION.encode(), *(path.read_bytes() for path in files))
    return f"page-{LOGIC}+{content[:12]}"
