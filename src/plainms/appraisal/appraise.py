"""Asks every question of the appraisal about one study and binds the answers."""

from collections.abc import Callable
from typing import Any

from plainms.appraisal.analysis import analysis_of
from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.blinding import blinding_of
from plainms.appraisal.characteristics import characteristics_of
from plainms.appraisal.claim_strength.concluded import claim_strength_of
from plainms.appraisal.comparators import comparators_of
from plainms.appraisal.conflicts import conflicts_of
from plainms.appraisal.data_sharing import data_sharing_of
from plainms.appraisal.design.cascade import design_of
from plainms.appraisal.directions.directions import directions_of
from plainms.appraisal.effects.absolute import absolutes_of
from plainms.appraisal.effects.effects import effects_of
from plainms.appraisal.follow_up import follow_up_of
from plainms.appraisal.funding import funding_of
from plainms.appraisal.harms import harms_of
from plainms.appraisal.in_full import completed
from plainms.appraisal.included_studies import included_studies_of
from plainms.appraisal.intervention_kind import intervention_kind_of
from plainms.appraisal.interventions import interventions_of
from plainms.appraisal.limitations.stated import limitations_of
from plainms.appraisal.next_step import next_step_of
from plainms.appraisal.outcomes import outcomes_of, surrogate_of
from plainms.appraisal.participants.arms import arms_of
from plainms.appraisal.participants.counts import counts_in
from plainms.appraisal.participants.flow import flow_of
from plainms.appraisal.participants.total import participants_of
from plainms.appraisal.phenotypes import phenotypes_of
from plainms.appraisal.preprint import preprint_of
from plainms.appraisal.reading import Reading, read
from plainms.appraisal.registration import registration_of
from plainms.appraisal.reporting import missing_items_of
from plainms.appraisal.rung import rung_of
from plainms.appraisal.setting import countries_of, setting_of
from plainms.appraisal.species import animals_of, species_of
from plainms.provenance import Claim, Stamp, fingerprint
from plainms.studies.study import Study
from plainms.vocabulary.load import edition

LOGIC = "11"

# The questions that need the text alone, by the field that keeps their answer.
_OF_THE_TEXT: dict[str, Callable[[Reading], Claim[Any]]] = {
    "conflicts": conflicts_of,
    "data_sharing": data_sharing_of,
    "preprint": preprint_of,
    "harms": harms_of,
    "limitations": limitations_of,
    "claim_strength": claim_strength_of,
    "setting": setting_of,
    "countries": countries_of,
    "follow_up": follow_up_of,
    "effects": effects_of,
    "absolutes": absolutes_of,
}


def appraise(study: Study) -> Appraisal:
    """What is known about the study; every field is a claim, and what is not certain is absent with its reason."""
    reading = read(study)
    design = design_of(reading)
    species = species_of(reading, design)
    analysis = analysis_of(reading, design)
    rung = rung_of(reading, design, species, analysis)
    registration, funding = registration_of(reading), funding_of(reading)
    counts = counts_in(reading)
    interventions = interventions_of(reading, design)
    outcomes = outcomes_of(reading, design, species, interventions)
    found = Appraisal(
        study=study.id,
        stamp=_stamp(study),
        design=design,
        analysis=analysis,
        species=species,
        animals=animals_of(reading, species, design),
        rung=rung,
        next_step=next_step_of(rung),
        participants=participants_of(reading, design, species, counts),
        flow=flow_of(counts, species),
        arms=arms_of(reading, counts, species),
        included_studies=included_studies_of(reading, design),
        registration=registration,
        funding=funding,
        blinding=blinding_of(reading, design),
        phenotypes=phenotypes_of(reading, species),
        interventions=interventions,
        comparators=comparators_of(reading, design, species, interventions),
        outcomes=outcomes,
        surrogate=surrogate_of(reading, outcomes, species),
        intervention_kind=intervention_kind_of(reading, design),
        characteristics=characteristics_of(reading, species),
        missing_items=missing_items_of(reading, design, analysis, _answered(registration, funding)),
        directions=directions_of(reading, design),
        sentences=reading.sentences,
        **{name: ask(reading) for name, ask in _OF_THE_TEXT.items()},
    )
    return completed(found, reading)


def _answered(registration: Claim[Any], funding: Claim[Any]) -> dict[str, bool]:
    """What a trial's abstract has to hold and the record may answer instead."""
    return {"registration": registration.is_present, "funding": funding.is_present}


def _stamp(study: Study) -> Stamp:
    inputs = fingerprint(*(report.digest.encode() for report in study.reports))
    return Stamp(inputs=inputs, logic=f"appraisal-{LOGIC}", vocabulary=edition())
