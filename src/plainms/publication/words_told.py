"""The glossary as readers look things up in it: headwords from A to Z, each with its plain meaning."""

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cache

from plainms.digest.explaining.glossary import glossary
from plainms.vocabulary.load import Entry

MOST_ALSO = 5
OTHER = "other"
_ARTICLE = re.compile(r"^(?:the|a|an) (?=\S)")
_SAYS_WHAT_IT_IS = ("is", "are", "means")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A headword, an anchor that is unique in the glossary, its meaning as a sentence, and other ways to write it."""

    anchor: str
    head: str
    meaning: str
    also: tuple[str, ...]


@cache
def words_by_letter() -> dict[str, tuple[Word, ...]]:
    """Every word that pages explain, under its first letter, or under OTHER where it begins with no letter.

    Entries with one headword differ in the forms that they explain; they are told once, as the first of them says.
    """
    by_head: dict[str, Word] = {}
    for word in map(_word, glossary()):
        same = by_head.setdefault(word.head, word)
        by_head[word.head] = replace(same, also=tuple(dict.fromkeys(same.also + word.also))[:MOST_ALSO])
    found: defaultdict[str, list[Word]] = defaultdict(list)
    for word in sorted(by_head.values(), key=lambda one: (one.head.casefold(), one.anchor)):
        found[_first(word.head)].append(word)
    return {letter: tuple(found[letter]) for letter in sorted(found, key=lambda one: (one == OTHER, one))}


def _word(entry: Entry) -> Word:
    head = _ARTICLE.sub("", str(entry["term"]), count=1)
    known = head.casefold()
    others = tuple(name for name in entry.synonyms if name.casefold() not in known)
    return Word(anchor=f"w-{entry.id}", head=head, meaning=_meaning(entry), also=others[:MOST_ALSO])


def _meaning(entry: Entry) -> str:
    """ "A scale from 0 to 10." or "Measures how fast a person walks.": the verb is said where it says something."""
    verb, explain = str(entry["verb"]), str(entry["explain"])
    says_it_alone = verb in _SAYS_WHAT_IT_IS and not explain.startswith("that ")
    told = explain if says_it_alone else f"{verb} {explain}"
    return f"{told[:1].upper()}{told[1:]}."


def _first(head: str) -> str:
    letter = head[:1].casefold()
    return letter if letter.isascii() and letter.isalpha() else OTHER
