"""Association or risk: invented sentence → our words, or none."""

import pytest

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Role
from plainms.appraisal.values import EffectEstimate, Interval, IntervalKind, Measure
from spec.digest.frames.reading import IN_A_TRIAL, told
from spec.digest.making import claim, study

_WORSE = "higher pain severity had the closest link with worse mental health"


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Regression analysis revealed an association between sleep and walking speed.",
            "sleep was linked with walking speed",
        ),
        ("Smoking was associated with a higher risk of relapse.", "smoking went along with a higher risk of relapse"),
        (
            "Poor sleep was associated with pain during long walks, making it a possible blood-based marker.",
            "poor sleep was linked with pain during long walks",
        ),
        ("Low sun exposure was linked to fatigue.", "low sun exposure was linked with fatigue"),
        ("Poor sleep may be associated with pain.", "poor sleep may be linked with pain"),
        (
            "Walking speed was negatively correlated with body weight.",
            "higher walking speed was linked with lower body weight",
        ),
        (
            "Walking speed correlated positively with fatigue.",
            "higher walking speed was linked with more fatigue",
        ),
        (
            "Smoking was associated with pain, but not with sleep quality.",
            "smoking was linked with pain, but not clearly with sleep quality",
        ),
        ("Smoking was an independent predictor of pain.", "smoking was linked with pain"),
        ("There was an association between smoking and pain.", "smoking was linked with pain"),
        ("Women had a lower risk of relapse than men.", "women had a lower risk of relapse than men"),
        ("Regular exercise improved sleep quality.", "regular exercise went along with better sleep quality"),
        ("Regular exercise reduced fatigue.", "regular exercise went along with less fatigue"),
        ("Pain had a negative impact on quality of life.", "pain went along with worse quality of life"),
        ("Pain had a strong impact on work.", "pain was linked with differences in work"),
        (
            "A higher walking speed was negatively correlated with body weight.",
            "a higher walking speed was linked with lower body weight",
        ),
        (
            "After adjustment for age and sex, smoking was associated with pain.",
            "smoking was linked with pain",
        ),
        ("Smoking was associated with pain after adjustment for age.", "smoking was linked with pain"),
        ("Women had a 20% higher risk of relapse than men.", "women had about a 20% higher risk of relapse than men"),
        (
            "Smoking was associated with a 20% lower risk of pain.",
            "smoking went along with about a 20% lower risk of pain",
        ),
        ("Smoking was weakly associated with pain.", "smoking was linked with pain, but the link was weak"),
        ("Smoking appeared to be associated with pain.", "smoking seemed to be linked with pain"),
        (
            "Pain was predicted by smoking, older age, and stress.",
            "smoking, older age, and stress went along with pain",
        ),
        (
            "Factors associated with pain were older age, female sex, and stress.",
            "older age, female sex, and stress went along with pain",
        ),
        (
            "Smoking was associated with pain, stress, and CXQ9 titers.",
            "smoking was linked with pain and stress, among other things",
        ),
        (
            "Smoking and age explained 20% of the variance in pain.",
            "smoking and age accounted for about 20% of the differences in pain",
        ),
        ("Smoking was associated with pain and was common in men.", "smoking was linked with pain"),
        ("Only smoking was associated with pain.", "only smoking was linked with pain"),
        ("Smoking may elevate the risk of relapse.", "smoking may go along with a higher risk of relapse"),
        (
            "Compared with stretching, yoga was associated with better sleep.",
            "compared with stretching, yoga went along with better sleep",
        ),
        (
            "Having had a relapse in the last year raised the odds of better sleep.",
            "having had a relapse in the last year went along with higher odds of better sleep",
        ),
        (
            "Poor sleep and pain were a stronger risk factor for falls than old age.",
            "poor sleep and pain were more closely linked with falls than old age",
        ),
        ("Sex was positively correlated with pain.", "sex was linked with pain"),  # which sex is the higher value?
        ("Sleep quality correlated positively with pain.", "sleep quality was linked with pain"),  # counted both ways
        ("However, smoking and pain both correlated with stress.", "smoking and pain were linked with stress"),
        ("As hypothesized, smoking predicted pain.", "smoking was linked with pain"),
        (
            "Smoking, obesity and stress, but not age, were associated with a higher risk of falls.",
            "smoking, obesity and stress went along with a higher risk of falls, but no clear link was seen for age",
        ),
        (
            "People with poor sleep had a higher risk of falls and pain, but not of relapse.",
            "people with poor sleep had a higher risk of falls and pain, but not clearly of relapse",
        ),
        (
            "The severity of pain was not associated with age and sex, but rather with fear of falling.",
            "the severity of pain was linked with fear of falling, but not clearly with age and sex",
        ),
        (
            "Walking speed was more closely related to disability than memory.",
            "walking speed was more closely linked with disability than memory",
        ),
        ("Pain was the strongest predictor of fatigue.", "pain had the closest link with fatigue"),
        (
            "The impact of fatigue was the main and most consistent correlate of work, often combined with stress.",
            "the impact of fatigue had the closest link with work",
        ),
        ("Pain severity was the strongest negative predictor of mental health.", _WORSE),
        (
            "The strongest correlation was found between fatigue and stress.",
            "the closest link was between fatigue and stress",
        ),
        ("The highest correlation of fatigue was observed with stress.", "fatigue had the closest link with stress"),
        (
            "Stress partially mediated the relationship between fatigue and sleep.",
            "stress seemed to account for part of the link between fatigue and sleep",
        ),
        (
            "Pain and fatigue explained a significant amount of variability in sleep.",
            "pain and fatigue accounted for part of the differences in sleep",
        ),
        (
            "Smoking was associated with a 3-fold increased odds of relapse.",
            "smoking went along with about 3 times the odds of relapse",
        ),
        (
            "Brain volume was associated with walking speed, and was a predictor of disability.",
            "brain volume was linked with walking speed, and with disability",
        ),
        (
            "The present study indicated an inverse association between social support and fatigue.",
            "more social support went along with less fatigue",
        ),
        (
            "Marriage, stress, and being in debt had a negative association with the disease risk.",
            "marriage, stress, and being in debt went along with a lower disease risk",
        ),
        (
            "A young age at the first relapse and a good recovery after the first and the second relapse were "
            "associated with remaining at work.",
            "a young age at the first relapse and a good recovery after the first and the second relapse were linked "
            "with remaining at work",
        ),
    ],
)
def test_a_link_goes_along_and_never_causes(sentence: str, ours: str) -> None:
    assert told(sentence, "association") == ours


def ratio(sentence: str, value: float, low: float, high: float) -> tuple[EffectEstimate, ...]:
    passage = study({Role.RESULTS: sentence}).abstract[0]
    at = passage.find(str(value))
    interval = Interval(low=low, high=high, level=95, kind=IntervalKind.CONFIDENCE)
    return (
        EffectEstimate(
            measure=Measure.RR, value=value, is_percent=False, interval=interval, spread=NOT_REPORTED, p=NOT_REPORTED,
            outcome=NOT_REPORTED, arms=(), timepoint=NOT_REPORTED, adjusted=False, disagreements=(), at=at, span=at,
        ),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "value", "low", "high", "ours"),
    [
        (
            "Smoking was associated with a higher risk of relapse (RR 1.28, 95% CI 1.13 to 1.43).",
            1.28, 1.13, 1.43, "smoking went along with about a 28% higher risk of relapse",
        ),
        (
            "Exercise was associated with a reduced risk of relapse (RR 0.54, 95% CI 0.40 to 0.73).",
            0.54, 0.40, 0.73, "exercise went along with about a 46% lower risk of relapse",
        ),
        (
            "Smoking was associated with an increased risk of relapse (RR 2.28, 95% CI 1.5 to 3.4).",
            2.28, 1.5, 3.4, "smoking went along with about 2.3 times the risk of relapse",
        ),
        (
            "Smoking was associated with a higher risk of relapse (RR 1.28, 95% CI 0.93 to 1.73).",
            1.28, 0.93, 1.73, "",
        ),
        (
            "Smoking was associated with a lower risk of relapse (RR 1.28, 95% CI 1.13 to 1.43).",
            1.28, 1.13, 1.43, "",
        ),
        (
            "Exercise predicted relapse (RR 0.54, 95% CI 0.40 to 0.73).",
            0.54, 0.40, 0.73, "more exercise was linked with a lower chance of relapse",
        ),
        ("Sex predicted relapse (RR 0.54, 95% CI 0.40 to 0.73).", 0.54, 0.40, 0.73, ""),  # which sex?
    ],
)  # fmt: skip
def test_a_ratio_gives_the_size_unless_chance_or_the_words_speak_against_it(
    sentence: str, value: float, low: float, high: float, ours: str
) -> None:
    assert told(sentence, "association", effects=claim(ratio(sentence, value, low, high))) == ours


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Regular exercise improved sleep quality.", IN_A_TRIAL),  # there it may be told as an effect
        ("It was associated with these symptoms.", {}),
        ("Sex was negatively correlated with pain.", {}),  # nobody knows which sex is the higher value
        ("Fatigue was negatively correlated with a lower walking speed.", {}),  # "lower" cannot stand twice
        ("Sleep quality correlated negatively with pain.", {}),  # some scales count it the other way round
        ("Smoking was not significantly associated with pain.", {}),
        ("In univariable analysis, smoking was associated with pain.", {}),  # before adjustment
        ("Smoking tended to be associated with pain.", {}),
        ("Women had a lower risk for ARR than men.", {}),  # a number of relapses is no risk
        ("None of the foods was associated with pain.", {}),
    ],
)
def test_a_link_that_is_not_certain_is_left_to_other_frames(sentence: str, facts: dict[str, object]) -> None:
    assert told(sentence, "association", **facts) == ""


def test_a_ratio_below_one_behind_a_link_is_not_left_out() -> None:
    assert told("Smoking was associated with falls with an odds ratio of 0.68.", "association") == ""
    assert told("Smoking was associated with falls with an odds ratio of 1.68.", "association") != ""


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Pain correlated with fatigue (r = 0.41, p < 0.01).", "more pain was linked with more fatigue"),
        ("Pain correlated with body weight (r = -0.41).", "more pain was linked with lower body weight"),
        ("Sex correlated with fatigue (r = -0.41).", "sex was linked with fatigue"),  # which sex is the higher one?
        ("Pain correlated with fatigue (r = 0.4) and mood (r = -0.4).", "pain was linked with fatigue and mood"),
        (
            "Memory tests were correlated with smell tests.",
            "results of memory tests were linked with results of smell tests",
        ),
        (
            "Pain and fatigue were associated with mood, while age and weight were not.",
            "pain and fatigue were linked with mood, but age and weight were not",
        ),
    ],
)
def test_a_link_has_its_direction_its_results_and_its_second_half(sentence: str, ours: str) -> None:
    assert told(sentence, "association") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Pain was associated with several clinical variables.",
        "The final model explained 20% of the variance in pain.",
        "Brain volume was associated with clinical outcomes.",
        "Smoking was associated with XQ.",  # nothing opens it
        "Smoking was associated with zoquil.",  # few readers know it
        "Brain volume was associated with several minimal clinical deficits in women.",
        "Smoking predicted a negative titer of antibodies.",
    ],
)
def test_a_link_that_names_nothing_or_no_thing_of_this_world_is_not_told(sentence: str) -> None:
    assert told(sentence, "association") == ""


def test_the_second_half_of_a_latin_name_has_no_marks() -> None:
    ours = "smoking was linked with Toxoplasma gondii infection"
    assert told("Smoking was associated with Toxoplasma gondii infection.", "association") == ours


def test_a_medicine_has_its_name() -> None:
    sentence = "Natalizumab (NTZ) was given. Male sex was associated with a lower risk of relapse on NTZ."
    ours = "male sex went along with a lower risk of relapse on natalizumab"
    assert told(sentence, "association", sentence_at=1) == ours


def test_our_plural_has_its_verb() -> None:
    sentence = "Sexual dysfunction was associated with low mood."
    assert told(sentence, "association") == "sexual problems were linked with low mood"


def test_results_of_tests_are_linked_in_groups_too() -> None:
    sentence = "Memory tests were associated with smell tests in women."
    ours = "results of memory tests were linked with results of smell tests in women"
    assert told(sentence, "association") == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("We found a higher risk of falls in women than in men.", "women had a higher risk of falls than men"),
        (
            "There was an increased risk of falls among patients treated with fingolimod.",
            "people treated with fingolimod had a higher risk of falls",
        ),
        ("The association between fatigue and depression was significant.", "fatigue was linked with depression"),
        ("The association between fatigue and depression was not significant.", ""),
    ],
)
def test_a_risk_that_was_found_in_people_and_a_link_that_was_significant(sentence: str, ours: str) -> None:
    assert told(sentence, "association") == ours


def test_a_link_in_one_group_that_is_missing_in_another_keeps_its_groups() -> None:
    sentence = "Fatigue was associated with pain in women but not in men."
    assert told(sentence, "association") == "fatigue was linked with pain in women, but not clearly in men"
    assert told("Fatigue was associated with pain only in women but not men.", "association") == (
        "fatigue was linked with pain only in women, but not clearly in men"
    )
    assert told("Fatigue was associated with pain in women but not men.", "association") == ""


def test_a_list_is_not_cut_in_front_of_its_last_part() -> None:
    sentence = "Pain was inversely correlated and age was moderately correlated with walking speed."
    assert told(sentence, "association") == ""
