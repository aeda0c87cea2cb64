"""What may be quoted, and what a quote leaves out."""

import pytest

from plainms.digest.selecting.quoting import clipped, is_quotable
from plainms.text import Passage, PassageKind, Span


def span(text: str) -> Span:
    return Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=text).whole()


@pytest.mark.parametrize(
    "text",
    [
        "Levels of IFN-<ce><b2> rose.",
        "Pain rose (in most people.",
        "They call it the “MS hug”.",
        "It rose .Then it fell.",
        "It was found; see https://example.org.",
        "Treatment went on for 3 wk. Discontinuation led to relapse.",
    ],
)
def test_it_does_not_quote_what_is_broken(text: str):
    assert not is_quotable(span(text))


def test_it_quotes_whole_sentences_with_short_forms_and_figures():
    assert is_quotable(span("Fatigue (FSS) was 4.2 vs. 3.1 in the i.e. second group (A, B)."))


def test_it_leaves_out_statistics_at_the_end_and_the_full_stop():
    quote = clipped(span("Fatigue was lower with yoga (p = 0.01)."))
    assert quote.text == "Fatigue was lower with yoga"


def test_it_marks_what_it_leaves_out_inside_the_sentence():
    quote = clipped(span("Pain fell (95% CI 1.1-2.3), and sleep rose."))
    assert quote.text == "Pain fell … and sleep rose"
    assert [piece.quote for piece in quote.spans] == ["Pain fell", "and sleep rose"]


def test_it_keeps_parentheses_that_tell_who_or_how_many():
    text = "Falls were common (12 of 48 people, 25%)."
    assert clipped(span(text)).text == text.rstrip(".")


def test_it_leaves_out_statistics_behind_a_denial_or_a_hedge_too():
    text = "Fatigue did not change (p = 0.6) but may have (p = 0.07) later."
    assert clipped(span(text)).text == "Fatigue did not change … but may have … later"


def test_it_leaves_out_statistics_with_parentheses_inside():
    assert clipped(span("Odds fell (OR 0.05, 95% CI (0.01, 0.2)).")).text == "Odds fell"


def test_it_leaves_out_a_bare_p_value_at_the_very_end():
    quote = clipped(
        span("Pain fell in 34.6% (95% CI 24-43) with yoga (n = 105) and in 47% with rest (n = 90), p = 0.019.")
    )
    assert quote.text == "Pain fell in 34.6% … with yoga … and in 47% with rest"
    assert clipped(span("The cutoff was a p value, not p = 0.05 itself.")).text.endswith("itself")


@pytest.mark.parametrize(
    ("source", "quoted"),
    [
        ("Treatment on days 0, 3, 6, 9 and 12 eased pain.", "Treatment … eased pain"),
        ("Treated mice walked better on days 3 and 6.", "Treated mice walked better on days 3 and 6"),
        ("Pain was lower on days 0, 3, 6, 9 and 12 in men.", "Pain was lower on days 0, 3, 6, 9 and 12 in men"),
    ],
)
def test_it_leaves_out_the_days_of_a_schedule_but_not_when_something_was_seen(source: str, quoted: str) -> None:
    assert clipped(span(source)).text == quoted
