"""How large a cause is that genes as stand-ins are said to show: told right behind words that call it a cause.

Mendelian randomization finds very small effects, so that "a causal risk factor" alone says more than the figures do.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from plainms.appraisal.appraisal import Design
from plainms.appraisal.values import Measure
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, say
from plainms.digest.telling.amounts import more_of
from plainms.digest.telling.ratios import missing_counts, sure_ratios
from plainms.language.negation import negations
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_MEASURES = {Measure.OR: "odds", Measure.RR: "risk", Measure.HR: "risk", Measure.IRR: "rate"}


def size_of_cause(quote: str, facts: Facts) -> Iterator[Sentence]:
    """The one sure ratio of the abstract, and whether counts are given, where the quotation affirms a cause.

    Nothing where the abstract has no sure ratio or more than one, for then nobody can say which one it is of.
    """
    if facts.appraisal.design.value is not Design.GENETIC or not _by_stand_ins(facts):
        return
    sure = sure_ratios(facts)
    if len(sure) != 1 or not _pattern("calls_a_cause").search(quote) or negations(quote):
        return
    size = more_of(Decimal(str(sure[0].value)), _MEASURES[sure[0].measure])
    if size:
        told = Phrase(text=size, grounds=(sure[0].span,))
        yield say("finding.cause-size", SentenceKind.FINDING, size=told)
        yield from missing_counts(facts)


def _by_stand_ins(facts: Facts) -> bool:
    return any(_pattern("mendelian").search(item.span.quote) for item in facts.appraisal.sentences)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("cautions").text[name])
