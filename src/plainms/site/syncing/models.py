"""How far each source was read, what it said of things that are no studies, and which files were loaded."""

from typing import ClassVar

from django.db import models

from plainms.ports import TextState


class SyncRow(models.Model):
    """One run of ``plainms sync``: what it was to do, as of which day, and what came of it. At most one is running.

    ``name`` is that of its answers in the archive.
    """

    RUNNING, COMPLETE, ABANDONED = "running", "complete", "abandoned"

    name = models.CharField(max_length=24, unique=True)
    fingerprint = models.CharField(max_length=64)
    as_of = models.DateField()
    state = models.CharField(max_length=9, choices=[(s, s) for s in (RUNNING, COMPLETE, ABANDONED)])
    report = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["state"], condition=models.Q(state="running"), name="one_sync_runs_at_a_time"
            )
        ]


class SourceRow(models.Model):
    """A source: the reading under way, what came of it in the running sync, and the day of its last whole reading.

    ``begun_in`` names the sync in which the reading began, which may be an earlier one that did not come to its end.
    """

    source = models.CharField(max_length=20, primary_key=True)
    position = models.JSONField(null=True)
    began_on = models.DateField(null=True)
    begun_in = models.CharField(max_length=24, blank=True)
    outcome = models.JSONField(null=True)
    read_on = models.DateField(null=True)
    origin = models.CharField(max_length=40, blank=True)


class StatementRow(models.Model):
    """What a source last said of one thing, such as a trial or a notice, in its own words."""

    source = models.CharField(max_length=20)
    key = models.CharField(max_length=255)
    digest = models.CharField(max_length=64)
    body = models.TextField()
    changed_on = models.DateField()
    checked_on = models.DateField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["source", "key"], name="one_statement_a_thing")]


class FileRow(models.Model):
    """A file of PubMed's that is loaded whole."""

    name = models.CharField(max_length=40, primary_key=True)
    md5 = models.CharField(max_length=32)
    loaded_on = models.DateField()


class FullTextRow(models.Model):
    """The paper of a study at PubMed Central: waited for, or what came of it when a sync asked for it.

    ``digest`` is that of the record by which it is expected: it is asked for once, until the record changes.
    """

    study_id = models.CharField(max_length=13, primary_key=True)
    pmid = models.CharField(max_length=12)
    pmcid = models.CharField(max_length=16)
    digest = models.CharField(max_length=64)
    since = models.DateField()
    state = models.CharField(max_length=12, choices=[(s.value, s.value) for s in TextState])
    reason = models.TextField(blank=True)
    asked_in = models.CharField(max_length=24, blank=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["state", "since", "study_id"], name="longest_waiting_first"),
            models.Index(fields=["asked_in"], name="texts_by_run"),
        ]
