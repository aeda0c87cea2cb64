"""What a page tells its readers of aim and findings, for stock sentences that may only speak beside it."""

from functools import cache

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.titles.topics import Topic, topics_in
from plainms.sieve import Sieved
from plainms.text import PassageKind
from plainms.vocabulary.load import vocabulary


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


def is_on_the_side(topic: Topic, told: tuple[Sentence, ...]) -> bool:
    """Whether the title only sets its subject beside the topic ("…: association with …"), and no finding names it."""
    passage = topic.ground.passage
    if passage.kind is not PassageKind.TITLE or topic.entry.id in topics_told(told):
        return False
    return _side().search(passage.text[: topic.ground.start]) is not None


@cache
def _side() -> Sieved:
    return Sieved(vocabulary("matters").text["on_the_side"])
