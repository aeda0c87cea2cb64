"""A study for a tired day: one sentence, one point, one number, one question, and what must not be missed."""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported
from plainms.digest.digest import SentenceKind
from plainms.publication.guards import Guard
from plainms.publication.notices import PageNotice
from plainms.publication.page import Page, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class TiredDay:
    """What one screen holds. ``number`` and ``question`` are empty where the digest has none.

    Notices and guards come along in short, for a correction must reach tired readers too.
    """

    heading: str
    point: str
    number: str
    question: str
    notices: tuple[PageNotice, ...]
    guards: tuple[Guard, ...]


def tired_day(page: Page) -> TiredDay | NotReported:
    """The page in short; there is none where nothing is told."""
    if not isinstance(page.body, Told):
        return NOT_REPORTED
    return TiredDay(
        heading=page.heading,
        point=next(_points(page.body), ""),
        number=next(_numbers(page), ""),
        question=next((one.text for one in page.body.questions), ""),
        notices=page.notices,
        guards=page.guards,
    )


def _points(told: Told) -> Iterator[str]:
    """Findings among the key points first, those in our own words before quotations; then whatever comes first."""
    every = [*told.key_points, *(one for part in told.parts for one in part.sentences)]
    new = [one for one in every if one.text != told.teaser.text]
    findings = [one.text for one in told.key_points if one in new and one.kind is SentenceKind.FINDING]
    yield from sorted(findings, key=lambda text: "“" in text)
    yield from (one.text for one in new)


def _numbers(page: Page) -> Iterator[str]:
    """A count in two groups, in words, or else how many were studied."""
    if isinstance(page.body, Told):
        yield from (one.words.text for one in page.body.box)
    yield from page.labels.size
