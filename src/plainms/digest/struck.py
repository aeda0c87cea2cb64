"""What a digest must not say again: sentences that were found at fault, which the writer then writes without.

A result told in our own words gives way to its quotation, and a quotation to another result; a teaser gives way to one
of another form on other words. Any other sentence is left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plainms.digest.digest import Digest, Part, Sentence, SentenceKind
from plainms.text import Span

_OWN = "finding.own."


@dataclass(frozen=True, slots=True, kw_only=True)
class Struck:
    """Sentences of an earlier writing of the same study that were found at fault; none at the first writing."""

    sentences: tuple[Sentence, ...] = ()

    @property
    def pictures(self) -> bool:
        """Whether a picture was struck, which is told whole or not at all."""
        return any(one.kind is SentenceKind.ANALOGY for one in self.sentences)

    def kept(self, sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
        """The sentences without those that say what was struck, word for word or by the same form on the same words."""
        return tuple(one for one in sentences if not any(_says_again(one, struck) for struck in self.sentences))

    def bars(self, source: Span, *, own: bool) -> bool:
        """Whether the source's sentence must not be told: in our ``own`` words, or quoted.

        What a struck sentence tells stands first among its spans; those behind it may only name the animals.
        """
        return any(
            one.kind is SentenceKind.FINDING and one.pattern.startswith(_OWN) is own and _meets(one.spans[:1], source)
            for one in self.sentences
        )

    def bars_teaser(self, made: Sentence, telling: Iterable[Span]) -> bool:
        """Whether a teaser is of a form that was struck, or ``telling`` are words that a struck one stood on."""
        teasers = [one for one in self.sentences if one.kind is SentenceKind.TEASER]
        return any(one.pattern == made.pattern or any(_overlaps(one, span) for span in telling) for one in teasers)

    def rest_of(self, digest: Digest) -> Digest:
        """The digest without what was struck, but for the teaser, which every digest has."""
        return replace(
            digest,
            key_points=self.kept(digest.key_points),
            parts=tuple(self._rest_of(part) for part in digest.parts),
            questions=self.kept(digest.questions),
            clinician=self.kept(digest.clinician),
            numbers=self.kept(digest.numbers),
            box=tuple(fact for fact in digest.box if self.kept((fact.sentence,))),
        )

    def _rest_of(self, part: Part) -> Part:
        return replace(part, sentences=self.kept(part.sentences))


def _says_again(one: Sentence, struck: Sentence) -> bool:
    if one.text == struck.text:
        return True
    same = one.kind is struck.kind and one.pattern == struck.pattern
    return same and bool(one.spans) and all(_overlaps(struck, span) for span in one.spans)


def _overlaps(sentence: Sentence, span: Span) -> bool:
    return _meets(sentence.spans, span)


def _meets(spans: tuple[Span, ...], span: Span) -> bool:
    return any(
        other.passage.key == span.passage.key and other.start < span.end and span.start < other.end for other in spans
    )


NOTHING_STRUCK = Struck()
"""What holds at the first writing."""
