"""Medicines in our words: by name, or by the form of them that the source names ("active vitamin D")."""

import re
from functools import cache

from plainms.absence import NotReported
from plainms.digest.facts import Facts
from plainms.vocabulary.load import Entry, vocabulary


def as_given(drug: Entry, words: str, facts: Facts) -> str:
    """The label of the medicine, or of the form of it that the words name; its bare name may stand for the title's."""
    title = facts.study.report.title
    titled = "" if isinstance(title, NotReported) else title.text
    bare = drug.label.lower() in words.lower()
    for label, pattern in drug.more.get("form", {}).items():
        if label.lower() in words.lower() or re.search(pattern, words) or (bare and re.search(pattern, titled)):
            return str(label)
    return drug.label


@cache
def medicines() -> dict[str, Entry]:
    """Every medicine of our list by each of its names, in small letters."""
    names: dict[str, Entry] = {}
    for entry in reversed(vocabulary("drugs").entries):
        names |= {name.lower(): entry for name in (entry.label, *entry.synonyms, *entry.more.get("form", ()))}
    return names
