"""A claim whose interval includes no effect: invented sentence → whether chance may be all there is."""

import pytest

from plainms.digest.selecting.chance import may_be_chance


@pytest.mark.parametrize(
    ("sentence", "is_so"),
    [
        ("Scores fell with age (B = 0.04, 99%CI [-0.005 ~ 0.084]).", True),
        ("Women had more pain (OR 1.3, 95% CI 0.9 to 1.8).", True),
        ("Women had more pain (OR 1.3, 95% CI 1.1 to 1.8).", False),
        ("Scores fell (mean difference -2.1; 95% CI -3.5 to -0.7).", False),
        ("Scores did not change (0.3, 95% CI: -0.1, 0.7).", False),  # nothing is claimed
        ("Scores fell (B 0.3, 95% CI -0.1 to 0.7) and pain rose (B 2.0, 95% CI 1.0 to 3.0).", False),
    ],
)
def test_an_interval_around_no_effect_claims_nothing(sentence: str, is_so: bool) -> None:
    assert may_be_chance(sentence) is is_so


def test_what_is_called_significant_with_one_p_value_that_is_not_may_be_chance() -> None:
    text = "Sleep (p = 0.02), pain (p = 0.08) and mood (p = 0.01) differed significantly."
    assert may_be_chance(text)
    assert not may_be_chance(text.replace("0.08", "0.03"))
    assert not may_be_chance("Sleep differed significantly (p = 0.02) but pain did not (p = 0.08).")
