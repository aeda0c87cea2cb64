"""What a report announces of its case, quoted in front where what is told leaves out most of what the title names.

A story in our own words may tell how a case went and never of what it was a case.
"""

from collections.abc import Iterator

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import is_barred, leans, met, place
from plainms.digest.selecting.of_a_review import telling_words
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.quoting import clipped, is_quotable
from plainms.digest.selecting.shortening import is_legible
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll

_HARDEST, _MOST_WORDS, _TOLL_COST, _SCORE = 4.0, 44, 0.5, 3.0
_FEWEST_NEW, _PART = 2, 0.3  # words of the title that nothing told names


def with_what_is_announced(told: tuple[Told, ...], facts: Facts) -> tuple[Told, ...]:
    """What is told of a case, behind the sentence that announces it where that alone says of what it is a case."""
    title = facts.study.report.title
    if facts.appraisal.design.value is not Design.CASE_REPORT or isinstance(title, NotReported) or not told:
        return told
    asked = telling_words(title.text)
    untold = asked - telling_words(" ".join((*_texts(told), *(one.source.quote for one in told))))
    places = {place(one.source) for one in told}
    for one in (one for item in facts.appraisal.sentences for one in _announced(item, facts)):
        news = untold & telling_words(one.quote.text)
        if place(one.source) not in places and len(news) >= max(_FEWEST_NEW, _PART * len(asked)):
            return (one, *told)
    return told


def _texts(told: tuple[Told, ...]) -> Iterator[str]:
    return (one.own.words.text if isinstance(one.own, OwnWords) else one.quote.text for one in told)


def _announced(item: RoledSentence, facts: Facts) -> Iterator[Told]:
    """The sentence where it announces the case in words that a reader can take in."""
    quote = clipped(item.span)
    fits = met("announces_case", quote.text) and len(quote.text.split()) <= _MOST_WORDS and is_quotable(item.span)
    if not fits or is_barred(item.span.quote, at_ease=True) or leans(quote.text):
        return
    struck = facts.struck.bars(item.span, own=False)
    is_open = is_legible(quote.text) and not unopened(quote.text, quote.spans, facts)
    if is_open and not struck and toll(quote.text, facts) <= _HARDEST:
        yield Told(
            source=item.span,
            role=Role.RESULTS,
            settled=False,
            quote=quote,
            own=Unclear("it is quoted as the announcement of the case"),
            lead="",
            fit=True,
            closed=0,
            score=_SCORE - _TOLL_COST * toll(quote.text, facts),
        )
