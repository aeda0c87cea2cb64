"""Rows of StudyTypeTeller's files, laid open, and the type that the appraisal gives each of them.

The 14 types mix species, chance and what was given, so each is put together from three answers of the appraisal.
"""

import csv
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, InterventionKind
from plainms.appraisal.design.points import family_of
from plainms.appraisal.intervention_kind import intervention_kind_of, likeliest_kind
from plainms.appraisal.patterns import first
from plainms.appraisal.reading import Reading, read
from plainms.provenance import Claim
from plainms.run.evaluate.records import record_of
from plainms.studies.assemble import assemble

_REVIEW, _SEARCHED, _CASE = "Non-systematic-review", "Human-systematic-review", "Human-case-report"
_PROTOCOL, _CELLS, _ANIMALS, _PEOPLE = "Clinical-study-protocol", "In-vitro-study", "Animal", "Human"
_BY_DESIGN = {
    Design.PROTOCOL: _PROTOCOL,
    Design.META_ANALYSIS: _SEARCHED,
    Design.SYSTEMATIC_REVIEW: _SEARCHED,
    Design.NARRATIVE_REVIEW: _REVIEW,
    Design.GUIDELINE: _REVIEW,
    Design.OPINION: _REVIEW,
    Design.CASE_REPORT: _CASE,
    Design.LABORATORY: _CELLS,
    Design.ANIMAL: _ANIMALS,
}
_OF_ANIMALS = {
    InterventionKind.DRUG: "Animal-drug-intervention",
    InterventionKind.NON_DRUG: "Animal-non-drug-intervention",
    InterventionKind.NONE: "Animal-other",
}
_BY_CHANCE = {
    InterventionKind.DRUG: "Human-RCT-drug-intervention",
    InterventionKind.NON_DRUG: "Human-RCT-non-drug-intervention",
    InterventionKind.NONE: "Human-RCT-non-intervention",
}
_NOT_BY_CHANCE = {
    InterventionKind.DRUG: "Human-non-RCT-drug-intervention",
    InterventionKind.NON_DRUG: "Human-non-RCT-non-drug-intervention",
    InterventionKind.NONE: "Remaining",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One row: what is wanted, the texts, and the abstract laid open."""

    wanted: str
    title: str
    abstract: str
    keywords: str
    journal: str
    reading: Reading


def cases_in(path: Path) -> Iterator[Case]:
    """The rows of a file in its order."""
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            key = row["pmid"] or row["idx"]
            record = record_of(key, row["title"], [("", row["abstract"])], journal=row["journal_name"])
            yield Case(
                wanted=row["accepted_label"],
                title=row["title"],
                abstract=row["abstract"],
                keywords=row["keywords"],
                journal=row["journal_name"],
                reading=read(assemble(record)),
            )


def label(reading: Reading, design: Claim[Design]) -> str:
    """The type of the study; never silent."""
    spoken = isinstance(design.value, Design)
    family = _BY_DESIGN.get(design.value, _PEOPLE) if isinstance(design.value, Design) else _family(reading)
    kind = likeliest_kind(reading)
    if family == _ANIMALS:
        return _OF_ANIMALS[kind]
    if family != _PEOPLE:
        return family
    by_chance = design.value is Design.RANDOMIZED_TRIAL or (not spoken and _tells_of_chance(reading))
    return _BY_CHANCE[kind] if by_chance else _NOT_BY_CHANCE[kind]


def is_spoken(case: Case, design: Claim[Design]) -> bool:
    """Whether the appraisal speaks on everything that the type stands on."""
    if isinstance(design.value, Absent):
        return False
    needed = _BY_DESIGN.get(design.value, _PEOPLE) in {_PEOPLE, _ANIMALS}
    return not needed or intervention_kind_of(case.reading, design).is_present


def _family(reading: Reading) -> str:
    family = family_of(reading)
    return _PEOPLE if family == "people" else _BY_DESIGN[Design(family)]


def _tells_of_chance(reading: Reading) -> bool:
    return bool(first("designs", Design.RANDOMIZED_TRIAL.value, "texts", reading.abstract))
