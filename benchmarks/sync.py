"""Syncs new studies into a library, from the source's answer to the last page, beside what ``build`` takes for them.

python benchmarks/sync.py [--input FILE] [--new N] [--base N] [--quick]

FILE holds PubMed records; without it the invented ones of the demo are repeated. Those in scope are shared out:
``--base`` of them are built into a library before, and ``--new`` others are what the invented PubMed of the tests then
gives out on this machine, as E-utilities do. One ``plainms sync`` of two processes reads, appraises, writes, verifies
and publishes them. The peer is ``plainms build`` of the same new records into a copy of the same library: it asks no
source and keeps no books of what was read.
"""

import argparse
import gzip
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import build
import measure

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from fake_sources import Library, article_set
from plainms.absence import Absent
from plainms.run.inputs import Inputs
from plainms.sources.record import SourceRecord
from plainms.studies.assemble import assemble
from running import clean_environment, command
from served_sources import serving

NEW, BASE, QUICK, WORKERS = 200, 400, 10, 2
TODAY = "2026-11-27"


def main() -> None:
    """Measures both ways and records them."""
    arguments = _arguments()
    new, base = (QUICK, QUICK) if arguments.quick else (arguments.new, arguments.base)
    with tempfile.TemporaryDirectory() as scratch:
        source = arguments.input or build.repeated(Path(scratch), 1 + (new + base) // build.FEWEST_IN_SCOPE)
        result = _measured(_in_scope(source, new + base), new, Path(scratch))
    table = _table(result)
    print(table)
    if not arguments.quick:
        measure.record("sync", result, table)


def _measured(records: dict[str, str], new: int, folder: Path) -> dict[str, Any]:
    """The new records are the first ``new``; the rest is the library before."""
    keys = list(records)
    before = folder / "before.sqlite3"
    _taken("build", _written(folder / "base.xml", [records[key] for key in keys[new:]]), "--db", before)
    rows = {}
    for name in ("sync", "build"):
        library = folder / f"{name}.sqlite3"
        shutil.copy(before, library)
        if name == "build":
            source = _written(folder / "new.xml", [records[key] for key in keys[:new]])
            rows[name] = _taken("build", source, "--db", library)
            continue
        with serving(Library(articles={key: records[key] for key in keys[:new]})) as sources:
            rows[name] = _taken("sync", "--db", library, *sources.options)
    return {
        "machine": measure.machine(),
        "versions": measure.versions("plainms", "django"),
        "new": new,
        "library_before": len(keys) - new,
        "processes": WORKERS,
        "contenders": rows,
    }


def _taken(*arguments: str | Path) -> dict[str, Any]:
    """What one run of the command takes, in seconds, and how many studies it left public pages of."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    said = (*arguments, "--workers", str(WORKERS), "--as-of", TODAY, "--quiet", "--json")
    done = subprocess.run(command(*said), capture_output=True, text=True, check=False, env=clean_environment())
    seconds, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise SystemExit(f"plainms {arguments[0]} failed:\n{done.stderr}")
    report = json.loads(done.stdout)
    return {
        "studies": report.get("studies_published_anew", report.get("studies")),
        "wall_seconds": round(seconds, 1),
        "cpu_seconds": round(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, 1),
    }


def _in_scope(source: Path, most: int) -> dict[str, str]:
    """The first ``most`` records in scope, by PMID, as the file prints them."""
    wanted: dict[str, str] = {}
    printed = _printed(source)
    for record in Inputs.of((source,)).read_all():
        if isinstance(record, SourceRecord) and record.key in printed:
            scope = assemble(record).scope.value
            if not isinstance(scope, Absent) and scope.kind.is_in:
                wanted[record.key] = printed[record.key]
        if len(wanted) == most:
            return wanted
    raise SystemExit(f"{source.name} holds {len(wanted)} records in scope; {most} are needed")


def _printed(source: Path) -> dict[str, str]:
    """Each citation of the file by its PMID."""
    packed = source.read_bytes()
    text = (gzip.decompress(packed) if source.suffix == ".gz" else packed).decode()
    found = re.findall(r"<PubmedArticle>.*?</PubmedArticle>", text, re.DOTALL)
    numbered = ((re.search(r"<PMID[^>]*>(\d+)</PMID>", one), one) for one in found)
    return {number[1]: one for number, one in numbered if number}


def _written(path: Path, articles: list[str]) -> Path:
    path.write_bytes(article_set(articles))
    return path


def _table(result: dict[str, Any]) -> str:
    ours, peer = (result["contenders"][name] for name in ("sync", "build"))
    lines = [
        f"{result['new']:,} new studies into a library of {result['library_before']:,}, "
        f"{result['processes']} processes, {measure.described(result['machine'])}.",
        "",
        "| command | seconds | CPU seconds | CPU time against build |",
        "|---|--:|--:|--:|",
    ]
    for name, row in (("plainms sync", ours), ("plainms build", peer)):
        ratio = row["cpu_seconds"] / peer["cpu_seconds"]
        lines.append(f"| {name} | {row['wall_seconds']:,} | {row['cpu_seconds']:,} | {ratio:.2f} |")
    return "\n".join(lines)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Syncs new studies into a library, and records what that takes.")
    parser.add_argument("--input", type=Path, help="PubMed records; invented ones where it is left out")
    parser.add_argument("--new", type=int, default=NEW, help=f"studies that are new (default: {NEW})")
    parser.add_argument("--base", type=int, default=BASE, help=f"studies held before (default: {BASE})")
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} of each; records nothing")
    return parser.parse_args()


if __name__ == "__main__":
    main()
