"""The languages of the interface. The address of a page says its language, and nothing else remembers it."""

from contextlib import AbstractContextManager

from django.utils.translation import get_language, override

ENGLISH = "en"
NAMES = {ENGLISH: "English", "es": "Español"}
"""Each language by its code, under its own name; English, in which digests are written, comes first."""

LANGUAGES = tuple(NAMES)


def spoken() -> str:
    """The language in which words are said now."""
    return get_language() or ENGLISH


def speaking(language: str) -> AbstractContextManager[None]:
    """Words are said in that language inside."""
    return override(language)


def address_in(language: str, address: str) -> str:
    """An address of the site in a language; what leads elsewhere stays as it is."""
    is_ours = address.startswith("/") and not address.startswith("//")
    return f"/{language}{address}" if is_ours and language != ENGLISH else address


def language_of(path: str) -> str:
    """The language of the page at a path."""
    first = path.lstrip("/").split("/", 1)[0]
    return first if first in LANGUAGES else ENGLISH
