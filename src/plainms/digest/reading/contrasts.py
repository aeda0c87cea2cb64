"""How two groups differ where one sentence says it of several things: "A were older, had lower X and higher Y than B".

What stands behind the groups is cut into deeds, each with a verb, a degree and what was more or less.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, finditer, found
from plainms.digest.reading.slots import Slot, slot

_LISTED = "finding_frames"
_MOST, _MOST_WORDS = 5, 12
_BE = frozenset({"was", "were", "are", "is"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One thing that differs: "had" a "higher" ``outcome``, with an article or not; none behind "were older".

    ``apart`` where it stands behind a comma or with a verb of its own, which "lower brain and higher spinal cord
    volume" does not.
    """

    verb: str
    has_article: bool
    degree: str
    outcome: Slot | None
    apart: bool


def deeds_of(clause: Clause, start: int, end: int, verb: str) -> tuple[Deed, ...] | Unclear:
    """The deeds between two letters of the clause, each of which begins with a verb or with a degree.

    ``verb`` is that of a first one without any ("Higher X and lower Y were found in A").
    """
    text = clause.text[start:end]
    cuts = [match.span() for match in finditer("contrast_joint", _LISTED, text)]
    bounds = zip([0, *(stop for _, stop in cuts)], [*(begin for begin, _ in cuts), len(text)], strict=True)
    deeds: list[Deed] = []
    commas = [True, *("," in text[one:other] for one, other in cuts)]
    for (one, other), comma in zip(bounds, commas, strict=True):
        read = _deed(clause, start + one, start + other, deeds[-1].verb if deeds else verb)
        if isinstance(read, Unclear):
            return read
        deeds.append(replace(read, apart=comma or read.apart))
    return tuple(deeds) if len(deeds) <= _MOST else Unclear("nobody can follow so many")


def _deed(clause: Clause, start: int, end: int, before: str) -> Deed | Unclear:
    """One deed; without a verb of its own it has that of the deed before."""
    match = found("contrast_deed", _LISTED, clause.text[start:end])
    if match is None:
        return Unclear("no degree of anything")
    verb, outcome = (match["verb"] or before).lower(), None
    if match["rest"]:
        kind = "tail" if match["rest"].startswith("likely to ") else "slot"
        cut = slot(clause, start + match.start("rest"), start + match.end("rest"), kind=kind)
        if isinstance(cut, Unclear):
            return cut
        outcome = cut
    is_state = outcome is None or outcome.text.startswith("likely to ")
    if not verb or is_state != (verb in _BE):
        return Unclear("a degree without what it is of")
    return Deed(
        verb=verb,
        has_article=bool(match["article"]),
        degree=match["degree"].lower(),
        outcome=outcome,
        apart=bool(match["verb"]),
    )


def group_slots(clause: Clause, start: int, end: int) -> Iterator[tuple[Slot, int]]:
    """The group that begins at a letter, whole and then cut in front of what says when, with where each ends.

    Another finding behind the group is left out.
    """
    text = clause.text[start:end]
    end = start + next((match.start() for match in finditer("contrast_dropped", _LISTED, text)), len(text))
    cuts = finditer("contrast_trail", _LISTED, clause.text[start:end])
    for stop in (end, *(start + match.start() for match in cuts)):
        group = group_slot(clause, start, stop)
        if isinstance(group, Slot):
            yield group, stop


def group_slot(clause: Clause, start: int, end: int) -> Slot | Unclear:
    """A group of people as a slot; "those with pain" are people with pain."""
    whole = slot(clause, start, end)
    those = found("contrast_those", _LISTED, clause.text[start:end])
    if isinstance(whole, Slot) or those is None:
        return whole
    rest = slot(clause, start + those.end("who"), end, kind="tail")
    if isinstance(rest, Unclear) or len(rest.text.split()) > _MOST_WORDS:
        return whole
    span = clause.cleaned.span(clause.start + start, clause.start + end)
    who = "people" if those["who"].lower() == "those" else those["who"]
    return replace(rest, text=f"{who} {rest.text}", span=span, plural=True)


def seconds(fit: Fit, names: tuple[str, ...]) -> Iterator[tuple[Slot | NotReported, Slot | NotReported]]:
    """The other group by the one of these names that is filled, and what says when behind it."""
    named = [name for name in names if fit.words(name)]
    if not named:
        yield NOT_REPORTED, NOT_REPORTED
    if len(named) != 1:
        return
    start, end = fit.match.span(named[0])
    for second, stop in group_slots(fit.clause, start, end):
        rest = next((match.start() for match in finditer("contrast_dropped", _LISTED, fit.clause.text[stop:end])), None)
        last = end if rest is None else stop + rest
        trail = fit.tail(stop, last) if stop < last else NOT_REPORTED
        if not isinstance(trail, Unclear):
            yield second, trail
