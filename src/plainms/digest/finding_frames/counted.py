"""Amounts of people in front of what they had or did, one or several in a sentence: "11 of 25 (44%) had pain"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.marked import LIST, Amount, Marked, marked, meets
from plainms.digest.reading.skeletons import finditer, mapped, met, whole_of
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.counted import behind_few, of_all, of_few, told
from plainms.digest.telling.counted_people import had, is_survey, who
from plainms.digest.telling.parts import listed_parts
from plainms.provenance import Ground

_PAST = frozenset({"VBD", "VBP", "VBZ", "VBN", "MD"})
_SECOND = re.compile(r" ?(?P<sign>⟦\d+⟧)$")  # "9 of 27 patients (33%)"
_SIGNS = re.compile(r"(?P<sign>⟦\d+⟧)(?: (?P<rest>.*))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """So many of the people, where they are named, ``verb`` ``rest``; the verb is "" where that before it goes on."""

    amount: Amount
    people: Slot | NotReported
    verb: str
    rest: Slot | NotReported


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """The amounts of a clause in its order."""

    clause: Clause
    marks: Marked
    parts: tuple[Part, ...]


def read(clause: Clause, facts: Facts) -> Iterator[Counted]:
    """The reading of a clause as amounts of people and nothing else."""
    if facts.is_review:
        return
    marks = marked(clause)
    start = start_of(marks.text)
    if meets("of_them", marks.text):
        return
    parts = tuple(_parts(marks, start))
    if parts and all(isinstance(part, Part) for part in parts):
        yield Counted(clause=clause, marks=marks, parts=tuple(part for part in parts if isinstance(part, Part)))


def start_of(text: str) -> int:
    """Where the first amount stands, behind what is set in front of a result and words that the amount makes plain."""
    at = 0
    for name in ("opening", "majority"):
        match = meets(name, text[at:])
        at += match.end() if match else 0
    return at


def _parts(marks: Marked, start: int) -> Iterator[Part | Unclear]:
    """The text cut between two amounts."""
    joints = [match for match in finditer("joint", LIST, marks.text) if match.start() > start]
    starts, ends = [start, *(match.end() for match in joints)], [*(match.start() for match in joints), len(marks.text)]
    against = [False, *(meets("against", match[0]) is not None for match in joints)]
    for begin, end, is_against in zip(starts, ends, against, strict=True):
        part = part_of(marks, begin, end, first=begin == start)
        is_group = isinstance(part, Part) and isinstance(part.people, Slot)
        yield part if is_group or not is_against else Unclear("what it is set against is no group")


def part_of(marks: Marked, start: int, end: int, *, first: bool) -> Part | Unclear:
    match = _SIGNS.fullmatch(marks.text, start, end)
    most = meets("most_of", marks.text[start:end]) if first else None
    if most is None and (match is None or not match["rest"]):
        return Unclear("nothing stands behind the amount")
    people: Slot | NotReported | Unclear = NOT_REPORTED
    amount = marks.amount(match["sign"]) if match else None
    begin = match.start("rest") if match else start + (most.end() if most else 0)
    verb = verb_in(marks, begin, end)
    if verb is None:
        if amount is None:
            return Unclear("no verb")
        return _without_verb(marks, amount, begin, end, first=first)
    aside = meets("aside_word", marks.text[begin : verb.start()])
    subject = marks.text[begin : begin + aside.start() if aside else verb.start()].strip()
    second = _SECOND.search(subject)
    if second is not None:
        behind, subject = marks.amount(second["sign"]), subject[: second.start()]
        amount = behind if amount is None else amount.with_percent(behind)
    if amount is None:
        return Unclear("no amount, or two that do not agree")
    if subject:
        who = whole_of("whose", LIST, subject)
        cut = (0, 0) if who is None else who.span("people")
        people = marks.slot(begin + cut[0], begin + cut[1])
    rest = rest_of(marks, verb.end(), end)
    half = meets("needs_a_noun", verb[0]) and _is_half(marks, verb.end(), end)
    if isinstance(people, Unclear) or isinstance(rest, Unclear) or half:
        return Unclear("a piece cannot be told")
    return Part(amount=amount, people=people, verb=verb[0].strip().lower(), rest=rest)


def _without_verb(marks: Marked, amount: Amount, start: int, end: int, *, first: bool) -> Part | Unclear:
    """People who had what those behind them had, or what the people in front had, too."""
    group = whole_of("whose", LIST, marks.text[start:end].strip())
    people = marks.slot(start + group.start("people"), start + group.end("people")) if group else NOT_REPORTED
    if isinstance(people, Slot):
        return Part(amount=amount, people=people, verb="", rest=NOT_REPORTED)
    rest = marks.slot(start, end)
    if first or isinstance(rest, Unclear) or _is_half(marks, start, end):
        return Unclear("no verb, or no thing")
    return Part(amount=amount, people=NOT_REPORTED, verb="", rest=rest)


def _is_half(marks: Marked, start: int, end: int) -> bool:
    """Whether the words end in an adjective, whose noun stands elsewhere: "had a mild illness and 3% a severe"."""
    place, last = (marks.clause.start + marks.places[at] for at in (start, end - 1))
    tokens = marks.clause.parse.at(place, last + 1)
    return not tokens or tokens[-1].tag.startswith("JJ")


def rest_of(marks: Marked, start: int, end: int) -> Slot | NotReported | Unclear:
    """The words behind the verb; what people said themselves may be in the present tense."""
    text = marks.text[start:end].strip()
    if not text:
        return NOT_REPORTED
    return marks.slot(start, end, "reported" if meets("reporting", text) else "tail")


def verb_in(marks: Marked, start: int, end: int) -> re.Match[str] | None:
    """The first word that is a finite verb by the parse, of which we can make a past tense; not one behind "who".

    One that the parse hangs on the people ("patients treated with") only where no other follows.
    """
    hanging: re.Match[str] | None = None
    for match in re.finditer(r"(?<![\w-])[a-z]+(?![\w-])", marks.text[:end]):
        if match.start() < start or re.search(r"\b(?:who|that|which) $", marks.text[: match.start()]):
            continue
        place = marks.clause.start + marks.places[match.start()]
        tokens = marks.clause.parse.at(place, place + len(match[0]))
        word = match[0].lower()
        past = word.endswith("ed") or bool(mapped("statement_verbs", word)) or meets("past", word) is not None
        tags = {(token.tag, token.label) for token in tokens if token.tag in _PAST}
        if past and tags == {("VBN", "acl")}:
            hanging = hanging or match
        elif past and tags:
            return match
    return hanging


def tell(frame: Counted, facts: Facts) -> Words | Unclear:
    """ "11 of 25 women had pain and 5 of 30 men were tired"."""
    grounds: list[Ground] = [frame.clause.span, *frame.marks.spans]
    said: list[str] = []
    waiting: list[str] = []
    known, verb, before = is_survey(facts), "", ""
    for part in frame.parts:
        people = who(part.people, facts)
        verb = mapped("ours", part.verb, LIST) or mapped("statement_verbs", part.verb) or part.verb or verb
        verb = "were" if verb == "was" else verb
        waits = not part.verb and not isinstance(part.rest, Slot)
        what = had(verb, part.rest, facts) if isinstance(part.rest, Slot) else ("", ()) if waits else _alone(verb)
        if isinstance(people, Unclear) or isinstance(what, Unclear):
            return Unclear("people or what they had cannot be told")
        name = people[0] or ("" if said or not is_survey(facts) else "people who answered")
        known = known or bool(name or of_all(part.amount, facts) or (part.amount.total and not said))
        name = name or ("people" if known and not said else "")
        amount = told(of_few(part.amount, facts), name if name != before else "", again=bool(said or waiting))
        if not amount:
            return Unclear("an amount that rounds to none or all")
        before = name or before
        grounds += [*people[1], *what[1], *behind_few(part.amount, facts)]
        waiting.append(amount)
        if not waits:
            said.append(f"{listed_parts(waiting)} {what[0]}")
            waiting = []
    if waiting and not said:
        return Unclear("nobody says what they had")
    text = listed_parts(said) + (f", compared with {listed_parts(waiting)}" if waiting else "")
    theirs = any(isinstance(part.rest, Slot) and meets("reporting", part.rest.text) for part in frame.parts)
    return Words(
        text=text, pattern="proportion.counts", grounds=tuple(grounds), needs_context=not known,
        claims=not theirs,
    )  # fmt: skip


def _alone(verb: str) -> tuple[str, tuple[Ground, ...]] | Unclear:
    """A verb that says something without another word."""
    return (verb, ()) if met("stands_alone", verb) else Unclear("what they had is missing")


KIND = Kind(name="counted", read=read, tell=tell)
