"""Every write about syncing: each function is one transaction, so a killed process leaves whole steps only."""

import datetime
import hashlib
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import count

from django.db import transaction

from plainms.absence import NOT_REPORTED, NotReported
from plainms.codec import Json
from plainms.site.syncing.models import FileRow, SourceRow, StatementRow, SyncRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The sync that is running: its name and its day."""

    name: str
    as_of: datetime.date


class SyncStore:
    """What a sync remembers, on Django's models."""

    @transaction.atomic
    def begin(self, fingerprint: str, as_of: datetime.date, taken: Collection[str] = ()) -> Running:
        """Go on with the unfinished sync of this day and fingerprint, or start one anew, under a name not ``taken``.

        A new one goes on with readings that an equal one began and did not end.
        """
        for running in SyncRow.objects.filter(state=SyncRow.RUNNING):
            if running.fingerprint == fingerprint and running.as_of == as_of:
                return Running(name=running.name, as_of=running.as_of)
            running.state = SyncRow.ABANDONED
            running.save()
        last = SyncRow.objects.order_by("pk").last()
        SourceRow.objects.update(outcome=None)
        if last is not None and last.fingerprint != fingerprint:
            SourceRow.objects.update(position=None)
        known = {*SyncRow.objects.values_list("name", flat=True), *taken}
        name = next(name for name in (f"{as_of}.{number:04}" for number in count(1)) if name not in known)
        SyncRow.objects.create(name=name, fingerprint=fingerprint, as_of=as_of, state=SyncRow.RUNNING)
        return Running(name=name, as_of=as_of)

    @transaction.atomic
    def start(self, source: str, running: Running, position: Json) -> None:
        """Begin to read a source anew, from this position."""
        begun = {"position": position, "began_on": running.as_of, "begun_in": running.name}
        SourceRow.objects.update_or_create(source=source, defaults=begun)

    def began(self, source: str) -> Running | NotReported:
        """The sync in which the reading under way began; absent where there is none."""
        row = SourceRow.objects.filter(source=source).exclude(position=None).first()
        return NOT_REPORTED if row is None or row.began_on is None else Running(name=row.begun_in, as_of=row.began_on)

    def position(self, source: str) -> Json | NotReported:
        """How far the reading under way has come; absent where there is none."""
        return self._stored(source, "position")

    @transaction.atomic
    def keep(self, source: str, position: Json) -> None:
        """Go on from here, should this process end."""
        SourceRow.objects.filter(source=source).update(position=position)

    def outcome(self, source: str) -> Json | NotReported:
        """What came of the source in the running sync; absent where that is not settled yet."""
        return self._stored(source, "outcome")

    @transaction.atomic
    def settle(
        self,
        source: str,
        outcome: Json,
        origin: str,
        *,
        as_of: datetime.date,
        is_whole: bool,
        statements: Iterable[tuple[str, str]] = (),
    ) -> Json:
        """What was read of the source is taken; returns the outcome with counts of what it stated.

        ``as_of`` is the day up to which it was read, if it was read whole; ``statements`` are keys and words as JSON.
        """
        told = dict(statements)
        settled = outcome | (self._state(source, told, as_of) if told else {})
        columns: dict[str, object] = {"outcome": settled, "position": None, "origin": origin}
        if is_whole:
            columns["read_on"] = as_of
        SourceRow.objects.update_or_create(source=source, defaults=columns)
        return settled

    def last_read(self, source: str) -> datetime.date | NotReported:
        """The day of the source's last whole reading."""
        day = SourceRow.objects.filter(source=source).values_list("read_on", flat=True).first()
        return NOT_REPORTED if day is None else day

    @transaction.atomic
    def finish(self, report: Json) -> None:
        """Mark the running sync complete and keep its report."""
        SyncRow.objects.filter(state=SyncRow.RUNNING).update(state=SyncRow.COMPLETE, report=report)

    def loaded(self) -> dict[str, str]:
        """The files of PubMed's that are loaded, with their MD5."""
        return dict(FileRow.objects.values_list("name", "md5"))

    @transaction.atomic
    def note_loaded(self, name: str, md5: str, as_of: datetime.date) -> None:
        """The file is loaded whole."""
        FileRow.objects.update_or_create(name=name, defaults={"md5": md5, "loaded_on": as_of})

    @staticmethod
    def _state(source: str, told: dict[str, str], as_of: datetime.date) -> dict[str, int]:
        """Keep what the source says of each key; counts of those that are new, changed, and as they were."""
        counts = {"new": 0, "changed": 0, "unchanged": 0}
        there = {row.key: row for row in StatementRow.objects.filter(source=source, key__in=list(told))}
        for key, body in sorted(told.items()):
            digest = hashlib.sha256(body.encode()).hexdigest()
            row = there.get(key)
            fate = "new" if row is None else "unchanged" if row.digest == digest else "changed"
            counts[fate] += 1
            columns: dict[str, object] = {"checked_on": as_of}
            if fate != "unchanged":
                columns |= {"digest": digest, "body": body, "changed_on": as_of}
            StatementRow.objects.update_or_create(source=source, key=key, defaults=columns)
        return counts

    @staticmethod
    def _stored(source: str, column: str) -> Json | NotReported:
        value = SourceRow.objects.filter(source=source).values_list(column, flat=True).first()
        return NOT_REPORTED if value is None else value


def stated(source: str) -> Iterator[tuple[str, str, datetime.date]]:
    """All that a source last said: key, its words as JSON, and the day on which they were last checked, by key."""
    rows = StatementRow.objects.filter(source=source).order_by("key")
    yield from rows.values_list("key", "body", "checked_on").iterator(chunk_size=200)
