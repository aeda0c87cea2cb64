"""Takes what the answers of a source hold: studies into the library, statements of trials and notices beside it."""

import json
import re
from collections import Counter
from collections.abc import Iterable

from plainms.codec import Json
from plainms.run import seam
from plainms.run.build import BATCH, FATES, batches, take
from plainms.run.fetch import topic
from plainms.run.fetch.delivered import Statement, records, statements
from plainms.run.fetch.sources import RemoteSource
from plainms.run.sync.full_texts import expect_full_texts
from plainms.run.sync.run import Run
from plainms.sources import crossref
from plainms.sources.record import ReadResult

_STUDIES = frozenset({RemoteSource.PUBMED, RemoteSource.EUROPE_PMC})
_MARKUP = re.compile(r"<[^>]+>")


def take_answers(source: RemoteSource, answers: tuple[str, ...], run: Run) -> tuple[dict[str, int], list[Statement]]:
    """Counts of what was taken, and the statements that are still to be kept."""
    if source in _STUDIES:
        return take_records(records(source, answers, run.archive), run), []
    told = list(statements(source, answers, run.archive))
    if source is RemoteSource.CROSSREF:
        return _take_notices(told, run)
    return {"trials": len(told)}, told


def take_records(results: Iterable[ReadResult], run: Run) -> dict[str, int]:
    """Store the records and all that is made of them; counts by fate, and of the studies that were made anew."""
    tally: Counter[str] = Counter(records=0, made=0)
    for batch in batches(results, BATCH):
        tally["made"] += take(batch, run.catalogue, run.engine)
        expect_full_texts(batch, run)
        tally.update(FATES[type(result)] for result in batch)
        if tally["made"]:
            run.say(f"  {tally['records']:,} records taken, {tally['made']:,} of them new or changed")
    return {name: count for name, count in tally.items() if count or name in {"records", "made"}}


def _take_notices(told: list[Statement], run: Run) -> tuple[dict[str, int], list[Statement]]:
    """The notices on studies of ours go into their records; those, and any whose title names our diseases, are kept."""
    pmids = seam.pmids_of(doi for one in told for doi in crossref.updated(one.body))
    ours = [one for one in told if not pmids.keys().isdisjoint(crossref.updated(one.body))]
    about = [record for one in ours for record in crossref.read(one.body, pmids)]
    made = take_records(about, run)["made"]
    kept = [one for one in told if one in ours or topic.is_named_in(_title(one))]
    return {"notices": len(told), "on our subject": len(kept), "on our studies": len(ours), "made": made}, kept


def _title(notice: Statement) -> str:
    work: Json = json.loads(notice.body)
    return _MARKUP.sub("", " ".join(map(str, work.get("title", ()))))
