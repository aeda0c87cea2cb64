"""Thousands of names as one pattern would be: found where a word begins, trying only names that begin like it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

_ALIKE = 2  # letters by which names are sorted


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternatives:
    """Names by their first two letters, each lot as a pattern with the longest name first."""

    begins: re.Pattern[str]
    by_start: Mapping[str, re.Pattern[str]]

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The longest name at each place, left to right, without overlap."""
        done = 0
        for place in self.begins.finditer(text):
            start = place.start()
            pattern = self.by_start.get(text[start : start + _ALIKE].casefold()) if start >= done else None
            match = None if pattern is None else pattern.match(text, start)
            if match is not None:
                done = match.end()
                yield match

    def sub(self, put: Callable[[re.Match[str]], str], text: str) -> str:
        """The text with something put in the place of each name."""
        pieces, done = list[str](), 0
        for match in self.finditer(text):
            pieces += (text[done : match.start()], put(match))
            done = match.end()
        return "".join((*pieces, text[done:]))


def alternatives(any_case: Iterable[str], own_case: Iterable[str] = (), *, joints: str = "") -> Alternatives:
    """Finds whole names in any case, and others in their own case only; ``joints`` are marks that join words ("-").

    A name has at least two letters and begins with no white space.
    """
    parts = [(name, f"(?i:{re.escape(name)})") for name in set(any_case)]
    parts += [(name, re.escape(name)) for name in set(own_case)]
    lots: defaultdict[str, list[str]] = defaultdict(list)
    for name, part in sorted(parts, key=lambda pair: (-len(pair[0]), pair[1])):
        lots[name[:_ALIKE].casefold()].append(part)
    letter = rf"[\w{re.escape(joints)}]"
    by_start = {start: re.compile(rf"(?:{'|'.join(lot)})(?!{letter})") for start, lot in lots.items()}
    return Alternatives(begins=re.compile(rf"(?<!{letter})\S"), by_start=by_start)
