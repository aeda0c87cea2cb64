"""The patterns by which agents and groups of animals are read, from lab_agents.toml."""

import re
from functools import cache

from plainms.digest.telling.lab_things import cells_pattern
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "lab_agents"


def matches(name: str, text: str) -> bool:
    """Whether the pattern of that name is found in the text."""
    return pattern_of(name).search(text) is not None


@cache
def pattern_of(name: str) -> Sieved:
    """The pattern of that name."""
    return Sieved(vocabulary(_NAME).text[name], re.IGNORECASE)


@cache
def patterns(kind: str) -> tuple[tuple[Entry, Sieved], ...]:
    """The entries of a kind (agent, group), each with its pattern, in the order of the list."""
    chosen = (entry for entry in vocabulary(_NAME).entries if entry["kind"] == kind)
    return tuple((entry, compiled(str(entry["pattern"]))) for entry in chosen)


def compiled(pattern: str) -> Sieved:
    """The pattern with its <names> filled in; each further place of a group gets a number."""
    text = {**vocabulary(_NAME).text, "cells": f"(?P<cells>{cells_pattern()})"}
    met: dict[str, int] = {}

    def put(found: re.Match[str]) -> str:
        name = found[1]
        met[name] = met.get(name, 0) + 1
        number = "" if met[name] == 1 else str(met[name])
        return text[name].replace(f"?P<{name}>", f"?P<{name}{number}>")

    return Sieved(re.sub(r"(?<!\?P)<([a-z]+)>", put, pattern), re.IGNORECASE)


def first_of(group: str, match: re.Match[str]) -> str:
    """The words of the one group of that name, or of its numbered fellows, that caught any; else ""."""
    return next((words for key, words in match.groupdict().items() if key.rstrip("0123456789") == group and words), "")
