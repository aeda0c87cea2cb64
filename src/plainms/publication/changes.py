"""What became of a study's page from one edition of the site to the next, in the four words that readers are told."""

from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import NOT_REPORTED, NotReported
from plainms.digest.digest import Digest, NoDigest
from plainms.provenance import fingerprint
from plainms.publication.listing import Listing


class ChangeKind(StrEnum):
    """One word for a change. A page whose digest or whole page was taken down is withdrawn."""

    NEW = "new"
    CHANGED = "changed"
    CORRECTED = "corrected"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What readers could see of a study: a fingerprint of its words, whether it was told, and its notices.

    ``words`` is empty where there was no page. Dates and layout are no part of it: they are no news.
    """

    words: str
    is_told: bool
    notices: tuple[str, ...]

    @property
    def is_public(self) -> bool:
        """Whether there was a page."""
        return bool(self.words)


HIDDEN = Seen(words="", is_told=False, notices=())


def seen(outcome: Digest | NoDigest, item: Listing) -> Seen:
    """What readers see of a study that has a page."""
    told = tuple(one.text for one in outcome.sentences) if isinstance(outcome, Digest) else (outcome.reason.value,)
    words = fingerprint(item.title.encode(), *(text.encode() for text in told))
    return Seen(words=words[:32], is_told=item.is_told, notices=item.notices)


def change(before: Seen | NotReported, after: Seen) -> ChangeKind | NotReported:
    """The gravest thing that happened, or nothing. ``before`` is absent for a study that was never noted."""
    if isinstance(before, NotReported) or not before.is_public:
        return ChangeKind.NEW if after.is_public else NOT_REPORTED
    if not after.is_public or (before.is_told and not after.is_told):
        return ChangeKind.WITHDRAWN
    if set(after.notices) - set(before.notices):
        return ChangeKind.CORRECTED
    return ChangeKind.CHANGED if after.words != before.words else NOT_REPORTED
