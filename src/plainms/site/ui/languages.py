"""The languages of the interface. The address of a page says its language, and nothing else remembers it."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.utils.translation import override

ENGLISH = "en"
NAMES = {ENGLISH: "English", "es": "Español"}
"""Each language by its code, under its own name; English, in which digests are written, comes first."""

LANGUAGES = tuple(NAMES)
_SPOKEN = ContextVar("spoken", default=ENGLISH)


def spoken() -> str:
    """The language in which words are said now. Pages ask for every word, and Django takes long to answer."""
    return _SPOKEN.get()


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Words are said in that language inside, by us and by Django's own tags."""
    before = _SPOKEN.set(language)
    try:
        with override(language):
            yield
    finally:
        _SPOKEN.reset(before)


def address_in(language: str, address: str) -> str:
    """An address of the site in a language; what leads elsewhere stays as it is."""
    is_ours = address.startswith("/") and not address.startswith("//")
    return f"/{language}{address}" if is_ours and language != ENGLISH else address


def language_of(path: str) -> str:
    """The language of the page at a path."""
    first = path.lstrip("/").split("/", 1)[0]
    return first if first in LANGUAGES else ENGLISH
