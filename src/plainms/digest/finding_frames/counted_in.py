"""Something and in how many people it was found: of one group, of groups side by side, or one thing after the other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.marked import LIST, Amount, Marked, marked, meets, meets_at
from plainms.digest.reading.skeletons import finditer, mapped, whole_of
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.counted import behind_few, of_all, of_few, told
from plainms.digest.telling.counted_people import had, headed, of_the_study, who
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.parts import listed_parts
from plainms.provenance import Ground

_SIGN = re.compile(r"⟦\d+⟧")
_ONLY = re.compile(r"\bonly \w+ $|\bonly $", re.IGNORECASE)
_SECOND = re.compile(r"(?<=\w) (?P<sign>⟦\d+⟧)$")  # "nine women (25%)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """So many of the ``people``, where they are named, had ``found``, or what the part before it had."""

    amount: Amount
    people: Slot | NotReported
    found: Slot | NotReported
    against: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedIn:
    """The amounts of a clause in its order; ``verb`` is ours for what the people had or did, of what
    ``kind`` it was, where that stands behind it ("was poor")."""

    clause: Clause
    marks: Marked
    verb: str
    kind: str
    parts: tuple[Part, ...]
    when: Slot | NotReported


def read(clause: Clause, facts: Facts) -> Iterator[CountedIn]:
    """The reading of a clause as something and the people in whom it was found."""
    if facts.is_review:
        return
    marks = marked(clause)
    if "⟦" not in marks.text or meets("of_them", marks.text):
        return
    lead = meets("opening", marks.text)
    start = lead.end() if lead else 0
    for name in ("proportion_of", "prevalence", "found_in"):
        head = meets_at(name, marks.text, start)
        if head is None:
            continue
        found = marks.slot(*head.span("found"), "tail" if name == "proportion_of" else "subject")
        if isinstance(found, Unclear) or meets("no_thing", found.text):
            continue
        when = meets("when", marks.text[head.end() :])
        end = head.end() + when.start() if when else len(marks.text)
        time = marks.slot(head.end() + when.start("when"), len(marks.text), "tail") if when else NOT_REPORTED
        parts = tuple(_parts(marks, head, found, end))
        if not isinstance(time, Unclear) and all(isinstance(part, Part) for part in parts):
            told_parts = tuple(part for part in parts if isinstance(part, Part))
            kind = (head.groupdict().get("kind") or "").lower()
            yield CountedIn(
                clause=clause, marks=marks, verb=verb_of(head), kind=kind, parts=told_parts, when=time
            )  # fmt: skip


def verb_of(head: re.Match[str]) -> str:
    """ "Had", or what people did by whom something was reported; for "who took" and "taking" the verb itself."""
    groups = head.groupdict()
    if groups.get("by", "").lower() == "by" and groups.get("seen"):
        return mapped("done_by", groups["seen"].lower(), LIST) or "had"
    doing = (groups.get("doing") or "with").lower().removeprefix("who ")
    return mapped("doings", doing, LIST) or (f"{doing.removesuffix('ing')}ed" if doing.endswith("ing") else doing)


def _parts(marks: Marked, head: re.Match[str], found: Slot, end: int) -> Iterator[Part | Unclear]:
    """The amounts behind the head, each with its people, and with its own thing where another one is named."""
    joints = list(_joints(marks, head.end()))
    starts = [head.end(), *(match.end() for match in joints)]
    ends = [*(match.start() for match in joints), end]
    named = head.groupdict().get("people")
    first = marks.slot(*head.span("people")) if named else NOT_REPORTED
    things: list[Slot | NotReported | Unclear] = [found]
    for match in joints:
        own = match.groupdict().get("found")
        things.append(marks.slot(*match.span("found")) if own else NOT_REPORTED)
    against = [False, *(bool(match.groupdict().get("against")) for match in joints)]
    for place, (start, stop) in enumerate(zip(starts, ends, strict=True)):
        people, thing = _people(marks, start, stop), things[place]
        if isinstance(people, NotReported) and not place:
            people = first
        if isinstance(people, Unclear) or isinstance(thing, Unclear):
            yield Unclear("a piece cannot be told")
            return
        amount = _amount(marks, start, stop)
        if amount is None:
            yield Unclear("no amount")
            return
        if not place and not amount.bound and _ONLY.search(head[0]):
            amount = replace(amount, bound="only")
        yield Part(amount=amount, people=people, found=thing, against=against[place])


def _joints(marks: Marked, start: int) -> Iterator[re.Match[str]]:
    """What stands between two amounts: the joint of two groups, or of two things."""
    text = marks.text
    signs = [match for match in _SIGN.finditer(text) if match.start() >= start and not _is_second(text, match)]
    for one, other in pairwise(signs):
        between = text[one.end() : other.start()]
        kinds = ("next_group", "next_thing")
        found = [match for kind in kinds for match in finditer(kind, LIST, text) if match.end() == other.start()]
        found = [match for match in found if match.start() >= one.end()]
        if found and between:
            yield found[0]


def _is_second(text: str, sign: re.Match[str]) -> bool:
    """Whether the sign is the share behind people who are counted in front of it."""
    return (
        re.search(r"⟦\d+⟧ [^⟦,]*\w $", text[: sign.start()]) is not None
        and whole_of("counted_people", LIST, re.split("⟧ ", text[: sign.start()])[-1].strip()) is not None
    )


def _amount(marks: Marked, start: int, end: int) -> Amount | None:
    """The amount, with the share that stands behind the people."""
    sign, second = _SIGN.match(marks.text, start), _SECOND.search(marks.text[start:end])
    if sign is None:
        return None
    amount = marks.amount(sign[0])
    apart = second is not None and second.start() > 0
    return amount.with_percent(marks.amount(second["sign"])) if second is not None and apart else amount


def _people(marks: Marked, start: int, end: int) -> Slot | NotReported | Unclear:
    """The people behind the amount, if any are named."""
    sign = _SIGN.match(marks.text, start)
    text = marks.text[sign.end() if sign else start : end]
    begin = end - len(text.lstrip())
    second = _SECOND.search(text)
    text = text[: second.start()] if second else text
    if not text.strip():
        return NOT_REPORTED
    match = whole_of("shared_group", LIST, text.strip())
    if match is None:
        return Unclear("no people behind the amount")
    return marks.slot(begin + match.start("people"), begin + match.end("people"))


def tell(frame: CountedIn, facts: Facts) -> Words | Unclear:
    """ "11 of 25 women and 5 of 30 men had pain", "about 40 of every 100 people had pain and about 20 were tired"."""
    grounds: list[Ground] = [frame.clause.span, *frame.marks.spans]
    said: list[tuple[str, str]] = []
    before = ""
    groups: list[str] = []
    known = of_the_study(frame.clause, facts)
    unnamed = "people in the study" if known else ""
    for place, part in enumerate(frame.parts):
        of_last = not place and isinstance(frame.parts[-1].found, Slot) and not isinstance(part.people, Slot)
        behind = frame.parts[-1].people
        people = who(behind if of_last else headed(part.people, behind), facts)
        what = had(frame.verb, part.found, facts, frame.kind) if isinstance(part.found, Slot) else ("", ())
        if isinstance(people, Unclear) or isinstance(what, Unclear):
            return Unclear("people or what they had cannot be told")
        if part.amount.total or of_all(part.amount, facts):
            unnamed = "people"
        known = known or bool(place or people[0] or unnamed)
        name = people[0] or ("" if place else unnamed)
        amount = told(of_few(part.amount, facts), "" if name == before else name, again=place > 0)
        before = name or before
        if not amount:
            return Unclear("an amount that rounds to none or all")
        grounds += [*people[1], *what[1], *behind_few(part.amount, facts)]
        said.append((f"{'compared with ' if part.against else ''}{amount}", what[0]))
        groups.append(people[0])
    same = len(groups) > 1 and not any(isinstance(part.found, Slot) for part in frame.parts[1:])
    if same and len(set(groups)) < len(groups):
        return Unclear("both groups have one name in plain words")
    when = plain(frame.when, facts) if isinstance(frame.when, Slot) else Phrase(text="", grounds=())
    if isinstance(when, Unclear):
        return when
    text = f"{_sentence(said)} {when.text}".rstrip()
    grounds += when.grounds
    return Words(text=text, pattern="proportion.counts-in", grounds=tuple(grounds), needs_context=not known)


def _sentence(said: list[tuple[str, str]]) -> str:
    """Groups that had the same, with what they had once; a comparison behind it."""
    runs: list[tuple[list[str], str]] = []
    behind = ""
    for amount, what in said:
        if amount.startswith("compared with "):
            behind += f", {amount}"
        elif what:
            runs.append(([amount], what))
        else:
            runs[-1][0].append(amount)
    return listed_parts([f"{listed_parts(amounts)} {what}" for amounts, what in runs]) + behind


KIND = Kind(name="counted_in", read=read, tell=tell)
