"""What a citation of a study's report needs, taken from its record as stated and never filled in."""

import re
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import DateSource, PartialDate
from plainms.publication.details import citation
from plainms.publication.notices import notices_of
from plainms.sources.record import Author, SourceRecord
from plainms.studies.study import Study

_PUBLISHED_ON = (DateSource.ISSUE, DateSource.ONLINE, DateSource.PREPRINT)
_RANGE = re.compile(r"(?P<stem>[A-Za-z]*)(?P<first>[0-9]+)-(?P<last>[0-9]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person by family and given name, or, with nothing but ``family``, a group or a person with one name."""

    family: str
    given: str = ""
    suffix: str = ""
    is_group: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A report as citation formats see it. Empty text stands where the record is silent.

    ``key`` is our own identity of the study. ``pages`` are as stated, with a shortened last page written out
    ("103-12" is "103-112"). ``in_words`` is the whole citation as plain text. ``notes`` say what a reader of the
    citation must know: that the paper was retracted or corrected, or that it is invented.
    """

    key: str
    is_preprint: bool
    names: tuple[Name, ...]
    title: str
    journal: str
    journal_short: str
    issued: PartialDate | NotReported
    volume: str
    issue: str
    pages: str
    issn: str
    doi: str
    pmid: str
    pmcid: str
    language: str
    notes: tuple[str, ...]
    in_words: str

    @property
    def page_range(self) -> tuple[str, str]:
        """The first and the last page; the last is empty where there is one page, or where pages are no plain range."""
        first, dash, last = self.pages.partition("-")
        return (first, last) if dash and "-" not in last and "," not in self.pages else (self.pages, "")


def reference_of(study: Study) -> Reference:
    """The reference of the study's report."""
    record, journal = study.report, study.report.journal
    return Reference(
        key=str(study.id),
        is_preprint=any(one.name == "Preprint" for one in record.publication_types),
        names=tuple(name for name in map(_name, record.authors) if name.family),
        title="" if isinstance(record.title, NotReported) else _flat(record.title.text).removesuffix("."),
        journal=_known(journal.title) or _known(journal.iso_abbreviation),
        journal_short=_known(journal.iso_abbreviation),
        issued=_issued(record.dates),
        volume=_known(journal.volume),
        issue=_known(journal.issue),
        pages=_written_out(_known(journal.pages)),
        issn=_known(journal.issn),
        doi=_known(record.doi),
        pmid=_known(record.pmid),
        pmcid=_known(record.pmcid),
        language=next(iter(record.languages), ""),
        notes=_notes(record),
        in_words=_flat(citation(record)),
    )


def _issued(dates: tuple[PartialDate, ...]) -> PartialDate | NotReported:
    """The date of the issue, or else the online or preprint date: PubMed's own dates say nothing of publication."""
    found = [date for date in dates if date.source in _PUBLISHED_ON]
    order = {source: place for place, source in enumerate(_PUBLISHED_ON)}
    return min(found, key=lambda date: (order[date.source], date.first_day, date.stated), default=NOT_REPORTED)


def _name(author: Author) -> Name:
    if not isinstance(author.collective_name, NotReported):
        return Name(family=_flat(author.collective_name), is_group=True)
    given = author.initials if isinstance(author.fore_name, NotReported) else author.fore_name
    return Name(family=_known(author.last_name), given=_known(given), suffix=_known(author.suffix))


def _notes(record: SourceRecord) -> tuple[str, ...]:
    invented = ("Invented example: this study does not exist.",) if record.is_invented else ()
    return invented + tuple(_flat(f"{one.short}. {one.words}") for one in notices_of(record))


def _written_out(pages: str) -> str:
    """MEDLINE drops the digits that the last page shares with the first; citation formats want them."""
    found = _RANGE.fullmatch(pages)
    if not found or len(found["last"]) >= len(found["first"]):
        return pages
    kept = found["first"][: len(found["first"]) - len(found["last"])]
    return f"{found['stem']}{found['first']}-{found['stem']}{kept}{found['last']}"


def _known(value: object) -> str:
    return "" if isinstance(value, NotReported) else _flat(str(value))


def _flat(text: str) -> str:
    """On one line and without control characters, which no citation format can carry."""
    return " ".join("".join(" " if ord(letter) < 32 or ord(letter) == 127 else letter for letter in text).split())
