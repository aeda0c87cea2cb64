"""The stock of pages: how one is stored; of those that are no study's what is made anew, what stays, and what goes."""

import gzip
import hashlib
import re
from collections.abc import Iterable

from django.db import transaction

from plainms.site.catalogue.models import PublishedPage
from plainms.site.reading.drafts import Draft
from plainms.site.ui.styles import hashes_in

_AT_ONCE = 200
_COLUMNS = ("html", "packed", "styles", "etag", "inputs", "study")
_EFFORT = 6
_BLOCK = (
    r"</?(?:article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|html|"
    r"link|main|meta|nav|ol|p|script|section|table|tbody|td|th|thead|title|tr|ul)\b"
)
_NOTHING = re.compile(rf"(?<=>)\s+(?={_BLOCK})|({_BLOCK}[^<>]*>)\s+(?=<)")
"""Space beside the edge of a block, which no browser shows; list items stand in one line where they are printed."""


@transaction.atomic
def restock(drafts: Iterable[Draft]) -> int:
    """Store the drafts whose inputs changed, take down pages without a draft; returns how many were made."""
    there = dict(PublishedPage.objects.filter(study=None).values_list("path", "inputs"))
    made, waiting = 0, []
    for one in drafts:
        if there.pop(one.path, "") != one.inputs:
            waiting.append(stored(one.path, one.render(), inputs=one.inputs))
            made += 1
        if len(waiting) == _AT_ONCE:
            _put(waiting)
            waiting = []
    _put(waiting)
    gone = sorted(there)
    for start in range(0, len(gone), _AT_ONCE):
        PublishedPage.objects.filter(path__in=gone[start : start + _AT_ONCE]).delete()
    return made


def stored(path: str, html: str, study: str | None = None, inputs: str = "") -> PublishedPage:
    """A page as a row."""
    shown = _NOTHING.sub(r"\1", html)
    text = shown.encode()
    return PublishedPage(
        path=path,
        study_id=study,
        html=shown,
        packed=gzip.compress(text, _EFFORT, mtime=0),
        styles=" ".join(hashes_in(shown)),
        etag=hashlib.sha256(text).hexdigest(),
        inputs=inputs,
    )


def _put(pages: list[PublishedPage]) -> None:
    PublishedPage.objects.bulk_create(pages, update_conflicts=True, unique_fields=["path"], update_fields=_COLUMNS)
