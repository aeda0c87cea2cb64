"""Short names that studies bear ("the ZEPHYR trial"): they stand for nothing that a reader has to know."""

import re

_NAME = re.compile(r"[A-Z][A-Za-z]*[A-Z][A-Z-]*(?: ?[IVX\d]+)?")
_KINDS = r"phase \w+|randomi[sz]ed|extension|open-label|controlled|clinical|pivotal"
_BEHIND = re.compile(
    rf"(?:[- ](?:[IVX]+|\d))? (?:(?:{_KINDS}) )*(?:trial|stud(?:y|ies)|registr(?:y|ies)|consortium|initiative)s?\b"
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
