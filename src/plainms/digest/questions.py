"""Questions for a visit: fired by what the study is about and by what it leaves open. They ask; they never advise."""

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.rules import Fired, fired
from plainms.digest.variety import one_of, place
from plainms.digest.worded import worded

_FEWEST, _MOST = 2, 3


def questions(told: tuple[Sentence, ...], facts: Facts) -> tuple[Sentence, ...]:
    """Two or three, at most one of each group; general ones only where fewer than two fit the study.

    ``told`` are the sentences that tell aim and findings. Which of a group is asked is fixed by the study's identity.
    """
    groups: dict[str, list[Fired]] = {}
    for rule in fired("questions", facts, told):
        groups.setdefault(str(rule.entry["group"]), []).append(rule)
    picked = [_pick(rules, facts) for _, rules in sorted(groups.items())]
    picked.sort(key=lambda rule: (-_weight(rule), place(facts.study.id, rule.entry.id)))
    asked: dict[str, Sentence] = {}
    for rule in picked:
        general = bool(rule.entry.more.get("general", False))
        if len(asked) == _MOST or (general and len(asked) >= _FEWEST):
            break
        question = _asked(rule, facts)
        if question is not None:
            asked.setdefault(question.text, question)
    return tuple(asked.values())


def _pick(rules: list[Fired], facts: Facts) -> Fired:
    """The most telling rule of a group; among equals the one that the study's identity points to."""
    best = max(map(_weight, rules))
    equal = [rule for rule in rules if _weight(rule) == best]
    return one_of(equal, facts.study.id, str(equal[0].entry["group"]))


def _weight(rule: Fired) -> int:
    return int(rule.entry.more.get("weight", 1))


def _asked(rule: Fired, facts: Facts) -> Sentence | None:
    """The question, or None where it speaks of a topic and the study names none that we know."""
    said = worded(rule, facts)
    if said is None:
        return None
    pattern = f"questions.{rule.entry.id}"
    return Sentence(kind=SentenceKind.QUESTION, text=said.text, pattern=pattern, grounds=said.grounds)
