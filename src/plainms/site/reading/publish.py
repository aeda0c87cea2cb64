"""Turns stored studies into served pages. Every step is one transaction, so a killed run leaves whole steps only.

First every study is placed among the others, for its page leads to related studies and to lists; then come the pages of
the studies, then lists, places, feeds and the pages about the site. A page is made again only where what it is made of
is another: for a study its artefacts, our templates, its dates as they read that day, and its foot; for any other page
the values that its template is given.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from django.db import transaction
from django.db.models import QuerySet

from plainms.absence import NotReported
from plainms.discovery.sparing import Sparing
from plainms.publication.changes import Seen
from plainms.publication.listing import Listing
from plainms.site.catalogue.models import PublishedPage, StudyRow, TopicRow
from plainms.site.catalogue.profiles import keep_profiles, profile_in, update
from plainms.site.catalogue.store import on_shelf
from plainms.site.keeping.history import note_changes, note_hidden
from plainms.site.keeping.pages import keeping_pages
from plainms.site.reading.about import about_pages
from plainms.site.reading.comfort import comfort_pages
from plainms.site.reading.drafts import in_each_language
from plainms.site.reading.feeds import feeds
from plainms.site.reading.hands import Hands, hands
from plainms.site.reading.lists import Listed, list_pages
from plainms.site.reading.making import Plan, Task
from plainms.site.reading.open_trials import OpenByPlace, open_trials
from plainms.site.reading.place_pages import all_places, place_pages
from plainms.site.reading.places import HEADINGS, TOPICS, Kind, Place
from plainms.site.reading.placing import Placing
from plainms.site.reading.registrations import registrations
from plainms.site.reading.stock import restock
from plainms.site.search.backend import study_search
from plainms.site.search.interface import Document
from plainms.site.syncing.freshness import freshness

BATCH = 64


def publish(as_of: datetime.date, workers: int = 1) -> Iterator[tuple[int, float]]:
    """Make what is stale, as of that day; yields how many studies have new pages, and which share is looked through.

    Where many do, they are made in ``workers`` processes; this one stores them.
    """
    _forget_hidden(as_of)
    for rows in _batches(StudyRow.public.order_by("study_id")):
        keep_profiles(rows)
    known = registrations()
    placing, made = Placing.read(), 0
    yield 0, 0.0
    with hands(workers, placing.outdated) as make_all:
        for looked_at, plans in stale_in_batches(placing.plans(as_of, known), BATCH):
            _publish_studies(plans, as_of, make_all)
            made += len(plans)
            yield made, looked_at / len(placing)
        study_search().tidy()
        _publish_rest(open_trials(known.values()), make_all)


def stale_in_batches(planned: Iterable[tuple[str, Plan | None]], size: int) -> Iterator[tuple[int, dict[str, Plan]]]:
    """The plans of what is to be made, ``size`` at once, and how many studies were looked at so far."""
    batch: dict[str, Plan] = {}
    looked_at = 0
    for looked_at, (study, plan) in enumerate(planned, start=1):
        if plan is not None:
            batch[study] = plan
        if len(batch) == size:
            yield looked_at, batch
            batch = {}
    if batch:
        yield looked_at, batch


@transaction.atomic
def _forget_hidden(as_of: datetime.date) -> None:
    """What readers may not see leaves search and topics too; its pages went with the decision."""
    public = StudyRow.public.values("study_id")
    hidden = StudyRow.objects.exclude(study_id__in=public)
    study_search().remove(hidden.values_list("study_id", flat=True))
    PublishedPage.objects.filter(study__in=hidden.values("study_id")).delete()
    note_hidden(hidden.values_list("study_id", flat=True), as_of)


@transaction.atomic
def _publish_studies(plans: Mapping[str, Plan], as_of: datetime.date, make_all: Hands) -> None:
    rows = list(StudyRow.public.filter(study_id__in=plans).order_by("study_id"))
    by_id = {row.study_id: row for row in rows}
    PublishedPage.objects.filter(study__in=by_id).delete()
    pages: list[PublishedPage] = []
    documents: list[Document] = []
    now: dict[str, Seen] = {}
    for made in make_all([Task(shelf=one, plan=plans[one.row.study_id], as_of=as_of) for one in on_shelf(rows)]):
        row = by_id[made.study]
        pages += made.pages
        documents.append(made.document)
        now[made.study] = made.seen
        row.sort_date = None if isinstance(made.day, NotReported) else made.day
        row.listing = made.item.as_json()
        row.page_stamp = plans[made.study].stamp
    PublishedPage.objects.bulk_create(pages)
    study_search().index(documents)
    note_changes(now, as_of)
    update(rows, "sort_date", "listing", "page_stamp")


@transaction.atomic
def _publish_rest(trials: OpenByPlace, make_all: Hands) -> None:
    listed = tuple(_listed())
    kinds, read = all_places(listed), freshness()
    restock(
        chain(
            list_pages(listed, read),
            place_pages(kinds, trials),
            in_each_language(lambda: feeds(listed, kinds)),
            about_pages(read),
            comfort_pages(listed),
            keeping_pages(listed, kinds),
        ),
        make_all,
    )
    _keep_topics(kinds)


def _keep_topics(kinds: Sequence[tuple[Kind, Sequence[Place]]]) -> None:
    """Which studies share a topic or a heading, as rows that can be asked; written only where it changed."""
    kept = {one.slug: one for kind, some in kinds if kind in (TOPICS, HEADINGS) for one in some if one.studies}
    link = TopicRow.studies.through
    wanted = {(slug, listed.item.study) for slug, one in kept.items() for listed in one.studies}
    labels = {slug: one.label for slug, one in kept.items()}
    is_same = set(link.objects.values_list("topicrow_id", "studyrow_id")) == wanted
    if is_same and dict(TopicRow.objects.values_list("slug", "label")) == labels:
        return
    TopicRow.objects.all().delete()
    TopicRow.objects.bulk_create([TopicRow(slug=slug, label=label) for slug, label in sorted(labels.items())])
    pairs = [link(topicrow_id=slug, studyrow_id=study) for slug, study in sorted(wanted)]
    link.objects.bulk_create(pairs, batch_size=400)


def _listed() -> Iterator[Listed]:
    """The public studies that have pages, newest first, with as much of their profiles as lists and places ask."""
    sparing = Sparing()
    newest = StudyRow.public.order_by("-sort_date", "study_id").values_list("listing", "profile")
    for listing, kept in newest.iterator(chunk_size=BATCH):
        if listing:
            profile = profile_in(kept, without=("clues", "terms", "spelled"))
            yield Listed(item=Listing.read(listing), profile=sparing.profile(profile))


def _batches(rows: QuerySet[StudyRow]) -> Iterator[list[StudyRow]]:
    found = rows.iterator(BATCH)
    while batch := list(islice(found, BATCH)):
        yield batch
