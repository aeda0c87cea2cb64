"""NLM's dates as PartialDate: only what is certain, the source's words kept in ``stated``.

A season, a quarter or a range of months leaves the year; a range of days leaves the month. A range over two years
leaves no date, and its words go to ``unreadable``, as do those of a date that no calendar has. "date unknown" is none.
"""

import re
from functools import lru_cache
from xml.etree.ElementTree import Element

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import MONTHS, DateSource, PartialDate
from plainms.errors import DateIsInvented

_MONTH_OF = {name[:3].lower(): number for number, name in enumerate(MONTHS, start=1)}
_MONTH_NAME = re.compile(r"(?i)(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_SHORT_RANGE = re.compile(r"\d{4}\s?[-\u2013/]\s?\d{2}\b")
_WORD = re.compile(r"[0-9]+|[^\W\d_]+")
_SEASON = re.compile(r"(?i)(spring|summer|fall|autumn|winter)([- ]\w+)?")
_NO_DATE = re.compile(r"(?i)(date )?(unknown|not available|n/?a)\.?|")

_OF_THE_RECORD = ("DateCreated", "DateCompleted", "DateRevised")
_SOURCE_OF = {
    "PubDate": DateSource.ISSUE,
    "ArticleDate": DateSource.ONLINE,
    "DateCompleted": DateSource.COMPLETED,
    "DateRevised": DateSource.RECORD_REVISED,
    "received": DateSource.RECEIVED,
    "revised": DateSource.REVISED_BY_AUTHORS,
    "accepted": DateSource.ACCEPTED,
    "retracted": DateSource.RETRACTED,
    "entrez": DateSource.ENTREZ,
    "pubmed": DateSource.PUBMED,
    "medline": DateSource.MEDLINE,
    "pmc-release": DateSource.PMC_RELEASE,
    "aheadofprint": DateSource.ONLINE,
    "epublish": DateSource.ONLINE,
    "ppublish": DateSource.ISSUE,
}
"""By the element's name or, in the history, its PubStatus; all others, such as DateCreated, are OTHER."""


def read_dates(
    citation: Element, article: Element | None, data: Element | None, unreadable: list[str]
) -> tuple[PartialDate, ...]:
    """Every date of a citation, in the order of the DTD. Hours and minutes stand behind the first three parts."""
    elements = (
        [] if article is None else article.findall("Journal/JournalIssue/PubDate") + article.findall("ArticleDate")
    )
    elements += [date for name in _OF_THE_RECORD if (date := citation.find(name)) is not None]
    history = None if data is None else data.find("History")
    if history is not None:
        elements += history
    dates = []
    for element in elements:
        found = _read(element.get("PubStatus", element.tag), *[(part.tag, part.text) for part in element[:3]])
        if isinstance(found, PartialDate):
            dates.append(found)
        elif found:
            unreadable.append(f"{element.tag}: {found}")
    return tuple(dates)


@lru_cache(maxsize=16384)
def _read(kind: str, *parts: tuple[str, str | None]) -> PartialDate | str:
    """The date, or the words that could not be read as one, or "" where there are none."""
    source = _SOURCE_OF.get(kind, DateSource.OTHER)
    text = {name: text or "" for name, text in parts}
    if "MedlineDate" in text:
        return read_words(text["MedlineDate"], source)
    return read_parts(text.get("Year", ""), text.get("Month", ""), text.get("Day", ""), text.get("Season", ""), source)


def read_parts(year: str, month: str, day: str, season: str, source: DateSource) -> PartialDate | str:
    """The date of NLM's separate elements; the words where the year, the month or the day is not one."""
    stated = " ".join(f"{year} {season} {month} {day}".split())
    if _SEASON.fullmatch(month.strip()):
        return _checked(year, NOT_REPORTED, NOT_REPORTED, source, stated)
    numbered = _month(month.strip())
    if numbered is None or not (day.strip().isdecimal() or not day.strip()):
        return stated
    return _checked(year, numbered, int(day) if day.strip() else NOT_REPORTED, source, stated)


def read_words(words: str, source: DateSource) -> PartialDate | str:
    """The certain part of a free-text date such as "2000 Dec 23-30" or "1998 Spring"."""
    stated = " ".join(words.split())
    if _NO_DATE.fullmatch(stated):
        return ""
    years = set(_YEAR.findall(stated))
    if len(years) != 1 or _SHORT_RANGE.search(stated):
        return stated
    year = years.pop()
    rest = _WORD.findall(stated.replace(year, " "))
    months = [word for word in rest if _MONTH_NAME.fullmatch(word)]
    others = [word for word in rest if word not in months]
    if len(months) != 1 or not all(word.isdecimal() for word in others):
        return _checked(year, NOT_REPORTED, NOT_REPORTED, source, stated)
    day = int(others[0]) if len(others) == 1 else NOT_REPORTED
    return _checked(year, _MONTH_OF[months[0][:3].lower()], day, source, stated)


def _month(text: str) -> int | NotReported | None:
    """The month's number; None where the text is not a month."""
    if not text:
        return NOT_REPORTED
    if text.isdecimal():
        return int(text)
    return _MONTH_OF[text[:3].lower()] if _MONTH_NAME.fullmatch(text) else None


def _checked(
    year: str, month: int | NotReported, day: int | NotReported, source: DateSource, stated: str
) -> PartialDate | str:
    if not _YEAR.fullmatch(year.strip()):
        return stated
    try:
        return PartialDate(year=int(year), month=month, day=day, source=source, stated=stated)
    except DateIsInvented:
        return stated
