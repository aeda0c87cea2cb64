"""The rest of a case: what was found, what was given and how it ended, quoted where no frame tells it.

A report of a case is read for its story. Where our own words tell only its start, the sentences of the story behind it
that a reader can take in are quoted: first how it went on, then the treatment and the diagnosis.
"""

from collections.abc import Iterator
from functools import cache

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.digest.explaining.unopened import unopened
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import is_barred, leans, met, place
from plainms.digest.selecting.leads import lead_of, without_connective
from plainms.digest.selecting.quoting import Quote, clipped, is_quotable
from plainms.digest.selecting.shortening import is_legible
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.selecting.weighing import left_closed
from plainms.digest.telling.patients import Patient, the_patient
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_MOST_TOLD, _MOST_ADDED = 4, 2
_FEWEST_WORDS, _MOST_WORDS, _HARDEST, _TOLL_COST = 5, 36, 4.0, 0.5
_GAINS = (("went_on", 3.0), ("given", 1.5), ("found_out", 1.5), ("named", 1.5), ("during", 1.5))


def with_the_rest(told: tuple[Told, ...], facts: Facts) -> tuple[Told, ...]:
    """What is told of a case with up to two more sentences of its story, in the order of the text."""
    if facts.appraisal.design.value is not Design.CASE_REPORT or not told:
        return told
    room = min(_MOST_ADDED, _MOST_TOLD - len(told))
    best = sorted((one for one in _story(told, facts) if one.score > 0), key=lambda one: -one.score)[: max(0, room)]
    if not best:
        return told
    return tuple(sorted((*told, *best), key=lambda one: (one.source.passage.key, one.source.start)))


def _story(told: tuple[Told, ...], facts: Facts) -> Iterator[Told]:
    """The sentences of the story, from the first told one or the one that names the patient on.

    Of several patients, or where it is not certain who the patient is, all of the results.
    """
    places = {place(one.source) for one in told}
    patient = the_patient(facts)
    sentences = facts.appraisal.sentences
    starts = (at for at, item in enumerate(sentences) if place(item.span) in places or _begins(item, patient))
    for item in sentences[next(starts, len(sentences)) :]:
        if place(item.span) not in places and item.role.value not in {Role.BACKGROUND, Role.OBJECTIVE}:
            yield from _told(item, facts)


def _begins(item: RoledSentence, patient: Patient | Unclear) -> bool:
    """Whether the story begins here: with what the patient whom it names came down with or, of several, a result."""
    if isinstance(patient, Unclear):
        return item.role.value is Role.RESULTS
    named, tells = patient.mention, _met("named", item.span.quote) or _met("during", item.span.quote)
    return tells and named is not None and named.passage.key == item.span.passage.key and _holds(item.span, named)


def _holds(sentence: Span, part: Span) -> bool:
    return sentence.start <= part.start and part.end <= sentence.end


def _told(item: RoledSentence, facts: Facts) -> Iterator[Told]:
    lead, inner = lead_of(without_connective(item.span))
    quote = clipped(inner)
    gain = sum(weight for name, weight in _GAINS if _met(name, quote.text))
    barred = is_barred(item.span.quote, at_ease=True) or met("looked_up", quote.text) or _met("at_large", quote.text)
    if not gain or barred or facts.struck.bars(item.span, own=False) or not _stands(quote.text, facts):
        return
    if is_quotable(inner) and _is_bearable(quote, facts):
        yield Told(
            source=item.span,
            role=Role.RESULTS,
            settled=False,
            quote=quote,
            own=Unclear("it is quoted as a part of the story"),
            lead=lead,
            fit=True,
            closed=0,
            score=gain - _TOLL_COST * toll(quote.text, facts),
        )


def _stands(text: str, facts: Facts) -> bool:
    """Whether nothing in the words points elsewhere; "she" and "the patient" mean the one patient told of."""
    one = isinstance(the_patient(facts), Patient)
    if _met("one_of_them", text):
        return one and not leans(_regex("one_of_them").sub("A man", text, count=1))
    return not leans(text)


def _is_bearable(quote: Quote, facts: Facts) -> bool:
    fits = _FEWEST_WORDS <= len(quote.text.split()) <= _MOST_WORDS and is_legible(quote.text)
    is_open = fits and not left_closed(quote.text, facts) and not unopened(quote.text, quote.spans, facts)
    return is_open and toll(quote.text, facts) <= _HARDEST


def _met(name: str, text: str) -> bool:
    return _regex(name).search(text) is not None


@cache
def _regex(name: str) -> Sieved:
    return Sieved(vocabulary("case_rest").text[name])
