"""What a review says before it speaks of itself: the ground that it starts from, not what its authors came to.

Such a sentence is told only where little else is, and as what it is. What studies have shown is no mere ground, nor is
what speaks of the title where the review speaks of itself in its last sentence alone. Headings go before all that.
"""

import re
from functools import cache

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.digest.facts import Facts, overlooks
from plainms.digest.finding_frames.covers import COVERS
from plainms.digest.reading.skeletons import found
from plainms.digest.selecting.barring import before_the_aim, is_headed, met, place
from plainms.digest.selecting.of_a_review import speaks_of_the_title
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_MANY = 4  # sentences before an announcement that closes an abstract


def is_background(source: Span, facts: Facts) -> bool:
    """Whether the sentence of a review stands before the first word on the review itself, or under such a heading."""
    if not facts.is_review:
        return False
    item = next((one for one in facts.appraisal.sentences if place(one.span) == place(source)), None)
    if item is None or met("own_voice", item.span.quote):
        return False
    part = part_of(item.span)
    if part:
        return part == "ground"
    return not met("message", item.span.quote) and (_is_headed_so(item, facts) or _stands_before(item, facts))


def _stands_before(item: RoledSentence, facts: Facts) -> bool:
    """Whether it stands before the first word on the review itself and is not what the review says."""
    if _closes_with_it(facts) and speaks_of_the_title(item.span.quote, facts):
        return False
    return place(item.span) in (before_the_aim(facts) or _before_announced(facts) or _before_guidance(facts))


def _closes_with_it(facts: Facts) -> bool:
    """Whether an overview announces itself in its last sentence: what stands before is then what it says."""
    spoken = [_speaks_of_itself(one.span.quote) for one in facts.appraisal.sentences]
    return overlooks(facts) and len(spoken) > _MANY and spoken[-1] and not any(spoken[:-1])


def part_of(span: Span) -> str:
    """ "ground" or "own" where a heading, or one within the text ("Introduction: ..."), says so; else ""."""
    names = [*_regex("inline").findall(span.passage.text[: span.start + len(span.quote)])][-1:]
    label = span.passage.label
    names = names or ([] if isinstance(label, NotReported) else [label])
    return next((kind for kind in ("ground", "own") if names and _regex(kind).fullmatch(names[0].strip())), "")


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


def _before_guidance(facts: Facts) -> frozenset[tuple[str, int]]:
    """The sentences of guidance before the first that speaks of what its authors agreed on; all where none does."""
    if facts.appraisal.design.value is not Design.GUIDELINE:
        return frozenset()
    sentences = facts.appraisal.sentences
    at = next((at for at, one in enumerate(sentences) if _regex("guides").search(one.span.quote)), len(sentences))
    return frozenset(place(one.span) for one in sentences[:at])


@cache
def _regex(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("review_parts").text[name])
