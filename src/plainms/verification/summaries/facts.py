"""What the appraisal of a study adds to its words: whether its design can show a cause, and who was studied."""

from dataclasses import dataclass

from plainms.absence import NOT_ASSESSED, Absent, NotAssessed
from plainms.appraisal.appraisal import Appraisal, Species
from plainms.verification.checks.causes import MAY_SHOW_CAUSE
from plainms.verification.summaries.source import Source
from plainms.verification.wordings import wordings


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Whether the design may show a cause, where known; whether no people were studied, and whether cells were.

    ``design`` is the design; "" where it is not known.
    """

    may_show_cause: bool | NotAssessed = NOT_ASSESSED
    without_people: bool = False
    in_cells: bool = False
    design: str = ""


def facts_of(source: Source, appraisal: Appraisal | NotAssessed) -> Facts:
    """The facts by the appraisal; without one, by the words of the source alone."""
    if isinstance(appraisal, NotAssessed):
        return Facts(without_people=_names_animals_alone(source))
    design, species = appraisal.design.value, appraisal.species.value
    return Facts(
        may_show_cause=NOT_ASSESSED if isinstance(design, Absent) else design in MAY_SHOW_CAUSE,
        without_people=not isinstance(species, Absent) and species in {Species.ANIMALS, Species.CELLS},
        in_cells=species is Species.CELLS,
        design="" if isinstance(design, Absent) else design.value,
    )


def _names_animals_alone(source: Source) -> bool:
    """Whether a source names animals and nobody who could be a person studied."""
    named = any(wordings("check_species", "animals").search(sentence.text) for sentence in source.sentences)
    people = wordings("check_summaries", "source people")
    return named and not any(people.search(sentence.text) for sentence in source.sentences)
