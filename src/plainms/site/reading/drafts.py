"""Pages about to be: an address, what the page is made of, and how to make it. Only what changed is made again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from plainms.provenance import fingerprint
from plainms.site.reading.edition import edition
from plainms.site.reading.render import part

Published = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A page that is no study's. Equal ``inputs`` make equal pages; ``render`` is called where they are others."""

    path: str
    inputs: str
    render: Callable[[], str]


def draft(path: str, template: str, **context: Any) -> Draft:
    """A draft whose inputs are the template's edition and the values it is given, which must be frozen and plain."""
    said = repr(sorted(context.items())).encode()
    inputs = fingerprint(edition().encode(), template.encode(), said)
    return Draft(path=path, inputs=inputs, render=partial(part, template, **context))


def ready(pages: Iterable[Published]) -> Iterator[Draft]:
    """Drafts of text that is made already: its inputs are itself."""
    for path, text in pages:
        yield Draft(path=path, inputs=fingerprint(text.encode()), render=partial(str, text))
