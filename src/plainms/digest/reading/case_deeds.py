"""What a report tells that one patient had, did or was given: a verb of our list and the words behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Unclear
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.slots import Slot, slot
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_VERB_TAGS = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_MODIFIES = frozenset({"compound", "amod", "nmod"})
_KEEPS_TOGETHER = re.compile(r"\b(?:both|between|combination|either|neither|not only|from|mixture|pairs?)\b")
_TURNS = re.compile(
    r"\b(?:except|but|only|until|unless|although|though|other than|rather|however|before|eventually|ultimately"
    r"|finally|instead)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """``verb`` in our words; ``rests`` are what may stand behind it, the longest first; empty where nothing does.

    ``span`` is the source's verb. ``lists`` holds the words that were cut inside "one, two and three", ``cause`` those
    in front of "due to" and what the authors name behind it.
    """

    verb: str
    rests: tuple[Slot, ...]
    span: Span
    lists: tuple[str, ...] = ()
    cause: tuple[Slot, Slot] | None = None


def deeds(clause: Clause, start: int) -> tuple[Deed, ...]:
    """The deeds from a letter of the clause on, where a verb of our list stands; those that cannot be read left out."""
    text = clause.text
    first = verb_at(text, start)
    if first is None:
        return ()
    verbs = [(first, start), *_joined(clause, first.end())]
    ends = [begin for _, begin in verbs[1:]] + [len(text)]
    read = (_deed(clause, match, end) for (match, _), end in zip(verbs, ends, strict=True))
    return tuple(deed for deed in read if deed is not None)


def verb_at(text: str, start: int) -> re.Match[str] | None:
    """The verb of our list that stands at a letter of the text."""
    return _verbs().match(text, start)


def pairs(name: str) -> dict[str, str]:
    """A list of ``case_course.toml`` with our word for each of the source's."""
    return _pairs(name)


def _joined(clause: Clause, start: int) -> Iterator[tuple[re.Match[str], int]]:
    """The further verbs behind "and", with where the joint begins."""
    for joint in re.finditer(rf"{vocabulary('case_course').text['joints']} ", clause.text[start:]):
        match = verb_at(clause.text, start + joint.end())
        if match is not None and _is_verb(clause, match):
            yield match, start + joint.start()


def _is_verb(clause: Clause, match: re.Match[str]) -> bool:
    tokens = clause.parse.at(clause.start + match.start(), clause.start + match.end())
    return any(token.tag in _VERB_TAGS for token in tokens)


def _deed(clause: Clause, match: re.Match[str], end: int) -> Deed | None:
    passive = bool(match["passive"])
    words = match["passive"] or match["active"]
    ours = _pairs("verbs")[f"was {words}".lower() if passive else words.lower()]
    when = (match["adverb"] or match["adverb2"] or "").lower()
    adverb = _pairs("adverbs")[when] if when else ""
    if adverb:
        ours = f"was {adverb} {ours[4:]}" if ours.startswith("was ") else f"{adverb} {ours}"
    rest = clause.text[match.end() : end].strip(" ,")
    span = clause.cleaned.span(clause.start + match.start(), clause.start + match.end())
    if not rest:
        return Deed(verb=ours, rests=(), span=span) if words.lower() in _alone() else None
    if words.lower() in _alone() and not re.match(vocabulary("case_course").text["times"], rest, re.IGNORECASE):
        return None
    rests = shorter(clause, match.end(), end)
    lists = tuple(item.text for item in rests if _cuts_a_list(rest, item.text))
    cause = _cause(clause, match.end(), end)
    return Deed(verb=ours, rests=rests, span=span, lists=lists, cause=cause) if rests else None


def _cause(clause: Clause, start: int, end: int) -> tuple[Slot, Slot] | None:
    """ "Hepatitis" and "interferon" of "hepatitis due to interferon"; None where nothing is named for certain."""
    match = _pattern("put_down_to").match(clause.text[:end], start)
    if match is None:
        return None
    what, agent = (slot(clause, *match.span(name), kind="tail") for name in ("what", "agent"))
    return None if isinstance(what, Unclear) or isinstance(agent, Unclear) else (what, agent)


def shorter(clause: Clause, start: int, end: int) -> tuple[Slot, ...]:
    """The words between two letters of the clause, whole and then cut where a shorter piece says no more."""
    return tuple(_rests(clause, start, end))


def _rests(clause: Clause, start: int, end: int) -> Iterator[Slot]:
    text = clause.text[start:end]
    cuts = [match.start() for match in _pattern("cuts").finditer(text) if match.start() > 1]
    cuts = [cut for cut in cuts if not _TURNS.search(text[cut:]) and not _KEEPS_TOGETHER.search(text[:cut])]
    cuts = [cut for cut in cuts if not _pattern("one_treatment").match(text[cut:])]
    for cut in (len(text), *reversed(cuts)):
        if _pattern("barred").search(text[:cut]) or (cut < len(text) and _is_half_a_list(text[:cut])):
            continue
        if cut < len(text) and not _ends_in_a_noun(clause, start + cut):
            continue
        read = slot(clause, start, start + cut, kind="tail")
        if not isinstance(read, Unclear):
            yield read


def _ends_in_a_noun(clause: Clause, end: int) -> bool:
    before = clause.parse.at(clause.start, clause.start + end)
    if not before or not before[-1].tag.startswith(("NN", "CD")):
        return False
    last = before[-1]  # of "steroid and antibiotic therapy" the first word is no noun of its own
    return not (last.label in _MODIFIES and last.head > last.place)


def _cuts_a_list(whole: str, part: str) -> bool:
    """Whether the words end at the first comma of "one, two and three"."""
    behind = whole[len(part) :]
    return whole.startswith(part) and "," not in part and _pattern("list_goes_on").match(behind) is not None


def _is_half_a_list(text: str) -> bool:
    """Whether the words stop inside "one, two and three"."""
    return "," in text and not re.search(r",[^,]*\band\b", text)


@cache
def _alone() -> frozenset[str]:
    """The verbs that need nothing behind them."""
    return frozenset(vocabulary("case_course").text["alone"].split("; "))


@cache
def _verbs() -> Sieved:
    keys = sorted(_pairs("verbs"), key=lambda key: -len(key))
    passive = "|".join(re.escape(key[4:]) for key in keys if key.startswith("was "))
    active = "|".join(re.escape(key) for key in keys if not key.startswith("was "))
    adverbs = "|".join(map(re.escape, sorted(_pairs("adverbs"), key=lambda key: -len(key))))
    when = rf"(?:(?P<{{}}>{adverbs}) )?"
    return Sieved(
        rf"(?:(?:was|were|has been) {when.format('adverb')}(?P<passive>{passive})|"
        rf"{when.format('adverb2')}(?P<active>{active}))\b(?!-)",
        re.IGNORECASE,
    )


@cache
def _pairs(name: str) -> dict[str, str]:
    items = (item.partition("→") for item in vocabulary("case_course").text[name].split(";"))
    return {one.strip(): other.strip() for one, _, other in items}


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("case_course").text[name], re.IGNORECASE)
