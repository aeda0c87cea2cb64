"""Two sentences told together, where the second limits the first ("However, ..."): neither is the whole result alone.

Both are quoted word for word, in a row. Reviews, plans and work in the laboratory have rules of their own.
"""

from collections.abc import Iterator

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import before_the_aim, is_barred, leans, met_at_start, place, taken_back
from plainms.digest.selecting.fit import is_bearable
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.quoting import Quote, clipped, is_quotable
from plainms.digest.selecting.speaking import names_its_species
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.weighing import as_quoted, score
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.text import Span

_MOST_WORDS = 56
_TOLD = (Role.RESULTS, Role.CONCLUSIONS)


def paired(facts: Facts) -> Iterator[Told]:
    """Each result or conclusion that the next sentence turns against, with that sentence."""
    if facts.is_review or facts.appraisal.design.value is Design.PROTOCOL or is_in_the_laboratory(facts):
        return
    turned = taken_back(facts) - before_the_aim(facts)
    for one, other in zip(facts.appraisal.sentences, facts.appraisal.sentences[1:], strict=False):
        if place(one.span) in turned and _turns(other) and _may_stand(one, other, facts):
            yield from _told(one, other, facts)


def with_pairs(found: list[Told], facts: Facts) -> list[Told]:
    """The found ones with the pairs whose first half is not told in our own words.

    None is quoted that a pair fit to be told holds.
    """
    told = {place(one.source) for one in found if one.limited}
    pairs = [pair for pair in paired(facts) if place(pair.source) not in told]
    held = {(span.passage.key, span.start, span.end) for pair in pairs if pair.fit for span in pair.quote.spans}
    return [*(one for one in found if isinstance(one.own, OwnWords) or not _is_within(one, held)), *pairs]


def _is_within(one: Told, held: set[tuple[str, int, int]]) -> bool:
    """Whether a pair holds the words of a quotation."""
    words = one.quote.spans[0]
    return any(key == words.passage.key and start <= words.start < end for key, start, end in held)


def _turns(item: RoledSentence) -> bool:
    return met_at_start("turning", item.span.quote)


def _may_stand(one: RoledSentence, other: RoledSentence, facts: Facts) -> bool:
    """Whether both are of one role that is told, and each may be quoted."""
    role = one.role.value
    if role not in _TOLD or other.role.value is not role or leans(one.span.quote):
        return False
    halves = (one.span.quote, other.span.quote)
    return not any(is_barred(half) for half in halves) and names_its_species(Role(role), " ".join(halves), facts)


def _told(one: RoledSentence, other: RoledSentence, facts: Facts) -> Iterator[Told]:
    """The two as one quotation, where a lay reader can take in each of them."""
    quote = _quoted(one.span, other.span)
    whole = is_quotable(one.span) and is_quotable(other.span)
    if not whole or len(quote.text.split()) > _MOST_WORDS:
        return
    yield Told(
        source=one.span,
        role=Role.RESULTS if one.role.value is Role.RESULTS else Role.CONCLUSIONS,
        settled=True,
        quote=quote,
        own=Unclear("two sentences are quoted"),
        lead="",
        fit=all(is_bearable(clipped(half), facts) for half in (one.span, other.span)),
        closed=len(unopened(quote.text, quote.spans, facts)),
        score=as_quoted(score(quote.text, facts), quote.text, facts),
    )


def _quoted(one: Span, other: Span) -> Quote:
    """Both in a row; in pieces where a word with a capital right behind the full stop may be a lost heading."""
    both = one.passage.span(one.start, other.end)
    return clipped(both) if is_quotable(both) else Quote(spans=(*clipped(one).spans, *clipped(other).spans))
