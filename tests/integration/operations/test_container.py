"""The container file copies what is there and runs what plainms has: what can be known of it without building it."""

import fnmatch
import json
import re
import tomllib
from pathlib import Path

from packaging.specifiers import SpecifierSet

from plainms.run.cli import build_parser

ROOT = Path(__file__).parents[3]
KNOWN = {"FROM", "RUN", "COPY", "WORKDIR", "USER", "VOLUME", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT", "CMD", "ENV"}


def _instructions() -> list[tuple[str, str]]:
    """Each instruction and what follows it, with continued lines joined."""
    text = (ROOT / "deploy" / "Containerfile").read_text()
    joined = re.sub(r"\\\n\s*", "", re.sub(r"(?m)^#.*\n", "", text))
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in joined.splitlines() if line)]


def _of(name: str) -> list[str]:
    return [rest for one, rest in _instructions() if one == name]


def _words(name: str) -> list[str]:
    """The JSON list behind an instruction that runs something."""
    (stated,) = _of(name)
    words: list[str] = json.loads(stated)
    return words


def _is_left_out(path: str) -> bool:
    patterns = (ROOT / ".dockerignore").read_text().split()
    return any(fnmatch.fnmatch(part, one.removeprefix("**/")) for one in patterns for part in (path, *path.split("/")))


def test_it_is_made_of_instructions_that_there_are_and_begins_with_a_base() -> None:
    names = [name for name, _ in _instructions()]
    assert set(names) <= KNOWN
    assert names[0] == "FROM"
    assert names.count("ENTRYPOINT") == names.count("CMD") == names.count("HEALTHCHECK") == 1


def test_its_python_is_one_that_plainms_runs_on() -> None:
    (base,) = _of("FROM")
    image, _, tag = base.rpartition(":")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert image == "docker.io/library/python"
    assert tag.split("-")[0] in SpecifierSet(project["requires-python"])
    assert f"Programming Language :: Python :: {tag.split('-')[0]}" in project["classifiers"]


def test_what_it_installs_from_is_there_and_is_copied() -> None:
    assert _of("COPY") == [". /app"]
    assert _of("WORKDIR") == ["/app"]
    named = re.findall(r"-r (\S+)", " ".join(_of("RUN")))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    for path in (*named, "pyproject.toml", project["readme"], *project["license-files"], "src/plainms/run/cli.py"):
        assert (ROOT / path).is_file()
        assert not _is_left_out(path), path
    assert _is_left_out(".git") and _is_left_out(".venv") and _is_left_out("library.sqlite3-wal")


def test_what_builds_plainms_is_pinned_where_nothing_is_isolated() -> None:
    build = next(run for run in _of("RUN") if "--no-build-isolation" in run)
    assert build.index("--require-hashes") < build.index("--no-build-isolation")
    (needed,) = tomllib.loads((ROOT / "pyproject.toml").read_text())["build-system"]["requires"]
    assert re.search(rf"(?m)^{re.split('[<>=]', needed)[0]}==", (ROOT / "requirements" / "run.txt").read_text())


def test_what_it_runs_is_a_command_of_plainms_on_the_library_that_is_mounted() -> None:
    assert _words("ENTRYPOINT") == ["plainms"]
    options = build_parser().parse_args(_words("CMD"))
    assert options.run.__name__ == "serve"
    assert str(options.db.parent) in _of("VOLUME")
    assert _of("EXPOSE") == [str(options.port)]
    assert options.host == "0.0.0.0"


def test_its_health_check_asks_the_port_that_is_served_for_a_page_that_tells_of_health() -> None:
    (stated,) = _of("HEALTHCHECK")
    command = json.loads(stated[stated.index("CMD") + 3 :])
    assert command[:2] == ["python", "-c"]
    compile(command[2], "health check", "exec")
    (port, path) = re.findall(r"http://127\.0\.0\.1:(\d+)(/\w+)", command[2])[0]
    assert [port] == _of("EXPOSE")
    assert f'"{path}"' in (ROOT / "src/plainms/site/watching/watched.py").read_text()


def test_it_serves_as_a_user_who_may_write_the_library_and_nothing_else() -> None:
    (user,) = _of("USER")
    assert re.search(rf"useradd .*\b{user}\b", _of("RUN")[0])
    assert re.search(rf"install -d -o {user} {_of('VOLUME')[0]}\b", _of("RUN")[0])
    names = [name for name, _ in _instructions()]
    assert names.index("USER") > max(number for number, name in enumerate(names) if name in {"RUN", "COPY"})
