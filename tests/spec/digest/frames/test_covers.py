"""What a review says that it is about: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Digest, PartKind, SentenceKind
from plainms.digest.write import write
from spec.digest.frames.reading import IN_A_REVIEW, told
from spec.digest.making import made


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("In this review, we discuss pain in multiple sclerosis.", "the authors discuss pain in MS"),
        (
            "Here, we summarize the current knowledge on sleep in MS.",
            "the authors sum up what is known about sleep in MS",
        ),
        (
            "This article reviews the treatment of pain in MS.",
            "the authors look back over work on the treatment of pain in MS",
        ),
        ("This review focuses on fatigue in people with MS.", "the authors look mainly at fatigue in people with MS"),
        (
            "This paper provides an overview of recent advances in the care of people with MS.",
            "the authors give an overview of what is new in the care of people with MS",
        ),
        (
            "The aim of this review is to describe the role of exercise in MS.",
            "the authors aim to describe the role of exercise in MS",
        ),
        (
            "This review aims to explore how sleep affects fatigue.",
            "the authors aim to look at how sleep affects fatigue",
        ),
        ("The effects of exercise on fatigue are discussed.", "the authors discuss how exercise may affect fatigue"),
        ("Here we examine whether exercise eases fatigue.", "the authors ask whether exercise eases fatigue"),
        (
            "Based on the work of many groups, the article summarizes the role of sleep in MS.",
            "the authors sum up what is known about the role of sleep in MS",
        ),
        (
            "Areas covered: The aim of the authors was to review the role of exercise in MS.",
            "the authors aim to look back over work on the role of exercise in MS",
        ),
        ("This paper provides guidance on exercise in MS.", "the authors give advice on exercise in MS"),
    ],
)
def test_what_an_article_announces_is_told_as_the_authors_doing(sentence: str, ours: str) -> None:
    assert told(sentence, "covers", **IN_A_REVIEW) == ours


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("In this review, we discuss pain in multiple sclerosis.", {}),  # no review
        ("We discuss these problems.", IN_A_REVIEW),
        ("We review how current zorbic treatments.", IN_A_REVIEW),  # do what?
        ("We reviewed 27 papers on pain.", IN_A_REVIEW),  # what was done, not what it is about
        ("This review highlights the need for exercise.", IN_A_REVIEW),  # advice
        ("Here, we review the literature.", IN_A_REVIEW),
        ("Here, we review the impact of sleep.", IN_A_REVIEW),  # on what?
        ("This review provides evidence.", IN_A_REVIEW),
        ("Here, we present a thorough review.", IN_A_REVIEW),
    ],
)
def test_what_says_nothing_of_the_matter_is_not_told(sentence: str, facts: dict[str, object]) -> None:
    assert told(sentence, "covers", **facts) == ""


def findings(*sentences: str, title: str = "Fatigue in multiple sclerosis") -> list[str]:
    of = made(
        {Role.BACKGROUND: " ".join(sentences)},
        about={"title": title},
        design=Design.NARRATIVE_REVIEW,
        species=Species.NONE,
    )
    outcome = write(*of)
    assert isinstance(outcome, Digest)
    return [one.text for one in outcome.part(PartKind.FOUND).sentences if one.kind is SentenceKind.FINDING]


def test_a_long_announcement_is_cut_off_where_the_rest_is_whole() -> None:
    announced = "In this review, we discuss pain in MS, with a special focus on the zorblastic modalities of the quent."
    assert findings(announced) == ["The authors discuss pain in MS."]


def test_what_the_design_sentence_names_already_is_not_announced_again() -> None:
    of = made(
        {Role.BACKGROUND: "Sleep remains a daily worry for many. This review discusses fatigue in MS."},
        about={"title": "Fatigue in multiple sclerosis"},
        design=Design.NARRATIVE_REVIEW,
        species=Species.NONE,
    )
    outcome = write(*of)
    assert isinstance(outcome, Digest)
    told_of = [sentence.text for sentence in outcome.part(PartKind.FOUND).sentences]
    assert told_of[0].endswith("published work on fatigue in MS.")
    assert told_of[1:] == ["As background, the authors say that sleep remains a daily worry for many."]


def test_a_review_of_which_no_more_can_be_told_says_its_topic_as_its_authors_do() -> None:
    told_of = findings("Such people must rest at night.", "This review discusses fatigue in MS.")
    assert told_of == ["The authors discuss fatigue in MS."]


def test_the_second_of_the_authors_sentences_says_they_also() -> None:
    assert findings("This review discusses pain in MS.", "We also describe sleep in people with MS.") == [
        "The authors discuss pain in MS.",
        "They also describe sleep in people with MS.",
    ]


def test_what_was_known_before_is_told_where_a_review_says_little_else() -> None:
    announced = "This review discusses fatigue in MS and in health."
    told_of = findings(
        "Many people live with it.",
        "Sleep remains a daily worry for many.",
        announced,
        title="Sleep, fatigue and multiple sclerosis",
    )
    assert told_of == [
        "The authors discuss fatigue in MS and in health.",
        "As background, the authors say that sleep remains a daily worry for many.",
    ]


def test_where_nothing_can_be_told_the_page_says_what_the_abstract_tells() -> None:
    of = made(
        {Role.BACKGROUND: "Zorbic quents must be vexed. This quent must vex the blorb. Such blorbs must be vexed."},
        about={"title": "Fatigue in multiple sclerosis"},
        design=Design.NARRATIVE_REVIEW,
        species=Species.NONE,
    )
    outcome = write(*of)
    assert isinstance(outcome, Digest)
    assert outcome.part(PartKind.FOUND).sentences[-1].text == ("What its authors say is in the abstract on this page.")


def test_what_the_disease_is_and_how_articles_were_found_is_no_word_of_a_review() -> None:
    definition = "Multiple sclerosis (MS) is a chronic disease of the central nervous system."
    told_of = findings(definition, "A total of 27 articles were retrieved.", "This review discusses fatigue in MS.")
    assert told_of == ["The authors discuss fatigue in MS."]


@pytest.mark.parametrize(
    "announced",
    [
        "Here, we discuss the causes of pain in MS and zorbic quents.",
        "Here, we discuss pain, zorbic quents and sleep.",
        "Here, we discuss the causes of pain in people with zorbic burns and in those with MS.",
        "In this review, we discuss the role of quentic pathways that may steer repair in MS.",
        "Here, we discuss the mechanism of action of the drug.",  # of which?
        "Here, we discuss the clinical signs.",  # of what?
        "Here, we highlight the areas of future research.",
        "Here, we discuss differences and similarities.",  # of what?
        "Here, we discuss medicines for MS as well as several other treatments.",
        "We give advice on exercise in MS; care of zorbic quents; and sleep.",  # only the first of three
        "Here, we discuss neuroinflammation, astrogliosis, excitotoxicity and neurodegeneration in MS.",  # too much
    ],
)
def test_what_cannot_be_told_whole_and_in_plain_words_is_not_announced(announced: str) -> None:
    assert all("“" in said for said in findings("Many people worry (p = 0.01).", announced))  # quoted at most


def test_each_thing_that_the_authors_say_they_do_is_told() -> None:
    announced = "This review gives an overview of pain in MS, and discusses how sleep may affect fatigue."
    assert findings(announced) == [
        "The authors give an overview of pain in MS.",
        "They also discuss how sleep may affect fatigue.",
    ]


def test_what_an_aim_goes_on_with_is_told_as_an_aim() -> None:
    announced = "This review aims to outline the care of pain in MS, and discuss how sleep may affect fatigue."
    assert findings(announced) == [
        "The authors aim to outline the care of pain in MS.",
        "They also aim to discuss how sleep may affect fatigue.",
    ]


def test_of_a_sentence_that_holds_an_idea_only_the_first_matter_is_told() -> None:
    announced = (
        "We outline the care of pain in MS, discuss hypotheses on sleep and present how sleep may affect fatigue."
    )
    assert findings(announced) == ["The authors outline the care of pain in MS."]


def test_what_would_only_say_again_what_the_title_says_is_not_announced() -> None:
    announced = "In this review, we discuss the current literature regarding fatigue in MS."
    assert findings("Fatigue can worsen at night in families.", announced) == [
        "As background, the authors say that fatigue can worsen at night in families."
    ]
