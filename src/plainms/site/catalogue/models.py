"""Storage: indexed columns for finding, artefacts as canonical JSON, artefact rows never changed."""

import gzip
from typing import ClassVar

from django.db import models

from plainms.publication.changes import ChangeKind
from plainms.review.policy import Decision


class BuildRow(models.Model):
    """One build: what it was to do, as of which day, and what came of it. At most one is running."""

    RUNNING, COMPLETE, ABANDONED = "running", "complete", "abandoned"

    fingerprint = models.CharField(max_length=64)
    as_of = models.DateField()
    inputs = models.JSONField()
    state = models.CharField(max_length=9, choices=[(s, s) for s in (RUNNING, COMPLETE, ABANDONED)])
    report = models.JSONField(default=dict)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["state"], condition=models.Q(state="running"), name="one_build_runs_at_a_time"
            )
        ]


class UnreadRow(models.Model):
    """A citation that could not be read, or something that is not a study report, and why."""

    file = models.CharField(max_length=255)
    byte_position = models.BigIntegerField()
    outcome = models.CharField(max_length=7, choices=[(s, s) for s in ("failed", "skipped")])
    key = models.CharField(max_length=32)
    reason = models.TextField()

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["file", "byte_position"], name="one_fate_a_position")]


class PublicStudies(models.Manager["StudyRow"]):
    """The one door to readers: only studies that may be seen."""

    def get_queryset(self) -> models.QuerySet["StudyRow"]:
        public = [decision.value for decision in Decision if decision.is_public]
        return super().get_queryset().filter(decision__in=public)


class StudyRow(models.Model):
    """A study as last decided on: identity, the record it was made from, and the columns lists need.

    ``page_stamp`` names what the published pages were made from: the stamp, the edition of our templates, and a
    fingerprint of all else that they show. ``listing`` is what a list shows of the study, as the publication stage
    composed it. ``profile`` is what discovery knows of it, under the logic that found it out.
    """

    study_id = models.CharField(max_length=13, primary_key=True)
    source = models.CharField(max_length=16)
    key = models.CharField(max_length=32)
    version = models.PositiveIntegerField()
    record_digest = models.CharField(max_length=64)
    stamp = models.CharField(max_length=200)
    decision = models.CharField(max_length=12, choices=[(d.value, d.value) for d in Decision])
    reasons = models.JSONField(default=list)
    scope = models.CharField(max_length=16, blank=True)
    disease = models.CharField(max_length=40, blank=True)
    design = models.CharField(max_length=40, blank=True)
    rung = models.CharField(max_length=40, blank=True)
    species = models.CharField(max_length=40, blank=True)
    title = models.TextField(blank=True)
    teaser = models.CharField(max_length=100, blank=True)
    journal = models.TextField(blank=True)
    sort_date = models.DateField(null=True)
    listing = models.JSONField(default=dict)
    page_stamp = models.CharField(max_length=300, blank=True)
    profile = models.JSONField(default=dict)

    objects = models.Manager()
    public = PublicStudies()

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["decision", "-sort_date", "study_id"], name="newest_public_first"),
            models.Index(fields=["source", "key"], name="by_source_and_key"),
        ]


class DoiRow(models.Model):
    """A DOI under which a report of a study was published, so that a notice on it is found at once."""

    doi = models.TextField()
    study = models.ForeignKey(StudyRow, on_delete=models.CASCADE, related_name="dois")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["doi", "study"], name="one_study_a_doi")]


class ArtefactRow(models.Model):
    """What one stage made of a study, as canonical JSON. Rows are added, never changed."""

    study = models.ForeignKey(StudyRow, on_delete=models.CASCADE, related_name="artefacts")
    kind = models.CharField(max_length=12, choices=[(k, k) for k in ("study", "appraisal", "outcome", "verification")])
    stamp = models.CharField(max_length=300)
    body = models.TextField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["study", "kind", "stamp"], name="one_artefact_a_stamp")
        ]


class ChangeRow(models.Model):
    """What happened to a study's page on a day, and what readers see of it since. Rows are added, never changed."""

    study = models.ForeignKey(StudyRow, on_delete=models.CASCADE, related_name="changes")
    day = models.DateField()
    kind = models.CharField(max_length=9, choices=[(k.value, k.value) for k in ChangeKind])
    words = models.CharField(max_length=32, blank=True)
    is_told = models.BooleanField()
    notices = models.JSONField(default=list)

    class Meta:
        indexes: ClassVar = [models.Index(fields=["day", "kind"], name="changes_by_day")]


class TopicRow(models.Model):
    """A topic that studies share."""

    slug = models.SlugField(max_length=80, primary_key=True)
    label = models.CharField(max_length=200)
    studies = models.ManyToManyField(StudyRow, related_name="topics")


class PublishedPage(models.Model):
    """A page as it is served, whole: ``packed`` is its text compressed by gzip, as nearly all readers take it.

    ``styles`` are the sources of the page's own sheets as a policy names
    them, with spaces between. ``inputs`` is the fingerprint of what a page that is no study's was made of.
    """

    path = models.CharField(max_length=200, primary_key=True)
    study = models.ForeignKey(StudyRow, null=True, on_delete=models.CASCADE, related_name="pages")
    packed = models.BinaryField()
    styles = models.CharField(max_length=240, default="", blank=True)
    etag = models.CharField(max_length=64)
    inputs = models.CharField(max_length=64, blank=True, default="")

    @property
    def html(self) -> str:
        """The text of the page."""
        return gzip.decompress(self.packed).decode()
