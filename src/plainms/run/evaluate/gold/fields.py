"""Facts with one value: scope, main disease, design, species, numbers of people and of studies.

Where the two annotators differ, either answer counts. Precision is over what is spoken; coverage is the share of
records on which something is spoken, for numbers the share of records whose annotators give one.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from plainms.absence import Absent
from plainms.appraisal.appraisal import Analysis, Participants
from plainms.provenance import Claim
from plainms.run.evaluate.gold.rows import GoldStudy
from plainms.studies.study import Scope, ScopeKind

_IN_SCOPE = {"ms", "neighbor", "model"}
_SCOPES = {
    "nmosd": {"neighbor"},
    "mogad": {"neighbor"},
    "other_neuroimmunology": {"neighbor"},
    "ms_model": {"model"},
    "passing_mention": {"passing mention", "out"},
    "several": _IN_SCOPE,
}
_DISEASES = {
    "other_neuroimmunology": {"other"},
    "ms_model": {"model"},
    "passing_mention": {"none"},
    "several": {"ms", "nmosd", "mogad", "other"},
}
_DESIGNS = {
    "case report or series": {"case report"},
    "diagnostic or prediction study": {"diagnostic or prediction"},
    "economic or modelling": {"modeling"},
    "mixed human and animal": {"animal", "laboratory"},
    "guideline or consensus": {"guideline"},
    "opinion or letter": {"opinion"},
    "methods or resource": {"methods"},
}
_SPECIES = {"cells or tissue": {"cells"}}
_MS = {"ms", "cis", "ris"}

Judged = tuple[str, set[str]]


def fields_scored(studies: tuple[GoldStudy, ...]) -> dict[str, Any]:
    """The score of each fact, and the faults of which there must be none."""
    scopes = [(_scope(item), _wanted(item, "scope", _SCOPES)) for item in studies]
    species = [(_said(item.appraisal.species), _wanted(item, "species", _SPECIES)) for item in studies]
    designs = [(_said(item.appraisal.design), _wanted(item, "design", _DESIGNS)) for item in studies]
    return {
        "scope": scored(scopes),
        "main_disease": scored((_disease(item), _wanted(item, "scope", _DISEASES)) for item in studies),
        "design": scored(designs),
        "analysis": scored((_said_of_analysis(item), _analyses(item)) for item in studies),
        "species": scored(species),
        "participants": scored((_people(item), _numbers(item, "n")) for item in studies),
        "included_studies": scored(
            (_said(item.appraisal.included_studies), _numbers(item, "n_studies")) for item in studies
        ),
        "scope_false_alarms": sum(
            said in _IN_SCOPE and wanted == _SCOPES["passing_mention"] for said, wanted in scopes
        ),
        "animals_or_cells_called_people": sum(
            said == "people" and wanted <= {"animals", "cells"} for said, wanted in species
        ),
    }


def scored(judged: Iterable[Judged]) -> dict[str, float | int]:
    """Precision and coverage of (said, answers that count) pairs; "" is silence."""
    told = list(judged)
    spoken = [(said, wanted) for said, wanted in told if said]
    answerable = [(said, wanted) for said, wanted in told if wanted]
    right = sum(said in wanted for said, wanted in spoken)
    return {
        "right": right,
        "spoken": len(spoken),
        "answerable": len(answerable),
        "precision": round(right / max(len(spoken), 1), 3),
        "coverage": round(sum(bool(said) for said, _ in answerable) / max(len(answerable), 1), 3),
    }


def _said_of_analysis(item: GoldStudy) -> str:
    """The kind of analysis where one is named; "primary" and silence are both what null stands for."""
    said = _said(item.appraisal.analysis)
    return "" if said == Analysis.PRIMARY.value else said


def _analyses(item: GoldStudy) -> set[str]:
    return {str(answer["secondary"]) for answer in item.answers if answer["secondary"] is not None}


def _scope(item: GoldStudy) -> str:
    value = item.study.scope.value
    return value.kind.value if isinstance(value, Scope) else ""


def _disease(item: GoldStudy) -> str:
    """The main disease in the annotators' words: "none" for a study out of scope."""
    value = item.study.scope.value
    if not isinstance(value, Scope):
        return ""
    if not value.kind.is_in:
        return "none"
    if value.kind is ScopeKind.MODEL:
        return "model"
    main = value.diseases[0]
    return "ms" if main in _MS else main if main in {"nmosd", "mogad"} else "other"


def _people(item: GoldStudy) -> str:
    value = item.appraisal.participants.value
    return str(value.count) if isinstance(value, Participants) else ""


def _said(claim: Claim[Any]) -> str:
    return "" if isinstance(claim.value, Absent) else str(claim.value)


def _wanted(item: GoldStudy, field: str, mapping: Mapping[str, set[str]]) -> set[str]:
    return {word for answer in item.answers for word in mapping.get(answer[field], {answer[field]})}


def _numbers(item: GoldStudy, field: str) -> set[str]:
    return {str(answer[field]) for answer in item.answers if answer[field] is not None}
