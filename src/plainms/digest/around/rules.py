"""Rules that add cautions, notes and questions: each an entry of a vocabulary, fired by facts or by words of the text.

An entry may hold: ``when`` and ``unless`` (key → values, see ``Facts.marks``; all keys of ``when`` must hold, none of
``unless``), ``cue`` (words of which one must stand in a sentence about this study), ``unless_cue`` (words of which none
may stand anywhere in the title or abstract). Every entry says in ``told`` what a reader must have been told for it to
fire: "design" (what kind of study it is), "topic" (one of its topics, which the title or the aim names as the study's
own), "medicine" (likewise), "finding" (some finding), "abstract" (nothing: it speaks of what the abstract says or
leaves out), or words of which one must stand in the title, or in design, aim or findings as they are told.
``unless_told``: words of which none may stand in what is told of these.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from plainms.absence import Absent, NotReported
from plainms.digest.around.marks import grounds_of
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, telling_roles
from plainms.digest.forms import distinct
from plainms.provenance import FiredRule, Ground
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """A rule that fired and what fired it."""

    entry: Entry
    grounds: tuple[Ground, ...]


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
        yield Fired(entry=entry, grounds=distinct((rule, entry.ground, *cue, *spans)))


def _is_told(entry: Entry, facts: Facts, told: tuple[Sentence, ...]) -> bool:
    """Whether the reader has been told what the rule speaks of."""
    needed = entry["told"]
    if needed == "design":
        return not isinstance(facts.appraisal.design.value, Absent)
    if needed == "finding":
        return any(sentence.kind is SentenceKind.FINDING for sentence in told)
    if isinstance(needed, str):
        return True  # a topic and a medicine are those of title or aim already, see Facts.topics
    title = facts.study.report.title
    texts = () if isinstance(title, NotReported) else (title.text,)
    return any(_pattern(tuple(needed)).search(text) for text in (*texts, *_seen(told)))


def _is_taken_back(entry: Entry, told: tuple[Sentence, ...]) -> bool:
    """Whether the reader has been told what the rule must not speak beside."""
    words = tuple(entry.more.get("unless_told", ()))
    return bool(words) and any(_pattern(words).search(text) for text in _seen(told))


def _seen(told: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The words that tell aim and findings, ours and the source's."""
    return tuple(text for sentence in told for text in (sentence.text, *(span.quote for span in sentence.spans)))


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
