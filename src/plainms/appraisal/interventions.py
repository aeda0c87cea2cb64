"""What the study is about that is given: what the title names, or the aim or methods as given.

Medicines, kinds of medicine and other therapies. One that was only measured, compared with, or met in passing is not
what the study is about. In doubt it is left out.
"""

from functools import cache

from plainms.absence import NOT_REPORTED, Absent
from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.appraisal.names import Named
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_FIRST: frozenset[Role | str] = frozenset([Role.OBJECTIVE, Role.METHODS])
_THEN: frozenset[Role | str] = frozenset([Role.RESULTS, ""])  # "": a sentence whose role is not known
_REVIEWS = {Design.NARRATIVE_REVIEW, Design.SYSTEMATIC_REVIEW, Design.META_ANALYSIS, Design.GUIDELINE}
_MOST_IN_A_LIST = 3  # a longer list in a result tells who took what, not what the study is about
_ASIDE = 60  # letters before a name in which a word of comparison makes it the other side


def interventions_of(reading: Reading, design: Claim[Design]) -> Claim[tuple[str, ...]]:
    """Ids of ``drugs``, ``drug_classes`` and ``therapies``, title first; not reported where none is surely given.

    Where title, aim and methods name no single medicine or therapy, what a result says was given counts too, and in
    a review what it speaks of.
    """
    titled = [item for span in reading.title for item in reading.names.of(span) if _is_the_matter(span, item)]
    central = titled + _given_in(reading, _FIRST)
    if all(item.entry.vocabulary == "drug_classes" for item in central):
        central += _spoken_of(reading) if design.value in _REVIEWS else _told_in_results(reading)
    out = _controls(reading) | (_compared(reading) - {item.entry.id for item in titled})
    first = {item.entry.id: item for item in reversed(central) if not item.is_comparator}
    chosen = _without_kinds_of(
        tuple(
            first[name]
            for name in dict.fromkeys(item.entry.id for item in central)
            if name in first and name not in out
        )
    )
    if not chosen:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="interventions-none-central")
    value, grounds = tuple(item.entry.id for item in chosen), tuple(item.span for item in chosen)
    return Claim(value=value, origin=Origin.RULE, rule="interventions-named", grounds=grounds)


def _given_in(reading: Reading, roles: frozenset[Role | str]) -> list[Named]:
    """What the sentences of these roles say was given."""
    spans = (item.span for item in reading.sentences if _role(item) in roles)
    return [item for span in spans for item in _given(span, reading.names.of(span))]


def _told_in_results(reading: Reading) -> list[Named]:
    """What results, or sentences of no known role, say was given or did something."""
    spans = [item.span for item in reading.sentences if _role(item) in _THEN]
    return [item for span in spans for item in _told(span, reading.names.of(span))]


def _told(span: Span, named: tuple[Named, ...]) -> list[Named]:
    given = _given(span, named)
    acting = [item for item in named if _acts(span, item)]
    return (given if len(given) <= _MOST_IN_A_LIST else []) + acting


def _spoken_of(reading: Reading) -> list[Named]:
    """What a review names in its own sentences."""
    spans = (item.span for item in reading.sentences if _role(item) is not Role.BACKGROUND)
    return [item for span in spans for item in reading.names.of(span) if _is_the_matter(span, item)]


def _acts(span: Span, item: Named) -> bool:
    after = _around(span, item)[1]
    return bool(_wording("acts_after").match(after)) and _is_the_matter(span, item)


def _role(sentence: RoledSentence) -> Role | str:
    return "" if isinstance(sentence.role.value, Absent) else sentence.role.value


def _without_kinds_of(items: tuple[Named, ...]) -> tuple[Named, ...]:
    """The names without the kind of medicine that another of them is of: "rituximab, an anti-CD20 antibody"."""
    kinds = {str(item.entry.more.get("class", "")) for item in items}
    return tuple(item for item in items if item.entry.id not in kinds)


def _controls(reading: Reading) -> set[str]:
    """What serves somewhere only as a control."""
    return {item.entry.id for span in reading.spans for item in reading.names.of(span) if _is_control(span, item)}


def _compared(reading: Reading) -> set[str]:
    """What stands somewhere right behind a word of comparison."""
    return {
        item.entry.id
        for span in reading.spans
        for item in reading.names.of(span)
        if _wording("aside_before").search(_around(span, item)[0][-_ASIDE:])
    }


def _is_the_matter(span: Span, item: Named) -> bool:
    """Whether the title names it as itself: not its level in the blood, not a substance made from it."""
    before, after = _around(span, item)
    if _wording("measured_after").match(after) or _wording("not_matter_after").match(after):
        return False
    return not (_wording("derived_before").search(before) or _wording("not_matter_before").search(before[-_ASIDE:]))


def _given(span: Span, named: tuple[Named, ...]) -> list[Named]:
    """What the sentence says was given, with what stands in one list with it."""
    lists: list[list[Named]] = []
    for item in named:
        between = span.quote[lists[-1][-1].span.end - span.start : item.span.start - span.start] if lists else ""
        if lists and _wording("listed").fullmatch(lowered(between)):
            lists[-1].append(item)
        else:
            lists.append([item])
    return [item for items in lists if any(_is_given(span, each) for each in items) for item in items]


def _is_given(span: Span, item: Named) -> bool:
    before, after = _around(span, item)
    told = _wording("given_before").search(before) or _wording("given_after").match(after)
    return bool(told) and _is_the_matter(span, item)


def _is_control(span: Span, item: Named) -> bool:
    """Whether it is only what something new is measured against, or made from."""
    before, after = _around(span, item)
    return bool(_wording("control_before").search(before[-_ASIDE:]) or _wording("control_after").match(after))


def _around(span: Span, item: Named) -> tuple[str, str]:
    text = lowered(span.quote)
    return text[: item.span.start - span.start], text[item.span.end - span.start :]


@cache
def _wording(key: str) -> Sieved:
    return Sieved(vocabulary("drugs").text[key])
