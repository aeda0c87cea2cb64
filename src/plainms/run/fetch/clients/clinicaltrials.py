"""Asks ClinicalTrials.gov for the trials on the topic whose record changed. Source: its API v2, ``GET /studies``."""

from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.identifiers import TrialId
from plainms.run.fetch import topic
from plainms.run.fetch.clients.answers import at, count, json_of, rows
from plainms.run.fetch.clients.paged import PageRead
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.window import Window
from plainms.run.fetch.wire.question import Question


class Trials:
    """Records of trials that were last updated in the window."""

    source = RemoteSource.CLINICAL_TRIALS

    def question(self, window: Window, mark: str | NotAssessed) -> Question:
        """For the page with this mark, or the first, which alone tells how many there are."""
        updated = f"AREA[LastUpdatePostDate]RANGE[{window.since},{window.until}]"
        params = {
            "query.cond": topic.for_clinical_trials(),
            "filter.advanced": updated,
            "pageSize": str(self.source.page_size),
            "countTotal": "true",
            "format": "json",
        }
        if not isinstance(mark, NotAssessed):
            params["pageToken"] = mark
        return Question(
            source=self.source,
            path="studies",
            params=tuple(params.items()),
            accept="application/json",
            check=read_page,
        )

    def read(self, content: bytes) -> PageRead:
        """Raises AnswerIsWrong."""
        return read_page(content)


def trial(number: TrialId) -> Question:
    """The record of one trial."""
    return Question(
        source=RemoteSource.CLINICAL_TRIALS,
        path=f"studies/{number}",
        params=(("format", "json"),),
        accept="application/json",
        check=lambda content: at(json_of(content), "protocolSection", "identificationModule", "nctId"),
    )


def read_page(content: bytes) -> PageRead:
    """A page of trials. Raises AnswerIsWrong."""
    read = json_of(content)
    keys = tuple(str(at(one, "protocolSection", "identificationModule", "nctId")) for one in rows(read, "studies"))
    mark = read.get("nextPageToken", NOT_ASSESSED)
    return PageRead(
        keys=keys,
        total=count(read, "totalCount") if "totalCount" in read else NOT_ASSESSED,
        mark=mark if isinstance(mark, str) else NOT_ASSESSED,
    )
