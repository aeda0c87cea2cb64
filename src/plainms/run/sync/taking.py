"""Takes what the answers of a source hold: studies into the library, statements of trials and notices beside it."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from plainms.codec import Json
from plainms.run import seam
from plainms.run.build import BATCH, FATES, batches, take
from plainms.run.fetch import topic
from plainms.run.fetch.delivered import Statement, records, statements
from plainms.run.fetch.sources import RemoteSource
from plainms.run.sync.run import Run
from plainms.sources.record import ReadResult

_STUDIES = frozenset({RemoteSource.PUBMED, RemoteSource.EUROPE_PMC})
_MARKUP = re.compile(r"<[^>]+>")


def take_answers(source: RemoteSource, answers: tuple[str, ...], run: Run) -> tuple[dict[str, int], list[Statement]]:
    """Counts of what was taken, and the statements that are still to be kept."""
    if source in _STUDIES:
        return take_records(records(source, answers, run.archive), run), []
    told = list(statements(source, answers, run.archive))
    if source is RemoteSource.CROSSREF:
        kept = list(_on_our_subject(told))
        return {"notices": len(told), "on our subject": len(kept)}, kept
    return {"trials": len(told)}, told


def take_records(results: Iterable[ReadResult], run: Run) -> dict[str, int]:
    """Store the records and all that is made of them; counts by fate, and of the studies that were made anew."""
    tally: Counter[str] = Counter(records=0, made=0)
    for batch in batches(results, BATCH):
        tally["made"] += take(batch, run.catalogue, run.engine)
        tally.update(FATES[type(result)] for result in batch)
        if tally["made"]:
            run.say(f"  {tally['records']:,} records taken, {tally['made']:,} of them new or changed")
    return {name: count for name, count in tally.items() if count or name in {"records", "made"}}


def _on_our_subject(told: list[Statement]) -> Iterator[Statement]:
    """The notices on studies of ours, and those whose own title names one of our diseases."""
    ours = seam.dois()
    for one in told:
        work: Json = json.loads(one.body)
        about = {str(update.get("DOI", "")).lower() for update in work.get("update-to", ())}
        title = _MARKUP.sub("", " ".join(map(str, work.get("title", ()))))
        if about & ours or topic.is_named_in(title):
            yield one
