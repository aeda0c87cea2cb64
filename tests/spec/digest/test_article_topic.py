"""What an article that looks over the work of others is about: invented title → the sentence of its design."""

from typing import Any

import pytest

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Digest, PartKind
from plainms.digest.titles.topics import topics_in
from plainms.digest.write import write
from spec.digest.making import made

ABSTRACT = {Role.BACKGROUND: "Many people with multiple sclerosis (MS) sleep badly. We review what is known."}


def design_sentence(title: str, design: Design = Design.NARRATIVE_REVIEW, **facts: Any) -> str:
    outcome = write(*made(ABSTRACT, about={"title": title}, design=design, species=Species.NONE, **facts))
    assert isinstance(outcome, Digest)
    return outcome.part(PartKind.FOUND).sentences[0].text


def topic(title: str) -> str:
    """The topic as the design's sentence tells it; the disease alone where it tells none."""
    return design_sentence(title).partition("published work")[2].removeprefix(" on ").rstrip(".")


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Fatigue and sleep in multiple sclerosis", "fatigue and sleep in MS"),
        ("Fatigue and Sleep in Patients With Multiple Sclerosis: A Review", "fatigue and sleep in people with MS"),
        ("FATIGUE IN MULTIPLE SCLEROSIS", "fatigue in MS"),
        ("A review of pain in multiple sclerosis.", "pain in MS"),
        ("Update on the management of pain in multiple sclerosis", "the management of pain in MS"),
        ("Role of exercise in multiple sclerosis - an overview", "the role of exercise in MS"),
        ("Effects of exercise on fatigue in multiple sclerosis", "how exercise may affect fatigue in MS"),
        ("Multiple sclerosis: symptoms and care", "symptoms and care in MS"),
        (
            "Secondary progressive multiple sclerosis: symptoms and care",
            "symptoms and care in secondary progressive MS (MS that slowly worsens after attacks)",
        ),
        (
            "Secondary progressive MS: a systematic review of costs",
            "costs in secondary progressive MS (MS that slowly worsens after attacks)",
        ),
        (
            "Outdoor adventure programs for persons with multiple sclerosis",
            "outdoor adventure programs for people with MS",
        ),
        ("Sleep in Multiple Sclerosis and Alzheimer's Disease", "sleep in MS and Alzheimer's disease"),
        ("Association between sleep and multiple sclerosis", "the association between sleep and MS"),
        ("Identifying barriers to and supports of sleep in MS", "identifying barriers to and supports of sleep in MS"),
        ("Is there a place for massage in multiple sclerosis?", "massage in MS"),
        ("Wugs and Sports Science (WSS) position statement on massage in multiple sclerosis", "massage in MS"),
        ("Study protocol on massage in multiple sclerosis", "massage in MS"),
        ("Invented wug consensus group: position paper on massage in multiple sclerosis", "massage in MS"),
    ],
)
def test_the_title_gives_the_topic_in_plain_words(title: str, ours: str) -> None:
    assert topic(title) == ours


@pytest.mark.parametrize(
    "title",
    [
        "Multiple sclerosis",
        "Multiple sclerosis: a review",
        "Paving the way to a cure for multiple sclerosis",
        "Something improves lives in multiple sclerosis",
        "The zorblastic quentic modalities of multiple sclerosis",
        "Curing multiple sclerosis",
        "Letter to the editor: ready at last?",
        "Multiple sclerosis: are we ready?",
    ],
)
def test_where_the_title_is_a_claim_a_figure_of_speech_or_strange_only_the_disease_is_told(title: str) -> None:
    assert topic(title) == "MS"


def test_a_title_that_no_phrase_can_be_read_from_gives_the_topics_that_we_know() -> None:
    assert topic("Does exercise ease fatigue in multiple sclerosis?") == "exercise and fatigue in MS"


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Paradigms and unmet needs in multiple sclerosis: the role of exercise", "the role of exercise in MS"),
        ("Author response to: Correspondence to fatigue in multiple sclerosis", "fatigue in MS"),
        ("Is it time for quotas in multiple sclerosis trials?", "quotas in MS trials"),
        ("Obesity and Multiple Sclerosis-A Multifaceted Association", "obesity and MS"),
        ("Balancing risks of exercise in multiple sclerosis", "the risks of exercise in MS"),
        ("MSZorbDo - A tool to ease fatigue in multiple sclerosis", "a tool to ease fatigue in MS"),
    ],
)
def test_a_title_with_a_telling_later_part_gives_a_narrow_topic(title: str, ours: str) -> None:
    assert topic(title) == ours


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("The role of sleep in multiple sclerosis pathogenesis", "the role of sleep in how MS comes about"),
        ("Pathophysiology of multiple sclerosis", "how MS does harm"),
        ("Sleep in the pathogenesis of multiple sclerosis", "sleep and how MS comes about"),
        ("Cortical pathology of multiple sclerosis", "damage to the outer layer of the brain in MS"),
        ("Vaccine considerations for families with multiple sclerosis", "vaccine considerations for families with MS"),
        ("Is there an association between sleep and multiple sclerosis?", "the link between sleep and MS"),
        ("Massage for MS during COVID-19 pandemic", "massage for MS during the COVID-19 pandemic"),
        ("Multiple sclerosis: symptomatic treatments", "treatments for MS symptoms"),
        ("Care of pediatric-onset multiple sclerosis", "the care of MS that starts in childhood"),
        ("Massage for multiple sclerosis in the era of COVID-19", "massage for MS during the COVID-19 pandemic"),
        ("Sleep in alemtuzumab-treated patients with MS", "sleep in people with MS treated with alemtuzumab"),
        ("Fatigue in Multiple Sclerosis in the Norden Republic", "fatigue in MS in the Norden Republic"),
    ],
)
def test_a_phrase_of_titles_that_has_plainer_words_is_told_in_these(title: str, ours: str) -> None:
    assert topic(title).partition(" (")[0] == ours


def test_a_word_that_is_another_thing_beside_its_neighbor_is_no_topic() -> None:
    assert "high blood pressure" not in topic("Idiopathic intracranial hypertension zorbs multiple sclerosis")


def test_topics_that_the_title_does_not_name_side_by_side_are_not_joined() -> None:
    title = (
        "Cortical zorbs, quents and blorbs that were seen in the long course of the care of bladder problems"
        " in multiple sclerosis"
    )
    assert "outer layer" not in topic(title)


def test_each_design_that_looks_over_the_work_of_others_names_its_topic() -> None:
    title = "Exercise in multiple sclerosis: a systematic review and meta-analysis"
    assert design_sentence(title, Design.META_ANALYSIS, included_studies=12) == (
        "Researchers pooled the results of 12 published studies on exercise in MS."
    )
    assert design_sentence(title, Design.SYSTEMATIC_REVIEW) == (
        "Researchers searched for published studies on exercise in MS."
    )
    assert design_sentence("Exercise in multiple sclerosis", Design.GUIDELINE) == (
        "This article sets out what a group of experts agreed on. It is about exercise in MS."
    )


@pytest.mark.parametrize(
    ("design", "note"),
    [
        (Design.NARRATIVE_REVIEW, "This page explains one article that looks at the work of others."),
        (Design.GUIDELINE, "This page explains one article."),
        (Design.COHORT, "This page explains one study."),
    ],
)
def test_the_standing_note_calls_no_review_a_study(design: Design, note: str) -> None:
    outcome = write(*made(ABSTRACT, design=design))
    assert isinstance(outcome, Digest)
    assert outcome.standing[0].text.startswith(note)


def told_of_a_study(title: str) -> list[str]:
    """What stands behind the design of a study whose results nobody can retell."""
    methods = {
        Role.METHODS: "The mice were fed for ten days. They were weighed each week. Their blood was drawn twice a day."
    }
    outcome = write(*made(methods, about={"title": title}, species=Species.ANIMALS, design=Design.ANIMAL))
    assert isinstance(outcome, Digest)
    return [sentence.text for sentence in outcome.part(PartKind.FOUND).sentences[1:]]


def test_a_study_without_a_result_that_can_be_told_says_what_it_looked_at() -> None:
    told = told_of_a_study("Hormones in an animal model of multiple sclerosis")
    assert told[0] == "The work looked at hormones in an animal model of MS."
    assert len(told) == 2


def test_a_title_that_states_what_came_out_is_not_what_a_study_looked_at() -> None:
    assert len(told_of_a_study("Sleep unmasks hidden pain in mice")) == 1


def test_a_motto_behind_the_colon_is_no_topic() -> None:
    assert "equity" not in design_sentence("Wugs of kin on zorbing in multiple sclerosis: enhancing equity")


def test_lipids_of_myelin_are_fats_of_the_nerve_coating() -> None:
    of, _ = made(ABSTRACT, about={"title": "IgM oligoclonal bands against myelin lipids in multiple sclerosis"})
    title = of.report.title
    assert not isinstance(title, NotReported)
    assert [one.entry.label for one in topics_in(title)][:1] == ["antibodies against fats of the nerve coating"]


def test_a_title_that_gives_no_phrase_is_told_by_the_topic_that_we_know_in_it() -> None:
    title = "Zorbing wug assays through quellin marvox kins after walking in multiple sclerosis flumps"
    assert "walking" in design_sentence(title)
    vague = design_sentence(
        "Zorbing wug flumps, the quellin kins of marvox, as a tool in multiple sclerosis therapy now"
    )
    assert vague.endswith("on MS.")  # "treatment" would say more than the title does
    unknown = design_sentence("Quellin marvox zorbing of wugs in multiple sclerosis flumps")
    assert unknown.endswith("on MS.")


def test_a_method_says_what_it_is_about() -> None:
    told = design_sentence("The wug walking scale in multiple sclerosis", Design.METHODS)
    assert told.startswith("This article describes a method or a tool for research. It is about ")


def test_a_study_of_a_measure_says_its_topic_but_not_the_disease_alone() -> None:
    told = design_sentence("Reliability of a wug walking scale in multiple sclerosis", Design.METHODS)
    assert told.startswith("This study is about how well something can be measured. Its topic is ")
    bare = design_sentence("Reliability of a zorbing wug flump in multiple sclerosis kins", Design.METHODS)
    assert "Its topic is MS" not in bare
