"""Words of the interface: English text that remembers its form and what fills it, so that another language can say it.

The core says everything in English and knows no other language. ``Wording`` is a ``str``, so whoever does not care
reads English; the site, at its edge, looks its form up in a catalog. What is no ``Wording`` (the text of a digest or of
a paper, a name, an identifier) is never translated.
"""

from collections.abc import Mapping
from typing import Self

Slot = str | int
"""A slot holds words of the interface, a count, or text that stays as it is."""


class Wording(str):
    """English text; ``form`` is the text with its slots open, ``many`` the form for any ``count`` but 1, or empty.

    ``is_opening`` tells that the first letter is a capital because a line opens with it.
    """

    form: str
    many: str
    slots: Mapping[str, Slot]
    is_opening: bool

    def __new__(
        cls, form: str, many: str = "", slots: Mapping[str, Slot] | None = None, *, opens: bool = False
    ) -> Self:
        filled = slots or {}
        chosen = many if many and filled["count"] != 1 else form
        text = chosen.format(**{name: in_figures(slot) for name, slot in filled.items()}) if filled else form
        made = super().__new__(cls, titled(text) if opens else text)
        made.form, made.many, made.slots, made.is_opening = form, many, filled, opens
        return made

    def __repr__(self) -> str:
        """Differs wherever the words in any language could."""
        return f"Wording({self.form!r}, {self.many!r}, {dict(self.slots)!r}, opens={self.is_opening})"


def say(form: str, **slots: Slot) -> Wording:
    """Words of the interface. A form without slots may hold braces; one with slots is filled as ``str.format`` does."""
    return Wording(form, slots=slots)


def say_count(one: str, many: str, *, count: int, **slots: Slot) -> Wording:
    """Words that differ by a count, which fills the slot ``{count}``."""
    return Wording(one, many, {"count": count, **slots})


def forms(one: str, many: str) -> tuple[str, str]:
    """Two forms that ``say_count`` is given elsewhere; named so that those who gather words find them."""
    return one, many


def opening(words: str) -> Wording:
    """The same with a capital letter, for where it opens a line."""
    known = words if isinstance(words, Wording) else Wording(words)
    return Wording(known.form, known.many, known.slots, opens=True)


def titled(text: str) -> str:
    """The text with a capital first letter and the rest as it is."""
    return text[:1].upper() + text[1:]


NOTHING = say("")
"""Where there is nothing to say."""


def in_figures(slot: Slot) -> str:
    """A slot in English: counts with commas between thousands."""
    return f"{slot:,}" if isinstance(slot, int) else slot
