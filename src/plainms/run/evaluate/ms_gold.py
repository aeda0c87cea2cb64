"""Scope, design, species, participants and included studies on the MS gold set, in the form of ``gold/SCHEMA.md``.

Where the two annotators differ, either answer counts. Precision is over what is spoken; coverage is the share of
records on which something is spoken, for numbers the share of records whose annotators give one.
"""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from plainms.absence import NOT_REPORTED, Absent, NotReported
from plainms.appraisal.appraisal import Participants
from plainms.appraisal.appraise import appraise
from plainms.provenance import Claim
from plainms.run.evaluate.gold_hedges import hedges_score
from plainms.run.evaluate.gold_limits import limits_score
from plainms.sources.record import Journal, Source, SourceRecord
from plainms.studies.assemble import assemble
from plainms.text import Passage, PassageKind

IN_SCOPE = {"ms", "neighbor", "model"}
SCOPES = {
    "ms": {"ms"},
    "nmosd": {"neighbor"},
    "mogad": {"neighbor"},
    "other_neuroimmunology": {"neighbor"},
    "ms_model": {"model"},
    "passing_mention": {"passing mention", "out"},
    "several": IN_SCOPE,
}
DESIGNS = {
    "case report or series": {"case report"},
    "diagnostic or prediction study": {"diagnostic or prediction"},
    "economic or modelling": {"modeling"},
    "mixed human and animal": {"animal", "laboratory"},
    "guideline or consensus": {"guideline"},
    "opinion or letter": {"opinion"},
    "methods or resource": {"methods"},
}
SPECIES = {"cells or tissue": {"cells"}}


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """The scores of each field of the gold file ``data``; nothing is fitted."""
    rows = list(_rows(data))
    started = time.process_time()
    judged = [_judged(record, answers) for record, answers in rows]
    seconds = time.process_time() - started
    fields = ("scope", "design", "species", "participants", "included_studies")
    result: dict[str, Any] = {"n": len(rows)}
    result |= {field: _score([row[field] for row in judged]) for field in fields}
    result["scope_false_alarms"] = sum(row["scope_false_alarm"] for row in judged)
    result["animals_or_cells_called_people"] = sum(row["called_people"] for row in judged)
    appraised = [(appraise(assemble(record)), answers) for record, answers in rows]
    result |= {"limits": limits_score(appraised), "hedge": hedges_score(appraised)}
    result["abstracts_a_cpu_second"] = round(len(rows) / max(seconds, 1e-9))
    return result


def _rows(path: Path) -> Iterator[tuple[SourceRecord, list[dict[str, Any]]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield _record(row["record"]), row["annotators"]


def _record(stated: dict[str, Any]) -> SourceRecord:
    sections = [part for part in stated["abstract"] if part["text"].strip()]
    return SourceRecord(
        source=Source.PUBMED,
        key=stated["pmid"],
        version=1,
        digest=stated["pmid"],
        title=Passage(key="title", kind=PassageKind.TITLE, text=" ".join(stated["title"].split())),
        abstract=tuple(_passage(place, part) for place, part in enumerate(sections)),
        journal=Journal(title=stated["journal"] or NOT_REPORTED),
    )


def _passage(place: int, part: dict[str, Any]) -> Passage:
    text = " ".join(part["text"].split())
    kind = PassageKind.ABSTRACT
    return Passage(key=f"abstract.{place}", kind=kind, text=text, label=part["label"] or NOT_REPORTED)


def _judged(record: SourceRecord, answers: list[dict[str, Any]]) -> dict[str, Any]:
    """For each field: the answer given ("" where silent), and the answers that count."""
    study = assemble(record)
    appraisal = appraise(study)
    scope = "" if isinstance(study.scope.value, Absent) else study.scope.value.kind.value
    people = appraisal.participants.value
    species = _said(appraisal.species)
    of_species = _wanted(answers, "species", SPECIES)
    return {
        "scope": (scope, _wanted(answers, "scope", SCOPES)),
        "scope_false_alarm": scope in IN_SCOPE and all(answer["scope"] == "passing_mention" for answer in answers),
        "design": (_said(appraisal.design), _wanted(answers, "design", DESIGNS)),
        "species": (species, of_species),
        "called_people": species == "people" and of_species <= {"animals", "cells"},
        "participants": (str(people.count) if isinstance(people, Participants) else "", _numbers(answers, "n")),
        "included_studies": (_said(appraisal.included_studies), _numbers(answers, "n_studies")),
    }


def _said(claim: Claim[Any]) -> str:
    return "" if isinstance(claim.value, Absent) else str(claim.value)


def _wanted(answers: list[dict[str, Any]], field: str, mapping: dict[str, set[str]]) -> set[str]:
    return {word for answer in answers for word in mapping.get(answer[field], {answer[field]})}


def _numbers(answers: list[dict[str, Any]], field: str) -> set[str]:
    return {str(answer[field]) for answer in answers if answer[field] is not None}


def _score(judged: list[tuple[str, set[str]]]) -> dict[str, float | int]:
    spoken = [(said, wanted) for said, wanted in judged if said]
    answerable = [(said, wanted) for said, wanted in judged if wanted]
    right = sum(said in wanted for said, wanted in spoken)
    return {
        "right": right,
        "spoken": len(spoken),
        "answerable": len(answerable),
        "precision": round(right / max(len(spoken), 1), 3),
        "coverage": round(sum(bool(said) for said, _ in answerable) / max(len(answerable), 1), 3),
    }
