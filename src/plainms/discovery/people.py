"""Who wrote a study, as far as a page about a person can stand on it: a last name with a first name in full."""

import re

from plainms.absence import NotReported
from plainms.discovery.profile import Named
from plainms.discovery.topics import slug_of
from plainms.sources.record import Author, SourceRecord

_IN_FULL = re.compile(r"[^\W\d_]{2,}")


def people_of(record: SourceRecord) -> tuple[Named, ...]:
    """The authors whose names are given in full, each once. Initials alone would join strangers."""
    named = {one.slug: one for author in record.authors for one in _person(author)}
    return tuple(named.values())


def _person(author: Author) -> tuple[Named, ...]:
    last, first = author.last_name, author.fore_name
    if isinstance(last, NotReported) or isinstance(first, NotReported):
        return ()
    begun = first.split()[0] if first.split() else ""
    is_in_full = _IN_FULL.match(begun) and not (begun.isupper() and len(begun) <= 3)
    name = f"{' '.join(first.split())} {last}"
    return (Named(slug=slug_of(name), label=name),) if is_in_full else ()
