"""What a study is about as one phrase of a sentence: "fatigue and sleep in MS", "side effects of interferon beta"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Role, Species
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, listed
from plainms.digest.studied import people
from plainms.digest.titles.topics import Topic
from plainms.language.matching import kept
from plainms.remembering import once_a_text
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_TWO = 2
_WORKS = re.compile(r"(?i)\b(?:efficacy|effectiveness)\b")
_JOINTS = {"side-effects": " of ", "safety": " of ", "interval": " of ", "adherence": " with "}
"""What joins a topic with the medicine behind it."""
_OF_A_MEDICINE = frozenset({"side-effects", "safety"})
_MOST_TOGETHER = 3
_PARTED = re.compile(r"[ -]")
_CLAUSES = ("how ", "what ", "whether ")
_GOES_ON = " that "


def abouts(facts: Facts, *, named: str) -> Iterator[tuple[Topic, ...]]:
    """Three topics, two, then one: side effects of a medicine first; none that is named or goes without saying.

    Of two that the title says were given together neither is told alone.
    """
    together = tuple(_given_together(facts))
    for topics in _choices(facts, named, together):
        if not any((one in topics) is not (other in topics) for one, other in together):
            yield topics


def _given_together(facts: Facts) -> Iterator[tuple[Topic, Topic]]:
    """The topics that the title joins: "zinc plus sleep training"."""
    for one, other in pairwise(facts.topics):
        between = one.ground.passage.text[one.ground.end : other.ground.start]
        if kept(vocabulary("titles").text["given_together"]).fullmatch(between):
            yield one, other


def _choices(facts: Facts, named: str, together: tuple[tuple[Topic, Topic], ...]) -> Iterator[tuple[Topic, ...]]:
    """The choices of topics, the most telling first."""
    silent = {"person", "model"} if facts.appraisal.species.value is Species.ANIMALS else {"model"}
    plain = [topic for topic in facts.topics if not has_short_form(topic.entry.label)]
    fresh = [topic for topic in plain if topic.kind not in silent and not _repeats(topic.entry.label, named)]
    yield from (pair for pair in together if pair[0] in fresh and pair[1] in fresh)
    harms = [topic for topic in fresh if topic.entry.id in _OF_A_MEDICINE]
    drugs = [topic for topic in fresh if _is_given(topic)]
    if harms and drugs:
        yield harms[0], drugs[0]
    else:
        yield from _triples(fresh)
        yield from _pairs(fresh)
    yield from ((topic,) for topic in fresh)


@once_a_text
def has_short_form(text: str) -> bool:
    """Whether a word has a second capital and is not one that everybody reads: such a name is not in plain words."""
    known = set(vocabulary("teaser_parts").text["letters"].split())
    words = (word.strip(",;:()") for word in text.split())
    return any(_is_short(word, known) for word in words)


def _is_short(word: str, known: set[str]) -> bool:
    """Whether the word, but for what everybody reads at its start ("MS-like"), has a second capital."""
    rest = next((word.removeprefix(name) for name in known if word == name or word.startswith(f"{name}-")), word)
    return sum(letter.isupper() for letter in rest) > 1


def _triples(fresh: list[Topic]) -> Iterator[tuple[Topic, ...]]:
    """All telling topics of a title that has three of them, where each goes beside the others."""
    telling = [topic for topic in fresh if not topic.is_vague and topic.kind != "person"]
    beside_first = [pair[1] for pair in _pairs(fresh)]
    goes = all(other in beside_first for other in telling[1:])
    if len(telling) == _MOST_TOGETHER and goes and not _repeats(telling[1].entry.label, telling[2].entry.label):
        yield tuple(telling)


def _pairs(fresh: list[Topic]) -> Iterator[tuple[Topic, ...]]:
    """The first telling topic with each later one that goes beside it."""
    telling = [topic for topic in fresh if not topic.is_vague and topic.kind != "person"]
    for first, second in ((telling[0], other) for other in telling[1:]):
        labels = (first.entry.label, second.entry.label)
        plain = (
            " and " not in labels[0]
            and "between" not in labels[1]
            and not any(label.startswith(_CLAUSES) for label in labels)
        )
        if plain and not _repeats(*labels) and not _repeats(*reversed(labels)):
            yield first, second


def _is_given(topic: Topic) -> bool:
    """Whether it is something given to people, which can have side effects."""
    return topic.kind == "treatment" and not topic.is_vague and topic.entry.id not in _OF_A_MEDICINE | {"switching"}


def _repeats(label: str, named: str) -> bool:
    """Whether a label says again what the rest of the sentence names: the whole of it, or one of its long words."""
    said = set(_PARTED.split(named))  # "relapsing MS" says nothing beside "relapsing-remitting MS"
    return label in named or any(word in said for word in label.split() if len(word) > 5)


def main_topic(facts: Facts, *, alone: bool) -> Phrase | None:
    """The first telling topic, with its disease ("fatigue in MS") unless ``alone``; None where there is none."""
    single = [topics for topics in abouts(facts, named=people.disease(facts).text) if len(topics) == 1]
    telling = [topics for topics in single if not topics[0].is_vague]
    return about(telling[0], facts, disease_told=alone) if telling else None


def _listed(names: tuple[str, ...]) -> str:
    """The names as a list; what is one name with "and" in it ends the list as it is."""
    return ", ".join(names) if len(names) > 1 and " and " in names[-1] else listed(names)


def _is_safe_and_works(topics: tuple[Topic, ...], facts: Facts) -> bool:
    """Whether the title asks of a medicine both how safe it is and how well it works."""
    title = facts.study.report.title
    of_medicine = topics[0].entry.id in _OF_A_MEDICINE and topics[1].entry in vocabulary("drugs").entries
    return of_medicine and not isinstance(title, NotReported) and _WORKS.search(title.text) is not None


def _goes_beyond(facts: Facts) -> bool:
    """Whether the title is on what lies beyond MS, or on another illness: then its topic is not told as one in MS."""
    title = facts.study.report.title
    if _is_only_background(facts):
        return True
    return not isinstance(title, NotReported) and (
        kept(vocabulary("titles").text["beyond"]).search(title.text) is not None or _names_only_another(title.text)
    )


def _is_only_background(facts: Facts) -> bool:
    """Whether every word that names a disease stands in what was known before, as that of an earlier study does."""
    named = [ground for ground in facts.study.scope.grounds if isinstance(ground, Span)]
    background = [item.span for item in facts.appraisal.sentences if item.role.value is Role.BACKGROUND]
    return bool(named) and all(any(_holds(span, one) for span in background) for one in named)


def _holds(span: Span, part: Span) -> bool:
    return span.passage.key == part.passage.key and span.start <= part.start and part.end <= span.end


def _names_only_another(title: str) -> bool:
    """Whether the title names an illness that is neither MS nor one of its kin: people with MS only took part, too."""
    return kept(vocabulary("findings").text["titled_disease"]).search(title) is None and bool(
        kept(vocabulary("titles").text["another_illness"]).search(title)
    )


def about(topics: tuple[Topic, ...], facts: Facts, *, disease_told: bool) -> Phrase:
    """ "fatigue in MS", "side effects of interferon beta in MS", or "smoking and MS"."""
    names = tuple(topic.entry.label for topic in topics)
    joint = _JOINTS.get(topics[0].entry.id, "") if _is_given(topics[-1]) else ""
    if not joint:
        names = tuple(sorted(names, key=lambda name: _GOES_ON in name))  # "spots that look like a tumor and rituximab"
    labels = joint.join(names) if joint and len(names) == _TWO else _listed(names)
    labels = f"the {labels}" if labels.startswith("safety of ") else labels
    grounds = tuple(topic.ground for topic in topics)
    if len(topics) == _TWO and _is_safe_and_works(topics, facts):
        labels = f"how well and how safely {names[1]} works"
    if "the disease" in labels:
        disease = people.disease(facts)
        return Phrase(text=labels.replace("the disease", disease.text), grounds=grounds + disease.grounds)
    if disease_told or _goes_beyond(facts) or any(topic.entry.more.get("names_disease", False) for topic in topics):
        return Phrase(text=labels, grounds=grounds)
    disease = people.disease(facts)
    apart = {"risk", "person", "food", "infection"}
    inside = all(topic.kind not in apart and not topic.entry.more.get("beside", False) for topic in topics)
    if inside:
        return Phrase(text=f"{labels} in {disease.text}", grounds=grounds + disease.grounds)
    joined = listed((disease.text, *names) if _GOES_ON in names[-1] else (*names, disease.text))
    return Phrase(text=joined, grounds=grounds + disease.grounds)
