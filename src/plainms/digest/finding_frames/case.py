"""The course of one case: what one patient had, was given, and how it went; told of this one patient only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TOO_HARD_IN_A_CASE, Kind, Words
from plainms.digest.reading.case_deeds import Deed, deeds, shorter, verb_at
from plainms.digest.reading.case_verbs import event_pattern
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import met
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.parts import article, listed_parts
from plainms.digest.telling.patients import Patient, speaks_of_another, the_patient
from plainms.language.difficulty import difficulty
from plainms.language.hedging import hedges
from plainms.language.negation import negations
from plainms.provenance import Ground
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_MOST_DEEDS = 3
_HAD = frozenset({"had", "developed", "first had", "later developed", "told of"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What the patient or the few patients had, did or were given, in the order of the clause.

    ``who`` is our word for the one patient, or the words of the source for several, with their ``number`` where it
    stands apart from them.
    """

    clause: Clause
    who: str | Slot
    deeds: tuple[Deed, ...]
    grounds: tuple[Ground, ...]
    number: str = ""


def read(clause: Clause, facts: Facts) -> Iterator[Course]:
    """Every reading of the clause as the course of the one patient, or of the few, whom the report tells of."""
    if facts.appraisal.design.value is not Design.CASE_REPORT or _is_turned_round(clause):
        return
    patient = the_patient(facts)
    if isinstance(patient, Patient):
        found = _read(clause, patient, facts)
        if found:
            who = f"the {patient.noun}"
            yield Course(clause=clause, who=who, deeds=found[:_MOST_DEEDS], grounds=patient.grounds)
    else:
        yield from _few(clause)
    yield from _told_of(clause)


def _is_turned_round(clause: Clause) -> bool:
    """Whether what stands behind the clause in its sentence turns it round: "..., although the rash came back"."""
    return event_pattern("turns_round").search(clause.cleaned.text[clause.end :]) is not None


def _few(clause: Clause) -> Iterator[Course]:
    """ "We report two men who had ..."."""
    match = _pattern("few").match(clause.text)
    if match is None:
        return
    who = slot(clause, *match.span("patients"))
    found = deeds(clause, match.end())
    if found and isinstance(who, Slot) and (match["number"] or _pattern("number").match(who.text)):
        whole = (clause.cleaned.span(clause.start, clause.start + match.end()),) if match["number"] else ()
        yield Course(clause=clause, who=who, deeds=found[:_MOST_DEEDS], grounds=whole, number=match["number"] or "")


def _told_of(clause: Clause) -> Iterator[Course]:
    """ "We describe a case of ...", where nothing more of the patient is read."""
    match = _pattern("told_of").match(clause.text)
    if match is None:
        return
    illness = _pattern("other_words").split(clause.text[match.end() :], maxsplit=1)[0]
    if _pattern("no_story").search(illness):
        return
    passive = _pattern("told_passive").search(clause.text, match.end())
    if not (match["by"] or passive) or _pattern("person").match(clause.text, match.end()):
        return
    end = passive or _pattern("told_end").search(clause.text, match.end())
    rests = shorter(clause, match.end(), end.start() if end else len(clause.text))
    if not rests:
        return
    number = (match["number"] or "").lower()
    how = _severity(match[0])
    what = f"described {number} {how}cases of" if number else f"described {article(how or 'case')} {how}case of"
    span = clause.cleaned.span(clause.start, clause.start + match.end())
    yield Course(clause=clause, who="the doctors", deeds=(Deed(verb=what, rests=rests, span=span),), grounds=())


def _hides_a_turn(frame: Course, told: list[str]) -> bool:
    """Whether "although" or "but" stands between the deeds and what it brings is not told."""
    text = frame.clause.text.replace(" but", "") if all(told) else frame.clause.text
    turned = event_pattern("turns_round")
    return turned.search(text) is not None and not turned.search(" ".join(told))


def _severity(opening: str) -> str:
    """ "Fatal " for "a rare and fatal case of", "symptom-free " where nothing was felt."""
    match = _pattern("severity").search(opening)
    return f"{match[0].lower()} ".replace("asymptomatic", "symptom-free") if match else ""


def tell(frame: Course, facts: Facts) -> Words | Unclear:
    """ "The woman developed a rash and was treated with steroids"."""
    grounds: list[Ground] = [*frame.grounds]
    who = frame.who
    if isinstance(who, Slot):
        named = plain(who, facts)
        if isinstance(named, Unclear):
            return named
        who = re.sub(r"(\w+)[- ]treated (people(?: with MS)?|children|women|men)\b", r"\2 treated with \1", named.text)
        who = f"{frame.number.lower()} {who}".strip()
        grounds += named.grounds
    told = [_deed_in_words(deed, facts, grounds) for deed in frame.deeds]
    said = [words if isinstance(frame.who, str) else _of_several(words) for words in told if words]
    if not said or _hides_a_turn(frame, told):
        return Unclear("no deed can be told in plain words, or one that the others turn round")
    told_of = who == "the doctors"
    pattern = "case.told-of" if told_of else "case.course"
    text = f"{who} {listed_parts(said)}"
    text = text if isinstance(frame.who, Slot) else text.replace(" whose ", f", and {who}’s ", 1)
    return Words(text=text, pattern=pattern, grounds=tuple(grounds), attributed=told_of)


def _of_several(words: str) -> str:
    return re.sub(r"^was\b", "were", words).replace(" had a relapse", " had relapses")


def _deed_in_words(deed: Deed, facts: Facts, grounds: list[Ground]) -> str:
    """The deed with the longest rest that can be told; "" where none can."""
    if not deed.rests:
        grounds.append(deed.span)
        return deed.verb
    for rest in deed.rests:
        phrase = plain(rest, facts)
        if isinstance(phrase, Unclear) or met("causal", f"{deed.verb} {phrase.text}") or "“" in phrase.text:
            continue
        if phrase.text.startswith("without ") and deed.verb.endswith("became"):
            continue
        if event_pattern("says_little").match(phrase.text):
            continue
        if difficulty(f"the person {deed.verb} {phrase.text}") > TOO_HARD_IN_A_CASE:
            continue
        together = deed.span.passage.span(deed.span.start, rest.span.end)
        grounds += (together, *phrase.grounds)
        others = " and other problems" if rest.text in deed.lists and deed.verb in _HAD else ""
        return f"{deed.verb} {phrase.text}{others}{_put_down_to(deed, rest, facts, grounds)}"
    return ""


def _put_down_to(deed: Deed, rest: Slot, facts: Facts, grounds: list[Ground]) -> str:
    """ ", which the authors put down to interferon", where the told words stand right in front of a cause; else ""."""
    what, agent = deed.cause or (None, None)
    if what is None or agent is None or what.text != rest.text or deed.verb not in _HAD:
        return ""
    named = plain(agent, facts)
    if isinstance(named, Unclear) or "“" in named.text or hedges(agent.text) or negations(agent.text):
        return ""
    grounds += [agent.span, *named.grounds]
    return f", which the authors put down to {named.text}"


def _read(clause: Clause, patient: Patient, facts: Facts) -> tuple[Deed, ...]:
    """The deeds behind the words that name the patient: "We report a 30-year-old man who had ..."."""
    text = clause.text
    when = _pattern("when").match(text)
    opening = _pattern("opening").match(text, when.end() if when else 0)
    start = opening.end() if opening else when.end() if when else 0
    named = _pattern("person").match(text, start)
    if named is None and not opening:
        named = _pronoun(text, start, patient, facts)
    before: tuple[Deed, ...] = ()
    if named is None and opening and opening["case"]:
        named, before = _ill(clause, start)
    if named is None:
        return ()
    verb = _verb_place(clause, _behind_was_a(text, named.end()), told_of=opening is not None)
    told = deeds(clause, verb) if verb is not None else ()
    return (*before, *told) or _without_verb(clause, named.end())


def _without_verb(clause: Clause, end: int) -> tuple[Deed, ...]:
    """What the patient of "a man treated with fingolimod" was, where no verb says more."""
    match = _pattern("part").match(clause.text, end)
    if match is None:
        return ()
    rests = shorter(clause, match.end(), len(clause.text))
    span = clause.cleaned.span(clause.start + match.start("verb"), clause.start + match.end("verb"))
    verb = match["verb"].lower()
    return (
        (Deed(verb="had" if verb.startswith("presenting") else f"was {verb}", rests=rests, span=span),) if rests else ()
    )


def _ill(clause: Clause, start: int) -> tuple[re.Match[str] | None, tuple[Deed, ...]]:
    """The patient of "a case of uveitis in a 30-year-old man", and that he had it."""
    match = _pattern("illness").match(clause.text, start)
    if match is None or _pattern("no_illness").search(match["illness"]):
        return None, ()
    illness = slot(clause, *match.span("illness"))
    if isinstance(illness, Unclear):
        return None, ()
    counted = _pattern("counted_illness").search(illness.text)
    bare = not re.match(r"(?:an?|the) ", illness.text)
    verb = f"had {article(illness.text)}" if counted and bare and not illness.plural else "had"
    return _pattern("person").match(clause.text, match.start("patient")), (
        Deed(verb=verb, rests=(illness,), span=illness.span),
    )


def _behind_was_a(text: str, end: int) -> int:
    """The place behind "The patient was a 32-year-old man", where the patient is named once more."""
    again = re.compile(r" (?:was|is) ").match(text, end)
    second = _pattern("person").match(text, again.end()) if again else None
    return second.end() if second else end


def _verb_place(clause: Clause, end: int, *, told_of: bool) -> int | None:
    """Where the first verb stands behind the patient, with nothing but a description of the patient between."""
    text = clause.text
    for space in re.finditer(" ", text[end:]):
        begin = end + space.end()
        head = text[end:begin]
        if verb_at(text, begin) is None or not _pattern("description").fullmatch(head):
            continue
        relative = re.search(r"\b(?:who|that)\b", head) is not None
        tokens = clause.parse.at(clause.start + end, clause.start + begin - 1)
        if any(token.tag in _FINITE for token in tokens) or (told_of and not relative):
            return None
        limits = _pattern("healthy_before").sub("", head)
        if hedges(limits) or negations(limits):
            return None  # what limits the patient may limit what is told
        return begin
    return None


def _pronoun(text: str, start: int, patient: Patient, facts: Facts) -> re.Match[str] | None:
    """The pronoun at the start where it can only mean the patient."""
    if not patient.sex or speaks_of_another(facts):
        return None
    return _pattern("she" if patient.sex == "female" else "he").match(text, start)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("case_course").text[name], re.IGNORECASE)


KIND = Kind(name="case", read=read, tell=tell)
