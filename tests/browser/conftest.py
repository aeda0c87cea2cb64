"""The invented examples, built and served as users would, and Chromium to read them with."""

import json
import socket
import sqlite3
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, Route, sync_playwright

from reading_room import NewContext
from running import clean_environment, command
from stored_pages import stored_pages

CHROMIUM = Path("/usr/bin/chromium")
QUIETLY = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
TOOLS = Path(__file__).parent / "node_modules"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder needs a browser or its tools."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented examples as a database with pages."""
    path = tmp_path_factory.mktemp("browser") / "examples.sqlite3"
    source = str(files("plainms.run").joinpath("demo", "invented.xml"))
    build = command("build", source, "--db", path, "--as-of", "2026-11-22", "--quiet")
    done = subprocess.run(build, capture_output=True, text=True, check=False, env=clean_environment(), timeout=300)
    assert done.returncode == 0, done.stderr
    return path


@pytest.fixture(scope="session")
def site(database: Path) -> Iterator[str]:
    """The address of a server that serves the examples."""
    port = _free_port()
    serve = command("serve", "--db", database, "--port", str(port))
    server = subprocess.Popen(serve, env=clean_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait_for(f"http://127.0.0.1:{port}/", server)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="session")
def kinds(database: Path) -> dict[str, str]:
    """One address for every kind of page."""
    rows = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    stored, of_studies = stored_pages(database), stored_pages(database, "/studies/%")
    longest_first = sorted(of_studies, key=lambda path: (-len(of_studies[path]), path))
    for_clinicians = (path for path in longest_first if path.endswith("/clinicians/"))
    told = next(path for path in for_clinicians if path.removesuffix("clinicians/") in stored["/"])
    without = rows.execute("select study_id, reasons from catalogue_studyrow where decision = 'no digest'")
    untold = {json.loads(reasons)[0]: f"/studies/{study}/" for study, reasons in without}
    paths = list(stored)
    letters = [path for path in paths if path.startswith("/topics/letter/")]
    topics = [path for path in paths if path.startswith("/topics/fatigue")]
    rung = next(path for path in paths if path.startswith("/rungs/"))
    with_box = (path for path, html in of_studies.items() if 'class="people"' in html)
    with_summary = (path for path in sorted(of_studies, key=len) if 'class="own"' in of_studies[path])
    standard = told.removesuffix("clinicians/")
    return {
        "newest list": "/",
        "one rung": rung,
        "study": standard,
        "study in short": f"{standard}in-short/",
        "study for clinicians": told,
        "study with numbers": next(with_box),
        "study with the authors' summary": next(with_summary),
        "study without abstract": untold["no abstract"],
        "retracted study": untold["retracted"],
        "study for a tired day": f"{standard}tired/",
        "tired day": "/tired/",
        "about me": "/about-me/",
        "components": "/components/",
        "how we check": "/how-we-check/",
        "search": "/search/",
        "search with matches": "/search/?q=fatigue",
        "search in everyday words": "/search/?q=always+tierd&who=people",
        "search without matches": "/search/?q=zzzz",
        "topics": "/topics/",
        "topics by letter": letters[0],
        "one topic": topics[0],
        "medicines": "/medicines/",
        "one medicine": next(path for path in paths if path.startswith("/medicines/") and path != "/medicines/"),
        "how it is made": "/how-it-is-made/",
        "what we do not do": "/what-we-do-not-do/",
        "corrections": "/corrections/",
        "glossary": "/glossary/",
        "words of the glossary": "/glossary/e/",
        "saved studies": "/saved/",
        "visit sheet": "/visit-sheet/",
        "privacy": "/privacy/",
        "accessibility": "/accessibility/",
        "not found": "/nowhere/",
    }


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright's driver; skips where Chromium is missing."""
    if not CHROMIUM.is_file():
        pytest.skip(f"{CHROMIUM} is not on this machine (Debian package chromium)")
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    """Debian's Chromium."""
    browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIETLY)
    yield browser
    browser.close()


@pytest.fixture
def new_context(chromium: Browser, site: str) -> Iterator[NewContext]:
    """Opens a browser context on the site. ``script`` is "on", "off", or "blocked": ours does not load, axe can run."""
    opened: list[BrowserContext] = []

    def open_one(*, width: int = 1280, scheme: str = "light", script: str = "on", **more: object) -> BrowserContext:
        context = chromium.new_context(
            base_url=site,
            viewport={"width": width, "height": 800},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=script != "off",
            **more,  # type: ignore[arg-type]
        )
        if script == "blocked":
            context.route("**/*.js", _refuse)
        opened.append(context)
        return context

    yield open_one
    for context in opened:
        context.close()


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core; skips where npm has not installed it."""
    source = TOOLS / "axe-core" / "axe.min.js"
    if not source.is_file():
        pytest.skip("axe-core is not installed: run `npm install` in tests/browser")
    return source.read_text(encoding="utf-8")


def _refuse(route: Route) -> None:
    route.abort()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        assert server.poll() is None, "the server stopped before it answered"
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"{address} did not answer within a minute")
