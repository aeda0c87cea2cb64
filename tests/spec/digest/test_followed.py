"""Which quotations give way because few readers can follow them: invented sentences → those that stay."""

from dataclasses import replace
from typing import Any

import pytest

from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import Facts, gather
from plainms.digest.selecting.candidates import candidates
from plainms.digest.selecting.followed import without_lost
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from spec.digest.making import made

TITLE = "Zofiquan signaling, xerophilic receptors and the zylomatic load in sleep"

EASY = "Poor sleep seems to be a burden that many walkers carry through the day."
HARD = "Zofiquan signaling was a mediator of xerophilic receptor expression and of the zylomatic load in sleep."
DONE = "Themes of sleep and of walks were identified."


def kept(*texts: str, scores: tuple[float, ...] = (3.0, 3.0), **facts: Any) -> list[str]:
    study, appraisal = made({Role.RESULTS: " ".join(texts)}, **facts)
    known = gather(study, appraisal)
    told = tuple(
        replace(_quoted(known, item.span.quote), score=score)
        for item, score in zip(appraisal.sentences, scores, strict=True)
    )
    return [one.source.quote for one in without_lost(told, known)]


def _quoted(facts: Facts, text: str) -> Told:
    """The sentence as a quotation."""
    template = next(iter(candidates(gather(*made({Role.RESULTS: EASY})))))
    span = next(item.span for item in facts.appraisal.sentences if item.span.quote == text)
    return replace(template, source=span, quote=type(template.quote)(spans=(span,)))


def test_a_quotation_that_few_follow_gives_way_to_an_easy_one() -> None:
    assert kept(HARD, EASY) == [EASY]


def test_it_stays_where_it_tells_clearly_more() -> None:
    assert kept(HARD, EASY, scores=(6.0, 3.0)) == [HARD, EASY]


def test_it_stays_where_the_other_only_says_how_the_work_was_done() -> None:
    assert kept(HARD, DONE, scores=(3.0, 6.0)) == [HARD]


def test_what_only_says_how_the_work_was_done_gives_way() -> None:
    assert kept(EASY, DONE, scores=(3.0, 6.0)) == [EASY]
    assert kept(DONE, scores=(3.0,)) == [DONE]


def test_it_stays_where_it_answers_the_title_and_the_other_does_not() -> None:
    assert kept(HARD, EASY, about={"title": TITLE}) == [HARD, EASY]


def test_it_stays_beside_our_own_words_that_do_not_answer_the_title() -> None:
    beside = "Pain was higher in patients with MS than in healthy controls."
    answer = (
        "Zofiquan signaling was linked with xerophilic receptors and with the load of the posture in sleep (p = 0.01)."
    )
    told = without_lost(tuple(candidates(_known(beside, answer, title=TITLE))), _known(beside, answer, title=TITLE))
    assert [one.source.quote for one in told] == [beside, answer]
    known = _known(beside, answer, title="Pain in multiple sclerosis and healthy controls")
    assert [one.source.quote for one in without_lost(tuple(candidates(known)), known)] == [beside]


def _known(*texts: str, title: str) -> Facts:
    return gather(*made({Role.RESULTS: " ".join(texts)}, about={"title": title}))


def test_the_weightiest_of_several_hard_ones_stays() -> None:
    assert kept(HARD, HARD.replace("Zofiquan", "Xylophan"), scores=(3.0, 4.0)) == [HARD.replace("Zofiquan", "Xylophan")]


def test_the_story_of_a_case_stays_whole() -> None:
    assert kept(HARD, EASY, design=Design.CASE_REPORT) == [HARD, EASY]


@pytest.mark.parametrize(
    ("quote", "least", "most"),
    [
        ("Seventeen walks and 42 nights were tested", 2.4, 2.9),  # how the work was done
        ("Walks and nights were tested in the cold and liked by most", 0.0, 0.9),
        ("No association was found in the north", 2.0, 2.9),  # of what with what?
        ("No association was found between walks and sleep", 0.0, 0.9),
        ("We tested the idea that walks and sleep go together", 2.4, 2.9),
        ("The cohort included 45 walkers of the north", 2.4, 3.1),
        ("When we tested them walkers were found to sleep well", 0.0, 0.9),
        ("Z9(+) and X8(+) sleepers were rare", 2.5, 9.0),  # signs of what cells carry
        ("The construct validity of the instrument was good", 1.2, 2.9),
        ("Sleep was good in 193/346 walkers and in 90/134 women", 0.0, 1.1),
    ],
)
def test_what_a_quotation_asks(quote: str, least: float, most: float) -> None:
    asked = toll(quote, gather(*made({Role.RESULTS: f"{quote}."})))
    assert least <= asked <= most
