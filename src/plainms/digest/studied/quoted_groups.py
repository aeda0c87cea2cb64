"""Who was compared, in the authors' own words, where a finding says "more" or speaks of groups and nobody is named.

"On who was compared, the authors write: “We divided the patients into those with and those without pain”".
"""

from collections.abc import Iterator
from itertools import chain, islice

from plainms.absence import Absent
from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import say
from plainms.digest.selecting.quoting import Quote
from plainms.digest.studied.quoted_whom import quotes, tells_of_people
from plainms.digest.studied.wording import wording
from plainms.text import Span

_ROLES = frozenset({Role.OBJECTIVE, Role.METHODS})


def quoted_groups(facts: Facts, told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The quotation, where what is ``told`` compares and names only one side; empty where no sentence fits."""
    if not tells_of_people(facts) or _names_both(told) or not any(map(_leaves_one_out, told)):
        return ()
    found = (_said(quote) for quote in _setting_apart(facts) if not _is_told(quote, told))
    return tuple(islice(found, 1))


def _said(quote: Quote) -> Sentence:
    return say("frame.whom.compared", SentenceKind.FRAME, *quote.spans, quote=quote.text)


def _names_both(told: tuple[Sentence, ...]) -> bool:
    """Whether a line on the study names those who were compared."""
    frames = (one.text for one in told if one.kind is SentenceKind.FRAME)
    return any(wording("groups_told").search(text) for text in frames)


def _leaves_one_out(sentence: Sentence) -> bool:
    """Whether it is a finding that speaks of groups without their names, or says "more" and not than whom."""
    if sentence.kind is not SentenceKind.FINDING:
        return False
    if wording("unnamed_groups").search(sentence.text):
        return True
    return bool(wording("says_more").search(sentence.text)) and not wording("says_than").search(sentence.text)


def _setting_apart(facts: Facts) -> Iterator[Quote]:
    """The sentences on the study's own work that set groups against one another: how they were made goes first."""
    spans = tuple(_own(facts))
    return chain(_with(spans, "groups_made", facts), _with(spans, "groups_compared", facts))


def _with(spans: tuple[Span, ...], name: str, facts: Facts) -> Iterator[Quote]:
    for span in spans:
        begins = wording("groups_begin").match(span.quote)
        part = span.within(begins.end(), len(span.quote)) if begins else span
        found = wording(name).search(part.quote)
        if found is not None:
            told = chain(quotes(part, facts, found.end()), quotes(part.within(0, found.end()), facts, found.end()))
            yield from (quote for quote in told if not wording("groups_odd").search(quote.text))


def _own(facts: Facts) -> Iterator[Span]:
    for item in facts.appraisal.sentences:
        if isinstance(item.role.value, Absent) or item.role.value in _ROLES:
            yield item.span


def _is_told(quote: Quote, told: tuple[Sentence, ...]) -> bool:
    return any(quote.text[:40] in one.text for one in told)
