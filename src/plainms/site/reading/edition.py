"""What decides how a composed page looks: pages made under another edition are stale."""

from functools import cache
from pathlib import Path

from plainms.provenance import fingerprint
from plainms.site.ui.assets import VERSION

LOGIC = "3"
_TEMPLATES = Path(__file__).parents[1] / "ui" / "templates"


@cache
def edition() -> str:
    """The version of our logic and a fingerprint of templates, stylesheet and script."""
    files = sorted(_TEMPLATES.rglob("*.html"))
    content = fingerprint(VERSION.encode(), *(path.read_bytes() for path in files))
    return f"page-{LOGIC}+{content[:12]}"
