"""Whether a lay reader follows an aim: it holds no closed words of research and few that are rare or only letters."""

import re

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.explanations import is_explained
from plainms.digest.explaining.meant import meant
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.announced import AIMS
from plainms.digest.reading.skeletons import found
from plainms.language.word_frequency import zipf
from plainms.provenance import Ground

_RARE, _SHORTEST = 3.9, 4
_MOST_RARE, _MOST_SHORT_FORMS = 3, 1
_WORD = re.compile(r"[A-Za-z]+")
_SHORT_FORM = re.compile(
    r"\b(?!MS\b|MRI\b|EAE\b|NMOSD\b|MOGAD\b|DNA\b|RNA\b|COVID|SARS|CoV)[A-Za-z]*[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9-]*\b"
)


def is_followed(text: str, grounds: tuple[Ground, ...], facts: Facts) -> bool:
    """Whether the words of an aim are ones that readers know or find explained."""
    if found("closed", AIMS, text) is not None:
        return False
    rest = _without_explained(text, grounds, facts)
    rare = {word.lower() for word in _WORD.findall(rest) if len(word) >= _SHORTEST and zipf(word.lower()) < _RARE}
    if _SHORT_FORM.search(rest) is not None:
        return False
    return len(rare) <= _MOST_RARE and len(set(_SHORT_FORM.findall(text))) <= _MOST_SHORT_FORMS


def is_topic(topic: Phrase, facts: Facts) -> bool:
    """Whether a topic by the title says what was studied, in words that readers follow."""
    names_its_kind = found("names_its_kind", AIMS, topic.text) is not None
    return not names_its_kind and is_followed(topic.text, topic.grounds, facts)


def _without_explained(text: str, grounds: tuple[Ground, ...], facts: Facts) -> str:
    """The words without those that the glossary explains beside them or behind the sentence."""
    sentence = Sentence(kind=SentenceKind.FRAME, text=text, pattern="", grounds=grounds)
    for term in reversed(meant(sentence, facts)):
        if is_explained(term):
            text = f"{text[: term.start]} , {text[term.end :]}"
    return text
