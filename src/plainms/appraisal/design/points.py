"""Last layer: the wording weighed as a whole, and silence where no design is clearly ahead.

First the family (a plan, a review, one person's case, cells, animals, people), then, for people, the design. Points
are those of ``vocabulary/data/design_families.toml`` and ``people_designs.toml``. What the points say of species must
not contradict what the authors say they studied.
"""

from collections.abc import Iterator

from plainms.appraisal.appraisal import Design, Species
from plainms.appraisal.design.words import NAME, Decision, denied, has_own_data, own, searched, speaks
from plainms.appraisal.patterns import first
from plainms.appraisal.reading import Reading
from plainms.appraisal.species import studied
from plainms.appraisal.weighing import weighed

FAMILIES = "design_families"
PEOPLE = "people_designs"
_AHEAD = {  # points by which a family must lead before it is said
    Design.NARRATIVE_REVIEW: 5,
    Design.SYSTEMATIC_REVIEW: 6,
    Design.CASE_REPORT: 6,
    Design.PROTOCOL: 6,
    Design.LABORATORY: 2,  # needs words of the bench beside
    Design.ANIMAL: 3,
}
_PEOPLE_AHEAD = 4
_DESIGN_AHEAD = 4
_OTHERWISE_AHEAD = {
    Design.COHORT: 6,  # told in many words, of which a few are not enough
    Design.DIAGNOSTIC: 6,
    Design.CROSS_SECTIONAL: 3,  # told by what is missing, which weighs against it already
}
_GIVEN = {Design.NON_RANDOMIZED_TRIAL: True, Design.CROSS_SECTIONAL: False}  # whether something was given to people
_SURELY_NO_REVIEW = 8  # points by which people must lead reviews where the abstract gives no figures
_KINDS = "intervention_kinds"
_OPPOSITE = {Design.COHORT: Design.CROSS_SECTIONAL, Design.CROSS_SECTIONAL: Design.COHORT}
_MOST_GROUNDS = 3
_BENCH_AHEAD = 4  # points by which work on animals or cells must lead all else where neither leads the other
_CELLS_AHEAD = 6  # points by which cells must lead animals there to be the kind of the study


def by_points(reading: Reading) -> Iterator[Decision]:
    """The design whose words clearly outweigh all others."""
    families = weighed(reading, FAMILIES)
    lead, second = families[:2]
    ahead = lead.points - second.points
    if lead.entry == "people":
        review = next(other.points for other in families if other.entry == Design.NARRATIVE_REVIEW)
        no_review = has_own_data(reading) or (lead.points - review >= _SURELY_NO_REVIEW and speaks("did", own(reading)))
        if ahead >= _PEOPLE_AHEAD and no_review and _may_be_people(reading):
            yield from _of_people(reading)
        return
    design = Design(lead.entry)
    if lead.spans and ahead >= _AHEAD[design] and _agrees(reading, design):
        yield design, "design-points", lead.spans[:_MOST_GROUNDS]


def by_bench(reading: Reading) -> Iterator[Decision]:
    """Work on animals and cells together, of which neither outweighs the other, but both all else.

    Animals are the study unless cells are told of far more. Nobody may be told of who took part.
    """
    families = {one.entry: one for one in weighed(reading, FAMILIES)}
    bench = max((families[Design.ANIMAL], families[Design.LABORATORY]), key=lambda one: one.points)
    others = (one.points for name, one in families.items() if name not in {Design.ANIMAL, Design.LABORATORY})
    if reading.subjects.people or not bench.spans or bench.points - max(others) < _BENCH_AHEAD:
        return
    if speaks("own_review", reading.abstract):
        return
    animal, cells = families[Design.ANIMAL], families[Design.LABORATORY]
    mostly_cells = cells.points - animal.points >= _CELLS_AHEAD and not _titled_animals(reading)
    with_animals = bool(reading.subjects.animals) or speaks("animal_model", own(reading) + reading.title)
    design = Design.ANIMAL if with_animals and not mostly_cells else Design.LABORATORY
    yield design, "design-bench", bench.spans[:_MOST_GROUNDS]


def _titled_animals(reading: Reading) -> bool:
    """Whether the title names an animal or a model of a disease."""
    return not reading.naming_animals.isdisjoint(reading.title) or speaks("model_named", reading.title)


def family_of(reading: Reading) -> str:
    """The family that is ahead, however little; for scores that allow no silence."""
    return weighed(reading, FAMILIES)[0].entry


def _of_people(reading: Reading) -> Iterator[Decision]:
    lead, second = weighed(reading, PEOPLE)[:2]
    design = Design(lead.entry)
    needed = _OTHERWISE_AHEAD.get(design, _DESIGN_AHEAD)
    is_ahead = lead.points > 0 and lead.points - second.points >= needed
    if is_ahead and lead.spans and not denied(reading, design) and not _said_otherwise(reading, design):
        yield design, "design-points", lead.spans[:_MOST_GROUNDS]


def _said_otherwise(reading: Reading, design: Design) -> bool:
    """Whether a plain word of the study speaks against the weight of all: of chance, of tissue, of the opposite."""
    opposite = _OPPOSITE.get(design)
    contradicted = opposite and first(NAME, opposite.value, "texts", own(reading))
    given = weighed(reading, _KINDS)[0].entry != "none"
    return bool(contradicted) or _GIVEN.get(design, given) is not given or speaks("not_by_points", reading.spans)


def _may_be_people(reading: Reading) -> bool:
    """Whether people were surely studied, or people alone are named."""
    species = studied(reading)[0]
    subjects = reading.subjects
    others = bool(reading.naming_animals or subjects.animals or subjects.cells)
    return species is Species.PEOPLE or (bool(subjects.people) and not isinstance(species, Species) and not others)


def _agrees(reading: Reading, design: Design) -> bool:
    """Whether the authors' own words on whom they studied leave room for the design."""
    species, subjects = studied(reading)[0], reading.subjects
    if design is Design.ANIMAL:
        model = speaks("model_named", reading.title)
        told = (model and len(subjects.people) <= 1) or (bool(reading.naming_animals) and not subjects.people)
        return told and not speaks("human_tissue", reading.spans)
    if design is Design.LABORATORY:
        return species not in {Species.PEOPLE, Species.ANIMALS} and _at_the_bench(reading)
    if design is Design.CASE_REPORT:
        return not reading.naming_animals and speaks("one_person", reading.spans)
    if design is Design.NARRATIVE_REVIEW:
        return not has_own_data(reading) and not speaks("own_work", own(reading))
    if design is Design.SYSTEMATIC_REVIEW:
        return searched(reading.abstract)
    return True


def _at_the_bench(reading: Reading) -> bool:
    """Whether cells, tissue or substances were worked on and, unless the title names cells, no animal is met."""
    told = bool(reading.subjects.cells) or speaks("human_tissue", own(reading)) or speaks("bench", own(reading))
    return told and (speaks("of_cells", reading.title) or not _with_animals(reading))


def _with_animals(reading: Reading) -> bool:
    return bool(reading.naming_animals or reading.subjects.animals) or speaks("animal_model", reading.spans)
