"""Recall of ``plainms verify`` on sentences by others, half of them faithful to a study and half subtly wrong.

Format: JSON lines with ``pmid``, ``text``, ``label`` ("faithful", or another word for a sentence that is wrong) and
``kind`` (of the fault). The studies are in the file that ``--source`` names.
"""

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.appraisal.appraise import appraise
from plainms.errors import FormatIsUnknown, StudyIsUnknown, UsageIsWrong
from plainms.run.evaluate.scoring import rounded
from plainms.run.inputs import Inputs
from plainms.sources.record import SourceRecord
from plainms.studies.assemble import assemble
from plainms.verification.summaries.facts import Facts, facts_of
from plainms.verification.summaries.judge import judged_against
from plainms.verification.summaries.reading import sentences_of
from plainms.verification.summaries.source import Source, open_source
from plainms.verification.summaries.verdicts import Judged

FAITHFUL = "faithful"
_KEYS = ("pmid", "text", "label", "kind")


def evaluate(data: Path, source: Path | NotReported) -> dict[str, Any]:
    """How many wrong texts are flagged, kind by kind, and how many faithful ones."""
    found = [(row, any(item.verdict.is_fault for item in said)) for row, said in _judged(data, source)]
    wrong = [flagged for row, flagged in found if row["label"] != FAITHFUL]
    faithful = [flagged for row, flagged in found if row["label"] == FAITHFUL]
    kinds: dict[str, list[bool]] = defaultdict(list)
    for row, flagged in found:
        if row["label"] != FAITHFUL:
            kinds[row["kind"]].append(flagged)
    return {
        "n": len(found),
        "wrong": len(wrong),
        "faithful": len(faithful),
        "recall": _share(wrong),
        "false_alarms": _share(faithful),
        "precision": rounded(sum(wrong) / max(sum(wrong) + sum(faithful), 1)),
        "kinds": {kind: {"n": len(flags), "recall": _share(flags)} for kind, flags in sorted(kinds.items())},
    }


def examples(data: Path, source: Path | NotReported) -> Iterator[dict[str, Any]]:
    """The texts on which the verdict is not the label: for people to read."""
    for row, said in _judged(data, source):
        if any(item.verdict.is_fault for item in said) == (row["label"] == FAITHFUL):
            reasons = [f"{reason.question}: {reason.why}" for item in said for reason in item.reasons]
            evidence = [span.quote for item in said for span in item.evidence]
            yield {**row, "verdicts": [item.verdict.value for item in said], "reasons": reasons, "source": evidence}


def _judged(data: Path, source: Path | NotReported) -> Iterator[tuple[dict[str, str], tuple[Judged, ...]]]:
    if isinstance(source, NotReported):
        raise UsageIsWrong("these sentences are of studies in another file; name it with --source")
    rows = tuple(_rows(data))
    studies = _studies(source, {row["pmid"] for row in rows})
    for row in rows:
        if row["pmid"] not in studies:
            raise StudyIsUnknown(
                f"no citation with PMID {row['pmid']} is in {source.name}; give the file that holds it"
            )
        opened, facts = studies[row["pmid"]]
        yield row, judged_against(sentences_of(row["text"]), opened, facts).sentences


def _rows(data: Path) -> Iterator[dict[str, str]]:
    for place, line in enumerate(data.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip():
            row = json.loads(line)
            if not isinstance(row, dict) or not set(_KEYS) <= row.keys():
                raise FormatIsUnknown(f"{data}, line {place}: an object with {', '.join(_KEYS)} is wanted")
            yield {key: str(row[key]) for key in _KEYS}


def _studies(source: Path, pmids: set[str]) -> dict[str, tuple[Source, Facts]]:
    found = {}
    for record in Inputs.of((source,)).read_all():
        if isinstance(record, SourceRecord) and str(record.pmid) in pmids:
            study = assemble(record)
            opened = open_source(study.report.passages)
            found[str(record.pmid)] = (opened, facts_of(opened, appraise(study)))
    return found


def _share(flags: list[bool]) -> float:
    return rounded(sum(flags) / max(len(flags), 1))
