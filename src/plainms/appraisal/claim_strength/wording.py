"""What the wording of one sentence claims of cause: nothing, a link, a cause that may be, a cause.

The classes are those of Yu, Li and Wang (EMNLP 2019). The words are a decision list in
``vocabulary/data/claim_verbs.toml``: the first entry that fits decides, and a sentence that fits none claims nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.appraisal.values import Strength
from plainms.language.matching import lowered
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_NAME = "claim_verbs"
_SLOT = re.compile(r"<([a-z]+)>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The strength of a sentence, the entry that gave it ("no cue" where none fits), and where its words stand."""

    strength: Strength
    entry: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rule:
    entry: str
    strength: Strength
    wanted: Sieved
    unwanted: Sieved


def wording(sentence: str) -> Wording:
    """What ``sentence`` claims by its words; offsets count its characters."""
    nothing = Wording(strength=Strength.NONE, entry="no cue", start=0, end=len(sentence))
    return next(_fitting(lowered(sentence)), nothing)


def every_wording(sentence: str) -> tuple[Wording, ...]:
    """Every entry of the list that fits ``sentence``, in the order of the list, not only the one that decides."""
    return tuple(_fitting(lowered(sentence)))


def is_hedged(sentence: str) -> bool:
    """Whether the authors say anywhere in ``sentence`` that it only may be so ("suggests", "appears", "possibly")."""
    return bool(_hedge().search(lowered(sentence)))


def _fitting(text: str) -> Iterator[Wording]:
    for rule in _rules():
        found = rule.wanted.search(text)
        if found and not rule.unwanted.search(text):
            yield Wording(strength=rule.strength, entry=rule.entry, start=found.start(), end=found.end())


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            entry=entry.id,
            strength=Strength(entry["strength"]),
            wanted=_compiled(entry["patterns"]),
            unwanted=_compiled(entry["not"]),
        )
        for entry in vocabulary(_NAME).entries
    )


def _compiled(patterns: list[str]) -> Sieved:
    """The alternatives with their word lists filled in; without any it never fits."""
    words = vocabulary(_NAME).text
    filled = (_SLOT.sub(lambda slot: words[slot[1]], pattern) for pattern in patterns)
    return Sieved("|".join(filled) or "(?!)")


@cache
def _hedge() -> Sieved:
    return Sieved(vocabulary(_NAME).text["hedge"])
