"""Which full texts are waited for, and what came of those that were asked for: each method is one transaction."""

import datetime
from collections.abc import Iterable

from django.db import transaction

from plainms.identifiers import Pmcid, Pmid, StudyId
from plainms.ports import AskedText, ExpectedText, TextState
from plainms.site.syncing.models import FullTextRow


class FullTextStore:
    """What a sync remembers of full texts, on Django's models."""

    @transaction.atomic
    def expect(self, expected: Iterable[ExpectedText], as_of: datetime.date) -> None:
        """Wait for these papers, unless they were asked for, or are waited for, by the same record."""
        wanted = {str(one.study): one for one in expected}
        known = dict(FullTextRow.objects.filter(study_id__in=list(wanted)).values_list("study_id", "digest"))
        for study, one in sorted(wanted.items()):
            if known.get(study) != one.digest:
                columns = {"pmid": str(one.pmid), "pmcid": str(one.pmcid), "digest": one.digest, "since": as_of}
                fresh = {"state": TextState.WAITING.value, "reason": "", "asked_in": ""}
                FullTextRow.objects.update_or_create(study_id=study, defaults=columns | fresh)

    @transaction.atomic
    def forget(self, studies: Iterable[StudyId]) -> None:
        """These studies were deleted by their source."""
        FullTextRow.objects.filter(study_id__in=list(map(str, studies))).delete()

    def waiting(self) -> list[ExpectedText]:
        """All that are waited for, those first that wait longest."""
        rows = FullTextRow.objects.filter(state=TextState.WAITING.value).order_by("since", "study_id")
        return [
            ExpectedText(study=StudyId(row.study_id), pmid=Pmid(row.pmid), pmcid=Pmcid(row.pmcid), digest=row.digest)
            for row in rows
        ]

    @transaction.atomic
    def note(self, asked: Iterable[AskedText], run: str) -> None:
        """They were asked for in this run."""
        for one in asked:
            columns = {"state": one.state.value, "reason": one.reason, "asked_in": run}
            FullTextRow.objects.filter(study_id=str(one.study)).update(**columns)

    def asked_in(self, run: str) -> list[AskedText]:
        """All that were asked for in this run, by PMCID."""
        return [
            AskedText(
                study=StudyId(row.study_id), pmcid=Pmcid(row.pmcid), state=TextState(row.state), reason=row.reason
            )
            for row in FullTextRow.objects.filter(asked_in=run).order_by("pmcid", "study_id")
        ]
