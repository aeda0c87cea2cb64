"""Pages of one kind differ in a few places. A frame is rendered once by its template, with marks where values go.

The template engine takes most of the time of a page; what it says of all pages of a kind it needs to say once only.
"""

import re
from collections.abc import Callable, Hashable
from typing import Any

from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe

from plainms.site.ui.languages import spoken

_MARK = re.compile("\ue000(\\w+)\ue001")
_frames: dict[Hashable, tuple[str, ...]] = {}


def part(template: str, **context: Any) -> SafeString:
    """A template rendered, safe because templates escape all that they are given."""
    return mark_safe(get_template(template).render(context))  # noqa: S308 - output of an autoescaping template


def mark(name: str) -> SafeString:
    """Where the value of that name goes."""
    return SafeString(f"\ue000{name}\ue001")


def filled(kind: Hashable, frame: Callable[[], str], **values: str) -> SafeString:
    """The frame of this kind in the language spoken, with its values, which are HTML, in the place of its marks."""
    key = (kind, spoken())
    pieces = _frames.get(key)
    if pieces is None:
        pieces = _frames[key] = tuple(_MARK.split(frame()))
    told = (values[piece] if place % 2 else piece for place, piece in enumerate(pieces))
    return mark_safe("".join(told))  # noqa: S308 - a frame is the output of a template, and its values are HTML
