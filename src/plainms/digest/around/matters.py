"""Why it matters: whom it concerns, what changes today, what it does not show. Never advice, never a promise."""

from collections.abc import Iterator

from plainms.digest.around.concerned import concerned
from plainms.digest.around.rules import fired
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import say
from plainms.digest.selecting.repeats import said_once
from plainms.digest.worded import worded
from plainms.provenance import FiredRule
from plainms.studies.study import Scope
from plainms.vocabulary.load import vocabulary


def matters(told: tuple[Sentence, ...], facts: Facts) -> tuple[Sentence, ...]:
    """Two to five sentences beside ``told``, those that tell design, aim and findings."""
    concerns = say("matters.concerns", SentenceKind.FRAME, people=concerned(told, facts))
    return said_once((concerns, *_by_rule(told, facts), *_neighbor(facts)))


def _by_rule(told: tuple[Sentence, ...], facts: Facts) -> Iterator[Sentence]:
    """The first rule of each group: what changes in care, what the medicine is today, what it does not show."""
    groups: set[str] = set()
    for rule in fired("matters", facts, told):
        group, said = str(rule.entry["group"]), worded(rule, facts)
        if group not in groups and said is not None:
            groups.add(group)
            pattern = f"matters.{rule.entry.id}"
            yield Sentence(kind=SentenceKind.CAUTION, text=said.text, pattern=pattern, grounds=said.grounds)


def _neighbor(facts: Facts) -> Iterator[Sentence]:
    """The note that a neighbor of MS is not MS, where the main disease is one.

    That some who have it have MS is said only where the study speaks of MS.
    """
    scope = facts.study.scope.value
    if not isinstance(scope, Scope) or not scope.diseases or scope.diseases[0] not in vocabulary("diseases"):
        return
    entry = vocabulary("diseases")[scope.diseases[0]]
    note = str(entry.more.get("neighbor_note", ""))
    speaks_of_ms = "ms" in scope.diseases or not entry.more.get("may_be_ms", False)
    if note and speaks_of_ms:
        rule = FiredRule(rule="matters.neighbor", fact=f"disease = {entry.id}")
        yield say("matters.neighbor", SentenceKind.CAUTION, rule, entry.ground, text=note)
