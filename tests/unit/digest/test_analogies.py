"""When a picture is told, which one, and when none is."""

import re
from collections import Counter

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.appraisal.values import DirectedResult, Direction
from plainms.digest.digest import Digest, PartKind, SentenceKind
from plainms.digest.write import write
from plainms.language.readability import flesch_kincaid_grade
from plainms.studies.study import ScopeKind
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, vocabulary
from spec.digest.making import made

SHELF = vocabulary("analogies").entries
RESULT = "Fatigue was higher in people with MS who slept badly than in those who slept well."
MICE = {"species": Species.ANIMALS, "design": Design.ANIMAL}
REVIEW = {"species": Species.NONE, "design": Design.NARRATIVE_REVIEW}


def pictured(title: str, result: str = RESULT, *, analogies: bool = True, **facts: object) -> list[str]:
    about = {"title": title, **facts.pop("about", {})}  # type: ignore[dict-item]
    texts = {Role.RESULTS: result, Role.CONCLUSIONS: str(facts.pop("conclusion", ""))}
    outcome = write(
        *made({role: text for role, text in texts.items() if text}, about=about, **facts), analogies=analogies
    )
    assert isinstance(outcome, Digest)
    found = outcome.part(PartKind.FOUND).sentences
    return [sentence.text for sentence in found if sentence.kind is SentenceKind.ANALOGY]


def told_of(term: str, who: str = "people with MS") -> str:
    """A result that names the mechanism."""
    return f"{term} was higher in {who} who slept badly than in those who slept well."


def test_a_mechanism_that_the_title_and_a_told_finding_name_is_pictured_with_its_parts_and_its_limits():
    assert pictured("Remyelination in people with MS", told_of("Remyelination")) == [
        "To picture how a nerve can get a new coating, think of new tape that goes around a bare stretch of wire.",
        "Here, the bare stretch stands for a nerve fiber that lost its coating.",
        "The tape stands for the new coating that cells may wrap around it.",
        f"Where the picture fails: {vocabulary('analogies')['remyelination']['fails']}",
    ]


def test_the_picture_stands_on_its_entry_and_on_the_words_that_name_the_mechanism():
    outcome = write(*made({Role.RESULTS: told_of("Remyelination")}, about={"title": "Remyelination in people with MS"}))
    assert isinstance(outcome, Digest)
    picture = outcome.part(PartKind.FOUND).sentences[-1]
    assert picture.grounds[0] == vocabulary("analogies")["remyelination"].ground
    assert [span.quote for span in picture.spans] == ["Remyelination"]


def test_the_switch_leaves_pictures_out_and_says_so_in_the_stamp():
    assert pictured("Remyelination in people with MS", told_of("Remyelination"), analogies=False) == []
    study, facts = made({Role.RESULTS: RESULT})
    assert write(study, facts).stamp != write(study, facts, analogies=False).stamp


def test_a_general_matter_that_no_told_finding_speaks_of_is_not_pictured():
    assert pictured("Remyelination in people with MS") == []
    assert pictured("Autoimmunity in people with MS", told_of("Autoimmunity")) == []
    assert pictured("Experimental autoimmune encephalomyelitis in mice", told_of("EAE", "mice"), **MICE) == []


def test_a_mechanism_that_only_a_finding_names_is_not_pictured():
    assert pictured("Sleep in people with MS", told_of("Remyelination")) == []


def test_a_review_is_pictured_by_its_title_alone():
    review = {**REVIEW, "conclusion": "Sleep in people with MS has been studied in many ways."}
    assert "new tape" in pictured("Remyelination in MS", **review)[0]
    assert pictured("Sleep in MS", **review) == []


@pytest.mark.parametrize(
    ("title", "term"),
    [
        ("Myelin basic protein in people with MS", "Myelin basic protein"),
        ("Non-demyelinated tissue in people with MS", "Non-demyelinated tissue"),
        ("Sleep versus remyelination in people with MS", "Sleep versus remyelination"),
        ("Myelin oligodendrocyte glycoprotein in people with MS", "Myelin oligodendrocyte glycoprotein"),
    ],
)
def test_words_that_only_hold_the_name_of_a_mechanism_are_not_pictured(title: str, term: str):
    assert pictured(title, told_of(term)) == []


def test_a_treatment_is_pictured_only_where_the_study_is_about_how_it_works():
    result = "Lymphocytes were fewer in mice that were given fingolimod than in untreated mice."
    assert "station" in pictured("Fingolimod in mice with an invented illness", result, **MICE)[0]
    people = "Lymphocytes were fewer in people with MS who took fingolimod than in those who did not."
    assert pictured("Fingolimod in people with MS", people) == []
    assert pictured("Mechanism of action of fingolimod in MS", people)


def test_a_picture_of_one_side_of_a_thing_is_told_only_where_a_finding_speaks_of_that_side():
    thicker = "Myelin was thicker in mice that were given fingolimod than in untreated mice."
    assert pictured("Fingolimod in mice with an invented illness", thicker, **MICE) == []
    assert pictured("Gut microbiota in people with MS", told_of("Calm and gut microbiota balance")) == []
    assert "garden" in pictured("Gut microbiota in people with MS", told_of("Diversity of gut microbiota"))[0]


def test_a_treatment_that_did_harm_or_nothing_is_not_pictured():
    title = "Mechanism of fingolimod in people with MS"
    people = "Lymphocytes were fewer in people with MS who took fingolimod than in those who did not."
    assert pictured(title, people)
    assert pictured(title, people, conclusion="Fingolimod did not improve sleep in people with MS.") == []
    assert pictured(title, people, conclusion="Sleep was worse in people with MS who took the tablet.") == []
    assert pictured("Mechanism of side effects of fingolimod in MS", people) == []
    assert pictured("Mechanism of fingolimod and natalizumab in people with MS", people) == []
    assert pictured("Mechanism of fingolimod in one woman with MS", people, design=Design.CASE_REPORT) == []


def test_a_treatment_whose_directed_results_hold_none_that_is_better_is_not_pictured():
    people = "Lymphocytes were fewer in people with MS who took fingolimod than in those who did not."
    study, _ = made({Role.RESULTS: people})
    span = study.abstract[0].whole()
    worse = DirectedResult(
        intervention="fingolimod",
        comparator="placebo",
        outcome="sleep",
        direction=Direction.LOWER,
        better=False,
        span=span,
    )
    assert pictured("Mechanism of fingolimod in people with MS", people, directions=(worse,)) == []


def test_a_mechanism_that_the_conclusion_denies_is_not_pictured():
    conclusion = "Remyelination was not associated with sleep in people with MS."
    assert pictured("Remyelination in people with MS", told_of("Remyelination"), conclusion=conclusion) == []


def test_what_acts_in_the_body_is_pictured_only_where_it_is_seen_at_work():
    title = "Cytokines and sleep in multiple sclerosis"
    assert pictured(title, told_of("Cytokines")) == []
    assert "text messages" in pictured("Cytokines in old mice", told_of("Cytokines", "mice"), **MICE)[0]


def test_a_symptom_is_pictured_only_where_the_study_is_about_how_it_comes_about():
    assert pictured("Fatigue in people with MS") == []
    assert "battery" in pictured("Mechanisms of fatigue in people with MS")[0]


def test_a_picture_that_speaks_of_ms_is_not_told_of_a_neighbor():
    about = {"scope": ScopeKind.NEIGHBOR, "diseases": ("nmosd",)}
    result = "Gut microbiota were higher in people with neuromyelitis optica who slept badly."
    assert pictured("Gut microbiota in neuromyelitis optica", result, about=about) == []


def test_there_are_at_least_sixty_pictures_and_no_term_belongs_to_two():
    assert len(SHELF) >= 60
    terms = Counter(term.casefold() for entry in SHELF for term in set(map(str.casefold, entry.synonyms)))
    assert not [term for term, count in terms.items() if count > 1]


@pytest.mark.parametrize("entry", SHELF, ids=lambda entry: entry.id)
def test_every_picture_maps_two_parts_names_its_source_and_reads_at_grade_seven(entry: Entry):
    parts = [f"{part['picture']} stands for {part['body']}." for part in entry["parts"]]
    picture = f"To picture {entry['explains']}, {entry['picture']}"
    text = f"{picture} {' '.join(parts)} Where the picture fails: {entry['fails']}"
    assert len(parts) >= 2
    assert entry.source
    assert entry["forbidden"]
    assert entry["kind"] in {"body", "treatment", "test", "symptom", "risk", "broad", "model", "agent"}
    assert flesch_kincaid_grade(text) <= 7


@pytest.mark.parametrize("entry", SHELF, ids=lambda entry: entry.id)
def test_every_picture_names_what_it_explains_in_words_that_the_gate_lets_pass(entry: Entry):
    text = f"To picture {entry['explains']}, {entry['picture']}"
    assert re.match(r"(?:how|what|why)\b", str(entry["explains"]))
    assert len(text.split()) <= 26
    assert not any(wordings("check_analogies", kind).search(text) for kind in ("war", "outcome", "result"))


def test_a_study_of_ways_to_see_a_thing_has_no_picture_of_how_the_thing_works():
    title = "Diffusion MRI of remyelination in mice"
    assert pictured(title, told_of("Remyelination", "mice"), **MICE) == []
    assert pictured("Sleep and remyelination in mice", told_of("Remyelination", "mice"), **MICE)
