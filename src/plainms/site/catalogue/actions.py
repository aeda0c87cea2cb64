"""Every write to the catalogue: each function is one transaction, so a killed process leaves whole steps only."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from django.db import models, transaction

from plainms.identifiers import Pmid, StudyId
from plainms.ports import BuildPlan, Processed
from plainms.review.policy import Decided, Decision
from plainms.site.catalogue.bulk import add_artefacts
from plainms.site.catalogue.models import ArtefactRow, BuildRow, DoiRow, PublishedPage, StudyRow
from plainms.site.catalogue.profiles import profile_column
from plainms.site.catalogue.store import artefact_rows, doi_rows, stamp_of, stored_reports, study_row, unread_row
from plainms.sources.record import FailedRecord, SkippedRecord, Source, SourceRecord
from plainms.studies.assemble import identity
from plainms.studies.versions import merged


class CatalogueStore:
    """The ArtefactStore of ``ports.py`` on Django's models."""

    def __init__(self, logic: str) -> None:
        self._logic = logic

    @transaction.atomic
    def begin(self, plan: BuildPlan) -> BuildPlan:
        """Resume the unfinished build of the same fingerprint with its own day, or start this one."""
        for running in BuildRow.objects.filter(state=BuildRow.RUNNING):
            if running.fingerprint == plan.fingerprint:
                return BuildPlan(inputs=plan.inputs, fingerprint=plan.fingerprint, as_of=running.as_of)
            running.state = BuildRow.ABANDONED
            running.save()
        BuildRow.objects.create(
            fingerprint=plan.fingerprint, as_of=plan.as_of, inputs=list(plan.inputs), state=BuildRow.RUNNING
        )
        return plan

    def beside(self, records: Sequence[SourceRecord]) -> list[SourceRecord]:
        """Each record merged with what is stored of the same report from other sources; the order is kept."""
        digests = {str(identity(record)): record.digest for record in records}
        others = StudyRow.objects.filter(study_id__in=digests)
        held = stored_reports([row for row in others if row.record_digest != digests[row.study_id]])
        return [merged((*held.get(str(identity(record)), ()), record)) for record in records]

    def known(self, records: Sequence[SourceRecord]) -> frozenset[StudyId]:
        """The studies of these records that are stored already, made from the same bytes by the same logic."""
        wanted = {str(identity(record)): stamp_of(record, self._logic) for record in records}
        stored = StudyRow.objects.filter(study_id__in=wanted).values_list("study_id", "stamp")
        return frozenset(StudyId(study) for study, stamp in stored if wanted[study] == stamp)

    def holds(self, record: SourceRecord) -> bool:
        """Whether the study of this record is stored, whatever was decided of it."""
        return StudyRow.objects.filter(study_id=str(identity(record))).exists()

    @transaction.atomic
    def save(self, batch: Sequence[Processed]) -> None:
        """Store the studies with their artefacts. An older version of a record never replaces a newer one."""
        newest = self._newest(batch)
        made = [self._rows(done) for done in newest]
        rows = [row for row, _ in made]
        columns = [field.name for field in StudyRow._meta.concrete_fields if not field.primary_key]
        StudyRow.objects.bulk_create(rows, update_conflicts=True, unique_fields=["study_id"], update_fields=columns)
        add_artefacts([artefact for _, artefacts in made for artefact in artefacts])
        DoiRow.objects.bulk_create([doi for done in newest for doi in doi_rows(done)], ignore_conflicts=True)
        hidden = [row.study_id for row in rows if not Decision(row.decision).is_public]
        PublishedPage.objects.filter(study__in=hidden).delete()

    @transaction.atomic
    def save_unread(self, unread: Iterable[FailedRecord | SkippedRecord]) -> None:
        """Remember what could not be read or was passed over, once a position."""
        _upsert([unread_row(record) for record in unread], key=("file", "byte_position"))

    @transaction.atomic
    def withdraw(self, pmids: Iterable[Pmid]) -> None:
        """Take down the studies whose citation PubMed has deleted."""
        keys = [str(pmid) for pmid in pmids]
        gone = StudyRow.objects.filter(study_id__in=[str(StudyId.mint(Source.PUBMED.value, key)) for key in keys])
        PublishedPage.objects.filter(study__in=gone).delete()
        gone.update(
            decision=Decision.WITHDRAWN.value, reasons=["PubMed has deleted the citation"], stamp="", page_stamp=""
        )

    @transaction.atomic
    def finish(self, report: dict[str, Any]) -> None:
        """Mark the running build complete and keep its report."""
        BuildRow.objects.filter(state=BuildRow.RUNNING).update(
            state=BuildRow.COMPLETE, report=json.loads(json.dumps(report))
        )

    def _rows(self, done: Processed) -> tuple[StudyRow, tuple[ArtefactRow, ...]]:
        """The rows of a study. One that cannot be put into rows failed, with the reason, and stops no other."""
        try:
            row = study_row(done, self._logic)
            row.profile = profile_column(done, row.stamp)
            return row, artefact_rows(done, self._logic)
        except Exception as fault:
            reason = f"store: {type(fault).__name__}: {fault}"
            failed = Processed(record=done.record, decided=Decided(decision=Decision.FAILED, reasons=(reason,)))
            return study_row(failed, self._logic), ()

    def _newest(self, batch: Sequence[Processed]) -> list[Processed]:
        latest: dict[StudyId, Processed] = {}
        for done in batch:
            earlier = latest.get(done.id)
            if earlier is None or done.record.version >= earlier.record.version:
                latest[done.id] = done
        versions = dict(
            StudyRow.objects.filter(study_id__in=[str(i) for i in latest]).values_list("study_id", "version")
        )
        return [done for done in latest.values() if done.record.version >= versions.get(str(done.id), 0)]


def _upsert(rows: Sequence[models.Model], key: tuple[str, ...]) -> None:
    if not rows:
        return
    model = type(rows[0])
    columns = [f.name for f in model._meta.concrete_fields if not f.primary_key and f.name not in key]
    model._default_manager.bulk_create(rows, update_conflicts=True, unique_fields=list(key), update_fields=columns)
