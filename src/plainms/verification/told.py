"""Findings in our own words beside the source words that they tell: what checks of meaning compare."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.digest.digest import Sentence
from plainms.remembering import once_a_text
from plainms.text import PassageKind, Span
from plainms.verification.case import Case
from plainms.verification.prose import Prose
from plainms.verification.sentence_bounds import sentence_of
from plainms.verification.wordings import wordings

_FEWEST_WORDS, _FEWEST_OF_A_TITLE, _FEWEST_OF_A_CLAUSE = 5, 6, 3
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM, _LONGEST = 4, 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence, its own words, and the words behind it.

    ``source`` are those of its clauses, ``main`` those of the longest one, ``closest`` those of the clause that shares
    most of its words, ``around`` their whole sentences;
    ``is_of_several`` is whether there is more than one clause, ``is_thin`` whether it is only a title or a few words.
    """

    sentence: Sentence
    own: str
    source: str
    main: str
    closest: str
    around: str
    is_of_several: bool
    is_thin: bool


def told_in_own_words(case: Case) -> Iterator[Told]:
    """The findings and teasers that state a result in our own words and stand on whole clauses of the source.

    A teaser that only names its subject states no result.
    """
    for sentence, prose in case.sentences_on_results:
        spans = [span for span in sentence.spans if _may_tell(span)]
        is_thin = not spans or all(span.passage.kind is PassageKind.TITLE for span in spans)
        spans = spans or [span for span in sentence.spans if _is_a_short_clause(span) and not prose.quotations]
        spans = [span for span in spans if not any(_lies_in(span, other) for other in spans)]
        if spans and _states_a_result(prose):
            yield Told(
                sentence=sentence,
                own=prose.own,
                source=" \n ".join(span.quote for span in spans),
                main=max((span.quote for span in spans), key=len),
                closest=max((span.quote for span in spans), key=lambda quote: shared(quote, prose.own)),
                around=" \n ".join(sentence_of(span) for span in spans),
                is_of_several=len(spans) > 1,
                is_thin=is_thin,
            )


def _may_tell(span: Span) -> bool:
    """Whether a span tells a result: a clause of some words, of more where it is of the title."""
    fewest = _FEWEST_OF_A_TITLE if span.passage.kind is PassageKind.TITLE else _FEWEST_WORDS
    return len(span.quote.split()) >= fewest


def _is_a_short_clause(span: Span) -> bool:
    """Whether a few words say that something changes another: "Vitamin D eased EAE"."""
    return len(span.quote.split()) >= _FEWEST_OF_A_CLAUSE and wordings("check_direction", "change").search(span.quote)


def _lies_in(span: Span, other: Span) -> bool:
    """Whether a span is a piece of another one."""
    is_shorter = span.end - span.start < other.end - other.start
    return is_shorter and span.passage.key == other.passage.key and other.start <= span.start and span.end <= other.end


@once_a_text
def shared(quote: str, own: str) -> float:
    """How many words of ours begin as words of the quote do, the shorter quote first."""
    theirs = set(_stems(quote))
    return sum(stem in theirs for stem in set(_stems(own))) - len(quote) / _LONGEST


def _stems(text: str) -> Iterator[str]:
    return (word[:_STEM] for word in _WORD.findall(text.lower()))


def _states_a_result(prose: Prose) -> bool:
    is_quotation = any(len(quotation.split()) >= _FEWEST_WORDS for quotation in prose.quotations)
    return not is_quotation and not wordings("check_direction", "subject").search(prose.own)
