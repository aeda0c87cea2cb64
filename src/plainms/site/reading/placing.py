"""Every public study placed among the others: which foot its page has, and whether the page it has is still right.

Of all studies only what placing asks is held in memory; what is planned is handed on one study at a time.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from plainms.absence import NotAssessed
from plainms.discovery.profile import Profile
from plainms.discovery.sparing import Sparing
from plainms.provenance import fingerprint
from plainms.publication.dates_shown import date_to_show, date_to_sort_by, shown
from plainms.site.catalogue.models import StudyRow
from plainms.site.catalogue.profiles import clues_in, profile_in
from plainms.site.reading.edition import edition
from plainms.site.reading.feet import feet
from plainms.site.reading.foot import Foot, ReportLink
from plainms.site.reading.making import Plan
from plainms.site.reading.registrations import Registered, of_study
from plainms.site.reading.same_trial import reports_of_each
from plainms.studies.threads.clues import Clues

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Placing:
    """The public studies by identity: the stamp of each, that of its pages, its profile, and its page's heading."""

    stamps: list[str] = field(default_factory=list)
    page_stamps: list[str] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)
    headings: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls) -> "Placing":
        """What the catalogue keeps of them now; a study without a profile is passed over."""
        placing, sparing = cls(), Sparing()
        for stamp, page_stamp, teaser, title, kept in _public("stamp", "page_stamp", "teaser", "title"):
            profile = sparing.profile(profile_in(kept, without=("clues", "authors")))
            placing.stamps.append(stamp)
            placing.page_stamps.append(page_stamp)
            placing.profiles.append(profile)
            placing.headings[str(profile.study)] = teaser or title or "A study without a title"
        return placing

    @property
    def outdated(self) -> int:
        """How many studies have no pages, or pages of other artefacts or templates."""
        pairs = zip(self.stamps, self.page_stamps, strict=True)
        return sum(not page_stamp.startswith(_begun(stamp)) for stamp, page_stamp in pairs)

    def __len__(self) -> int:
        """How many there are."""
        return len(self.profiles)

    def plans(self, as_of: datetime.date, known: Mapping[str, Registered]) -> Iterator[tuple[str, Plan | None]]:
        """Each study with its plan; without one where its pages are right as they are."""
        made = feet(self.profiles, self.headings, self._reports())
        for stamp, page_stamp, profile, foot in zip(self.stamps, self.page_stamps, self.profiles, made, strict=True):
            plan = _plan(stamp, profile, foot, of_study(known, profile.trials), as_of)
            yield str(profile.study), None if plan.stamp == page_stamp else plan

    def _reports(self) -> dict[str, tuple[ReportLink, ...]]:
        return reports_of_each(_clues(), self.headings)


def _clues() -> Iterator[Clues]:
    sparing = Sparing()
    for (kept,) in _public():
        clues = clues_in(kept)
        if not isinstance(clues, NotAssessed):
            yield sparing.clues(clues)


def _public(*columns: str) -> Iterator[tuple[Any, ...]]:
    """These columns of the studies that have a profile, which comes last."""
    rows = StudyRow.public.order_by("study_id").values_list(*columns, "profile").iterator(chunk_size=_AT_ONCE)
    return (row for row in rows if row[-1])


def _plan(stamp: str, profile: Profile, foot: Foot, registered: tuple[Registered, ...], as_of: datetime.date) -> Plan:
    digests = (one.digest.encode() for one in registered)
    inputs = fingerprint(_dates_read(profile, as_of).encode(), foot.inputs.encode(), *digests)
    trials = tuple(one.trial for one in registered)
    return Plan(foot=foot, profile=profile, stamp=f"{_begun(stamp)}{inputs[:16]}", trials=trials)


def _begun(stamp: str) -> str:
    """How the stamp of pages begins that are made of these artefacts by our templates."""
    return f"{stamp} {edition()} "


def _dates_read(profile: Profile, as_of: datetime.date) -> str:
    """All that a page and its place in lists take from the dates of its record on that day."""
    day, head = date_to_sort_by(profile.dates, as_of), date_to_show(profile.dates, as_of)
    return repr((day, head, [shown(date, as_of).words for date in profile.dates]))
