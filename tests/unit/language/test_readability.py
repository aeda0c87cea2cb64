"""Reading grades counted by hand."""

import pytest

from plainms.language.readability import flesch_kincaid_grade, sentence_count, smog_grade, syllables, words


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("cat", 1),
        ("nerve", 1),
        ("people", 2),
        ("walked", 1),
        ("treated", 2),
        ("disease", 2),
        ("sclerosis", 3),
        ("a", 1),
    ],
)
def test_it_counts_the_syllables_of_common_words(word: str, count: int):
    assert syllables(word) == count


def test_a_point_inside_a_figure_ends_no_sentence():
    assert sentence_count("The score rose to 2.5 in two years. It fell later.") == 2


def test_words_hold_no_figures():
    assert words("In 53 people, MS didn't worsen.") == ("In", "people", "MS", "didn't", "worsen")


def test_the_grade_is_that_of_the_formula():
    # 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
    assert flesch_kincaid_grade("The cat sat on the mat.") == pytest.approx(-1.45)


def test_long_words_and_long_sentences_raise_both_grades():
    plain = "We looked at sleep. It was good."
    hard = "Investigators retrospectively characterized polysomnographic abnormalities in heterogeneous populations."
    assert flesch_kincaid_grade(hard) > flesch_kincaid_grade(plain)
    assert smog_grade(hard) > smog_grade(plain)


def test_a_text_without_words_has_grade_zero():
    assert flesch_kincaid_grade("53") == 0.0
