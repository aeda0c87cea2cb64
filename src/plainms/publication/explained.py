"""Puts the explanations of hard words where the words stand: in the text of a digest and in its source."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plainms.publication.receipts import Segment, SourcePassage
from plainms.publication.sentences import PageSentence
from plainms.publication.terms import Term, TermPlace, first_places, rarest, terms_of

MOST_IN_TEXT, MOST_IN_SOURCE = 4, 4
"""Explanations that a page carries for each: a page has a weight to keep."""

Terms = Mapping[str, Term]


def terms_wanted(told: Iterable[str], sources: Iterable[str]) -> Terms:
    """The rarest words of the digest, which is written plainly, and then of the source."""
    in_text = rarest((found for text in told for found in terms_of(text)), MOST_IN_TEXT)
    return in_text | rarest((found for text in sources for found in terms_of(text)), MOST_IN_SOURCE) | in_text


def explained(sentences: tuple[PageSentence, ...], terms: Terms) -> tuple[PageSentence, ...]:
    """The sentences of one block, each with its terms where they stand first in the block."""
    places = first_places((one.text for one in sentences), frozenset(terms))
    return tuple(replace(one, terms=here) for one, here in zip(sentences, places, strict=True))


def explained_sources(sources: tuple[SourcePassage, ...], terms: Terms) -> tuple[SourcePassage, ...]:
    """The passages with each term where it stands first; a term that a mark cuts in two stays without."""
    texts = ("".join(run.text for run in one.segments) for one in sources)
    places = first_places(texts, frozenset(terms))
    return tuple(
        replace(one, segments=tuple(_within(one.segments, here))) for one, here in zip(sources, places, strict=True)
    )


def _within(segments: tuple[Segment, ...], places: tuple[TermPlace, ...]) -> Iterator[Segment]:
    start = 0
    for run in segments:
        end = start + len(run.text)
        mine = (one for one in places if start <= one.start and one.end <= end)
        yield replace(run, terms=tuple(replace(one, start=one.start - start, end=one.end - start) for one in mine))
        start = end
