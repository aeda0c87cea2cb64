"""What a page tells its readers of aim and findings, for stock sentences that may only speak beside it."""

from functools import cache

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.titles.topics import Topic, topics_in
from plainms.sieve import Sieved
from plainms.text import PassageKind
from plainms.vocabulary.load import vocabulary

_TROUBLES = {"symptom", "state"}


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
    """Whether no finding names the topic, and the title sets its subject beside it or names a trouble that acts on it.

    "…: association with …", and the first of "the impact of … on …".
    """
    passage = topic.ground.passage
    if passage.kind is not PassageKind.TITLE or topic.entry.id in topics_told(told):
        return False
    before, behind = passage.text[: topic.ground.start], passage.text[topic.ground.end :]
    if _pattern("on_the_side").search(before):
        return True
    acts = _pattern("acts_on").search(before) and _pattern("acted_on").search(behind)
    return topic.kind in _TROUBLES and acts is not None


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("matters").text[name])
