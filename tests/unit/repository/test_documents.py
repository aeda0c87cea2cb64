"""The documents tell the truth about the repository they describe."""

import argparse
import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

from plainms.run.cli import build_parser

ROOT = Path(__file__).resolve().parents[3]
DOCUMENTS = sorted(
    path for pattern in ("*.md", "docs/**/*.md", "src/plainms/run/demo/*.md") for path in ROOT.glob(pattern)
)
CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
MADE = re.compile(r"(?m)(?:^|[`;(]|&& )\s*make (?:[A-Z]+=\S* )*([a-z]+)")
LINK = re.compile(r"\]\(([^)\s]+)\)")


def _headings(text: str) -> set[str]:
    titles = re.findall(r"(?m)^#+ (.+)$", text)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs", ROOT / "scripts" / "docs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "scripts")  # it imports what lies beside it
        spec.loader.exec_module(module)
    return module


def _commands() -> set[str]:
    subparsers = (item for item in build_parser()._actions if isinstance(item, argparse._SubParsersAction))
    return set(next(subparsers).choices)


def test_every_make_target_that_a_document_names_exists() -> None:
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text()))
    named = {
        target
        for document in DOCUMENTS
        for code in CODE.findall(document.read_text())
        for target in MADE.findall(code.strip("`"))
    }
    assert {"demo", "test", "setup"} <= named
    assert named <= targets


def test_help_names_every_target_that_people_call() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"(?m)^([a-z]+):", makefile)) - {"help"}
    assert targets == set(re.findall(r'@echo "make ([a-z]+) ', makefile))


def test_every_link_leads_somewhere() -> None:
    broken = []
    for document in DOCUMENTS:
        for link in LINK.findall(CODE.sub("", document.read_text())):
            if "://" in link:
                continue
            path, _, heading = link.partition("#")
            target = (document.parent / path).resolve() if path else document
            if not target.exists() or (heading and heading not in _headings(target.read_text())):
                broken.append(f"{document.relative_to(ROOT)}: {link}")
    assert broken == []


def test_every_document_is_reached_from_the_index() -> None:
    index = (ROOT / "docs" / "README.md").read_text()
    linked = {(ROOT / "docs" / link.partition("#")[0]).resolve() for link in LINK.findall(index)}
    missing = [str(path.relative_to(ROOT)) for path in (ROOT / "docs").rglob("*.md") if path not in linked]
    assert sorted(set(missing) - {"docs/README.md"}) == []


def test_the_readme_and_the_reference_know_every_command() -> None:
    commands = _commands()
    readme = (ROOT / "README.md").read_text()
    reference = (ROOT / "docs" / "reference" / "cli.md").read_text()
    assert set(re.findall(r"(?m)^\| `plainms ([a-z]+)", readme)) == commands
    assert set(re.findall(r"(?m)^## plainms ([a-z]+)$", reference)) == commands


def test_every_command_in_a_document_is_one() -> None:
    named = {
        command
        for document in DOCUMENTS
        for code in CODE.findall(document.read_text())
        for command in re.findall(r"(?:^|[`/\s])plainms ([a-z]+)(?=[\s`]|$)", code)
    }
    assert named <= _commands() | {"commands"}


def test_every_setting_is_documented() -> None:
    settings = {
        name for path in (ROOT / "src").rglob("*.py") for name in re.findall(r"PLAINMS_[A-Z]+\b", path.read_text())
    }
    guide = (ROOT / "docs" / "how-to" / "serve-on-a-small-server.md").read_text()
    assert settings == set(re.findall(r"(?m)^\| `(PLAINMS_[A-Z]+)`", guide))


def test_the_generated_pages_say_what_the_code_says() -> None:
    assert _generator().stale() == [], "run make docs"


@pytest.mark.parametrize("path", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=lambda path: path.stem)
def test_a_decision_says_why_and_what_would_change_it(path: Path) -> None:
    text = path.read_text()
    assert re.fullmatch(r"\d{4}(-[a-z]+)+", path.stem)
    assert text.startswith(f"# {path.stem[:4]}. ")
    assert re.findall(r"(?m)^## (.+)$", text) == ["Context", "Decision", "Consequences", "What would change our mind"]
