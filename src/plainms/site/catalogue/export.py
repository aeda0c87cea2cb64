"""The whole catalogue as JSON lines in a fixed order: for people who want the data, and for comparing builds."""

import json
from collections.abc import Iterator

from plainms.codec import Json, canonical
from plainms.site.catalogue.models import ArtefactRow, PublishedPage, StudyRow, TopicRow, UnreadRow

_COLUMNS = ("source", "key", "version", "record_digest", "stamp", "decision", "reasons", "sort_date", "listing")


def export() -> Iterator[str]:
    """Studies with their current artefacts by identity, unread citations by place, topics by slug, pages by path."""
    for row in StudyRow.objects.order_by("study_id").iterator(chunk_size=200):
        yield canonical({"kind": "study", "study": row.study_id} | _columns(row) | {"artefacts": _artefacts(row)})
    for unread in UnreadRow.objects.order_by("file", "byte_position"):
        place = {"file": unread.file, "byte_position": unread.byte_position}
        yield canonical({"kind": unread.outcome, **place, "key": unread.key, "reason": unread.reason})
    for topic in TopicRow.objects.order_by("slug"):
        studies = sorted(topic.studies.values_list("study_id", flat=True))
        yield canonical({"kind": "topic", "slug": topic.slug, "label": topic.label, "studies": studies})
    for page in PublishedPage.objects.order_by("path").iterator(chunk_size=200):
        yield canonical({"kind": "page", "path": page.path, "html": page.html})


def _columns(row: StudyRow) -> Json:
    values = {name: getattr(row, name) for name in _COLUMNS}
    return values | {"sort_date": row.sort_date.isoformat() if row.sort_date else {"absent": "NotReported"}}


def _artefacts(row: StudyRow) -> Json:
    current = ArtefactRow.objects.filter(study=row, stamp=row.stamp).order_by("kind")
    return {artefact.kind: json.loads(artefact.body) for artefact in current}
