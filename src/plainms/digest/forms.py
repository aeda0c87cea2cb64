"""Sentence forms: the wording is in ``sentence_forms.toml``; here a form gets its words and its grounds.

A ``Phrase`` is a piece of a sentence that knows what it stands on: a sentence inherits the grounds of its parts.
"""

import re
from dataclasses import dataclass

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.mending import mended
from plainms.provenance import Ground, VocabularyEntry
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

FORMS = "sentence_forms"
_OPEN_END = re.compile(
    r"\b(?:was|were|is|are|be|had|has|the|an?|of|and|or|(?<!meant )to|with|for|by|from|than|which|whose|that)$"
    r"|\bthere (?:is|was) (?:[\w-]+ ){0,4}evidence$"
    r"|\b(?:in|of|with|between|than|from|by) (?:and|or)\b(?! (?:out|without)\b)"
    r"|\b(?:of|between|than|from|by|the|an?),|\b(?:of|in|with) at the\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """Words for a slot of a sentence form, and their grounds."""

    text: str
    grounds: tuple[Ground, ...]


def say(form: str, kind: SentenceKind, *grounds: Ground, **slots: str | Phrase) -> Sentence:
    """The sentence that form ``form`` makes with these words; the grounds of its phrases come first."""
    inherited = tuple(ground for slot in slots.values() if isinstance(slot, Phrase) for ground in slot.grounds)
    return Sentence(
        kind=kind, text=wording(form, **slots), pattern=form, grounds=distinct(inherited + grounds + _own(kind, form))
    )


def wording(form: str, **slots: str | Phrase) -> str:
    """The text that form ``form`` makes, its slips mended, with a capital first letter."""
    words = {name: slot.text if isinstance(slot, Phrase) else slot for name, slot in slots.items()}
    return capitalized(mended(vocabulary(FORMS)[form].label.format(**words)))


def has_form(form: str) -> bool:
    """Whether there is wording under that name."""
    return form in vocabulary(FORMS)


def capitalized(text: str) -> str:
    """The text with its first letter large; the rest as it is, and so is a word like "mRNA"."""
    return text if text[1:2].isupper() else text[:1].upper() + text[1:]


def distinct(grounds: tuple[Ground, ...]) -> tuple[Ground, ...]:
    """The grounds without repetition, in order."""
    kept: list[Ground] = []
    seen: set[tuple[object, ...]] = set()
    for ground in grounds:
        key = _key(ground)
        if key not in seen:
            seen.add(key)
            kept.append(ground)
    return tuple(kept)


def ends_open(text: str) -> bool:
    """Whether the words end, or break off before a mark or a joint, on one that something must follow."""
    return _OPEN_END.search(text) is not None


def listed(items: tuple[str, ...], *, last: str = "and") -> str:
    """The items as English lists them: "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def counted(number: int) -> str:
    """A whole number as readers see it: 3,116."""
    return f"{number:,}"


def _own(kind: SentenceKind, form: str) -> tuple[Ground, ...]:
    """Fixed text stands on its own form."""
    return (VocabularyEntry(vocabulary=FORMS, id=form),) if kind is SentenceKind.STANDING else ()


def _key(ground: Ground) -> tuple[object, ...]:
    """What makes two grounds the same; a span by its place, for comparing passages letter by letter is slow."""
    if isinstance(ground, Span):
        return ("span", ground.passage.key, ground.start, ground.end)
    return (type(ground).__name__, ground)
