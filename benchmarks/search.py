"""Searches 120,000 studies in lay words with plainms and with plain FTS5, and records time a search as a ratio.

python benchmarks/search.py --library DATABASE [--queries FILE] [--studies N] [--quick]

DATABASE is a library that ``plainms build`` made. Its studies are varied until there are enough: each takes some
sentences from others, so that words are about as common as they are in the library. A search of ours reads the words,
finds, ranks, counts by filter and makes the list of the first 20; the peer ranks the same texts by bm25 and gives 20
row numbers. Time is that of the processor, the best of three rounds for each query.
"""

import argparse
import datetime
import json
import os
import random
import re
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import measure

QUERIES = Path(__file__).parents[1] / "evaluation" / "search_queries.jsonl"
TODAY = datetime.date(2026, 11, 26)
STUDIES, QUICK, BATCH, SHOWN, ROUNDS = 120_000, 6_000, 2_000, 20, 3
ANOTHER_SENTENCE, ANOTHER_TITLE, RARE_WORDS = 0.35, 0.25, 200_000
TABLE = "CREATE VIRTUAL TABLE study USING fts5(text, tokenize = 'porter unicode61 remove_diacritics 2')"
FIND = "SELECT rowid FROM study WHERE study MATCH ? ORDER BY bm25(study), rowid LIMIT ?"


def main() -> None:
    """Builds both indexes, searches them in turn, prints and records."""
    arguments = _arguments()
    queries = [json.loads(line)["query"] for line in arguments.queries.read_text(encoding="utf-8").splitlines() if line]
    studies = QUICK if arguments.quick else arguments.studies
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.folder or Path(scratch)
        peer = _indexes(arguments.library, folder, studies)
        search = _ours()
        rows = [
            {
                "query": query,
                "plainms": best_of(ROUNDS, lambda query=query: search(query)),
                "fts5_any_word": best_of(ROUNDS, lambda query=query: _plain(peer, query, " OR ")),
                "fts5_every_word": best_of(ROUNDS, lambda query=query: _plain(peer, query, " AND ")),
            }
            for query in queries
        ]
    result = {
        "machine": measure.machine(),
        "versions": {"plainms": measure.versions("plainms")["plainms"], "sqlite": sqlite3.sqlite_version},
        "studies": studies,
        "queries": len(rows),
        **{name: spread([row[name] for row in rows]) for name in ("plainms", "fts5_any_word", "fts5_every_word")},
        "slowest": sorted(rows, key=lambda row: -row["plainms"])[:5],
    }
    table = _table(result)
    print(table)
    print(json.dumps(result["slowest"], indent=1))
    if not arguments.quick:
        measure.record("search", result, table)


def _indexes(library: Path, folder: Path, studies: int) -> sqlite3.Connection:
    """Django set up on our index, and the peer's, both filled unless the folder has them already."""
    ours, theirs = folder / f"ours-{studies}.sqlite3", folder / f"peer-{studies}.sqlite3"
    is_there = theirs.exists()
    os.environ["DJANGO_SETTINGS_MODULE"], os.environ["PLAINMS_DB"] = "plainms.site.settings", str(ours)
    import_module("django").setup()
    peer = sqlite3.connect(theirs)
    if not is_there:
        fill(library, peer, studies)
    return peer


def fill(library: Path, peer: sqlite3.Connection, studies: int) -> None:
    """Both indexes with as many varied studies."""
    import_module("django.core.management").call_command("migrate", verbosity=0, interactive=False)
    index = import_module("plainms.site.search.backend").study_search()
    peer.execute(TABLE)
    batch: list[Any] = []
    for made, document in enumerate(varied(documents_of(library), studies), start=1):
        batch.append(document)
        if len(batch) == BATCH or made == studies:
            index.index(batch)
            texts = ("\n".join((one.title, one.teaser, one.subject, one.digest, one.abstract)) for one in batch)
            peer.executemany("INSERT INTO study (text) VALUES (?)", ((text,) for text in texts))
            batch = []
    peer.execute("INSERT INTO study (study) VALUES ('optimize')")
    peer.commit()
    index.tidy()


def varied(documents: list[Any], studies: int) -> Iterator[Any]:
    """The documents again and again, each time with some sentences of others and a rare word."""
    pools = {part: [_sentences(getattr(one, part)) for one in documents] for part in ("digest", "abstract")}
    chance = random.Random(1)
    for made in range(studies):
        place = made % len(documents)
        one = documents[place]
        texts = {part: _mixed(pool[place], pool, chance) for part, pool in pools.items()}
        texts["abstract"] += f" rare{chance.randrange(RARE_WORDS)}word"
        if chance.random() < ANOTHER_TITLE:
            texts["title"] = chance.choice(documents).title
        study = f"s{made:012}"
        yield replace(one, study=study, listing=replace(one.listing, study=study), **texts)


def documents_of(library: Path) -> list[Any]:
    """What can be found of each public study of the library, which is read in the place of the scratch index."""
    connection = import_module("django.db").connection
    scratch = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(library)
    rows = import_module("plainms.site.catalogue.models").StudyRow.public.order_by("study_id")
    found = [_document(made) for made in import_module("plainms.site.catalogue.store").shelved(rows)]
    connection.close()
    connection.settings_dict["NAME"] = scratch
    return found


def _document(made: Any) -> Any:
    page = import_module("plainms.publication.page").compose(made.study, made.appraisal, made.outcome, TODAY)
    listing = import_module("plainms.publication.listing").Listing.of(page)
    profile = import_module("plainms.discovery.profiling").profile_of(made.study, made.appraisal)
    document_of = import_module("plainms.site.search.documents").document_of
    return document_of(made, page, listing, profile, TODAY.toordinal())


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """Milliseconds of the processor, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return round(best * 1000, 3)


def spread(times: list[float]) -> dict[str, float]:
    """The median, the 95th percentile (the nearest rank) and the most."""
    ordered = sorted(times)
    return {
        "median_ms": ordered[len(ordered) // 2],
        "p95_ms": ordered[-(-len(ordered) * 95 // 100) - 1],
        "most_ms": ordered[-1],
    }


def _ours() -> Callable[[str], object]:
    understood = import_module("plainms.discovery.asking.question").understood
    index = import_module("plainms.site.search.backend").study_search()
    understood("the lists are read before the clock starts", index)
    return lambda query: index.search(understood(query, index), offset=0, limit=SHOWN)


def _plain(peer: sqlite3.Connection, query: str, joint: str) -> list[tuple[int]]:
    words = [f'"{word}"' for word in re.findall(r"[^\W_]+", query)]
    return peer.execute(FIND, (joint.join(words), SHOWN)).fetchall()


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!]) ", text)


def _mixed(sentences: list[str], pool: list[list[str]], chance: random.Random) -> str:
    return " ".join(
        chance.choice(chance.choice(pool)) if chance.random() < ANOTHER_SENTENCE else one for one in sentences
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--library", type=Path, required=True, help="a database that plainms build made")
    parser.add_argument("--queries", type=Path, default=QUERIES, help="JSON lines with a query each")
    parser.add_argument(
        "--studies", type=int, default=STUDIES, help=f"how many studies to search (default: {STUDIES:,})"
    )
    parser.add_argument("--folder", type=Path, help="where to keep the indexes, and to find them again")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK:,} studies; records nothing")
    return parser.parse_args()


def _table(result: dict[str, Any]) -> str:
    peer = result["fts5_any_word"]["p95_ms"]
    head = (
        f"{result['queries']} lay queries over {result['studies']:,} varied studies on "
        f"{measure.described(result['machine'])}; SQLite {result['versions']['sqlite']}; best of {ROUNDS} rounds.\n\n"
        "| search | median | 95% below | slowest | 95% point against plain FTS5, any word |\n|---|--:|--:|--:|--:|\n"
    )
    names = {
        "plainms": "plainms: words read, ranked, counted by filter, 20 hits with reasons",
        "fts5_any_word": "plain FTS5, bm25, any word: 20 row numbers",
        "fts5_every_word": "plain FTS5, bm25, every word: 20 row numbers",
    }
    rows = [
        f"| {words} | {result[name]['median_ms']:.1f} ms | {result[name]['p95_ms']:.1f} ms "
        f"| {result[name]['most_ms']:.1f} ms | {result[name]['p95_ms'] / peer:.2f} |"
        for name, words in names.items()
    ]
    return head + "\n".join(rows)


if __name__ == "__main__":
    main()
