"""Pages about to be: an address, what the page is made of, and how to make it. Only what changed is made again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from plainms.provenance import fingerprint
from plainms.site.reading.edition import edition
from plainms.site.reading.frames import part
from plainms.site.ui.languages import LANGUAGES, address_in, speaking

Published = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A page that is no study's. Equal ``inputs`` make equal pages; ``render`` is called where they are others."""

    path: str
    inputs: str
    render: Callable[[], str]


def drafts(path: str, template: str, **context: Any) -> Iterator[Draft]:
    """A draft in each language. Its inputs are the edition and the values it is given: frozen and plain ones."""
    values = repr(sorted(context.items())).encode()
    inputs = fingerprint(edition().encode(), template.encode(), values)
    for language in LANGUAGES:
        render = partial(_rendered, language, template, path=path, **context)
        yield Draft(path=address_in(language, path), inputs=inputs, render=render)


def ready(pages: Iterable[Published]) -> Iterator[Draft]:
    """Drafts of text that is made already: its inputs are itself."""
    for path, text in pages:
        yield Draft(path=path, inputs=fingerprint(text.encode()), render=partial(str, text))


def in_each_language(pages: Callable[[], Iterable[Published]]) -> Iterator[Draft]:
    """Drafts of text that ``pages`` makes in the language spoken; their addresses are those of that language."""
    for language in LANGUAGES:
        with speaking(language):
            made = [(address_in(language, path), text) for path, text in pages()]
        yield from ready(made)


def _rendered(language: str, template: str, **context: Any) -> str:
    with speaking(language):
        return part(template, **context)
