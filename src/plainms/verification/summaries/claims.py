"""Whether a sentence claims anything about the study, and why not where it does not."""

import re

from plainms.verification.numbers import Kind, read
from plainms.verification.summaries.meanings import terms
from plainms.verification.wordings import wordings

_NAME = "check_summaries"
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS, _DATE = 3, 2

GENERAL = "general knowledge"
OF_THE_WORK = "how the work was done, which the source does not tell"


def without_claim(text: str) -> str:
    """Why the sentence claims nothing that a source could hold; "" where it may."""
    if not (
        any(term.weight == 1 for term in terms(text)) or read(text).figures or wordings(_NAME, "effect").search(text)
    ):
        return "names nothing that was studied"
    if len(_WORD.findall(text)) < _FEWEST_WORDS or not any(map(str.islower, text)):
        return "heading"
    if text.rstrip("\"'”’)]* ").endswith("?"):
        return "question"
    if wordings(_NAME, "asks").search(text):
        return "tells the reader whom to ask"
    if wordings(_NAME, "page").search(text) and len(read(text).figures) <= _DATE:
        return "speaks of the summary itself"
    return ""


def beyond_the_study(text: str) -> str:
    """Why a sentence that the source does not hold need not be in it; "" where it claims something about the study."""
    if wordings(_NAME, "outlook").search(text):
        return "what research has to do next"
    if wordings(_NAME, "limit").search(text):
        return "what the study cannot say"
    if not wordings(_NAME, "study").search(text) and not _counts(text):
        return GENERAL
    if not any(wordings(_NAME, kind).search(text) for kind in ("effect", "no result", "safe", "cause")):
        return OF_THE_WORK
    return ""


def _counts(text: str) -> bool:
    """Whether a sentence gives percentages or parts of a count, as only studies do."""
    reading = read(text)
    return bool(reading.shares) or any(figure.kind is Kind.PERCENT for figure in reading.figures)


def is_definition(text: str) -> bool:
    """Whether a sentence says what a word means, and gives no count."""
    return wordings(_NAME, "definition").search(text) and not read(text).figures and is_general(text)


def is_general(text: str) -> bool:
    """Whether a sentence says what something is or does at large, and nothing of this study."""
    return wordings(_NAME, "general").search(text) and not (wordings(_NAME, "study").search(text) or _counts(text))
