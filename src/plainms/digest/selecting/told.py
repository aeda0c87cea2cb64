"""A sentence of the source that is chosen to be told."""

from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.quoting import Quote
from plainms.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A chosen sentence: the source's, what it does, the quote we keep, and how our words lead into it.

    ``role`` is BACKGROUND for a sentence told at large. ``settled`` is whether the appraisal is certain of the role.
    ``own`` is what a frame says of it in our words.
    ``lead`` is the form of the entry of ``leads.toml`` that gave way: "", "that" or "suggest-that"; "to-professionals"
    where it speaks to those who treat.
    ``borne_out`` are the words of the abstract that bear out what is told of the title.
    ``limited`` is whether the next sentence limits it, so that it is told only with that one behind it.
    ``fit`` is whether a lay reader can take it in, ``closed`` counts its short forms that nothing opens.
    """

    source: Span
    role: Role
    settled: bool
    quote: Quote
    own: OwnWords | Unclear
    lead: str
    fit: bool
    closed: int
    score: float
    borne_out: tuple[Span, ...] = ()
    limited: bool = False
