"""The command line. Results go to stdout, messages to stderr; exit codes come from ``errors.py``."""

import argparse
import datetime
import sys
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TypeAlias

from plainms.absence import NOT_ASSESSED
from plainms.errors import IdentifierIsInvalid, PlainmsError
from plainms.identifiers import Pmid
from plainms.ports import Clock
from plainms.publication.prose import Depth, Format
from plainms.run import commands
from plainms.run.build import default_workers
from plainms.run.clock import FixedClock, SystemClock
from plainms.run.evaluate.tasks import FILES
from plainms.run.operations import commands as operating
from plainms.run.sync import commands as syncing

DATABASE = Path("plainms.sqlite3")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    options = build_parser().parse_args(arguments)
    try:
        options.run(options)
    except PlainmsError as fault:
        sys.stderr.write(f"plainms: {fault}" + "\n")
        return fault.exit_code
    except KeyboardInterrupt:
        sys.stderr.write("plainms: stopped; run the same command again to go on from here" + "\n")
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 141
    return 0


def build_parser() -> argparse.ArgumentParser:
    """The whole command line as argparse sees it."""
    parser = argparse.ArgumentParser(prog="plainms", description="Plain-language digests of MS studies, with sources.")
    parser.add_argument("--version", action="version", version=f"plainms {version('plainms')}")
    subparsers = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_build(subparsers)
    _add_digest(subparsers)
    _add_appraise(subparsers)
    _add_attack(subparsers)
    _add_verify(subparsers)
    _add_scan(subparsers)
    _add_sync(subparsers)
    _add_serve(subparsers)
    _add_demo(subparsers)
    _add_evaluate(subparsers)
    _add_export(subparsers)
    _add_threads(subparsers)
    _add_backup(subparsers)
    _add_restore(subparsers)
    _add_doctor(subparsers)
    return parser


_Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _add_build(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("build", help="read studies, write and check digests, make the pages")
    _add_inputs(command)
    _add_database(command)
    _add_work(command)
    _add_cluster(command)
    _add_analogies(command)
    command.add_argument("--json", action="store_true", help="print the run report as JSON")
    command.set_defaults(run=commands.build)


def _add_digest(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("digest", help="print the digest of one study")
    _add_inputs(command)
    command.add_argument("--pmid", required=True, type=_pmid, help="which study")
    command.add_argument("--depth", type=Depth, choices=list(Depth), default=Depth.STANDARD, help="how much to tell")
    command.add_argument("--format", type=Format, choices=list(Format), default=Format.TEXT, help="how to write it")
    _add_analogies(command)
    command.add_argument("--json", action="store_true", help="the same as --format json")
    command.set_defaults(run=commands.digest)


def _add_analogies(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--without-analogies", action="store_true", help="no pictures: metaphors are a barrier to some readers"
    )


def _add_appraise(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("appraise", help="print what is known of each study, one JSON line a citation")
    _add_inputs(command)
    command.add_argument("--format", choices=["jsonl"], default="jsonl", help="JSON lines are the only one")
    command.add_argument("--json", action="store_true", help="the same as --format jsonl")
    command.add_argument("--workers", type=_positive, default=default_workers(), help="processes to use")
    command.set_defaults(run=commands.appraise)


def _add_attack(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("attack", help="plant faults in our own digests and count how many are caught")
    _add_inputs(command)
    command.add_argument("--most", type=_positive, default=100, metavar="N", help="digests to attack (default: 100)")
    command.add_argument("--quiet", action="store_true", help="no progress")
    command.add_argument("--json", action="store_true", help="print the report as JSON, with missed faults")
    command.set_defaults(run=commands.attack)


def _add_verify(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("verify", help="hold a summary by anybody against the study that it tells")
    command.add_argument(
        "summary", metavar="SUMMARY", type=Path, help="plain text, Markdown or JSON; - reads standard input"
    )
    command.add_argument("--source", required=True, type=Path, help="PubMed XML that holds the study, or a folder")
    command.add_argument("--pmid", required=True, type=_pmid, help="which study")
    command.add_argument("--json", action="store_true", help="print the verdicts as JSON")
    command.set_defaults(run=commands.verify)


def _add_scan(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("scan", help="find the citations in scope in whole baseline and update files")
    command.add_argument("files", metavar="FILES", nargs="+", type=Path, help="PubMed XML, plain or gzip, or a folder")
    command.add_argument("--keep", type=Path, metavar="FILE", help="write what was found as PubMed XML, for `build`")
    command.add_argument("--json", action="store_true", help="one JSON line a citation")
    command.set_defaults(run=commands.scan)


def _add_sync(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("sync", help="read what is new and changed at the sources, and publish it")
    _add_database(command)
    syncing.add_options(command)
    _add_work(command)
    _add_cluster(command)
    command.add_argument("--json", action="store_true", help="print the report as JSON")
    command.set_defaults(run=syncing.run_sync)


def _add_serve(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("serve", help="serve the pages that were built")
    _add_database(command)
    _add_address(command)
    command.add_argument("--json", action="store_true", help="print the address as JSON")
    command.set_defaults(run=commands.serve)


def _add_demo(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("demo", help="build a small site and serve it")
    command.add_argument("--folder", type=Path, default=Path("demo"), help="where the demo is kept (default: demo)")
    command.add_argument("--offline", action="store_true", help="do not ask Europe PMC; use the invented examples")
    command.add_argument("--no-serve", action="store_true", help="build only")
    _add_work(command)
    _add_address(command)
    command.add_argument("--json", action="store_true", help="print what was built as JSON")
    command.set_defaults(run=commands.demo)


def _add_evaluate(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("evaluate", help="score a stage on an evaluation set")
    command.add_argument("task", metavar="TASK", choices=sorted(FILES), help=", ".join(sorted(FILES)))
    command.add_argument("--data", required=True, type=Path, help="the file to score on, or the folder that holds it")
    command.add_argument(
        "--train", type=Path, help="fit a model for this evaluation only on this file, as a comparison"
    )
    command.add_argument("--source", type=Path, help="the studies that a file of sentences speaks of")
    command.add_argument("--examples", type=Path, help="write what was judged wrong, as JSON lines, to this file")
    command.add_argument("--json", action="store_true", help="accepted for symmetry; the scores are always JSON")
    command.set_defaults(run=commands.evaluate)


def _add_export(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("export", help="print everything that was built as JSON lines")
    _add_database(command)
    command.add_argument("--json", action="store_true", help="accepted for symmetry; the export is always JSON lines")
    command.set_defaults(run=commands.export)


def _add_backup(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("backup", help="write a checked copy of the library, while it is served and built")
    command.add_argument("to", metavar="FOLDER", type=Path, help="the folder to make")
    _add_database(command)
    _add_day(command)
    command.add_argument("--json", action="store_true", help="print the manifest as JSON")
    command.set_defaults(run=operating.backup)


def _add_restore(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("restore", help="check a backup, then make the library what it holds")
    command.add_argument("source", metavar="FOLDER", type=Path, help="a folder that `plainms backup` made")
    _add_database(command)
    command.add_argument("--replace", action="store_true", help="put it in the place of a library that is there")
    command.add_argument("--json", action="store_true", help="print the manifest as JSON")
    command.set_defaults(run=operating.restore)


def _add_threads(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("threads", help="list the reports of one trial, and doubtful pairs")
    _add_database(command)
    command.add_argument("--json", action="store_true", help="one JSON line a trial, then one a pair")
    command.set_defaults(run=commands.threads)


def _add_doctor(subparsers: _Subparsers) -> None:
    command = subparsers.add_parser("doctor", help="say whether a library and its machine are well; changes nothing")
    _add_database(command)
    _add_day(command)
    command.add_argument("--json", action="store_true", help="print the signs as JSON")
    command.set_defaults(run=operating.doctor)


def _add_inputs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "inputs",
        metavar="INPUT",
        nargs="+",
        type=Path,
        help="PubMed XML, plain or gzip, JATS full text, a Europe PMC answer, or a folder",
    )


def _add_database(command: argparse.ArgumentParser) -> None:
    command.add_argument("--db", type=Path, default=DATABASE, help=f"the database (default: {DATABASE})")


def _add_work(command: argparse.ArgumentParser) -> None:
    command.add_argument("--workers", type=_positive, default=default_workers(), help="processes to use")
    _add_day(command)
    command.add_argument("--quiet", action="store_true", help="no progress")


def _add_cluster(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--cluster",
        metavar="ADDRESS",
        default=NOT_ASSESSED,
        help="process on the Dask scheduler there, such as tcp://host:8786",
    )


def _add_day(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--as-of", dest="clock", metavar="DAY", type=_clock, default=SystemClock(), help="take this day as today"
    )


def _add_address(command: argparse.ArgumentParser) -> None:
    command.add_argument("--host", default="127.0.0.1", help="address to listen on (default: this machine only)")
    command.add_argument("--port", type=_positive, default=8000, help="port to listen on (default: 8000)")


def _pmid(text: str) -> Pmid:
    try:
        return Pmid(text)
    except IdentifierIsInvalid as fault:
        raise argparse.ArgumentTypeError(str(fault)) from fault


def _clock(text: str) -> Clock:
    try:
        return FixedClock(datetime.date.fromisoformat(text))
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2026-11-22") from fault


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above zero")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
