"""When a picture is told, which one, and when none is."""

from collections import Counter

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.appraisal.values import DirectedResult, Direction
from plainms.digest.digest import Digest, PartKind, SentenceKind
from plainms.digest.write import write
from plainms.language.readability import flesch_kincaid_grade
from plainms.studies.study import ScopeKind
from plainms.vocabulary.load import Entry, vocabulary
from spec.digest.making import made

SHELF = vocabulary("analogies").entries
RESULT = "Fatigue was higher in people with MS who slept badly than in those who slept well."


def pictured(title: str, *, analogies: bool = True, conclusion: str = "", aim: str = "", **facts: object) -> list[str]:
    about = {"title": title, **facts.pop("about", {})}  # type: ignore[dict-item]
    sections = {Role.OBJECTIVE: aim, Role.RESULTS: RESULT, Role.CONCLUSIONS: conclusion}
    told = {role: text for role, text in sections.items() if text}
    outcome = write(*made(told, about=about, **facts), analogies=analogies)
    assert isinstance(outcome, Digest)
    found = outcome.part(PartKind.FOUND).sentences
    return [sentence.text for sentence in found if sentence.kind is SentenceKind.ANALOGY]


def test_a_mechanism_in_the_title_is_pictured_with_its_parts_and_its_limits():
    assert pictured("Remyelination in people with MS") == [
        "To picture it: think of new tape that goes around a bare stretch of wire.",
        "Here, the bare stretch stands for a nerve fiber that lost its coating.",
        "The tape stands for the new coating that cells may wrap around it.",
        f"Where the picture fails: {vocabulary('analogies')['remyelination']['fails']}",
    ]


def test_the_picture_stands_on_its_entry_and_on_the_words_that_name_the_mechanism():
    outcome = write(*made({Role.RESULTS: RESULT}, about={"title": "Remyelination in people with MS"}))
    assert isinstance(outcome, Digest)
    picture = outcome.part(PartKind.FOUND).sentences[-1]
    assert picture.grounds[0] == vocabulary("analogies")["remyelination"].ground
    assert [span.quote for span in picture.spans] == ["Remyelination"]


def test_the_switch_leaves_pictures_out_and_says_so_in_the_stamp():
    assert pictured("Remyelination in people with MS", analogies=False) == []
    study, facts = made({Role.RESULTS: RESULT})
    assert write(study, facts).stamp != write(study, facts, analogies=False).stamp


def test_a_mechanism_that_only_the_background_or_a_result_names_is_not_pictured():
    assert pictured("Sleep in people with MS") == []


def test_the_aim_and_the_conclusion_may_name_it_and_the_title_comes_first():
    aim, conclusion = "We aimed to study cytokines in people with MS.", "Gut microbiota were linked with sleep in MS."
    assert "text messages" in pictured("Sleep in MS", aim=aim, conclusion=conclusion)[0]
    assert "garden" in pictured("Sleep in MS", conclusion=conclusion)[0]
    assert "doorbell" in pictured("Evoked potentials in MS", aim=aim)[0]


@pytest.mark.parametrize(
    "title",
    [
        "Myelin basic protein in people with MS",
        "Non-demyelinated tissue in people with MS",
        "Yoga versus fingolimod in people with MS",
        "Myelin oligodendrocyte glycoprotein in people with MS",
    ],
)
def test_words_that_only_hold_the_name_of_a_mechanism_are_not_pictured(title: str):
    assert pictured(title) == []


def test_a_treatment_that_did_harm_or_nothing_is_not_pictured():
    title = "Fingolimod in people with MS"
    assert pictured(title)
    assert pictured(title, conclusion="Fingolimod did not improve sleep in people with MS.") == []
    assert pictured(title, conclusion="Sleep was worse in people with MS who took the tablet.") == []
    assert pictured("Side effects of fingolimod in MS") == []
    assert pictured("Fingolimod and natalizumab in people with MS") == []
    assert pictured("Fingolimod in one woman with MS", design=Design.CASE_REPORT) == []


def test_a_treatment_whose_directed_results_hold_none_that_is_better_is_not_pictured():
    study, _ = made({Role.RESULTS: RESULT})
    span = study.abstract[0].whole()
    worse = DirectedResult(
        intervention="fingolimod",
        comparator="placebo",
        outcome="sleep",
        direction=Direction.LOWER,
        better=False,
        span=span,
    )
    assert pictured("Fingolimod in people with MS", directions=(worse,)) == []


def test_a_mechanism_that_the_conclusion_denies_is_not_pictured():
    conclusion = "Vitamin D was not associated with sleep in people with MS."
    assert pictured("Vitamin D in people with MS", conclusion=conclusion) == []


def test_a_symptom_is_pictured_only_for_people_and_only_from_the_title():
    assert pictured("Fatigue in people with MS")
    assert pictured("Fatigue in mice with an invented illness", species=Species.ANIMALS, design=Design.ANIMAL) == []
    assert pictured("Sleep in MS", aim="We aimed to study fatigue in people with MS.") == []


def test_a_picture_that_speaks_of_ms_is_not_told_of_a_neighbor():
    about = {"scope": ScopeKind.NEIGHBOR, "diseases": ("nmosd",)}
    assert pictured("Gut microbiota in neuromyelitis optica", about=about) == []


def test_there_are_at_least_sixty_pictures_and_no_term_belongs_to_two():
    assert len(SHELF) >= 60
    terms = Counter(term.casefold() for entry in SHELF for term in set(map(str.casefold, entry.synonyms)))
    assert not [term for term, count in terms.items() if count > 1]


@pytest.mark.parametrize("entry", SHELF, ids=lambda entry: entry.id)
def test_every_picture_maps_two_parts_names_its_source_and_reads_at_grade_seven(entry: Entry):
    parts = [f"{part['picture']} stands for {part['body']}." for part in entry["parts"]]
    text = f"To picture it: {entry['picture']} {' '.join(parts)} Where the picture fails: {entry['fails']}"
    assert len(parts) >= 2
    assert entry.source
    assert entry["forbidden"]
    assert entry["kind"] in {"body", "treatment", "test", "symptom", "risk", "broad", "model"}
    assert flesch_kincaid_grade(text) <= 7
