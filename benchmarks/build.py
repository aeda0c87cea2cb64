"""Builds a library with plainms, beside what its peers take only to read the same file, and records speed and memory.

python benchmarks/build.py [--quick] [--rounds N]

The input is the bundled invented records, repeated under new PMIDs. No peer appraises, writes or checks, so the
ratios say how much the whole life of a study costs beside reading it: reading with pubmed_parser, and with
lxml.iterparse into the fields of plainms.
"""

import argparse
import itertools
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from typing import Any

import measure
import parse

CONTENDERS = ("plainms build", "plainms stages", "lxml.iterparse", "pubmed_parser")
COPIES, QUICK_COPIES = 60, 4
FEWEST_IN_SCOPE = 20
"""Of the invented records so many or more are in scope."""
_PMID = re.compile(r"(<PMID[^>]*>)(9900)(\d{5})(</PMID>)")


def main() -> None:
    """Measures, or, with --contender, is one of the measured."""
    arguments = _arguments()
    if arguments.contender:
        work = WORK[arguments.contender]()
        print(json.dumps(measure.measured(lambda: work(arguments.file))))
        return
    with tempfile.TemporaryDirectory() as folder:
        source = repeated(Path(folder), QUICK_COPIES if arguments.quick else COPIES)
        rows = best_of(arguments.rounds, source)
    result = {
        "machine": measure.machine(),
        "versions": measure.versions("plainms", "django", "lxml", "pubmed_parser"),
        "input": {"citations": rows["plainms build"]["records"], "invented": True, "quick": arguments.quick},
        "rounds": arguments.rounds,
        "contenders": {name: _with_rates(row, rows["plainms build"]) for name, row in rows.items()},
    }
    table = _table(result)
    print(table)
    if not arguments.quick:
        measure.record("build", result, table)


def repeated(folder: Path, copies: int) -> Path:
    """The invented records ``copies`` times, each time under other PMIDs."""
    text = files("plainms.run").joinpath("demo", "invented.xml").read_text(encoding="utf-8")
    start, end = text.index("<PubmedArticle>"), text.index("</PubmedArticleSet>")
    bodies = (_PMID.sub(rf"\g<1>{9000 + copy}\g<3>\g<4>", text[start:end]) for copy in range(copies))
    path = folder / "repeated.xml"
    path.write_text(text[:start] + "".join(bodies) + text[end:], encoding="utf-8")
    return path


def best_of(rounds: int, source: Path) -> dict[str, dict[str, Any]]:
    """Each contender's best round by processor time; they take turns, so that a busy machine troubles all alike."""
    best: dict[str, dict[str, Any]] = {}
    for _, name in itertools.product(range(rounds), CONTENDERS):
        row = measure.in_own_process(Path(__file__), "--contender", name, str(source))
        if name not in best or row["cpu_seconds"] < best[name]["cpu_seconds"]:
            best[name] = row
    return best


Work = Callable[[str], int]


def whole_build() -> Work:
    """Everything that ``plainms build`` does, in one process, into a new database, pages and search included."""
    building, inputs, clock = (import_module(f"plainms.run.{name}") for name in ("build", "inputs", "clock"))

    def work(path: str) -> int:
        job = building.BuildJob(
            inputs=inputs.Inputs.of((Path(path),)),
            database=Path(path).with_suffix(".sqlite3"),
            clock=clock.SystemClock(),
            workers=1,
            quiet=True,
        )
        job.database.unlink(missing_ok=True)
        read: int = building.build(job)["read"]["records"]
        return read

    return work


def stages_alone() -> Work:
    """Reading, appraising, writing and verifying, without a database or a page."""
    pipeline, inputs = import_module("plainms.pipeline"), import_module("plainms.run.inputs")

    def work(path: str) -> int:
        return sum(1 for record in inputs.Inputs.of((Path(path),)).read_all() if pipeline.process(record))

    return work


WORK: dict[str, Callable[[], Work]] = {
    "plainms build": whole_build,
    "plainms stages": stages_alone,
    "lxml.iterparse": lambda: _plain(parse.iterparse_reader()),
    "pubmed_parser": lambda: _plain(parse.pubmed_parser_reader()),
}


def _plain(reader: Work) -> Work:
    """The reader on a compressed copy, since both peers are given gzip files in their own use."""

    def work(path: str) -> int:
        packed = Path(path + ".gz")
        subprocess.run([sys.executable, "-m", "gzip", path], check=True)
        return reader(str(packed))

    return work


def _with_rates(row: dict[str, Any], ours: dict[str, Any]) -> dict[str, Any]:
    return row | {
        "records_a_cpu_second": round(row["records"] / row["cpu_seconds"], 1),
        "cpu_against_plainms_build": round(row["cpu_seconds"] / ours["cpu_seconds"], 4),
    }


def _table(result: dict[str, Any]) -> str:
    lines = [
        f"{result['input']['citations']:,} invented citations on {measure.described(result['machine'])}; "
        f"best of {result['rounds']} rounds.",
        "",
        "| contender | citations a CPU second | peak memory | CPU time against plainms build |",
        "|---|--:|--:|--:|",
    ]
    for name, row in result["contenders"].items():
        memory = f"{row['peak_bytes'] / 1e6:,.0f} MB"
        lines.append(
            f"| {name} | {row['records_a_cpu_second']:,.0f} | {memory} | {row['cpu_against_plainms_build']:.3g} |"
        )
    return "\n".join(lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_COPIES} copies; records nothing")
    parser.add_argument("--rounds", type=int, default=2, help="rounds for each contender; the best counts (default: 2)")
    parser.add_argument("--contender", choices=CONTENDERS, help=argparse.SUPPRESS)
    parser.add_argument("file", nargs="?", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
