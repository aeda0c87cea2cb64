"""The words by which studies are compared: without stop words, without plurals, the title's counted twice."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from plainms.absence import NotReported
from plainms.sources.record import SourceRecord
from plainms.vocabulary.load import vocabulary

_WORD = re.compile(r"[a-z0-9]+(?:[-'][a-z0-9]+)*")
_TITLE_COUNTS = 2  # as in PubMed's own related articles (Lin & Wilbur 2007)
CONCEPT_COUNTS = 2


def words_of(record: SourceRecord) -> tuple[str, ...]:
    """The words of title and abstract in their order."""
    title = () if isinstance(record.title, NotReported) else tuple(words_in(record.title.text))
    return title * _TITLE_COUNTS + tuple(word for passage in record.abstract for word in words_in(passage.text))


def concepts_of(kinds: Iterable[tuple[str, Iterable[str]]]) -> tuple[str, ...]:
    """Ids of our lists as terms that no word equals ("drug:ocrelizumab"), each as often as a concept counts."""
    return tuple(f"{kind}:{one}" for kind, ids in kinds for one in dict.fromkeys(ids) for _ in range(CONCEPT_COUNTS))


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
