"""What decides how a composed page looks: pages made under another edition are stale."""

from functools import cache
from pathlib import Path

from plainms.provenance import fingerprint
from plainms.site.ui.assets import VERSION

LOGIC = "3"
_SITE = Path(__file__).parents[1]
_TEMPLATES, _CATALOGS = _SITE / "ui" / "templates", _SITE / "locale"


@cache
def edition() -> str:
    """The version of our logic and a fingerprint of templates, catalogs of words, stylesheet and script."""
    files = [*sorted(_TEMPLATES.rglob("*.html")), *sorted(_CATALOGS.rglob("*.mo"))]
    content = fingerprint(VERSION.encode(), *(path.read_bytes() for path in files))
    return f"page-{LOGIC}+{content[:12]}"
