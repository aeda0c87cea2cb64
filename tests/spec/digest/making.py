"""Invented studies and appraisals, made by hand, so that each test of the digest sees only what it names."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from plainms.absence import Absent
from plainms.appraisal.appraisal import (
    Analysis,
    Appraisal,
    Counted,
    Design,
    Participants,
    Role,
    RoledSentence,
    Rung,
    Species,
)
from plainms.identifiers import StudyId
from plainms.language.sentences import split
from plainms.provenance import Claim, Ground, Origin, SourceField, Stamp
from plainms.sources.record import Journal, Source, SourceRecord
from plainms.studies.study import Scope, ScopeKind, Study
from plainms.text import Passage, PassageKind
from silent_appraisals import silent

FIELD = SourceField(path="publication_types", value="Journal Article")
STAMP = Stamp(inputs="invented", logic="appraisal-1", vocabulary="invented")


def claim(value: Any, *grounds: Ground) -> Claim[Any]:
    """A claim by rule; a present value without grounds stands on an invented field."""
    present = not isinstance(value, Absent)
    return Claim(value=value, origin=Origin.RULE, rule="invented", grounds=grounds or ((FIELD,) if present else ()))


def study(
    sections: Mapping[Role, str],
    *,
    title: str = "An invented study of multiple sclerosis",
    scope: ScopeKind = ScopeKind.MS,
    diseases: tuple[str, ...] = ("ms",),
    **fields: Any,
) -> Study:
    """A study whose abstract has one passage a section."""
    passages = tuple(
        Passage(key=f"abstract.{index}", kind=PassageKind.ABSTRACT, text=text)
        for index, text in enumerate(sections.values())
    )
    record = SourceRecord(
        source=Source.PUBMED,
        key="1",
        version=1,
        digest="0" * 64,
        title=Passage(key="title", kind=PassageKind.TITLE, text=title),
        abstract=passages,
        journal=fields.pop("journal", Journal(title="Journal of Invented Studies")),
        languages=("eng",),
        **fields,
    )
    named = claim(Scope(kind=scope, diseases=diseases), record.passages[0].whole())
    return Study(id=StudyId("s000000000000"), reports=(record,), scope=named)


def appraisal(of: Study, roles: tuple[Role, ...] = (), **facts: Any) -> Appraisal:
    """An appraisal in which only the given facts are present; ``people=53`` or ``people=(53, "patients with MS")``."""
    claims: dict[str, Claim[Any]] = {"analysis": claim(Analysis.PRIMARY)}
    claims |= {"design": claim(Design.COHORT), "species": claim(Species.PEOPLE), "rung": claim(Rung.PEOPLE_WATCHED)}
    people = facts.pop("people", None)
    if people is not None:
        count, who = people if isinstance(people, tuple) else (people, "patients with multiple sclerosis")
        claims["participants"] = claim(Participants(count=count, counted=Counted.STUDIED, who=who))
    for name, value in facts.items():
        claims[name] = value if isinstance(value, Claim) else claim(value)
    sentences = tuple(
        RoledSentence(span=span, role=claim(role, span))
        for passage, role in zip(of.abstract, roles or _roles_in_order(of), strict=True)
        for span in split(passage)
    )
    return silent(study=of.id, stamp=STAMP, sentences=sentences, **claims)


def made(
    sections: Mapping[Role, str], *, about: Mapping[str, Any] | None = None, **facts: Any
) -> tuple[Study, Appraisal]:
    """A study and its appraisal in one step; ``about`` goes to the study, the facts to the appraisal."""
    of = study(sections, **(about or {}))
    return of, appraisal(of, tuple(sections), **facts)


def with_record(of: Study, **fields: Any) -> Study:
    """The study with fields of its record replaced."""
    return replace(of, reports=(replace(of.report, **fields),))


def _roles_in_order(of: Study) -> tuple[Role, ...]:
    return (Role.RESULTS,) * len(of.abstract)
