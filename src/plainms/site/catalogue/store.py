"""The only translator between rows and core types: what a row means, and how an artefact becomes rows."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from plainms.absence import Absent, NotAssessed, NotReported
from plainms.appraisal.appraisal import Appraisal
from plainms.codec import Json, decode, to_json
from plainms.digest.digest import Digest, NoDigest
from plainms.identifiers import Pmid, StudyId
from plainms.ports import Processed
from plainms.provenance import Claim
from plainms.review.policy import Decided, Decision
from plainms.site.catalogue.models import ArtefactRow, DoiRow, StudyRow, UnreadRow
from plainms.sources.record import FailedRecord, SkippedRecord, Source, SourceRecord
from plainms.studies.study import Scope, Study
from plainms.verification.verification import Verification

_MANY = 500
"""So many values in one question: SQLite takes at least 999."""
STUDY, APPRAISAL, OUTCOME, VERIFICATION = "study", "appraisal", "outcome", "verification"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelved:
    """A stored study with its current artefacts."""

    study: Study
    appraisal: Appraisal
    outcome: Digest | NoDigest
    verification: Verification | NotAssessed
    decided: Decided
    stamp: str


def stamp_of(record: SourceRecord, logic: str) -> str:
    """What a study's artefacts were made from: the record's bytes and the logic."""
    return f"{record.digest} {logic}"


def study_row(done: Processed, logic: str) -> StudyRow:
    """The row of a processed record, without what publication adds."""
    record = done.record
    row = StudyRow(
        study_id=str(done.id),
        source=record.source.value,
        key=record.key,
        version=record.version,
        record_digest=record.digest,
        stamp=stamp_of(record, logic),
        decision=done.decided.decision.value,
        reasons=list(done.decided.reasons),
        title="" if isinstance(record.title, NotReported) else record.title.text,
        journal=_journal(record),
    )
    _add_scope(row, done.study)
    _add_appraisal(row, done.appraisal)
    if isinstance(done.outcome, Digest):
        row.teaser = done.outcome.teaser.text
    return row


def artefact_rows(done: Processed, logic: str) -> tuple[ArtefactRow, ...]:
    """The artefacts of a study that may get a page; nothing is kept of one that is out of scope."""
    if done.decided.decision is Decision.OUT_OF_SCOPE:
        return ()
    made = {
        STUDY: done.study,
        APPRAISAL: done.appraisal,
        OUTCOME: done.outcome,
        VERIFICATION: done.verification,
    }
    stamp = stamp_of(done.record, logic)
    return tuple(
        ArtefactRow(study_id=str(done.id), kind=kind, stamp=stamp, body=to_json(artefact))
        for kind, artefact in made.items()
        if not isinstance(artefact, NotAssessed)
    )


def unread_row(unread: FailedRecord | SkippedRecord) -> UnreadRow:
    """The row of a citation without a study."""
    return UnreadRow(
        file=unread.file,
        byte_position=unread.byte_position,
        outcome="failed" if isinstance(unread, FailedRecord) else "skipped",
        key="" if isinstance(unread.key, NotReported) else unread.key,
        reason=unread.reason,
    )


class OnShelf(NamedTuple):
    """A stored study before it is read: its row, and the text of its artefacts by kind."""

    row: StudyRow
    bodies: dict[str, str]


def on_shelf(rows: Iterable[StudyRow]) -> Iterator[OnShelf]:
    """The stored studies of these rows, in their order; rows without an outcome are passed over."""
    ordered = list(rows)
    bodies = _bodies(ordered)
    for row in ordered:
        mine = bodies.get(row.study_id, {})
        if OUTCOME in mine:
            yield OnShelf(row, mine)


def shelved(rows: Iterable[StudyRow]) -> Iterator[Shelved]:
    """The same studies, read."""
    return map(taken, on_shelf(rows))


def appraised(rows: Iterable[StudyRow]) -> Iterator[tuple[Study, Appraisal]]:
    """The stored studies of these rows that are appraised, with their appraisals, in their order."""
    ordered = list(rows)
    bodies = _bodies(ordered, STUDY, APPRAISAL)
    for row in ordered:
        mine = bodies.get(row.study_id, {})
        if APPRAISAL in mine:
            study = study_from_json(json.loads(mine[STUDY]))
            yield study, decode(Appraisal, json.loads(mine[APPRAISAL]), study.report.quotable)


def told_reports() -> Iterator[SourceRecord]:
    """The report that each kept study tells, by identity."""
    rows = StudyRow.objects.exclude(decision=Decision.OUT_OF_SCOPE.value).order_by("study_id")
    batch: list[StudyRow] = []
    for row in rows.iterator(chunk_size=200):
        batch.append(row)
        if len(batch) == 200:
            yield from _told(batch)
            batch = []
    yield from _told(batch)


def _told(rows: list[StudyRow]) -> Iterator[SourceRecord]:
    yield from (reports[0] for _, reports in sorted(stored_reports(rows).items()))


def stored_reports(rows: list[StudyRow]) -> dict[str, tuple[SourceRecord, ...]]:
    """By study, the reports of those rows that kept one."""
    return {study: study_from_json(json.loads(bodies[STUDY])).reports for study, bodies in _bodies(rows, STUDY).items()}


def doi_rows(done: Processed) -> list[DoiRow]:
    """The DOIs of the reports of a study."""
    reports = () if isinstance(done.study, NotAssessed) else done.study.reports
    dois = {str(report.doi) for report in reports if not isinstance(report.doi, NotReported)}
    return [DoiRow(doi=doi, study_id=str(done.id)) for doi in sorted(dois)]


def pmids_of(dois: Iterable[str]) -> dict[str, Pmid]:
    """By DOI, the PMIDs of those that are DOIs of stored studies."""
    wanted = sorted(set(dois))
    found: dict[str, Pmid] = {}
    for start in range(0, len(wanted), _MANY):
        few = wanted[start : start + _MANY]
        rows = DoiRow.objects.filter(doi__in=few, study__source=Source.PUBMED.value).order_by("pk")
        found |= {doi: Pmid(key) for doi, key in rows.values_list("doi", "study__key")}
    return found


def study_from_json(body: Json) -> Study:
    """The study; its reports are read first, because its scope quotes their passages."""
    reports = tuple(decode(SourceRecord, report) for report in body["reports"])
    return Study(
        id=StudyId(body["id"]),
        reports=reports,
        scope=decode(Claim[Scope], body["scope"], reports[0].quotable),
    )


def taken(one: OnShelf) -> Shelved:
    """A stored study, read."""
    row, bodies = one
    study = study_from_json(json.loads(bodies[STUDY]))
    passages = study.report.quotable
    outcome = json.loads(bodies[OUTCOME])
    kind: type[Digest | NoDigest] = Digest if "teaser" in outcome else NoDigest
    checked = bodies.get(VERIFICATION)
    return Shelved(
        study=study,
        appraisal=decode(Appraisal, json.loads(bodies[APPRAISAL]), passages),
        outcome=decode(kind, outcome, passages),
        verification=NotAssessed() if checked is None else decode(Verification, json.loads(checked)),
        decided=Decided(decision=Decision(row.decision), reasons=tuple(row.reasons)),
        stamp=row.stamp,
    )


def _bodies(rows: list[StudyRow], *kinds: str) -> dict[str, dict[str, str]]:
    """The current artefacts of the rows by study and kind: all kinds where none is named."""
    current = {row.study_id: row.stamp for row in rows}
    bodies: dict[str, dict[str, str]] = {}
    named = {"kind__in": kinds} if kinds else {}
    for artefact in ArtefactRow.objects.filter(study__in=list(current), **named):
        if artefact.stamp == current[artefact.study_id]:
            bodies.setdefault(artefact.study_id, {})[artefact.kind] = artefact.body
    return bodies


def _journal(record: SourceRecord) -> str:
    names = (record.journal.title, record.journal.iso_abbreviation)
    return next((name for name in names if not isinstance(name, NotReported)), "")


def _add_scope(row: StudyRow, study: Study | NotAssessed) -> None:
    if isinstance(study, NotAssessed) or isinstance(study.scope.value, Absent):
        return
    row.scope = study.scope.value.kind.value
    row.disease = next(iter(study.scope.value.diseases), "")


def _add_appraisal(row: StudyRow, appraisal: Appraisal | NotAssessed) -> None:
    if isinstance(appraisal, NotAssessed):
        return
    row.design, row.rung, row.species = (
        "" if isinstance(claim.value, Absent) else claim.value.value
        for claim in (appraisal.design, appraisal.rung, appraisal.species)
    )
