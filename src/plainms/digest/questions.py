"""Questions for a visit: fired by what the study is about and by what it leaves open. They ask; they never advise."""

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, drugs_of
from plainms.digest.rules import Fired, fired
from plainms.digest.teaser import main_topic
from plainms.provenance import fingerprint

_FEWEST, _MOST = 2, 3


def questions(facts: Facts) -> tuple[Sentence, ...]:
    """Two or three, at most one of each group; general ones only where fewer than two fit the study.

    Which of a group is asked is fixed by the study's identity.
    """
    groups: dict[str, list[Fired]] = {}
    for rule in fired("questions", facts):
        groups.setdefault(str(rule.entry["group"]), []).append(rule)
    picked = [_pick(rules, facts.study.id.value) for _, rules in sorted(groups.items())]
    picked.sort(key=lambda rule: (-int(rule.entry.more.get("weight", 1)), rule.entry.id))
    asked: dict[str, Sentence] = {}
    for rule in picked:
        general = bool(rule.entry.more.get("general", False))
        if len(asked) == _MOST or (general and len(asked) >= _FEWEST):
            break
        question = _asked(rule, facts)
        if question is not None:
            asked.setdefault(question.text, question)
    return tuple(asked.values())


def _pick(rules: list[Fired], study: str) -> Fired:
    """The most telling rule of a group; among equals the one that the study's identity points to."""
    best = max(int(rule.entry.more.get("weight", 1)) for rule in rules)
    equal = [rule for rule in rules if int(rule.entry.more.get("weight", 1)) == best]
    return equal[int(fingerprint(study.encode())[:8], 16) % len(equal)]


def _asked(rule: Fired, facts: Facts) -> Sentence | None:
    """The question, or None where it speaks of a topic and the study names none that we know."""
    drugs, topic = drugs_of(facts.topics), main_topic(facts, alone=facts.holds("scope", "model"))
    if topic is None and "{topic}" in rule.entry.label:
        return None
    slots = {"drug": drugs[0].label if drugs else "", "topic": "" if topic is None else topic.text}
    grounds = rule.grounds + (topic.grounds if topic is not None and "{topic}" in rule.entry.label else ())
    text = rule.entry.label.format(**slots)
    return Sentence(kind=SentenceKind.QUESTION, text=text, pattern=f"questions.{rule.entry.id}", grounds=grounds)
