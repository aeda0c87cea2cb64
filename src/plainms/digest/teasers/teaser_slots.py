"""What the slots of a teaser hold, each value only where the appraisal is certain, with the words it stands on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from string import Formatter

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, InterventionKind, Species
from plainms.digest.aims.aim_words import AimWords
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, counted
from plainms.digest.studied import people
from plainms.digest.studied.arms import summed_people
from plainms.digest.studied.differences import differences
from plainms.digest.teasers.teaser_arms import compared_arms, lacked_by_animals, tried_in_animals
from plainms.digest.teasers.teaser_findings import SLOTS, Clause, clauses, speaks_of_people, weight
from plainms.digest.teasers.teaser_story import stories, the_one
from plainms.digest.teasers.teaser_subjects import stands_on_its_topic, subjects
from plainms.digest.teasers.variants import briefer
from plainms.digest.telling.lab_deeds import has_model
from plainms.digest.titles.abouts import about, abouts, main_topic
from plainms.digest.titles.article_topic import covers, known_topics, lay_topic, segments, title_topic, words_covered
from plainms.digest.titles.head_topics import are_bare, are_beside, compared_drugs, is_only_part, say_little
from plainms.digest.titles.headline import Headline
from plainms.digest.titles.topics import Topic
from plainms.provenance import SourceField
from plainms.remembering import once_a_study
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

_PLAIN_NAME = re.compile(r"(?:The )?[A-Z][a-z]+(?:,? (?:and|of|the|in|[A-Z][a-z]+))*")
_NOTHING = Unclear("nothing of the kind is told")
_LEAST = 0.2  # the share of a title's telling words for which the topics of an article stand at least
_LEAST_OF_A_CASE = 0.6
_ENOUGH = 0.5  # the share of a title's telling words under which topics leave out most of its matter
_MOST_COVERED = 4  # words of the title from which on more tell no more
_KEPT = 16  # ways in which forms name those studied
_NAMED_BY_FORM = (
    " in people",
    " in animals",
    "animal study",
    "In animals",
    "laboratory study",
    "MS researchers",
    "A case report",
)
"""What a form says of those studied without a slot."""
_VARIED = frozenset({"about", "difference", "given", "story", "covers", "groups"}) | SLOTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """Phrases for the slots of a form; ``rank`` is the place among its choices, ``bonus`` what telling more adds."""

    slots: Mapping[str, Phrase]
    rank: int
    bonus: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Material:
    """What a teaser may tell: the title's claim, the findings, the main one first, the aim, the design and the work.

    Like facts it is equal to itself alone, so that what is read from it can be kept while one teaser is sought.
    """

    claim: Headline | Unclear = _NOTHING
    told: tuple[Sentence, ...] = ()
    aim: AimWords | Unclear = _NOTHING
    work: tuple[Sentence, ...] = ()


def fillings(form: Entry, facts: Facts, material: Material) -> Iterator[Filling]:
    """Every way to fill the slots of a form, best first; nothing where a slot has no certain value."""
    needed = frozenset(name for _, name, _, _ in Formatter().parse(form.label) if name)
    fixed = _fixed(needed - _VARIED, facts)
    if fixed is None:
        return
    varied = sorted(needed & _VARIED)
    if not varied:
        yield Filling(slots=fixed, rank=0, bonus=0)
        return
    named = " ".join(fixed[name].text for name in ("who", "patient", "folk", "everyone", "animals") if name in fixed)
    named = named or next((word for word in _NAMED_BY_FORM if word in form.label), "")
    for rank, (phrase, bonus) in enumerate(_choices(varied[0], facts, material, named)):
        if varied[0] == "about" and not _names_people_once(form, named, phrase.text):
            continue
        yield Filling(slots={**fixed, varied[0]: phrase}, rank=rank, bonus=bonus)


@lru_cache(maxsize=_KEPT)
def _clauses(material: Material, facts: Facts, who: str) -> tuple[Clause, ...]:
    return tuple(clauses(material.claim, material.told, facts, who))


@lru_cache(maxsize=_KEPT)
def _subjects(material: Material, facts: Facts, who: str) -> tuple[tuple[Phrase, int], ...]:
    return tuple(subjects(material.aim, facts, who, material.work))


def _choices(name: str, facts: Facts, material: Material, who: str) -> Iterator[tuple[Phrase, int]]:
    disease = people.disease(facts).text
    if name == "difference":
        yield from ((phrase, 0) for phrase in differences(facts, who=who))
    elif name == "groups":
        yield from ((phrase, 0) for phrase in _groups(material))
    elif name == "story":
        yield from stories(material.told, facts)
    elif name in SLOTS or name == "covers":
        yield from ((item.phrase, -item.cost) for item in _clauses(material, facts, who) if item.slot == name)
    else:
        if name == "about":
            yield from _subjects(material, facts, who)
        for topics in _topics(facts, f"{who} {disease}"):
            if name == "about" or _is_what_was_given(topics, facts):
                topic = _of_the_model(about(topics, facts, disease_told=disease in who), facts)
                yield topic, _bonus(topics, facts) - _cost_of_fitting_any(topic)


def _groups(material: Material) -> Iterator[Phrase]:
    """The two groups of people that the sentence on the design says were compared, without what explains them."""
    for sentence in material.work:
        match = _pattern("of_groups").match(_pattern("explained").sub("", sentence.text))
        if match is not None:
            yield Phrase(text=match["groups"], grounds=sentence.grounds)


def _of_the_model(topic: Phrase, facts: Facts) -> Phrase:
    """The topic, of the disease that animals had where the title says only MS: "a model of MS"."""
    if facts.appraisal.species.value is not Species.ANIMALS or not has_model(facts):
        return topic
    return Phrase(text=re.sub(r" in MS$", " in an MS-like disease", topic.text), grounds=topic.grounds)


def _topics(facts: Facts, named: str) -> Iterator[tuple[Topic, ...]]:
    """The topics of the title; of an article that stands on its topic only those that say most of its title."""
    if not stands_on_its_topic(facts):
        yield from compared_drugs(facts)
        yield from (topics for topics in abouts(facts, named=named) if not are_bare(topics, facts))
    elif facts.is_review and isinstance(title_topic(facts), Unclear):
        known = known_topics(facts)
        is_told = known and isinstance(lay_topic(facts), Phrase) and covers(known, facts, _LEAST)
        yield from (known,) if is_told else ()
    else:
        least = _LEAST_OF_A_CASE if facts.appraisal.design.value is Design.CASE_REPORT else _LEAST
        for topics in abouts(facts, named=named):
            if covers(topics, facts, least) and not _stand_behind(topics, facts):
                yield topics


def _stand_behind(topics: tuple[Topic, ...], facts: Facts) -> bool:
    """Whether the topics of a review stand only behind the first part of its title, which names what it is about."""
    title = facts.study.report.title
    if not facts.is_review or isinstance(title, NotReported):
        return False
    first = segments(title)[:1]
    return bool(first) and all(topic.ground.start >= first[0].end for topic in topics)


def _bonus(topics: tuple[Topic, ...], facts: Facts) -> int:
    """More topics tell more than one, the more so the more of the title they stand for; what is vague tells less."""
    told = weight("second") * (len(topics) - 1) + weight("covered") * min(words_covered(topics, facts), _MOST_COVERED)
    vague = topics[0].is_vague or say_little(topics, facts)
    beside = are_beside(topics, facts)
    partial = not covers(topics, facts, _ENOUGH)
    return told - weight("vague") * vague - weight("beside") * beside - weight("partial") * partial


def _cost_of_fitting_any(topic: Phrase) -> int:
    """What it costs that a topic is so general that any study may have it."""
    return weight("general") * (_pattern("general").fullmatch(topic.text) is not None)


def _names_people_once(form: Entry, named: str, text: str) -> bool:
    """Whether people are named by the topic where the form leaves that to it, and by the form alone elsewhere."""
    if form.more.get("names_people", False):
        return speaks_of_people(text)
    if form.more.get("of_disease", False):
        return _pattern("a_disease").search(text) is not None
    return not (named == " in people" and speaks_of_people(text) and form.more.get("designs") != ["case report"])


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("teaser_parts").text[name])


def _is_what_was_given(topics: tuple[Topic, ...], facts: Facts) -> bool:
    """Whether the one topic is a treatment that the appraisal says was given to those studied."""
    given = facts.appraisal.intervention_kind.value in {InterventionKind.DRUG, InterventionKind.NON_DRUG}
    ids = facts.appraisal.interventions.value
    first = next((topic for topic in facts.topics if not topic.is_vague and topic.kind != "model"), None)
    if is_only_part(topics, facts):
        return False
    return given and not isinstance(ids, Absent) and topics == (first,) and topics[0].entry.id in ids


def _fixed(needed: frozenset[str], facts: Facts) -> dict[str, Phrase] | None:
    """The slots that have one value, or None where one of them is not certain."""
    values = {
        "who": people.counted_people(facts) or summed_people(facts),
        "folk": people.people_of_the_title(facts),
        "everyone": people.people_with_it(facts),
        "animals": people.animals(facts),
        "studies": _studies(facts),
        "disease": people.disease(facts),
        "journal": _journal(facts),
        "topic": _topic(facts, alone=True) if "topic" in needed else None,
        "matter": _topic(facts, alone=False) if "matter" in needed else None,
        "against": _against(facts),
        "arms": compared_arms(facts) if "arms" in needed else None,
        "gift": tried_in_animals(facts) if "gift" in needed else None,
        "lacked": lacked_by_animals(facts) if "lacked" in needed else None,
        "patient": the_one(facts) if "patient" in needed else None,
    }
    fixed: dict[str, Phrase] = {}
    for name in sorted(needed):
        value = values[name]
        if value is None:
            return None
        fixed[name] = value
    names_it_twice = {"who", "disease"} <= needed and fixed["disease"].text in fixed["who"].text
    return None if names_it_twice else fixed


@once_a_study
def _against(facts: Facts) -> Phrase | None:
    """What the treatment is compared with, where that is one thing with plain words of its own."""
    claim = facts.appraisal.comparators
    if isinstance(claim.value, Absent) or len({item.comparator for item in claim.value}) != 1:
        return None
    words, name = vocabulary("differences"), f"comparator.{claim.value[0].comparator.value}"
    return Phrase(text=words[name].label, grounds=claim.grounds) if name in words else None


def _journal(facts: Facts) -> Phrase | None:
    """The journal by its full title, without what a catalog adds to it."""
    title, short = facts.study.report.journal.title, facts.study.report.journal.iso_abbreviation
    abbreviated = isinstance(short, NotReported) or short.replace(".", "") == title
    if isinstance(title, NotReported) or abbreviated or not _PLAIN_NAME.fullmatch(title):
        return None
    return Phrase(text=title, grounds=(SourceField(path="journal.title", value=title),))


def _topic(facts: Facts, *, alone: bool) -> Phrase | None:
    """The first topic of the title, with its disease unless ``alone``, and with the kind of MS that the title names."""
    kind = people.kind_of_the_title(facts)
    topic = main_topic(facts, alone=alone or bool(kind))
    if topic is None or not kind:
        return topic
    return Phrase(text=f"{topic.text} in {briefer(kind)}", grounds=topic.grounds + facts.study.scope.grounds)


def _studies(facts: Facts) -> Phrase | None:
    included = facts.appraisal.included_studies
    if isinstance(included.value, Absent) or included.value < 2:
        return None
    return Phrase(text=counted(included.value), grounds=included.grounds)
