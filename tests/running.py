"""How tests run the plainms command: as its users do, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

Run = Callable[..., subprocess.CompletedProcess[str]]


def command(*arguments: str | Path) -> list[str]:
    """The plainms command of this interpreter."""
    return [sys.executable, "-m", "plainms.run.cli", *map(str, arguments)]


_LEFT_OUT = frozenset({"DJANGO_SETTINGS_MODULE", "PLAINMS_DB", "PYTHONDONTWRITEBYTECODE"})


def clean_environment() -> dict[str, str]:
    """The environment without what a test before may have told Django.

    Commands keep their byte code, as they do for users: to compile it anew takes each of them a second.
    """
    return {key: value for key, value in os.environ.items() if key not in _LEFT_OUT}
