"""Turns stored studies into served pages. Every step is one transaction, so a killed run leaves whole steps only.

First every study is placed among the others, for its page leads to related studies and to lists; then come the pages of
the studies, then lists, places, feeds and the pages about the site. A page is made again only where what it is made of
is another: for a study its artefacts, our templates, its dates as they read that day, and its foot; for any other page
the values that its template is given.
"""

import datetime
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice

from django.db import transaction
from django.db.models import QuerySet

from plainms.absence import NotReported
from plainms.codec import Json
from plainms.discovery.profile import Profile
from plainms.provenance import fingerprint
from plainms.publication.changes import Seen
from plainms.publication.dates_shown import date_to_show, date_to_sort_by, shown
from plainms.publication.listing import Listing
from plainms.site.catalogue.models import PublishedPage, StudyRow, TopicRow
from plainms.site.catalogue.profiles import keep_profiles, profile_in, update
from plainms.site.catalogue.store import on_shelf
from plainms.site.keeping.history import note_changes, note_hidden
from plainms.site.keeping.pages import keeping_pages
from plainms.site.reading.about import about_pages
from plainms.site.reading.comfort import comfort_pages
from plainms.site.reading.drafts import in_each_language
from plainms.site.reading.edition import edition
from plainms.site.reading.feeds import feeds
from plainms.site.reading.feet import feet
from plainms.site.reading.foot import Foot
from plainms.site.reading.hands import Hands, hands
from plainms.site.reading.lists import Listed, list_pages
from plainms.site.reading.making import Plan, Task
from plainms.site.reading.open_trials import OpenByPlace, open_trials
from plainms.site.reading.place_pages import all_places, place_pages
from plainms.site.reading.places import HEADINGS, TOPICS, Kind, Place
from plainms.site.reading.registrations import Registered, of_study, registrations
from plainms.site.reading.stock import restock
from plainms.site.search.backend import study_search
from plainms.site.search.interface import Document
from plainms.site.syncing.freshness import freshness

BATCH = 64


def publish(as_of: datetime.date, workers: int = 1) -> Iterator[tuple[int, int]]:
    """Make what is stale, as of that day; yields how many studies have new pages, and how many need them.

    Where many do, they are made in ``workers`` processes; this one stores them.
    """
    _forget_hidden(as_of)
    for rows in _batches(StudyRow.public.order_by("study_id")):
        keep_profiles(rows)
    known = registrations()
    plans = _plans(as_of, known)
    stamps = StudyRow.public.order_by("study_id").values_list("study_id", "page_stamp")
    stale = [study for study, stamp in stamps if study in plans and plans[study].stamp != stamp]
    yield 0, len(stale)
    with hands(workers, len(stale)) as make_all:
        for start in range(0, len(stale), BATCH):
            chosen = stale[start : start + BATCH]
            rows = list(StudyRow.public.filter(study_id__in=chosen).order_by("study_id"))
            _publish_studies(rows, plans, as_of, make_all)
            yield start + len(chosen), len(stale)
    study_search().tidy()
    _publish_rest(open_trials(known.values()))


@transaction.atomic
def _forget_hidden(as_of: datetime.date) -> None:
    """What readers may not see leaves search and topics too; its pages went with the decision."""
    public = StudyRow.public.values("study_id")
    hidden = StudyRow.objects.exclude(study_id__in=public)
    study_search().remove(hidden.values_list("study_id", flat=True))
    PublishedPage.objects.filter(study__in=hidden.values("study_id")).delete()
    note_hidden(hidden.values_list("study_id", flat=True), as_of)


def _plans(as_of: datetime.date, known: Mapping[str, Registered]) -> dict[str, Plan]:
    """The plan of every public study."""
    rows = StudyRow.public.order_by("study_id").values_list("stamp", "teaser", "title", "profile")
    read = [(stamp, teaser or title, profile_in(kept)) for stamp, teaser, title, kept in rows if kept]
    profiles = [profile for _, _, profile in read]
    headings = {str(profile.study): heading or "A study without a title" for _, heading, profile in read}
    made = feet(profiles, headings)
    return {
        study: _plan(stamp, profile, foot, of_study(known, profile.trials), as_of)
        for (stamp, _, profile), (study, foot) in zip(read, made, strict=True)
    }


def _plan(stamp: str, profile: Profile, foot: Foot, registered: tuple[Registered, ...], as_of: datetime.date) -> Plan:
    digests = (one.digest.encode() for one in registered)
    inputs = fingerprint(_dates_read(profile, as_of).encode(), foot.inputs.encode(), *digests)
    trials = tuple(one.trial for one in registered)
    return Plan(foot=foot, profile=profile, stamp=f"{stamp} {edition()} {inputs[:16]}", trials=trials)


def _dates_read(profile: Profile, as_of: datetime.date) -> str:
    """All that a page and its place in lists take from the dates of its record on that day."""
    day, head = date_to_sort_by(profile.dates, as_of), date_to_show(profile.dates, as_of)
    return repr((day, head, [shown(date, as_of).words for date in profile.dates]))


@transaction.atomic
def _publish_studies(
    rows: Sequence[StudyRow], plans: Mapping[str, Plan], as_of: datetime.date, make_all: Hands
) -> None:
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
def _publish_rest(trials: OpenByPlace) -> None:
    newest = StudyRow.public.order_by("-sort_date", "study_id").values_list("listing", "profile")
    listed = tuple(_listed(listing, kept) for listing, kept in newest if listing)
    kinds, read = all_places(listed), freshness()
    restock(
        chain(
            list_pages(listed, read),
            place_pages(kinds, trials),
            in_each_language(lambda: feeds(listed, kinds)),
            about_pages(read),
            comfort_pages(listed),
            keeping_pages(listed, kinds),
        )
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


def _listed(listing: Json, kept: Json) -> Listed:
    return Listed(item=Listing.read(listing), profile=profile_in(kept))


def _batches(rows: QuerySet[StudyRow]) -> Iterator[list[StudyRow]]:
    found = rows.iterator(BATCH)
    while batch := list(islice(found, BATCH)):
        yield batch
