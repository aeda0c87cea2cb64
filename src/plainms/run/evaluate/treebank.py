"""Reads a treebank in CoNLL-U form, gzip or plain: rows of ten fields, a list of rows a sentence."""

import gzip
from collections.abc import Iterator
from pathlib import Path

Row = list[str]
FORM, TAG, HEAD, LABEL, MISC = 1, 4, 6, 7, 9


def sentences(path: Path) -> Iterator[list[Row]]:
    """The sentences of a file in its order."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows: list[Row] = []
        for line in lines:
            if line.strip() and not line.startswith("#"):
                rows.append(line.rstrip("\n").split("\t"))
            elif rows and not line.strip():
                yield rows
                rows = []
        if rows:
            yield rows


def surface(rows: list[Row]) -> tuple[list[str], list[bool]]:
    """The words of a sentence, and whether white space follows each."""
    return [row[FORM] for row in rows], ["SpaceAfter=No" not in row[MISC] for row in rows]


def heads(rows: list[Row]) -> list[int]:
    """The place of the word that each word hangs on; a root's is its own."""
    return [place if row[HEAD] == "0" else int(row[HEAD]) - 1 for place, row in enumerate(rows)]


def labels(rows: list[Row]) -> list[str]:
    """The relation of each word to its head; a root's is "ROOT", as spaCy calls it."""
    return ["ROOT" if row[HEAD] == "0" else row[LABEL] for row in rows]
