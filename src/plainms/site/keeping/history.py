"""Notes what became of each study's page, so that readers can be told what is new since they were here."""

import datetime
from collections.abc import Iterable, Mapping

from plainms.absence import NOT_REPORTED, NotReported
from plainms.publication.changes import HIDDEN, Seen, change
from plainms.site.catalogue.models import ChangeRow


def note_changes(now: Mapping[str, Seen], day: datetime.date) -> None:
    """Note what differs from what readers saw of these studies before; one study has at most one change a call."""
    before = _last_seen(now)
    rows = []
    for study, after in now.items():
        kind = change(before.get(study, NOT_REPORTED), after)
        if not isinstance(kind, NotReported):
            rows.append(_row(study, after, day, kind.value))
    ChangeRow.objects.bulk_create(rows, batch_size=200)


def note_hidden(studies: Iterable[str], day: datetime.date) -> None:
    """Note which of these studies, none of which has a page now, had one before."""
    noted = set(ChangeRow.objects.values_list("study", flat=True))
    hidden = sorted(noted.intersection(studies))
    for start in range(0, len(hidden), 500):
        note_changes(dict.fromkeys(hidden[start : start + 500], HIDDEN), day)


def _last_seen(studies: Iterable[str]) -> dict[str, Seen]:
    rows = ChangeRow.objects.filter(study__in=list(studies)).order_by("pk")
    return {row.study_id: Seen(words=row.words, is_told=row.is_told, notices=tuple(row.notices)) for row in rows}


def _row(study: str, after: Seen, day: datetime.date, kind: str) -> ChangeRow:
    return ChangeRow(
        study_id=study,
        day=day,
        kind=kind,
        words=after.words,
        is_told=after.is_told,
        notices=list(after.notices),
    )
