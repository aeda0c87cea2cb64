"""The contracts of .importlinter catch what they are there to catch."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PLANTED = {
    "src/plainms/text.py": "from plainms.digest import digest",
    "src/plainms/digest/planted.py": "import django",
    "src/plainms/verification/planted.py": "from plainms.digest import planted",
    "src/plainms/site/planted.py": "from plainms.run import planted",
    "src/plainms/run/planted.py": "",
}


def _broken_contracts(tree: Path) -> set[str]:
    linter = Path(sys.executable).with_name("lint-imports")
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "COLUMNS": "200"}
    done = subprocess.run(
        [linter, "--no-logo", "--no-cache"], cwd=tree, env=environment, capture_output=True, text=True, check=False
    )
    assert "Contracts:" in done.stdout, done.stdout + done.stderr
    return set(re.findall(r"(?m)^(.+) BROKEN", done.stdout)) | set(re.findall(r"(?m)^-\s+(\S+) -> ", done.stdout))


@pytest.fixture
def copied_tree(tmp_path: Path) -> Path:
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "src" / "plainms", tmp_path / "src" / "plainms", ignore=ignored)
    shutil.copy(ROOT / ".importlinter", tmp_path)
    return tmp_path


def test_the_contracts_catch_planted_imports(copied_tree: Path) -> None:
    for name, line in PLANTED.items():
        with (copied_tree / name).open("a") as module:
            module.write(f"\n{line}\n")
    broken = _broken_contracts(copied_tree)
    assert {
        "Each stage knows only the stages before it",
        "The core knows no framework, no network and no cluster",
        "The verifier knows what a digest is and not how it was written",
        "plainms.text",
        "plainms.digest.planted",
        "plainms.verification.planted",
        "plainms.site.planted",
    } <= broken
