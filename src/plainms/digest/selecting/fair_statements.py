"""Which plain statements may be told: those that are whole, name what they compare, and hold no word of researchers.

A plain statement keeps most words of its source, so that it is only as clear as these are.
"""

import re
from functools import cache

from plainms.absence import Unclear
from plainms.appraisal.appraisal import RoledSentence
from plainms.digest.explaining.glossary import terms_in
from plainms.digest.selecting.barring import of_another_thing
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.telling.nouns import named
from plainms.language.word_frequency import zipf
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_MOST_WORDS, _MOST_EXPLAINED, _MOST_RARE = 28, 1, 1
_RARE, _STRANGE, _SHORTEST = 4.0, 3.4, 4
_CHECKED = ("statement.", "use.", "commonest.", "proportion.")
_MOST_EXPLAINED_SAID, _KNOWN_SAID = 3, 3.4
_ENOUGH = 9  # words of a sentence that may be quoted
_COUNTS = ("proportion.counts", "commonest.with-shares")
_MOST_WORDS_OF_COUNTS = 40
_WHOLE = 0.8  # of a sentence, from which on a clause is all of it
_WORD = re.compile(r"[A-Za-z][A-Za-z'’]+")
_TITLED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+(?:[ -][A-Z][a-z]+)+")
_ENDINGS = ("s", "es", "ed", "d", "ing", "ly", "r", "er")


def fair(own: OwnWords | Unclear, item: RoledSentence, behind: RoledSentence | None) -> OwnWords | Unclear | None:
    """The words where they may be told; None where the sentence may neither be told nor quoted without the next one.

    The whole sentence may be quoted where our words are not plain enough or only a part of it would be told.
    """
    if isinstance(own, OwnWords) and own.words.pattern.startswith("course."):
        half = _met("sets_against", item.span.quote.replace(_told(own), " "))
        return _quoted(item) if half or not is_plain_enough(own.words.text) else own
    if isinstance(own, Unclear) or not own.words.pattern.startswith(_CHECKED):
        return own
    whole = _quoted(item)
    if own.words.pattern.startswith(_COUNTS):
        turned = _met("turned_counts", item.span.quote.replace(_told(own), " "))
        return own if _is_followed(own.words.text) and not turned else Unclear("a quotation may tell more")
    if not own.words.pattern.startswith("statement."):
        return own if is_plain_enough(own.words.text) and not _met("joined_shares", own.words.text) else whole
    if is_turned(item, behind):
        return whole if _met("turned", item.span.quote) else None
    return own if is_whole(own, item.span) and is_plain_enough(own.words.text) else whole


def _quoted(item: RoledSentence) -> Unclear | None:
    """That the whole sentence may be quoted; None where it is so short that it says as little as our words."""
    enough = len(item.span.quote.split()) >= _ENOUGH
    return Unclear("a quotation may tell all of it and explain its words") if enough else None


def is_clear(own: OwnWords | Unclear, source: Span) -> bool:
    """Whether words of ours that are a plain statement are plain and whole; all others are."""
    if isinstance(own, OwnWords) and own.words.pattern.startswith("said."):
        return _is_easy(own.words.text)
    if isinstance(own, Unclear) or not own.words.pattern.startswith("statement."):
        return True
    return is_plain_enough(own.words.text) and is_whole(own, source)


def _is_easy(text: str) -> bool:
    """Whether a reader follows a whole sentence of an overview with a few terms explained behind it."""
    if _met("short_form", text):
        return False
    explained, rare = _hard(text)
    return len(explained) <= _MOST_EXPLAINED_SAID and all(_is_known(word, _KNOWN_SAID) for word in rare)


def _hard(text: str) -> tuple[set[str], list[str]]:
    """The terms of the glossary that ask for an explanation, and the rare words beside them."""
    bare = named().sub(lambda match: " " * len(match[0]), text)
    explained: set[str] = set()
    for term in terms_in(text):
        if _rare_in(bare[term.start : term.end]):
            explained.add(term.entry.id)
        bare = bare[: term.start] + " " * (term.end - term.start) + bare[term.end :]
    return explained, _rare_in(bare)


def is_plain_enough(text: str) -> bool:
    """Whether a lay reader follows every word of a statement, a few of them explained behind it."""
    if len(text.split()) > _MOST_WORDS or _names_a_test(text) or "“" in text:
        return False
    if _met("jargon", text) or _met("short_form", text):
        return False
    explained, rare = _hard(text)
    few = len(explained) <= _MOST_EXPLAINED and len(rare) <= _MOST_RARE
    return few and all(_is_known(word, _STRANGE) for word in rare)


def _is_followed(text: str) -> bool:
    """Whether a lay reader follows amounts of people: the things are explained beside, where the glossary has them."""
    return len(text.split()) <= _MOST_WORDS_OF_COUNTS and "“" not in text and not _met("hard_count", text)


def _rare_in(text: str) -> list[str]:
    return [word for word in _WORD.findall(text) if not _is_known(word, _RARE)]


def is_turned(item: RoledSentence, behind: RoledSentence | None) -> bool:
    """Whether the other half of what is told stands in the sentence before or behind it."""
    if _met("turned", item.span.quote):
        return True
    return behind is not None and _met("turns", behind.span.quote) and not of_another_thing(item, behind)


def _told(own: OwnWords) -> str:
    """The source's words of the clause that is told."""
    return next((ground.quote for ground in own.words.grounds if isinstance(ground, Span)), "")


def is_whole(own: OwnWords, source: Span) -> bool:
    """Whether a statement names whom and what it compares, tells a result, and keeps the share of people it is of.

    What the rest of its sentence sets against it would be its other half.
    """
    text = own.words.text
    if _met("sets_against", source.quote.replace(_told(own), " ")):
        return False
    if _met("unnamed", text) or _met("of_the_work", text) or _met("empty_rest", text):
        return False
    if _met("more", text) and not _met("standard", text):
        return False
    return not (_met("share_behind", source.quote) and "of every 100" not in text and _met("bare_people", text))


def _names_a_test(text: str) -> bool:
    """Whether several words in capitals stand inside the text that name no people: a test, a scale or a program."""
    return any(not _met("peoples", match[0]) for match in _TITLED.finditer(text))


def _is_known(word: str, least: float) -> bool:
    """Whether readers know a word, or the one it is made from."""
    lower = word.lower()
    if len(lower) < _SHORTEST or zipf(lower) >= least or _pattern("known").fullmatch(lower):
        return True
    stems = [lower.removesuffix(end) for end in _ENDINGS if lower.endswith(end)]
    return any(len(stem) >= _SHORTEST and max(zipf(stem), zipf(f"{stem}e")) >= least + 0.4 for stem in stems)


def _met(name: str, text: str) -> bool:
    return _pattern(name).search(text) is not None


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("plain_statements").text[name], re.IGNORECASE)
