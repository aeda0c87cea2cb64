"""How well reports of one trial are joined: pairs of planted families (``planted_families.py``) by a plan in TOML."""

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.run.evaluate.planted_families import planted
from plainms.run.evaluate.scoring import rounded
from plainms.studies.threads.clues import clues_of
from plainms.studies.threads.thread import threads_of

Pair = frozenset[str]


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """Precision and recall of joined pairs, and of what is missed the share that is asked of a person."""
    plan = tomllib.loads(data.read_text(encoding="utf-8"))
    members: defaultdict[int, list[str]] = defaultdict(list)
    clues, parts = [], {}
    for record, family in planted(plan):
        one = clues_of(record)
        clues.append(one)
        members[family].append(str(one.study))
        parts[str(one.study)] = one.part.value
    found = threads_of(clues)
    wanted = {pair for family in members.values() for pair in _pairs(family)}
    joined = {pair for thread in found.threads for pair in _pairs(str(one.study) for one in thread.members)}
    asked = {frozenset((str(doubt.one), str(doubt.other))) for doubt in found.doubts}
    missed = wanted - joined
    return {
        "families": plan["families"],
        "records": len(clues),
        "pairs": len(wanted),
        "precision": rounded(len(joined & wanted) / max(len(joined), 1)),
        "recall": rounded(len(joined & wanted) / max(len(wanted), 1)),
        "asked": len(asked),
        "asked_right": rounded(len(asked & wanted) / max(len(asked), 1)),
        "missed_but_asked": rounded(len(asked & missed) / max(len(missed), 1)),
        "missed_by_kind": dict(sorted(Counter(_kinds(pair, parts) for pair in missed).items())),
    }


def _pairs(studies: Iterable[str]) -> set[Pair]:
    return {frozenset(pair) for pair in combinations(sorted(studies), 2)}


def _kinds(pair: Pair, parts: dict[str, str]) -> str:
    return " and ".join(sorted(parts[one] for one in pair))
