"""What a section is for: by the type that its publisher gives it, or else by its heading, or else as the one around it.

Only the outermost section says whether results or methods follow; inside it a heading may turn to conclusions, money,
interests and the like, never to results ("Outcomes" under Methods stays a method).
"""

import re
from functools import cache

from lxml import etree

from plainms.language.matching import lowered
from plainms.sources.full_text import Section
from plainms.sources.pmc.tree import local
from plainms.vocabulary.load import vocabulary

_OF_THE_STUDY = frozenset((Section.INTRODUCTION, Section.METHODS, Section.RESULTS, Section.MIXED, Section.DISCUSSION))
_BY_ELEMENT = {"ack": Section.ACKNOWLEDGMENTS, "glossary": Section.ABBREVIATIONS}
_TYPES = ("sec-type", "notes-type", "fn-type", "content-type")


def section_of(element: etree._Element, heading: str, around: Section, *, is_top: bool) -> Section:
    """What this section is for, given the section around it."""
    stated = " ".join(element.get(name, "") for name in _TYPES).strip().lower()
    found = _by(heading, "headings") or _by(stated, "types") or _BY_ELEMENT.get(local(element))
    if found is None or (found in _OF_THE_STUDY and not is_top and around is not Section.OTHER):
        return around
    return found


def section_named(heading: str) -> Section:
    """What a heading promises; OTHER where it says nothing."""
    return _by(heading, "headings") or Section.OTHER


def _by(words: str, key: str) -> Section | None:
    text = lowered(words)
    return next((section for section, pattern in _patterns(key) if text and pattern.search(text)), None)


@cache
def _patterns(key: str) -> tuple[tuple[Section, re.Pattern[str]], ...]:
    return tuple(
        (Section(entry.id), re.compile("|".join(entry[key]))) for entry in vocabulary("sections").entries if entry[key]
    )
