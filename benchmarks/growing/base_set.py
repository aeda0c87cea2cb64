"""Studies that the whole chain processed once, as dossiers: what ``varied.py`` makes many of."""

import datetime
import json
import resource
import time
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.resources import files
from itertools import islice
from pathlib import Path
from typing import Any

from plainms.absence import NotReported

TODAY = datetime.date(2026, 11, 26)
LOGIC = "growth-1"
WORKERS, BATCH = 2, 128


def chain(source: Path | None, most: int) -> dict[str, Any]:
    """How fast the whole chain makes records, and what it made of those in scope."""
    local, records = import_module("plainms.run.batch.local"), list(islice(_records(source), most))
    processed: list[Any] = []
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    with local.engine(WORKERS) as engine:
        for start in range(0, len(records), BATCH):
            processed += engine(records[start : start + BATCH])
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    public = [done for done in processed if done.decided.decision.is_public]
    return {
        "studies": public,
        "records": len(records),
        "in_scope": len(public),
        "processes": WORKERS,
        "seconds": round(seconds, 1),
        "records_a_cpu_second": round(len(records) / processor, 2),
    }


def held_by(library: Path) -> list[Any]:
    """The public studies of a library that ``plainms build`` made, as the chain handed them over; Django opens it."""
    import_module("plainms.run.seam").existing_catalogue(library, LOGIC)
    models, store = (import_module(f"plainms.site.catalogue.{name}") for name in ("models", "store"))
    rows = models.StudyRow.public.order_by("study_id")
    return [
        import_module("plainms.ports").Processed(
            record=made.study.report,
            decided=made.decided,
            study=made.study,
            appraisal=made.appraisal,
            outcome=made.outcome,
            verification=made.verification,
        )
        for start in range(0, rows.count(), BATCH)
        for made in store.shelved(rows[start : start + BATCH])
    ]


def _records(source: Path | None) -> Iterator[Any]:
    """The records of a PubMed file, or where there is none the invented ones of the demo."""
    inputs, record = import_module("plainms.run.inputs"), import_module("plainms.sources.record")
    path = source or Path(str(files("plainms.run").joinpath("demo", "invented.xml")))
    return (one for one in inputs.Inputs.of((path,)).read_all() if isinstance(one, record.SourceRecord))


def dossiers(studies: Iterable[Any]) -> list[dict[str, str]]:
    """What the library keeps of each of these processed studies; Django must be set up."""
    made = (_dossier(done) for done in studies)
    return [one for one in made if "\\" not in one["study"]]  # text with marks that JSON writes otherwise cannot be cut


def is_whole(dossier: dict[str, str]) -> bool:
    """Whether all of a dossier can be read: a quote that ends within a number is none once the number is another."""
    store, models = (import_module(f"plainms.site.catalogue.{name}") for name in ("store", "models"))
    kinds = ("study", "appraisal", "outcome", "verification")
    row = models.StudyRow(**json.loads(dossier["row"]))
    label_of = import_module("plainms.discovery.questions").label_of
    try:
        store.taken(store.OnShelf(row, {kind: dossier[kind] for kind in kinds if dossier[kind]}))
        profile = import_module("plainms.site.catalogue.profiles").profile_in(json.loads(dossier["profile"]))
        return all(label_of(one) for one in (*profile.outcomes, *profile.treatments))
    except Exception:  # whatever it is, this study is not varied
        return False


def _dossier(done: Any) -> dict[str, str]:
    store, profiles = (import_module(f"plainms.site.catalogue.{name}") for name in ("store", "profiles"))
    row, artefacts = store.study_row(done, LOGIC), store.artefact_rows(done, LOGIC)
    document, day = _document(done, row.stamp)
    row.sort_date = None if isinstance(day, NotReported) else day
    left_out = ("profile", "listing", "page_stamp")
    columns = {
        one.attname: getattr(row, one.attname) for one in row._meta.concrete_fields if one.attname not in left_out
    }
    return {
        "row": _json(columns),
        "profile": _json(profiles.profile_column(done, row.stamp)),
        "listing": _json(document.listing.as_json()),
        **dict.fromkeys(("study", "appraisal", "outcome", "verification"), ""),
        **{one.kind: one.body for one in artefacts},
        **{part: document.text(part) for part in import_module("plainms.site.search.interface").Part},
        "filed": json.dumps([[one.facet.value, one.value] for one in document.filed]),
        "weight": str(document.weight),
    }


def _document(done: Any, stamp: str) -> tuple[Any, Any]:
    """The document for search, and the day by which the study is sorted."""
    page = import_module("plainms.publication.page").compose(done.study, done.appraisal, done.outcome, TODAY)
    listing = import_module("plainms.publication.listing").Listing.of(page)
    profile = import_module("plainms.discovery.profiling").profile_of(done.study, done.appraisal)
    day = import_module("plainms.publication.dates_shown").date_to_sort_by(profile.dates, TODAY)
    shelved = import_module("plainms.site.catalogue.store").Shelved(
        study=done.study,
        appraisal=done.appraisal,
        outcome=done.outcome,
        verification=done.verification,
        decided=done.decided,
        stamp=stamp,
    )
    document_of = import_module("plainms.site.search.documents").document_of
    return document_of(shelved, page, listing, profile, 0 if isinstance(day, NotReported) else day.toordinal()), day


def _json(value: Any) -> str:
    """Without spaces, so that a number with a space before it stands in a text."""
    return json.dumps(value, default=str, ensure_ascii=False, separators=(",", ":"))
