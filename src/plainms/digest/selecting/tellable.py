"""What our own words for a sentence must be before they are told: plain, well-formed and no bolder than the design."""

import re
from dataclasses import replace

from plainms.absence import Absent, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import MAY_SHOW_CAUSE, TOO_HARD, TOO_HARD_IN_A_CASE, Words
from plainms.digest.forms import ends_open
from plainms.digest.reading.skeletons import met
from plainms.digest.telling.contexts import Context
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.language.difficulty import difficulty

_MOST_WORDS, _MOST_NAMES = 24, 2  # of a sentence on animals or cells
_NAME = re.compile(r"(?<![\w-])(?!(?:MS|EAE|MRI|DNA)\b)[\w+/-]*(?:[A-Z][\w+/-]*[A-Z0-9]|[a-z][A-Z])[\w+/-]*")
_IN_PLAIN_WORDS = (  # kinds without words in quotation marks
    "statement.", "said.", "association.", "comparison.", "no-difference.", "course.", "commonest.", "proportion.",
    "averages.",
)  # fmt: skip
_TOO_HARD_A_MATTER = 2.5  # on the scale of language.difficulty; a matter is only named
_WENT = re.compile(r"\b((?:was|were|is|are|be|been) (?:\w+ly )?)went along\b")
_PLURAL = {"was": "were", "is": "are", "has": "have"}
_PROBLEMS = re.compile(r"^(\w+ problems(?: (?:in|of) [\w ]+?)?) (was|is|has)\b")  # "dysfunction was" in our words
_DOUBLED = re.compile(  # "the the", "scores for pain and age of men for pain and age", "life and not life"
    r"\b([a-z]+) \1\b|\b(for|of|in|with|on) ([a-z]+ and [a-z]+)\b.* \2 \3\b|\b([a-z ]{4,}) and not \4\b", re.IGNORECASE
)
_NOT_LINKED = "no-difference.not-linked"
_NEAR_ITS_SPEAKER = 30  # letters behind "the authors say that" in which a cause is heard as theirs
_STRAY = re.compile(
    r"(?i)\b(?:GSE\d{3}|PRJ[A-Z]{2}\d)|^in (?:conclusion|summary),"
)  # names of data sets, and openings said already


def is_too_hard(words: Words, facts: Facts) -> bool:
    """Whether a sentence on animals or cells, told as it is, is long or has names in it that only experts know."""
    if words.pattern.startswith("lab-") or not is_in_the_laboratory(facts):
        return False
    if words.pattern == _NOT_LINKED:  # what was done to animals is no link that might have been found
        return True
    return len(words.text.split()) > _MOST_WORDS or len(_NAME.findall(words.text)) > _MOST_NAMES or "“" in words.text


def finished(words: Words | Unclear) -> Words | Unclear:
    """The words without a comma at their end or two in a row, and "was linked" for "was went along"."""
    if isinstance(words, Unclear):
        return words
    text = _WENT.sub(r"\1linked", words.text)
    text = _PROBLEMS.sub(lambda match: f"{match[1]} {_PLURAL[match[2]]}", text)
    return replace(words, text=re.sub(r",(?=,|$)", "", text))


def opened_by(words: Words, opening: Context | Unclear) -> str:
    return words.text if isinstance(opening, Unclear) else f"{opening.text}, {words.text}"


def may_be_told(words: Words, text: str, facts: Facts) -> bool:
    """Whether the words are plain, boast of nothing, and state no cause that the design cannot show."""
    if facts.is_review and met("review_barred", text):
        return False
    doubled = _DOUBLED.search(text)
    most_terms = 0 if words.pattern.startswith(_IN_PLAIN_WORDS) else 1
    if doubled or met("boast", text) or met("cut_off", text) or text.count("“") > most_terms:
        return False
    if "_" in text or _STRAY.search(text) or ends_open(text) or difficulty(text) > _hardest(words):
        return False
    return not words.claims or not _states_a_cause(text, facts)


def _hardest(words: Words) -> float:
    if words.pattern.startswith("case."):
        return TOO_HARD_IN_A_CASE
    return TOO_HARD if words.claims else _TOO_HARD_A_MATTER


def _states_a_cause(text: str, facts: Facts) -> bool:
    """Whether words kept from the source state a cause that the design cannot show, or a review far from "say"."""
    design = facts.appraisal.design.value
    may_show = not isinstance(design, Absent) and design in MAY_SHOW_CAUSE
    if facts.is_review:
        return met("causal", text[_NEAR_ITS_SPEAKER:])
    return not may_show and met("causal", text) and not met("left_open", text)
