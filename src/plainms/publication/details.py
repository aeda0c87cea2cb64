"""More details of a study: where it was published, its numbers and links, money and conflicts, and every date."""

import datetime
from dataclasses import dataclass
from urllib.parse import quote

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal
from plainms.dates import DateSource, PartialDate
from plainms.identifiers import Doi, Pmcid, Pmid, Registry, TrialId
from plainms.provenance import Claim
from plainms.publication.dates_shown import shown
from plainms.publication.registry_shown import Trials, registry_lines
from plainms.sources.record import Author, Journal, SourceRecord
from plainms.vocabulary.load import vocabulary
from plainms.wording import Wording, say

NOT_SAID = say("The abstract does not say, and neither does its record.")
NOT_SAID_IN_FULL = say("The paper does not say, and neither does its record.")
_NAMED_IN_CITATION, _NAMED_IN_FULL = 6, 40


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailValue:
    """A value, in words of the interface or of the record, with the address it leads to; empty where there is none."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """A term and its values, at least one."""

    term: Wording
    values: tuple[DetailValue, ...]


def details_of(
    record: SourceRecord, appraisal: Appraisal, today: datetime.date, trials: Trials = ()
) -> tuple[Detail, ...]:
    """The details in the order in which pages show them; what is not known is said, never left out."""
    silent = NOT_SAID if isinstance(record.full_text, NotReported) else NOT_SAID_IN_FULL
    rows: tuple[Detail, ...] = (
        Detail(term=say("What was read"), values=_what_was_read(record)),
        Detail(term=say("Citation"), values=(DetailValue(text=citation(record)),)),
        _texts(say("Authors"), authors_named(record.authors, _NAMED_IN_FULL, record.authors_complete)),
        Detail(term=say("Identifiers"), values=links_of(record)),
        Detail(term=say("Registration"), values=_registrations(appraisal.registration, is_invented=record.is_invented)),
        _texts(say("Funding"), _said(appraisal.funding, silent)),
        _texts(say("Conflicts of interest"), _said(appraisal.conflicts, silent)),
        _texts(say("Publication types"), tuple(one.name for one in record.publication_types)),
        _texts(say("Languages"), tuple(map(_language, record.languages))),
        _texts(say("Dates"), tuple(shown(date, today).words for date in _by_day(record))),
    )
    registry = registry_lines(appraisal, trials)
    rows += (_texts(say("In the trial registry"), registry),) if registry else ()
    return tuple(row if row.values else _texts(row.term, (say("The record does not say."),)) for row in rows)


def _what_was_read(record: SourceRecord) -> tuple[DetailValue, ...]:
    """Whether the whole paper or only its abstract was read, and under which licence the paper stands."""
    full = record.full_text
    if isinstance(full, NotReported):
        return (DetailValue(text=say("The abstract only")),)
    read = DetailValue(text=say("The full paper"))
    if isinstance(full.license, NotReported):
        return (read,)
    is_address = full.license.startswith(("https://creativecommons.org/", "http://creativecommons.org/"))
    return (read, DetailValue(text=full.license, href=full.license if is_address else ""))


def citation(record: SourceRecord) -> str:
    """Authors, title, journal, year, volume, issue and pages, as far as the record states them."""
    names = authors_named(record.authors, _NAMED_IN_CITATION, record.authors_complete)
    title = "" if isinstance(record.title, NotReported) else record.title.text
    parts = (", ".join(names), title, _in_journal(record))
    return " ".join(_stopped(part) for part in parts if part)


def authors_named(authors: tuple[Author, ...], at_most: int, is_complete: bool) -> tuple[str, ...]:
    """The names of the first authors, and how many more there are."""
    names = tuple(name for name in map(_name, authors) if name)
    more = len(names) - at_most
    if more > 0:
        return (*names[:at_most], say("and {count} more", count=more))
    return names if is_complete or not names else (*names, say("and others"))


def links_of(record: SourceRecord) -> tuple[DetailValue, ...]:
    """The record's identifiers; invented ones never become links."""
    found = [_link(one) for one in (record.pmid, record.doi, record.pmcid) if not isinstance(one, NotReported)]
    return (
        tuple(DetailValue(text=say("{name} (invented)", name=one.text)) for one in found)
        if record.is_invented
        else tuple(found)
    )


def pubmed_address(pmid: str) -> str:
    """The page of a citation in PubMed."""
    return f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"


def trial_address(trial: TrialId) -> str:
    """The page of a registration; empty where the registry is one whose addresses we do not know."""
    is_known = trial.registry is Registry.CLINICAL_TRIALS_GOV
    return f"https://clinicaltrials.gov/study/{trial.value}" if is_known else ""


def _link(identifier: Pmid | Doi | Pmcid) -> DetailValue:
    match identifier:
        case Pmid(value=value):
            return DetailValue(text=f"PubMed {value}", href=pubmed_address(value))
        case Doi(value=value):
            return DetailValue(text=f"DOI {value}", href=f"https://doi.org/{quote(value, safe='/')}")
        case Pmcid(value=value):
            return DetailValue(text=f"PubMed Central {value}", href=f"https://pmc.ncbi.nlm.nih.gov/articles/{value}/")


def _registrations(claim: Claim[tuple[TrialId, ...]], *, is_invented: bool) -> tuple[DetailValue, ...]:
    if isinstance(claim.value, Absent) or not claim.value:
        return (DetailValue(text=say("The abstract and its record give no registration number.")),)
    return tuple(_registration(trial, is_invented=is_invented) for trial in claim.value)


def _registration(trial: TrialId, *, is_invented: bool) -> DetailValue:
    text = f"{trial.registry.value} {trial.value}"
    if is_invented:
        return DetailValue(text=say("{name} (invented)", name=text))
    return DetailValue(text=text, href=trial_address(trial))


def _said(claim: Claim[tuple[str, ...]] | Claim[str], silent: str) -> tuple[str, ...]:
    if isinstance(claim.value, Absent):
        return (silent,)
    return (claim.value,) if isinstance(claim.value, str) else claim.value or (silent,)


def _by_day(record: SourceRecord) -> list[PartialDate]:
    return sorted(record.dates, key=lambda date: (date.first_day, date.source.value, date.stated))


def _in_journal(record: SourceRecord) -> str:
    journal = record.journal
    years = sorted({str(date.year) for date in record.dates if date.source is DateSource.ISSUE})
    volume = "" if isinstance(journal.volume, NotReported) else journal.volume
    issue = "" if isinstance(journal.issue, NotReported) else f"({journal.issue})"
    pages = "" if isinstance(journal.pages, NotReported) else f":{journal.pages}"
    printed = ";".join(part for part in (*years[:1], f"{volume}{issue}{pages}") if part)
    return " ".join(part for part in (_stopped(journal_name(journal)), printed) if part)


def journal_name(journal: Journal) -> str:
    """The journal's abbreviation, or else its title, or else nothing."""
    for name in (journal.iso_abbreviation, journal.title):
        if not isinstance(name, NotReported):
            return name
    return ""


def _name(author: Author) -> str:
    if not isinstance(author.collective_name, NotReported):
        return author.collective_name
    if isinstance(author.last_name, NotReported):
        return ""
    first = author.initials if not isinstance(author.initials, NotReported) else author.fore_name
    return author.last_name if isinstance(first, NotReported) else f"{author.last_name} {first}"


def _language(code: str) -> str:
    return say(vocabulary("languages")[code].label) if code in vocabulary("languages") else code


def _texts(term: Wording, texts: tuple[str, ...]) -> Detail:
    return Detail(term=term, values=tuple(DetailValue(text=text) for text in texts))


def _stopped(text: str) -> str:
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."
