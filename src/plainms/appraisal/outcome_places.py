"""Which sentences tell what this study measured: title, methods and results, and others only by a verb of measuring."""

from functools import cache

from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_OWN = {Role.METHODS, Role.RESULTS}
_NEVER = {Role.BACKGROUND, Role.CONCLUSIONS, Role.REGISTRATION, Role.FUNDING}
_OF_TOOLS = {Design.METHODS, Design.QUALITATIVE}
_BY_HEADING = "role-heading"


def places_of(reading: Reading, design: Design | object) -> tuple[Span, ...]:
    """The title and the sentences that may name an outcome, in the order of the text."""
    told = (item.span for item in reading.sentences if _tells(item) and not _lists_a_tool(item.span, design))
    return reading.title + tuple(told)


def _tells(sentence: RoledSentence) -> bool:
    """Whether the sentence is of methods or results, or has this study measure or find something."""
    role = sentence.role.value
    if role in _NEVER:
        return False
    text = lowered(sentence.span.quote)
    if role in _OWN and sentence.role.rule == _BY_HEADING:
        return True
    if role is Role.OBJECTIVE:
        return _wording("measures").search(text) is not None
    if _wording("known").search(text):
        return False
    return role in _OWN or bool(_wording("measures").search(text) or _wording("tells").search(text))


def _lists_a_tool(span: Span, design: Design | object) -> bool:
    """Whether the sentence lists what an instrument asks, or what people talked of."""
    return design in _OF_TOOLS and _wording("tools").search(lowered(span.quote)) is not None


@cache
def _wording(key: str) -> Sieved:
    return Sieved(vocabulary("outcome_senses").text[key])
