"""What a review says beside its announcements: the few sentences that come nearest to its message.

All that a review says of the work of others is its authors' word, so here what "studies have shown" may be quoted, too.
A sentence counts for what it says of the title, for words of a message, for standing late, less what it asks.
"""

from collections.abc import Iterator
from itertools import pairwise

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.selecting.background import is_background
from plainms.digest.selecting.barring import is_barred, is_headed, leans, met, place, taken_back
from plainms.digest.selecting.covered import without_names_of_advice
from plainms.digest.selecting.fair_statements import is_clear
from plainms.digest.selecting.leads import lead_of, without_connective
from plainms.digest.selecting.of_a_review import is_word_of_a_review, message_gain
from plainms.digest.selecting.own_words import OwnWords, own_words
from plainms.digest.selecting.quoting import Quote, clipped, is_quotable
from plainms.digest.selecting.shortening import fitted, is_legible
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.weighing import answers, left_closed, opened, own_gain, score
from plainms.text import Span

_MOST_IN_ALL, _MOST_MESSAGES = 4, 3
_HARDEST, _HARDEST_ALONE, _MOST_WORDS, _FEWEST_WORDS = 4.0, 5.0, 45, 6
_ASKED, _OWN_GAIN, _VOICE_GAIN, _LATER_GAIN, _ANSWER_GAIN = 0.5, 1.0, 1.0, 1.5, 2.0
_BESIDE = {Role.METHODS, Role.OBJECTIVE}
_SAYS_ENOUGH = 3.0
_BOTH_GAIN = 2.5
_ENOUGH = 2  # sentences beyond which no background is told


def said_at_large(facts: Facts, found: list[Told], *, announced: int = 0) -> tuple[Told, ...]:
    """The most telling sentences of those ``found`` and those said at large, in the order of the text.

    Beside what the review has ``announced`` only what says enough. One that asks much of its reader is told alone.
    """
    ranked = _apart(sorted(_pool(facts, found), key=lambda one: -_worth(one, facts)))
    easy = [one for one in ranked if _asks(one, facts) <= _HARDEST]
    told = [one for one in easy if not announced or _worth(one, facts) >= _SAYS_ENOUGH]
    told = _mostly_beyond_background(told, announced, facts)
    kept = told[: min(_MOST_MESSAGES, _MOST_IN_ALL - announced)] or ([] if announced else ranked[:1])
    return tuple(sorted(kept, key=lambda told: (told.source.passage.key, told.source.start)))


def _apart(ranked: list[Told]) -> list[Told]:
    """Those that no weightier one tells already, alone or beside the sentence next to it."""
    kept: list[Told] = []
    for one in ranked:
        if not any(_overlap(one.quote, other.quote) for other in kept):
            kept.append(one)
    return kept


def _overlap(one: Quote, other: Quote) -> bool:
    pairs = ((left, right) for left in one.spans for right in other.spans)
    return any(
        left.passage.key == right.passage.key and left.start < right.end and right.start < left.end
        for left, right in pairs
    )


def _mostly_beyond_background(told: list[Told], announced: int, facts: Facts) -> list[Told]:
    """What is said beyond the ground that a review starts from, and of that ground only what fills a page."""
    ground = [one for one in told if is_background(one.source, facts)]
    beyond = [one for one in told if one not in ground]
    ground.sort(key=lambda one: "%" not in one.quote.text)
    room = max(0, _ENOUGH - announced - len(beyond))
    return [one for one in told if one in beyond or one in ground[:room]]


def _pool(facts: Facts, found: list[Told]) -> list[Told]:
    """What may be told of the review, each sentence once; what a frame or a role is sure of goes before the rest."""
    sure = [one for one in found if isinstance(one.own, OwnWords) or _is_bearable(one.quote, facts)]
    places = {place(one.source) for one in sure}
    pool = [*sure, *(one for one in _bearable(facts) if place(one.source) not in places)]
    return [one for one in pool if not any(met(name, one.source.quote) for name in ("turns_inside", "belittles"))]


def _worth(told: Told, facts: Facts) -> float:
    """How much of the message it tells, less what it asks of its reader."""
    said = score(told.quote.text, facts) + message_gain(told.source, told.own, facts)
    gains = (
        _ANSWER_GAIN * answers(told.quote.text, facts)
        + _OWN_GAIN * isinstance(told.own, OwnWords)
        + _VOICE_GAIN * met("argues", told.source.quote)
        + _BOTH_GAIN * (told.quote.spans[-1].end > told.source.end)  # told with the one that turns from it
    )
    return said + gains + _LATER_GAIN * _how_late(told.source, facts) - _ASKED * _asks(told, facts)


def _how_late(source: Span, facts: Facts) -> float:
    """Where a sentence stands in its abstract, from 0 to 1: what is known goes before what the authors make of it."""
    places = [place(item.span) for item in facts.appraisal.sentences]
    return places.index(place(source)) / len(places) if place(source) in places else 0.0


def _asks(told: Told, facts: Facts) -> float:
    return 0.0 if isinstance(told.own, OwnWords) else toll(told.quote.text, facts)


def _bearable(facts: Facts) -> Iterator[Told]:
    found = tuple(_standing(facts))
    inners = tuple(inner for *_, inner in found)
    quotes, read = fitted(inners, opened(facts)), own_words(inners, facts)
    for (source, lead, inner), best, words in zip(found, quotes, read, strict=True):
        own = words if is_clear(words, source) else Unclear("a quotation may explain its words")
        quote = best.quote if best.is_fit else clipped(inner)
        if isinstance(own, OwnWords) or (best.speaks and is_quotable(inner) and _is_bearable(quote, facts)):
            yield Told(
                source=source,
                role=Role.BACKGROUND,
                settled=False,
                quote=quote,
                own=own,
                lead=lead,
                fit=True,
                closed=0,
                score=score(quote.text, facts) + own_gain(own) + message_gain(source, own, facts),
            )


def _is_of_no_message(text: str) -> bool:
    """Whether the words only tell how the authors went about it, or what they hope for."""
    return met("of_the_panel", text) or met("announces_gain", text)


def _is_bearable(quote: Quote, facts: Facts) -> bool:
    """Whether a reader may be given the words: no short form stays closed, no formula, not too long or too hard."""
    if not _FEWEST_WORDS <= len(quote.text.split()) <= _MOST_WORDS or not is_legible(quote.text):
        return False
    is_open = not left_closed(quote.text, facts) and not unopened(quote.text, quote.spans, facts)
    return is_open and toll(quote.text, facts) <= _HARDEST_ALONE


def _standing(facts: Facts) -> Iterator[tuple[Span, str, Span]]:
    """The sentences that say something and stand alone, each with the lead that gives way."""
    back = taken_back(facts)
    for item in facts.appraisal.sentences:
        lead, inner = lead_of(without_connective(item.span))
        if (item.role.value in _BESIDE and is_headed(item)) or _is_of_no_message(item.span.quote):
            continue
        fit = (
            place(item.span) not in back
            and not is_barred(without_names_of_advice(item.span.quote))
            and not leans(inner.quote)
        )
        if fit and is_word_of_a_review(item.span.quote, Role.BACKGROUND, facts, early=False):
            yield item.span, lead, inner
    yield from _pairs(back, facts)


def _pairs(back: frozenset[tuple[str, int]], facts: Facts) -> Iterator[tuple[Span, str, Span]]:
    """Two sentences told as one quotation: one that the next takes back, and that next one."""
    for one, other in pairwise(facts.appraisal.sentences):
        if place(one.span) not in back or one.span.passage.key != other.span.passage.key:
            continue
        both = one.span.passage.span(one.span.start, other.span.end)
        barred = any(is_barred(without_names_of_advice(item.span.quote)) for item in (one, other))
        headed = any(item.role.value in _BESIDE and is_headed(item) for item in (one, other))
        lead, inner = lead_of(without_connective(both))
        if barred or headed or leans(inner.quote) or met("of_the_article", other.span.quote):
            continue
        if not _is_of_no_message(both.quote) and is_word_of_a_review(
            one.span.quote, Role.BACKGROUND, facts, early=False
        ):
            yield one.span, lead, inner
