"""Whom or what was studied. Animals and cells are never called people: in doubt nothing is said."""

import re
from functools import cache

from plainms.absence import NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.appraisal.patterns import pattern
from plainms.appraisal.reading import Reading
from plainms.language.matching import Hit, lowered, synonyms
from plainms.language.numbers import whole_numbers
from plainms.provenance import Claim, Ground, Origin
from plainms.sieve import Sieved
from plainms.studies.study import ScopeKind
from plainms.studies.subjects import kin
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

SHOWN_PROTOCOL = "design-shown-protocol"
"""The rule of an article that shows how something is done, and studies nobody."""

HUMAN_MATERIAL = "species-animals-and-human-material"
"""The rule of work on animals that also used cells or tissue of people, not people themselves."""

_WITHOUT_OWN_DATA = {
    Design.META_ANALYSIS,
    Design.SYSTEMATIC_REVIEW,
    Design.NARRATIVE_REVIEW,
    Design.GUIDELINE,
    Design.OPINION,
    Design.NOTICE,
}


_ONLY_IN_PEOPLE = {
    Design.CASE_REPORT,
    Design.COHORT,
    Design.CASE_CONTROL,
    Design.CROSS_SECTIONAL,
    Design.QUALITATIVE,
    Design.RANDOMIZED_TRIAL,
    Design.NON_RANDOMIZED_TRIAL,
}
_TWICE = 2
_OF_CELLS = re.compile(
    r"\b(?:cells?(?![ -](?:\w+ )?(?:transplant\w*|therap\w+|infusions?|deplet\w+|counts?|product))|in vitro|ex vivo"
    r"|lymphocytes?|monocytes?|macrophages?|astrocytes?|microglia|neurons?|oligodendrocytes?(?! glycoprotein)"
    r"|organoids?|cultures?|post-?mortem|autopsy)\b"
)


def species_of(reading: Reading, design: Claim[Design]) -> Claim[Species]:
    """The species of the study's own data, from what the authors say they did."""
    if design.value in _WITHOUT_OWN_DATA or design.rule == SHOWN_PROTOCOL:
        return _claim(Species.NONE, "species-none-in-this-design", design.grounds)
    species, rule, grounds = studied(reading)
    human = _human_material(reading) if species is Species.ANIMALS else ()
    if len(human) >= _TWICE:
        return _claim(Species.PEOPLE_AND_ANIMALS, HUMAN_MATERIAL, (human[0], grounds[0]))
    if isinstance(species, Unclear) and design.value in _ONLY_IN_PEOPLE and _only_people_named(reading):
        return _claim(Species.PEOPLE, "species-people-by-design", design.grounds)
    if isinstance(species, Unclear):
        return Claim(value=species, origin=Origin.RULE, rule=rule)
    return _claim(species, rule, grounds)


def _human_material(reading: Reading) -> tuple[Span, ...]:
    """The sentences on what was done or found that name cells or tissue of people, beside those of animals."""
    own = reading.without(Role.BACKGROUND, Role.OBJECTIVE, Role.CONCLUSIONS)
    return tuple(span for span in own if _told("human_material").search(lowered(span.quote)))


def studied(reading: Reading) -> tuple[Species | Unclear, str, tuple[Ground, ...]]:
    """The species by the cues of title and abstract alone, whatever the design."""
    subjects = reading.subjects
    made = tuple(span for span in reading.title if _told("made_by_hand").search(lowered(span.quote)))
    if made:
        return Species.CELLS, "species-made-by-hand", made
    animals = subjects.animals + tuple(
        span for span in reading.title if span in reading.naming_animals or _is_model(reading)
    )
    people = subjects.people
    if animals and _title_has_people(reading) and not reading.naming_animals.isdisjoint(reading.title):
        return Unclear("the title names animals and people"), "species-both-in-title", ()
    patients = _patients(reading) if subjects.animals else ()
    if patients:
        return Species.PEOPLE_AND_ANIMALS, "species-patients-in-title", (patients[0], subjects.animals[0])
    if animals and people:
        return _both(reading, animals, people)
    if animals:
        return _animals(reading, animals)
    return _people(reading) or _cells_alone(reading)


def _patients(reading: Reading) -> tuple[Span, ...]:
    """What was done or found that names patients, twice or more, where the title says that patients were studied."""
    if not any(_told("patients_titled").search(lowered(span.quote)) for span in reading.title):
        return ()
    own = reading.without(Role.BACKGROUND, Role.OBJECTIVE, Role.CONCLUSIONS)
    named = tuple(span for span in own if _told("patients").search(lowered(span.quote)))
    return named if len(named) >= _TWICE else ()


def _people(reading: Reading) -> tuple[Species, str, tuple[Ground, ...]] | None:
    """People who are counted or told of twice, or of whom all is told that was done and found; else none."""
    people = reading.subjects.people
    if people and not _speaks_of_animals(reading) and _surely_people(reading):
        return Species.PEOPLE, "species-people", people[:3]
    throughout = _people_throughout(reading)
    return (Species.PEOPLE, "species-people-throughout", throughout[:3]) if throughout else None


def _cells_alone(reading: Reading) -> tuple[Species | Unclear, str, tuple[Ground, ...]]:
    """Cells where neither people nor animals are told of, else nothing that is settled."""
    if reading.subjects.cells and not reading.subjects.people and not _speaks_of_animals(reading):
        return _cells(reading)
    return Unclear("the abstract does not settle whom or what was studied"), "species-unsettled", ()


def animals_of(reading: Reading, species: Claim[Species], design: Claim[Design]) -> Claim[tuple[str, ...]]:
    """The animals by name, as ids of ``vocabulary/data/animals.toml``; absent where none were studied."""
    in_animals = isinstance(species.value, Unclear) and design.value is Design.ANIMAL
    if species.value not in {Species.ANIMALS, Species.PEOPLE_AND_ANIMALS} and not in_animals:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="animals-none-studied")
    hits = [(span, hit) for span in _own(reading) for hit in _animal_hits(span.quote)]
    if not hits:
        return Claim(value=Unclear("the abstract names no animal"), origin=Origin.RULE, rule="animals-unnamed")
    hits = [(span, hit) for span, hit in hits if not _only_named(span.quote, hit) or _found_in(span.quote, hit)] or hits
    spans = tuple(span.within(hit.start, hit.end) for span, hit in hits)
    names = [hit.entry for _, hit in hits]
    often = tuple(name for name in dict.fromkeys(names) if names.count(name) * 4 >= len(names))
    return Claim(value=often, origin=Origin.RULE, rule="animals-named", grounds=spans[:4])


def _both(
    reading: Reading, animals: tuple[Span, ...], people: tuple[Span, ...]
) -> tuple[Species | Unclear, str, tuple[Ground, ...]]:
    only_animals = tuple(span for span in animals if span not in people)
    only_people = tuple(span for span in people if span not in animals)
    titled = any(span in reading.naming_animals for span in reading.title)
    joined = any(_told("both").search(lowered(span.quote)) for span in _own(reading)) and len(only_animals) >= 2
    if (len(only_people) >= 2 and len(only_animals) >= 2) or (only_people and joined):
        return Species.PEOPLE_AND_ANIMALS, "species-both-told", (only_people[0], only_animals[0])
    if not only_people or (titled and len(only_animals) >= 2 and not _title_has_people(reading)):
        return Species.ANIMALS, "species-animals-mostly", animals[:3]
    return Unclear("the abstract speaks of people and of animals"), "species-mixed-cues", ()


def _animals(reading: Reading, animals: tuple[Span, ...]) -> tuple[Species | Unclear, str, tuple[Ground, ...]]:
    titled = any(span in reading.naming_animals for span in reading.title)
    told = reading.subjects.animals
    if reading.subjects.cells and not titled and (not told or _title_has_cells(reading)) and len(told) < 3:
        return Unclear("a model disease is named, and cells were studied"), "species-model-or-cells", ()
    if titled or len(told) >= 2 or (told and _is_model(reading)):
        return Species.ANIMALS, "species-animals-only", animals[:3]
    if _only_of_the_model(reading):
        return Species.ANIMALS, "species-model-throughout", animals[:3]
    return Unclear("a model disease is named, but no animal"), "species-animals-unsettled", ()


def _only_of_the_model(reading: Reading) -> bool:
    """Whether what was done is told of the model or its animals twice, oftener than of cells, and never of people."""
    done = reading.without(Role.BACKGROUND, Role.CONCLUSIONS)
    told = [span for span in done if span in reading.naming_animals or _told("model").search(lowered(span.quote))]
    with_people = any(kin("people").search(lowered(span.quote)) for span in done + reading.title)
    named = any(_told("model").search(lowered(span.quote)) for span in reading.spans)
    if not named or with_people or _title_has_cells(reading) or _is_worded_as_review(reading):
        return False
    return len(told) >= 2 and len(told) > len(reading.subjects.cells)


def _cells(reading: Reading) -> tuple[Species | Unclear, str, tuple[Ground, ...]]:
    cells = reading.subjects.cells
    if _title_has_people(reading) or _looks_back(reading):
        return Unclear("cells are named, and people as well"), "species-cells-and-people", ()
    with_people = any(kin("people").search(lowered(span.quote)) for span in reading.without(Role.BACKGROUND))
    if _title_has_cells(reading) or (len(cells) >= 3 and not with_people):
        return Species.CELLS, "species-cells-only", cells[:3]
    return Unclear("cells are named, but not as all that was studied"), "species-cells-in-part", ()


def _looks_back(reading: Reading) -> bool:
    """Whether the title is worded like a review's."""
    worded = pattern("designs", Design.NARRATIVE_REVIEW.value, "titles")
    return any(worded.search(lowered(span.quote)) for span in reading.title)


def _surely_people(reading: Reading) -> bool:
    """Whether people are counted or told of twice, something was done with them, and cells are named hardly at all."""
    people, cells = reading.subjects.people, reading.subjects.cells
    told = len(people) >= 2 or any(whole_numbers(span.quote) for span in people)
    done = any(_told("done").search(lowered(span.quote)) for span in people)
    return told and done and not _title_has_cells(reading) and len(people) >= 3 * len(cells)


def _people_throughout(reading: Reading) -> tuple[Span, ...]:
    """What was done and found, where all of it names people and none of it animals or cells apart from them."""
    own = reading.without(Role.BACKGROUND, Role.OBJECTIVE, Role.CONCLUSIONS)
    named = tuple(span for span in own if kin("people").search(lowered(span.quote)))
    did = any(_told("done").search(lowered(span.quote)) for span in named)
    told = did and any(_told("own_work").search(lowered(span.quote)) for span in own)
    others = _speaks_of_animals(reading) or (_title_has_cells(reading) and not _title_has_people(reading))
    others = others or any(kin("cells").search(lowered(span.quote)) for span in reading.title)
    often = len(named) > _TWICE * len(reading.subjects.cells) and len(named) + _title_has_people(reading) >= _TWICE
    reviewed = _looks_back(reading) or _is_worded_as_review(reading) or _agrees_on_care(own)
    return named if told and often and not others and not reviewed else ()


def _agrees_on_care(own: tuple[Span, ...]) -> bool:
    """Whether experts worked out how people should be treated: the people told of are those whom it is for."""
    return any(_told("experts_agree").search(lowered(span.quote)) for span in own)


def _is_worded_as_review(reading: Reading) -> bool:
    """Whether the abstract is worded like a review's."""
    reviewed = pattern("designs", Design.NARRATIVE_REVIEW.value, "texts")
    return any(reviewed.search(lowered(span.quote)) for span in reading.abstract)


def _only_people_named(reading: Reading) -> bool:
    named = any(kin("people").search(lowered(span.quote)) for span in reading.spans)
    others = reading.subjects.cells or reading.subjects.animals or _speaks_of_animals(reading)
    return named and not others and not _title_has_cells(reading)


def _title_has_cells(reading: Reading) -> bool:
    return any(_OF_CELLS.search(lowered(span.quote)) for span in reading.title)


def _speaks_of_animals(reading: Reading) -> bool:
    return bool(reading.naming_animals)


def _own(reading: Reading) -> tuple[Span, ...]:
    background = {sentence.span for sentence in reading.sentences if sentence.role.value is Role.BACKGROUND}
    return reading.title + tuple(span for span in reading.abstract if span not in background)


def _is_model(reading: Reading) -> bool:
    scope = reading.study.scope
    by_title = scope.rule == "scope-model-in-title"
    return by_title and getattr(scope.value, "kind", ScopeKind.OUT) is ScopeKind.MODEL


def _title_has_people(reading: Reading) -> bool:
    return any(kin("people").search(lowered(span.quote)) for span in reading.title)


def _animal_hits(text: str) -> tuple[Hit, ...]:
    """Where animals are named, not what is made from them ("guinea pig myelin basic protein")."""
    plain = lowered(text)
    return tuple(hit for hit in synonyms("animals").find(text) if not _told("made_from").match(plain[hit.end :]))


def _only_named(text: str, hit: Hit) -> bool:
    """Whether an animal names only a model, or gave only the tissue that others were injected with."""
    before, behind = lowered(text[: hit.start]), lowered(text[hit.end :])
    return bool(_told("only_named").match(behind) or _told("gave_tissue").search(before))


def _found_in(text: str, hit: Hit) -> bool:
    """Whether something came about in the model that an animal names: "prevented it in a mouse model"."""
    return _told("found_in").search(lowered(text[: hit.start])) is not None


@cache
def _told(key: str) -> Sieved:
    return Sieved(vocabulary("species").text[key])


def _claim(species: Species, rule: str, grounds: tuple[Ground, ...]) -> Claim[Species]:
    return Claim(value=species, origin=Origin.RULE, rule=rule, grounds=grounds)
