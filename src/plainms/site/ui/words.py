"""The words of the core in the language that is spoken now. What is no wording of the interface stays English."""

from collections.abc import Callable
from functools import lru_cache
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext

from plainms.site.ui.languages import ENGLISH, spoken
from plainms.wording import Slot, Wording, in_figures, titled

_THIN = "\u202f"  # narrow space between thousands, from five figures on (Ortografía de la lengua española, 2010)


def said(words: str) -> str:
    """The words as plain text, for titles and attributes."""
    return _worded(words, str) if isinstance(words, Wording) and spoken() != ENGLISH else str(words)


def told(words: str) -> SafeString:
    """The words as HTML, in which text that stays English is marked as such on pages in another language."""
    if spoken() == ENGLISH:
        return _trusted(escape(words))
    return _trusted(_worded(words, _marked) if isinstance(words, Wording) else _marked(words))


def bare(words: str) -> SafeString:
    """The words as HTML within an element whose text is English: nothing but words of the interface is another's."""
    return told(words) if isinstance(words, Wording) else _trusted(escape(words))


def own_tongue(words: str) -> SafeString:
    """The attribute of an element within English text that holds the words; nothing where they are English too."""
    return own() if isinstance(words, Wording) else SafeString()


def english() -> SafeString:
    """The attribute of an element whose text is English; nothing on English pages."""
    return _trusted("" if spoken() == ENGLISH else f" lang={ENGLISH}")


def own() -> SafeString:
    """The attribute of an element in the language of the page that stands within English text."""
    return _trusted("" if spoken() == ENGLISH else f" lang={spoken()}")


def figures(count: int) -> str:
    """A count with the signs between thousands that the language uses."""
    if spoken() == ENGLISH:
        return in_figures(count)
    return str(count) if count < 10_000 else f"{count:,}".replace(",", _THIN)


def decimal(number: str) -> str:
    """A number with a decimal point or a percent sign, as printed in English, in the way of the language."""
    return number if spoken() == ENGLISH else number.replace(".", ",").replace("%", "\u202f%")


def _worded(words: Wording, plain: Callable[[str], str]) -> str:
    """The form of the words in the language spoken, filled; ``plain`` writes text that is no wording."""
    if not words.form:
        return ""
    form = _counted(words) if words.many else looked_up(words.form, spoken())
    form = titled(form) if words.is_opening else form
    form = form if plain is str else escape(form, quote=False)
    return form.format(**{name: _filled(slot, plain) for name, slot in words.slots.items()}) if words.slots else form


@lru_cache(maxsize=4096)  # the same few hundred forms on every page
def looked_up(form: str, language: str) -> str:  # noqa: ARG001 - the language decides the words
    """A form in the language, which is the one spoken now."""
    return gettext(form)


def _filled(slot: Slot, plain: Callable[[str], str]) -> str:
    if isinstance(slot, int):
        return figures(slot)
    return _worded(slot, plain) if isinstance(slot, Wording) else plain(slot)


def _marked(text: str) -> str:
    """Text without letters needs no language."""
    has_letters = any(letter.isalpha() for letter in text)
    return f"<i lang={ENGLISH}>{escape(text)}</i>" if has_letters else escape(text)


def _counted(words: Wording) -> str:
    count = words.slots["count"]
    return ngettext(words.form, words.many, count if isinstance(count, int) else 0)


def _trusted(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 - every part above is escaped or fixed
