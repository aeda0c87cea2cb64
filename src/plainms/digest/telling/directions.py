"""More or less of something, in the words that suit it: "more pain", "better mood", "a lower number of"."""

import re

from plainms.absence import Unclear
from plainms.digest.reading.skeletons import met
from plainms.digest.telling.parts import article

_DIRECTED = re.compile(
    r"(?:an?|more|less|fewer|better|worse|(?:high|low|great|small|long|short|old|young|larg|strong|weak|poor)(?:er|est)?|"
    r"(?:in|de)creas\w*|reduc\w*|elevat\w*|improv\w*|impair\w*)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r",? and |, ")


def has_direction(text: str) -> bool:
    """Whether a part of the phrase already begins with a direction or with "a"."""
    return any(_DIRECTED.match(part) for part in _JOINT.split(text))


def directed(text: str, *, up: bool) -> str | Unclear:
    """The phrase with "more" or "less" of it in front, or why neither can stand there.

    In a list the word in front counts for each part. What some scales count the other way round has no direction.
    """
    strange = met("counted_both_ways", text) or (met("categorical", text) and not met("measurable", text))
    if has_direction(text) or (strange and not met("of_a_chance", text)):
        return Unclear("higher or lower cannot stand in front")
    bare = text.removeprefix("the ")
    if met("more_of", bare):
        return f"{'more' if up else 'less'} {bare}"
    if met("better_of", bare):
        return f"{'better' if up else 'worse'} {bare}"
    if met("long_of", bare):
        return f"{'longer' if up else 'shorter'} {bare}"
    if met("old_of", bare):
        return f"{'older' if up else 'younger'} {bare}"
    return _with_article("higher" if up else "lower", bare)


def turned(text: str, word: str) -> str | Unclear:
    """The phrase as it is when something had the effect ``word`` on it: "better" and "worse" by what is good."""
    if word in {"higher", "lower"}:
        return directed(text, up=word == "higher")
    if has_direction(text):
        return Unclear("a direction cannot stand in front")
    bare = text.removeprefix("the ")
    if word in {"better", "worse"}:
        return f"{'less' if word == 'better' else 'more'} {bare}" if met("bad", bare) else f"{word} {bare}"
    if word in {"good", "ill"} and (met("bad", bare) or met("better_of", bare)):
        return turned(text, "better" if word == "good" else "worse")
    return _with_article(word, bare) if word in {"longer", "shorter"} else f"differences in {text}"


def _with_article(word: str, bare: str) -> str:
    return f"{article(word)} {word} {bare}" if met("takes_an_article", bare) else f"{word} {bare}"
