"""How hard sentences are to read."""

import math
import subprocess
import sys

import pytest

from plainms.language.difficulty import difficulty, text_difficulty
from plainms.language.difficulty_features import FEATURES, features
from plainms.language.word_frequency import zipf

PLAIN = "We looked at how well people slept."
HARD = "Polysomnographic abnormalities were retrospectively characterized in heterogeneous phenotypes (n = 53)."


def value(sentence: str, name: str) -> float:
    return features(sentence)[FEATURES.index(name)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("words", 8),
        ("log of words", math.log(8)),
        ("letters a word", 26 / 8),
        ("syllables a word", 10 / 8),
        ("share of three syllables or more", 1 / 8),
        ("share of seven letters or more", 1 / 8),
        ("share of ten letters or more", 0),
        ("commas", 1),
        ("brackets", 1),
        ("colons and semicolons", 0),
        ("hyphens", 1),
        ("figures", 2),
        ("short forms", 1),
    ],
)
def test_features_are_counted(name: str, expected: float) -> None:
    assert value("In MS, sad memories (on-off) rose 2.5 of 10.", name) == pytest.approx(expected)


def test_rare_words_are_told_from_common_ones() -> None:
    assert zipf("the") > 7
    assert 5 > zipf("sclerosis") > 0
    assert zipf("Polysomnographic") < 3
    assert value(HARD, "share below Zipf 4") > value(PLAIN, "share below Zipf 4")


def test_hard_sentences_score_higher_than_plain_ones() -> None:
    assert difficulty(HARD) > 0 > difficulty(PLAIN)


def test_a_text_is_as_hard_as_its_sentences_on_the_mean() -> None:
    assert text_difficulty(f"{PLAIN} {HARD}") == pytest.approx((difficulty(PLAIN) + difficulty(HARD)) / 2)
    assert text_difficulty("") == difficulty("")


def test_a_sentence_without_words_is_no_error() -> None:
    assert features("53 (2.5)") == (0.0,) * len(FEATURES)


def test_the_list_of_words_is_not_read_before_somebody_asks() -> None:
    code = "import sys, plainms.language.difficulty; sys.exit('wordfreq' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
