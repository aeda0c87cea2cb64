"""Turns stored studies into served pages. Every step is one transaction, so a killed run leaves whole steps only.

First the topics of all studies are noted, for a study's page leads only to topics that other studies share; then
come the pages of the studies, then lists, topic pages and fixed pages. Stored pages are made again when the study,
its topics, the day or the edition of our templates is another.
"""

import datetime
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from django.db import transaction

from plainms.absence import NotReported
from plainms.codec import Json, decode, encode
from plainms.digest.digest import Digest, SentenceKind
from plainms.discovery.topics import Topic, topics_of
from plainms.provenance import fingerprint
from plainms.publication.dates_shown import date_to_sort_by
from plainms.publication.listing import Listing
from plainms.publication.page import Page, compose
from plainms.site.catalogue.models import ArtefactRow, PublishedPage, StudyRow, TopicRow
from plainms.site.catalogue.store import STUDY, Shelved, shelved, study_from_json
from plainms.site.reading import addresses
from plainms.site.reading.about import about_pages
from plainms.site.reading.comfort import comfort_pages
from plainms.site.reading.edition import edition
from plainms.site.reading.lists import WITH_A_PAGE, Heading, Listed, headings, list_pages, topic_pages
from plainms.site.reading.render import render_depths, render_tired, topic_links
from plainms.site.search.fts5 import Fts5Search
from plainms.site.search.interface import Document

BATCH = 64
_NOT_SEARCHED = {SentenceKind.STANDING, SentenceKind.ANALOGY}  # what every page says, and what is not about the study
T = TypeVar("T")


def stale_count(as_of: datetime.date) -> int:
    """How many studies need new pages for reasons known before topics are counted."""
    fresh = f" {edition()} {as_of.isoformat()} "
    stamps = StudyRow.public.values_list("stamp", "page_stamp")
    return sum(not page_stamp.startswith(stamp + fresh) for stamp, page_stamp in stamps)


def publish(as_of: datetime.date) -> Iterator[int]:
    """Make what is stale, as of that day; yields how many studies have new pages after every batch."""
    _forget_hidden()
    for rows in _chunks(StudyRow.public.order_by("study_id").iterator(BATCH), BATCH):
        _note_topics(rows)
    topics = {study: tuple(map(_topic, listing["topics"])) for study, listing in _listings()}
    counts = Counter(topic.slug for mine in topics.values() for topic in mine)
    shared = frozenset(slug for slug, count in counts.items() if count >= WITH_A_PAGE)
    done = 0
    for rows in _chunks(StudyRow.public.order_by("study_id").iterator(BATCH), BATCH):
        stamps = {row.study_id: _page_stamp(row, topics[row.study_id], shared, as_of) for row in rows}
        stale = [row for row in rows if row.page_stamp != stamps[row.study_id]]
        _publish_studies(stale, stamps, shared, as_of)
        done += len(stale)
        yield done
    _publish_lists()


@transaction.atomic
def _forget_hidden() -> None:
    """What readers may not see leaves search and topics too; its pages went with the decision."""
    public = StudyRow.public.values("study_id")
    hidden = StudyRow.objects.exclude(study_id__in=public)
    Fts5Search().remove(hidden.values_list("study_id", flat=True))
    PublishedPage.objects.filter(study__in=hidden.values("study_id")).delete()


@transaction.atomic
def _note_topics(rows: Sequence[StudyRow]) -> None:
    unknown = {row.study_id: row for row in rows if not row.page_stamp.startswith(f"{row.stamp} {edition()} ")}
    bodies = ArtefactRow.objects.filter(study__in=unknown, kind=STUDY).values_list("study_id", "stamp", "body")
    for study_id, stamp, body in bodies:
        row = unknown[study_id]
        if stamp == row.stamp:
            study = study_from_json(json.loads(body))
            row.listing = {"topics": [encode(topic) for topic in topics_of(study)]}
            row.page_stamp = ""
    _update(tuple(unknown.values()), "listing", "page_stamp")


@transaction.atomic
def _publish_studies(
    rows: Sequence[StudyRow], stamps: dict[str, str], shared: frozenset[str], as_of: datetime.date
) -> None:
    by_id = {row.study_id: row for row in rows}
    PublishedPage.objects.filter(study__in=by_id).delete()
    pages: list[PublishedPage] = []
    documents: list[Document] = []
    for made in shelved(rows):
        row = by_id[str(made.study.id)]
        page = compose(made.study, made.appraisal, made.outcome, as_of)
        pages += _study_pages(row, page, shared)
        item = Listing.of(page)
        documents.append(_document(made, page, item))
        day = date_to_sort_by(made.study.report.dates, as_of)
        row.sort_date = None if isinstance(day, NotReported) else day
        row.listing = row.listing | {"item": item.as_json()}
        row.page_stamp = stamps[row.study_id]
    PublishedPage.objects.bulk_create(pages)
    Fts5Search().index(documents)
    _update(rows, "sort_date", "listing", "page_stamp")


def _study_pages(row: StudyRow, page: Page, shared: frozenset[str]) -> Iterator[PublishedPage]:
    topics = tuple(map(_topic, row.listing["topics"]))
    for depth, html in render_depths(page, topic_links(topics, shared)):
        yield _stored(addresses.study(row.study_id, depth), html, row.study_id)
    for html in render_tired(page):
        yield _stored(addresses.tired(row.study_id), html, row.study_id)


@transaction.atomic
def _publish_lists() -> None:
    newest = StudyRow.public.order_by("-sort_date", "study_id").values_list("study_id", "listing")
    listed = {study: _listed(listing) for study, listing in newest if "item" in listing}
    topics = headings(listed.values())
    newest_first = tuple(listed.values())
    made = [*list_pages(newest_first), *topic_pages(topics), *about_pages(), *comfort_pages(newest_first)]
    PublishedPage.objects.filter(study=None).delete()
    PublishedPage.objects.bulk_create([_stored(path, html, None) for path, html in made], batch_size=200)
    _keep_topics(topics)


def _keep_topics(topics: Sequence[Heading]) -> None:
    TopicRow.objects.all().delete()
    TopicRow.objects.bulk_create([TopicRow(slug=one.slug, label=one.label) for one in topics])
    link = TopicRow.studies.through
    pairs = [(one.slug, listed.item.study) for one in topics for listed in one.studies]
    link.objects.bulk_create([link(topicrow_id=slug, studyrow_id=study) for slug, study in pairs], batch_size=400)


def _update(rows: Sequence[StudyRow], *columns: str) -> None:
    """As bulk_update, which takes three times as long for rows that are all there."""
    StudyRow.objects.bulk_create(rows, update_conflicts=True, unique_fields=["study_id"], update_fields=columns)


def _page_stamp(row: StudyRow, topics: Iterable[Topic], shared: frozenset[str], as_of: datetime.date) -> str:
    linked = fingerprint(*(topic.slug.encode() for topic in topics if topic.slug in shared))
    return f"{row.stamp} {edition()} {as_of.isoformat()} {linked[:12]}"


def _document(made: Shelved, page: Page, item: Listing) -> Document:
    sentences = made.outcome.sentences[1:] if isinstance(made.outcome, Digest) else ()
    return Document(
        study=str(page.study),
        title=page.title,
        teaser=page.heading if item.is_told else "",
        digest=" ".join(dict.fromkeys(one.text for one in sentences if one.kind not in _NOT_SEARCHED)),
        abstract=" ".join(passage.text for passage in made.study.abstract),
        listing=item,
    )


def _listings() -> Iterable[tuple[str, Json]]:
    return StudyRow.public.values_list("study_id", "listing")


def _listed(listing: Json) -> Listed:
    return Listed(item=Listing.read(listing["item"]), topics=tuple(map(_topic, listing["topics"])))


def _topic(body: Json) -> Topic:
    return decode(Topic, body)


def _stored(path: str, html: str, study: str | None) -> PublishedPage:
    return PublishedPage(path=path, study_id=study, html=html, etag=hashlib.sha256(html.encode()).hexdigest())


def _chunks(items: Iterable[T], size: int) -> Iterator[list[T]]:
    chunk: list[T] = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
