"""Reads CRAFT in CoNLL-U form into spaCy documents, one document a sentence."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab


def sentences(path: Path) -> Iterator[list[list[str]]]:
    """The sentences of a CoNLL-U file, gzip or plain: a list of rows of ten fields."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows: list[list[str]] = []
        for line in lines:
            if line.startswith("#"):
                continue
            if line.strip():
                rows.append(line.rstrip("\n").split("\t"))
            elif rows:
                yield rows
                rows = []
        if rows:
            yield rows


def gold(vocab: Vocab, rows: list[list[str]]) -> Doc:
    """The sentence with its gold tags, heads and labels."""
    heads = [place if row[6] == "0" else int(row[6]) - 1 for place, row in enumerate(rows)]
    labels = ["ROOT" if row[6] == "0" else row[7] for row in rows]
    words, spaces = surface(rows)
    return Doc(vocab, words=words, spaces=spaces, tags=[row[4] for row in rows], heads=heads, deps=labels)


def bare(vocab: Vocab, rows: list[list[str]]) -> Doc:
    """The sentence as tokens alone."""
    words, spaces = surface(rows)
    return Doc(vocab, words=words, spaces=spaces)


def surface(rows: list[list[str]]) -> tuple[list[str], list[bool]]:
    """The words of a sentence, and whether white space follows each."""
    return [row[1] for row in rows], ["SpaceAfter=No" not in row[9] for row in rows]
