"""The Nu HTML checker has nothing to say about any page; its list of CSS properties is older than our sheets."""

import json
import re
import shutil
import subprocess
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from stored_pages import stored_pages

CHECKER = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SHEET = re.compile(r"<style>.*?</style>", re.DOTALL)


def test_every_page_is_valid_html(database: Path, site: str, kinds: dict[str, str], tmp_path: Path) -> None:
    if not CHECKER.is_file() or shutil.which("java") is None:
        pytest.skip("vnu is not here: it needs Java, and `npm install` in tests/browser")
    stored = stored_pages(database, "%/")
    made = {path: _fetched(site + path) for path in kinds.values() if path not in stored}
    for number, html in enumerate((stored | made).values()):
        (tmp_path / f"{number}.html").write_text(SHEET.sub("<style></style>", html), encoding="utf-8")
    check = ["java", "-jar", str(CHECKER), "--format", "json", "--skip-non-html", str(tmp_path)]
    done = subprocess.run(check, capture_output=True, text=True, check=False, timeout=300)
    messages = json.loads(done.stderr)["messages"]
    assert [f"{one['message']} {one.get('extract', '')}" for one in messages] == []


def _fetched(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=20) as answer:
            return answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.read().decode()
