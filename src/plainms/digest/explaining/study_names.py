"""Short names that studies bear ("the ZEPHYR trial"): they stand for nothing that a reader has to know."""

import re

from plainms.digest.facts import Facts
from plainms.remembering import once_a_study

_NAME = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Z-]*(?: ?[IVX\d]+)?")
_KINDS = r"phase \w+|randomi[sz]ed|extension|open-label|controlled|clinical|pivotal"
_BEHIND = re.compile(
    rf"(?:(?:, [A-Z]{{4,}})*,? and [A-Z]{{4,}})?(?:[- ](?:[IVX]+|\d))? "
    rf"(?:(?:{_KINDS}) )*(?:trial|stud(?:y|ies)|registr(?:y|ies)|consortium|initiative)s?\b"
)
_BEFORE = re.compile(
    r"\b(?:trials?|stud(?:y|ies)|registry|consortium)(?:,| called| named)? (?:[A-Z]{4,}(?:,| and|, and) )*$"
)
_FEWEST_LETTERS = 4


def is_name_of_a_study(text: str, start: int, end: int) -> bool:
    """Whether the short form at this place of the text is the name of a trial, a study or a registry."""
    short = text[start:end]
    if len(re.findall(r"[A-Za-z]", short)) < _FEWEST_LETTERS or _NAME.fullmatch(short) is None:
        return False
    return _BEHIND.match(text, end) is not None or _BEFORE.search(text[:start]) is not None


def bears_the_name_of_a_study(short: str, text: str, start: int, facts: Facts) -> bool:
    """Whether it is the name of a study here, or is called so anywhere in the abstract."""
    return is_name_of_a_study(text, start, start + len(short)) or short in names_of_studies(facts)


@once_a_study
def names_of_studies(facts: Facts) -> frozenset[str]:
    """The short forms that the title or the abstract calls the name of a study ("the ZEPHYR and MISTRAL trials")."""
    named: set[str] = set()
    for text in dict.fromkeys(item.span.passage.text for item in facts.appraisal.sentences):
        found = _NAME.finditer(text)
        named |= {match[0] for match in found if is_name_of_a_study(text, *match.span())}
    return frozenset(named)
