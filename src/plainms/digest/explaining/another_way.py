"""What explains a medicine by how it is usually given, without that where the text gives it in another way."""

from dataclasses import replace
from functools import cache

from plainms.digest.explaining.glossary import Met
from plainms.digest.facts import Facts
from plainms.digest.telling.other_routes import came_another_way
from plainms.vocabulary.load import Entry


def as_given_here(met: Met, facts: Facts) -> Met:
    """The term met; explained as a medicine alone where it was swallowed, breathed in or made by a gene."""
    if "given_otherwise" not in met.entry.more or not came_another_way(str(met.entry["term"]), facts):
        return met
    return replace(met, entry=_otherwise(met.entry))


@cache
def _otherwise(entry: Entry) -> Entry:
    return replace(entry, more={**entry.more, **entry["given_otherwise"]})
