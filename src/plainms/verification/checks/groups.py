"""Who was told of is who was studied: a part of the people is not told as all, and compared groups keep their sides."""

import re
from collections.abc import Iterator

from plainms.digest.digest import Sentence
from plainms.provenance import VocabularyEntry
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.told import Told, told_in_own_words
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, names, vocabulary

_NAME = "check_groups"
_THAN = re.compile(
    r"\bthan (?:in |among |with |for |those of |that of )?(?P<second>[^.,;]+)|\bcompared with (?P<other>[^.,;]+)",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:than|(?:when )?compared (?:with|to)|versus|vs\.?|relative to|in comparison (?:with|to)|against)\b",
    re.IGNORECASE,
)
_UPFRONT = re.compile(r"^\W*(?:\w+ ){0,3}?(?:as )?(?:compared|in comparison|relative|versus)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_STEM = 5


def _run(case: Case) -> Iterator[Fault]:
    for told in told_in_own_words(case):
        yield from _widened(told)
        yield from _exchanged(told)


def _widened(told: Told) -> Iterator[Fault]:
    """A word that narrows the people in the source clause, and none like it in our sentence that names people."""
    if told.is_of_several or not wordings(_NAME, "people").search(told.own):
        return
    for kind in ("course", "sex", "age"):
        hit = next(iter(wordings(_NAME, f"source {kind}").find(told.main)), None)
        if hit and not wordings(_NAME, kind).search(told.own):
            yield blocking(told.sentence, f"The source speaks of “{hit.words}” only, and this sentence of more people.")


def _exchanged(told: Told) -> Iterator[Fault]:
    """The second group of our comparison stands before "than" in the source and the first one behind it."""
    ours = _THAN.search(told.own)
    theirs = _AGAINST.search(told.main)
    if ours is None or theirs is None or _UPFRONT.match(told.main):
        return
    second = _stems(ours["second"] or ours["other"] or "", told)
    first = _stems(told.own[: ours.start()], told)
    before, behind = _stems_in(told.main[: theirs.start()]), _stems_in(told.main[theirs.end() :])
    ours_second, ours_first = second - first, first - second
    if ours_second & before - behind and not ours_second & behind and ours_first & behind - before:
        yield blocking(told.sentence, "The groups of this comparison stand the other way round in the source.")


def _stems(text: str, told: Told) -> frozenset[str]:
    """The beginnings of our words, and of those that the cited entries have them for."""
    lowered = text.lower()
    found = set(_stems_in(text))
    for entry in _cited(told.sentence):
        if entry.label.lower() in lowered:
            for synonym in entry.synonyms:
                found |= _stems_in(synonym)
    return frozenset(found)


def _cited(sentence: Sentence) -> Iterator[Entry]:
    """The vocabulary entries that the sentence stands on."""
    for ground in sentence.grounds:
        if isinstance(ground, VocabularyEntry) and ground.vocabulary in names():
            known = vocabulary(ground.vocabulary)
            if ground.id in known:
                yield known[ground.id]


def _stems_in(text: str) -> frozenset[str]:
    common = wordings(_NAME, "common")
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()) if not common.search(word))


CHECK = Check(name="groups", run=_run)
