"""Sentences as a page shows them: each with a name, an address on the page, and what stands behind it."""

from collections.abc import Iterable
from dataclasses import dataclass

from plainms.digest.digest import PartKind, Sentence, SentenceKind
from plainms.publication.grounds import notes
from plainms.publication.receipts import Numbers, Receipt, Sentences, receipts
from plainms.publication.terms import TermPlace
from plainms.wording import Wording, say


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSentence:
    """A sentence, its name within the page ("sentence 3") and its anchor ("sentence-3").

    ``receipts`` are the source words behind it; ``notes`` say in plain words what else does. ``terms`` are the
    hard words that are explained where they stand.
    """

    name: Wording
    anchor: str
    kind: SentenceKind
    text: str
    receipts: tuple[Receipt, ...]
    notes: tuple[Wording, ...]
    terms: tuple[TermPlace, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePart:
    """A part of the page under its heading."""

    kind: PartKind
    heading: Wording
    sentences: tuple[PageSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What receipts are looked up in: the numbered spans, and the sentences of each passage."""

    numbers: Numbers
    sentences: Sentences


def page_sentences(
    sentences: Iterable[Sentence], name: str, source: Source, first: int = 1
) -> tuple[PageSentence, ...]:
    """The sentences named after the form ``name``, "sentence {number}", and counted from ``first``."""
    named = ((say(name, number=str(place)), one) for place, one in enumerate(sentences, start=first))
    return tuple(page_sentence(one, said, source) for said, one in named)


def page_sentence(sentence: Sentence, name: Wording, source: Source) -> PageSentence:
    """One sentence with its receipts in the order of the source."""
    return PageSentence(
        name=name,
        anchor=name.replace(" ", "-"),
        kind=sentence.kind,
        text=sentence.text,
        receipts=receipts(sentence.spans, source.numbers, source.sentences),
        notes=notes(sentence.grounds, sentence.text),
    )
