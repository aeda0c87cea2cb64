"""Rules that add cautions, notes and questions: each an entry of a vocabulary, fired by facts or by words of the text.

An entry may hold: ``when`` and ``unless`` (key → values, see ``Facts.marks``; all keys of ``when`` must hold, none of
``unless``), ``cue`` (words of which one must stand in a sentence about this study), ``unless_cue`` (words of which none
may stand anywhere in the title or abstract). Every entry says in ``told`` what a reader must have been told for it to
fire: "design" (what kind of study it is), "topic" (one of its topics, which the title or the aim names as the study's
own), "main topic" (one of the topics in ``when``, which leads the title or which a told finding names), "medicine" (as
a topic), "finding" (some finding), "abstract" (nothing: it speaks of what the abstract says or leaves out), or words of
which one must stand in the title, or in design, aim or findings as they are told; with ``told_in = "findings"`` in a
finding.
``unless_told``: words of which none may stand in what is told of these.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from plainms.absence import Absent, NotReported
from plainms.digest.around.marks import grounds_of
from plainms.digest.around.told import findings_of, topics_told, words_of
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts, telling_roles, titled_topics
from plainms.digest.forms import distinct
from plainms.provenance import FiredRule, Ground
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_MAIN = "main topic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """A rule that fired, what fired it, and the topics on which it fired, where it asks for any."""

    entry: Entry
    grounds: tuple[Ground, ...]
    topics: frozenset[str] = frozenset()


def fired(name: str, facts: Facts, told: tuple[Sentence, ...]) -> tuple[Fired, ...]:
    """The rules of vocabulary ``name`` that fire for these facts, beside the told aim and findings, in file order."""
    return tuple(_fired(name, facts, told))


def _fired(name: str, facts: Facts, told: tuple[Sentence, ...]) -> Iterator[Fired]:
    for entry in vocabulary(name).entries:
        when, unless = entry.more.get("when", {}), entry.more.get("unless", {})
        if not all(facts.holds(key, *values) for key, values in when.items()):
            continue
        if any(facts.holds(key, *values) for key, values in unless.items()):
            continue
        cue = _cue(entry, facts)
        if ("cue" in entry.more and not cue) or _is_spoken_of(entry, facts):
            continue
        if not _is_told(entry, facts, told) or _is_taken_back(entry, told):
            continue
        rule = FiredRule(rule=f"{name}.{entry.id}", fact=_fact(when, facts, cue))
        spans = [ground for key, values in when.items() for ground in grounds_of(key, values, facts.appraisal)]
        yield Fired(
            entry=entry, grounds=distinct((rule, entry.ground, *cue, *spans)), topics=_topics(entry, facts, told)
        )


def _topics(entry: Entry, facts: Facts, told: tuple[Sentence, ...]) -> frozenset[str]:
    """Those of the study's topics that the entry asks for; where it asks for a main one, no word on the side."""
    wanted = facts.marks.get("topic", frozenset()) & set(entry.more.get("when", {}).get("topic", ()))
    if entry["told"] != _MAIN or not wanted:
        return wanted
    leading = frozenset(topic.entry.id for topic in titled_topics(facts)[:1])
    return wanted & (leading | topics_told(told))


def _is_told(entry: Entry, facts: Facts, told: tuple[Sentence, ...]) -> bool:
    """Whether the reader has been told what the rule speaks of."""
    needed = entry["told"]
    if needed == "design":
        return not isinstance(facts.appraisal.design.value, Absent)
    if needed == "finding":
        return bool(findings_of(told))
    if needed == _MAIN:
        return bool(_topics(entry, facts, told))
    if isinstance(needed, str):
        return True  # a topic and a medicine are those of title or aim already, see Facts.topics
    return any(_pattern(tuple(needed)).search(text) for text in _places(entry, facts, told))


def _places(entry: Entry, facts: Facts, told: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The texts in which the words that must be told may stand."""
    if entry.more.get("told_in") == "findings":
        return words_of(findings_of(told))
    title = facts.study.report.title
    return words_of(told) if isinstance(title, NotReported) else (title.text, *words_of(told))


def _is_taken_back(entry: Entry, told: tuple[Sentence, ...]) -> bool:
    """Whether the reader has been told what the rule must not speak beside."""
    words = tuple(entry.more.get("unless_told", ()))
    return bool(words) and any(_pattern(words).search(text) for text in words_of(told))


def _fact(when: Mapping[str, Any], facts: Facts, cue: tuple[Span, ...]) -> str:
    """What fired the rule, in words: "design = cohort; the text says 'single center'"."""
    held = [f"{key} = {', '.join(sorted(facts.marks[key] & set(values)))}" for key, values in when.items()]
    return "; ".join(held + [f"the text says {span.quote!r}" for span in cue]) or "every digest"


def _cue(entry: Entry, facts: Facts) -> tuple[Span, ...]:
    """The first place in the title or in a sentence about this study that holds one of the entry's cues."""
    words = tuple(entry.more.get("cue", ()))
    if not words:
        return ()
    pattern = _pattern(words)
    title = facts.study.report.title
    sentences = [] if isinstance(title, NotReported) else [title.whole()]
    sentences += [item.span for item in facts.appraisal.sentences if item.role.value in telling_roles()]
    for sentence in sentences:
        match = pattern.search(sentence.quote)
        if match is not None:
            return (sentence.within(*match.span()),)
    return ()


def _is_spoken_of(entry: Entry, facts: Facts) -> bool:
    words = tuple(entry.more.get("unless_cue", ()))
    if not words:
        return False
    title = facts.study.report.title
    passages = facts.study.abstract if isinstance(title, NotReported) else (title, *facts.study.abstract)
    return any(_pattern(words).search(passage.text) for passage in passages)


@cache
def _pattern(words: tuple[str, ...]) -> Sieved:
    """Words match whole, in any case; a trailing "*" lets the word go on."""
    parts = (re.escape(word.rstrip("*")) + (r"\w*" if word.endswith("*") else "") for word in words)
    return Sieved(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE)
