"""One name for one medicine: its trade name gives way to the name that the study also uses."""

import re
from functools import cache

from plainms.digest.facts import Facts
from plainms.vocabulary.load import Entry, vocabulary


def by_one_name(text: str, facts: Facts) -> str:
    """The text with the medicine's own name in the place of its trade name, where title or abstract name both."""
    for entry, brands, names in _branded():
        if brands.search(text) is None or names.search(text) is not None:
            continue
        if any(names.search(passage.text) for passage in facts.study.report.passages):
            text = brands.sub(entry.label, text)
    return text


@cache
def _branded() -> tuple[tuple[Entry, re.Pattern[str], re.Pattern[str]], ...]:
    """Each medicine with patterns for its trade names and for the names that are none."""
    entries = (entry for entry in vocabulary("drugs").entries if entry.more.get("brands"))
    return tuple(
        (entry, _any_of(entry.more["brands"], 0), _any_of((entry.label, *entry.synonyms), re.IGNORECASE))
        for entry in entries
    )


def _any_of(names: tuple[str, ...], flags: int) -> re.Pattern[str]:
    listed = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])", flags)
