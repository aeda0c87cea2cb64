"""Related studies beside plain tf-idf, BM25 and PubMed's own formula, in one run on the same words.

Judged pairs: a reader graded the first five of every ranking, pooled and shuffled, without knowing whose they were
(``related_judged.csv``: 2 a reader of the first study would want it, 1 of the same matter, 0 neither); a pair that
nobody judged counts as unrelated. Shared headings: two studies count as related where NLM's indexers gave both at
least three of the same headings that fewer than one study in twenty has; here ours sees no heading either.
"""

import csv
import math
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraise import appraise
from plainms.discovery.profile import Profile
from plainms.discovery.profiling import profile_of
from plainms.discovery.related import related_to_each
from plainms.discovery.similarity import Similarity
from plainms.discovery.spaces import Space, nearest
from plainms.discovery.terms import words_of
from plainms.run.evaluate.related_peers import PEERS
from plainms.run.evaluate.scoring import mean, rounded
from plainms.run.inputs import Inputs
from plainms.sources.record import SourceRecord
from plainms.studies.assemble import assemble
from plainms.studies.study import Study

DEPTH = 5
_SHARED, _RARE, _DEEP = 3, 0.05, 20
Ranking = Sequence[str]
First = Callable[[int], Sequence[int]]
Grades = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A study in scope with its profile."""

    study: Study
    profile: Profile

    @property
    def key(self) -> str:
        """The PMID."""
        return self.study.report.key


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task is called so
    """Judged pairs and shared headings, each ranking side by side; and how long ours takes."""
    placed = tuple(placed_in(data))
    grades = _judged()
    started = time.process_time()
    list(related_to_each([one.profile for one in placed]))
    seconds = time.process_time() - started
    rankings = rankings_of(placed, grades)
    judged = {name: graded(ranked, grades) for name, ranked in rankings.items()}
    indexed = shared_headings(placed)
    return {
        "studies": len(placed),
        "cpu_seconds_for_all": round(seconds, 1),
        "judged": {"queries": len(grades), "pairs": sum(map(len, grades.values())), **judged},
        "judged_ndcg_over_best_peer": _over_best(judged, "ndcg_at_5"),
        "shared_headings": indexed,
        "shared_headings_map_over_best_peer": _over_best(indexed["rankings"], "map"),
    }


def placed_in(data: Path) -> Iterator[Placed]:
    """The studies of a PubMed file that are in scope, in the order of their keys."""
    records = [found for found in Inputs.of((data,)).read_all() if isinstance(found, SourceRecord)]
    for record in sorted(records, key=lambda record: record.key):
        study = assemble(record)
        if not isinstance(study.scope.value, Absent) and study.scope.value.kind.is_in:
            yield Placed(study=study, profile=profile_of(study, appraise(study)))


def rankings_of(placed: Sequence[Placed], queries: Iterable[str], depth: int = DEPTH) -> dict[str, dict[str, Ranking]]:
    """The first few of every ranking for each query, by key: ours as it is shown, and the peers."""
    keys = [one.key for one in placed]
    row_of = {key: row for row, key in enumerate(keys)}
    wanted = [key for key in queries if key in row_of]
    of_study = {str(one.study.id): one.key for one in placed}
    shown = {of_study[study]: some for study, some in related_to_each([one.profile for one in placed], depth)}
    rankings: dict[str, dict[str, Ranking]] = {
        "ours": {key: [of_study[one.study] for one in shown[key]] for key in wanted}
    }
    words = [Counter(words_of(one.study.report)) for one in placed]
    spaces = {name: peer(words) for name, peer in PEERS.items()}
    return rankings | {
        name: {key: [keys[row] for row in nearest(space.to_all(row_of[key]), depth)] for key in wanted}
        for name, space in spaces.items()
    }


def graded(ranked: Mapping[str, Ranking], grades: Grades) -> dict[str, float]:
    """nDCG and precision of the first few; what nobody judged counts as unrelated."""
    found = [[grades[query].get(key, 0) for key in ranked.get(query, ())] for query in grades]
    ideal = [sorted(some.values(), reverse=True) for some in grades.values()]
    gains = [_dcg(mine) / _dcg(best) for mine, best in zip(found, ideal, strict=True) if _dcg(best)]
    return {
        "ndcg_at_5": rounded(mean(gains)),
        "wanted_at_3": rounded(mean([sum(grade == 2 for grade in some[:3]) / 3 for some in found])),
        "related_at_3": rounded(mean([sum(grade > 0 for grade in some[:3]) / 3 for some in found])),
    }


def shared_headings(placed: Sequence[Placed]) -> dict[str, Any]:
    """Mean average precision of the first twenty and precision of the first five, on headings that no ranking sees."""
    carried = [{one.slug for one in each.profile.headings if one.is_mesh} for each in placed]
    counts = Counter(slug for some in carried for slug in some)
    kept = [{slug for slug in some if counts[slug] < _RARE * len(placed)} for some in carried]
    rows = [row for row, some in enumerate(kept) if len(some) >= _SHARED]
    some = [placed[row] for row in rows]
    related = [
        {there for there, other in enumerate(rows) if other != row and len(kept[row] & kept[other]) >= _SHARED}
        for row in rows
    ]
    queries = [place for place, wanted in enumerate(related) if wanted]
    words = [Counter(words_of(one.study.report)) for one in some]
    ours = Similarity.of([_without_headings(one.profile) for one in some])
    first: dict[str, First] = {"ours": lambda row: list(ours.nearest(row, _DEEP))}
    first |= {name: partial(_first, peer(words)) for name, peer in PEERS.items()}
    return {
        "studies": len(some),
        "queries": len(queries),
        "rankings": {name: _averaged(found, queries, related) for name, found in first.items()},
    }


def _first(space: Space, row: int) -> list[int]:
    return [int(one) for one in nearest(space.to_all(row), _DEEP)]


def _averaged(first: First, queries: Sequence[int], related: Sequence[set[int]]) -> dict[str, float]:
    ranked = {query: first(query) for query in queries}
    precisions = [_average_precision(ranked[query], related[query]) for query in queries]
    right = [sum(row in related[query] for row in ranked[query][:DEPTH]) / DEPTH for query in queries]
    return {"map": rounded(mean(precisions)), "precision_at_5": rounded(mean(right))}


def _average_precision(ranked: Sequence[int], wanted: set[int]) -> float:
    right, total = 0, 0.0
    for place, row in enumerate(ranked, start=1):
        if row in wanted:
            right += 1
            total += right / place
    return total / min(len(wanted), len(ranked)) if ranked else 0.0


def _without_headings(profile: Profile) -> Profile:
    """The profile with the terms that no heading gave."""
    terms = [term for term in profile.terms.split(" ") if not term.startswith(("heading:", "lay:"))]
    return replace(profile, terms=" ".join(terms))


def _over_best(rankings: Mapping[str, Mapping[str, float]], key: str) -> float:
    """Ours divided by the best of the peers."""
    best = max(scores[key] for name, scores in rankings.items() if name in PEERS)
    return rounded(rankings["ours"][key] / best) if best else 0.0


def _dcg(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(place + 1) for place, grade in enumerate(grades[:DEPTH], start=1))


def _judged() -> dict[str, dict[str, int]]:
    """The grades by query and other study."""
    grades: dict[str, dict[str, int]] = {}
    text = files("plainms.run.evaluate").joinpath("related_judged.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        grades.setdefault(row["pmid"], {})[row["other"]] = int(row["grade"])
    return grades
