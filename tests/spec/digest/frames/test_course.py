"""Change over time in people: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("Walking speed improved significantly after 12 weeks.", "walking speed improved after 12 weeks"),
        ("Fatigue decreased over time.", "fatigue went down over time"),
        ("Body weight increased during treatment.", "body weight went up during treatment"),
        ("Sleep quality worsened after the summer.", "sleep quality got worse after the summer"),
        ("Pain was reduced after the training.", "pain went down after the training"),
        (
            "There was a significant improvement in sleep quality after the training.",
            "sleep quality improved after the training",
        ),
        ("There was a decline in walking speed over 2 years.", "walking speed went down over 2 years"),
        (
            "Walking time fell from 12 to 10 seconds after the training.",
            "walking time went down from 12 to 10 seconds after the training",
        ),
        ("A decline in walking speed was observed over 2 years.", "walking speed went down over 2 years"),
        (
            "Pain decreased in the yoga group (72.4 ± 17.2 to 63.9 ± 14.2, P<0.001).",
            "pain went down from 72.4 to 63.9 on average in the yoga group",
        ),
        (
            "Fatigue decreased in the yoga group [M = 22.88, SD = 9.95 vs. M = 19.56, SD = 7.37; p = 0.019].",
            "fatigue went down from 22.88 to 19.56 on average in the yoga group",
        ),
        ("Pain decreased in the yoga group (12.4 to 63.9).", "pain went down in the yoga group"),  # the other way
        ("Pain decreased in the yoga group (95% CI 2.4 to 1.1).", "pain went down in the yoga group"),
        ("After 12 weeks, walking speed improved.", "after 12 weeks, walking speed improved"),
        (
            "The mean annual relapse rate was reduced from 2.1 ± 1.2 before rituximab therapy to 0.3 ± 0.4 during "
            "rituximab therapy (p = 0.001).",
            "the number of relapses a year went down from 2.1 before rituximab therapy to 0.3 on average during "
            "rituximab therapy",
        ),
        (
            "Compared to the year before fingolimod start, relapse rate decreased (0.94 to 0.26), and EDSS scores "
            "decreased (2.9 to 2.1).",
            "relapse rate went down from 0.94 to 0.26 and disability scores went down from 2.9 to 2.1, compared with "
            "the year before fingolimod start",
        ),
        (
            "Fatigue scores declined in each group after six months.",
            "fatigue scores went down after six months in every group",
        ),
        (
            "The walking test score increased by 15.2 ± 8.3 after 12 weeks.",
            "the walking test score went up by 15.2 after 12 weeks",
        ),
        (
            "A 45% reduction in relapse rate was observed after two years.",
            "relapse rate went down by 45% after two years",
        ),
        ("Disability remained stable over 3 years.", "disability stayed stable over 3 years"),
        ("Pain was significantly lower after the operation than before.", "pain went down after the operation"),
        ("Quality of life showed a significant improvement at 6 months.", "quality of life improved at 6 months"),
        (
            "After 12 months, walking speed improved, but fatigue did not change.",
            "after 12 months, walking speed improved, but fatigue did not clearly change",
        ),
        (
            "Patients improved their walking speed, but not smoothness, over the course of the training.",
            "walking speed improved over the course of the training, but smoothness did not clearly change",
        ),
        ("We observed a reduction in pain 3 months after surgery.", "pain went down 3 months after surgery"),
        (
            "The proportion of patients with relapses decreased (57.8% to 12.9%) after 12 months.",
            "the proportion of people with relapses went down from about 58% to about 13% after 12 months",
        ),
        (
            "There was a significant increase in fatigue and a decrease in walking speed over two years.",
            "fatigue went up and walking speed went down over two years",
        ),
        (
            "Trained participants exhibited a significant increase in the number of correct answers and reduced "
            "reaction times after four days.",
            "the number of correct answers went up and reaction times went down in trained people after four days",
        ),
        (
            "The bladder questionnaire revealed a significant increase in quality of life after treatment.",
            "quality of life went up after treatment",
        ),
        ("As shown by the tests, fatigue improved after 12 weeks.", "fatigue improved after 12 weeks"),
        ("Spasticity improved post pump implant.", "muscle stiffness improved after pump implant"),
        ("Number of relapses decreased during pregnancy.", "the number of relapses went down during pregnancy"),
        ("The average improvement in walking speed was 22%.", "walking speed improved by 22% on average"),
        (
            "Some people receiving fingolimod showed improvements in walking.",
            "walking improved in some people receiving fingolimod",
        ),
        (
            "Relapses increased in the first year after delivery compared to the last year before pregnancy.",
            "relapses went up in the first year after delivery, compared with the last year before pregnancy",
        ),
        (
            "Median Expanded Disability Status Scale score decreased from 2.5 to 2.0 after 24 months.",
            "the disability score went down from 2.5 to 2.0 (middle values) after 24 months",
        ),
    ],
)
def test_a_change_says_which_way_and_when(sentence: str, ours: str) -> None:
    assert told(sentence, "course") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "The training improved walking speed.",  # says what brought it about
        "It improved after 12 weeks.",
        "Higher relapse rate before treatment increased the odds for more courses.",
        "Medicines reduced the likelihood of new symptoms during the infection.",
        "Pain was reduced in women.",  # lower than in men?
        "Pain declined when compared to baseline but this was not statistically significant.",
        "Pain decreased in the first week and in the third week fatigue was seen.",
        "The questionnaire revealed an increase in pain of the scale after 2 years compared with men.",
        "This score fell from 12.5 to 10.1.",
        "Walking time fell from 10 to 12 seconds after the training.",  # the numbers go the other way
        "Walking speed fell over 2 years with a trend towards significance.",
    ],
)
def test_what_is_no_change_of_a_named_outcome_is_not_told_as_one(sentence: str) -> None:
    assert told(sentence, "course") == ""
