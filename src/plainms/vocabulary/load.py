"""Reads the domain lists in ``vocabulary/data/*.toml``: one file a subject, each with its edition.

A file holds ``edition`` (a date), ``source`` (where its facts come from) and ``[[entry]]`` tables with at least
``id`` and ``label``; ``synonyms``, ``note`` and the subject's own keys are free. ``[text]`` may hold loose wording.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from plainms.errors import VocabularyIsWrong
from plainms.provenance import VocabularyEntry, fingerprint

_COMMON = ("id", "label", "synonyms", "source", "note")
_EDITION = re.compile(rb"""^edition = ["']?(\d{4}-\d{2}-\d{2})""", re.MULTILINE)  # read without the lists behind it


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """One term: its id, the words we show, the words sources use, and the subject's own keys in ``more``.

    A vocabulary is read once a process, so that an entry is equal to itself alone.
    """

    vocabulary: str
    id: str
    label: str
    synonyms: tuple[str, ...] = ()
    source: str = ""
    note: str = ""
    more: Mapping[str, Any] = field(default_factory=dict)

    @property
    def ground(self) -> VocabularyEntry:
        """This entry as something a sentence can stand on."""
        return VocabularyEntry(vocabulary=self.vocabulary, id=self.id)

    def __getitem__(self, key: str) -> Any:
        try:
            return self.more[key]
        except KeyError:
            raise VocabularyIsWrong(f"{self.vocabulary}: entry {self.id!r} has no {key!r}") from None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The entries of one file in file order. Raises VocabularyIsWrong on a doubled id or an unknown one."""

    name: str
    edition: str
    source: str
    entries: tuple[Entry, ...]
    text: Mapping[str, str]
    _by_id: Mapping[str, Entry] = field(repr=False)

    def __getitem__(self, entry_id: str) -> Entry:
        try:
            return self._by_id[entry_id]
        except KeyError:
            raise VocabularyIsWrong(f"{self.name}.toml has no entry {entry_id!r}") from None

    def __contains__(self, entry_id: str) -> bool:
        return entry_id in self._by_id


@cache
def vocabulary(name: str) -> Vocabulary:
    """The vocabulary in ``data/NAME.toml``, read once a process."""
    raw = tomllib.loads(_data().joinpath(f"{name}.toml").read_text(encoding="utf-8"))
    entries = tuple(_entry(name, row) for row in raw.get("entry", []))
    by_id = {entry.id: entry for entry in entries}
    if len(by_id) != len(entries):
        raise VocabularyIsWrong(f"{name}.toml uses an id twice")
    return Vocabulary(
        name=name,
        edition=str(raw["edition"]),
        source=raw["source"],
        entries=entries,
        text=raw.get("text", {}),
        _by_id=by_id,
    )


@cache
def names() -> tuple[str, ...]:
    """The names of all vocabularies, sorted."""
    found = (item.name.removesuffix(".toml") for item in _data().iterdir() if item.name.endswith(".toml"))
    return tuple(sorted(found))


@cache
def edition() -> str:
    """The newest edition of any file and a fingerprint of all of them: part of every stamp."""
    files = [item.read_bytes() for item in sorted(_data().iterdir(), key=lambda item: item.name)]
    newest = max(day.decode() for content in files for day in _EDITION.findall(content))
    return f"{newest}+{fingerprint(*files)[:12]}"


def data_text(file: str) -> str:
    """The text of a list that is no TOML because of its length."""
    return str(_data().joinpath(file).read_text(encoding="utf-8"))


def _entry(name: str, row: dict[str, Any]) -> Entry:
    more = {key: value for key, value in row.items() if key not in _COMMON}
    return Entry(
        vocabulary=name,
        id=row["id"],
        label=row["label"],
        synonyms=tuple(row.get("synonyms", ())),
        source=row.get("source", ""),
        note=row.get("note", ""),
        more=more,
    )


def _data() -> Any:
    return files("plainms.vocabulary").joinpath("data")
