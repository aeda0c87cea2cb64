"""How often a test is right: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import told

FALLS = (
    "the walking test found about 88 of every 100 people who had falls, and cleared about 80 of every 100 who did not"
)


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The walking test had a sensitivity of 88% and a specificity of 80% for detecting falls.",
            FALLS,
        ),
        (
            "The sensitivity and specificity of the walking test for detecting falls were 88% and 80%.",
            FALLS,
        ),
        (
            "The model distinguished women from men with an accuracy of 81.1%.",
            "the model told women from men correctly about 81 times in 100",
        ),
        ("The model discriminated women from men with an AUC of 0.86.", "the model told women from men well"),
        ("The model could distinguish women from men.", "the model could tell women from men"),
        (
            "The model had a sensitivity of 0.88 and a specificity of 80% for differentiating women from men.",
            "the model recognized about 88 of every 100 women, and cleared about 80 of every 100 men",
        ),
        ("Walking speed predicted falls with an ROC-AUC of 0.83.", "walking speed predicted falls well"),
        (
            "We can predict relapse of patients within a year with an AUC of 0.85, which is better than older methods.",
            "the researchers predicted relapse of people within a year well",
        ),
        ("Walking speed predicted falls (AUC = 0.83).", "walking speed predicted falls well"),
        (
            "The number of falls showed a high predictive value for depression, with an AUC of 0.91.",
            "the number of falls predicted depression very well",
        ),
        (
            "The model achieved an accuracy of 87% in predicting relapse.",
            "the model was right about 87 times in 100 when predicting relapse",
        ),
        ("The model could not distinguish women from men.", "the model did not clearly tell women from men"),
    ],
)  # fmt: skip
def test_a_test_is_told_by_how_often_it_was_right(sentence: str, ours: str) -> None:
    assert told(sentence, "accuracy") == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "The walking test had a sensitivity of 88% and a specificity of 80%.",  # for what is not said
        "The model discriminated women from men with an AUC of 0.62.",  # hardly better than chance
        "We could predict falls with an AUC of 0.62.",
        "The model distinguished older patients from older subjects.",  # one name for both
    ],
)
def test_a_test_whose_numbers_cannot_be_told_is_left_to_other_frames(sentence: str) -> None:
    assert told(sentence, "accuracy") == ""
