"""What kind of limit a sentence states: the kinds of ``vocabulary/data/limitations.toml``."""

from functools import cache

from plainms.appraisal.patterns import pattern
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_NAME = "limitations"


def kinds_of(text: str) -> tuple[str, ...]:
    """The ids of every kind that a sentence in lower case names, in the order of the file."""
    return tuple(
        entry.id
        for entry in vocabulary(_NAME).entries
        if pattern(_NAME, entry.id, "patterns").search(text) or pattern(_NAME, entry.id, "sure").search(text)
    )


def names_a_kind(text: str) -> bool:
    """Whether a sentence in lower case names any kind of limit."""
    return bool(_any("patterns").search(text))


def is_sure(text: str) -> bool:
    """Whether the wording is a limit of the study itself wherever it stands after the methods."""
    return bool(_any("sure").search(text)) and not pattern("limitation_runs", "trigger", "not").search(text)


@cache
def _any(key: str) -> Sieved:
    return Sieved("|".join(wording for entry in vocabulary(_NAME).entries for wording in entry[key]))
