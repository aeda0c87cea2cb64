"""The kinds of MS that a text names, without one whose name is only a part of another's ("progressive MS")."""

import re
from functools import cache

from plainms.vocabulary.load import Entry, vocabulary


def kinds_in(text: str) -> tuple[Entry, ...]:
    """The entries of ``phenotypes`` for MS that the text names."""
    found: dict[str, Entry] = {}
    taken: list[tuple[int, int]] = []
    for name, pattern, entry in _names():
        for match in pattern.finditer(text):
            if name and not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                found.setdefault(entry.id, entry)
    return tuple(found.values())


@cache
def _names() -> tuple[tuple[str, re.Pattern[str], Entry], ...]:
    """The longest names first; abbreviations count in their case only."""
    entries = [entry for entry in vocabulary("phenotypes").entries if entry.more.get("disease") == "ms"]
    words = [(name, re.IGNORECASE, entry) for entry in entries for name in entry.synonyms]
    words += [(name, 0, entry) for entry in entries for name in entry.more.get("abbreviations", ())]
    words.sort(key=lambda item: -len(item[0]))
    return tuple((name, re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", flags), entry) for name, flags, entry in words)
