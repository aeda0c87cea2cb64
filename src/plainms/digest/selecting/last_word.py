"""What a review says where the page would tell nothing else of it: its weightiest sentence, though it asks more.

A page that is silent on what a review says fails its reader more than a quotation with hard words, which the page
explains where it can. What the article announces is quoted where even that lacks.
"""

from collections.abc import Iterator

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.covers import COVERS
from plainms.digest.reading.skeletons import found
from plainms.digest.selecting.barring import is_barred, leans, met, place, taken_back
from plainms.digest.selecting.covered import advises_readers
from plainms.digest.selecting.leads import lead_of, without_connective
from plainms.digest.selecting.of_a_review import is_word_of_a_review, message_gain
from plainms.digest.selecting.quoting import is_quotable
from plainms.digest.selecting.shortening import Fitted, fitted, is_legible
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.weighing import answers, left_closed, opened, score
from plainms.text import Span

_HARDEST, _HARDEST_ANNOUNCED, _HARDEST_ALONE, _MOST_CLOSED = 5.5, 4.5, 7.0, 0
_FEWEST_WORDS, _MOST_WORDS = 6, 42
_TOLL_COST, _ANSWER_GAIN, _LATE_GAIN = 0.8, 2.0, 1.5


def last_word(facts: Facts) -> tuple[Told, ...]:
    """The weightiest sentence that may be quoted; none of other designs."""
    said = _quoted(tuple(_saying(facts)), _HARDEST, facts) if facts.is_review else ()
    return tuple(sorted(said, key=lambda told: -told.score)[:1])


def announced_word(facts: Facts, *, alone: bool = False) -> tuple[Told, ...]:
    """The first announcement that may be quoted, though it asks more where it is ``alone``; none of other designs."""
    bound = _HARDEST_ALONE if alone else _HARDEST_ANNOUNCED
    said = _quoted(tuple(_announcing(facts)), bound, facts) if facts.is_review else ()
    return tuple(said)[:1]


def _quoted(found_ones: tuple[tuple[RoledSentence, str, Span], ...], bound: float, facts: Facts) -> Iterator[Told]:
    quotes = fitted(tuple(inner for *_, inner in found_ones), opened(facts))
    for (item, lead, inner), best in zip(found_ones, quotes, strict=True):
        asks = toll(best.quote.text, facts)
        if asks <= bound and is_quotable(inner) and _is_bearable(best, facts):
            yield Told(
                source=item.span,
                role=Role.BACKGROUND,
                settled=False,
                quote=best.quote,
                own=Unclear("it is quoted"),
                lead=lead,
                fit=best.is_fit,
                closed=0,
                score=_worth(item, best.quote.text, facts) - _TOLL_COST * asks,
            )


def _worth(item: RoledSentence, quote: str, facts: Facts) -> float:
    """What a sentence tells: the nearer to the message, the title and the end of the text, the more."""
    sentences = facts.appraisal.sentences
    late = next((number for number, one in enumerate(sentences) if one is item), 0) / max(1, len(sentences) - 1)
    gain = message_gain(item.span, Unclear("it is quoted"), facts) + _ANSWER_GAIN * answers(quote, facts)
    return score(quote, facts) + gain + _LATE_GAIN * (late + (item.role.value is Role.CONCLUSIONS))


def _is_bearable(best: Fitted, facts: Facts) -> bool:
    text = best.quote.text
    closed = left_closed(text, facts)
    fits = _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS
    return best.speaks and fits and closed <= _MOST_CLOSED and is_legible(text)


def _saying(facts: Facts) -> Iterator[tuple[RoledSentence, str, Span]]:
    """The sentences that say something of the matter and stand alone."""
    back = taken_back(facts)
    for item in facts.appraisal.sentences:
        text = item.span.quote
        lead, inner = lead_of(without_connective(item.span))
        stands = place(item.span) not in back and not leans(inner.quote) and not _is_unfair(text)
        kept = item.role.value not in {Role.METHODS, Role.OBJECTIVE} and not is_barred(text)
        early = item.role.value is Role.BACKGROUND
        if (
            stands
            and kept
            and not met("announces_gain", text)
            and is_word_of_a_review(text, Role.BACKGROUND, facts, early=early)
        ):
            yield item, lead, inner


def _announcing(facts: Facts) -> Iterator[tuple[RoledSentence, str, Span]]:
    """The sentences that say what the article is about."""
    for item in facts.appraisal.sentences:
        text = item.span.quote
        is_whole = not advises_readers(text) and not leans(text) and not met("goes_on_announcing", text)
        if is_whole and found("announcing", COVERS, text) is not None:
            yield item, "", item.span


def _is_unfair(text: str) -> bool:
    """Whether the words turn from a sentence that is not seen, or say in passing that treatments do nothing."""
    return met("turns_inside", text) or met("belittles", text)
