"""The authors' own plain-language summary, where the record carries one that can be what it says it is."""

import re

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.record import OtherAbstract, SourceRecord
from plainms.text import Passage

KIND, LANGUAGE = "plain-language-summary", "eng"
"""NLM's Type of an OtherAbstract, and the language in which it is shown beside ours."""

FEWEST_WORDS, MOST_WORDS = 40, 400
LEAST_SHARED = 0.2
"""The share of its content words that the title or the abstract must hold too: less, and it is of another study."""

_WORD = re.compile(r"[^\W\d_]{5,}")
_MARKUP = re.compile(r"<[a-zA-Z/!]|&[a-zA-Z]{2,8};|&#[0-9]|\\[a-zA-Z]+\{")
_STEM = 5


def own_summary(record: SourceRecord) -> tuple[Passage, ...] | NotReported:
    """The passages of the first valid summary; not reported where none is English, whole and of this study."""
    title = () if isinstance(record.title, NotReported) else (record.title,)
    told = _content(title + record.abstract)
    return next((one.passages for one in record.other_abstracts if _is_valid(one, told)), NOT_REPORTED)


def _is_valid(other: OtherAbstract, told: frozenset[str]) -> bool:
    text = " ".join(passage.text for passage in other.passages)
    if other.kind != KIND or other.language != LANGUAGE or _MARKUP.search(text):
        return False
    own = _content(other.passages)
    is_whole = FEWEST_WORDS <= len(text.split()) <= MOST_WORDS
    return is_whole and len(own & told) >= LEAST_SHARED * max(1, len(own))


def _content(passages: tuple[Passage, ...]) -> frozenset[str]:
    """The beginnings of words of five letters or more: short words are mostly grammar, endings are forms."""
    return frozenset(word[:_STEM] for passage in passages for word in _WORD.findall(passage.text.lower()))
