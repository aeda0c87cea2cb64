"""What is stale is made some at once, and others are asked for help only where there is much to make."""

import os

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "plainms.site.settings")
django.setup()

from plainms.discovery.profile import Profile  # noqa: E402 - Django must be set up first
from plainms.identifiers import StudyId  # noqa: E402
from plainms.site.reading import hands as helping  # noqa: E402
from plainms.site.reading.foot import NO_FOOT  # noqa: E402
from plainms.site.reading.making import Plan  # noqa: E402
from plainms.site.reading.publish import stale_in_batches  # noqa: E402


def plan(key: str) -> Plan:
    return Plan(foot=NO_FOOT, profile=Profile(study=StudyId.mint("pubmed", key)), stamp=key, trials=())


def test_only_what_is_stale_comes_and_how_many_were_looked_at_is_told() -> None:
    planned = [("a", plan("1")), ("b", None), ("c", plan("3")), ("d", None), ("e", plan("5")), ("f", None)]
    found = [(looked_at, list(some)) for looked_at, some in stale_in_batches(planned, 2)]
    assert found == [(3, ["a", "c"]), (6, ["e"])]


def test_nothing_comes_where_nothing_is_stale() -> None:
    assert list(stale_in_batches([("a", None)], 2)) == []


def test_others_help_once_more_is_made_than_one_makes_sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []

    class Pool:
        def __init__(self, workers: int) -> None:
            begun.append(workers)

        def __enter__(self) -> "Pool":
            return self

        def __exit__(self, *_: object) -> None:
            begun.append(0)

        def map(self, make: object, tasks: list[str], chunksize: int) -> list[str]:
            return [f"other {task}" for task in tasks]

    monkeypatch.setattr(helping, "_processes", Pool)
    monkeypatch.setattr(helping, "_make", lambda task: f"own {task}")
    few = ["task"] * (helping.FEWEST - 1)
    with helping.hands(2, 0) as make_all:
        assert list(make_all(few)) == ["own task"] * len(few)
        assert list(make_all(["task"])) == ["own task"]
        assert begun == []
        assert list(make_all(["task"])) == ["other task"]
    assert begun == [2, 0]
    with helping.hands(2, helping.FEWEST) as make_all:
        assert list(make_all(["task"])) == ["other task"]
