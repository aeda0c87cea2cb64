"""The aim that a sentence or a title announces: the verb that asks ("assess") and the clause of what is asked.

"The aim of this study was to assess the prevalence of pain using a survey" asks for "the prevalence of pain".
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from plainms.digest.reading.clause import Clause, Cleaned, cleaned
from plainms.digest.reading.skeletons import found
from plainms.language.parse import Parse
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

AIMS = "aim_frames"
_OPENINGS = ("to", "aimed", "finite", "bare")
_TAILS = ("means", "more", "second")
_FEWEST_LETTERS, _FEWEST_WORDS = 8, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """``asks`` is the class of the verb: "know" where the list names no other. ``cuts`` names the tails cut off."""

    asks: str
    thing: Clause
    cuts: frozenset[str]


def announced(part: Cleaned, parse: Parse) -> Iterator[Announced]:
    """The aim of a part of a sentence, with fewer and fewer tails: by which means, where and when, a second aim."""
    for opening in _OPENINGS:
        match = found(opening, AIMS, part.text)
        if match is None:
            continue
        verbs = [verb for verb in (match["verb"], match["verb2"]) if verb]
        asks = {_class(verb) for verb in verbs}
        start = match.end()
        for end, cuts in _ends(part.text, start):
            loses_people = _names_somebody(part.text[end:]) and not _names_somebody(part.text[start:end])
            if end - start >= _FEWEST_LETTERS and not loses_people:
                thing = Clause(cleaned=part, parse=parse, start=start, end=end)
                for kind in sorted(asks, key=lambda one: one == "know"):
                    yield Announced(asks=kind, thing=thing, cuts=cuts)
        return


def titled(title: Span, in_small_letters: Callable[[str], str]) -> Iterator[Cleaned]:
    """The parts of a title up to its colons, as they would stand inside a sentence, letter for letter."""
    for part in cleaned(title):
        start = 0
        for joint in re.finditer(r": | [-–—] |[.?!](?: |$)|$", part.text):
            if len(part.text[start : joint.start()].split()) >= _FEWEST_WORDS:
                piece = part.part(start, joint.start())
                yield replace(piece, text=in_small_letters(piece.text))
            start = joint.end()


def _ends(text: str, start: int) -> Iterator[tuple[int, frozenset[str]]]:
    """Where the thing that is asked for may end and the tails this cuts; without its means first, then the longest."""
    ends: dict[int, frozenset[str]] = {len(text): frozenset()}
    waiting = [len(text)]
    while waiting:
        end = waiting.pop()
        for name in _TAILS:
            match = found(name, AIMS, text[start:end])
            cut = start + match.start() if match is not None else end
            if cut < end and cut not in ends:
                ends[cut] = ends[end] | {name}
                waiting.append(cut)
    yield from sorted(ends.items(), key=lambda item: (item[1] != {"means"}, -item[0]))


def _names_somebody(text: str) -> bool:
    return found("somebody", AIMS, text) is not None


def _class(verb: str) -> str:
    """The class of a verb by its stem."""
    for pair in vocabulary(AIMS).text["verbs"].split("; "):
        stem, _, name = pair.partition(" → ")
        if verb.lower().startswith(stem):
            return name
    return "know"
