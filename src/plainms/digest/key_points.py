"""Two or three key points, made of what the digest already tells, so that no depth says more than another."""

from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts
from plainms.digest.findings import main_finding
from plainms.digest.told import Told

_MOST_WORDS = 40


def key_points(
    design: tuple[Sentence, ...], said: tuple[Told, ...], cautions: tuple[Sentence, ...], facts: Facts
) -> tuple[Sentence, ...]:
    """Who was studied or how, the most telling finding, and the fullest sentence of the first caution."""
    limits = [sentence for sentence in cautions if sentence.grounds == cautions[0].grounds]
    fullest = max(limits, key=lambda sentence: len(sentence.text))
    return (*design[:1], *main_finding(said, facts, _MOST_WORDS), fullest)
