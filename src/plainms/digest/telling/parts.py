"""Pieces that several frames tell alike: their slots in plain words, "was" or "were", an article, a trailing phrase."""

from collections.abc import Sequence

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.nouns import plain
from plainms.provenance import Ground
from plainms.vocabulary.load import Entry

_GROUPS = frozenset({"first", "second", "people"})


def phrases(facts: Facts, **slots: Slot) -> dict[str, Phrase] | Unclear:
    """Every slot in plain words, or why one of them cannot be told."""
    told: dict[str, Phrase] = {}
    for name, slot in slots.items():
        phrase = plain(slot, facts, group=name in _GROUPS)
        if isinstance(phrase, Unclear):
            return phrase
        told[name] = phrase
    return told


def grounds_of(told: dict[str, Phrase]) -> tuple[Ground, ...]:
    """The grounds of all phrases."""
    return tuple(ground for phrase in told.values() for ground in phrase.grounds)


def was(slot: Slot) -> str:
    """ "was" or "were", by the number of the source's noun."""
    return "were" if slot.plural else "was"


def past(verb: str, slot: Slot) -> str:
    """The source's form of "be" in the past tense, else by the number of the noun."""
    return {"is": "was", "are": "were", "was": "was", "were": "were"}.get(verb) or was(slot)


def article(words: str) -> str:
    """ "a" or "an", as the words need it."""
    return "an" if words[:1].lower() in "aeiou" else "a"


def worded(entry: Entry, facts: Facts) -> str:
    """One of the entry's wordings, the same one for a study each time."""
    wordings = entry["wordings"]
    return str(wordings[sum(map(ord, str(facts.study.id))) % len(wordings)])


def listed_parts(parts: Sequence[str]) -> str:
    """Clauses as one sentence: "a", "a and b", "a, b and c"."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
