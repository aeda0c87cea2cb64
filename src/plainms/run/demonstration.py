"""``plainms demo``: the 40 newest MS studies where there is a network, 24 invented records where there is none."""

import shutil
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path

from plainms.errors import SourceIsUnreachable
from plainms.ports import Clock
from plainms.run.build import BuildJob, build
from plainms.run.fetch.newest import newest_ms_studies
from plainms.run.inputs import Inputs

NEWEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """A built demo: where its database is and what it was built from, in words."""

    database: Path
    told: str


def demo(folder: Path, clock: Clock, workers: int, *, quiet: bool, offline: bool) -> Demo:
    """Build the demo into ``folder``. Live and invented studies never share a database."""
    folder.mkdir(parents=True, exist_ok=True)
    source, told = _records(folder, offline=offline)
    database = folder / f"{source.stem}.sqlite3"
    build(BuildJob(inputs=Inputs.of((source,)), database=database, clock=clock, workers=workers, quiet=quiet))
    return Demo(database=database, told=told)


def _records(folder: Path, *, offline: bool) -> tuple[Path, str]:
    if not offline:
        try:
            return _live(folder), f"the {NEWEST} newest MS studies that Europe PMC lists"
        except SourceIsUnreachable as fault:
            reason = str(fault)
    else:
        reason = "--offline was given"
    return _invented(folder), f"24 invented example studies, because no live ones could be had ({reason})"


def _live(folder: Path) -> Path:
    path = folder / "europepmc.json"
    path.write_bytes(newest_ms_studies(NEWEST))
    return path


def _invented(folder: Path) -> Path:
    path = folder / "invented.xml"
    with as_file(files("plainms.run").joinpath("demo", "invented.xml")) as bundled:
        shutil.copyfile(bundled, path)
    return path
