"""Shares of people who answered or had something, one or several in a sentence, all of every 100 people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import finditer, found, mapped
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.telling.amounts import of_every
from plainms.digest.telling.nouns import plain
from plainms.digest.telling.parts import listed_parts, phrases
from plainms.provenance import Ground

_LIST = "shares_frames"
_PAST = frozenset({"VBD", "VBP", "VBZ", "VBN", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """``percent`` of the people, within its ``bound`` ("more than"), ``verb`` ``rest``."""

    bound: str
    percent: Decimal
    verb: str
    rest: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Shares:
    """The shares of a clause in its order, and the people where the first one names them."""

    clause: Clause
    people: Slot | NotReported
    shares: tuple[Share, ...]


def read(clause: Clause, facts: Facts) -> Iterator[Shares]:
    """The reading of a clause that is a list of shares and nothing else; interviews give no shares."""
    if facts.appraisal.design.value is Design.QUALITATIVE or facts.is_review:
        return
    matches = [match for match in finditer("share", _LIST, clause.text) if _is_verb(clause, match)]
    if not matches or matches[0].start() or len(matches) != clause.text.count("%"):
        return
    if found("of_them", _LIST, clause.text) or found("baseline", _LIST, clause.text):
        return
    people: Slot | NotReported | Unclear = NOT_REPORTED
    if matches[0]["people"]:
        people = slot(clause, *matches[0].span("people"))
    shares = tuple(_shares(clause, matches))
    if not isinstance(people, Unclear) and len(shares) == len(matches):
        yield Shares(clause=clause, people=people, shares=shares)


def tell(frame: Shares, facts: Facts) -> Words | Unclear:
    """ "About 70 of every 100 people were willing, about 23 were not sure and about 7 were unwilling"."""
    grounds: list[Ground] = [frame.clause.span]
    who = "people who answered" if _is_survey(facts) else "people"
    if isinstance(frame.people, Slot):
        named = phrases(facts, people=frame.people)
        if isinstance(named, Unclear):
            return named
        grounds += named["people"].grounds
        who = who if named["people"].text == "people" else named["people"].text
    said: list[str] = []
    for share in frame.shares:
        phrase = plain(share.rest, facts)
        if isinstance(phrase, Unclear):
            return phrase
        grounds += phrase.grounds
        said.append(f"{_amount(share, who if not said else '')} {share.verb} {phrase.text}")
    if any(text.startswith(" ") for text in said):
        return Unclear("a share that rounds to none or all")
    bare = not isinstance(frame.people, Slot) and not _is_survey(facts)
    theirs = any(found("reporting", _LIST, share.rest.text) for share in frame.shares)
    text = listed_parts(said)
    return Words(text=text, pattern="shares.list", grounds=tuple(grounds), needs_context=bare, claims=not theirs)


def _amount(share: Share, who: str) -> str:
    """ "about 70 of every 100 people" for the first, "about 23" for the others."""
    whole = of_every(share.percent)
    if not whole or (not who and not whole.endswith(" of every 100")):
        return ""
    exact = share.percent == share.percent.to_integral_value()
    bound = mapped("bounds", share.bound, _LIST) if share.bound else "about"
    lead = bound if exact or bound.endswith("about") else f"{bound} about"
    return f"{lead} {whole} {who}" if who else f"{lead} {whole.removesuffix(' of every 100')}"


def _shares(clause: Clause, matches: list[re.Match[str]]) -> Iterator[Share]:
    ends = [match.start() for match in matches[1:]] + [len(clause.text)]
    for match, end in zip(matches, ends, strict=True):
        verb, text = match["verb"].lower(), clause.text[match.end() : end]
        kind = "reported" if found("reporting", _LIST, text) else "tail"
        rest = slot(clause, match.end(), match.end() + len(text.removesuffix(" to them")), kind=kind)
        if isinstance(rest, Unclear):
            return
        percent = Decimal(match["percent"].replace("·", "."))
        ours = mapped("statement_verbs", verb) or verb
        yield Share(bound=(match["bound"] or "").strip().lower(), percent=percent, verb=ours, rest=rest)


def _is_verb(clause: Clause, match: re.Match[str]) -> bool:
    """Whether the word behind the share is a verb that we can tell in the past tense."""
    tokens = clause.parse.at(clause.start + match.start("verb"), clause.start + match.end("verb"))
    word = match["verb"].lower()
    past = word.endswith("ed") or bool(mapped("statement_verbs", word)) or found("past", _LIST, word) is not None
    return past and any(token.tag in _PAST for token in tokens)


def _is_survey(facts: Facts) -> bool:
    """Whether those who were counted answered questions."""
    asked = facts.appraisal.design.value is Design.CROSS_SECTIONAL
    return asked and any(found("survey", _LIST, item.span.quote) for item in facts.appraisal.sentences)


KIND = Kind(name="shares", read=read, tell=tell)
