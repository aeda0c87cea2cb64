"""What changed, by day: the file from which a reader's own browser works out what is new since it was here."""

import datetime
import json
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plainms.publication.changes import ChangeKind
from plainms.site.catalogue.models import ChangeRow

DAYS_TOLD = 90
MOST_NAMED = 2_000
"""A new version of the writer changes every page at once; then the count says it, and no list of names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The changes of one day: the studies of each kind, by identity."""

    day: datetime.date
    studies: Mapping[ChangeKind, tuple[str, ...]]

    def of(self, kind: ChangeKind) -> tuple[str, ...]:
        """The studies to which that happened on this day."""
        return self.studies.get(kind, ())


def editions() -> tuple[Edition, ...]:
    """The last days on which something changed, newest first. The very first day, when everything was new, counts."""
    days = list(ChangeRow.objects.order_by("-day").values_list("day", flat=True).distinct()[:DAYS_TOLD])
    found: defaultdict[datetime.date, defaultdict[ChangeKind, set[str]]] = defaultdict(lambda: defaultdict(set))
    rows = ChangeRow.objects.filter(day__in=days).order_by("pk").values_list("day", "kind", "study_id")
    for day, kind, study in rows.iterator(2_000):
        found[day][ChangeKind(kind)].add(study)
    return tuple(
        Edition(day=day, studies={kind: tuple(sorted(mine)) for kind, mine in found[day].items()}) for day in days
    )


def changes_file(told: Sequence[Edition], places: Mapping[str, tuple[str, ...]]) -> str:
    """The editions as JSON. ``places`` names the lists that each public study is on.

    ``new`` is a count, with the counts by list beside it; the other kinds list their studies, or their count where
    there are more than MOST_NAMED. The oldest day is left out: nobody can have been here before it.
    """
    days = [_day(one, places) for one in told[:-1]]
    latest = told[0].day.isoformat() if told else ""
    return json.dumps({"latest": latest, "days": days}, sort_keys=True, separators=(",", ":")) + "\n"


def _day(edition: Edition, places: Mapping[str, tuple[str, ...]]) -> dict[str, object]:
    new = edition.of(ChangeKind.NEW)
    counts = Counter(place for study in new for place in places.get(study, ()))
    made: dict[str, object] = {"day": edition.day.isoformat(), "new": len(new), "places": dict(sorted(counts.items()))}
    for kind in (ChangeKind.CHANGED, ChangeKind.CORRECTED, ChangeKind.WITHDRAWN):
        studies = edition.of(kind)
        made[kind.value] = list(studies) if len(studies) <= MOST_NAMED else len(studies)
    return made
