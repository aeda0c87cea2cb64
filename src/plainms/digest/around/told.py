"""What a page tells its readers of aim and findings, for stock sentences that may only speak beside it."""

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.titles.topics import topics_in


def findings_of(told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Those of the sentences that tell a finding."""
    return tuple(sentence for sentence in told if sentence.kind is SentenceKind.FINDING)


def words_of(told: tuple[Sentence, ...]) -> tuple[str, ...]:
    """The words that tell, ours and the source's."""
    return tuple(text for sentence in told for text in (sentence.text, *(span.quote for span in sentence.spans)))


def topics_told(told: tuple[Sentence, ...]) -> frozenset[str]:
    """The topics that a told finding names in the words of the source."""
    spans = (span for sentence in findings_of(told) for span in sentence.spans)
    return frozenset(
        topic.entry.id
        for span in spans
        for topic in topics_in(span.passage)
        if span.start <= topic.ground.start and topic.ground.end <= span.end
    )
