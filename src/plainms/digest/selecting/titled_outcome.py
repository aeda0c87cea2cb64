"""What became of the disease, where the title of work in animals says so and nothing that is told does.

A page on cells and molecules alone leaves out what a study found where its authors put the outcome into the title.
"""

import re
from functools import cache

from plainms.digest.facts import Facts
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.titles_quoted import quoted_title
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.toll import toll
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.text import PassageKind
from plainms.vocabulary.load import vocabulary

_HARDEST = 5.4  # of a title that is told beside what is told


def with_the_titled_outcome(told: tuple[Told, ...], facts: Facts) -> tuple[Told, ...]:
    """The told ones behind the title, where it alone tells what became of the disease."""
    if not told or not is_in_the_laboratory(facts) or any(_tells_the_outcome(one) for one in told):
        return told
    claim = quoted_title(facts)
    if claim is None or not _is_of_the_outcome(claim.quote.text) or toll(claim.quote.text, facts) > _HARDEST:
        return told
    return (claim, *told)


def _tells_the_outcome(one: Told) -> bool:
    """Whether it is the title itself or says what became of the disease."""
    text = one.own.words.text if isinstance(one.own, OwnWords) else one.quote.text
    return one.source.passage.kind is PassageKind.TITLE or _is_of_the_outcome(text)


def _is_of_the_outcome(text: str) -> bool:
    return _pattern("outcome").search(_pattern("setting").sub(" ", text)) is not None


def only_says_what_was_done(text: str) -> bool:
    """Whether the words end in what was measured, without what came out."""
    return _pattern("only_done").search(text) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("lab_outcomes").text[name], re.IGNORECASE)
