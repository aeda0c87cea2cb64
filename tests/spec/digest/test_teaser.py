"""What the teaser says of invented studies: facts → expected sentence, and where it says less."""

from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Analysis, Design, InterventionKind, Role, Species
from plainms.appraisal.values import Comparator, Comparison, DirectedResult, Direction
from plainms.digest.aims.aim import asked
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import gather
from plainms.digest.teasers.teaser import teaser
from plainms.digest.teasers.teaser_findings import is_wider
from plainms.digest.teasers.teaser_slots import Material
from plainms.studies.study import ScopeKind
from spec.digest.making import made

TEXT = "The two groups were compared over one year at several centers."
RANDOMIZED = {"design": Design.RANDOMIZED_TRIAL}
MICE = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}
REVIEW = {"design": Design.NARRATIVE_REVIEW, "species": Species.NONE}
POOLED = {"design": Design.META_ANALYSIS, "species": Species.NONE, "included_studies": 12}
GIVEN = {"intervention_kind": InterventionKind.DRUG, "interventions": ("fingolimod",)}
UNNAMED = Unclear("not settled")


def told_of(title: str, *results: tuple[str, str, str, Direction], sentences: Any = (), **facts: Any) -> str:
    """The teaser of an invented study with this title, these directions and these facts."""
    model = facts.get("species") is Species.ANIMALS
    about = {"title": title}
    if model:
        about |= {"scope": ScopeKind.MODEL, "diseases": ("eae",)}
    study, appraisal = made({Role.RESULTS: TEXT}, about=about)
    span = study.abstract[0].whole()
    if results:
        facts["directions"] = tuple(
            DirectedResult(
                intervention=first, comparator=second, outcome=outcome, direction=way, better=UNNAMED, span=span
            )
            for first, second, outcome, way in results
        )
    if "comparators" in facts:
        facts["comparators"] = tuple(
            Comparison(comparator=item, interventions=(), span=span) for item in facts["comparators"]
        )
    _, appraisal = made({Role.RESULTS: TEXT}, about=about, **facts)
    told = tuple(
        Sentence(kind=SentenceKind.FINDING, text=text, pattern=f"finding.own.{pattern}", grounds=(span,))
        for pattern, text in sentences
    )
    return teaser(gather(study, appraisal), Material(told=told)).text


HIGHER, LOWER, ALIKE = Direction.HIGHER, Direction.LOWER, Direction.NO_CLEAR_DIFFERENCE

DIRECTIONS: dict[str, tuple[str, tuple[str, str, str, Direction], dict[str, Any]]] = {
    "A study of 60 people with MS found more fatigue in women than in men.": (
        "Fatigue in multiple sclerosis", ("women", "men", "fatigue", HIGHER), {"people": 60},
    ),
    "A study of 60 people with MS found less depression than in healthy people.": (
        "Depression in multiple sclerosis", ("MS patients", "healthy controls", "depression", LOWER), {"people": 60},
    ),
    "A study of 61 people with MS found more fatigue than in healthy people.": (
        "Fatigue in multiple sclerosis", ("HC", "MS patients", "fatigue", LOWER), {"people": 61},
    ),
    "A study of 60 people found more falls in people with MS than in healthy people.": (
        "Falls", ("MS patients", "HC", "falls", HIGHER), {"people": (60, "adults or patients")},
    ),
    "A study in people found no clear difference in pain between women and men.": (
        "Pain in multiple sclerosis", ("women", "men", "pain", ALIKE), {},
    ),
    "A trial in people, grouped by chance, found more falls with usual care than without treatment.": (
        "Falls in multiple sclerosis", ("usual care", "untreated", "falls", HIGHER), RANDOMIZED,
    ),
    "A trial in 80 people with MS found fewer falls with usual care than without treatment.": (
        "Falls in multiple sclerosis",
        ("usual care", "untreated", "falls", LOWER), {"design": Design.NON_RANDOMIZED_TRIAL, "people": 80},
    ),
    "A study in mice found less loss of nerve coating with fingolimod than with a dummy treatment.": (
        "Fingolimod in mice", ("fingolimod", "vehicle", "demyelination", LOWER), MICE,
    ),
    "A review of 12 studies reports fewer relapses with fingolimod than with a dummy treatment.": (
        "Fingolimod in multiple sclerosis", ("fingolimod", "placebo", "relapse rate", LOWER), POOLED,
    ),
}  # fmt: skip


@pytest.mark.parametrize("expected", DIRECTIONS)
def test_a_certain_direction_is_told_of_those_who_were_studied(expected: str):
    title, result, facts = DIRECTIONS[expected]
    assert told_of(title, result, **facts) == expected


PLAIN = "A study of 53 people with MS looked at fatigue."
NOT_CERTAIN: dict[str, tuple[str, str, str, Direction]] = {
    "an outcome without plain words": ("women", "men", "zeta score", HIGHER),
    "a part of an outcome": ("women", "men", "fatigue subscale of the zeta score", HIGHER),
    "a group without plain words": ("group 1", "men", "fatigue", HIGHER),
    "people against a medicine": ("women", "fingolimod", "fatigue", HIGHER),
    "a group against itself": ("women", "females", "fatigue", HIGHER),
}


@pytest.mark.parametrize("why", NOT_CERTAIN)
def test_no_direction_is_told_of(why: str):
    assert told_of("Fatigue in multiple sclerosis", NOT_CERTAIN[why], people=53) == PLAIN


def test_a_narrative_review_tells_no_direction():
    assert told_of("Fatigue in multiple sclerosis", ("women", "men", "fatigue", HIGHER), **REVIEW) == (
        "A review looks at fatigue in MS."
    )


FINDINGS: dict[str, tuple[str, str, Any]] = {
    "In a study of 53 people with MS, poor sleep went along with more fatigue.": (
        "association.with", "Poor sleep went along with more fatigue.", 53,
    ),
    "A study found that fatigue was more common in people with MS.": (
        "comparison.was-in", "Fatigue was more common in people with MS.", 53,
    ),
    "In a study of 121 people, about 31 of every 100 people with MS had fatigue.": (
        "proportion.found-in", "About 31 of every 100 people with MS had fatigue.", (121, "patients"),
    ),
    "In a study of 94 people with MS, researchers did not find a clear link between age and fatigue.": (
        "no-difference.not-linked", "The study did not find a clear link between age and fatigue.", 94,
    ),
}  # fmt: skip


@pytest.mark.parametrize("expected", FINDINGS)
def test_a_finding_in_our_own_words_may_be_the_teaser(expected: str):
    pattern, text, number = FINDINGS[expected]
    assert told_of("Fatigue", sentences=((pattern, text),), people=number) == expected


RATE = (("rate.rate-was", "About 71 of every 100,000 people had MS."),)


@pytest.mark.parametrize("people", [{"people": 44}, {"people": (44, "children")}, {}])
def test_a_rate_in_a_population_is_not_said_of_those_who_were_counted(people: dict[str, Any]):
    told = told_of("Prevalence of multiple sclerosis", sentences=RATE, **people)
    assert told in {
        f"{start}about 71 of every 100,000 people had MS." for start in ("A study found that ", "In a study, ")
    }


def test_trials_whose_data_are_put_together_are_not_one_trial():
    trial = {"design": Design.NON_RANDOMIZED_TRIAL, "people": 800}
    title = "Fatigue in multiple sclerosis"
    assert told_of(title, **trial) == "A trial in 800 people with MS looked at fatigue."
    several = told_of(title, analysis=Analysis.POOLED_TRIALS, **trial)
    assert several == "A study of several trials with 800 people with MS looked at fatigue."


def test_a_finding_that_names_nothing_of_the_title_is_told_of_its_topic():
    text = "About 50 of every 100 people had falls."
    told = told_of("Natalizumab in relapsing multiple sclerosis", sentences=(("proportion.found-in", text),), people=34)
    assert told == "In a study of natalizumab in relapsing MS, about 50 of every 100 people had falls."


def test_a_finding_that_names_nobody_is_told_of_its_topic_in_the_disease():
    text = "The disability score went down from 1.5 to 1.0 (middle values) after 24 months."
    told = told_of("Natalizumab in young people with multiple sclerosis", sentences=(("course.went", text),))
    assert told == "In a study of natalizumab in people with MS, the disability score went down from 1.5 to 1.0."


def test_a_review_is_told_by_what_it_covers_where_its_topic_is_not_known():
    text = "The authors sum up what is known about zorbs in the blood."
    told = told_of("Zorblastic modalities", sentences=(("covers.we", text),), **REVIEW)
    assert told == "The authors of a review sum up what is known about zorbs in the blood."


def test_the_first_of_several_things_that_each_went_along_with_another_may_stand_alone():
    text = "Long nights, a fear of the dark and a high number of falls in the years before went along with more falls."
    assert said_by(text) == "In a study of people with MS, long nights went along with more falls."


def test_those_who_got_what_a_trial_tested_are_told_by_its_name():
    text = "Falls went down more in the zorbic step group than in the comparison group."
    told = told_of("Falls", sentences=(("trial.improved-more", text),), people=53, **RANDOMIZED)
    assert told.endswith("falls went down more with zorbic step than in a comparison group.")


def test_a_kind_of_ms_may_go_by_its_shorter_name():
    study, _ = made({Role.RESULTS: "Falls were seen in people with relapsing-remitting multiple sclerosis."})
    spans = (study.abstract[0].whole(),)
    assert not is_wider("falls in people with relapsing MS", spans)
    assert is_wider("falls in people with MS", spans)


def said_by(text: str, **facts: Any) -> str:
    return told_of("Zorblastic falls", sentences=(("statement.did", text),), **facts)


@pytest.mark.parametrize(
    ("text", "facts", "ours"),
    [
        (
            "The authors conclude that poor sleep went along with falls.", {"people": 53},
            "A study of 53 people with MS concludes that poor sleep went along with falls.",
        ),
        (
            "The authors suggest that poor sleep might make falls more common.", {"people": 53},
            "A study of 53 people with MS suggests that poor sleep might make falls more common.",
        ),
        (
            "The authors say that poor sleep may add to falls.", REVIEW,
            "A review says that poor sleep may add to falls.",
        ),
        (
            "In mice, long sleep lowered the number of falls.", MICE,
            "A study in mice found that long sleep lowered the number of falls.",
        ),
        (
            "From this work in mice, the authors suggest that sleep may slow falls.", MICE,
            "A study in mice suggests that sleep may slow falls.",
        ),
        (
            "Poor sleep went along with falls.", {},
            "In a study of people with MS, poor sleep went along with falls.",
        ),
        (
            "COVID-19 infection went along with falls.", {},  # a number in a name counts nobody
            "In a study of people with MS, COVID-19 infection went along with falls.",
        ),
        (
            "Falls were more common in women than in men: of every 100 people, about 12 compared with about 7.", {},
            "A study found that falls were more common in women than in men.",
        ),
        (
            "Poor sleep went along with a higher number of falls, higher levels of pain and lower mood and speed.",
            {"people": 53}, "In a study of 53 people with MS, poor sleep went along with a higher number of falls.",
        ),
        (
            "The authors say that across the studies, falls were linked with about a 16% higher risk of pain than "
            "sleep and rest.", POOLED,
            "A review of 12 studies says that falls were linked with a higher risk of pain than sleep and rest.",
        ),
        (
            "In mice, sleep delayed the start of falls and made it milder.", MICE,
            "A study in mice found that sleep delayed the start of falls and made it milder.",
        ),
        (
            "Fear of falls, among other things, were higher in people with MS than in healthy people.", {},
            "A study found that fear of falls was higher in people with MS than in healthy people.",
        ),
        (
            "Of 90 people, about 40 of every 100 had falls and about 12 were hurt by falls at home or at their work.",
            {},
            "A study found that about 40 of every 100 people had falls.",
        ),
        (
            "In mice, a substance called ZX-101 eased falls and reduced leaks in the barrier between blood and brain.",
            MICE, "A study in mice found that an experimental substance eased falls.",
        ),
        (
            "In mice, treatment with ZX101 held back the falls.", MICE,
            "A study in mice found that an experimental substance held back the falls.",
        ),
        (
            "In mice, zinc lowered the number of falls in the brain and spinal cord and the number of steps and pains.",
            MICE,
            "In mice, zinc lowered the number of falls in the brain and spinal cord and the number of steps.",
        ),
        (
            "During the observation period, 40 people with MS (about 26 of every 100) had falls (tumbles).", {},
            "A study found that about 26 of every 100 people with MS had falls.",
        ),
        (
            "Of 401 people, about 70 of every 100 wanted a vaccination against falls, about 23 were unsure and about 7 "
            "did not.", {},
            "A study found that about 70 of every 100 people wanted a vaccination against falls.",
        ),
        (
            "Falls were more common in MS than in zorblings.", {},  # nor where MS is one of two
            "A study in people found that falls were more common in MS than in zorblings.",
        ),
        (
            "Falls went along with a higher risk of MS.", {},  # not only people with MS can have been studied
            "A study in people found that falls went along with a higher risk of MS.",
        ),
        (
            "About 40 of every 100 people said that falls changed their lives.", {},
            "A study found that about 40 of every 100 people said that falls changed their lives.",
        ),
    ],
)  # fmt: skip
def test_a_teaser_is_never_surer_than_the_finding_and_leaves_out_only_what_adds(text: str, facts: Any, ours: str):
    assert said_by(text, **facts) == ours


def test_animals_are_named_by_the_form_and_not_again_by_the_clause():
    said = ("titled.lab-effect.did", "The researchers report that in mice, naps eased the MS-like disease.")
    facts = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}
    ours = told_of("Naps ameliorate EAE", sentences=(said,), **facts)
    assert ours == "A study in mice reports that naps eased an MS-like disease."


def test_the_question_of_the_aim_is_told_where_no_finding_can_be():
    study, appraisal = made({Role.OBJECTIVE: "To assess the prevalence of falls in women."}, people=(53, "women"))
    facts = gather(study, appraisal)
    assert (
        teaser(facts, Material(aim=asked(facts))).text == "A study of 53 women looked at how common falls are in women."
    )


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("association.with", "These scores went along with more fatigue."),
        ("association.with", "CBF went along with more fatigue."),
        ("association.with", "“Ataxic” gait went along with more fatigue."),
        ("comparison.was-in", "Fatigue was higher in the case group."),
        ("statement.did", "Fatigue was scored."),
        ("statement.did", "A calm approach to fatigue is key to."),
    ],
)
def test_a_finding_that_does_not_stand_alone_is_not_the_teaser(pattern: str, text: str):
    assert told_of("Fatigue", sentences=((pattern, text),), people=53) == PLAIN


MODEL = "experimental autoimmune encephalomyelitis"
TOPICS: dict[str, tuple[str, dict[str, Any]]] = {
    "A trial in 51 people with MS, grouped by chance, tested fingolimod against a dummy treatment.": (
        "Fingolimod in multiple sclerosis",
        {**RANDOMIZED, **GIVEN, "people": 51, "comparators": (Comparator.PLACEBO,)},
    ),
    "A trial in 51 people with MS, grouped by chance, tested fingolimod.": (
        "Fingolimod in multiple sclerosis",
        {**RANDOMIZED, **GIVEN, "people": 51, "comparators": (Comparator.PLACEBO, Comparator.USUAL_CARE)},
    ),
    "A study in mice tested fingolimod in an MS-like disease.": (f"Fingolimod in {MODEL}", {**MICE, **GIVEN}),
    "A study in mice looked at fingolimod in an MS-like disease.": (f"Fingolimod in {MODEL}", MICE),
    "A study in mice looked at an MS-like disease.": (f"NLY01 in {MODEL}", MICE),
    "An animal study looked at MS.": ("Zorblastic modalities", {"design": Design.ANIMAL, "species": UNNAMED}),
    "A study of 53 people with MS looked at fatigue and sleep.": (
        "Fatigue and sleep in multiple sclerosis", {"people": 53},
    ),
    "A study of 53 people with MS looked at the safety of fingolimod.": ("Safety of fingolimod", {"people": 53}),
    "A review looks at fatigue and sleep in MS.": ("Fatigue and sleep in multiple sclerosis", REVIEW),
    "A review that pooled 12 studies looks at fatigue in MS.": ("Fatigue in multiple sclerosis", POOLED),
    "A systematic review looks at fatigue in MS.": (
        "Fatigue in multiple sclerosis: a systematic review", {**REVIEW, "design": Design.SYSTEMATIC_REVIEW},
    ),
    "A review looks at fatigue in MS.": (
        "Fatigue in multiple sclerosis: a scoping review", {**REVIEW, "design": Design.SYSTEMATIC_REVIEW},
    ),
    "Researchers looked at fatigue in MS.": ("Fatigue in multiple sclerosis", {"species": UNNAMED}),
    "Doctors report on fatigue in MS.": (
        "Fatigue in multiple sclerosis", {"design": Design.CASE_REPORT, "species": UNNAMED},
    ),
    "A case report on one woman is about MS.": (
        "Zorblastic modalities", {"design": Design.CASE_REPORT, "people": (1, "a woman")},
    ),
    "A study of 53 women looked at MS.": ("Zorblastic modalities", {"people": (53, "women")}),
    "A study of 53 women looked at sleep in MS.": ("Waking and sleeping: a study of sleep", {"people": (53, "women")}),
}  # fmt: skip


@pytest.mark.parametrize("expected", TOPICS)
def test_without_a_direction_it_keeps_who_what_and_the_design(expected: str):
    title, facts = TOPICS[expected]
    assert told_of(title, **facts) == expected


def test_a_teaser_never_ends_on_a_word_that_something_must_follow() -> None:
    title = "Effects of ethyl pyruvate are reflected in the central nervous system and the gut"
    assert not told_of(title, **MICE).endswith((" were.", " are.", " was."))


def test_a_denial_answers_a_title_that_denies() -> None:
    text = "From this work in mice, the authors conclude that sleep cells were not needed for the MS-like disease."
    title = f"Sleep cells as dispensable helpers in {MODEL}"
    told = told_of(title, sentences=(("lab-told.not-needed", text),), **MICE)
    assert told == "A study in mice found that sleep cells were not needed for an MS-like disease."


def test_a_claim_about_animals_without_its_speaker_gives_way_to_one_with_it() -> None:
    title = f"Zinc rescues night sleep in {MODEL}"
    assert told_of(title, **MICE) == "A study in mice reports that zinc rescued night sleep in an MS-like disease."
    longer = f"Zinc rescues the functional deficits of night sleep and hearing in {MODEL}"
    ours = "In mice, zinc rescued the functional deficits of night sleep and hearing in an MS-like disease."
    assert told_of(longer, **MICE) == ours


def test_people_and_healthy_people_may_be_told_by_the_disease() -> None:
    text = "Levels of growth factors in the blood at night were higher in people with MS than in healthy people."
    told = told_of("Growth factors in multiple sclerosis", sentences=(("comparison.was-than", text),))
    ours = "A study found that levels of growth factors in the blood at night were higher in MS than in healthy people."
    assert told in {ours, ours.replace("A study found that levels", "In a study, levels")}


def test_a_share_of_one_of_two_things_gives_way_to_what_ties_them() -> None:
    title = "Poor sleep and falls in multiple sclerosis"
    share = ("proportion.counts", "About 40 of every 100 people with MS had poor sleep.")
    tied = ("comparison.had-than", "People with poor sleep had more falls than people without poor sleep.")
    assert "poor sleep had more falls" in told_of(title, sentences=(share, tied))
    assert "About 40" in told_of(title, sentences=(share,)) or "about 40" in told_of(title, sentences=(share,))
