"""Whether what is left of a sentence says something: invented words."""

from plainms.digest.selecting.whole import says_something


def test_words_without_a_verb_say_nothing():
    assert not says_something(" ")
    assert not says_something("among all drugs, the treatment with zofiqol and for the time to worsening of disability")


def test_a_sentence_whose_statistics_are_gone_says_something():
    assert says_something("Pain fell with yoga and sleep rose with rest")
    assert says_something("Complete recovery was more frequent in women than in men")
