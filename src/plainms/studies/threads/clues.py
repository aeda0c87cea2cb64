"""What tells one trial's reports from another's: numbers, notices, acronym, authors, words of the title, year."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from plainms.absence import NotReported
from plainms.identifiers import Doi, Pmid, StudyId, TrialId
from plainms.language.matching import lowered
from plainms.language.sentences import split
from plainms.sieve import Sieved
from plainms.sources.record import Author, SourceRecord
from plainms.studies.assemble import identity
from plainms.studies.registered import registered
from plainms.vocabulary.load import vocabulary

_NAME = "threads"
_NOTICES = frozenset(
    ("ErratumFor", "RetractionOf", "PartialRetractionOf", "ExpressionOfConcernFor", "CorrectedandRepublishedFrom",
     "RetractedandRepublishedFrom", "UpdateOf", "ErratumIn", "RetractionIn", "UpdateIn", "ExpressionOfConcernIn")
)  # fmt: skip


class Part(StrEnum):
    """What a report is within its trial; ids of ``vocabulary/data/threads.toml``."""

    PREPRINT = "preprint"
    PROTOCOL = "protocol"
    MAIN = "main"
    EXTENSION = "extension"
    SUBGROUP = "subgroup"
    CORRECTION = "correction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clues:
    """All that linking asks of a report. ``linked`` holds PMIDs and DOIs, as text, that its notices name.

    ``subject`` is the title without words that reports of all trials share; ``authors`` are last names with the first
    initial, folded to plain letters, in order. ``year`` is 0 where no date is stated.
    """

    study: StudyId
    part: Part
    names: frozenset[str]
    trials: frozenset[TrialId]
    linked: frozenset[str]
    acronyms: frozenset[str]
    authors: tuple[str, ...]
    subject: frozenset[str]
    title: frozenset[str]
    year: int
    is_pooled: bool


def clues_of(record: SourceRecord) -> Clues:
    """The clues of a report."""
    title = "" if isinstance(record.title, NotReported) else record.title.text
    spans = tuple(span for passage in record.abstract for span in split(passage))
    titled = () if isinstance(record.title, NotReported) else (record.title.whole(),)
    words = _words(lowered(title))
    idle = _pattern("idle")
    return Clues(
        study=identity(record),
        part=_part(record, lowered(title)),
        names=frozenset(str(one) for one in (record.pmid, record.doi) if isinstance(one, Pmid | Doi)),
        trials=frozenset(number for number, _ in registered(record, (*titled, *spans))),
        linked=frozenset(_linked(record)),
        acronyms=frozenset(one for one in _pattern("acronym").findall(title) if not _pattern("not_acronym").match(one)),
        authors=tuple(dict.fromkeys(name for one in record.authors if (name := author_name(one)))),
        subject=frozenset(word for word in words if not idle.fullmatch(word)),
        title=frozenset(words),
        year=min((date.year for date in record.dates), default=0),
        is_pooled=bool(_pattern("pooled").search(lowered(title))),
    )


def author_name(author: Author) -> str:
    """Last name and first initial in plain small letters; the last name alone where no other is given."""
    if isinstance(author.last_name, NotReported):
        return ""
    given = author.initials if not isinstance(author.initials, NotReported) else author.fore_name
    initial = "" if isinstance(given, NotReported) else given[:1]
    return _plain(f"{author.last_name} {initial}").strip()


def _part(record: SourceRecord, title: str) -> Part:
    kinds = {one.name.lower() for one in record.publication_types}
    if "published erratum" in kinds or any(one.ref_type == "ErratumFor" for one in record.comments_corrections):
        return Part.CORRECTION
    for entry in vocabulary(_NAME).entries:
        if entry["patterns"] and re.search("|".join(entry["patterns"]), title):
            return Part(entry.id)
    journal = "" if isinstance(record.journal.title, NotReported) else record.journal.title.lower()
    is_preprint = "preprint" in kinds or re.search(vocabulary("statements").text["preprint_servers"], journal)
    return Part.PREPRINT if is_preprint else Part.MAIN


def _linked(record: SourceRecord) -> Iterable[str]:
    for one in record.comments_corrections:
        if one.ref_type in _NOTICES:
            if isinstance(one.pmid, Pmid):
                yield str(one.pmid)
            if isinstance(one.note, str) and one.note.startswith("doi:"):
                yield one.note.removeprefix("doi:").lower()


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]{2,}", _plain(text))


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in folded if not unicodedata.combining(letter)).lower()


@cache
def _pattern(key: str) -> Sieved:
    return Sieved(vocabulary(_NAME).text[key])
