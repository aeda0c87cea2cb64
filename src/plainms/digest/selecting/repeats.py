"""Nothing twice: what one sentence of ours warns of or asks is not said again in other words.

The ideas and the words that say them are in ``repeats.toml``.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from plainms.digest.digest import Sentence, SentenceKind
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_QUOTED = re.compile(r"“[^“”]*”")


def said_once(sentences: tuple[Sentence, ...], before: tuple[Sentence, ...] = ()) -> tuple[Sentence, ...]:
    """The sentences without any that says again what an earlier one, or one of ``before``, has said.

    The first sentence always stays: it is the limit of the design.
    """
    return tuple(_said_once(sentences, before))


def _said_once(sentences: tuple[Sentence, ...], before: tuple[Sentence, ...]) -> Iterator[Sentence]:
    earlier = {idea for sentence in before for idea in ideas_of(sentence)}
    told: Counter[str] = Counter()
    texts: set[str] = set()
    for place, sentence in enumerate(sentences):
        ideas = ideas_of(sentence)
        spent = any(idea in earlier or told[idea] >= _most(idea) for idea in ideas)
        if sentence.text in texts or (spent and place > 0):
            continue
        texts.add(sentence.text)
        told.update(ideas)
        yield sentence


def not_warned_twice(told: tuple[Sentence, ...], limits: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """What is told without a caution of ours among it that the limits give as well."""
    later = {idea for sentence in limits for idea in ideas_of(sentence)}
    return tuple(one for one in told if one.kind is not SentenceKind.CAUTION or not ideas_of(one) & later)


def ideas_of(sentence: Sentence) -> frozenset[str]:
    """The cautions that our own words of the sentence give, or the things that they ask."""
    own = _QUOTED.sub(" ", sentence.text)
    kin = (entry for entry in vocabulary("repeats").entries if entry["kind"] == sentence.kind.value)
    return frozenset(entry.id for entry in kin if _pattern(entry.id).search(own))


def _most(idea: str) -> int:
    return int(vocabulary("repeats")[idea]["most"])


@cache
def _pattern(idea: str) -> Sieved:
    return Sieved(str(vocabulary("repeats")[idea]["pattern"]))
