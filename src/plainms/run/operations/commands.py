"""The commands of those who keep a site running: each takes the parsed options and prints the result."""

import json
import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from plainms.errors import SiteIsIll
from plainms.run.operations.backup import Library, in_words
from plainms.run.operations.backup import backup as backing_up
from plainms.run.operations.backup import restore as restoring
from plainms.run.operations.doctor import examined
from plainms.run.operations.doctor import in_words as signs_in_words
from plainms.run.operations.manifest import Manifest
from plainms.run.operations.signs import State


def backup(options: Namespace) -> None:
    """``plainms backup``: what was written, on stdout."""
    _tell(backing_up(Library.named(options.db), options.to, options.clock), options.to, as_json=options.json)


def restore(options: Namespace) -> None:
    """``plainms restore``: what the library holds now, on stdout."""
    made = restoring(Library.named(options.db), options.source, replaces=options.replace)
    _tell(made, options.source, as_json=options.json)


def doctor(options: Namespace) -> None:
    """``plainms doctor``: every sign on stdout; raises SiteIsIll where one is ill."""
    signs = examined(options.db, options.clock)
    told = [asdict(sign) for sign in signs]
    sys.stdout.write((json.dumps(told) if options.json else signs_in_words(signs)) + "\n")
    ill = [sign.name for sign in signs if sign.state is State.ILL]
    if ill:
        raise SiteIsIll(f"{', '.join(ill)}: see the report for the cure")


def _tell(made: Manifest, folder: Path, *, as_json: bool) -> None:
    sys.stdout.write((json.dumps(asdict(made), sort_keys=True) if as_json else in_words(made, folder)) + "\n")
