"""One result told in our own words is not told again in nearly the same ones: the better sentence stays."""

import re
from functools import cache

from plainms.appraisal.appraisal import Role
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.told import Told
from plainms.digest.selecting.weighing import kind_of
from plainms.vocabulary.load import vocabulary

_STEM, _FEWEST = 5, 2
_KINDS = {"association", "comparison", "pooled"}
_OF_GROUPS = {"comparison", "contrast", "statement", "course"}


def told_once(kept: list[Told]) -> list[Told]:
    """Those kept without any that says in our words what a better one of its kind says."""
    out: list[Told] = []
    for told in sorted(kept, key=_worth):
        if not any(_is_alike(told, other) for other in out):
            out.append(told)
    own = [told for told in out if isinstance(told.own, OwnWords)]
    once = [told for told in kept if told in out and not any(_only_concludes(told, other) for other in out)]
    return [told for told in once if not _only_sums_up(told, own)]


def _worth(told: Told) -> tuple[bool, float]:
    """What says how much, and then what weighs more, goes first."""
    says_how_much = isinstance(told.own, OwnWords) and re.search(r"\d", told.own.words.text) is not None
    return not says_how_much, -told.score


def _is_alike(one: Told, other: Told) -> bool:
    """Whether both are of one kind and one of them says nothing that the other does not say."""
    if not isinstance(one.own, OwnWords) or not isinstance(other.own, OwnWords):
        return False
    if kind_of(one.own) != kind_of(other.own) or kind_of(one.own) not in _KINDS:
        return False
    first, second = _words(one.own.words.text), _words(other.own.words.text)
    return min(len(first), len(second)) >= _FEWEST and (first <= second or second <= first)


def _only_concludes(one: Told, other: Told) -> bool:
    """Whether a conclusion says of groups what a result says already, with no word more; not the other way round."""
    if not isinstance(one.own, OwnWords) or not isinstance(other.own, OwnWords):
        return False
    if (one.role, other.role) != (Role.CONCLUSIONS, Role.RESULTS) or not {
        kind_of(one.own),
        kind_of(other.own),
    } <= _OF_GROUPS:
        return False
    said = _words(one.own.words.text)
    return len(said) >= _FEWEST and said <= _words(other.own.words.text)


def _only_sums_up(one: Told, own: list[Told]) -> bool:
    """Whether a quoted conclusion gives no share that is not told in our words, from the results, already."""
    if isinstance(one.own, OwnWords) or one.role is not Role.CONCLUSIONS:
        return False
    shares = _shares(one.source.quote)
    results = (other.source.quote for other in own if other.role is Role.RESULTS)
    return bool(shares) and shares <= frozenset().union(*map(_shares, results))


def _shares(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+(?:\.\d+)?(?= ?%)", text))


def _words(text: str) -> frozenset[str]:
    """The beginnings of the words that name what was found, directions among them."""
    stems = {word[:_STEM] for word in re.findall(r"[a-z0-9-]{3,}|\b[a-z]\d\b", re.sub(r"\([^)]*\)", " ", text.lower()))}
    return frozenset(stems - _empty())


@cache
def _empty() -> frozenset[str]:
    return frozenset(vocabulary("findings").text["said_in_any_frame"].split())
