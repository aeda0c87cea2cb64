"""Whatever a summary holds, every sentence gets a verdict, and every reason points into it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plainms.text import Passage, PassageKind
from plainms.verification.summaries.judge import judged
from plainms.verification.summaries.reading import sentences_of
from plainms.verification.summaries.verdicts import JudgedSummary, Verdict

SOURCE = (
    Passage(key="title", kind=PassageKind.TITLE, text="Inventamod in multiple sclerosis"),
    Passage(
        key="abstract.0",
        kind=PassageKind.ABSTRACT,
        text="Relapses occurred in 12 of 60 people (20%) with inventamod and in 24 of 60 (40%) with placebo. "
        "Inventamod may reduce fatigue, but walking did not improve (P=0.4).",
    ),
)
PIECES = st.sampled_from(
    [
        "Inventamod ",
        "reduced ",
        "fatigue ",
        "in 20% ",
        "of people",
        ". ",
        "; ",
        "(",
        ")",
        "“",
        "\n",
        "# ",
        "- ",
        "99999999",
    ]
)


def checked(text: str) -> JudgedSummary:
    found = judged(sentences_of(text), SOURCE)
    for item in found.sentences:
        assert item.text.strip() == item.text != ""
        assert item.verdict.is_fault == any(reason.verdict.is_fault for reason in item.reasons)
        assert all(0 <= reason.start <= reason.end <= len(item.text) for reason in item.reasons)
        assert item.verdict not in {Verdict.NOT_CHECKED, Verdict.NO_CLAIM} or item.note
    return found


@given(st.text(max_size=300))
@settings(deadline=None)
def test_any_text_gets_verdicts(text: str) -> None:
    checked(text)


@given(st.lists(PIECES | st.text(max_size=8), max_size=30).map("".join))
@settings(deadline=None)
def test_any_mixture_of_claims_and_marks_gets_the_same_verdicts_twice(text: str) -> None:
    assert checked(text) == checked(text)


@given(st.from_regex(r"\A[0-9]{1,40}(\.[0-9]{1,40})?%? (of|in|per) [0-9]{1,40} people relapsed\.\Z"))
@settings(deadline=None)
def test_numbers_of_any_size_get_verdicts(text: str) -> None:
    checked(text)
