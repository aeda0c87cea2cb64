"""The run report in words."""

from plainms.run.report import in_words

REPORT = {
    "as_of": "2026-11-22",
    "inputs": ["a.xml"],
    "read": {"records": 1200, "failed": 1, "skipped": 0, "deleted": 0},
    "studies": 1200,
    "in_scope": {"ms": 10},
    "decisions": {"published": 9, "out of scope": 1190, "no digest": 1},
    "no_digest": {"no abstract": 1},
    "struck": {"numbers": 2},
    "held_back": {},
    "out_of_scope": {"out": 1190},
    "failed": {},
    "unreadable": {"broken markup": 1},
    "skipped": {},
}


def test_it_says_what_was_read_and_from_where() -> None:
    told = in_words(REPORT)
    assert told.startswith("As of 2026-11-22, from a.xml:\n  1,200 citations read, 1 failed")


def test_the_largest_count_comes_first() -> None:
    told = in_words(REPORT)
    assert told.index("out of scope") < told.index("published")


def test_empty_sections_are_left_out() -> None:
    assert "Held back" not in in_words(REPORT)


def test_what_was_struck_is_told_by_check() -> None:
    assert "Published without sentences that these checks found at fault:\n        2  numbers" in in_words(REPORT)
