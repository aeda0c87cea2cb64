"""The words by which studies are compared: without stop words, without plurals, the title's counted twice."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from plainms.absence import NotReported
from plainms.sources.record import SourceRecord
from plainms.vocabulary.load import vocabulary

_WORD = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
_ANY_CASE = re.compile(_WORD.pattern, re.IGNORECASE)
_TITLE_COUNTS = 2  # as in PubMed's own related articles (Lin & Wilbur 2007)
_CAPITALS = re.compile(r"[A-Z]")


def words_of(record: SourceRecord) -> tuple[str, ...]:
    """The words of title and abstract in their order."""
    title = () if isinstance(record.title, NotReported) else tuple(words_in(record.title.text))
    return title * _TITLE_COUNTS + tuple(word for passage in record.abstract for word in words_in(passage.text))


def concepts_of(kinds: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, ...]:
    """Ids of our lists as terms that no word equals ("given:ocrelizumab")."""
    return tuple(dict.fromkeys(f"{kind}:{one}" for kind, ids in kinds for one in ids))


def is_word(term: str) -> bool:
    """Whether a term is a word of the text, not an id."""
    return ":" not in term


def spelled_in(record: SourceRecord) -> tuple[str, ...]:
    """The words of the title that have a capital inside, as they are spelled there."""
    title = "" if isinstance(record.title, NotReported) else record.title.text
    return tuple(dict.fromkeys(word for word in _ANY_CASE.findall(title) if _CAPITALS.search(word[1:])))


def words_in(text: str) -> Iterator[str]:
    """The words of a text, in lower case, singular, without stop words, single letters and bare numbers."""
    for word in _WORD.findall(text.lower()):
        if len(word) > 1 and not word.isdecimal() and word not in _stop_words():
            yield singular(word)


def singular(word: str) -> str:
    """The word without the ending of its plural: Harman's S stemmer (1991)."""
    if word.endswith("ies") and not word.endswith(("eies", "aies")):
        return f"{word[:-3]}y"
    if word.endswith("es") and not word.endswith(("aes", "ees", "oes")):
        return word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")):
        return word[:-1]
    return word


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(vocabulary("related").text["stop_words"].split())
