"""Why a case is reported: the sentence that says how rare it is goes behind its story, whatever role it has."""

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import place
from plainms.digest.selecting.own_words import OwnWords, own_words
from plainms.digest.selecting.quoting import clipped
from plainms.digest.selecting.told import Told
from plainms.language.matching import kept
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_RARE = ("case.known-first", "case.known-together", "case.known-later", "case.known-others")
_SCORE = 6.0  # behind most of the story, of which a key point tells


def with_why_reported(told: tuple[Told, ...], facts: Facts) -> tuple[Told, ...]:
    """What is told of a case and, behind it, how rare its authors say that it is."""
    if facts.appraisal.design.value is not Design.CASE_REPORT or any(_is_so(one.own) for one in told):
        return told
    spans = tuple(item.span for item in facts.appraisal.sentences if _may_say_so(item.span.quote))
    read = zip(spans, own_words(spans, facts), strict=True)
    found = next(((span, own) for span, own in read if isinstance(own, OwnWords) and _is_so(own)), None)
    if found is None or facts.struck.bars(found[0], own=True):
        return told
    others = tuple(one for one in told if place(one.source) != place(found[0]))
    return (*others, _told(*found))


def without_why_reported(found: list[Told]) -> list[Told]:
    """What may be told of a case without how rare it is, which takes no place of its story."""
    return [told for told in found if not _is_so(told.own)]


def _is_so(own: OwnWords | Unclear) -> bool:
    return isinstance(own, OwnWords) and own.words.pattern.startswith(_RARE)


def _may_say_so(text: str) -> bool:
    return kept(vocabulary("case_known").text["rare"]).search(text) is not None


def _told(source: Span, own: OwnWords) -> Told:
    return Told(
        source=source,
        role=Role.CONCLUSIONS,
        settled=False,
        quote=clipped(source),
        own=own,
        lead="",
        fit=True,
        closed=0,
        score=_SCORE,
    )
