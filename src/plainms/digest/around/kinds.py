"""The kinds of MS that a text names, without one whose name is only a part of another's ("progressive MS")."""

import re
from functools import cache

from plainms.sieve import Sieve, Sieved
from plainms.vocabulary.load import Entry, vocabulary


def kinds_in(text: str) -> tuple[Entry, ...]:
    """The courses of MS that the text names; where it names none, what else it says of the kind ("advanced MS")."""
    return _found(text, courses=True) or _found(text, courses=False)


def _found(text: str, *, courses: bool) -> tuple[Entry, ...]:
    found: dict[str, Entry] = {}
    taken: list[tuple[int, int]] = []
    for entry, pattern in _names(courses=courses).of(text):
        for match in pattern.finditer(text):
            if not any(start < match.end() and match.start() < end for start, end in taken):
                taken.append(match.span())
                found.setdefault(entry.id, entry)
    return tuple(found.values())


def names_another(kind: str, text: str) -> bool:
    """Whether the text names a course of MS that is not of the side of this one: progressive beside relapsing."""
    return _other("beside_progressive" if "progressive" in kind else "beside_relapsing").search(text) is not None


@cache
def _other(name: str) -> Sieved:
    return Sieved(vocabulary("findings").text[name])


@cache
def _names(*, courses: bool) -> Sieve[Entry]:
    """The longest names first; abbreviations count in their case only."""
    known = set(vocabulary("matters").text["courses"].split())
    entries = [entry for entry in vocabulary("phenotypes").entries if entry.more.get("disease") == "ms"]
    entries = [entry for entry in entries if (entry.id in known) is courses]
    words: list[tuple[str, int, Entry]] = [(name, re.IGNORECASE, entry) for entry in entries for name in entry.synonyms]
    words += [(name, 0, entry) for entry in entries for name in entry.more.get("abbreviations", ())]
    words.sort(key=lambda item: -len(item[0]))
    return Sieve((entry, Sieved(rf"(?<!\w){re.escape(name)}(?!\w)", flags)) for name, flags, entry in words)
