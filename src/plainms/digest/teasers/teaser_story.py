"""The story of one case as a phrase behind "tells of": "a 32-year-old woman with MS who developed a rash"."""

import re
from collections.abc import Iterator

from plainms.absence import NotReported
from plainms.digest.digest import Sentence
from plainms.digest.explaining.plain_words import in_plain_words
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, distinct
from plainms.digest.selecting.of_a_review import telling_words
from plainms.digest.teasers.topic_asides import unexplained, with_asides
from plainms.digest.telling.patients import Patient, introduced, is_known, the_patient
from plainms.vocabulary.load import vocabulary

_STORY = "finding.own.case.course"
_TOLD_OF = {"finding.own.case.told-of": "The doctors described ", "finding.own.case.known-members": "The doctors saw "}


def the_one(facts: Facts) -> Phrase | None:
    """ "a 32-year-old woman with MS", where the report tells of one patient."""
    patient = the_patient(facts)
    return introduced(patient, facts) if isinstance(patient, Patient) and is_known(patient, facts) else None


def stories(told: tuple[Sentence, ...], facts: Facts) -> Iterator[tuple[Phrase, int]]:
    """What happened to the one patient, or what a few had, and what it costs that the title is silent or words hard."""
    patient, who = the_patient(facts), the_one(facts)
    if not isinstance(patient, Patient):
        yield from _of_a_few(told, facts)
    if not isinstance(patient, Patient) or who is None:
        return
    parts, start = vocabulary("teaser_parts"), f"The {patient.noun} "
    for sentence in told:
        rest = sentence.text.removeprefix(start).rstrip(".")
        is_story = sentence.pattern == _STORY and sentence.text.startswith(start)
        if is_story and not _only_treats(rest):
            beside = 0 if _is_of_the_title(rest, facts) else int(parts["untitled"]["weight"])
            for phrase in _variants(rest):
                grounds = distinct((*sentence.grounds, *who.grounds, *phrase.grounds))
                cost = beside + int(parts["story_word"]["weight"]) * unexplained(phrase.text)
                yield Phrase(text=f"{who.text} who {phrase.text}", grounds=grounds), -cost


def _of_a_few(told: tuple[Sentence, ...], facts: Facts) -> Iterator[tuple[Phrase, int]]:
    """ "Two cases of MS associated with hiccups", where the report says no more of one patient."""
    for sentence in told:
        start = _TOLD_OF.get(sentence.pattern, "")
        if start and sentence.text.startswith(start) and _is_of_the_title(sentence.text, facts):
            for phrase in _variants(sentence.text.removeprefix(start).rstrip(".")):
                cost = int(vocabulary("teaser_parts")["story_word"]["weight"]) * unexplained(phrase.text)
                yield Phrase(text=phrase.text, grounds=distinct((*sentence.grounds, *phrase.grounds))), -cost


def _is_of_the_title(text: str, facts: Facts) -> bool:
    """Whether it tells something of what the title names."""
    title = facts.study.report.title
    return not isinstance(title, NotReported) and bool(telling_words(title.text) & telling_words(text))


def _only_treats(text: str) -> bool:
    """Whether it says no more than what the patient was given, and not what came of it."""
    return re.fullmatch(vocabulary("case_course").text["only_treated"], text) is not None


def _variants(text: str) -> Iterator[Phrase]:
    whole = Phrase(text=text, grounds=())
    without = text.split(", which the authors put down to ", maxsplit=1)[0]
    if without != text:
        yield from _variants(without)
    for phrase in (whole, in_plain_words(text), in_plain_words(text, at_any_price=True)):
        yield phrase
        yield with_asides(phrase)
