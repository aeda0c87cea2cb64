"""Counts of what the catalogue holds: the library half of a run report."""

from collections import Counter
from typing import Any

from plainms.review.policy import Decision
from plainms.site.catalogue.models import StudyRow, UnreadRow

_IN_SCOPE = (Decision.PUBLISHED, Decision.NO_DIGEST, Decision.HELD_BACK, Decision.FAILED)


def census() -> dict[str, Any]:
    """Studies by kind and by decision, with the reasons of those without a digest or some sentence, sorted by name."""
    rows = list(StudyRow.objects.values_list("decision", "scope", "reasons"))
    return {
        "studies": len(rows),
        "in_scope": _count(scope for decision, scope, _ in rows if Decision(decision) in _IN_SCOPE and scope),
        "decisions": _count(decision for decision, _, _ in rows),
        "no_digest": _reasons(rows, Decision.NO_DIGEST),
        "struck": _reasons(rows, Decision.PUBLISHED),
        "held_back": _reasons(rows, Decision.HELD_BACK),
        "out_of_scope": _reasons(rows, Decision.OUT_OF_SCOPE),
        "failed": _reasons(rows, Decision.FAILED),
        "unreadable": _count(UnreadRow.objects.filter(outcome="failed").values_list("reason", flat=True)),
        "skipped": _count(UnreadRow.objects.filter(outcome="skipped").values_list("reason", flat=True)),
    }


def _reasons(rows: list[tuple[str, str, list[str]]], decision: Decision) -> dict[str, int]:
    return _count(reason for kind, _, reasons in rows if kind == decision.value for reason in reasons)


def _count(values: Any) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
