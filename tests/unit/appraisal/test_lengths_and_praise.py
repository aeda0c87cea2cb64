"""A deviation is no length, praise is no harm, and an ending like that of a ten counts nobody."""

import pytest

from invented_records import appraised
from plainms.absence import NotReported, Unclear
from plainms.studies.subjects import cues, subjects_in


def test_a_mean_follow_up_with_its_deviation_is_the_mean() -> None:
    claim = appraised("A cohort study of MS", ("METHODS", "We saw 90 people with MS over 9 ± 3 year follow-up."))
    assert claim.follow_up.value.length == 9


def test_a_test_after_the_training_ended_makes_its_length_no_follow_up() -> None:
    text = "Adults trained for 12 weeks, and were tested before, after, and 12 weeks after training cessation."
    assert isinstance(appraised("Humming in MS", ("METHODS", text)).follow_up.value, Unclear)


@pytest.mark.parametrize(
    ("text", "is_harm"),
    [
        ("Inventamab has shown consistent efficacy, safety and tolerability.", False),
        ("Inventamab showed good tolerability, with two serious adverse events.", True),
    ],
)
def test_praise_without_an_event_tells_no_harm(text: str, is_harm: bool) -> None:
    harms = appraised("Inventamab in MS", ("RESULTS", text)).harms
    assert isinstance(harms.value, NotReported) is not is_harm


@pytest.mark.parametrize(
    ("text", "counts"),
    [("forty-two older patients came", True), ("the susceptibility of such patients is known", False)],
)
def test_only_tens_count_people(text: str, counts: bool) -> None:
    assert bool(cues("people").search(text)) is counts


def test_a_model_named_only_as_a_likeness_is_no_animal_that_was_studied() -> None:
    sentences = appraised("Vesicles", "We made a mixture resembling that of sheaths or that of EAE mice.").sentences
    assert subjects_in(tuple(item.span for item in sentences)).animals == ()
