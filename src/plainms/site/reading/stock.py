"""The stock of pages that are no study's: what is made anew, what stays, and what goes."""

import hashlib
from collections.abc import Iterable

from django.db import transaction

from plainms.site.catalogue.models import PublishedPage
from plainms.site.reading.drafts import Draft

_AT_ONCE = 200
_COLUMNS = ("html", "etag", "inputs", "study")


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
    etag = hashlib.sha256(html.encode()).hexdigest()
    return PublishedPage(path=path, study_id=study, html=html, etag=etag, inputs=inputs)


def _put(pages: list[PublishedPage]) -> None:
    PublishedPage.objects.bulk_create(pages, update_conflicts=True, unique_fields=["path"], update_fields=_COLUMNS)
