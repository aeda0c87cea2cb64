"""What a list shows of a study: small enough to keep beside its row."""

from dataclasses import dataclass
from typing import Self

from plainms.absence import NotReported
from plainms.codec import Json, decode, encode
from plainms.publication.labels import Labels
from plainms.publication.page import Depth, Page, Told
from plainms.wording import NOTHING, Wording

TIRED = "tired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One item of a list. ``notices`` are the short names of the notices; ``date`` is empty where none is known.

    ``depths`` are the addresses under the study's own that it has beside the standard depth.
    """

    study: str
    heading: str
    title: str
    is_invented: bool
    is_told: bool
    notices: tuple[Wording, ...]
    labels: Labels
    date: Wording
    machine_date: str
    journal: str
    depths: tuple[str, ...]

    @classmethod
    def of(cls, page: Page) -> Self:
        """The listing of a page."""
        date = page.date
        return cls(
            study=str(page.study),
            heading=page.heading,
            title=page.title,
            is_invented=page.is_invented,
            is_told=isinstance(page.body, Told),
            notices=tuple(dict.fromkeys(notice.short for notice in page.notices)),
            labels=page.labels,
            date=NOTHING if isinstance(date, NotReported) else date.words,
            machine_date="" if isinstance(date, NotReported) else date.machine,
            journal=page.journal,
            depths=_depths(page),
        )

    @classmethod
    def read(cls, body: Json) -> Self:
        """The listing that ``as_json`` wrote."""
        return decode(cls, body)

    def as_json(self) -> Json:
        """The listing as objects, arrays and text."""
        return encode(self)


def _depths(page: Page) -> tuple[str, ...]:
    """As in addresses; the page for a tired day is there wherever something is told."""
    depths = tuple(depth.value for depth in page.depths if depth is not Depth.STANDARD)
    return (*depths, TIRED) if isinstance(page.body, Told) else depths
