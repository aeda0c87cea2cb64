"""Short forms that a text spells in plain sight but never beside them: "FoR" where it speaks of "fear of relapse"."""

import re
from collections.abc import Iterator

from plainms.language.abbreviations import Abbreviation
from plainms.text import Passage
from plainms.vocabulary.load import vocabulary

_FEWEST = 4  # large letters; fewer words begin with the same letters too easily, but for "FoR"
_SHORT = re.compile(r"(?<![\w-])[A-Z](?:[a-z]?[A-Z]){1,5}(?![\w-])")
_NO_NAME = r"(?!(?:and|are|that|the|this|with|for|from|was|were|has|have|had|not|but|which|who|our|their|its)\b)"
_LINKS = {"o": "of", "a": "and", "t": "the", "i": "in", "f": "for"}


def spelled_apart(passages: tuple[Passage, ...], defined: tuple[Abbreviation, ...]) -> tuple[Abbreviation, ...]:
    """Those that the text does not define and our lists do not hold, each with the first words that spell it.

    A small letter between large ones is that of a small word; all other words have three letters or more.
    """
    known = {item.short for item in defined}
    lists = (vocabulary("short_forms"), vocabulary("short_forms_ambiguous"))
    shorts = dict.fromkeys(match[0] for passage in passages for match in _SHORT.finditer(passage.text))
    closed = [short for short in shorts if short not in known and not any(short in entries for entries in lists)]
    found = (next(_spelled(short, passages), None) for short in closed if _is_telling(short))
    return tuple(one for one in found if one is not None)


def _is_telling(short: str) -> bool:
    return len(short) >= _FEWEST or not short.isupper()


def _spelled(short: str, passages: tuple[Passage, ...]) -> Iterator[Abbreviation]:
    words = re.compile(r"(?<![\w-])" + " ".join(_word(letter) for letter in short) + r"(?![\w-])")
    for passage in passages:
        for match in words.finditer(passage.text):
            yield Abbreviation(short=short, long=match[0], span=passage.span(*match.span()))


def _word(letter: str) -> str:
    if letter.islower():
        return _LINKS.get(letter, r"(?!)")
    return rf"{_NO_NAME}[{letter}{letter.lower()}][a-z]{{2,}}"
