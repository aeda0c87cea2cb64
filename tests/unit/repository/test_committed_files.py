"""What may be committed: no registry hosts, no paths of one machine, no overgrown code."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
MOST_LINES_OF_A_FUNCTION = 40
MOST_LINES_OF_A_MODULE = 400
# Written in two halves, so that this file does not hold what it forbids.
FORBIDDEN = tuple(
    "".join(halves)
    for halves in (
        ("pypi", ".org"),
        ("python", "hosted.org"),
        ("registry.", "npmjs"),
        ("registry.", "yarnpkg"),
        ("crates", ".io"),
        ("conda.", "anaconda"),
        ("/wor", "k/"),
        ("/roo", "t/"),
        ("/hom", "e/"),
        ("/opt/", "pypi"),
    )
)


def _committed() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("this copy is not a git checkout, so nothing says which files are committed")
    return [path for path in (ROOT / name for name in listed.stdout.split("\0") if name) if path.is_file()]


def _functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_file_names_a_package_registry_or_a_path_of_one_machine() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {text}"
        for path in _committed()
        for text in FORBIDDEN
        if text.encode() in path.read_bytes()
    ]
    assert found == []


def test_no_function_is_longer_than_one_idea() -> None:
    too_long = [
        f"{path.relative_to(ROOT)}:{function.lineno} {function.name}: {length} lines"
        for path in SOURCES
        for function in _functions(ast.parse(path.read_text(encoding="utf-8")))
        if (length := (function.end_lineno or 0) - function.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    ]
    assert too_long == []


def test_no_module_holds_two_ideas() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}
    too_long = [
        f"{path.relative_to(ROOT)}: {length} lines"
        for path, length in lengths.items()
        if length > MOST_LINES_OF_A_MODULE
    ]
    assert too_long == []


def test_package_files_below_the_top_are_empty() -> None:
    top = ROOT / "src" / "plainms" / "__init__.py"
    assert [
        str(path.relative_to(ROOT)) for path in SOURCES if path.name == top.name and path != top if path.read_text()
    ] == []


@pytest.mark.parametrize("kind", ["run", "dev", "bench"])
def test_every_pinned_requirement_has_hashes_and_no_address(kind: str) -> None:
    text = (ROOT / "requirements" / f"{kind}.txt").read_text()
    pinned = re.findall(r"(?m)^([a-z0-9._-]+)==", text)
    blocks = re.split(r"(?m)^(?=[a-z0-9])", text)[1:]
    assert len(pinned) == len(blocks) == len(set(blocks))
    assert all("--hash=sha256:" in block for block in blocks)
    assert re.search(r"://|^-", text, re.MULTILINE) is None


def test_the_pins_hold_everything_that_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    backend, extras = project["build-system"]["requires"], project["project"]["optional-dependencies"]
    needs = {
        "run": [*project["project"]["dependencies"], *backend],
        "dev": [*project["project"]["dependencies"], *backend, *extras["dev"], *extras["train"]],
        "bench": extras["bench"],
    }
    for kind, requirements in needs.items():
        text = (ROOT / "requirements" / f"{kind}.txt").read_text()
        named = (re.split(r"[<>=\[ ]", requirement)[0].lower() for requirement in requirements)
        names = {name for name in named if name != "plainms"}
        assert {name for name in names if not re.search(rf"(?m)^{re.escape(name)}==", text)} == set(), kind
