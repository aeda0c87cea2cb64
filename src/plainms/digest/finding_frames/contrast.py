"""Two groups that differ in several things at once: "people with MS were older and had lower X than healthy people"."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from plainms.absence import NotReported, Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.contrasts import Deed, deeds_of, group_slot, seconds
from plainms.digest.reading.skeletons import fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.studied.compared import groups_of
from plainms.digest.telling.parts import article, listed_parts, phrases, worded
from plainms.provenance import Ground
from plainms.vocabulary.load import Entry

_FRONTS = ("front", "mid", "second")
_KEPT = ("more ", "less ")  # "more frequent relapses" are not "more common" ones
_UNPLACED = ("told_by_place", "told_by_treatment", "placed_by_number")
_BE = frozenset({"was", "were", "are", "is"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """``first`` did the ``deeds`` more or less than ``second``, ``trail`` says when; no second where none is named."""

    clause: Clause
    entry: Entry
    first: Slot
    second: Slot | NotReported
    deeds: tuple[Deed, ...]
    trail: Slot | NotReported


def read(clause: Clause, _facts: Facts) -> Iterator[Contrast]:
    """Every reading of the clause as deeds of one group against another."""
    for fit in fits("contrast", clause):
        first, deeds = group_slot(clause, *fit.match.span("first")), deeds_of(clause, *fit.match.span("deeds"), "had")
        if isinstance(first, Unclear) or isinstance(deeds, Unclear):
            continue
        for second, trail in seconds(fit, _FRONTS):
            if len(deeds) == 1 and not isinstance(second, Slot):
                continue  # one comparison, which has a frame of its own
            yield Contrast(clause=clause, entry=fit.entry, first=first, second=second, deeds=deeds, trail=trail)


def tell(frame: Contrast, facts: Facts) -> Words | Unclear:
    """ "Men were older and had lower muscle strength and more pain than women"."""
    named = {"first": frame.first, "second": frame.second}
    groups = phrases(facts, **{name: slot for name, slot in named.items() if isinstance(slot, Slot)})
    if isinstance(groups, Unclear):
        return groups
    words = {name: phrase.text for name, phrase in groups.items()}
    if why := _unnamed(words, facts):
        return Unclear(why)
    told, grounds = _deeds_told(frame.deeds, facts)
    if not told:
        return Unclear("none of it can be told")
    trail = phrases(facts, trail=frame.trail) if isinstance(frame.trail, Slot) else {}
    if isinstance(trail, Unclear):
        return trail
    rest = f" {trail['trail'].text}" if trail else ""
    than = f" than {words['second']}" if "second" in words else ""
    others = "" if len(told) == len(frame.deeds) else ", among other differences"
    text = worded(frame.entry, facts).format(first=words["first"], deeds=_joined(told), than=f"{than}{rest}{others}")
    behind = tuple(ground for phrase in (*groups.values(), *trail.values()) for ground in phrase.grounds)
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *behind, *grounds))


def _unnamed(words: dict[str, str], facts: Facts) -> str:
    """Why a reader would not learn who was compared with whom; "" where nothing speaks against it."""
    if not all(met("people_named", text) for text in words.values()) or met("lettered_group", " ".join(words.values())):
        return "a group is not named as people"
    if "second" in words:
        return "both groups have one name" if words["second"] == words["first"] else ""
    unplaced = any(met(name, words["first"]) for name in _UNPLACED)
    if unplaced or (met("only_people", words["first"]) and isinstance(groups_of(facts), Unclear)):
        return "nobody learns with whom the group was compared"
    return ""


def _deeds_told(deeds: tuple[Deed, ...], facts: Facts) -> tuple[list[tuple[str, str]], list[Ground]]:
    """The deeds that can be told, each as its verb and the rest, and their grounds."""
    told: list[tuple[str, str]] = []
    grounds: list[Ground] = []
    for deed in deeds:
        phrase = _outcome(deed, facts)
        if isinstance(phrase, Unclear) and (not deed.apart or _shares_its_noun(deed, deeds)):
            return [], []
        if isinstance(phrase, Phrase):
            told.append((_verb(deed.verb), phrase.text))
            grounds += phrase.grounds
    return told, grounds


def _shares_its_noun(deed: Deed, deeds: tuple[Deed, ...]) -> bool:
    """Whether the next deed may end in the noun of this one: "lower brain and higher spinal cord volume"."""
    behind = deeds[deeds.index(deed) + 1 :]
    return bool(behind) and not behind[0].apart


def _outcome(deed: Deed, facts: Facts) -> Phrase | Unclear:
    """ "a lower muscle strength", or "older" alone."""
    degree = deed.degree if deed.degree.startswith(_KEPT) else mapped("degrees", deed.degree) or deed.degree
    if deed.outcome is None:
        return Phrase(text=degree, grounds=()) if met("state_of_people", degree) else Unclear("no state of people")
    told = phrases(facts, outcome=deed.outcome)
    if isinstance(told, Unclear):
        return told
    if "“" in told["outcome"].text or met("vague_matter", told["outcome"].text):
        return Unclear("nobody learns what differed")
    before = f"{article(degree)} " if deed.has_article else ""
    return Phrase(text=f"{before}{degree} {told['outcome'].text}", grounds=told["outcome"].grounds)


def _verb(verb: str) -> str:
    """Our verb: "were" of people, "reported" where they did, else "had"."""
    if verb in _BE:
        return "were"
    return {"report": "reported", "reported": "reported"}.get(verb, mapped("contrast_verbs", verb) or "had")


def _joined(told: list[tuple[str, str]]) -> str:
    """ "were older, had lower X and higher Y": the verb once for what follows it."""
    runs = [(verb, [rest for _, rest in run]) for verb, run in groupby(told, key=lambda item: item[0])]
    return listed_parts([f"{verb} {listed_parts(rests)}" for verb, rests in runs])


KIND = Kind(name="contrast", read=read, tell=tell)
