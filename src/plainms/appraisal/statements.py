"""Sentences in which the authors themselves state something, quoted whole."""

from plainms.absence import NOT_REPORTED
from plainms.appraisal.patterns import pattern
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin
from plainms.text import Span

_NAME = "statements"


def stating(topic: str, spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences that fit the patterns of a topic of ``vocabulary/data/statements.toml``."""
    wanted, unwanted = pattern(_NAME, topic, "patterns"), pattern(_NAME, topic, "not")
    texts = ((span, lowered(span.quote)) for span in spans)
    return tuple(span for span, text in texts if wanted.search(text) and not unwanted.search(text))


def quoted(topic: str, spans: tuple[Span, ...]) -> Claim[str]:
    """What the authors state on a topic, word for word; not reported where they state nothing."""
    found = stating(topic, spans)
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule=f"{topic}-not-stated")
    words = " ".join(span.quote for span in found)
    return Claim(value=words, origin=Origin.RULE, rule=f"{topic}-stated", grounds=found)
