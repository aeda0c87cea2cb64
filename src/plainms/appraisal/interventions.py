"""The medicines and procedures that the study is about: those that the title names, or the aim or methods as given.

A medicine that was only measured, compared with, or met in passing is not what the study is about. In doubt it is
left out.
"""

import re
from functools import cache

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.language.matching import exact, lowered, synonyms
from plainms.provenance import Claim, Origin
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_ASIDE = 60  # letters before a name in which a word of comparison makes it the other side


def interventions_of(reading: Reading) -> Claim[tuple[str, ...]]:
    """Ids of ``vocabulary/data/drugs.toml``, title first; not reported where none is surely what was given."""
    own = tuple(item.span for item in reading.sentences if item.role.value in {Role.OBJECTIVE, Role.METHODS})
    titled = [item for span in reading.title for item in _named(span) if _is_the_matter(span, item[1])]
    given = [item for span in own for item in _given(span)]
    central: dict[str, Span] = {}
    for name, place in titled + given:
        central.setdefault(name, place)
    everywhere = [(name, *_around(span, place)) for span in reading.spans for name, place in _named(span)]
    controls = {name for name, before, after in everywhere if _is_control(before, after)}
    compared = {name for name, before, _ in everywhere if _wording("aside_before").search(before[-_ASIDE:])}
    chosen = tuple(name for name in central if name not in controls and (name in dict(titled) or name not in compared))
    if not chosen:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="interventions-none-central")
    grounds = tuple(central[name] for name in chosen)
    return Claim(value=chosen, origin=Origin.RULE, rule="interventions-named", grounds=grounds)


def _named(span: Span) -> list[tuple[str, Span]]:
    hits = (*synonyms("drugs").find(span.quote), *exact("drugs", "brands").find(span.quote))
    return [(hit.entry, span.within(hit.start, hit.end)) for hit in sorted(hits, key=lambda hit: hit.start)]


def _is_the_matter(span: Span, place: Span) -> bool:
    """Whether the title names it as itself: not its level in the blood, not a substance made from it."""
    before, after = _around(span, place)
    return not _wording("measured_after").match(after) and not _wording("derived_before").search(before)


def _given(span: Span) -> list[tuple[str, Span]]:
    """The medicines that the sentence says were given, with those that stand in one list with them."""
    lists: list[list[tuple[str, Span]]] = []
    for item in _named(span):
        between = span.quote[lists[-1][-1][1].end - span.start : item[1].start - span.start] if lists else ""
        if lists and _wording("listed").fullmatch(lowered(between)):
            lists[-1].append(item)
        else:
            lists.append([item])
    return [item for items in lists if any(_is_given(span, place) for _, place in items) for item in items]


def _is_given(span: Span, place: Span) -> bool:
    before, after = _around(span, place)
    told = _wording("given_before").search(before) or _wording("given_after").match(after)
    return bool(told) and _is_the_matter(span, place)


def _is_control(before: str, after: str) -> bool:
    """Whether it is only what something new is measured against, or made from."""
    return bool(_wording("control_before").search(before[-_ASIDE:]) or _wording("control_after").match(after))


def _around(span: Span, place: Span) -> tuple[str, str]:
    text = lowered(span.quote)
    return text[: place.start - span.start], text[place.end - span.start :]


@cache
def _wording(key: str) -> re.Pattern[str]:
    return re.compile(vocabulary("drugs").text[key])
