"""Whom a study concerns: the people who were chosen for it or whose trouble it tells of, and nobody wider."""

import re
from functools import cache

from plainms.absence import Absent, NotReported
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, is_about_a_neighbor
from plainms.digest.forms import Phrase
from plainms.digest.studied import people
from plainms.digest.titles.abouts import main_topic
from plainms.digest.titles.topics import Topic, topics_in
from plainms.studies.study import Scope
from plainms.vocabulary.load import Entry, vocabulary

_PEOPLE = ("people", "none")
_CHOSEN = {"person", "state", "care"}
_OF_THE_BENCH = {"body", "repair", "gene", "food", "treatment", "infection", "marker", "symptom"}
_CLAUSES = ("how ", "what ", "whether ", "safety", "side effects")
_TWO = 2
_PLAIN = 2  # blanks in "people with MS"


def concerned(told: tuple[Sentence, ...], facts: Facts) -> Phrase:
    """The people, or the researchers for work in animals and cells, the narrowest group first."""
    if facts.holds("species", "animals", "cells", "people and animals"):
        return people.people_with_it(facts) if is_about_a_neighbor(facts) else _researchers(facts)
    if not facts.holds("scope", "ms"):
        return _with_neighbors(facts) or people.people_with_it(facts)
    readings = (_professionals, _who_compare, _who_may_get_it, _women_or_men, _with_their_kind, _who_take)
    found = next((group for read in readings if (group := read(facts)) is not None), None)
    return found or _with_their_trouble(told, facts) or _by_title(facts) or people.people_with_it(facts)


def _researchers(facts: Facts) -> Phrase:
    """ "researchers who study damage to nerve cells in an MS-like disease"."""
    telling = any(topic.kind in _OF_THE_BENCH and not topic.is_vague for topic in facts.topics)
    apart = people.disease(facts).text.startswith("damage")  # "fingolimod in damage to …" is no English
    topic = main_topic(facts, alone=apart) if telling else None
    grounds = (*facts.appraisal.species.grounds, *facts.study.scope.grounds)
    if topic is None or topic.text.startswith(_CLAUSES):
        where = "in animals" if facts.holds("species", "animals") else "in the laboratory"
        text = _words("lab_people").format(disease=people.disease(facts).text, where=where)
        return Phrase(text=text, grounds=grounds)
    return Phrase(text=f"researchers who study {topic.text}", grounds=(*topic.grounds, *grounds))


def _with_neighbors(facts: Facts) -> Phrase | None:
    """ "people with neuromyelitis optica or with …" where the title names two diseases close to MS."""
    scope, title = facts.study.scope.value, facts.study.report.title
    if not isinstance(scope, Scope) or isinstance(title, NotReported):
        return None
    known = vocabulary("told_diseases")
    named = [known[item] for item in scope.diseases if item in known and _named(known[item]).search(title.text)]
    close = [str(entry["people"]).removeprefix("people ") for entry in named if entry.more.get("family") != "ms"]
    close = [text for text in close if text.startswith("with ")]
    if len(close) != _TWO:
        return None
    return Phrase(text=f"people {close[0]} or {close[1]}", grounds=(title.whole(), *facts.study.scope.grounds))


def _professionals(facts: Facts) -> Phrase | None:
    """Those who treat or care, where they are the ones who were asked."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or not facts.holds("asked", "professionals"):
        return None
    return Phrase(text="those who treat or care for people with MS", grounds=(title.whole(),))


def _who_compare(facts: Facts) -> Phrase | None:
    """Those who compare diseases, where the title names one that is not near MS, and not MS."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or facts.holds("titled", "yes"):
        return None
    found = _pattern("other_disease").search(title.text)
    text = "those who compare diseases of the nervous system"
    return Phrase(text=text, grounds=(title.span(*found.span()),)) if found else None


def _who_may_get_it(facts: Facts) -> Phrase | None:
    """Those who want to know who gets MS, where the title is about that."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or not (found := _pattern("getting_it").search(title.text)):
        return None
    text = "people who want to know what goes along with getting MS"
    return Phrase(text=text, grounds=(title.span(*found.span()),))


def _women_or_men(facts: Facts) -> Phrase | None:
    """ "women with MS" where the title says that they are the ones."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or not (found := _pattern("one_sex").search(title.text)):
        return None
    who = "women" if "women" in found.group().casefold() else "men"
    return Phrase(text=f"{who} with MS", grounds=(title.span(*found.span()), *facts.study.scope.grounds))


def _with_their_kind(facts: Facts) -> Phrase | None:
    """ "people with progressive MS" where one kind of MS, and no first attack beside it, was studied; else None."""
    kinds = facts.appraisal.phenotypes
    if any(_pattern("first_attack").search(passage.text) for passage in facts.study.abstract):
        return None
    if isinstance(kinds.value, Absent) or len(kinds.value) != 1:
        return None
    entry = vocabulary("phenotypes")[kinds.value[0]]
    if not _pattern("kinds").fullmatch(entry.label) or not facts.holds("species", *_PEOPLE):
        return None
    return Phrase(text=f"people with {entry.label}", grounds=(*facts.study.scope.grounds, *kinds.grounds))


def _who_take(facts: Facts) -> Phrase | None:
    """ "people with MS who take natalizumab or may take it" where the title names one medicine in use for MS."""
    drugs = [topic for topic in facts.topics if topic.entry in vocabulary("drugs").entries]
    in_use = facts.holds("drug_status", "approved for MS") and facts.holds("drug_use", "dmt", "symptom")
    if len(drugs) != 1 or not in_use or not facts.holds("species", *_PEOPLE):
        return None
    base = people.people_with_it(facts)
    text = f"{base.text} who take {drugs[0].entry.label} or may take it"
    return Phrase(text=text, grounds=(drugs[0].ground, *base.grounds))


def _with_their_trouble(told: tuple[Sentence, ...], facts: Facts) -> Phrase | None:
    """ "people with MS who live with fatigue" where it is titled and they were chosen or a finding tells."""
    base = people.people_with_it(facts)
    if base.text.count(" ") != _PLAIN:
        return None
    for topic in facts.topics:
        text = _narrower(topic, base.text)
        if text and (topic.kind in _CHOSEN or topic.entry.id in _told_topics(told) or _chosen(topic, facts)):
            return Phrase(text=text, grounds=(topic.ground, *base.grounds))
    return None


def _by_title(facts: Facts) -> Phrase | None:
    """Those whom the title's own words speak to: "people with MS who work or would like to"."""
    title, base = facts.study.report.title, people.people_with_it(facts)
    if isinstance(title, NotReported) or base.text.count(" ") != _PLAIN:
        return None
    for pattern, who in _titled():
        if found := pattern.search(title.text):
            return Phrase(text=who.format(people=base.text), grounds=(title.span(*found.span()), *base.grounds))
    return None


@cache
def _titled() -> tuple[tuple[re.Pattern[str], str], ...]:
    pairs = (line.split(" → ") for line in _words("titled").strip().split("\n"))
    return tuple((re.compile(rf"{pattern}s?(?!\w)", re.IGNORECASE), who) for pattern, who in pairs)


def _narrower(topic: Topic, base: str) -> str:
    """The group that the topic makes of the people: "people with MS who live with fatigue", "older people with MS"."""
    more = topic.entry.more
    return str(more.get("whom", "")) or (f"{base} {more['concerns']}" if "concerns" in more else "")


def _told_topics(told: tuple[Sentence, ...]) -> frozenset[str]:
    """The topics that a told finding names in the words of the source."""
    spans = (span for sentence in told if sentence.kind is SentenceKind.FINDING for span in sentence.spans)
    return frozenset(
        topic.entry.id
        for span in spans
        for topic in topics_in(span.passage)
        if span.start <= topic.ground.start and topic.ground.end <= span.end
    )


def _chosen(topic: Topic, facts: Facts) -> bool:
    """Whether the source's words for the counted people name it."""
    counted = facts.appraisal.participants.value
    return not isinstance(counted, Absent) and topic.ground.quote.casefold() in counted.who.casefold()


def _named(entry: Entry) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(word)}\b" for word in (*entry.synonyms, entry.label)), re.IGNORECASE)


def _words(name: str) -> str:
    return vocabulary("matters").text[name]


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_words(name))
