"""Whether lay topics are what a title is of, not a word that it holds beside its matter.

"Spinal fluid in MS" is of spinal fluid; "Lesions that fill with spinal fluid" and "Spinal fluid volume maps" are not.
"""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Species
from plainms.digest.facts import Facts
from plainms.digest.selecting.of_a_review import telling_words
from plainms.digest.titles.article_topic import covers, segments
from plainms.digest.titles.topics import Topic, topics_in
from plainms.sieve import Sieved
from plainms.text import PassageKind
from plainms.vocabulary.load import vocabulary

_SEGMENT = re.compile(r"[:?.] ")
_MOST_COMPARED = 3
_ALONE_SAYS_LITTLE = frozenset({"body", "person"})


def are_beside(topics: tuple[Topic, ...], facts: Facts) -> bool:
    """Whether one of the topics is not of the title, or stands where the title names what is beside its matter."""
    if any(topic.ground.passage.kind is not PassageKind.TITLE for topic in topics):
        return True
    return not covers(topics, facts) and any(_is_beside(topic, facts) for topic in topics)


def say_little(topics: tuple[Topic, ...], facts: Facts) -> bool:
    """Whether a part of the body or a kind of people is all that is told of a title that names more."""
    first = next(iter(facts.topics), None)
    little = len(topics) == 1 and topics[0].kind in _ALONE_SAYS_LITTLE and topics[0] is not first
    return little and not covers(topics, facts)


def are_bare(topics: tuple[Topic, ...], facts: Facts) -> bool:
    """Whether a kind of the disease is all that is told of a title that names more."""
    is_bare = len(topics) == 1 and _pattern("bare_disease").fullmatch(topics[0].entry.label) is not None
    return is_bare and not covers(topics, facts)


def compared_drugs(facts: Facts) -> Iterator[tuple[Topic, ...]]:
    """The medicines that a title sets against each other, where it names two or three."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or _pattern("sets_against").search(title.text) is None:
        return
    drugs = tuple(topic for topic in topics_in(title) if topic.entry in vocabulary("drugs").entries)
    if 1 < len(drugs) <= _MOST_COMPARED:
        yield drugs


def is_only_part(topics: tuple[Topic, ...], facts: Facts) -> bool:
    """Whether the title tells of more than that this was tried: with what, how given, or what shows its effect."""
    title = facts.study.report.title
    if isinstance(title, NotReported):
        return False
    if _pattern("given_with").search(title.text):
        return True
    first = segments(title)[:1]
    tried = [re.split(r" (?:on|in|for|against) ", part.quote)[0] for part in first]
    words = telling_words(" ".join(tried))
    plain = {word for word in words if _pattern("given_plainly").match(word)}
    others = words - plain - telling_words(" ".join(topic.ground.quote for topic in topics))
    return facts.appraisal.species.value is Species.PEOPLE and len(others) > 1


def _is_beside(topic: Topic, facts: Facts) -> bool:
    """Whether the name stands behind such words as "during", or describes the name of another topic behind it."""
    text = topic.ground.passage.text
    behind = text[topic.ground.end :]
    if topic.kind == "treatment" and _pattern("head_deed").match(behind):
        return False
    if _pattern("head_kin").match(behind):
        return True
    before = _SEGMENT.split(text[: topic.ground.start])[-1]
    joined = any(other.ground.start == topic.ground.end + 1 for other in facts.topics)
    return joined or _pattern("head_aside").search(before) is not None


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("titles").text[name])
