"""How well the search answers lay questions, beside plain FTS5 with bm25 on the same texts.

A line of the file holds ``query``, ``judged`` (PMID to a grade from 0 to 3) and ``half``: "seen" by whoever mended the
vocabulary, or "kept" from them. The library (``--train``) is a database that ``plainms build`` made of the studies that
were judged. The measure is nDCG at 10 (Järvelin and Kekäläinen 2002) with gains of 2^grade - 1; a study without a
judgment counts 0.
"""

import json
import math
import re
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from plainms import pipeline
from plainms.absence import NotReported
from plainms.errors import UsageIsWrong
from plainms.run import seam
from plainms.run.evaluate.scoring import mean, rounded

DEPTH = 10
_TABLE = "CREATE VIRTUAL TABLE study USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')"
_FIND = "SELECT rowid FROM study WHERE study MATCH ? ORDER BY bm25(study), rowid LIMIT ?"
Search = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A question, the grades of studies by key, and whether it was kept from those who mended the vocabulary."""

    query: str
    grades: Mapping[str, int]
    is_kept: bool


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:
    """nDCG at 10 of our search, of plain FTS5 that wants any word, and of one that wants every word."""
    questions = judged_in(data)
    searches = _searches(train)
    scores = {name: [ndcg(search(one.query), one.grades) for one in questions] for name, search in searches.items()}
    seen = [place for place, one in enumerate(questions) if not one.is_kept]
    kept = [place for place, one in enumerate(questions) if one.is_kept]
    halves = {"seen": seen, "kept": kept}
    return {
        "n": len(questions),
        "depth": DEPTH,
        "all": _means(scores, range(len(questions))),
        **{name: {"n": len(half), **_means(scores, half)} for name, half in halves.items() if half},
    }


def examples(data: Path, train: Path | NotReported) -> Iterable[dict[str, Any]]:
    """Every question with its scores and what our search found first."""
    searches = _searches(train)
    for one in judged_in(data):
        found = {name: search(one.query) for name, search in searches.items()}
        scores = {name: rounded(ndcg(keys, one.grades)) for name, keys in found.items()}
        yield {"query": one.query, **scores, "found": [[key, one.grades.get(key, 0)] for key in found["plainms"]]}


def judged_in(file: Path) -> tuple[Judged, ...]:
    """The questions of a file."""
    rows = (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip())
    return tuple(
        Judged(query=row["query"], grades=row["judged"], is_kept=row.get("half", "kept") == "kept") for row in rows
    )


def ndcg(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """nDCG at 10; 0 where no study was judged to answer."""
    best = _gain(sorted(grades.values(), reverse=True))
    return _gain([grades.get(key, 0) for key in found]) / best if best else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))


def _means(scores: Mapping[str, Sequence[float]], places: Iterable[int]) -> dict[str, float]:
    chosen = list(places)
    means = {name: mean([values[place] for place in chosen]) for name, values in scores.items()}
    above = means["plainms"] - max(means["fts5_any_word"], means["fts5_every_word"])
    return {**{name: rounded(value) for name, value in means.items()}, "above_fts5": rounded(above)}


def _searches(library: Path | NotReported) -> dict[str, Search]:
    if isinstance(library, NotReported):
        raise UsageIsWrong("search is scored on a built library; name its database with --train")
    seam.existing_catalogue(library, pipeline.logic())
    ours = seam.searches()
    plain = PlainFts5(ours.searched_texts())
    return {
        "plainms": lambda query: ours.keys_found(query, DEPTH),
        "fts5_any_word": lambda query: plain.find(query, " OR "),
        "fts5_every_word": lambda query: plain.find(query, " AND "),
    }


class PlainFts5:
    """The peer: one column, porter stems, bm25, the words as typed."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self._keys: list[str] = []
        self._connection = sqlite3.connect(":memory:")
        self._connection.execute(_TABLE)
        for key, text in texts:
            self._keys.append(key)
            self._connection.execute("INSERT INTO study (rowid, text) VALUES (?, ?)", (len(self._keys), text))

    def find(self, query: str, joint: str) -> Sequence[str]:
        """The keys of the best studies that hold the words, joined by OR or AND."""
        words = [f'"{word}"' for word in re.findall(r"[^\W_]+", query)]
        if not words:
            return ()
        rows = self._connection.execute(_FIND, (joint.join(words), DEPTH))
        return tuple(self._keys[place - 1] for (place,) in rows)
