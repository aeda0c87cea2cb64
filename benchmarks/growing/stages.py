"""What is measured at each size of the library, each in a process of its own: a stage takes a job, gives facts."""

import datetime
import itertools
import json
import os
import pickle
import random
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import measure
from search import QUERIES, SHOWN, best_of, spread

from growing import base_set
from growing.base_set import LOGIC, TODAY
from growing.varied import Variety

BATCH, PAGES_OF, WARM, RENDERED, ASKED, EXACT = 128, 72, 8, 400, 2_000, 50
VARIETY, BASE, DATABASE = "variety.pickle", "base.sqlite3", "library.sqlite3"


@dataclass(frozen=True, slots=True)
class Job:
    """A stage's work: the folder with the library, and the number of studies it has or is to have."""

    folder: Path
    studies: int


@dataclass(slots=True)
class Watch:
    """Seconds of the processor by the name of a piece of work."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def on(self, name: str) -> Iterator[None]:
        """Adds what the block takes."""
        started = time.process_time()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - started

    def read(self) -> dict[str, float]:
        """The seconds, rounded."""
        return {name: round(seconds, 2) for name, seconds in self.seconds.items()}


def opened(job: Job) -> Any:
    """The catalogue of the folder, with Django set up."""
    return import_module("plainms.run.seam").open_catalogue(job.folder / DATABASE, LOGIC)


def prepare(job: Job) -> dict[str, Any]:
    """Stores the base set by the store's own way, and keeps the templates that variants are made of."""
    studies = base_set.held_by(job.folder / BASE)
    seam, settings = import_module("plainms.run.seam"), import_module("django.db").connection.settings_dict
    import_module("django.db").connection.close()
    settings["NAME"] = str(job.folder / "copy.sqlite3")
    store, watch = seam.open_catalogue(job.folder / "copy.sqlite3", LOGIC), Watch()
    with watch.on("stored"):
        for start in range(0, len(studies), BATCH):
            store.save(studies[start : start + BATCH])
    variety = Variety.of(base_set.dossiers(studies)).only(base_set.is_whole)
    (job.folder / VARIETY).write_bytes(pickle.dumps(variety))
    return {
        "varied": len(variety.templates),
        "studies": len(studies),
        "stored_a_second": round(len(studies) / watch.seconds["stored"], 1),
    }


def load(job: Job) -> dict[str, Any]:
    """Grows the library to the size: rows and artefacts stored, documents indexed; making variants is not counted."""
    opened(job)
    models, bulk = (import_module(f"plainms.site.catalogue.{name}") for name in ("models", "bulk"))
    transaction = import_module("django.db").transaction
    index = import_module("plainms.site.search.backend").study_search()
    variety = pickle.loads((job.folder / VARIETY).read_bytes())
    watch, first = Watch(), models.StudyRow.objects.count()
    for start in range(first, job.studies, BATCH):
        dossiers = list(variety.variants(start, min(start + BATCH, job.studies)))
        with watch.on("stored"), transaction.atomic():
            models.StudyRow.objects.bulk_create([_row(models, one) for one in dossiers])
            bulk.add_artefacts([artefact for one in dossiers for artefact in _artefacts(models, one)])
        with watch.on("indexed"), transaction.atomic():
            index.index([_document(one) for one in dossiers])
    with watch.on("indexed"):
        index.tidy()
    return {"added": job.studies - first, "seconds": watch.read(), "database_bytes": _size(job), **_peak()}


def place(job: Job) -> dict[str, Any]:
    """Places every study among all: threads, related studies, feet; and makes the pages of some."""
    opened(job)
    placing, publish, hands, same_trial = (
        import_module(f"plainms.site.reading.{name}") for name in ("placing", "publish", "hands", "same_trial")
    )
    watch = Watch()
    with watch.on("read"):
        found = placing.Placing.read()
    with watch.on("threads"):
        reports = same_trial.reports_of_each(placing._clues(), found.headings)
    some: dict[str, Any] = {}
    links = 0
    with watch.on("related"):
        feet = import_module("plainms.site.reading.feet").feet(found.profiles, found.headings, reports)
        for stamp, profile, foot in zip(found.stamps, found.profiles, feet, strict=True):
            links += len(foot.related)
            if len(some) < PAGES_OF:
                some[str(profile.study)] = placing._plan(stamp, profile, foot, (), TODAY)
    peak = _peak()
    some = {study: some[study] for study in _whole(some)}
    with hands.hands(1, len(some)) as make_all:
        warm = dict(itertools.islice(some.items(), WARM))
        publish._publish_studies(warm, TODAY, make_all)  # templates and lists are read before the clock starts
        made = {study: plan for study, plan in some.items() if study not in warm}
        with watch.on("pages of some"):
            publish._publish_studies(made, TODAY, make_all)
    return {
        "seconds": watch.read(),
        "studies_with_reports": len(reports),
        "related_links": links,
        "nearest_found": _nearest_found(found.profiles),
        "pages_of": len(made),
        **peak,
    }


def lists(job: Job) -> dict[str, Any]:
    """Gathers what lists and places show, plans all their pages, and makes one in so many."""
    opened(job)
    publish, list_pages, place_pages, stock, hands = (
        import_module(f"plainms.site.reading.{name}") for name in ("publish", "lists", "place_pages", "stock", "hands")
    )
    watch = Watch()
    with watch.on("gathered"):
        listed = tuple(publish._listed())
        kinds = place_pages.all_places(listed)
    with watch.on("planned"):
        drafts = itertools.chain(list_pages.list_pages(listed), place_pages.place_pages(kinds, {}))
        count = sum(1 for _ in drafts)
    every = max(1, count // RENDERED)
    drafts = itertools.chain(list_pages.list_pages(listed), place_pages.place_pages(kinds, {}))
    some = (one for place, one in enumerate(drafts) if place % every == 0)
    with hands.hands(1, 0) as make_all, watch.on("planned and made in part"):
        made = stock.restock(some, make_all)
    seconds = watch.seconds["planned and made in part"] - watch.seconds["planned"]
    return {
        "seconds": watch.read(),
        "pages": count,
        "made": made,
        "made_ms_a_page": round(seconds / max(made, 1) * 1000, 2),
        **_peak(),
    }


def ask(job: Job) -> dict[str, Any]:
    """Searches by lay queries, and hands out stored pages of studies and of lists."""
    os.environ.setdefault("PLAINMS_HOSTS", "localhost")
    opened(job)
    index = import_module("plainms.site.search.backend").study_search()
    understood = import_module("plainms.discovery.asking.question").understood
    queries = [json.loads(line)["query"] for line in QUERIES.read_text(encoding="utf-8").splitlines() if line]
    understood("the lists are read before the clock starts", index)
    searched = [
        best_of(3, lambda query=query: index.search(understood(query, index), offset=0, limit=SHOWN))
        for query in queries
    ]
    pages = import_module("plainms.site.catalogue.models").PublishedPage.objects
    return {
        "search": spread(searched),
        "study_pages": _handed_out(list(pages.exclude(study=None).values_list("path", flat=True))),
        "list_pages": _handed_out(list(pages.filter(study=None).values_list("path", flat=True))),
        "stored_pages": pages.count(),
        **_peak(),
    }


STAGES: dict[str, Callable[[Job], dict[str, Any]]] = {
    "prepare": prepare,
    "load": load,
    "place": place,
    "lists": lists,
    "ask": ask,
}


def _row(models: Any, dossier: dict[str, str]) -> Any:
    columns, listing = json.loads(dossier["row"]), json.loads(dossier["listing"])
    profile = json.loads(dossier["profile"])
    year = listing["machine_date"][:4]
    day = columns.pop("sort_date") or ""
    sort_date = datetime.date.fromisoformat(year + day[4:].replace("02-29", "02-28")) if year and day else None
    return models.StudyRow(**columns, sort_date=sort_date, profile=profile, listing=listing)


def _artefacts(models: Any, dossier: dict[str, str]) -> Iterator[Any]:
    row = json.loads(dossier["row"])
    for kind in ("study", "appraisal", "outcome", "verification"):
        if dossier[kind]:
            yield models.ArtefactRow(study_id=row["study_id"], kind=kind, stamp=row["stamp"], body=dossier[kind])


def _document(dossier: dict[str, str]) -> Any:
    interface, listing = import_module("plainms.site.search.interface"), json.loads(dossier["listing"])
    filed = import_module("plainms.discovery.filed")
    day = f"{listing['machine_date']}-01-01"[:10] if listing["machine_date"] else ""
    return interface.Document(
        study=listing["study"],
        listing=import_module("plainms.publication.listing").Listing.read(listing),
        filed=tuple(
            filed.Filed(facet=filed.Facet(facet), value=value) for facet, value in json.loads(dossier["filed"])
        ),
        day=datetime.date.fromisoformat(day).toordinal() if len(day) == len("2020-01-01") else 0,
        weight=float(dossier["weight"]),
        **{part.value: dossier[part.value] for part in interface.Part},
    )


def _whole(studies: Iterable[str]) -> Iterator[str]:
    """Those that can be read: where a quote of the base ends within a number, that of a variant is none."""
    store = import_module("plainms.site.catalogue.store")
    rows = import_module("plainms.site.catalogue.models").StudyRow.objects.filter(study_id__in=list(studies))
    for shelf in store.on_shelf(rows):
        with suppress(Exception):
            store.taken(shelf)
            yield shelf.row.study_id


def _nearest_found(profiles: list[Any]) -> float:
    """Of the 20 nearest by both measures over all studies, the share that is found by way of the champions."""
    similarity, spaces = (import_module(f"plainms.discovery.{name}") for name in ("similarity", "spaces"))
    numpy = import_module("numpy")
    measures = similarity.Similarity.of(profiles)
    every, found = numpy.arange(len(profiles)), 0
    rows = random.Random(1).sample(range(len(profiles)), min(EXACT, len(profiles)))
    for row in rows:
        exact = {int(one) for one in spaces.nearest(measures.likeness(row, every), 20)}
        found += len(exact & set(measures.nearest(row, 20))) / max(len(exact), 1)
    return round(found / len(rows), 4)


def _handed_out(paths: list[str]) -> dict[str, float]:
    """Milliseconds a page, as the server's application gives it, each of some pages once."""
    quick = import_module("plainms.site.reading.quick")
    application = quick.StoredPages(lambda *_: [b""])
    chosen = random.Random(1).sample(paths, min(ASKED, len(paths)))
    headers = {"REQUEST_METHOD": "GET", "HTTP_HOST": "localhost", "HTTP_ACCEPT_ENCODING": "gzip"}
    times = []
    for path in chosen:
        started = time.process_time()
        b"".join(application({**headers, "PATH_INFO": path}, lambda *_: None))
        times.append(round((time.process_time() - started) * 1000, 3))
    return spread(times) if times else {}


def _peak() -> dict[str, int]:
    return {"peak_bytes": measure.peak_bytes()}


def _size(job: Job) -> int:
    return sum(file.stat().st_size for file in job.folder.glob(f"{DATABASE}*"))
