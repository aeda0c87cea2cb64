"""What else a report tells of its case: what a scan showed, how symptoms went on, what came after a treatment.

Read only from where the report first speaks of its patient, in the past tense, and told as what happened, one after the
other: what "led to" something is told as followed by it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TOO_HARD_IN_A_CASE, Kind, Words
from plainms.digest.reading.case_deeds import shorter
from plainms.digest.reading.case_verbs import (
    adverb_at_the_end,
    event_pairs,
    event_pattern,
    first_verb,
    with_adverb,
)
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.parts import article
from plainms.digest.telling.patients import Patient, speaks_of_another, tells_of_patients, the_patient
from plainms.language.difficulty import difficulty
from plainms.provenance import Ground
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_DOUBLED = re.compile(r"\b(\w+(?: \w+){1,3}) \1\b", re.IGNORECASE)
_MOST_WORDS = 26
_OWNER = "(?:his|her|(?:the|our) patient[’']s)"
_FIRST = {Role.BACKGROUND, Role.OBJECTIVE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """``subject`` ``verb`` and one of ``rests``, the longest first; ``subject`` is our words where it is the patient.

    ``whose`` stands in front of a subject that the source gives to the patient ("his vision"), ``later`` before all.
    """

    clause: Clause
    subject: str | Slot
    whose: str
    verb: str
    rests: tuple[Slot, ...]
    later: str
    grounds: tuple[Ground, ...]


def read(clause: Clause, facts: Facts) -> Iterator[Event]:
    """The reading of the clause as something that happened in the case that is told."""
    if not tells_of_patients(facts) or not _is_of_the_story(clause, facts):
        return
    if any(event_pattern(name).search(clause.text) for name in ("other_work", "lab_detail", "of_method")):
        return
    if event_pattern("turns_round").search(clause.cleaned.text[clause.end :]):
        return
    one, later = _one_of(facts), event_pattern("later").match(clause.text)
    end = event_pattern("or_either").search(clause.text)
    clause = replace(
        clause,
        start=clause.start + (later.end() if later else 0),
        end=clause.start + (end.start() if end else len(clause.text)),
    )
    verb = first_verb(clause, lambda before: _present(clause.text, before, one))
    subject = _subject(clause, verb.start, one) if verb is not None else None
    if verb is None or subject is None or verb.end >= len(clause.text):
        return
    whose, who, adverb = subject
    rests = shorter(clause, verb.end, len(clause.text))
    yield Event(
        clause=clause,
        subject=who,
        whose=whose,
        verb=with_adverb(adverb, verb.ours),
        rests=rests,
        later=f"{later['later'].lower()}, " if later else "",
        grounds=one.grounds,
    )


def tell(frame: Event, facts: Facts) -> Words | Unclear:
    """ "The man’s lesions got smaller"; "treatment was followed by a quick recovery"."""
    grounds: list[Ground] = [frame.clause.span, *frame.grounds]
    named = frame.subject
    if isinstance(named, Slot):
        phrase = plain(named, facts)
        if isinstance(phrase, Unclear):
            return phrase
        named, grounds = _named_in(phrase.text, facts), [*grounds, *phrase.grounds]
    subject = f"{frame.whose} {re.sub('^(?:the|an?) ', '', named)}" if frame.whose else named
    for rest in frame.rests:
        told = Unclear("it changes what is told") if _leaves_out(frame.clause, rest) else plain(rest, facts)
        if isinstance(told, Unclear):
            continue
        is_named = isinstance(frame.subject, str) and frame.subject != "there"
        words = told.text if is_named or frame.whose else _named_in(told.text, facts)
        text = f"{frame.later}{_with_article(subject)} {frame.verb} {words}".replace("became without ", "was without ")
        if (
            "“" not in text
            and not _DOUBLED.search(text)
            and len(text.split()) <= _MOST_WORDS
            and difficulty(text) <= TOO_HARD_IN_A_CASE
        ):
            return Words(text=text, pattern="case.event", grounds=(*grounds, *told.grounds))
    return Unclear("nothing behind the verb can be told")


def _with_article(subject: str) -> str:
    """ "An MRI scan" for "MRI", "a biopsy" for "biopsy"."""
    named = re.sub(r"^(?:brain |spinal |cranial |cerebral )?MRI(?! scans?| images?)", r"\g<0> scan", subject)
    bare = named != subject or event_pattern("an_article").match(named)
    return f"{article(named) if not named.startswith('MRI') else 'an'} {named}" if bare else named


def _leaves_out(clause: Clause, rest: Slot) -> bool:
    """Whether the words behind the told piece are more than an addition, or change it."""
    text = clause.cleaned.text[clause.start : clause.end].partition(rest.text)[2].rstrip(" .")
    if text and event_pattern("says_little").match(rest.text):
        return True
    if event_pattern("own_clause").match(text):
        return event_pattern("turns_bad").search(text) is not None
    return bool(text) and (
        not event_pattern("may_drop").match(text) or event_pattern("not_dropped").search(text) is not None
    )


def _named_in(words: str, facts: Facts) -> str:
    """The words with "the man’s" for "his" where no one has been named before."""
    one = _one_of(facts)
    named = re.sub(r"\b(?:his|her|the patient[’']s)\b(?= \w)", f"{one.noun}’s", words, count=1)
    return re.sub(r"\b(?:the|our) patient(?=\b(?!s|[’']))", one.noun, named)


@dataclass(frozen=True, slots=True, kw_only=True)
class _One:
    """``noun`` names the patient ("the man"), or "one patient" of several; ``pronoun`` is what may mean them."""

    noun: str
    pronoun: str
    is_alone: bool
    grounds: tuple[Ground, ...]


@lru_cache(maxsize=1)
def _one_of(facts: Facts) -> _One:
    patient = the_patient(facts)
    others = speaks_of_another(facts)
    if isinstance(patient, Patient):
        pronoun = {"female": "she", "male": "he"}.get(patient.sex, "")
        noun = f"the {patient.noun}"
        return _One(noun=noun, pronoun="" if others else pronoun, is_alone=True, grounds=patient.grounds)
    return _One(noun="one patient", pronoun="" if others else "she|he", is_alone=False, grounds=())


def _present(text: str, before: str, one: _One) -> dict[str, str]:
    """The verbs in the present tense that are told in the past, where the patient is spoken of."""
    if _is_patient(before, one):
        return event_pairs("patient_now")
    owned = re.match(rf"(?:{_OWNER}|there) ", text, re.IGNORECASE) is not None
    return event_pairs("now") if owned else {}


def _is_patient(words: str, one: _One) -> bool:
    if one.pronoun and re.fullmatch(one.pronoun, words, re.IGNORECASE):
        return True
    named = _person() if one.is_alone else event_pattern("one_of")
    return named.fullmatch(words) is not None


def _subject(clause: Clause, end: int, one: _One) -> tuple[str, str | Slot, str] | None:
    """Whose it is, who or what, and our adverb for one that stands before the verb; None where it cannot be told."""
    adverb, stop = adverb_at_the_end(clause.text[:end].rstrip(" ,"))
    words = clause.text[:stop].strip(" ,")
    if words.lower() == "there" or _is_patient(words, one):
        return "", "there" if words.lower() == "there" else one.noun, adverb
    if event_pattern("bare_subject").match(words) or not words or (one.is_alone and _person().match(words)):
        return None
    owner = re.match(rf"{_OWNER} ", words, re.IGNORECASE)
    if owner is not None and not one.pronoun:
        return None
    named = slot(clause, owner.end() if owner else 0, stop, kind="subject")
    if isinstance(named, Unclear):
        return None
    return f"{one.noun}’s" if owner else "", named, adverb


def _is_of_the_story(clause: Clause, facts: Facts) -> bool:
    """Whether the clause stands at or behind the first sentence that names a patient, and is no known thing."""
    first = _first_told(facts)
    span = clause.span
    for number, item in enumerate(facts.appraisal.sentences):
        same = item.span.passage.key == span.passage.key
        if same and item.span.start <= span.start < item.span.end:
            return first is not None and number >= first and item.role.value not in _FIRST
    return False


@lru_cache(maxsize=1)
def _first_told(facts: Facts) -> int | None:
    """The number of the first sentence that names a patient; None where none does."""
    announced = re.compile(vocabulary("findings").text["announces_case"])
    for number, item in enumerate(facts.appraisal.sentences):
        text = item.span.quote
        if _person().search(text) or announced.search(text) or event_pattern("groups").match(text):
            return number
    return None


@cache
def _person() -> Sieved:
    return Sieved(vocabulary("case_course").text["person"], re.IGNORECASE)


KIND = Kind(name="case-event", read=read, tell=tell)
