"""Amounts that "respectively" hands to things, to groups of people or to times: each is told beside its own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.counted_in import verb_of
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.marked import LIST, Amount, Marked, marked, meets
from plainms.digest.reading.skeletons import whole_of
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.counted import told
from plainms.digest.telling.counted_people import Said, had, headed, of_the_study, who
from plainms.digest.telling.parts import listed_parts
from plainms.provenance import Ground

_JOINT = re.compile(r", and |, | and | or |,? vs\.? |,? versus ")
_SIGN = re.compile(r"⟦\d+⟧")
_LEADS = ("proportion_of", "prevalence", "frequency_behind", "found_in")


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedEach:
    """As many ``things`` or ``groups`` as ``amounts``, and one of the other; ``times`` stand beside the amounts."""

    clause: Clause
    marks: Marked
    verb: str
    kind: str
    things: tuple[Slot, ...]
    groups: tuple[Slot, ...]
    times: tuple[str, ...]
    amounts: tuple[Amount, ...]


def read(clause: Clause, facts: Facts) -> Iterator[CountedEach]:
    """The reading of a clause as amounts of things, of groups or at times, one for each in their order."""
    if facts.is_review:
        return
    marks = marked(clause)
    run = meets("run_of_shares", marks.text)
    if run is None or meets("of_whom", marks.text):
        return
    amounts = tuple(marks.amount(sign[0]) for sign in _SIGN.finditer(run[0]))
    for name in _LEADS:
        head = meets(name, marks.text)
        if head is not None and head.start() == 0 and head.end() == run.start():
            yield from _by(marks, head, run.end(), amounts)


def _by(marks: Marked, head: re.Match[str], end: int, amounts: tuple[Amount, ...]) -> Iterator[CountedEach]:
    start, stop, times = *head.span("found"), tuple[str, ...]()
    timed = meets("at_times", marks.text[start:stop])
    if timed is not None:
        times = tuple(_JOINT.split(timed["times"]))
        stop = start + timed.start()
        unit = timed["unit"].lower().removesuffix("s")
        times = tuple(f"{timed['at'].lower()} {time} {unit}{'' if time == '1' else 's'}" for time in times)
    several = () if timed else _slots(marks, start, stop)
    one = marks.slot(start, stop, "tail" if head.groupdict().get("doing") else "subject")
    groups = _groups(marks, head, end)
    if isinstance(groups, Unclear):
        return
    if len(several) == len(amounts) and len(groups) <= 1:
        things = several
    elif not isinstance(one, Unclear) and (len(groups) == len(amounts) or len(times) == len(amounts)):
        things = (one,)
    else:
        return
    if any(meets("no_thing", thing.text) for thing in things) or (len(times) not in {0, len(amounts)}):
        return
    kind = (head.groupdict().get("kind") or "").lower()
    yield CountedEach(
        clause=marks.clause, marks=marks, verb=verb_of(head), kind=kind, things=things, groups=groups, times=times,
        amounts=amounts,
    )  # fmt: skip


def _groups(marks: Marked, head: re.Match[str], end: int) -> tuple[Slot, ...] | Unclear:
    """The groups behind the amounts or in the head, in their order; none where all are of those who took part."""
    behind = marks.text[end:].strip(" ,")
    for name, group in (("each_of_people", "people"), ("each_of_groups", "groups")):
        match = whole_of(name, LIST, marks.text[end:])
        if match is not None:
            start, stop = end + match.start(group), end + match.end(group)
            found = _slots(marks, start, stop) if group == "groups" else _alone(marks, start, stop)
            kept = tuple(_patients(slot) for slot in found) if match.groupdict().get("patients") else found
            return kept or Unclear("no groups")
    if behind not in {"", "respectively"}:
        return Unclear("something else stands behind")
    if head.groupdict().get("people"):
        start, stop = head.span("people")
        several = _slots(marks, start, stop)
        return several if len(several) > 1 else _alone(marks, start, stop) or Unclear("no people")
    return ()


def _patients(slot: Slot) -> Slot:
    """ "Patients with MS" for the "MS" of "patients with MS and NMOSD"."""
    return slot if meets("people_word", slot.text) else replace(slot, text=f"patients with {slot.text}", plural=True)


def _alone(marks: Marked, start: int, end: int) -> tuple[Slot, ...]:
    one = marks.slot(start, end)
    return () if isinstance(one, Unclear) else (one,)


def _slots(marks: Marked, start: int, end: int) -> tuple[Slot, ...]:
    """The parts of a list as slots, each with the noun that the last one ends in; empty where one is none."""
    text = marks.text[start:end]
    joints = [match.span() for match in _JOINT.finditer(text)]
    bounds = zip([0, *(stop for _, stop in joints)], [*(begin for begin, _ in joints), len(text)], strict=True)
    cut = [(start + begin, start + stop) for begin, stop in bounds]
    found = [marks.slot(begin, stop) for begin, stop in cut]
    last = found[-1]
    if isinstance(last, Unclear):
        return ()
    slots: list[Slot] = []
    for (begin, stop), one in zip(cut, found, strict=True):
        shared = _sharing(marks, begin, stop, last) if one is not last else NOT_REPORTED
        part = shared if isinstance(shared, Slot) else one
        if isinstance(part, Unclear):
            return ()
        slots.append(part)
    return tuple(slots)


def _sharing(marks: Marked, start: int, end: int, last: Slot) -> Slot | NotReported:
    """An adjective with the noun that stands once, behind the last one: "moderate (sleep problems)"."""
    place, stop = (marks.clause.start + marks.places[at] for at in (start, end - 1))
    tokens = marks.clause.parse.at(place, stop + 1)
    word = marks.text[start:end].strip()
    word = word if word[:1].islower() or word[1:2].isupper() else word.lower()
    rest = last.text.split(maxsplit=1)[1:]
    if len(tokens) != 1 or not tokens[0].tag.startswith("JJ") or not rest:
        return NOT_REPORTED
    return replace(last, text=f"{word} {rest[0]}", named=False)


def tell(frame: CountedEach, facts: Facts) -> Words | Unclear:
    """ "About 40 of every 100 people had pain and about 20 had cramps"."""
    people = tuple(who(headed(group, frame.groups[-1]), facts) for group in frame.groups)
    things = tuple(had(frame.verb, thing, facts, frame.kind) for thing in frame.things)
    grounds: list[Ground] = [frame.clause.span, *frame.marks.spans]
    known = bool(people) or of_the_study(frame.clause, facts)
    unnamed = "people in the study" if known else ""
    said: list[str] = []
    names: list[str] = []
    for place, amount in enumerate(frame.amounts):
        group: Said | Unclear = _at(people, place) if people else ("", ())
        what = _at(things, place)
        if isinstance(group, Unclear) or isinstance(what, Unclear):
            return Unclear("people or what they had cannot be told")
        again = place > 0 and len(people) <= 1
        share = told(amount, "" if again else group[0] or unnamed, again=again)
        if not share:
            return Unclear("an amount that rounds to none or all")
        grounds += [*group[1], *what[1]]
        names.append(group[0])
        said.append(" ".join([share, *_behind(frame, what[0], place)]))
    if len(people) > 1 and len(set(names)) < len(names):
        return Unclear("groups have one name in plain words")
    return Words(
        text=_listed(frame, said, things), pattern="proportion.counts-each", grounds=tuple(grounds),
        needs_context=not known,
    )  # fmt: skip


def _at(said: tuple[Said | Unclear, ...], place: int) -> Said | Unclear:
    return said[place] if len(said) > 1 else said[0]


def _behind(frame: CountedEach, what: str, place: int) -> Iterator[str]:
    """What they had, where it is not said once for all, and when."""
    if len(frame.things) > 1 or (frame.times and not place):
        yield what
    if frame.times:
        yield frame.times[place]


def _listed(frame: CountedEach, said: list[str], things: tuple[Said | Unclear, ...]) -> str:
    """The amounts as one sentence, with what all groups had once behind them."""
    once = things[0]
    text = listed_parts(said)
    return f"{text} {once[0]}" if len(things) == 1 and not frame.times and not isinstance(once, Unclear) else text


KIND = Kind(name="counted_each", read=read, tell=tell)
