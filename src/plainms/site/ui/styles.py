"""Sheets stand inside each page, so that its first view needs one answer and no second request.

The policy of an answer names the hash of every sheet that its page holds. A stored page brings the hashes of its own
sheets along, for it may have been made before the last change to them.
"""

import base64
import hashlib
import re
from functools import cache, lru_cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

_FOLDER = Path(__file__).parent / "sheets"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SPACE, _AROUND, _LAST = re.compile(r"\s+"), re.compile(r" ?([{};,>]) ?|(?<=:) "), re.compile(r";}")
_IN_PAGE = re.compile(r"<style>(.*?)</style>", re.DOTALL)


@cache
def element(name: str) -> SafeString:
    """The sheet of that name as an element of a page's head."""
    return mark_safe(f"<style>{sheet(name)}</style>")  # noqa: S308 - our own file


@cache
def sheet(name: str) -> str:
    """The sheet without comments and without space that means nothing."""
    text = _SPACE.sub(" ", _COMMENT.sub("", _files()[name].read_text(encoding="utf-8")))
    return _LAST.sub("}", _AROUND.sub(r"\1", text)).strip()


def hashes() -> tuple[str, ...]:
    """The sources of all sheets of today, as a policy names them."""
    return tuple(_source(sheet(name)) for name in sorted(_files()))


def hashes_in(html: str) -> tuple[str, ...]:
    """The sources of the sheets in the head of a page."""
    head, _, _ = html.partition("</head>")
    return tuple(dict.fromkeys(map(_source, _IN_PAGE.findall(head))))


@cache
def _files() -> dict[str, Path]:
    return {path.name: path for path in _FOLDER.glob("*.css")}


@lru_cache(maxsize=64)
def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
