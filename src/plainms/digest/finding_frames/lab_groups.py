"""One group of animals beside another: "damage to the nerve coating was lower in treated mice than in others"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.forms import distinct, listed
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Deed, Doing, Piece, doings
from plainms.digest.reading.ordered_groups import ordered_groups
from plainms.digest.reading.sides import sides
from plainms.digest.telling.lab_agents import BESIDE, Group, group
from plainms.digest.telling.lab_deeds import (
    Change,
    begins_with_a_way_to_a_thing,
    change_in,
    degree_of,
    is_aside,
    is_in_the_laboratory,
    is_thing,
    limits,
    shows,
    verb_of,
)  # fmt: skip
from plainms.language.matching import kept
from plainms.provenance import Ground
from plainms.vocabulary.load import vocabulary

_MOST, _MOLECULES = 2, 5
_SEEN = frozenset({"observed", "found", "seen", "detected", "noted"})
_FIRST = frozenset({"treated", "gene", "sick"})
_IN = re.compile(r"(?:in|of|from|among) (?:both )?(?:the )?(?P<group>.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabGroups:
    """What the ``changes`` say of ``first``, beside ``second`` where the source names one."""

    clause: Clause
    first: Group
    second: Group | NotReported
    changes: tuple[Change, ...]
    denied: bool
    spans: tuple[Piece, ...]


def read(clause: Clause, facts: Facts) -> Iterator[LabGroups]:
    """Every reading of the clause as one group of animals beside another, by its tree, else from left to right.

    Where something else did it to a group ("was reduced in fed mice by zinc"), that is not the group's result.
    """
    if is_in_the_laboratory(facts) and not kept(vocabulary("lab_model").text["by_another"]).search(clause.text):
        yield from _by_the_tree(clause, facts)
        yield from _in_order(clause, facts)


def _in_order(clause: Clause, facts: Facts) -> Iterator[LabGroups]:
    """What the order of the words says, where no group is left out and the start of the sentence hedges nothing."""
    beside = sides(clause)
    main = beside.main
    if beside.left_out.text:
        return
    for found in ordered_groups(
        main, partial(_is_group, clause=main, facts=facts), begins_with_a_way_to_a_thing, is_thing
    ):
        degree = degree_of(found.degree) if found.degree else None
        changes = tuple(change for item in found.whats if (change := change_in(item, degree, facts)) is not None)
        first, words = group(found.first.text, found.first, facts), found.second or beside.compared.text
        second = group(words, found.first, facts) if words else NOT_REPORTED
        if isinstance(first, Unclear) or isinstance(second, Unclear) or not changes:
            continue
        if first.sort in _FIRST and _go_together(first, second):
            spans = (found.first, *found.whats)
            yield LabGroups(clause=main, first=first, second=second, changes=changes, denied=False, spans=spans)


def _is_group(text: str, *, clause: Clause, facts: Facts) -> bool:
    """Whether the words name a group of animals that we can tell."""
    piece = Piece(text=text, span=clause.span, head=clause.parse.tokens[0])
    return isinstance(group(text, piece, facts), Group)


def _by_the_tree(clause: Clause, facts: Facts) -> Iterator[LabGroups]:
    """What the tree of the clause says of a group."""
    beside = sides(clause)
    clause = beside.main
    named = [beside.compared.text] if beside.compared.text else [one["group"] for one in BESIDE.finditer(clause.text)]
    if beside.left_out.text or len(named) > 1 or limits(BESIDE.sub("", clause.text)):
        return
    for doing in doings(clause):
        second = _second("".join(named), doing, facts)
        if isinstance(second, Unclear) or len(doing.deeds) != 1:
            continue
        deed = doing.deeds[0]
        readings = (*_having(doing, deed, facts), *_seen_in(doing, deed, facts), *_observed(doing, deed, facts))
        for first, changes in readings:
            if changes and first.sort in _FIRST and _go_together(first, second):
                yield LabGroups(
                    clause=clause, first=first, second=second, changes=tuple(changes), denied=deed.denied,
                    spans=(doing.whole_subject, *deed.objects, *deed.asides),
                )  # fmt: skip


def _second(words: str, doing: Doing, facts: Facts) -> Group | NotReported | Unclear:
    return group(words, doing.whole_subject, facts) if words else NOT_REPORTED


def _go_together(first: Group, second: Group | NotReported) -> bool:
    """Whether the second group is one that the first is rightly compared with."""
    if isinstance(second, NotReported):
        return True
    fit = {
        "treated": {"comparison", "sick", "ordinary"},
        "gene": {"ordinary", "comparison"},
        "sick": {"healthy", "comparison", "ordinary"},
    }
    return second.sort in fit[first.sort]


def _having(doing: Doing, deed: Deed, facts: Facts) -> Iterator[tuple[Group, list[Change]]]:
    """ "Treated mice had less demyelination than untreated mice"."""
    first = group(doing.whole_subject.text, doing.whole_subject, facts)
    if deed.passive or not shows(deed.verb.text) or isinstance(first, Unclear) or not _asides_fit(deed, ""):
        return
    changes = [change for item in deed.objects if (change := change_in(_bare(item), None, facts)) is not None]
    yield first, changes


def _seen_in(doing: Doing, deed: Deed, facts: Facts) -> Iterator[tuple[Group, list[Change]]]:
    """ "Demyelination was lower in treated mice", "A reduction of demyelination was seen in treated mice"."""
    found = next(((first, aside) for aside in deed.asides if (first := _group_in(aside, facts)) is not None), None)
    if found is None or not _asides_fit(deed, found[1].text):
        return
    yield found[0], [change for item in doing.subjects if (change := _of(item, deed, facts)) is not None]


def _observed(doing: Doing, deed: Deed, facts: Facts) -> Iterator[tuple[Group, list[Change]]]:
    """ "We observed less demyelination in treated mice"; the group may hang on the thing itself."""
    if deed.passive or doing.whole_subject.text.lower() != "we" or deed.verb.text.lower() not in _SEEN:
        return
    for place, item in enumerate(deed.objects):
        thing, _, where = _bare(item).text.rpartition(" in ")
        first = group(where, item, facts) if thing else Unclear("no group is named")
        beside = next((found for aside in deed.asides if (found := _group_in(aside, facts)) is not None), None)
        if isinstance(first, Group):
            inner = Piece(text=thing, span=item.span, head=item.head)
        elif beside is not None:
            first, inner = beside, _bare(item)
        else:
            continue
        change = change_in(inner, None, facts)
        if change is not None and not place:
            yield first, [change]


def _of(item: Piece, deed: Deed, facts: Facts) -> Change | None:
    verb = verb_of(deed.verb.text) if deed.passive else None
    if verb is not None:
        return change_in(item, verb, facts)
    if deed.passive and deed.verb.text.lower() in _SEEN:
        return change_in(item, None, facts)
    degree = degree_of(deed.objects[0].text) if deed.verb.text.lower() in {"was", "were"} and deed.objects else None
    return change_in(item, degree, facts) if degree is not None else None


def _group_in(aside: Piece, facts: Facts) -> Group | None:
    match = _IN.fullmatch(BESIDE.sub("", aside.text))
    found = group(match["group"], aside, facts) if match else None
    return found if isinstance(found, Group) else None


def _asides_fit(deed: Deed, first: str) -> bool:
    return all(aside.text == first or is_aside(aside.text) for aside in deed.asides)


def _bare(item: Piece) -> Piece:
    return Piece(text=BESIDE.sub("", item.text), span=item.span, head=item.head)


def tell(frame: LabGroups, _facts: Facts) -> Words | Unclear:
    """ "Damage to the nerve coating was lower in mice treated with minocycline than in untreated mice"."""
    ranked = sorted(frame.changes, key=lambda change: change.thing.rank)
    best = [change for change in ranked if change.thing.rank < _MOLECULES or ranked[0].thing.rank >= _MOLECULES][:_MOST]
    words = [(change, change.compared()) for change in frame.changes if change in best]
    degrees = {degree for _, degree in words}
    if "" in degrees or (frame.first.sort == "sick" and any(change.thing.rank == 1 for change in best)):
        return Unclear("no word says which way it went")
    degree = words[0][1]
    told = [change for change, one in words if one == degree]
    things = listed(tuple(dict.fromkeys(change.thing.text for change in told)))
    be = "were" if len(told) > 1 or told[0].thing.plural else "was"
    than = "" if isinstance(frame.second, NotReported) else f" than in {frame.second.phrase.text}"
    if degree == "later":
        be, degree = "", "later" if than else "late"
        things = "the MS-like disease started"
    if frame.denied:
        if degree == "later":
            return Unclear("a start that was not later is told by no word of ours")
        be = f"{be} not clearly"
    text = " ".join(f"{things} {be} {degree} in {frame.first.phrase.text}{than}".split())
    return Words(text=text, pattern="lab-groups.beside", grounds=_grounds(frame))


def _grounds(frame: LabGroups) -> tuple[Ground, ...]:
    start = min(piece.span.start for piece in frame.spans)
    end = max(piece.span.end for piece in frame.spans)
    whole = frame.spans[0].span.passage.span(start, end)
    second = () if isinstance(frame.second, NotReported) else frame.second.phrase.grounds
    things = tuple(ground for change in frame.changes for ground in change.grounds)
    return distinct((whole, *frame.first.phrase.grounds, *second, *things))


KIND = Kind(name="lab-groups", read=read, tell=tell)
