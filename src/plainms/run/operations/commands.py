"""The commands of those who keep a site running: each takes the parsed options and prints the result."""

import json
import sys
from argparse import Namespace
from dataclasses import asdict
from pathlib import Path

from plainms.run.operations.backup import Library, in_words
from plainms.run.operations.backup import backup as backing_up
from plainms.run.operations.backup import restore as restoring
from plainms.run.operations.manifest import Manifest


def backup(options: Namespace) -> None:
    """``plainms backup``: what was written, on stdout."""
    _tell(backing_up(Library.named(options.db), options.to, options.clock), options.to, as_json=options.json)


def restore(options: Namespace) -> None:
    """``plainms restore``: what the library holds now, on stdout."""
    made = restoring(Library.named(options.db), options.source, replaces=options.replace)
    _tell(made, options.source, as_json=options.json)


def _tell(made: Manifest, folder: Path, *, as_json: bool) -> None:
    sys.stdout.write((json.dumps(asdict(made), sort_keys=True) if as_json else in_words(made, folder)) + "\n")
