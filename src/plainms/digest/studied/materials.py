"""What laboratory work used beside animals: tissue damaged by MS, blood from people, cells grown in a dish.

A sentence counts where the authors speak of their own work in it and hedge nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, distinct, listed
from plainms.digest.selecting.barring import before_the_aim, met, place
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_LIST = "lab_materials"
_OWN = frozenset({Role.OBJECTIVE, Role.METHODS, Role.RESULTS})
_OFTEN = 2
_PEOPLE = re.compile(
    r"\b(?:patients?|donors?|people|individuals|volunteers"
    r"|humans?(?! (?:multiple|ms\b|disease|demyel|autoimm|neurodeg)))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """One material in our words; ``often`` where more than one sentence, or one on aims or methods, speaks of it."""

    kind: str
    told: Phrase
    often: bool


def materials(facts: Facts) -> tuple[Material, ...]:
    """What was used, of each kind at most one: tissue, what people gave, cells."""
    own = tuple(_own(facts))
    found: dict[str, Material] = {}
    for entry in vocabulary(_LIST).entries:
        hits = [(span, role) for span, role in own if _entry(entry.id).search(span.quote)]
        if hits and str(entry["kind"]) not in found:
            often = len(hits) >= _OFTEN or any(role in {Role.OBJECTIVE, Role.METHODS} for _, role in hits)
            spans = tuple(span for span, _ in hits[:2])
            text = _grown(entry, spans, own) if entry["kind"] == "cells" else _label(entry, spans, own)
            told = Phrase(text=text, grounds=distinct((*spans, entry.ground)))
            found[str(entry["kind"])] = Material(kind=str(entry["kind"]), told=told, often=often)
    return tuple(found.values())


def used(animals: Phrase | None, found: tuple[Material, ...]) -> Phrase | Unclear:
    """All that was used, animals first and what came from people last, in one list."""
    order = {"cells": 0, "given": 1, "tissue": 2}
    parts = ([] if animals is None else [animals]) + [
        item.told for item in sorted(found, key=lambda item: order[item.kind])
    ]
    if not parts:
        return Unclear("nothing says what was used")
    grounds = distinct(tuple(ground for part in parts for ground in part.grounds))
    return Phrase(text=listed(tuple(part.text for part in parts)), grounds=grounds)


def animals_of_the_work(facts: Facts) -> Phrase | Unclear:
    """ "Mice", "rats" or "animals" that sentences on the authors' own work name, where the species is not settled."""
    own = [span for span, _ in _own(facts) if _pattern("used_animals").search(span.quote)]
    if not own:
        return Unclear("no sentence says that animals were used")
    words = " ".join(span.quote for span in own)
    kinds = [
        name for name, pattern in (("mice", r"\bm(?:ice|ouse)\b"), ("rats", r"\brats?\b")) if re.search(pattern, words)
    ]
    return Phrase(text=kinds[0] if len(kinds) == 1 else "animals", grounds=tuple(own[:2]))


def cells_of_animals(facts: Facts) -> Phrase | Unclear:
    """ "Rats" or "mice" whose cells laboratory work grew, where it names no cells of people."""
    own = tuple(span for span, _ in _own(facts))
    found = {
        plural: span
        for kind, plural in (("rat", "rats"), ("mouse", "mice"))
        for span in own
        if _pattern(f"cells_of_{kind}").search(span.quote)
    }
    if facts.appraisal.design.value is not Design.LABORATORY or len(found) != 1:
        return Unclear("no cells of one kind of animal")
    if any(
        _pattern("cells_of_human").search(span.quote) or _pattern("used_animals").search(span.quote) for span in own
    ):
        return Unclear("other cells or animals were used, too")
    ((plural, span),) = found.items()
    return Phrase(text=plural, grounds=(span,))


def _grown(entry: Entry, spans: tuple[Span, ...], own: tuple[tuple[Span, Role | None], ...]) -> str:
    """ "Human, mouse and rat cells grown in the laboratory", where cells of more than one creature are named."""
    words = " ".join(span.quote for span, _ in own)
    named = [kind for kind in ("human", "mouse", "rat") if _pattern(f"cells_of_{kind}").search(words)]
    return f"{listed(tuple(named))} {entry.label}" if len(named) > 1 and spans else entry.label


def _label(entry: Entry, spans: tuple[Span, ...], own: tuple[tuple[Span, Role | None], ...]) -> str:
    if "beside_well" in entry.more and any(_pattern("well").search(span.quote) for span, _ in own):
        return str(entry["beside_well"])
    if "with_ms" in entry.more and any(_pattern("from_ms").search(span.quote) for span in spans):
        return str(entry["with_ms"])
    named = "people" in entry.more and all(_PEOPLE.search(span.quote) for span in spans[:1])
    return str(entry["people"]) if named else entry.label


def _own(facts: Facts) -> Iterator[tuple[Span, Role | None]]:
    """The sentences on the authors' own work with their role, where it is known."""
    early = before_the_aim(facts)
    for item in facts.appraisal.sentences:
        role = item.role.value if isinstance(item.role.value, Role) else None
        text = item.span.quote
        if place(item.span) in early or (role is not None and role not in _OWN) or met("earlier_work", text):
            continue
        if not _pattern("hedged").search(text):
            yield item.span, role
    title = facts.study.report.title
    if not isinstance(title, NotReported):
        yield title.whole(), None


@cache
def _entry(name: str) -> Sieved:
    return Sieved(str(vocabulary(_LIST)[name]["pattern"]), re.IGNORECASE)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary(_LIST).text[name], re.IGNORECASE)
