"""Which reports are held against each other: all that may be one trial, and few others. All reports are invented."""

import random
from itertools import combinations

from plainms.identifiers import Registry, StudyId, TrialId
from plainms.studies.threads.blocks import MOST_IN_A_BLOCK, pairs_in
from plainms.studies.threads.clues import Clues, Part
from plainms.studies.threads.linking import Verdict, linked
from plainms.studies.threads.thread import threads_of

WORDS = tuple(f"word{number}" for number in range(60))
TEAM = ("almond a", "birch b", "cedar c", "dogwood d")


def report(
    key: int, subject: tuple[str, ...] = (), *, trial: str = "", part: Part = Part.MAIN, team: tuple[str, ...] = TEAM
) -> Clues:
    return Clues(
        study=StudyId.mint("pubmed", str(key)),
        part=part,
        names=frozenset((str(key),)),
        trials=frozenset((TrialId(Registry.CLINICAL_TRIALS_GOV, trial),)) if trial else frozenset(),
        linked=frozenset(),
        acronyms=frozenset(),
        authors=team,
        subject=frozenset(subject),
        title=frozenset(subject),
        year=2020,
        is_pooled=False,
    )


def test_no_two_reports_that_words_tie_are_passed_over() -> None:
    chance = random.Random(4)
    reports = []
    for key in range(MOST_IN_A_BLOCK):
        words = chance.sample(WORDS[:14], chance.randint(3, 9))
        reports.append(report(key, tuple(words), part=chance.choice((Part.MAIN, Part.PROTOCOL, Part.PREPRINT))))
    tied = {
        (a, b)
        for (a, one), (b, other) in combinations(enumerate(reports), 2)
        if linked(one, other).verdict is not Verdict.APART
    }
    assert tied
    assert tied <= set(pairs_in(reports))


def test_each_pair_comes_once_and_in_order() -> None:
    found = list(pairs_in([report(key, WORDS[:6]) for key in range(5)]))
    assert found == list(combinations(range(5), 2))


def test_reports_of_one_team_on_other_subjects_are_not_compared() -> None:
    reports = [report(place, WORDS[place : place + 6]) for place in range(0, 60, 6)]
    assert list(pairs_in(reports)) == []


def test_a_number_that_very_many_reports_give_makes_one_thread_in_time_that_grows_with_them() -> None:
    many = [report(key, trial="NCT90000001") for key in range(4 * MOST_IN_A_BLOCK)]
    assert len(list(pairs_in(many))) < len(many) * MOST_IN_A_BLOCK
    assert [len(one.members) for one in threads_of(many).threads] == [len(many)]


def test_nothing_is_compared_where_there_is_nothing() -> None:
    assert list(pairs_in(())) == []
