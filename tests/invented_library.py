"""A small library of invented studies in a database of its own, for tests of the site. Needs Django set up."""

# ruff: noqa: PLC0415 - Django must be set up before its models can be imported

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from invented_studies import TODAY, appraisal, digest, no_digest, retraction, study
from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Appraisal, Rung
from plainms.digest.digest import Digest, NoDigest, NoDigestReason
from plainms.identifiers import Pmid
from plainms.ports import Processed
from plainms.provenance import Claim, Origin
from plainms.review.policy import Decided, Decision
from plainms.sources.record import Keyword, MeshHeading
from plainms.studies.study import Study

LOGIC = "test-1"
TOLD, RETRACTED, WITHOUT_ABSTRACT, HELD_BACK = "990009001", "990009005", "990009006", "990009007"
COMPARED = "990009002"


@contextmanager
def using_database(path: Path) -> Iterator[None]:
    """Points Django's connection at this file, migrated, for as long as the context lasts."""
    from django.core.management import call_command
    from django.db import connection

    connection.close()
    before = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = str(path)
    try:
        call_command("migrate", verbosity=0, interactive=False)
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def processed(
    key: str,
    outcome: Digest | NoDigest,
    decision: Decision = Decision.PUBLISHED,
    facts: Appraisal | None = None,
    **record: object,
) -> Processed:
    """A study as the pipeline hands it over."""
    made: Study = study(**{"key": key, "pmid": Pmid(key)} | record)
    return Processed(
        record=made.report,
        decided=Decided(decision=decision),
        study=made,
        appraisal=replace(facts or appraisal(), study=made.id),
        outcome=replace(outcome, study=made.id),
    )


def variants() -> tuple[Processed, ...]:
    """A told study, one on another rung, a retracted one, one without abstract, and one that is held back."""
    made = appraisal()
    rung = Claim(value=Rung.PEOPLE_COMPARED, origin=Origin.RULE, rule="test", grounds=made.rung.grounds)
    gait = (MeshHeading(descriptor="Gait", major=True),)
    retracted = {"comments_corrections": (retraction(),)}
    return (
        processed(TOLD, digest()),
        processed(COMPARED, digest(), facts=replace(made, rung=rung), keywords=(Keyword(text="Walking Speed"),)),
        processed(RETRACTED, no_digest(NoDigestReason.RETRACTED), Decision.NO_DIGEST, **retracted),
        processed(
            WITHOUT_ABSTRACT,
            no_digest(),
            Decision.NO_DIGEST,
            _bare(),
            abstract=(),
            mesh_headings=gait,
            doi=NOT_REPORTED,
        ),
        processed(HELD_BACK, digest(), Decision.HELD_BACK),
    )


def shelve(studies: Iterable[Processed]) -> None:
    """Store the studies and publish what may be published."""
    from plainms.site.catalogue.models import ArtefactRow
    from plainms.site.catalogue.store import artefact_rows, study_row
    from plainms.site.reading.publish import publish

    for done in studies:
        study_row(done, LOGIC).save()
        ArtefactRow.objects.bulk_create(artefact_rows(done, LOGIC), ignore_conflicts=True)
    list(publish(TODAY))


def _bare() -> Appraisal:
    """The appraisal of a study of which nothing is known."""
    made = appraisal()
    absent = {
        name: Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="test")
        for name in ("design", "species", "rung", "participants")
    }
    return replace(made, sentences=(), **absent)  # type: ignore[arg-type]
