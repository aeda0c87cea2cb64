"""A sieved pattern finds what its regular expression finds; the sieve only spares the search."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plainms import sieve
from plainms.sieve import Sieve, Sieved, pieces_of
from plainms.vocabulary.load import vocabulary

TEXTS = (
    "Fatigue was lower in the exercise group.",
    "No relapses were seen in the mice, and the colour of the tissue was normal.",
    "The STUDY ſhowed ıncreaſed rİsks; 30 K of mıce.",
    "",
)
PATTERNS = (
    r"(?i)\b(?:mice|men|mouse)\b",
    r"colou?rs?",
    r"(?i:risks)|(?:shows|showed)",
    r"(?=.*group)F\w+",
    r"(?<!in )the (?:tissue|study)",
    r"(?:re)?lapses (?P<verb>was|were)",
    r"x{0}y|z*",
    r"[Tt]he [a-z]+ group",
)


@pytest.fixture(autouse=True)
def worth_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sieve, "_WORTH", 1)


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("text", TEXTS)
def test_it_answers_as_the_regular_expression_does(pattern: str, flags: int, text: str) -> None:
    plain, sieved = re.compile(pattern, flags), Sieved(pattern, flags)
    sieved.search("")
    assert str(sieved.search(text)) == str(plain.search(text))
    assert [found.span() for found in sieved.finditer(text)] == [found.span() for found in plain.finditer(text)]
    assert sieved.findall(text) == plain.findall(text)
    assert sieved.sub("-", text) == plain.sub("-", text)
    assert sieved.subn("-", text, count=1) == plain.subn("-", text, count=1)
    assert str(sieved.match(text)) == str(plain.match(text))
    assert str(sieved.fullmatch(text)) == str(plain.fullmatch(text))


def test_it_reads_off_the_pattern_what_it_needs() -> None:
    assert pieces_of(r"\b(?:mice|men|mouse)\b") == {"mice", "men", "mouse"}
    assert pieces_of(r"[Tt]he (?:re)?lapse") == {"lapse"}
    assert pieces_of(r"\w+ (?:of|in) (?:the )?(?:brain|spine)s?") == {"brain", "spine"}


def test_it_needs_nothing_where_anything_may_do() -> None:
    assert pieces_of(r"\w+|mice") == frozenset()
    assert pieces_of(r"(?:mice)?") == frozenset()
    assert pieces_of(r"(?!mice)") == frozenset()


@pytest.mark.parametrize("name", ["advice", "barred", "preparing", "null"])
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_whatever_a_pattern_of_ours_fits_holds_one_of_its_pieces(name: str, data: st.DataObject) -> None:
    pattern = vocabulary("findings").text[name]
    text = data.draw(st.from_regex(pattern))
    sieved = Sieved(pattern)
    assert [sieved.search(text) is None for _ in range(2)] == [re.search(pattern, text) is None] * 2


def test_of_many_patterns_those_are_handed_out_that_a_text_may_hold() -> None:
    many = Sieve((pattern, Sieved(pattern)) for pattern in (r"\bmice\b", r"\w+", r"ice (?:cold|age)", r"rats?"))
    assert [item for item, _ in many.of("two MICE")] == [r"\bmice\b", r"\w+"]
    assert [item for item, _ in many.of("mice cold")] == [r"\bmice\b", r"\w+", r"ice (?:cold|age)"]


def test_it_answers_alike_before_the_sieve_is_made(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sieve, "_WORTH", 3)
    sieved = Sieved("mice")
    assert [sieved.sub("rats", "mice and mice", count=1) for _ in range(4)] == ["rats and mice"] * 4
    assert [sieved.search("no cats") for _ in range(4)] == [None] * 4


def test_until_it_is_worth_it_every_text_is_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sieve, "_WORTH", 3)
    many = Sieve((pattern, Sieved(pattern)) for pattern in ("mice", "rats"))
    assert [len(many.of(text)) for text in ("no rats", "no mice", "no cats")] == [2, 2, 0]
