"""The title of work in animals or cells, quoted where it says in a line what was found.

Such a title ("Zinc reduces inflammation in mice") is the authors' own summary, easier than a paragraph on molecules.
It is quoted only where a sentence of the abstract bears it out.
"""

import re

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import before_the_aim, is_barred, met, place
from plainms.digest.selecting.quoting import clipped, is_quotable
from plainms.digest.selecting.reserve import is_of_its_species
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.weighing import left_closed, score
from plainms.digest.titles.title_claims import title_claims
from plainms.text import Span
from plainms.whole_words import stands_in

_SEVERAL = re.compile(r"[:;?\[]|\.\s")
_MOST_CLOSED, _STEM = 1, 5
_EARLY_PART = 3  # what stands behind the first third may bear it out wherever the authors first speak of themselves
_FEWEST_SHARED, _SHARED = 2, 0.25  # words of the title that the sentence that bears it out speaks of


def quoted_title(facts: Facts) -> Told | None:
    """The title as a quotation; None where it claims nothing, holds more than a sentence or speaks of people."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or not title_claims(facts):
        return None
    span = title.whole()
    quote, text = clipped(span), f"{span.quote.rstrip('. ')}."
    unfit = (
        _SEVERAL.search(text[:-1]) or is_barred(text, at_ease=True) or met("lab_promise", text) or not is_quotable(span)
    )
    closed, borne_out = left_closed(quote.text, facts), _borne_out(text, facts)
    if unfit or borne_out is None or closed > _MOST_CLOSED or not is_of_its_species(text, facts):
        return None
    return Told(
        source=span,
        role=Role.CONCLUSIONS,
        settled=False,
        quote=quote,
        own=Unclear("it is quoted"),
        lead="",
        fit=True,
        closed=closed,
        score=score(quote.text, facts),
        borne_out=(borne_out,),
    )


def _borne_out(title: str, facts: Facts) -> Span | None:
    """The sentence of the abstract, behind its opening, that speaks of most of what the title names."""
    early, named, said = before_the_aim(facts), _stems(title, facts), facts.appraisal.sentences
    late = [item for at, item in enumerate(said) if place(item.span) not in early or at * _EARLY_PART >= len(said)]
    fit = [item for item in late if _may_tell(item)]
    best = max(fit, key=lambda item: len(named & _stems(item.span.quote, facts)), default=None)
    if best is None or len(named & _stems(best.span.quote, facts)) < max(_FEWEST_SHARED, _SHARED * len(named)):
        return None
    return best.span


def _may_tell(item: RoledSentence) -> bool:
    """Whether a sentence may be a result or a conclusion of this study."""
    role, text = item.role.value, item.span.quote
    told = role in {Role.RESULTS, Role.CONCLUSIONS} or (isinstance(role, Absent) and met("lab_tells", text))
    return told and not met("earlier_work", text) and not met("set_out", text)


def _stems(text: str, facts: Facts) -> frozenset[str]:
    """The beginnings of the telling words, with those of the long forms of its short forms."""
    opened = [item.long for item in facts.abbreviations if stands_in(item.short, text, "_")]
    words = re.findall(r"[^\W_]{4,}", " ".join((text, *opened)).lower())
    return frozenset(word[:_STEM] for word in words)
