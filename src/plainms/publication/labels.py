"""The few words by which a reader places a study: disease, rung, design, species, size."""

from dataclasses import dataclass
from functools import reduce

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal, Design, Participants, Rung, Species
from plainms.studies.study import Study
from plainms.vocabulary.load import Entry, vocabulary
from plainms.wording import NOTHING, Wording, say, say_count


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """Words for the facts that are known, and "unclear" where the rung or the design is not.

    ``rung_id`` names the rung for addresses and is empty where the rung is unclear; ``size`` holds up to two counts
    ("8,448 people", "12 studies").
    """

    disease: Wording
    rung: Wording
    rung_id: str
    design: Wording
    species: Wording
    size: tuple[Wording, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderRung:
    """One of the seven steps from idea to guideline."""

    id: str
    step: int
    label: Wording
    is_here: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """All rungs, nearest to the clinic first; where this study stands, what that means and what comes next.

    ``means`` and ``next_step`` are empty where the rung is unclear.
    """

    rungs: tuple[LadderRung, ...]
    is_placed: bool
    means: Wording
    next_step: Wording


def labels_of(study: Study, appraisal: Appraisal) -> Labels:
    """The labels of one study."""
    rung = appraisal.rung.value
    return Labels(
        disease=_short(_disease(study)),
        rung=say("Distance to care unclear") if isinstance(rung, Absent) else rung_label(rung),
        rung_id="" if isinstance(rung, Absent) else rung_slug(rung),
        design=_design(appraisal.design.value),
        species=_species(appraisal),
        size=_size(appraisal),
    )


def ladder_of(rung: Rung | Absent) -> Ladder:
    """The ladder with this study's rung marked."""
    steps = sorted(vocabulary("rungs").entries, key=lambda entry: -entry["step"])
    rungs = tuple(
        LadderRung(id=rung_slug(Rung(one.id)), step=one["step"], label=say(one.label), is_here=one.id == rung)
        for one in steps
    )
    if isinstance(rung, Absent):
        return Ladder(rungs=rungs, is_placed=False, means=NOTHING, next_step=NOTHING)
    here = vocabulary("rungs")[rung.value]
    return Ladder(rungs=rungs, is_placed=True, means=say(here["means"]), next_step=say(here["next"]))


def rung_label(rung: Rung) -> Wording:
    """The rung's name for readers."""
    return say(vocabulary("rungs")[rung.value].label)


def rung_slug(rung: Rung) -> str:
    """The rung's name in addresses: "people-watched"."""
    return rung.value.replace(",", "").replace(" ", "-")


def _disease(study: Study) -> Entry | None:
    scope = study.scope.value
    if isinstance(scope, Absent) or not scope.diseases:
        return None
    return vocabulary("diseases")[scope.diseases[0]]


def design_label(design: Design) -> Wording:
    """The design without an article, as labels and filters name it."""
    return say(vocabulary("designs")[design.value].label.removeprefix("a ").removeprefix("an "))


def _short(disease: Entry | None) -> Wording:
    return say("Disease unclear") if disease is None else say(str(disease.more.get("short", disease.label)))


def _design(design: Design | Absent) -> Wording:
    return say("kind of study unclear") if isinstance(design, Absent) else design_label(design)


def _species(appraisal: Appraisal) -> Wording:
    named = appraisal.animals.value
    if not isinstance(named, Absent) and named:
        plurals = [say(str(vocabulary("animals")[one]["plural"])) for one in named]
        return reduce(lambda told, one: say("{these} and {those}", these=told, those=one), plurals)
    species = appraisal.species.value
    if isinstance(species, Absent) or species is Species.NONE:
        return NOTHING
    return say(vocabulary("species")[species.value].label)


def _size(appraisal: Appraisal) -> tuple[Wording, ...]:
    people, studies = appraisal.participants.value, appraisal.included_studies.value
    words = []
    if isinstance(people, Participants):
        words.append(say_count("{count} person", "{count} people", count=people.count))
    if not isinstance(studies, Absent):
        words.append(say_count("{count} study looked at", "{count} studies looked at", count=studies))
    return tuple(words)
