"""Why it matters: whom it concerns, what changes today, what it does not show. Never advice, never a promise."""

import re
from collections.abc import Iterator

from plainms.absence import Absent
from plainms.digest import people
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, is_about_a_neighbor
from plainms.digest.forms import Phrase, say
from plainms.digest.rules import fired
from plainms.digest.worded import worded
from plainms.provenance import FiredRule
from plainms.studies.study import Scope
from plainms.vocabulary.load import vocabulary


def matters(facts: Facts) -> tuple[Sentence, ...]:
    """Two to five sentences."""
    return (*_concerns(facts), *_by_rule(facts), *_neighbor(facts))


def _concerns(facts: Facts) -> Iterator[Sentence]:
    """People for a study in people or a review; researchers for animals and cells, unless a topic says more."""
    kind = "lab" if facts.holds("species", "animals", "cells", "people and animals") else "people"
    base = people.people_with_it(facts)
    plain = base.text.count(" ") == 2
    base = _with_their_kind(facts) or base
    for topic in facts.topics:
        entry = topic.entry
        if kind == "people" and "concerns" in entry.more and plain:
            text = f"{base.text} {entry['concerns']}"
            narrowed = Phrase(text=text, grounds=(topic.ground, *base.grounds))
            yield say("matters.concerns", SentenceKind.FRAME, people=narrowed)
            return
    if kind == "lab" and not is_about_a_neighbor(facts):
        text = vocabulary("matters").text["lab_people"]
        base = Phrase(text=text, grounds=(*facts.appraisal.species.grounds, *base.grounds))
    yield say("matters.concerns", SentenceKind.FRAME, people=base)


def _with_their_kind(facts: Facts) -> Phrase | None:
    """ "people with progressive MS" where one kind of MS was studied and people have it; None for all others."""
    kinds = facts.appraisal.phenotypes
    if isinstance(kinds.value, Absent) or len(kinds.value) != 1 or not facts.holds("scope", "ms"):
        return None
    entry = vocabulary("phenotypes")[kinds.value[0]]
    if not re.fullmatch(vocabulary("matters").text["kinds"], entry.label) or not facts.holds(
        "species", "people", "none"
    ):
        return None
    return Phrase(text=f"people with {entry.label}", grounds=(*facts.study.scope.grounds, *kinds.grounds))


def _by_rule(facts: Facts) -> Iterator[Sentence]:
    """The first rule of each group: what changes in care, what the medicine is today, what it does not show."""
    groups: set[str] = set()
    for rule in fired("matters", facts):
        group, said = str(rule.entry["group"]), worded(rule, facts)
        if group not in groups and said is not None:
            groups.add(group)
            pattern = f"matters.{rule.entry.id}"
            yield Sentence(kind=SentenceKind.CAUTION, text=said.text, pattern=pattern, grounds=said.grounds)


def _neighbor(facts: Facts) -> Iterator[Sentence]:
    """The note that a neighbor of MS is not MS, where the main disease is one."""
    scope = facts.study.scope.value
    if not isinstance(scope, Scope) or not scope.diseases or scope.diseases[0] not in vocabulary("diseases"):
        return
    entry = vocabulary("diseases")[scope.diseases[0]]
    note = str(entry.more.get("neighbor_note", ""))
    if note:
        rule = FiredRule(rule="matters.neighbor", fact=f"disease = {entry.id}")
        yield say("matters.neighbor", SentenceKind.CAUTION, rule, entry.ground, text=note)
