"""Whom the quoted words speak of: results in animals are told as such, and words about people from such work too."""

import re
from functools import cache

from plainms.appraisal.appraisal import Role, Species
from plainms.digest.facts import Facts
from plainms.vocabulary.load import vocabulary


def names_its_species(role: Role, quote: str, facts: Facts) -> bool:
    """Whether a reader can tell in whom a result was seen: no people or dishes in work on animals.

    Where both were studied, or the text of work on animals names people too, the quoted words name the animals.
    """
    species = facts.appraisal.species.value
    if species is Species.PEOPLE_AND_ANIMALS and role is not Role.CONCLUSIONS:
        return speaks_of_people(quote) or _pattern("animals").search(quote) is not None
    if species is Species.ANIMALS and role is not Role.CONCLUSIONS:
        named = facts.holds("own_people", "no") or _pattern("animals").search(quote) is not None
        return named and not speaks_of_people(quote) and not _pattern("bench").search(quote)
    return True


def speaks_of_people(text: str) -> bool:
    """Whether the words name people, patients or the human disease."""
    return _pattern("people").search(_pattern("model").sub(" ", text)) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("findings").text[name])
