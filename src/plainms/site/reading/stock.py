"""The stock of pages: how one is stored; of those that are no study's what is made anew, what stays, and what goes."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction

from plainms.site.catalogue.models import PublishedPage
from plainms.site.reading.drafts import Draft
from plainms.site.reading.hands import Hands
from plainms.site.reading.packing import pack
from plainms.site.ui.styles import hashes_in

_AT_ONCE = 200
_COLUMNS = ("packed", "styles", "etag", "inputs", "study")
_BLOCK = (
    r"</?(?:article|aside|blockquote|body|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|html|"
    r"link|main|meta|nav|ol|p|script|section|table|tbody|td|th|thead|title|tr|ul)\b"
)
_BEFORE, _BEHIND = re.compile(rf">\s+(?={_BLOCK})"), re.compile(r">\s+(?=<)")
_TAG = re.compile(rf"{_BLOCK}[^<>]*")


@dataclass(frozen=True, slots=True)
class Order:
    """A draft whose page is to be made."""

    draft: Draft

    def make(self) -> PublishedPage:
        """The page as a row."""
        return stored(self.draft.path, self.draft.render(), inputs=self.draft.inputs)


@transaction.atomic
def restock(drafts: Iterable[Draft], make_all: Hands) -> int:
    """Store the drafts whose inputs changed, take down pages without a draft; returns how many were made."""
    there = dict(PublishedPage.objects.filter(study=None).values_list("path", "inputs"))
    made = 0
    waiting: list[Order] = []
    for one in drafts:
        if there.pop(one.path, "") != one.inputs:
            waiting.append(Order(one))
            made += 1
        if len(waiting) == _AT_ONCE:
            _put(make_all(waiting))
            waiting = []
    _put(make_all(waiting))
    gone = sorted(there)
    for start in range(0, len(gone), _AT_ONCE):
        PublishedPage.objects.filter(path__in=gone[start : start + _AT_ONCE]).delete()
    return made


def stored(path: str, html: str, study: str | None = None, inputs: str = "") -> PublishedPage:
    """A page as a row."""
    shown = _tight(html)
    text = shown.encode()
    return PublishedPage(
        path=path,
        study_id=study,
        packed=pack(text),
        styles=" ".join(hashes_in(shown)),
        etag=hashlib.sha256(text).hexdigest(),
        inputs=inputs,
    )


def _tight(html: str) -> str:
    """Without the space beside the edge of a block, which no browser shows; that between list items is printed."""
    return _BEHIND.sub(_kept_behind, _BEFORE.sub(">", html))


def _kept_behind(gap: re.Match[str]) -> str:
    """The space behind a tag, unless it is the tag of a block."""
    page, end = gap.string, gap.start()
    return ">" if _TAG.fullmatch(page, page.rfind("<", 0, end), end) else gap[0]


def _put(pages: Iterable[PublishedPage]) -> None:
    PublishedPage.objects.bulk_create(pages, update_conflicts=True, unique_fields=["path"], update_fields=_COLUMNS)
