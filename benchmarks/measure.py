"""What every benchmark shares: facts of the machine, time and memory of a piece of work, the table in the README."""

import itertools
import json
import os
import platform
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).parent / "results"
README = Path(__file__).parent / "README.md"


def machine() -> dict[str, Any]:
    """The processor, its cores and the Python, without any name of the host or its users."""
    return {
        "processor": _processor(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "python": f"{platform.python_implementation()} {platform.python_version()}",
    }


def versions(*packages: str) -> dict[str, str]:
    """The installed versions; "not installed" where there is none."""
    return {package: _version(package) for package in packages}


def measured(work: Callable[[], int]) -> dict[str, Any]:
    """What ``work``, which gives the number of records it handled, took: seconds of clock and processor, peak bytes."""
    wall, processor = time.perf_counter(), time.process_time()
    records = work()
    return {
        "records": records,
        "wall_seconds": round(time.perf_counter() - wall, 3),
        "cpu_seconds": round(time.process_time() - processor, 3),
        "peak_bytes": peak_bytes(),
    }


def peak_bytes() -> int:
    """The most memory this process has held (resident set)."""
    status = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+) kB", status.read_text()) if status.exists() else None
    if found:
        return int(found[1]) << 10
    unit = 1 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def in_own_process(script: Path, *arguments: str) -> dict[str, Any]:
    """Runs the script by itself and gives the JSON object in its last line."""
    run = subprocess.run([sys.executable, str(script), *arguments], capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"{script.name} {' '.join(arguments)} failed:\n{run.stderr}")
    answer: dict[str, Any] = json.loads(run.stdout.strip().splitlines()[-1])
    return answer


def best_of(script: Path, contenders: Sequence[str], rounds: int, files: Iterable[Path]) -> dict[str, dict[str, Any]]:
    """Each contender's best round by processor time; they take turns, so that a busy machine troubles all alike."""
    best: dict[str, dict[str, Any]] = {}
    inputs = [str(file) for file in files]
    for _, name in itertools.product(range(rounds), contenders):
        row = in_own_process(script, "--contender", name, *inputs)
        if name not in best or row["cpu_seconds"] < best[name]["cpu_seconds"]:
            best[name] = row
    return best


def record(name: str, result: dict[str, Any], table: str) -> None:
    """Writes ``results/NAME.json`` and the table between the README's markers of that name."""
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(result, indent=2) + "\n", encoding="utf-8")
    start, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    page = README.read_text(encoding="utf-8")
    before, _, rest = page.partition(start)
    _, _, after = rest.partition(end)
    README.write_text(f"{before}{start}\n{table}\n{end}{after}", encoding="utf-8")


def described(facts: dict[str, Any]) -> str:
    """The machine in one line."""
    return f"{facts['processor']}, {facts['cores']} cores, {facts['system']}, {facts['python']}"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    found = re.search(r"model name\s*:\s*(.+)", info.read_text()) if info.exists() else None
    return found[1].strip() if found else platform.processor() or "unknown"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
