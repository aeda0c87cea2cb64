"""Whether a word of the list of outcomes means, where it stands, the thing that was measured.

A substance may be a stimulus or a target, a short form may be opened as something else, a common word may mean
something common. In doubt the word names no outcome.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from plainms.appraisal.patterns import pattern
from plainms.language.abbreviations import defined
from plainms.language.matching import Hit, lowered, synonyms, unhyphened
from plainms.sieve import Sieved
from plainms.text import Passage, Span
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "outcome_senses"
_AHEAD, _BEHIND = 70, 60
_LONG_WORD = 4  # letters from which a word of a long form says what it is about
_STEM = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Senses:
    """What the whole text says about its words: the long forms of its short forms, and all of it in lower case."""

    long_forms: Mapping[str, str]
    whole: str


def senses_of(title: tuple[Span, ...], abstract: tuple[Passage, ...]) -> Senses:
    """The long forms that the abstract gives and the text in which a word of fluid or scan may stand."""
    whole = " ".join(lowered(text) for text in (*(span.quote for span in title), *(part.text for part in abstract)))
    return Senses(long_forms={item.short: item.long for item in defined(abstract)}, whole=whole)


def means_it(text: str, hit: Hit, senses: Senses) -> bool:
    """Whether the words at ``hit`` in ``text`` name what their entry in ``outcomes`` says."""
    small, words = lowered(text), text[hit.start : hit.end]
    before, after = small[max(0, hit.start - _AHEAD) : hit.start], small[hit.end : hit.end + _BEHIND]
    if not _is_opened_so(words, hit.entry, senses):
        return False
    if _wording("foreign_before").search(before) or _wording("foreign_after").match(after):
        return False
    if _wording("not_asked_before").search(before) or _wording("not_asked_after").match(after):
        return False
    rules = _rules().get(unhyphened(words), ()) + _rules_of_entries().get(hit.entry, ())
    return all(_holds(rule, f"{before}¦{after}", lowered(words), senses) for rule in rules)


def _holds(rule: Entry, window: str, words: str, senses: Senses) -> bool:
    """Whether a rule lets the words stand; their own letters count as near, and for what they need."""
    needs, near = (pattern(_NAME, rule.id, key) for key in ("needs", "near"))
    if "needs" in rule.more and not (needs.search(window) or needs.search(words)):
        return False
    if "near" in rule.more and not near.search(senses.whole):
        return False
    return not pattern(_NAME, rule.id, "refused").search(window)


def _is_opened_so(words: str, entry: str, senses: Senses) -> bool:
    """Whether a short form is opened as this entry, or not opened and with no other common reading."""
    if words not in vocabulary("outcomes")[entry]["abbreviations"]:
        return True
    long = senses.long_forms.get(words) or senses.long_forms.get(words.removesuffix("s"))
    return _fits(long, entry) if long else words not in _must_open()


def _fits(long: str, entry: str) -> bool:
    """Whether a long form names the entry, or shares a telling word with its names."""
    if any(hit.entry == entry for hit in synonyms("outcomes").find(long)):
        return True
    return bool(_telling(lowered(long)) & _words_of(entry))


def _telling(text: str) -> frozenset[str]:
    words = re.findall(r"[^\W\d_]+", text)
    return frozenset(word[:_STEM] for word in words if len(word) >= _LONG_WORD and word not in _general())


@cache
def _words_of(entry_id: str) -> frozenset[str]:
    entry = vocabulary("outcomes")[entry_id]
    return _telling(lowered(" ".join((entry.label, entry["measures"], *entry.synonyms))))


@cache
def _rules() -> Mapping[str, tuple[Entry, ...]]:
    """The rules of a word, by the word."""
    found: dict[str, tuple[Entry, ...]] = {}
    for rule in vocabulary(_NAME).entries:
        for word in rule.synonyms:
            found[unhyphened(word)] = (*found.get(unhyphened(word), ()), rule)
    return found


@cache
def _rules_of_entries() -> Mapping[str, tuple[Entry, ...]]:
    """The rules of an entry of ``outcomes``, by its id."""
    found: dict[str, tuple[Entry, ...]] = {}
    for rule in vocabulary(_NAME).entries:
        for entry in rule.more.get("outcomes", ()):
            found[entry] = (*found.get(entry, ()), rule)
    return found


@cache
def _general() -> frozenset[str]:
    return frozenset(vocabulary(_NAME).text["general"].split())


@cache
def _must_open() -> frozenset[str]:
    return frozenset(vocabulary(_NAME).text["must_open"].split())


@cache
def _wording(key: str) -> Sieved:
    return Sieved(vocabulary(_NAME).text[key])
