"""The fixed topics of the site, and which of them a study belongs to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plainms.vocabulary.load import Entry, vocabulary

NAME = "topics_fixed"
_KEYS = ("headings", "lay", "outcomes", "given", "uses", "diseases")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What a study shows of its matter, under the keys by which a topic asks for it.

    ``headings`` are slugs; ``given`` holds ids of what was given and of the classes these belong to.
    """

    headings: frozenset[str]
    lay: frozenset[str]
    outcomes: frozenset[str]
    given: frozenset[str]
    uses: frozenset[str]
    diseases: frozenset[str]


def fixed_topics() -> tuple[Entry, ...]:
    """The topics in the order of the index."""
    return vocabulary(NAME).entries


def topics_with(signs: Signs) -> tuple[str, ...]:
    """The ids of the topics that one of the signs asks for, in the order of the index."""
    shown = {key: getattr(signs, key) for key in _KEYS}
    return tuple(entry.id for entry in fixed_topics() if _belongs(entry, shown))


def _belongs(entry: Entry, shown: Mapping[str, frozenset[str]]) -> bool:
    return entry.id in shown["headings"] or any(_meets(entry.more.get(key, ()), shown[key]) for key in _KEYS)


def _meets(wanted: Iterable[str], shown: frozenset[str]) -> bool:
    return not shown.isdisjoint(wanted)
