"""Whom a study concerns: the people who were chosen for it or whose trouble it tells of, and nobody wider.

Where no rule is certain, the people with the disease that was studied.
"""

import re
from functools import cache

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Role
from plainms.digest.around.concerned_by_title import by_title, by_topic, leading_topics, lists_troubles
from plainms.digest.around.fitting import subject_words
from plainms.digest.around.kinds import kinds_in, names_another
from plainms.digest.around.told import topics_told
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts, is_about_a_neighbor, titled_topics
from plainms.digest.forms import Phrase
from plainms.digest.studied import people
from plainms.digest.titles.abouts import main_topic
from plainms.digest.titles.topics import Topic, topics_in
from plainms.provenance import Ground
from plainms.sieve import Sieved
from plainms.studies.study import Scope
from plainms.vocabulary.load import Entry, vocabulary

_CHOSEN = {"person", "state", "care"}
_OF_THE_BENCH = {"body", "repair", "gene", "food", "treatment", "infection", "marker", "symptom"}
_ABOUT_GETTING_IT = {"infection", "risk", "gene", "food"}
_TAKEN = {"dmt", "symptom"}
_IN_USE = {"approved for MS", "off label in MS"}
_ALL_MEDICINES = {"dmts", "strong-dmts"}
_CLAUSES = ("how ", "what ", "whether ", "safety", "side effects")
_TWO = 2
_PLAIN = "people with MS"


def concerned(told: tuple[Sentence, ...], facts: Facts) -> Phrase:
    """The people, or the researchers for work in animals and cells, the narrowest group first."""
    if facts.holds("species", "animals", "cells", "people and animals"):
        return _researchers(facts)
    if facts.holds("scope", "model") and not facts.holds("species", "people"):
        return _researchers(facts)
    if not facts.holds("scope", "ms"):
        return _of_two_kinds(facts) or _with_neighbors(facts) or people.people_with_it(facts)
    readings = (_professionals, _who_compare, _who_may_get_it, _of_two_kinds)
    found = next((group for read in readings if (group := read(facts)) is not None), None)
    return found or _people(told, facts)


def _people(told: tuple[Sentence, ...], facts: Facts) -> Phrase:
    """Those of one group or one kind of MS, those who take a medicine, those with a trouble; else as the title says."""
    plain = people.people_with_it(facts)
    group = _women_or_men(facts) or (by_title("titled_groups", plain, facts) if plain.text == _PLAIN else None)
    kind = _with_their_kind(group or plain, facts)
    narrow = kind or group or plain
    if facts.holds("subject", "measuring") and (tested := by_title("titled", narrow, facts)) is not None:
        return tested
    found = _who_take(narrow, facts) or _with_their_trouble(narrow, told, facts)
    if found is not None or group is not None or plain.text != _PLAIN:
        return found or narrow
    strong = by_title("titled", narrow, facts)
    if strong is not None or kind is not None:
        return strong or narrow
    if facts.holds("design", "case report"):  # its title names what befell one person
        return plain
    if lists_troubles(facts):
        return by_topic(plain, told, facts) or plain
    return by_topic(plain, told, facts) or by_title("titled_weak", plain, facts) or plain


def _researchers(facts: Facts) -> Phrase:
    """ "researchers who study damage to nerve cells in an MS-like disease"."""
    telling = any(topic.kind in _OF_THE_BENCH and not topic.is_vague for topic in facts.topics)
    apart = people.disease(facts).text.startswith("damage")  # "fingolimod in damage to …" is no English
    certain = telling and not facts.holds("subject", "combination", "imaging") and not is_about_a_neighbor(facts)
    topic = main_topic(facts, alone=apart) if certain else None
    grounds = (*facts.appraisal.species.grounds, *facts.study.scope.grounds)
    if topic is None or topic.text.startswith(_CLAUSES):
        where = "in animals" if facts.holds("species", "animals") else "in the laboratory"
        form = "lab_imaging" if _is_about_scans(facts) else "lab_people"
        text = _words(form).format(disease=people.disease(facts).text, where=where)
        return Phrase(text=text, grounds=grounds)
    return Phrase(text=f"researchers who study {topic.text}", grounds=(*topic.grounds, *grounds))


def _is_about_scans(facts: Facts) -> bool:
    """Whether the title names scans, and no medicine in front of them: there they only show what it does."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or not facts.holds("subject", "imaging"):
        return False
    found = subject_words("imaging", title.text)
    drugs = [topic.ground.start for topic in titled_topics(facts) if topic.entry.vocabulary == "drugs"]
    return found is not None and found.start() < min(drugs, default=len(title.text))


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
    if _met("patients_asked", title.text):
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
    """Those who want to know who gets MS, where the title is about that, or the aim of a study of what one meets."""
    title = facts.study.report.title
    if isinstance(title, NotReported):
        return None
    spans = (title.whole(), *(facts.appraisal.spoken(Role.OBJECTIVE) if _is_of_what_one_meets(facts) else ()))
    for span in spans:
        if found := _getting_it().search(span.quote):
            text = "people who want to know what goes along with getting MS"
            return Phrase(text=text, grounds=(span.within(*found.span()),))
    return None


def _is_of_what_one_meets(facts: Facts) -> bool:
    """Whether the title sets something one may meet, such as an infection, beside the disease: "… and MS"."""
    title = facts.study.report.title
    kinds = {topic.kind for topic in titled_topics(facts)[:1]}
    return not isinstance(title, NotReported) and kinds <= _ABOUT_GETTING_IT and _met("beside_it", title.text)


def _of_two_kinds(facts: Facts) -> Phrase | None:
    """ "people with MS, and people who had a first attack …" where the title sets both side by side."""
    title, base = facts.study.report.title, people.people_with_it(facts)
    if isinstance(title, NotReported) or " with " in base.text[:12]:
        return None
    found = _pattern("first_and_later").search(title.text)
    grounds = (*base.grounds, *((title.span(*found.span()),) if found else ()))
    return Phrase(text=f"people with MS, and {base.text}", grounds=grounds) if found else None


def _women_or_men(facts: Facts) -> Phrase | None:
    """ "women with MS" where the title says that they are the ones."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or not (found := _pattern("one_sex").search(title.text)):
        return None
    who = "women" if "women" in found.group().casefold() else "men"
    return Phrase(text=f"{who} with MS", grounds=(title.span(*found.span()), *facts.study.scope.grounds))


def _with_their_kind(base: Phrase, facts: Facts) -> Phrase | None:
    """ "women with progressive MS" where one kind of MS was studied and no other is named beside it; else None."""
    entry, grounds = _kind(facts)
    if entry is None or not _pattern("kinds").fullmatch(entry.label):
        return None
    if base.text != _PLAIN and not base.text.endswith(" with MS"):
        return None
    return Phrase(text=f"{base.text.removesuffix('MS')}{entry.label}", grounds=(*base.grounds, *grounds))


def _kind(facts: Facts) -> tuple[Entry | None, tuple[Ground, ...]]:
    """The one kind of MS that the title names; else the only one that was studied, where no other stands beside it."""
    title, kinds = facts.study.report.title, facts.appraisal.phenotypes
    titled = () if isinstance(title, NotReported) else kinds_in(title.text)
    if len(titled) == 1 and not (isinstance(title, NotReported) or names_another(titled[0].id, title.text)):
        return titled[0], (title.whole(),)
    if titled or isinstance(kinds.value, Absent) or len(kinds.value) != 1 or facts.holds("kinds_beside", "yes"):
        return None, ()
    entry = vocabulary("phenotypes")[kinds.value[0]]
    unsure = not facts.holds("species", "people") or _pattern("kinds_of_title").fullmatch(entry.label) is not None
    if unsure or any(_pattern("first_attack").search(passage.text) for passage in facts.study.abstract):
        return None, ()
    return entry, kinds.grounds


def _who_take(base: Phrase, facts: Facts) -> Phrase | None:
    """ "people with MS who take natalizumab or may take it": the title names one or two medicines in use for MS."""
    title = facts.study.report.title
    titled = () if isinstance(title, NotReported) or not titled_topics(facts) else topics_in(title)
    drugs = [topic for topic in titled if topic.entry in vocabulary("drugs").entries]
    in_use = all(topic.entry["status"] in _IN_USE and topic.entry["use"] in _TAKEN for topic in drugs)
    at_large = () if drugs else tuple(topic for topic in titled if topic.entry.id in _ALL_MEDICINES)
    own = {topic.entry.id for topic in titled_topics(facts)}
    if drugs and not any(topic.entry.id in own for topic in drugs):  # what is in use only stands for comparison
        return None
    if not (drugs or at_large) or not in_use or not base.text.endswith("MS"):
        return None
    if at_large or len(drugs) > _TWO:
        text = f"{base.text} who take a medicine for it or may take one"
        return Phrase(text=text, grounds=(*(topic.ground for topic in (*drugs, *at_large)), *base.grounds))
    names = " or ".join(topic.entry.label for topic in drugs)
    which = "it" if len(drugs) == 1 else "one of them"
    text = f"{base.text} who take {names}{'' if len(drugs) == 1 else ','} or may take {which}"
    return Phrase(text=text, grounds=(*(topic.ground for topic in drugs), *base.grounds))


def _with_their_trouble(base: Phrase, told: tuple[Sentence, ...], facts: Facts) -> Phrase | None:
    """ "people with MS who live with fatigue" where it is titled and they were chosen or a finding tells."""
    if not base.text.endswith("MS") or not base.text.startswith("people"):
        return None
    for topic in leading_topics(facts)[:_TWO]:
        text = _narrower(topic, base.text)
        if text and (topic.kind in _CHOSEN or topic.entry.id in topics_told(told) or _chosen(topic, facts)):
            return Phrase(text=text, grounds=(topic.ground, *base.grounds))
    return None


def _narrower(topic: Topic, base: str) -> str:
    """The group that the topic makes of the people: "people with MS who live with fatigue", "older people with MS"."""
    more = topic.entry.more
    return str(more.get("whom", "")) or (f"{base} {more['concerns']}" if "concerns" in more else "")


def _chosen(topic: Topic, facts: Facts) -> bool:
    """Whether the source's words for the counted people name it."""
    counted = facts.appraisal.participants.value
    return not isinstance(counted, Absent) and topic.ground.quote.casefold() in counted.who.casefold()


def _named(entry: Entry) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{re.escape(word)}\b" for word in (*entry.synonyms, entry.label)), re.IGNORECASE)


def _words(name: str) -> str:
    return vocabulary("matters").text[name]


def _met(name: str, text: str) -> bool:
    return _pattern(name).search(text) is not None


@cache
def _getting_it() -> Sieved:
    return Sieved(vocabulary("findings").text["who_gets_it"])


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(_words(name))
