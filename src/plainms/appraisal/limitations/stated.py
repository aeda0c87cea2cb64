"""Limits that the authors themselves state in the abstract, each with its kinds and its words."""

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.appraisal.limitations.kinds import kinds_of, names_a_kind
from plainms.appraisal.limitations.listing import Placed, Stance, stances, stands_alone
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import Limitation
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin
from plainms.text import Span

_NOT_THERE = frozenset({Role.BACKGROUND, Role.OBJECTIVE, Role.METHODS, Role.REGISTRATION, Role.FUNDING})
_LONGEST_HEADING = 40


def limitations_of(reading: Reading) -> Claim[tuple[Limitation, ...]]:
    """The limiting sentences of results and conclusions; not reported where there are none."""
    told = [sentence for sentence in reading.sentences if _may_limit(sentence)]
    placed = _placed(reading.sentences)
    found = tuple(
        sentence.span
        for sentence, stance in zip(told, stances(placed), strict=True)
        if stance is Stance.LIMIT and _is_plain(lowered(sentence.span.quote))
    )
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="limitations-not-stated")
    limits = tuple(Limitation(kinds=kinds_of(lowered(span.quote)), span=span) for span in found)
    return Claim(value=limits, origin=Origin.RULE, rule="limitations-stated", grounds=found)


def _placed(sentences: tuple[RoledSentence, ...]) -> list[Placed]:
    """The sentences that may state a limit; what stands between two of them breaks a list of limits."""
    befores = (None, *sentences)
    return [
        Placed(
            text=sentence.span.quote,
            section=_heading(sentence.span),
            follows=before is not None and _may_limit(before),
        )
        for before, sentence in zip(befores, sentences, strict=False)
        if _may_limit(sentence)
    ]


def _is_plain(text: str) -> bool:
    """Whether the words alone show a limit: abstracts seldom list limits, so standing in a list is not enough."""
    return names_a_kind(text) or stands_alone(text)


def _may_limit(sentence: RoledSentence) -> bool:
    return sentence.role.value not in _NOT_THERE


def _heading(span: Span) -> str | NotReported:
    """The heading in the text right before the sentence ("Limitations: we ...") or else the passage's own."""
    before = span.passage.text[max(span.start - _LONGEST_HEADING, 0) : span.start].rstrip()
    if before.endswith((":", "—")):
        return before.rstrip(":— ").rpartition(". ")[2]
    return span.passage.label
