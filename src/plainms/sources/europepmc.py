"""Reader of Europe PMC's REST search answers (``resultType=core``, ``format=json``).

Europe PMC gives MeSH and publication types without UI, and no place in a file: ``byte_position`` counts results from 0.
``digest`` is the SHA-256 of the result as JSON with sorted names. The licence stands in ``copyright``.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import FormatIsUnknown, PlainmsError
from plainms.identifiers import Identifier
from plainms.sources.europe_pmc import fields
from plainms.sources.europe_pmc.marked import passages, unmarked
from plainms.sources.europe_pmc.values import Json, text, texts
from plainms.sources.nlm import parts
from plainms.sources.record import FailedRecord, Journal, ReadResult, SkippedRecord, Source, SourceRecord
from plainms.text import Passage, PassageKind

Kind = TypeVar("Kind", bound=Identifier)

_NOT_STUDIES = {"PAT": "it is a patent", "NBK": "it is a book or a chapter of one", "CTX": "it is a biological text"}
_CURE = "ask for it again with resultType=core and format=json"


def read(answer: bytes, file: str) -> Iterator[ReadResult]:
    """The results of one answer in order; ``file`` names it in messages. Raises FormatIsUnknown."""
    for number, result in enumerate(results_in(answer, file)):
        yield _read_result(result, number, file)


def results_in(answer: bytes, file: str) -> list[object]:
    """The results, unread. Raises FormatIsUnknown where the answer is not one of Europe PMC's."""
    try:
        content = json.loads(answer)
    except (ValueError, RecursionError) as fault:
        raise FormatIsUnknown(f"{file} is not JSON ({fault}), so not an answer of Europe PMC; {_CURE}") from fault
    found = content.get("resultList") if isinstance(content, dict) else None
    results = found.get("result") if isinstance(found, dict) else None
    if not isinstance(results, list):
        raise FormatIsUnknown(f"{file} is JSON without resultList.result, so not an answer of Europe PMC; {_CURE}")
    return results


def _read_result(result: object, number: int, file: str) -> ReadResult:
    key: str | NotReported = NOT_REPORTED
    try:
        if not isinstance(result, Mapping):
            raise FormatIsUnknown("the result is not an object")
        key = _key(result)
        reason = _NOT_STUDIES.get(str(result.get("source")))
        if reason:
            return SkippedRecord(file=file, byte_position=number, key=key, reason=f"{reason}, not a report of a study")
        return _record(result, key)
    except PlainmsError as fault:
        return FailedRecord(file=file, byte_position=number, key=key, reason=str(fault))


def _key(result: Json) -> str:
    source, identity = text(result, "source"), text(result, "id")
    if isinstance(source, NotReported) or isinstance(identity, NotReported):
        raise FormatIsUnknown("the result has no source or no id")
    return f"{source}:{identity}"


def _record(result: Json, key: str) -> SourceRecord:
    unreadable: list[str] = []
    title = _unmarked(result, "title")
    abstract = result.get("abstractText")
    return SourceRecord(
        source=Source.EUROPE_PMC,
        key=key,
        version=_version(result),
        digest=hashlib.sha256(json.dumps(result, sort_keys=True).encode()).hexdigest(),
        pmid=_identifier(result, "pmid", parts.pmid, unreadable),
        pmcid=_identifier(result, "pmcid", parts.pmcid, unreadable),
        doi=_identifier(result, "doi", parts.doi, unreadable),
        title=title if isinstance(title, NotReported) else Passage(key="title", kind=PassageKind.TITLE, text=title),
        abstract=passages(abstract) if isinstance(abstract, str) else (),
        copyright=text(result, "license"),
        journal=_journal(result),
        publication_model=text(result, "pubModel"),
        dates=fields.read_dates(result, unreadable),
        languages=_languages(result),
        authors=fields.read_authors(result, unreadable),
        publication_types=fields.read_publication_types(result),
        mesh_headings=fields.read_mesh_headings(result),
        keywords=fields.read_keywords(result),
        chemicals=fields.read_chemicals(result),
        data_banks=fields.read_data_banks(result),
        grants=fields.read_grants(result),
        comments_corrections=fields.read_comments_corrections(result),
        unreadable=tuple(unreadable),
    )


def _identifier(
    result: Json, name: str, kind: Callable[[str], Kind | str], unreadable: list[str]
) -> Kind | NotReported:
    stated = text(result, name)
    found = stated if isinstance(stated, NotReported) else kind(stated)
    if isinstance(found, str):
        unreadable.append(f"{name.upper()}: {found}")
        return NOT_REPORTED
    return found


def _version(result: Json) -> int:
    stated = text(result, "versionNumber")
    return int(stated) if isinstance(stated, str) and stated.isdecimal() and 0 < int(stated) < 10_000 else 1


def _unmarked(result: Json, name: str) -> str | NotReported:
    stated = text(result, name)
    return stated if isinstance(stated, NotReported) else unmarked(stated) or NOT_REPORTED


def _journal(result: Json) -> Journal:
    """The journal; for a preprint, the server that holds it."""
    title = text(result, "journalInfo", "journal", "title")
    named = title if isinstance(title, NotReported) else unmarked(title)
    server = text(result, "bookOrReportDetails", "publisher")
    issn = text(result, "journalInfo", "journal", "issn")
    return Journal(
        title=server if isinstance(named, NotReported) else named,
        iso_abbreviation=text(result, "journalInfo", "journal", "isoabbreviation"),
        issn=text(result, "journalInfo", "journal", "essn") if isinstance(issn, NotReported) else issn,
        volume=text(result, "journalInfo", "volume"),
        issue=text(result, "journalInfo", "issue"),
        pages=text(result, "pageInfo"),
    )


def _languages(result: Json) -> tuple[str, ...]:
    one = text(result, "language")
    return texts(result, "language") if isinstance(one, NotReported) else (one.lower(),)
