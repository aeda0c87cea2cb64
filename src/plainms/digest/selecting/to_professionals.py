"""What guidance and reports of cases say to those who treat: quoted as their word to professionals, nobody else's.

A recommendation is what a guidance is for, and that doctors think of a rare illness is what a case is told for. Both
are told as said to professionals, so that no reader takes them for advice. What is to be given, left or changed is
told of guidance alone.
"""

from collections.abc import Iterator
from functools import cache

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import is_headed, leans, place
from plainms.digest.selecting.quoting import Quote, clipped, is_quotable
from plainms.digest.selecting.shortening import is_legible
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.weighing import answers, left_closed, score
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

LEAD = "to-professionals"
_LIST = "to_professionals"
_MOST_OF_GUIDANCE, _MOST_OF_OTHERS = 3, 1
_FEWEST_WORDS, _MOST_WORDS, _HARDEST = 5, 45, 5.5
_ANSWER_GAIN, _TOLL_COST = 2.0, 0.3


def to_professionals(facts: Facts) -> tuple[Told, ...]:
    """The weightiest sentences to those who treat, in the order of the text: three of guidance, one of others."""
    is_guidance = facts.appraisal.design.value is Design.GUIDELINE
    most = _MOST_OF_GUIDANCE if is_guidance else _MOST_OF_OTHERS
    best = sorted(_found(facts, is_guidance=is_guidance), key=lambda told: -told.score)[:most]
    return tuple(sorted(best, key=lambda told: (told.source.passage.key, told.source.start)))


def _found(facts: Facts, *, is_guidance: bool) -> Iterator[Told]:
    if not (facts.is_review or facts.appraisal.design.value is Design.CASE_REPORT):
        return
    for item in facts.appraisal.sentences:
        is_ground = is_headed(item) and item.role.value is Role.BACKGROUND
        if is_ground or facts.struck.bars(item.span, own=False):
            continue
        quote = next(_fit(item.span, facts, is_guidance=is_guidance), None)
        if quote is None:
            continue
        worth = score(quote.text, facts) + _ANSWER_GAIN * answers(quote.text, facts)
        yield Told(
            source=item.span,
            role=Role.CONCLUSIONS,
            settled=False,
            quote=quote,
            own=Unclear("it is quoted as said to professionals"),
            lead=LEAD,
            fit=True,
            closed=0,
            score=worth - _TOLL_COST * toll(quote.text, facts),
        )


def _fit(sentence: Span, facts: Facts, *, is_guidance: bool) -> Iterator[Quote]:
    """The sentence, or the first of its parts, that speaks to those who treat and that a reader can take in."""
    whole = sentence.within(_end_of("connective", sentence.quote), len(sentence.quote))
    cuts = [match.start() for match in _regex("joint").finditer(whole.quote)]
    for part in (whole, *(whole.within(0, cut) for cut in reversed(cuts))):
        quote = clipped(part)
        rest = quote.text[_end_of("impersonal", quote.text) :]
        if (
            _speaks_to_them(quote.text, is_guidance=is_guidance)
            and not leans(rest)
            and _is_bearable(part, quote, facts)
        ):
            yield quote


def _end_of(name: str, text: str) -> int:
    """Where an opening that gives way ends; 0 where there is none."""
    match = _regex(name).match(text)
    return match.end() if match else 0


def _speaks_to_them(text: str, *, is_guidance: bool) -> bool:
    """Whether the words recommend something in guidance or, elsewhere, say what doctors are to look out for."""
    if _met("of_research", text) or _met("of_itself", text):
        return False
    return _met("recommends", text) if is_guidance else _met("watches", text) and not _met("treats", text)


def _is_bearable(inner: Span, quote: Quote, facts: Facts) -> bool:
    """Whether a reader can take the words in, with every short form opened."""
    fits = _FEWEST_WORDS <= len(quote.text.split()) <= _MOST_WORDS and is_legible(quote.text) and is_quotable(inner)
    is_open = fits and not left_closed(quote.text, facts) and not unopened(quote.text, quote.spans, facts)
    return is_open and toll(quote.text, facts) <= _HARDEST


def told_with(advice: tuple[Told, ...], others: tuple[Told, ...], most: int) -> tuple[Told, ...]:
    """The advice, and as many of the ``others`` as there is room for beside it, each sentence once, in order."""
    places = {place(one.source) for one in advice}
    fresh = [one for one in others if place(one.source) not in places]
    kept = sorted(fresh, key=lambda one: -one.score)[: max(0, most - len(advice))]
    return tuple(sorted((*advice, *kept), key=lambda told: (told.source.passage.key, told.source.start)))


def _met(name: str, text: str) -> bool:
    return _regex(name).search(text) is not None


@cache
def _regex(name: str) -> Sieved:
    return Sieved(vocabulary(_LIST).text[name])
