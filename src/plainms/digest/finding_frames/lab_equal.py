"""Animals in which a treatment did as much as in ordinary ones: what they lacked is then not needed for what it did."""

import re
from functools import cache

from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Piece
from plainms.digest.telling.lab_agents import Group, group
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_NOTHING = Phrase(text="", grounds=())


def as_in_ordinary_ones(clause: Clause, facts: Facts) -> Phrase:
    """ "in mice that lacked Axl as much as in ordinary mice", of one group that we can name."""
    for match in _pattern().finditer(clause.text):
        start, end = (clause.start + place for place in match.span("group"))
        span = clause.cleaned.span(start, end)
        piece = Piece(text=match["group"], span=span, head=clause.parse.at(start, end)[0])
        told = group(match["group"], piece, facts)
        if isinstance(told, Group) and told.sort == "gene":
            text = f"in {told.phrase.text} as much as in ordinary {told.phrase.text.split(' ')[0]}"
            return Phrase(text=text, grounds=(*told.phrase.grounds, clause.cleaned.span(*_whole(clause, match))))
    return _NOTHING


def _whole(clause: Clause, match: re.Match[str]) -> tuple[int, int]:
    return clause.start + match.start(), clause.start + match.end()


@cache
def _pattern() -> Sieved:
    return Sieved(vocabulary("lab_order").text["equal"], re.IGNORECASE)
