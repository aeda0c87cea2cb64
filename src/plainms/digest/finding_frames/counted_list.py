"""Lists in which each thing has its share in brackets: the most common symptoms, or what people reported."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.commonest_of import is_of_a_part
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.marked import LIST, Amount, Marked, marked, meets
from plainms.digest.reading.skeletons import mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.counted import in_bracket, told
from plainms.digest.telling.counted_people import had, who
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.parts import listed_parts
from plainms.provenance import Ground

_SIGN = re.compile(r"⟦\d+⟧")
_MOST = 5
_SHORT = 3  # words of a thing that the parse may take for something else


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedList:
    """Things with their shares: of one ``kind`` of which they were the most common, or what ``people`` ``verb``."""

    clause: Clause
    marks: Marked
    kind: Slot | NotReported
    people: Slot | NotReported
    verb: str
    items: tuple[tuple[Slot, Amount], ...]


def read(clause: Clause, facts: Facts) -> Iterator[CountedList]:
    """The reading of a clause as a list with shares and nothing else."""
    marks = marked(clause)
    if len(_SIGN.findall(marks.text)) < 1 or meets("of_them", marks.text):
        return
    for name in ("most_common", "reported_these"):
        head = meets(name, marks.text)
        if head is None or head.start() > 0 or (facts.is_review and name != "most_common"):
            continue
        groups = head.groupdict()
        kind = marks.slot(*head.span("kind")) if groups.get("kind") else NOT_REPORTED
        people = marks.slot(*head.span("people")) if groups.get("people") else NOT_REPORTED
        items = _items(marks, head.end())
        if items and not isinstance(kind, Unclear) and not isinstance(people, Unclear):
            verb = (groups.get("verb") or "").lower()
            yield CountedList(clause=clause, marks=marks, kind=kind, people=people, verb=verb, items=items)


def _items(marks: Marked, start: int) -> tuple[tuple[Slot, Amount], ...]:
    """The things with their shares, up to the end of the clause; empty where anything else stands there."""
    items: list[tuple[Slot, Amount]] = []
    for sign in _SIGN.finditer(marks.text, start):
        lead = meets("item_lead", marks.text[start : sign.start()])
        begin = start + (lead.end() if lead and not lead.start() else 0)
        end = sign.start() - len(" in") if marks.text[: sign.start()].rstrip().endswith(" in") else sign.start()
        one = marks.slot(begin, end)
        if isinstance(one, Unclear) and len(marks.text[begin:end].split()) <= _SHORT:
            one = marks.slot(begin, end, "tail")
        if isinstance(one, Unclear) or (items and lead is None) or meets("no_thing", one.text):
            return ()
        items.append((one, marks.amount(sign[0])))
        start = sign.end()
    return tuple(items) if not marks.text[start:].strip(" ,") else ()


def tell(frame: CountedList, facts: Facts) -> Words | Unclear:
    """ "The most common symptoms were fever (about 69 of every 100 people) and cough (about 64)"."""
    return _commonest(frame, facts) if isinstance(frame.kind, Slot) else _reported(frame, facts)


def _commonest(frame: CountedList, facts: Facts) -> Words | Unclear:
    kind = plain(frame.kind, facts) if isinstance(frame.kind, Slot) else Unclear("no kind")
    if isinstance(kind, Unclear) or kind.text.startswith(("the ", "a ", "an ")):
        return Unclear("the kind cannot be told")
    if isinstance(frame.kind, Slot) and is_of_a_part(frame.kind, facts):
        return Unclear("the kind is a part that the sentence leaves unsaid")
    of_people = meets("of_people", kind.text) is not None and not facts.is_review
    grounds: list[Ground] = [frame.clause.span, *frame.marks.spans, *kind.grounds]
    said: list[str] = []
    for thing, amount in frame.items[:_MOST]:
        words: Phrase | Unclear = plain(thing, facts)
        share = in_bracket(amount, "people" if of_people and not said else "", percent=not of_people)
        if isinstance(words, Unclear) or not share or met("bare_kind", words.text):
            return Unclear("an item cannot be told")
        grounds += words.grounds
        said.append(f"{words.text} ({share})")
    be = "was" if len(said) == 1 and not frame.items[0][0].plural else "were"
    name = kind.text.removesuffix("s") if be == "was" and kind.text.endswith("s") and len(said) == 1 else kind.text
    text = f"the most common {name} {be} {listed_parts(said)}"
    return Words(text=text, pattern="commonest.with-shares", grounds=tuple(grounds))


def _reported(frame: CountedList, facts: Facts) -> Words | Unclear:
    people = who(frame.people, facts)
    verb = mapped("ours", frame.verb, LIST) or mapped("statement_verbs", frame.verb) or frame.verb
    if isinstance(people, Unclear):
        return people
    if people[0].startswith("most "):
        return Unclear("a share of most people is none of all of them")
    grounds: list[Ground] = [frame.clause.span, *frame.marks.spans, *people[1]]
    said: list[str] = []
    for thing, amount in frame.items[:_MOST]:
        what, share = had(verb, thing, facts), told(amount, "" if said else people[0], again=bool(said))
        if isinstance(what, Unclear) or not share:
            return Unclear("an item cannot be told")
        grounds += what[1]
        said.append(f"{share} {what[0]}")
    return Words(text=listed_parts(said), pattern="proportion.counts-list", grounds=tuple(grounds))


KIND = Kind(name="counted_list", read=read, tell=tell)
