"""Reads what the role models learn from: structured abstracts of PubMed, each text once, a tenth of them held out."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from plainms.absence import NotReported
from plainms.appraisal.roles import by_rules
from plainms.language.roles.models import FIVE
from plainms.sources.pubmed import open_source
from plainms.sources.record import SourceRecord
from plainms.text import Passage

BELIEVED = {"role-heading", "role-cue-under-heading"}
ASIDE = {"registration", "funding"}
_SECTIONS = {
    heading: name
    for name, headings in tomllib.loads(Path(__file__).with_name("sections.toml").read_text()).items()
    for heading in headings
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Abstract:
    """The sentences of a structured abstract, the role and the finer section of each, and whether it is held out."""

    sentences: tuple[str, ...]
    roles: tuple[str, ...]
    sections: tuple[str, ...]
    held_out: bool
    about_ms: bool


def structured(files: list[Path]) -> Iterator[Abstract]:
    """Abstracts of which every sentence has one of the five roles by its heading, registration and funding left out."""
    seen: set[str] = set()
    for file in files:
        for record in open_source(file):
            if not isinstance(record, SourceRecord) or not record.abstract:
                continue
            key = text_key(record.abstract)
            if key not in seen:
                seen.add(key)
                yield from _abstract(record, key, file.name.startswith("ms_"))


def text_key(abstract: tuple[Passage, ...]) -> str:
    """The same for abstracts whose letters and figures are the same."""
    text = "".join(passage.text for passage in abstract).lower()
    return sha256(re.sub(r"\W+", "", text).encode()).hexdigest()


def held_out(key: str) -> bool:
    """Whether an abstract of this key is kept for the test: one in ten."""
    return int(key, 16) % 10 == 0


def _abstract(record: SourceRecord, key: str, about_ms: bool) -> Iterator[Abstract]:
    kept = [item for item in by_rules(record.abstract) if str(item.role.value) not in ASIDE]
    told = all(item.role.rule in BELIEVED and str(item.role.value) in FIVE for item in kept)
    if told and len({str(item.role.value) for item in kept}) >= 2:
        roles = tuple(str(item.role.value) for item in kept)
        yield Abstract(
            sentences=tuple(item.span.quote for item in kept),
            roles=roles,
            sections=tuple(_section(item.span.passage, role) for item, role in zip(kept, roles, strict=True)),
            held_out=held_out(key),
            about_ms=about_ms,
        )


def _section(passage: Passage, role: str) -> str:
    label = "" if isinstance(passage.label, NotReported) else passage.label
    return _SECTIONS.get(re.sub(r"^\W+|\W+$", "", label).lower(), role)
