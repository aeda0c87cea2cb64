"""A topic that is too long, up to one of its prepositions: "zorbic care for falls" of "... for falls of people with".

What a topic begins with names what was looked at; told with what then follows left out, it says more than a general
word beside it. The disease at its end stays.
"""

from collections.abc import Iterator
from functools import cache

from plainms.digest.forms import ends_open
from plainms.language.parse import parse
from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_FEWEST_WORDS, _LONG = 3, 60


@once_a_text
def heads(text: str) -> tuple[str, ...]:
    """The topic up to each of its prepositions, the longest first; nothing of a short one, a question or a link."""
    return () if len(text) < _LONG or _pattern("head_unfit").search(text) else tuple(_heads(text))


def _heads(text: str) -> Iterator[str]:
    behind = _pattern("disease_behind").search(text)
    body = text if behind is None else text[: behind.start()]
    for joint in reversed(tuple(_pattern("head_joint").finditer(body))):
        head = body[: joint.start()].rstrip(" ,")
        if len(head.split()) < _FEWEST_WORDS:
            return
        if _is_whole(head):
            yield f"{head}{text[len(body) :]}"


def _is_whole(head: str) -> bool:
    """Whether it ends on a noun, and neither needs nor promises what is left out."""
    unfit = ends_open(head) or _pattern("cut_unfit").search(head) or _pattern("head_open").search(head)
    return not unfit and parse([head])[0].tokens[-1].tag.startswith("NN")


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("teaser_parts").text[name])
