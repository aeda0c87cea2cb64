"""What a review says at large, where no sentence that is surely its own can be told.

Beside what the review announces only a sentence that comes near to its message is told. All that a review says of the
work of others is its authors' word, so here what "studies have shown" may be quoted, too.
"""

from collections.abc import Iterator

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts, overlooks
from plainms.digest.selecting.barring import is_barred, leans, place, taken_back
from plainms.digest.selecting.fair_statements import is_clear
from plainms.digest.selecting.leads import lead_of, without_connective
from plainms.digest.selecting.of_a_review import is_word_of_a_review, message_gain
from plainms.digest.selecting.own_words import OwnWords, own_words
from plainms.digest.selecting.quoting import is_quotable
from plainms.digest.selecting.shortening import fitted
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.weighing import left_closed, opened, own_gain, score
from plainms.text import Span

_MOST_CLOSED, _MOST_IN_ALL, _SHORT = 1, 2, 22
_NEAR_THE_MESSAGE = 4.0


def said_at_large(facts: Facts, *, announced: int = 0) -> tuple[Told, ...]:
    """The most telling sentence, and a second where both are short or in our own words; none of other designs.

    Beside what the review has ``announced`` in one or two sentences, only what comes near to its message.
    """
    if not overlooks(facts):
        return ()
    kept = sorted(_bearable(facts), key=lambda told: -told.score)[: 1 if announced > 1 else _MOST_IN_ALL]
    if announced:
        kept = [told for told in kept if told.score >= _NEAR_THE_MESSAGE]
    if any(isinstance(told.own, Unclear) and len(told.quote.text.split()) > _SHORT for told in kept):
        kept = kept[:1]
    return tuple(sorted(kept, key=lambda told: (told.source.passage.key, told.source.start)))


def _bearable(facts: Facts) -> Iterator[Told]:
    found = tuple(_standing(facts))
    inners = tuple(inner for *_, inner in found)
    quotes, read = fitted(inners, opened(facts)), own_words(inners, facts)
    for (source, lead, inner), best, own in zip(found, quotes, read, strict=True):
        if not is_clear(own, source):
            continue
        closed = 0 if isinstance(own, OwnWords) else left_closed(best.quote.text, facts)
        if isinstance(own, OwnWords) or (best.is_fit and closed <= _MOST_CLOSED and is_quotable(inner)):
            yield Told(
                source=source,
                role=Role.BACKGROUND,
                settled=False,
                quote=best.quote,
                own=own,
                lead=lead,
                fit=True,
                closed=closed,
                score=score(best.quote.text, facts) + own_gain(own) + message_gain(source, own, facts),
            )


def _standing(facts: Facts) -> Iterator[tuple[Span, str, Span]]:
    """The sentences that say something and stand alone, each with the lead that gives way."""
    back = taken_back(facts)
    for item in facts.appraisal.sentences:
        lead, inner = lead_of(without_connective(item.span))
        fit = place(item.span) not in back and not is_barred(item.span.quote) and not leans(inner.quote)
        if fit and is_word_of_a_review(item.span.quote, Role.BACKGROUND, facts, early=False):
            yield item.span, lead, inner
