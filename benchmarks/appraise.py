"""Appraises studies, and makes verified digests of them, beside parsing the same abstracts; records the speed.

python benchmarks/appraise.py [--quick] [--rounds N] [--input FILE]

The input is a PubMed file; without one, the bundled invented records repeated. Only studies in scope that have an
abstract count. The peer splits the same abstracts into sentences and runs our spaCy pipeline over them, nothing more.
"""

import argparse
import itertools
import json
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import build
import measure

CONTENDERS = ("plainms appraisal", "plainms from record to verified digest", "spaCy parse alone")
MOST, QUICK_MOST = 1500, 60


def main() -> None:
    """Measures, or, with --contender, is one of the measured."""
    arguments = _arguments()
    if arguments.contender:
        work = WORK[arguments.contender](studies(Path(arguments.file), arguments.most))
        print(json.dumps(measure.measured(work)))
        return
    most = QUICK_MOST if arguments.quick else MOST
    with tempfile.TemporaryDirectory() as folder:
        source = arguments.input or build.repeated(Path(folder), build.COPIES)
        rows = best_of(arguments.rounds, source, most)
    result = {
        "machine": measure.machine(),
        "versions": measure.versions("plainms", "spacy", "thinc", "numpy"),
        "input": {"studies": rows[CONTENDERS[0]]["records"], "invented": arguments.input is None},
        "rounds": arguments.rounds,
        "contenders": {name: _with_rates(row, rows["spaCy parse alone"]) for name, row in rows.items()},
    }
    table = _table(result)
    print(table)
    if not arguments.quick:
        measure.record("appraise", result, table)


def studies(source: Path, most: int) -> list[Any]:
    """The first studies in scope that have an abstract."""
    inputs, assemble, record, study = (
        import_module(f"plainms.{name}")
        for name in ("run.inputs", "studies.assemble", "sources.record", "studies.study")
    )
    read = (item for item in inputs.Inputs.of((source,)).read_all() if isinstance(item, record.SourceRecord))
    assembled = (assemble.assemble(item) for item in read if item.abstract)
    inside = (item for item in assembled if isinstance(item.scope.value, study.Scope) and item.scope.value.kind.is_in)
    return list(itertools.islice(inside, most))


def best_of(rounds: int, source: Path, most: int) -> dict[str, dict[str, Any]]:
    """Each contender's best round by processor time; they take turns, so that a busy machine troubles all alike."""
    best: dict[str, dict[str, Any]] = {}
    for _, name in itertools.product(range(rounds), CONTENDERS):
        row = measure.in_own_process(Path(__file__), "--contender", name, "--most", str(most), str(source))
        if name not in best or row["cpu_seconds"] < best[name]["cpu_seconds"]:
            best[name] = row
    return best


Work = Callable[[], int]


def appraisal(found: list[Any]) -> Work:
    """The whole appraisal, after one study has loaded what every process loads once."""
    appraise = import_module("plainms.appraisal.appraise").appraise
    appraise(found[0])
    return lambda: sum(1 for study in found if appraise(study))


def whole_chain(found: list[Any]) -> Work:
    """Assembly, appraisal, writing and verification, after one study has loaded what every process loads once."""
    process = import_module("plainms.pipeline").process
    process(found[0].report)
    return lambda: sum(1 for study in found if process(study.report))


def parse_alone(found: list[Any]) -> Work:
    """Sentences split and parsed, without a question asked, after one study has loaded the model."""
    split = import_module("plainms.language.sentences").split
    pipeline = import_module("plainms.language.parse").pipeline()

    def read(study: Any) -> bool:
        sentences = [span.quote for passage in study.abstract for span in split(passage)]
        return all(len(document) > 0 for document in pipeline.pipe(sentences, batch_size=64))

    read(found[0])
    return lambda: sum(1 for study in found if read(study))


WORK: dict[str, Callable[[list[Any]], Work]] = dict(zip(CONTENDERS, (appraisal, whole_chain, parse_alone), strict=True))


def _with_rates(row: dict[str, Any], peer: dict[str, Any]) -> dict[str, Any]:
    return row | {
        "abstracts_a_cpu_second": round(row["records"] / row["cpu_seconds"], 1),
        "cpu_against_the_parse": round(row["cpu_seconds"] / peer["cpu_seconds"], 3),
    }


def _table(result: dict[str, Any]) -> str:
    kind = "invented" if result["input"]["invented"] else "real"
    lines = [
        f"{result['input']['studies']:,} {kind} abstracts on {measure.described(result['machine'])}; "
        f"best of {result['rounds']} rounds.",
        "",
        "| contender | abstracts a CPU second | peak memory | CPU time against the parse |",
        "|---|--:|--:|--:|",
    ]
    for name, row in result["contenders"].items():
        memory = f"{row['peak_bytes'] / 1e6:,.0f} MB"
        lines.append(
            f"| {name} | {row['abstracts_a_cpu_second']:,.0f} | {memory} | {row['cpu_against_the_parse']:.3g} |"
        )
    return "\n".join(lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help=f"{QUICK_MOST} studies; records nothing")
    parser.add_argument("--rounds", type=int, default=2, help="rounds for each contender; the best counts (default: 2)")
    parser.add_argument("--input", type=Path, help="a PubMed file (default: the invented records)")
    parser.add_argument("--contender", choices=CONTENDERS, help=argparse.SUPPRESS)
    parser.add_argument("--most", type=int, default=MOST, help=argparse.SUPPRESS)
    parser.add_argument("file", nargs="?", help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
