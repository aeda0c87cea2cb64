"""What a quotation asks of a reader, and which quotations a page therefore leaves out."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.selecting.choosing import chosen
from plainms.digest.selecting.toll import says_how_it_was_done, toll
from plainms.digest.selecting.within_reach import is_out_of_reach
from spec.digest.making import made

EASY = "People who slept well were less tired than people who slept badly"


def asked(quote: str, before: str = "") -> float:
    return toll(quote, gather(*made({Role.RESULTS: f"{before}{quote}."})))


def test_everyday_words_ask_nothing() -> None:
    assert asked(EASY) == 0


@pytest.mark.parametrize(
    ("quote", "least"),
    [
        ("The zofiquan was lower in people who slept well", 1.0),  # a rare word
        ("ZQR3 was lower in people who slept well", 1.0),  # a short form that nothing opens
        ("Both scans found the same number of damaged spots", 1.0),  # nobody knows which two
        ("None had a severe course", 1.0),
        ("All three types of advice were welcome", 1.0),
        ("Sleep explained a tenth of the variance in that regression", 1.0),
        ("The lipid hyperphosphorylation was mediated by ZQR3 signaling in zofiquan cells", 4.0),
    ],
)
def test_what_a_reader_cannot_know_weighs(quote: str, least: float) -> None:
    assert asked(quote) >= least


def test_those_who_are_described_are_nothing_that_dangles() -> None:
    assert asked("Tiredness was lower in those who slept well than in those with bad sleep") == 0


def test_a_short_form_that_the_text_opens_in_plain_words_weighs_little() -> None:
    assert asked("WSQ was good in most people", "Whole sleep quality (WSQ) was asked for. ") <= 1.0


def test_an_abstract_is_out_of_reach_where_each_result_is() -> None:
    hard = "The lipid hyperphosphorylation was mediated by ZQR3 signaling in zofiquan cells."
    assert is_out_of_reach(gather(*made({Role.RESULTS: hard})))
    assert not is_out_of_reach(gather(*made({Role.RESULTS: f"{hard} {EASY}."})))


def quoted(result: str, conclusion: str) -> list[str]:
    facts = gather(*made({Role.RESULTS: result, Role.CONCLUSIONS: conclusion}))
    return [one.quote.text for one in chosen(facts)]


def test_the_easier_of_two_quotations_is_kept() -> None:
    hard = "Zofiquan sleep was worse in the xerophilic phase of the zylomatic rhythm than in others."
    easy = "Poor sleep seems to be a burden that many people with MS carry through the day."
    assert quoted(hard, easy) == [easy.rstrip(".")]


def test_a_quotation_with_a_short_form_that_nothing_opens_is_left_out() -> None:
    closed = "ZQRX was a burden for many people with MS who slept badly at night."
    easy = "Poor sleep seems to be a burden that many people with MS carry through the day."
    assert quoted(closed, easy) == [easy.rstrip(".")]


@pytest.mark.parametrize(
    "quote",
    [
        "The association was weaker in men",
        "These results were stable after a month",
        "Pain did not differ between the two groups",
        "Women with pattern II had more pain",
    ],
)
def test_what_points_to_something_untold_weighs(quote: str) -> None:
    assert asked(quote) >= 1.5


def test_a_long_quotation_asks_more_than_a_short_one() -> None:
    assert asked(f"{EASY} and than people who slept a little in each of the long and dark nights of the year") > 0


def test_what_only_praises_the_work_gives_way_to_what_came_out() -> None:
    empty = "The sleep of people with MS in this study is in line with previous work on sleep in MS."
    telling = "Poor sleep seems to be a burden that many people with MS carry through the day."
    assert quoted(telling, empty)[0] == telling.rstrip(".")


def test_how_many_were_taken_in_gives_way_to_what_came_out() -> None:
    telling = "Poor sleep seems to be a burden that many people with MS carry through the day."
    assert quoted("We evaluated 60 people with MS who slept at the clinic.", telling) == [telling.rstrip(".")]


@pytest.mark.parametrize(
    ("quote", "is_method"),
    [
        ("The training data are generated while the model hums.", True),
        ("More training went along with better sleep.", False),
    ],
)
def test_how_a_model_was_trained_is_no_finding(quote: str, is_method: bool) -> None:
    assert says_how_it_was_done(quote) is is_method
