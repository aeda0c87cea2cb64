"""``plainms sync`` as the command line sees it."""

import argparse
import json
import os
import sys
from pathlib import Path

from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.errors import ArchiveIsIncomplete, UsageIsWrong
from plainms.run.fetch.sources import RemoteSource, Requester, base_urls
from plainms.run.fetch.wire.archive import Archive
from plainms.run.fetch.wire.patience import Patience
from plainms.run.sync.job import USUAL, SyncJob
from plainms.run.sync.outcome import raise_unless_whole
from plainms.run.sync.sync import SOURCES, outcomes_in, sync, texts_in
from plainms.run.sync.words import in_words

LAST = "last"


def add_options(command: argparse.ArgumentParser) -> None:
    """The options that only sync has."""
    usual = ", ".join(source.value for source in USUAL)
    command.add_argument(
        "--days", type=int, default=7, metavar="N", help="how far back to ask at the least (default: 7)"
    )
    command.add_argument(
        "--source",
        dest="sources",
        action="append",
        type=RemoteSource,
        choices=list(RemoteSource),
        help=f"read only this source; may be given several times (default: {usual})",
    )
    command.add_argument(
        "--archive", type=Path, metavar="FOLDER", help="where answers are kept (default: beside the database)"
    )
    command.add_argument(
        "--base-url", dest="mirrors", action="append", default=[], metavar="SOURCE=URL", help="ask a mirror instead"
    )
    command.add_argument(
        "--replay", nargs="?", const=LAST, metavar="RUN", help="no network: as this run, or the last, was answered"
    )
    command.add_argument(
        "--without-full-texts", action="store_true", help="do not ask for the papers of studies that are open"
    )
    command.add_argument(
        "--patience", type=int, default=6, metavar="N", help="how often to ask before a source is given up (default: 6)"
    )


def run_sync(options: argparse.Namespace) -> None:
    """A report on stdout; raises SyncIsPartial or NoSourceAnswered after it."""
    archive = options.archive or options.db.with_name(f"{options.db.name}.archive")
    replay = _replayed(options.replay, Archive(archive))
    job = SyncJob(
        database=options.db,
        archive=archive,
        clock=options.clock,
        workers=options.workers,
        days=options.days,
        base_urls=base_urls(_mirrors(options.mirrors)),
        requester=Requester.of(os.environ),
        patience=Patience(attempts=options.patience),
        sources=tuple(dict.fromkeys(options.sources or _asked_in(replay, Archive(archive)))),
        replay=replay,
        quiet=options.quiet,
        full_texts=not options.without_full_texts,
        cluster=options.cluster,
    )
    report = sync(job)
    sys.stdout.write((json.dumps(report, sort_keys=True) if options.json else in_words(report)) + "\n")
    sys.stdout.flush()
    raise_unless_whole(outcomes_in(report), texts_in(report))


def _mirrors(named: list[str]) -> dict[str, str]:
    mirrors = dict(one.split("=", 1) for one in named if "=" in one)
    known = [source.value for source in RemoteSource]
    for one in named:
        if "=" not in one or one.split("=", 1)[0] not in known:
            raise UsageIsWrong(f"--base-url {one} is not SOURCE=URL, where SOURCE is one of {', '.join(known)}")
    return mirrors


def _asked_in(replay: str | NotAssessed, archive: Archive) -> tuple[RemoteSource, ...]:
    """The sources that a run asked, which is gone through again; else the usual ones."""
    if isinstance(replay, NotAssessed):
        return USUAL
    return tuple(map(RemoteSource, archive.noted(replay).get(SOURCES, " ".join(USUAL)).split()))


def _replayed(named: str | None, archive: Archive) -> str | NotAssessed:
    if named != LAST:
        return NOT_ASSESSED if named is None else named
    runs = archive.runs()
    if not runs:
        raise ArchiveIsIncomplete("the archive holds no run; run plainms sync without --replay first")
    return runs[-1]
