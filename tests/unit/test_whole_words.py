"""Words are found only where they stand whole."""

from plainms.whole_words import places_of, stands_in


def test_a_word_inside_another_is_not_found() -> None:
    assert not stands_in("rat", "a rating of operation")


def test_every_whole_place_is_found() -> None:
    assert list(places_of("rat", "rat, rating, (rat) and rat-like rat")) == [0, 14, 23, 32]


def test_joints_join_words() -> None:
    assert list(places_of("rat", "rat-like rat", "-")) == [9]
