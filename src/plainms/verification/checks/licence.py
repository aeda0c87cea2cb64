"""A closed world: what a finding of our own says is in the source sentence, in an entry that it cites, or is framing.

Each content word is licensed by a word of the sentences behind it that begins alike, by the entries that the sentence
cites, or by the list of framing words. A sentence with too many others, or with none that is licensed, tells what
nobody wrote.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from plainms.provenance import VocabularyEntry
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.told import Told, told_in_own_words
from plainms.verification.wordings import words_of
from plainms.vocabulary.load import vocabulary
from plainms.whole_words import places_of

_WORD = re.compile(r"[^\W\d_]+")
_SHORT_FORM = re.compile(r"\b[\w+/-]*[A-Z][\w+/-]*[A-Z0-9][\w+/-]*")
_BRACKETS = re.compile(r" \(([^()]+)\)")
_STEM, _FEWEST, _LONG_FORM = 4, 4, 80


def _run(case: Case) -> Iterator[Fault]:
    for told in told_in_own_words(case):
        words = tuple(dict.fromkeys(_content(told.own)))
        behind = " \n ".join((told.around, *(span.quote for span in told.sentence.spans)))
        opened = _words_of(behind) | _spelled_out(behind, case.source)
        foreign = [word for word in words if not _is_licensed(word, told, opened)]
        most = len(words) - 1 if told.is_thin else _most(words)
        if foreign and len(foreign) > most:
            named = ", ".join(f"“{word}”" for word in foreign[:4])
            yield blocking(told.sentence, f"Nothing behind this sentence says {named}; tell what the source says.")


def _most(words: tuple[str, ...]) -> int:
    """How many words may be without a licence: one in four, one in a short sentence, and never all."""
    return min(max(1, len(words) // 4), len(words) - 1)


def _content(text: str) -> Iterator[str]:
    for word in _WORD.findall(text.lower()):
        if len(word) >= _FEWEST and word not in _framing():
            yield word


def _is_licensed(word: str, told: Told, opened: frozenset[str]) -> bool:
    stem = word[:_STEM]
    if any(other.startswith(stem) for other in opened):
        return True
    cited = (ground for ground in told.sentence.grounds if isinstance(ground, VocabularyEntry))
    return any(other.startswith(stem) for ground in cited for other in _words_of(words_of(ground) or ""))


def _spelled_out(around: str, source: str) -> frozenset[str]:
    """The words in front of the bracket, or behind the short form, where the abstract opens one of the text."""
    found: set[str] = set()
    forms = set(_SHORT_FORM.findall(around))
    for short in forms | {piece for form in forms for piece in form.split("-") if piece[1:2].isupper()}:
        place = source.find(f"({short.lower()}")
        if place < 0 and short.endswith("s"):
            place = source.find(f"({short[:-1].lower()}")
        if place >= 0:
            found.update(_WORD.findall(source[max(0, place - _LONG_FORM) : place]))
        behind = f"{short.lower()} (" in source and re.search(
            rf"(?<![^\W_]){re.escape(short.lower())} \(([^()]+)\)", source
        )
        if behind:
            found.update(_WORD.findall(behind[1]))
    return frozenset(found)


def _in_brackets_behind(words: str, source: str) -> str:
    """What the first brackets behind the words say; blank without any."""
    inside = (source[start + len(words) :] for start in places_of(words, source))
    return next((found[1] for text in inside if (found := _BRACKETS.match(text))), "")


@lru_cache(maxsize=4096)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


@cache
def _framing() -> frozenset[str]:
    return frozenset(vocabulary("check_licence").text["framing"].split())


CHECK = Check(name="licence", run=_run)
