"""What a treatment or a missing gene did to the disease, to tissue or to cells in animals: each deed that we can tell.

A list of objects is told by those that we have words for, the disease before the molecules: each is true alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.finding_frames.lab_equal import as_in_ordinary_ones
from plainms.digest.forms import Phrase, distinct, listed
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Deed, Doing, Piece, doings
from plainms.digest.reading.flat_deeds import flat_doings
from plainms.digest.reading.ordered_deeds import ordered_doings
from plainms.digest.reading.sides import Side, sides
from plainms.digest.reading.skeletons import met
from plainms.digest.telling.lab_agents import BESIDE, agent, group
from plainms.digest.telling.lab_deeds import (
    Change,
    begins_with_a_way,
    begins_with_a_way_to_a_thing,
    change_in,
    is_aside,
    is_in_the_laboratory,
    is_thing,
    leads_to,
    limits,
    makes_the_model,
    place_of,
    protecting,
    protects_from,
    shows,
    verb_of,
    verb_with_particle,
    way_in_front,
)  # fmt: skip
from plainms.language.hedging import hedges
from plainms.language.negation import negations
from plainms.provenance import Ground
from plainms.text import Span

_NOTHING = Phrase(text="", grounds=())
_MOST = 3
_CELLS, _MOLECULES = 4, 5
_GIVEN = re.compile(r"^[^,]+, given [^,]+$")  # "minocycline, given for two weeks" lacks its second comma
_BY = re.compile(r" (?:by|with|using) (?=\w)")
_ONE_ALONE = re.compile(r"\balone\b")
_FLAT = re.compile(r"\b(?:did|does|do) not\b")
_UNSURE = re.compile(r"\b(?:significan\w+|clear\w*|apparent\w*|seem\w*|appear\w*|marked\w*|consistent\w*)\b")
_BRINGING = frozenset(
    {"caused", "causes", "induced", "induces", "produced", "produces", "conferred", "confers"}
    | {"provided", "provides", "offered", "afforded"}
    | {"resulted", "results", "led", "leads", "brought"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabEffect:
    """``who`` did what the ``changes`` say; ``denied`` where it did not clearly; ``modal`` is "may", "could" or ""."""

    clause: Clause
    who: Piece
    changes: tuple[Change, ...]
    denied: bool
    modal: str
    place: Phrase
    second: Phrase
    left_out: Phrase


def read(clause: Clause, facts: Facts) -> Iterator[LabEffect]:
    """Every reading of the clause as something that acted in animals; none in other designs or where words limit it."""
    if not is_in_the_laboratory(facts):
        return
    beside = sides(clause)
    left_out = _group_told(beside.left_out, clause, facts)
    if beside.left_out.text and not left_out.text:
        return
    clause = beside.main
    second = _group_told(beside.compared, clause, facts) if beside.compared.text else _second(clause, facts)
    if _ONE_ALONE.search(beside.compared.text) and not second.text:
        return  # one of two things alone, beside which both did more
    frames = (*_by_the_tree(clause, second, facts), *_in_order(clause, facts))
    yield from (
        replace(frame, second=second, left_out=left_out) for frame in frames if not (frame.denied and left_out.text)
    )


def _by_the_tree(clause: Clause, second: Phrase, facts: Facts) -> Iterator[LabEffect]:
    """What the tree of the clause says was done, or its order of words where the tree shows no verb."""
    found = tuple(doings(clause)) or tuple(flat_doings(clause, lambda word: verb_of(word) is not None, is_thing))
    for doing in found:
        text = BESIDE.sub("", doing.clause.text) if second.text else doing.clause.text
        text = re.sub(r"\bbut\b", "", text, count=1) if _turns(doing, facts) else text
        if limits(text, doing.whole_subject.text):
            return
        before = clause.text[: max(doing.clause.start - clause.start, 0)]
        if hedges(before) or negations(before) or re.search(r"\b(?:may|might|could)\b", before):
            return
        yield from (*_active(doing, facts), *_passive(doing, facts))


def _in_order(clause: Clause, facts: Facts) -> Iterator[LabEffect]:
    """What the clause says from left to right, where nothing around the deed limits it."""
    for doing in ordered_doings(clause, lambda word: verb_of(word) is not None, is_thing, begins_with_a_way_to_a_thing):
        before = clause.text[: clause.text.find(doing.whole_subject.text)]
        if not (hedges(before) or negations(before)):
            yield from _active(doing, facts)


def read_noun(clause: Clause, facts: Facts) -> Iterator[LabEffect]:
    """Every reading of a title that names a deed and not tells it: "Suppression of EAE by fingolimod"."""
    text = clause.text
    for joint in _BY.finditer(text):
        thing, who = (_flat(clause, *part) for part in ((0, joint.start()), (joint.end(), len(text))))
        change = change_in(thing, None, facts)
        if change is not None and not limits(text, who.text):
            yield LabEffect(
                clause=clause, who=who, changes=(change,), denied=False, modal="", place=_NOTHING, second=_NOTHING,
                left_out=_NOTHING,
            )  # fmt: skip


def _flat(clause: Clause, start: int, end: int) -> Piece:
    start, end = clause.start + start, clause.start + end
    head, span = clause.parse.at(start, end)[0], clause.cleaned.span(start, end)
    return Piece(text=clause.cleaned.text[start:end], span=span, head=head)


def _second(clause: Clause, facts: Facts) -> Phrase:
    """The group of animals that the source compares with, where it is one and we have words for it; else no words."""
    beside = list(BESIDE.finditer(clause.text))
    if len(beside) != 1:
        return _NOTHING
    start, end = beside[0].span("group")
    side = Side(text=beside[0]["group"], start=clause.start + start, end=clause.start + end)
    return _group_told(side, clause, facts)


def _group_told(side: Side, clause: Clause, facts: Facts) -> Phrase:
    """The group of animals in our words; no words where there is none or we have none for it."""
    if not side.text:
        return _NOTHING
    head, span = clause.parse.at(side.start, side.end)[0], clause.cleaned.span(side.start, side.end)
    told = group(side.text, Piece(text=side.text, span=span, head=head), facts)
    return _NOTHING if isinstance(told, Unclear) else told.phrase


def _turns(doing: Doing, facts: Facts) -> bool:
    """Whether a "but" stands in front of a deed or a thing that is told, as is what it turns against."""
    told = [list(_changes(deed, facts)) for deed in doing.deeds]
    verbs = [doing.clause.cleaned.span(deed.verb.start, deed.verb.end).start for deed in doing.deeds]
    places = verbs + [change.piece.span.start for changes in told for change in changes]
    text = doing.clause.span.passage.text
    return all(told) and any(re.search(r"\bbut (?:\w+ly )?(?:also )?$", text[:place]) for place in places)


def _fits(deed: Deed) -> bool:
    """Whether what else hangs on the verb only says where, when and how."""
    told = {item.span.end for item in protects_from(deed)}
    return all(is_aside(one.text) for one in deed.asides if not _is_cause(one) and one.span.end not in told)


def _active(doing: Doing, facts: Facts) -> Iterator[LabEffect]:
    deeds = [deed for deed in doing.deeds if not deed.passive]
    denied = {deed.denied for deed in deeds}
    treats = met("lab_deed", doing.whole_subject.text)
    if not deeds or doing.deeds[0].passive or len(denied) != 1:
        return
    changes = [change for deed in deeds if _fits(deed) for change in _changes(deed, facts, treats)]
    if changes and not (denied == {True} and not all(map(_fits, deeds))):
        yield LabEffect(
            clause=doing.clause,
            who=doing.whole_subject,
            changes=tuple(changes),
            denied=denied == {True},
            modal=deeds[0].modal,
            place=place_of(deeds[-1].asides),
            second=_NOTHING,
            left_out=_NOTHING,
        )


def _passive(doing: Doing, facts: Facts) -> Iterator[LabEffect]:
    """ "A and B were reduced by the drug"."""
    (deed, *others) = doing.deeds
    if others or not deed.passive or len(deed.by) != 1 or not _fits(deed):
        return
    verb = verb_of(deed.verb.text)
    if verb is None:
        return
    changes = [
        change for item in doing.subjects if (change := change_in(item, verb, facts, denied=deed.denied)) is not None
    ]
    if changes:
        yield LabEffect(
            clause=doing.clause, who=deed.by[0], changes=tuple(changes), denied=deed.denied, modal=deed.modal,
            place=place_of(deed.asides), second=_NOTHING, left_out=_NOTHING,
        )  # fmt: skip


def _changes(deed: Deed, facts: Facts, treats: bool = False) -> Iterator[Change]:
    """The changes that a verb of change says of its objects, or that the nouns behind "led to" say."""
    if protects_from(deed):
        (item,) = protects_from(deed)
        change = change_in(item, protecting(), facts, denied=deed.denied)
        yield from () if change is None else (change,)
        return
    verb = verb_of(deed.verb.text) or verb_with_particle(deed)
    brings = deed.verb.text.lower() in _BRINGING or (treats and shows(deed.verb.text))
    if verb is None and not brings and not leads_to(deed):
        return
    shared = ""
    for place, found in enumerate((*deed.objects, *leads_to(deed))):
        shared = way_in_front(found.text) or shared if brings else ""
        item = replace(found, text=f"{shared}{found.text}") if shared and not _has_a_way(found) else found
        change = change_in(
            item, None if brings and _has_a_way(item) else verb, facts, first=not place, denied=deed.denied
        )
        if change is None and found in leads_to(deed) and _shares_its_way(item):
            change = change_in(_first_of_two(item), None, facts, first=not place, denied=deed.denied)
        if change is not None:
            yield change
        elif re.match(r"\w+(?:ed|ly) ", item.text):
            return  # the parser may take a second verb for an adjective, so what follows may be its object


def _shares_its_way(item: Piece) -> bool:
    """Whether two things stand behind one word of change."""
    _, joint, rest = item.text.partition(" and ")
    return bool(joint) and not begins_with_a_way(rest)


def _first_of_two(item: Piece) -> Piece:
    """Of "a reduction of A and B with C" only "a reduction of A", which is true alone."""
    return replace(item, text=item.text.partition(" and ")[0].partition(" with ")[0])


def _has_a_way(item: Piece) -> bool:
    return begins_with_a_way(item.text)


def _is_cause(aside: Piece) -> bool:
    return re.match(r"(?:to|in) ", aside.text) is not None and re.search(r"\b(?:in|of)\b", aside.text) is not None


def tell(frame: LabEffect, facts: Facts) -> Words | Unclear:
    """ "Minocycline made the MS-like disease milder and reduced damage to the nerve coating"."""
    who = agent(frame.who, facts)
    if isinstance(who, Unclear):
        return who
    who = replace(who, text=_GIVEN.sub(r"\g<0>,", who.text))
    if frame.modal not in {"", "may", "might", "could"}:
        return Unclear("a modal that says too much")
    if makes_the_model(frame.who.text, frame.changes):
        return Unclear("that is how the model is made")
    if not _is_in_the_body(frame):
        return Unclear("it may have been seen in a dish")
    changes = tuple(change for change in frame.changes if frame.place.text or not change.thing.is_nowhere)
    if not changes:
        return Unclear("where the cells were counted is not told")
    deeds = _deeds(_kept(changes), frame)
    of_disease = changes[-1].thing.rank == 1  # which is not in one place
    place = frame.place.text if " in the " not in deeds and not of_disease else ""
    compared = frame.second.text and not frame.denied and "comparison group" not in frame.second.text
    than = f", compared with {frame.second.text}" if compared else ""
    but_not = f", but not in {frame.left_out.text}" if frame.left_out.text else ""
    equal = as_in_ordinary_ones(frame.clause, facts) if of_disease and not (frame.denied or than) else _NOTHING
    text = f"{who.text} {deeds}{place}{than}{but_not} {equal.text}".rstrip()
    return Words(
        text=text,
        pattern="lab-effect.denied" if frame.denied else "lab-effect.did",
        grounds=distinct((*_grounds(frame, who), *equal.grounds)),
    )


def _is_in_the_body(frame: LabEffect) -> bool:
    """Whether cells or molecules, where nothing else is told, were seen in animals by the words of the source."""
    seen = min(change.thing.rank for change in frame.changes) < _CELLS
    return seen or met("in_the_body", frame.clause.cleaned.source.quote)


def _kept(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    """The most telling changes in the order of the text; molecules only where nothing else is told."""
    ranked = sorted(changes, key=lambda change: change.thing.rank)
    if ranked[0].thing.rank == 1:  # an improved disease and what else improved would be two words for one
        ranked = [change for change in ranked if change.thing.rank == 1 or change.verb.id != "improve"]
    best = [change for change in ranked if change.thing.rank < _MOLECULES or ranked[0].thing.rank >= _MOLECULES]
    return tuple(change for change in changes if change in best[:_MOST])


def _deeds(changes: tuple[Change, ...], frame: LabEffect) -> str:
    if frame.denied:
        things = listed(tuple(dict.fromkeys(change.thing.text for change in changes)), last="or")
        flat = changes[0].verb.id != "change" and _FLAT.search(frame.clause.text)
        clearly = "" if flat and not _UNSURE.search(frame.clause.cleaned.source.quote) else "clearly "
        return f"did not {clearly}{changes[0].verb['base']} {things}"
    told: list[tuple[str, list[str]]] = []
    for change in changes:
        verb, thing = change.words(frame.modal)
        if told and told[-1][0] == verb and thing:
            told[-1][1].append(thing)
        elif (verb, [thing]) not in told:
            told.append((verb, [thing]))
    phrases = tuple(f"{verb} {listed(tuple(dict.fromkeys(things)))}".strip() for verb, things in told)
    turns = len(phrases) == 2 and re.search(r"\bbut\b", frame.clause.text) and "not only" not in frame.clause.text
    joined = f"{frame.modal} {' but '.join(phrases) if turns else listed(phrases)}".strip()
    return _with_it(joined)


def _with_it(text: str) -> str:
    """The words with the disease named once: "eased the MS-like disease and delayed its start"."""
    first, disease, rest = text.partition("the MS-like disease")
    rest = re.sub(r"\b(made|make) the MS-like disease\b", r"\1 it", rest)
    rest = re.sub(r"\bthe (\w+) of the MS-like disease\b", r"its \1", rest)
    rest = re.sub(r"\brelapses of the MS-like disease\b", "its relapses", rest)
    return f"{first}{disease}{rest}"


def _grounds(frame: LabEffect, who: Phrase) -> tuple[Ground, ...]:
    left_out = (ground for ground in frame.left_out.grounds if isinstance(ground, Span))
    same = (span for span in left_out if span.passage == frame.who.span.passage)
    spans = [frame.who.span, *(change.piece.span for change in frame.changes), *same]
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    whole = spans[0].passage.span(start, end)
    things = tuple(ground for change in frame.changes for ground in change.grounds)
    return distinct(
        (whole, *who.grounds, *things, *frame.place.grounds, *frame.second.grounds, *frame.left_out.grounds)
    )


KIND = Kind(name="lab-effect", read=read, tell=tell)
