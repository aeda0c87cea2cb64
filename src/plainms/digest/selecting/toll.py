"""What a quotation asks of a lay reader: its rare words, its short forms, and the terms whose explanation breaks in.

A word that nothing explains weighs one, a word on the border of what readers know a half. A term that is explained in
brackets weighs a half, for the reader has to stop there. What points to something that is not told weighs most.
"""

import re
from functools import cache

from plainms.absence import NotReported
from plainms.digest.explaining.explanations import is_explained, is_familiar
from plainms.digest.explaining.glossary import Met, is_short, terms_in
from plainms.digest.explaining.study_names import bears_the_name_of_a_study
from plainms.digest.facts import Facts
from plainms.digest.selecting.untold_things import untold_things
from plainms.language.short_forms import needs_no_opening
from plainms.language.word_frequency import zipf
from plainms.remembering import once_a_sentence
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_RARE, _BORDER, _COMMON = 3.2, 3.6, 4.2
_UNKNOWN, _UNSURE, _TERM, _TECHNICAL, _DANGLES, _CLOSED = 1.0, 0.5, 0.5, 0.7, 2.6, 1.5
_ABSTRACT, _MARK = 0.2, 0.5
HOW_IT_WAS_DONE = 2.5
_FAR, _BEYOND = 3.4, 0.65  # a reader who is lost is not lost much more by the next word
_FREE_WORDS, _WORD_COST = 22, 0.06  # a long quotation asks more, whatever its words
_STEM = 6
_WORD = re.compile(r"[^\W_][\w'’/-]*")
_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "ly", "ness")
_LETTERS = re.compile(r"[A-Za-z]{3,}")


@once_a_sentence
def toll(quote: str, facts: Facts) -> float:
    """How much the quotation asks of a reader; up to 1 is easy, from 2 on few lay readers can follow it.

    A word of the title weighs less, for the page has named it before.
    """
    met = [item for item in terms_in(quote) if not _is_plain(item)]
    known = terms_in(quote)
    told = {item.entry.id: _TERM if is_explained(item) else _UNKNOWN for item in met}
    words = {
        word[0].casefold(): _weight(word[0], quote, word.start(), facts)
        for word in _WORD.finditer(quote)
        if not any(item.start <= word.start() < item.end for item in known)
    }
    dangling = _DANGLES * (len(_pattern("dangling").findall(quote)) + untold_things(quote, facts))
    dense = _TECHNICAL * _different("technical", quote) + _ABSTRACT * _different("abstract", quote)
    dense += _MARK * len(_pattern("marks").findall(quote))
    length = _WORD_COST * max(0, len(quote.split()) - _FREE_WORDS)
    done = HOW_IT_WAS_DONE * says_how_it_was_done(quote)
    asked = sum(told.values()) + sum(words.values()) + dangling + dense + length + done
    return min(asked, _FAR) + _BEYOND * max(0.0, asked - _FAR)


def says_how_it_was_done(quote: str) -> bool:
    """Whether the words say how the work was done or who took part, which is no finding."""
    return _pattern("method").search(quote) is not None


def _different(name: str, quote: str) -> int:
    """How many words of a list the quotation holds, those of one stem once."""
    return len({found.casefold()[:_STEM] for found in _pattern(name).findall(quote)})


def _is_plain(item: Met) -> bool:
    """Whether readers know the word without help."""
    is_word = item.surface.isalpha() and not is_short(item.surface)
    return is_familiar(item) or (is_word and zipf(item.surface) >= _COMMON)


def _weight(word: str, quote: str, start: int, facts: Facts) -> float:
    """What a word weighs that no list explains."""
    if word in needs_no_opening() or word.rstrip("s") in needs_no_opening():
        return 0.0
    bare = re.sub(r"['’]s$", "", word)
    if bears_the_name_of_a_study(bare, quote, start, facts):
        return 0.0
    if sum(letter.isupper() for letter in bare) > 1 or any(sign.isdigit() for sign in bare):
        return _of_a_short_form(bare, facts)
    if bare[:1].isupper() and quote[:start].rstrip()[-1:] not in {"", ".", ":", "…"}:
        return 0.0  # a name of a place or a person
    rare = max((_rarity(part) for part in _LETTERS.findall(bare)), default=0.0)
    return min(rare, _UNSURE) if _is_of_the_title(bare, facts) else rare


def _is_of_the_title(word: str, facts: Facts) -> bool:
    """Whether a word stands in the title, so that the page has named it before."""
    title = facts.study.report.title
    return not isinstance(title, NotReported) and word.casefold() in title.text.casefold()


def _of_a_short_form(word: str, facts: Facts) -> float:
    """What a short form weighs: little where the text opens it in words that readers know."""
    if not any(sign.isalpha() for sign in word):
        return _UNSURE if "/" in word else 0.0
    if not any(sign.isupper() for sign in word):  # "25mg", "2-year"
        return max((_rarity(part) for part in _LETTERS.findall(word)), default=0.0)
    names = {word, word.removesuffix("s"), word.split("-", maxsplit=1)[0]}
    long = next((item.long for item in facts.abbreviations if item.short in names), None)
    if long is None:
        listed = any(name in vocabulary("short_forms") for name in names)
        return _UNKNOWN if listed else _CLOSED
    return min(_CLOSED, _TERM + sum(_rarity(part) for part in _LETTERS.findall(long)))


def _rarity(word: str) -> float:
    """1 for a word that few readers know, a half for one on the border; by the commonest word that it is made of."""
    frequency = max(map(zipf, _bases(word.lower())))
    return _UNKNOWN if frequency < _RARE else _UNSURE if frequency < _BORDER else 0.0


def _bases(word: str) -> list[str]:
    stems = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending) and len(word) > len(ending) + 3]
    return [word, *stems, *(f"{stem}e" for stem in stems)]


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("quoting").text[name])
