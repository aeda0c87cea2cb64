"""Which date a reader sees first, worded so that no date of the future looks like one of the past."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import MONTHS, DateSource, PartialDate
from plainms.wording import Wording, say

_OF_PUBLICATION = (
    DateSource.ONLINE,
    DateSource.PREPRINT,
    DateSource.ISSUE,
    DateSource.ENTREZ,
    DateSource.PUBMED,
    DateSource.PMC_RELEASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDate:
    """A date in words with its kind ("12 March 2026 (online)"), and the same for machines ("2026-03-12")."""

    words: Wording
    machine: str


def date_to_show(dates: Iterable[PartialDate], today: datetime.date) -> ShownDate | NotReported:
    """The date a list or a page head shows: the first public one that is not after ``today``.

    Online comes before issue, issue before PubMed's own dates. Where only dates after ``today`` are known, the
    soonest is told as "issue dated March 2027".
    """
    chosen = _chosen(dates, today)
    return NOT_REPORTED if isinstance(chosen, NotReported) else shown(chosen, today)


def shown(date: PartialDate, today: datetime.date) -> ShownDate:
    """One date in words."""
    told, kind = in_words(date), say(date.source.value)
    if not date.is_after(today):
        words = say("{date} ({kind})", date=told, kind=kind)
    elif date.source is DateSource.ISSUE:
        words = say("issue dated {date}", date=told)
    else:
        words = say("{kind}, dated {date}", date=told, kind=kind)
    return ShownDate(words=words, machine=_machine(date))


def in_words(date: PartialDate | datetime.date) -> Wording:
    """As much of the date as is known: "12 March 2026", "March 2026" or "2026"."""
    if isinstance(date.month, NotReported):
        return say(str(date.year))
    month, year = say(MONTHS[date.month - 1]), str(date.year)
    if isinstance(date.day, NotReported):
        return say("{month} {year}", month=month, year=year)
    return say("{day} {month} {year}", day=str(date.day), month=month, year=year)


def date_to_sort_by(dates: Iterable[PartialDate], today: datetime.date) -> datetime.date | NotReported:
    """The day that orders newest lists: the first day the shown date can mean, and never one after ``today``."""
    chosen = _chosen(dates, today)
    return NOT_REPORTED if isinstance(chosen, NotReported) else min(chosen.first_day, today)


def _chosen(dates: Iterable[PartialDate], today: datetime.date) -> PartialDate | NotReported:
    public = [date for date in dates if date.source in _OF_PUBLICATION]
    past = [date for date in public if not date.is_after(today)]
    if past:
        return min(past, key=lambda date: (_OF_PUBLICATION.index(date.source), date.first_day, date.stated))
    return min(public, key=lambda date: (date.first_day, date.stated), default=NOT_REPORTED)


def _machine(date: PartialDate) -> str:
    parts = [f"{date.year:04d}"]
    parts += [f"{part:02d}" for part in (date.month, date.day) if not isinstance(part, NotReported)]
    return "-".join(parts)
