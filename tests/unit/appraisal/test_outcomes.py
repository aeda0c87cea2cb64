"""What a study measured, which outcome is primary, and whether it rests on markers alone."""

import time

from invented_records import appraised
from plainms.absence import NotAssessed, NotReported, Unclear
from plainms.appraisal.outcomes import outcomes_named
from plainms.appraisal.values import Tier
from plainms.text import Passage, PassageKind

PEOPLE = "We followed 80 adults with multiple sclerosis for two years."


def test_an_outcome_has_its_tier_and_the_words_that_name_it() -> None:
    text = f"{PEOPLE} We measured relapse rate, brain volume and hospital admissions."
    found = {item.outcome: item for item in appraised("A cohort in MS", ("METHODS", text)).outcomes.value}
    assert {name: item.tier for name, item in found.items()} == {
        "relapse-rate": Tier.PEOPLE,
        "brain-volume": Tier.MARKER,
        "hospital-admissions": Tier.CARE,
    }
    assert found["relapse-rate"].span.quote == "relapse rate"


def test_an_outcome_is_primary_only_where_the_text_says_so() -> None:
    text = f"{PEOPLE} The primary endpoint was fatigue; secondary endpoints were pain and sleep quality."
    claim = appraised("A trial in MS", ("METHODS", text)).outcomes
    assert [(item.outcome, item.primary) for item in claim.value] == [
        ("fatigue", True),
        ("pain", False),
        ("sleep", False),
    ]


def test_words_in_front_of_was_the_primary_outcome_count_too() -> None:
    text = f"{PEOPLE} Walking speed was the primary outcome."
    claim = appraised("A trial in MS", ("METHODS", text)).outcomes
    assert [(item.outcome, item.primary) for item in claim.value] == [("walking", True)]


def test_a_condition_of_taking_part_is_no_outcome() -> None:
    text = "Adults with multiple sclerosis aged 20 to 50 and an EDSS of 2.0 to 5.5 were eligible; fatigue was rated."
    claim = appraised("A trial in MS", ("METHODS", text)).outcomes
    assert [item.outcome for item in claim.value] == ["fatigue"]


def test_what_is_adjusted_for_is_no_outcome() -> None:
    text = f"{PEOPLE} Models of sleep quality were adjusted for age, depression and fatigue."
    assert [item.outcome for item in appraised("A cohort", ("METHODS", text)).outcomes.value] == ["sleep"]


def test_a_short_form_counts_in_its_own_case_only() -> None:
    passage = Passage(
        key="a", kind=PassageKind.ABSTRACT, text="SDMT was given; the sdmt file and past results were kept."
    )
    assert [item.span.quote for item in outcomes_named(passage.whole())] == ["SDMT"]


def test_markers_alone_make_a_surrogate() -> None:
    primary = f"{PEOPLE} The primary outcome was the number of gadolinium-enhancing lesions."
    claim = appraised("A trial in MS", ("METHODS", primary), ("RESULTS", "Fatigue fell.")).surrogate
    assert claim.value is True
    assert claim.rule == "surrogate-primary"
    results = ("RESULTS", "Brain volume fell in 80 adults with multiple sclerosis.")
    assert appraised("A cohort in MS", ("METHODS", PEOPLE), results).surrogate.value is True


def test_a_primary_outcome_that_people_feel_is_no_surrogate() -> None:
    text = f"{PEOPLE} The primary outcome was fatigue."
    assert appraised("A trial in MS", ("METHODS", text)).surrogate.value is False


def test_mixed_results_leave_it_unclear() -> None:
    results = ("RESULTS", "Brain volume fell and fatigue rose in 80 adults with multiple sclerosis.")
    assert isinstance(appraised("A cohort in MS", ("METHODS", PEOPLE), results).surrogate.value, Unclear)


def test_animals_are_not_asked_and_silence_is_told() -> None:
    mice = ("METHODS", "EAE was induced in C57BL/6 mice. Mice were treated, and demyelination was scored.")
    assert isinstance(appraised("A model in mice", mice).surrogate.value, NotAssessed)
    assert isinstance(appraised("A note", "Nothing was done.").outcomes.value, NotReported)


def test_a_very_long_sentence_is_read_in_little_time() -> None:
    text = "The primary outcome was " + "walking and relapse with an EDSS of 2 included " * 2300
    passage = Passage(key="a", kind=PassageKind.ABSTRACT, text=text)
    started = time.process_time()
    assert len(list(outcomes_named(passage.whole()))) > 4000
    assert time.process_time() - started < 5
