"""What is made of one study when it is published: its pages in every language, and what lists and search keep of it.

Pure: nothing here asks the database, so studies can be made in several processes at once.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NotReported
from plainms.discovery.profile import Profile
from plainms.publication.changes import Seen, seen
from plainms.publication.dates_shown import date_to_sort_by
from plainms.publication.listing import Listing
from plainms.publication.page import Page, compose
from plainms.publication.registry_shown import Trials
from plainms.site.catalogue.models import PublishedPage
from plainms.site.catalogue.store import OnShelf, taken
from plainms.site.reading import addresses
from plainms.site.reading.foot import Foot
from plainms.site.reading.render import render_depths, render_tired, topic_links
from plainms.site.reading.stock import stored
from plainms.site.search.documents import document_of
from plainms.site.search.interface import Document
from plainms.site.ui.languages import LANGUAGES, address_in, speaking, spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a study's page shows beside the study itself, and the stamp of all of it."""

    foot: Foot
    profile: Profile
    stamp: str
    trials: Trials


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A stored study, its plan, and the day as of which its pages are made."""

    shelf: OnShelf
    plan: Plan
    as_of: datetime.date

    def make(self) -> "Made":
        """What publishing makes of the study."""
        return make(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The pages of a study as rows, its item in lists, its document for search, and what readers see of it."""

    study: str
    pages: tuple[PublishedPage, ...]
    item: Listing
    document: Document
    seen: Seen
    day: datetime.date | NotReported


def make(task: Task) -> Made:
    """Everything that publishing makes of the study."""
    study = taken(task.shelf)
    page = compose(study.study, study.appraisal, study.outcome, task.as_of, task.plan.trials)
    item = Listing.of(page)
    day = date_to_sort_by(task.plan.profile.dates, task.as_of)
    number = 0 if isinstance(day, NotReported) else day.toordinal()
    return Made(
        study=str(page.study),
        pages=tuple(_pages(page, task.plan)),
        item=item,
        document=document_of(study, page, item, task.plan.profile, number),
        seen=seen(study.outcome, item),
        day=day,
    )


def _pages(page: Page, plan: Plan) -> Iterator[PublishedPage]:
    for language in LANGUAGES:
        with speaking(language):
            yield from list(_in_language(page, plan))


def _in_language(page: Page, plan: Plan) -> Iterator[PublishedPage]:
    study = str(page.study)
    topics = topic_links(plan.profile.headings, plan.foot.linked)
    for depth, html in render_depths(page, topics, plan.foot):
        yield stored(address_in(spoken(), addresses.study(study, depth)), html, study)
    for html in render_tired(page):
        yield stored(address_in(spoken(), addresses.tired(study)), html, study)
