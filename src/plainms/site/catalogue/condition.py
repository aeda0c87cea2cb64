"""What the catalogue says of its own condition, without changing anything."""

from dataclasses import dataclass

from django.db import connection
from django.db.migrations.loader import MigrationLoader

from plainms.review.policy import Decision
from plainms.site.catalogue.models import BuildRow, PublishedPage, StudyRow
from plainms.site.reading.edition import edition
from plainms.site.syncing.models import SourceRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """Migrations that are missing, studies and pages made by rules that are no longer ours, and builds by state.

    ``built`` are the days of complete builds, the newest first; ``read`` are the days on which sources were last read
    whole. Both are empty where there was none.
    """

    missing: tuple[str, ...]
    studies: int
    stale: int
    pages: int
    old_pages: int
    running: int
    built: tuple[str, ...]
    read: tuple[tuple[str, str], ...]


def condition(logic: str) -> Condition:
    """The condition of the open catalogue; of one that lacks migrations nothing else is asked. Raises DatabaseError."""
    loader = MigrationLoader(connection)
    missing = tuple(
        sorted(f"{app}.{name}" for app, name in set(loader.disk_migrations) - set(loader.applied_migrations))
    )
    if missing:
        return Condition(missing=missing, studies=0, stale=0, pages=0, old_pages=0, running=0, built=(), read=())
    kept = StudyRow.objects.exclude(decision=Decision.WITHDRAWN.value)
    public = StudyRow.public.exclude(page_stamp="")
    read = SourceRow.objects.exclude(read_on=None).order_by("source").values_list("source", "read_on")
    days = BuildRow.objects.filter(state=BuildRow.COMPLETE).order_by("-as_of").values_list("as_of", flat=True)
    return Condition(
        missing=(),
        studies=kept.count(),
        stale=kept.exclude(stamp__endswith=f" {logic}").count(),
        pages=PublishedPage.objects.count(),
        old_pages=public.exclude(page_stamp__contains=f" {edition()} ").count(),
        running=BuildRow.objects.filter(state=BuildRow.RUNNING).count(),
        built=tuple(day.isoformat() for day in days[:5]),
        read=tuple((source, day.isoformat()) for source, day in read if day),
    )
