"""What is known about a study: every field a claim with its grounds, every gap an absent value."""

from dataclasses import dataclass
from enum import StrEnum

from plainms.appraisal.values import (
    AbsoluteComparison,
    Arm,
    Characteristic,
    Comparison,
    DirectedResult,
    EffectEstimate,
    FollowUp,
    Limitation,
    MeasuredOutcome,
    Strength,
)
from plainms.identifiers import StudyId, TrialId
from plainms.provenance import Claim, Stamp
from plainms.text import Span


class Design(StrEnum):
    """What was done. Ids of ``vocabulary/data/designs.toml``, which holds words and caps for each."""

    PROTOCOL = "protocol"
    META_ANALYSIS = "meta-analysis"
    SYSTEMATIC_REVIEW = "systematic review"
    RANDOMIZED_TRIAL = "randomized trial"
    NON_RANDOMIZED_TRIAL = "non-randomized trial"
    COHORT = "cohort"
    CASE_CONTROL = "case-control"
    CROSS_SECTIONAL = "cross-sectional"
    CASE_REPORT = "case report"
    DIAGNOSTIC = "diagnostic or prediction"
    QUALITATIVE = "qualitative"
    MODELING = "modeling"
    GENETIC = "genetic association"
    ANIMAL = "animal"
    LABORATORY = "laboratory"
    NARRATIVE_REVIEW = "narrative review"
    GUIDELINE = "guideline"
    OPINION = "opinion"
    METHODS = "methods"
    NOTICE = "notice"


class Analysis(StrEnum):
    """How the analysis relates to the study it comes from."""

    PRIMARY = "primary"
    POST_HOC = "post hoc"
    SUBGROUP = "subgroup"
    EXTENSION = "extension"
    INTERIM = "interim"
    POOLED_TRIALS = "pooled trials"
    PILOT = "pilot"


class Species(StrEnum):
    """Whom or what was studied; ids of ``vocabulary/data/species.toml``."""

    PEOPLE = "people"
    ANIMALS = "animals"
    CELLS = "cells"
    PEOPLE_AND_ANIMALS = "people and animals"
    NONE = "none"


class InterventionKind(StrEnum):
    """What those studied were given; ids of ``vocabulary/data/intervention_kinds.toml``."""

    DRUG = "drug"
    NON_DRUG = "non-drug"
    NONE = "none"


class Rung(StrEnum):
    """Distance to the clinic, nearest last; ids of ``vocabulary/data/rungs.toml``."""

    IDEA = "idea"
    CELLS = "cells"
    ANIMALS = "animals"
    PEOPLE_WATCHED = "people, watched"
    PEOPLE_COMPARED = "people, compared"
    PEOPLE_RANDOMIZED = "people, randomized"
    MANY_TRIALS = "many trials"


class Role(StrEnum):
    """What a sentence does in its abstract."""

    BACKGROUND = "background"
    OBJECTIVE = "objective"
    METHODS = "methods"
    RESULTS = "results"
    CONCLUSIONS = "conclusions"
    REGISTRATION = "registration"
    FUNDING = "funding"


class Counted(StrEnum):
    """What the source says happened to the people it counts (CONSORT flow)."""

    PLANNED = "planned"
    ASSESSED = "assessed"
    ENROLLED = "enrolled"
    RANDOMIZED = "randomized"
    ANALYSED = "analysed"
    COMPLETED = "completed"
    LOST = "lost to follow-up"
    STUDIED = "studied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Participants:
    """How many took part in the study or, in a review, in the studies it pools. ``who`` as the source words it."""

    count: int
    counted: Counted
    who: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowCount:
    """How many people the source counts at one stage of the flow (CONSORT), and the words that count them."""

    stage: Counted
    count: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class RoledSentence:
    """A sentence of the abstract and its role, from the record's own labels, by rule or by model."""

    span: Span
    role: Claim[Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appraisal:
    """The facts of a study that a digest may use. An absent claim is a fact too: it is told as a gap.

    ``animals`` names the species as vocabulary ids ("mouse"). ``included_studies`` counts the studies of a
    review. ``blinding``, ``harms``, ``data_sharing`` and the spans of ``limitations`` are the authors' own statements,
    word for word. ``claim_strength`` is that of the authors' main conclusion. ``countries`` holds ids of
    ``settings.toml``, ``missing_items`` ids of ``consort_abstracts.toml``. ``effects`` and ``absolutes`` hold numbers
    that fail a check too, each with the name of the check.
    """

    study: StudyId
    stamp: Stamp
    design: Claim[Design]
    analysis: Claim[Analysis]
    species: Claim[Species]
    animals: Claim[tuple[str, ...]]
    rung: Claim[Rung]
    next_step: Claim[Rung]
    participants: Claim[Participants]
    flow: Claim[tuple[FlowCount, ...]]
    arms: Claim[tuple[Arm, ...]]
    included_studies: Claim[int]
    registration: Claim[tuple[TrialId, ...]]
    funding: Claim[tuple[str, ...]]
    conflicts: Claim[str]
    data_sharing: Claim[str]
    preprint: Claim[bool]
    blinding: Claim[str]
    harms: Claim[str]
    limitations: Claim[tuple[Limitation, ...]]
    claim_strength: Claim[Strength]
    phenotypes: Claim[tuple[str, ...]]
    interventions: Claim[tuple[str, ...]]
    comparators: Claim[tuple[Comparison, ...]]
    outcomes: Claim[tuple[MeasuredOutcome, ...]]
    surrogate: Claim[bool]
    intervention_kind: Claim[InterventionKind]
    setting: Claim[str]
    countries: Claim[tuple[str, ...]]
    follow_up: Claim[FollowUp]
    characteristics: Claim[tuple[Characteristic, ...]]
    effects: Claim[tuple[EffectEstimate, ...]]
    absolutes: Claim[tuple[AbsoluteComparison, ...]]
    missing_items: Claim[tuple[str, ...]]
    directions: Claim[tuple[DirectedResult, ...]]
    sentences: tuple[RoledSentence, ...]

    def spoken(self, role: Role) -> tuple[Span, ...]:
        """The sentences of one role, in the order of the text."""
        return tuple(item.span for item in self.sentences if item.role.value == role)
