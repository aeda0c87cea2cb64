"""The aim in our own words: invented sentence of aim → what the study was for, or none."""

from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.aims.aim import aim, aim_at_length
from plainms.digest.aims.aim import asked as asked_by
from plainms.digest.aims.aim_words import aim_words, title_words
from plainms.digest.facts import gather
from spec.digest.making import made

IN_A_TRIAL = {"design": Design.RANDOMIZED_TRIAL}
IN_MICE = {"design": Design.ANIMAL, "species": Species.ANIMALS}
LEADS = ("to know ", "to find out ", "to learn ")


def asked(sentence: str, **facts: Any) -> str:
    """What a sentence of aim asks, without the words that only lead in; "" where it is not told."""
    of, appraisal = made({Role.OBJECTIVE: sentence}, **facts)
    words = aim_words(appraisal.spoken(Role.OBJECTIVE)[0], gather(of, appraisal))
    return "" if isinstance(words, Unclear) else _bare(words.text)


def titled(title: str, abstract: str = "We measured sleep in all people.", **facts: Any) -> str:
    """What a title asks."""
    of, appraisal = made({Role.METHODS: abstract}, about={"title": title}, **facts)
    words = title_words(of.report.title.whole(), gather(of, appraisal))
    return "" if isinstance(words, Unclear) else _bare(words.text)


def _bare(text: str) -> str:
    lead = next((lead for lead in LEADS if text.startswith(lead)), "")
    return text.removeprefix(lead)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The aim of this study was to assess the association between sleep quality and pain.",
            "whether there is a link between sleep quality and pain",
        ),
        (
            "We aimed to evaluate the relationship between sleep, mood and pain in patients with MS.",
            "whether there is a link between sleep, mood and pain in people with MS",
        ),
        ("To determine the association of smoking with falls.", "whether smoking goes along with falls"),
        ("To see if poor sleep habits are associated with falls.", "whether poor sleep habits go along with falls"),
        ("We investigated predictors of falls.", "what goes along with falls"),
        (
            "To assess the prevalence and risk factors of falls.",
            "how common falls are and what goes along with them",
        ),
    ],
)  # fmt: skip
def test_a_link_is_asked_for(sentence: str, ours: str) -> None:
    assert asked(sentence) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("To assess the prevalence of pain in patients with MS.", "how common pain is in people with MS"),
        ("This study aimed to estimate the prevalence of falls among women.", "how common falls are in women"),
        (
            "The objective was to compare sleep quality between patients with MS and healthy controls.",
            "whether people with MS and healthy people differed in sleep quality",
        ),
        (
            "We sought to examine differences in walking speed between women and men.",
            "whether women and men differed in walking speed",
        ),
        (
            "To examine whether sleep differs between women and men.",
            "whether women and men differed in sleep",
        ),
    ],
)
def test_how_common_and_how_different(sentence: str, ours: str) -> None:
    assert asked(sentence) == ours


@pytest.mark.parametrize(
    ("sentence", "facts", "ours"),
    [
        ("To evaluate the safety of regular exercise.", {}, "how safe regular exercise is"),
        (
            "The purpose was to assess the efficacy and safety of long walks in women.",
            {},
            "how well long walks work and how safe they are in women",
        ),
        ("To assess the feasibility of video visits.", {}, "whether video visits are practical"),
        (
            "To investigate the ability of the walking test to distinguish patients with MS from healthy controls.",
            {},
            "whether the walking test can tell people with MS from healthy people",
        ),
        (
            "To assess the value of the walking test for predicting falls.",
            {},
            "how well the walking test can help to predict falls",
        ),
        ("We examined the views of women with MS on video visits.", {}, "what women with MS think about video visits"),
        (
            "To explore the experiences of people with MS with video visits.",
            {},
            "how people with MS experience video visits",
        ),
        ("We examined what part of the day is worst for sleep.", {}, "what part of the day was worst for sleep"),
    ],
)  # fmt: skip
def test_what_works_and_what_people_think(sentence: str, facts: dict[str, Any], ours: str) -> None:
    assert asked(sentence, **facts) == ours


def test_an_effect_is_asked_for_only_where_the_design_can_show_it() -> None:
    sentence = "To assess the effect of exercise on sleep."
    assert "effect" in asked(sentence, **IN_A_TRIAL) or "affect" in asked(sentence, **IN_A_TRIAL)
    told = asked(sentence)
    assert "effect" not in told
    assert "affect" not in told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "To assess the prevalence of pain in women with MS using a survey.",
            "how common pain is in women with MS",
        ),
        (
            "To assess the prevalence of pain in women with MS and to identify its causes.",
            "how common pain is in women with MS",
        ),
        (
            "To assess the prevalence of pain in women with MS, we asked all women at one center.",
            "how common pain is in women with MS",
        ),
    ],
)
def test_by_which_means_and_a_second_aim_are_left_out(sentence: str, ours: str) -> None:
    assert asked(sentence) == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Pain is common in multiple sclerosis.",  # no aim
        "To assess these changes.",  # leans on what stands before
        "To assess clinical outcomes.",  # says nothing
        "We assessed whether xylozumab-naive oligodendroglia respond.",  # words nobody knows
        "To report a case of pain.",
        "We recommend to assess pain in all people with MS.",
        "The aim was to study the ability of zofiqol.",
        "The aim was to explore the patterns of links between the hippocampus.",
        "The aim was to examine pain in women in clinical setting.",
        "The aim was to determine whether zofiqol, a plant dye has an effect on pain.",
    ],
)
def test_what_cannot_be_told_for_certain_is_not_told(sentence: str) -> None:
    assert asked(sentence) == ""


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Prevalence of Pain in Women: A Survey From Norway", "how common pain is in women"),
        ("Association Between Smoking and Falls in MS", "whether there is a link between smoking and falls in MS"),
        ("Smoking raises the risk of falls", ""),  # a claim asks nothing
        ("Sleep and falls", ""),
        ("Role of questionnaire in falls", ""),  # lacks its article
    ],
)  # fmt: skip
def test_a_title_may_ask_too(title: str, ours: str) -> None:
    assert titled(title) == ours


def told(**facts: Any) -> tuple[str, ...]:
    text = facts.pop("text", "To assess the prevalence of pain in women.")
    known = gather(*made({Role.OBJECTIVE: text}, **facts))
    return tuple(sentence.text for sentence in aim(asked_by(known), known))


def test_the_aim_is_that_of_the_researchers_and_of_a_plan_not_yet_past() -> None:
    assert told()[0].endswith("how common pain is in women.")
    assert told(design=Design.NARRATIVE_REVIEW, species=Species.NONE)[0].startswith("The authors wanted to ")
    assert told(design=Design.PROTOCOL)[0].startswith("The researchers want to ")
    assert told(design=Design.CASE_REPORT) == ()


def test_an_aim_that_no_skeleton_fits_is_quoted_only_where_it_is_short_and_plain() -> None:
    short = "The aim was to test if, at home and not at work, falls are worse than thought."
    assert told(text=short)[0].startswith("The researchers wanted “to test if")
    long = short.replace(" at work", " at work or in the car or on the way to the shop or the school or in bed")
    assert told(text=long) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "To assess the spatial distribution of spots in the brain.",
        "To assess the temporal profile of sleep.",
        "To determine the effect of rest on gene expression in people with MS.",
        "To examine the relationship between perfusion and sleep.",
        "To assess the effects of melatonin.",
        "To assess the role of histamine.",
        "To compare sleep in patients with MS and narcolepsy.",
        "The aims were (1) to describe walks in women, and (2) to compare them with those of men.",
        "To examine associations among long walks with good sleep in adults.",
    ],
)
def test_an_aim_in_closed_words_is_not_told(sentence: str) -> None:
    assert asked(sentence, **IN_A_TRIAL) == ""


def test_a_closed_aim_is_not_quoted_either() -> None:
    of, appraisal = made({Role.OBJECTIVE: "To see the microstructural integrity of wiring lastingly."})
    facts = gather(of, appraisal)
    assert aim(asked_by(facts), facts) == ()


def test_a_link_with_ms_itself_needs_people_without_it() -> None:
    sentence = "To assess the association of poor sleep with multiple sclerosis."
    assert asked(sentence) == ""
    of, appraisal = made({Role.OBJECTIVE: sentence, Role.METHODS: "We asked patients and healthy controls."})
    words = aim_words(appraisal.spoken(Role.OBJECTIVE)[0], gather(of, appraisal))
    assert not isinstance(words, Unclear)
    assert words.text.endswith("whether poor sleep goes along with MS")


def test_interviews_ask_for_no_link() -> None:
    assert asked("To examine the impact of marriage on sleep in women.", design=Design.QUALITATIVE) == ""


def test_interviews_without_an_aim_tell_what_they_were_about() -> None:
    about = {"title": "Everyday life with multiple sclerosis at work"}
    facts = gather(*made({Role.METHODS: "We talked."}, about=about, design=Design.QUALITATIVE))
    assert [one.text for one in aim(Unclear("none"), facts)] == ["The work looked at everyday life with MS at work."]
    as_study = {"title": "Interviews in multiple sclerosis"}
    facts = gather(*made({Role.METHODS: "We talked."}, about=as_study, design=Design.QUALITATIVE))
    assert aim(Unclear("none"), facts) == ()


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "We examined whether a possible relationship between sleep and pain may exist.",
            "whether there is a link between sleep and pain",
        ),
        (
            "We investigated whether long walks are safe in women by using a survey.",
            "whether long walks were safe in women",
        ),
        (
            "We aimed to determine the prevalence of falls and pain during long walks on cold days.",
            "how common falls and pain during long walks on cold days are",
        ),
    ],
)
def test_a_question_is_told_in_fewer_words(sentence: str, ours: str) -> None:
    assert asked(sentence) == ours


def test_an_aim_is_quoted_at_length_where_nothing_else_tells_it_and_its_short_forms_are_opened() -> None:
    aims = (
        "We aimed to compare the walking of people with relapsing-remitting MS and people with an invented gait palsy"
    )
    assert at_length(f"{aims}.") == (
        "The researchers wanted “to compare the walking of people with relapsing-remitting MS and people with an "
        "invented gait palsy”."
    )
    assert at_length(f"{aims} by QXT and ZPR.") == ""
    assert at_length("We aimed to compare both with these.") == ""
    assert at_length(f"{aims}.", design=Design.NARRATIVE_REVIEW) == ""


def at_length(sentence: str, **facts: Any) -> str:
    return " ".join(one.text for one in aim_at_length(gather(*made({Role.OBJECTIVE: sentence}, **facts))))


@pytest.mark.parametrize(
    "sentence",
    [
        "Secondary objectives were to explore the link between sleep and falls.",
        "We also aimed to explore the link between sleep and falls.",
    ],
)
def test_what_was_asked_beside_the_main_aim_is_not_told_as_the_aim(sentence: str):
    facts = gather(*made({Role.OBJECTIVE: sentence}))
    assert aim(asked_by(facts), facts) == () == aim_at_length(facts)
    main = gather(*made({Role.OBJECTIVE: "We aimed to explore the link between sleep and falls."}))
    assert len(aim(asked_by(main), main)) == 1


def test_an_aim_in_words_that_nobody_follows_is_left_out():
    hard = "We aimed to assess the construct and predictive validity of a zorbic sleep diary in people with MS."
    assert aim_at_length(gather(*made({Role.OBJECTIVE: hard}))) == ()


def test_what_lasts_is_no_second_thing_that_a_treatment_changes():
    told = asked("We aimed to assess the effects of zorbs on balance and their maintenance in people with MS.")
    assert "their" not in told
