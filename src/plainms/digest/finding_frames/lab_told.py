"""Results in animals that no verb of change tells: "X had a beneficial effect on EAE", "X showed more efficacy than Y".

Read by the skeletons of ``lab_frames.toml``; what fills a slot has to be an agent, a thing or a group that we can tell.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, partial

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.finding_frames.lab_role import is_several
from plainms.digest.forms import Phrase, distinct, listed
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Piece, piece_at
from plainms.digest.reading.sides import sides
from plainms.digest.reading.skeletons import fits
from plainms.digest.telling.lab_agents import agent, group, named
from plainms.digest.telling.lab_deeds import change_in, has_model, is_in_the_laboratory
from plainms.digest.telling.lab_things import Thing, thing
from plainms.provenance import Ground
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

_LIST = "lab_frames"
_AGENTS, _GROUPS = ("agent", "other", "same"), ("first", "second")
_JOINT = re.compile(r",? and (?:to )?(?:an? )?|, (?:and )?| as well as (?:an? )?", re.IGNORECASE)
_MOST_WAYS, _WORST_RANK = 3, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class LabTold:
    """The words of each slot that the skeleton names."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Piece], ...]
    denied: bool


def read(clause: Clause, facts: Facts) -> Iterator[LabTold]:
    """Every reading of the main clause by a skeleton, where nothing behind it limits it."""
    if not is_in_the_laboratory(facts):
        return
    beside = sides(clause)
    main = clause if beside.compared.text else beside.main  # "Compared with X, Y had ..." is a skeleton of its own
    if beside.left_out.text:
        return
    for fit in fits("lab-told", main, _LIST):
        if _limits().search(fit.words("tail")):
            continue
        names = [name for name in (*_AGENTS, *_GROUPS, "thing", "more", "ways", "degree") if fit.words(name)]
        slots = tuple((name, piece_at(fit.clause, *fit.match.span(name))) for name in names)
        yield LabTold(clause=main, entry=fit.entry, slots=slots, denied=bool(fit.words("no")))


def tell(frame: LabTold, facts: Facts) -> Words | Unclear:
    """ "Zofiqol had a good effect on the MS-like disease"."""
    words: dict[str, str] = {}
    grounds: list[Ground] = [frame.clause.span, frame.entry.ground]
    for name, piece in frame.slots:
        told = _told(name, piece, frame.entry, facts)
        if isinstance(told, Unclear):
            return told
        words[name] = told.text
        grounds += told.grounds
    form = str(frame.entry["denied"]) if frame.denied else str(frame.entry["wordings"][0])
    text = form.format(**words, be="were" if is_several(words.get("agent", "")) else "was")
    if "MS-like" in text and not has_model(facts):
        return Unclear("the animals had another disease")
    return Words(text=text, pattern=frame.entry.id, grounds=distinct(tuple(grounds)))


def _told(name: str, piece: Piece, entry: Entry, facts: Facts) -> Phrase | Unclear:
    if name in _AGENTS:
        return agent(piece, facts)
    if name in _GROUPS:
        found = group(piece.text, piece, facts)
        return found if isinstance(found, Unclear) else found.phrase
    if name == "ways":
        return _ways(piece, facts)
    if name == "degree":
        return _degree(piece, facts)
    told = thing(piece.text, partial(named, piece=piece, facts=facts, call="a molecule called"))
    if isinstance(told, Unclear) or told.rank > int(entry.more.get("rank", _WORST_RANK)):
        return Unclear("no thing that this tells")
    return Phrase(text=told.text, grounds=(piece.span, *told.grounds))


def _degree(piece: Piece, facts: Facts) -> Phrase | Unclear:
    """How severe the disease was, by the words for its course or its scores: "milder", "more severe"."""
    change = change_in(piece, None, facts)
    degree = {"milder": "milder", "worse": "more severe"}.get(str(change.verb["way"]), "") if change else ""
    if change is None or change.thing.rank > 1 or change.thing.gains or not degree:
        return Unclear("it does not say how severe the disease was")
    return Phrase(text=degree, grounds=(piece.span, *change.grounds))


def _ways(piece: Piece, facts: Facts) -> Phrase | Unclear:
    """ "Less damage to the nerve coating and a lower number of T cells", up to the first thing that we cannot tell."""
    told: list[str] = []
    grounds: list[Ground] = [piece.span]
    way = ""
    for words in _JOINT.split(piece.text):
        one = Piece(text=words, span=piece.span, head=piece.head)
        change = change_in(one, None, facts)
        if change is not None:
            way, found = str(change.verb["way"]), change.thing
        else:  # "lower demyelination and inflammation": the way stands in front of the first alone
            same = thing(words, lambda _: Unclear("no name is told here"))
            if isinstance(same, Unclear) or not way:
                break
            found = same
        if found.rank > _WORST_RANK or (noun := _noun(way, found)) == "":
            break
        told.append(noun)
        grounds += found.grounds
    if not told:
        return Unclear("nothing says what went along")
    return Phrase(text=listed(tuple(told[:_MOST_WAYS])), grounds=tuple(grounds))


def _noun(way: str, found: Thing) -> str:
    """ "Less damage", "a lower number of T cells", "a more severe course"; "" where no noun of ours tells it."""
    degree = {"milder": "less", "worse": "more"}.get(way, "")
    if not degree:
        return ""
    bare = re.sub(r"^the ", "", found.text)
    if found.rank == 1:
        return {"less": "a milder MS-like disease", "more": "a more severe MS-like disease"}[degree]
    if found.is_counted or bare.startswith(("amount", "number", "levels", "build-up")):
        side = {"less": "lower", "more": "higher"}[degree]
        return f"{side} {bare}" if bare.startswith("levels") else _counted(side, bare)
    return f"{degree} {bare}"


def _counted(side: str, bare: str) -> str:
    if bare.startswith("build-up"):
        return f"{'less' if side == 'lower' else 'more'} {bare}"
    return f"a {side} {bare}"


@cache
def _limits() -> Sieved:
    return Sieved(vocabulary("lab_order").text["limits"], re.IGNORECASE)


KIND = Kind(name="lab-told", read=read, tell=tell)
