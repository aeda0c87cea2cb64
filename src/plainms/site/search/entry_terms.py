"""The other names of MeSH headings, where the operator has NLM's list of terms.

PLAINMS_MESH names a gzip file of comma-separated values with the columns DescriptorName, TermName and IsPermutedTermYN
(``Y`` for names with their words turned around, which nobody types). Without it headings have only their own names. The
list itself is not part of plainms.
"""

import csv
import gzip
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

_MOST = 12


def entry_terms(heading: str) -> tuple[str, ...]:
    """Other names of the heading, the first of them as the list has them; none where there is no list."""
    return _names(os.environ.get("PLAINMS_MESH", "")).get(heading, ())[:_MOST]


@cache
def _names(path: str) -> Mapping[str, tuple[str, ...]]:
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for row in _rows(Path(path)) if path else ():
        if row["IsPermutedTermYN"] != "Y" and row["TermName"] != row["DescriptorName"]:
            names[row["DescriptorName"]][row["TermName"]] = None
    return {heading: tuple(mine) for heading, mine in names.items()}


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from csv.DictReader(lines)
