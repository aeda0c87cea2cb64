"""Verdicts on one sentence about an invented source, for the tests of ``plainms verify``."""

from plainms.absence import NOT_ASSESSED
from plainms.text import Passage, PassageKind
from plainms.verification.summaries.facts import Facts, facts_of
from plainms.verification.summaries.judge import judge
from plainms.verification.summaries.source import open_source
from plainms.verification.summaries.verdicts import Judged


def judged(text: str, source: tuple[str, str], facts: Facts | None = None) -> Judged:
    """The verdict on a sentence about a source of a title and an abstract, with facts of its own where given."""
    title = Passage(key="title", kind=PassageKind.TITLE, text=source[0])
    abstract = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text=source[1])
    opened = open_source((title, abstract))
    return judge(text, opened, facts or facts_of(opened, NOT_ASSESSED))
