"""Questions for a visit: fired by what the study is about and by what it leaves open. They ask; they never advise."""

import re
from dataclasses import dataclass

from plainms.digest.around.rules import Fired, fired
from plainms.digest.around.told import is_on_the_side
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, drugs_of, is_about_a_neighbor, titled_topics
from plainms.digest.forms import Phrase
from plainms.digest.selecting.repeats import said_once
from plainms.digest.variety import one_of, place
from plainms.digest.worded import worded

_FEWEST, _MOST, _LEADING = 2, 3, 2
_NAMES_IT = "{drug}"
_OF_MS = re.compile(r"(?<!close to )(?<!from )(?<!besides )\bMS\b")


def questions(told: tuple[Sentence, ...], facts: Facts) -> tuple[Sentence, ...]:
    """Two or three, at most one of each group; general ones, and those that ask in other words what another asks,
    only where fewer than two others fit the study.

    ``told`` are the sentences that tell design, aim and findings. Which of a group is asked is fixed by the study's
    identity.
    """
    groups: dict[str, list[_Asked]] = {}
    for rule in fired("questions", facts, told):
        said = worded(rule, facts)
        if (
            said is not None
            and _is_of_a_main_topic(rule, told, facts)
            and not _is_of_another_disease(rule, said, facts)
            and not _is_of_one_of_several(rule, facts)
        ):
            groups.setdefault(str(rule.entry["group"]), []).append(_Asked(rule=rule, sentence=_sentence(rule, said)))
    picked = [_pick(options, facts) for _, options in sorted(groups.items())]
    picked.sort(key=lambda one: (-one.weight, place(facts.study.id, one.rule.entry.id)))
    ordered = (*_of(picked, general=False), *_of(picked, general=True))
    fresh = {sentence.text for sentence in said_once(tuple(one.sentence for one in ordered))}
    asked: dict[str, Sentence] = {}
    for one in sorted(ordered, key=lambda one: one.sentence.text not in fresh):
        most = _MOST if one.sentence.text in fresh and not one.is_general else _FEWEST
        if len(asked) < most:
            asked.setdefault(one.sentence.text, one.sentence)
    return tuple(asked.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """A question that fired and its wording for this study."""

    rule: Fired
    sentence: Sentence

    @property
    def weight(self) -> int:
        return int(self.rule.entry.more.get("weight", 1))

    @property
    def is_general(self) -> bool:
        return bool(self.rule.entry.more.get("general", False))


def _is_of_another_disease(rule: Fired, said: Phrase, facts: Facts) -> bool:
    """Whether it asks of MS where the study is of a neighbor of MS, and the question is not made for such studies."""
    meant = rule.entry.more.get("when", {}).get("scope", ())
    return is_about_a_neighbor(facts) and "neighbor" not in meant and _OF_MS.search(said.text) is not None


def _is_of_one_of_several(rule: Fired, facts: Facts) -> bool:
    """Whether it names one medicine where the study is about several: a reader may take the other."""
    labels = (rule.entry.label, *rule.entry.more.get("variants", ()))
    return len(drugs_of(facts.topics)) > 1 and any(_NAMES_IT in label for label in labels)


def _is_of_a_main_topic(rule: Fired, told: tuple[Sentence, ...], facts: Facts) -> bool:
    """Whether a question on a topic is on one that leads the title."""
    if rule.entry["group"] != "topic":
        return True
    if facts.holds("asked", "professionals") or facts.holds("scope", "model"):
        return False
    led = titled_topics(facts)[:_LEADING]
    wanted = rule.entry.more.get("when", {}).get("topic", ())
    return any(topic.entry.id in wanted and not is_on_the_side(topic, told) for topic in led)


def _of(picked: list[_Asked], *, general: bool) -> tuple[_Asked, ...]:
    return tuple(one for one in picked if one.is_general is general)


def _pick(options: list[_Asked], facts: Facts) -> _Asked:
    """The most telling question of a group; among equals the one that the study's identity points to."""
    best = max(one.weight for one in options)
    equal = [one for one in options if one.weight == best]
    return one_of(equal, facts.study.id, str(equal[0].rule.entry["group"]))


def _sentence(rule: Fired, said: Phrase) -> Sentence:
    pattern = f"questions.{rule.entry.id}"
    return Sentence(kind=SentenceKind.QUESTION, text=said.text, pattern=pattern, grounds=said.grounds)
