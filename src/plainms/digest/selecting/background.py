"""What a review says before it speaks of itself: the ground that it starts from, not what its authors came to.

Such a sentence is told only where little else is, and as what it is. What studies have shown is no mere ground.
"""

from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.digest.facts import Facts, overlooks
from plainms.digest.finding_frames.covers import COVERS
from plainms.digest.reading.skeletons import found
from plainms.digest.selecting.barring import before_the_aim, is_headed, met, place
from plainms.text import Span


def is_background(source: Span, facts: Facts) -> bool:
    """Whether the sentence of a review stands before the first word on the review itself, or under such a heading."""
    if not facts.is_review:
        return False
    item = next((one for one in facts.appraisal.sentences if place(one.span) == place(source)), None)
    if item is None or met("own_voice", item.span.quote) or met("message", item.span.quote):
        return False
    return _is_headed_so(item, facts) or place(source) in (before_the_aim(facts) or _before_announced(facts))


def _is_headed_so(item: RoledSentence, facts: Facts) -> bool:
    """Whether a heading makes the sentence one of background, and another heading stands over others."""
    others = any(is_headed(one) and one.role.value is not Role.BACKGROUND for one in facts.appraisal.sentences)
    return others and is_headed(item) and item.role.value is Role.BACKGROUND


def _speaks_of_itself(text: str) -> bool:
    return found("announcing", COVERS, text) is not None or met("turns_to_itself", text)


def _before_announced(facts: Facts) -> frozenset[tuple[str, int]]:
    """The sentences before the first that says what the article is about; none where no sentence does."""
    sentences = facts.appraisal.sentences
    at = next((at for at, one in enumerate(sentences) if _speaks_of_itself(one.span.quote)), 0)
    return frozenset(place(one.span) for one in sentences[:at]) if overlooks(facts) else frozenset()
