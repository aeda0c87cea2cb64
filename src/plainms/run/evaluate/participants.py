"""How many people and how large the groups, on BRAT files: ``N.txt`` (title and abstract on one line) and ``N.ann``.

A file may mark several totals (enrolled, analyzed): any of them counts. Precision is over the files that mark one;
totals told where none is marked are counted apart, and those among them that are the sum of the marked groups.
"""

import re
import tarfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.appraise import appraise
from plainms.language.numbers import WholeNumber, whole_numbers
from plainms.language.sentences import split
from plainms.run.evaluate.records import record_of
from plainms.run.evaluate.scoring import retrieval, rounded
from plainms.sources.record import SourceRecord
from plainms.studies.assemble import assemble
from plainms.text import Passage, PassageKind

_TOTAL, _INTERVENTION, _CONTROL = "total-participants", "intervention-participants", "control-participants"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """What the annotators marked in one file: totals, and the sizes of the groups by side."""

    key: str
    text: str
    totals: tuple[int, ...]
    intervention: tuple[int, ...]
    control: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What we tell of one file: its total ("" where silent), and the sizes of its groups by side."""

    total: int | str
    intervention: tuple[int, ...]
    control: tuple[int, ...]


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """The scores of totals and group sizes over the files of the archive ``data``; nothing is fitted."""
    marked = list(marked_in(data))
    started = time.process_time()
    told = [told_of(item) for item in marked]
    seconds = time.process_time() - started
    pairs = list(zip(marked, told, strict=True))
    return {
        "n": len(marked),
        "total": totals_scored(pairs),
        "groups": _groups_scored(pairs),
        "abstracts_a_cpu_second": round(len(marked) / max(seconds, 1e-9)),
    }


def marked_in(archive: Path) -> Iterator[Marked]:
    """The files of the archive in the order of their names."""
    with tarfile.open(archive) as opened:
        files = {item.name: opened.extractfile(item) for item in opened.getmembers() if item.isfile()}
        texts = {name: file.read().decode("utf-8") for name, file in sorted(files.items()) if file is not None}
    for name, text in texts.items():
        if name.endswith(".txt"):
            yield _marked(PurePosixPath(name).stem, text, texts.get(name.removesuffix(".txt") + ".ann", ""))


def _marked(key: str, text: str, annotations: str) -> Marked:
    numbers = whole_numbers(text)
    found: dict[str, list[int]] = {_TOTAL: [], _INTERVENTION: [], _CONTROL: []}
    for line in annotations.splitlines():
        row = line.split("\t")
        kind, *places = row[1].replace(";", " ").split() if len(row) > 2 else ("",)
        if kind in found:
            found[kind] += _number(numbers, int(places[0]), int(places[-1]), row[2])
    return Marked(
        key=key,
        text=text,
        totals=tuple(found[_TOTAL]),
        intervention=tuple(found[_INTERVENTION]),
        control=tuple(found[_CONTROL]),
    )


def _number(numbers: tuple[WholeNumber, ...], start: int, end: int, words: str) -> list[int]:
    """The whole number at a marked place, though the mark may cut it short; else the figures of the mark itself."""
    there = [number.value for number in numbers if number.start < end and number.end > start]
    return there[:1] or [int(figures) for figures in re.findall(r"^\W*([0-9]+)\W*$", words)]


def told_of(marked: Marked) -> Told:
    """What the appraisal tells of a file; its first sentence is the title."""
    appraisal = appraise(assemble(_record(marked)))
    people = appraisal.participants.value
    return Told(
        total="" if isinstance(people, Absent) else people.count,
        intervention=_sizes(appraisal, comparator=False),
        control=_sizes(appraisal, comparator=True),
    )


def _sizes(appraisal: Appraisal, *, comparator: bool) -> tuple[int, ...]:
    arms = () if isinstance(appraisal.arms.value, Absent) else appraisal.arms.value
    sizes = [arm.size for arm in arms if arm.is_comparator == comparator]
    return tuple(size for size in sizes if not isinstance(size, NotReported))


def _record(marked: Marked) -> SourceRecord:
    text = " ".join(marked.text.split())
    first = split(Passage(key="all", kind=PassageKind.ABSTRACT, text=text))[0]
    rest = text[first.end :]
    return record_of(marked.key, first.quote, ((None, rest),))


def totals_scored(pairs: list[tuple[Marked, Told]]) -> dict[str, Any]:
    """Precision and coverage of the total, and what is told where no total is marked."""
    answerable = [(marked, told) for marked, told in pairs if marked.totals]
    spoken = [(marked, told) for marked, told in answerable if told.total != ""]
    right = sum(told.total in marked.totals for marked, told in spoken)
    unmarked = [(marked, told) for marked, told in pairs if not marked.totals]
    beyond = [(marked, told) for marked, told in unmarked if told.total != ""]
    summed = sum(told.total == sum((*marked.intervention, *marked.control)) for marked, told in beyond)
    return {
        "right": right,
        "spoken": len(spoken),
        "answerable": len(answerable),
        "coverage": rounded(len(spoken) / max(len(answerable), 1)),
        **retrieval(right, len(spoken), len(answerable)),
        "without_a_marked_total": len(unmarked),
        "told_without_a_marked_total": len(beyond),
        "of_these_the_sum_of_the_marked_groups": summed,
    }


def _groups_scored(pairs: list[tuple[Marked, Told]]) -> dict[str, Any]:
    """Precision and recall of group sizes: on the right side, and on either side."""
    sides = {
        "intervention": [(marked.intervention, told.intervention) for marked, told in pairs],
        "control": [(marked.control, told.control) for marked, told in pairs],
        "either_side": [
            (marked.intervention + marked.control, told.intervention + told.control) for marked, told in pairs
        ],
    }
    return {side: _sizes_scored(sizes) for side, sizes in sides.items()}


def _sizes_scored(sizes: list[tuple[tuple[int, ...], tuple[int, ...]]]) -> dict[str, Any]:
    right = sum(size in wanted for wanted, said in sizes for size in said)
    hit = sum(size in said for wanted, said in sizes for size in wanted)
    said_n = sum(len(said) for _, said in sizes)
    wanted_n = sum(len(wanted) for wanted, _ in sizes)
    return {
        "said": said_n,
        "marked": wanted_n,
        "precision": rounded(right / max(said_n, 1)),
        "recall": rounded(hit / max(wanted_n, 1)),
    }
