"""NLM's dates as PartialDate: only what is certain, the source's words kept in ``stated``.

A season, a quarter or a range of months leaves the year; a range of days leaves the month; a range over two years leaves
no date, and its words go to ``unreadable``, as do the words of a date that no calendar has. "date unknown" is no date.
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
_NO_DATE = re.compile(r"(?i)(date )?(unknown|not available|n/?a)\.?|")

_SOURCE_OF_STATUS = {
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


def read_dates(
    citation: Element, article: Element | None, data: Element | None, unreadable: list[str]
) -> tuple[PartialDate, ...]:
    """Every date of a citation, in the order of the DTD."""
    dates = []
    for element, source in _elements(citation, article) + _history(data):
        found = _read(element, source)
        if isinstance(found, PartialDate):
            dates.append(found)
        elif found:
            unreadable.append(f"{element.tag}: {found}")
    return tuple(dates)


def _elements(citation: Element, article: Element | None) -> list[tuple[Element, DateSource]]:
    found = []
    if article is not None:
        issue = article.find("Journal/JournalIssue/PubDate")
        if issue is not None:
            found.append((issue, DateSource.ISSUE))
        found += [(element, DateSource.ONLINE) for element in article.findall("ArticleDate")]
    for name, source in (
        ("DateCreated", DateSource.OTHER),
        ("DateCompleted", DateSource.COMPLETED),
        ("DateRevised", DateSource.RECORD_REVISED),
    ):
        element = citation.find(name)
        if element is not None:
            found.append((element, source))
    return found


def _history(data: Element | None) -> list[tuple[Element, DateSource]]:
    history = None if data is None else data.find("History")
    if history is None:
        return []
    return [(date, _SOURCE_OF_STATUS.get(date.get("PubStatus", ""), DateSource.OTHER)) for date in history]


def _read(element: Element, source: DateSource) -> PartialDate | str:
    """The date, or the words that could not be read as one, or "" where there are none."""
    parts = {child.tag: child.text or "" for child in element}
    if "MedlineDate" in parts:
        return read_words(parts["MedlineDate"], source)
    return read_parts(parts.get("Year", ""), parts.get("Month", ""), parts.get("Day", ""), parts.get("Season", ""), source)


@lru_cache(maxsize=8192)
def read_parts(year: str, month: str, day: str, season: str, source: DateSource) -> PartialDate | str:
    """The date of NLM's separate elements; the words where the year, the month or the day is not one."""
    stated = " ".join(" ".join((year, season, month, day)).split())
    numbered = _month(month)
    if numbered is None or (day.strip() and (not month.strip() or not day.strip().isdecimal())):
        return stated if _month_is_a_season(month) is None else _checked(year, NOT_REPORTED, NOT_REPORTED, source, stated)
    return _checked(year, numbered, int(day) if day.strip() else NOT_REPORTED, source, stated)


@lru_cache(maxsize=2048)
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
    text = text.strip()
    if not text:
        return NOT_REPORTED
    if text.isdecimal():
        return int(text)
    return _MONTH_OF[text[:3].lower()] if _MONTH_NAME.fullmatch(text) else None


def _month_is_a_season(text: str) -> str | None:
    return text if re.fullmatch(r"(?i)(spring|summer|fall|autumn|winter)([- ]\w+)?", text.strip()) else None


def _checked(
    year: str, month: int | NotReported, day: int | NotReported, source: DateSource, stated: str
) -> PartialDate | str:
    if not _YEAR.fullmatch(year.strip()):
        return stated
    try:
        return PartialDate(year=int(year), month=month, day=day, source=source, stated=stated)
    except DateIsInvented:
        return stated
