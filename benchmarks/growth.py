"""Grows a library to 120,000 studies and records what each step of the way takes: time, memory, database, answers.

python benchmarks/growth.py [--input FILE] [--library DATABASE] [--sizes N,N,...] [--folder FOLDER] [--quick]

FILE holds PubMed records; without it the invented ones of the demo are taken. How fast the whole chain makes them is
measured on some thousand. The studies of all sizes are varied (``growing/varied.py``) from processed ones: those of
DATABASE, which ``plainms build`` made, or else those that the chain made just before; for the chain takes the same time
for every record however many there are. What every step after the chain takes is measured at each size:
storing and indexing, threads and related studies, lists and places, search and served pages. Each step runs in a
process of its own. A yardstick, always the same piece of work, is taken beside each step and tells how busy the machine
was.
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import measure
from growing import base_set, stages
from growing.shown import exponents, table

SIZES, QUICK, CHAIN, QUICK_CHAIN = (3_000, 15_000, 30_000, 60_000, 120_000), (300, 600), 3_000, 100


def main() -> None:
    """Measures each size, or, with --stage, is one step of it."""
    arguments = _arguments()
    if arguments.stage:
        print(measure.json.dumps(_stage(arguments)))
        return
    with tempfile.TemporaryDirectory() as scratch:
        result = _measured(arguments, arguments.folder or Path(scratch))
    print(table(result))
    if not arguments.quick:
        measure.record("growth", result, table(result))


def _measured(arguments: argparse.Namespace, folder: Path) -> dict[str, Any]:
    folder.mkdir(parents=True, exist_ok=True)
    chain = base_set.chain(arguments.input, QUICK_CHAIN if arguments.quick else arguments.chain)
    _keep_base(chain.pop("studies"), arguments.library, folder)
    prepared = _run("prepare", folder, 0)
    rows, loaded = [], {"stored": 0.0, "indexed": 0.0}
    for size in QUICK if arguments.quick else arguments.sizes:
        steps = {name: _run(name, folder, size) for name in ("load", "place", "lists", "ask")}
        loaded = {name: before + steps["load"]["seconds"][name] for name, before in loaded.items()}
        rows.append({"studies": size, "loaded": {name: round(some, 2) for name, some in loaded.items()}, **steps})
        sys.stderr.write(f"{measure.json.dumps(rows[-1])}\n")
    return {
        "machine": measure.machine(),
        "versions": measure.versions("plainms", "django", "numpy"),
        "chain": {"invented": arguments.input is None, **chain},
        "prepared": prepared,
        "sizes": rows,
        "exponents": exponents(rows),
    }


def _keep_base(made: list[Any], library: Path | None, folder: Path) -> None:
    """The library that all sizes are varied from: the one that is given, or one of what the chain has just made."""
    base = folder / stages.BASE
    if library:
        shutil.copy(library, base)
    elif not base.exists():
        store = stages.import_module("plainms.run.seam").open_catalogue(base, base_set.LOGIC)
        store.save(made)


def _run(stage: str, folder: Path, studies: int) -> dict[str, Any]:
    return measure.in_own_process(Path(__file__), "--stage", stage, "--folder", str(folder), "--studies", str(studies))


def _stage(arguments: argparse.Namespace) -> dict[str, Any]:
    before = yardstick()
    found = stages.STAGES[arguments.stage](stages.Job(arguments.folder, arguments.studies))
    return found | {"yardstick_seconds": round((before + yardstick()) / 2, 3)}


def yardstick() -> float:
    """Processor seconds of a piece of work that is always the same: text cut, counted and written, numbers sorted."""
    numpy = stages.import_module("numpy")
    text = " ".join(f"word{number * 7919 % 5003}" for number in range(40_000))
    started = time.process_time()
    for _ in range(4):
        counts: dict[str, int] = {}
        for word in text.split(" "):
            counts[word] = counts.get(word, 0) + 1
        measure.json.loads(measure.json.dumps(counts))
        numpy.argsort(numpy.arange(400_000) * 7919 % 400_009)
    return time.process_time() - started


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", type=Path, help="PubMed records; the invented ones of the demo where it is left out")
    parser.add_argument(
        "--sizes",
        type=lambda text: [int(one) for one in text.split(",")],
        default=list(SIZES),
        help="studies, ascending",
    )
    parser.add_argument("--library", type=Path, help="a database that plainms build made of the same records")
    parser.add_argument("--chain", type=int, default=CHAIN, help=f"records to time the chain by (default: {CHAIN:,})")
    parser.add_argument("--folder", type=Path, help="where the library is kept, and found again; else a passing one")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK[-1]} studies; records nothing")
    parser.add_argument("--stage", choices=tuple(stages.STAGES), help=argparse.SUPPRESS)
    parser.add_argument("--studies", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
