"""A contrast in a text: what it holds and what it shuts out, as in "in the fluid, but not in the blood"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from plainms.verification.summaries.meanings import Term, spelled, terms, unmistakable

_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_PLACE = r"(?:in|to|with|for|by|of|on|from|at|among|after|during|before|between)"
_NOT = re.compile(
    rf"(?:,?\s(?:(?:but|and)\s+not|rather\s+than|instead\s+of|as\s+opposed\s+to"
    r"|with(?:out|\s+no)(?:\s+an?)?(?:\s+\w+)?\s+(?:association|link|effect|change|difference|relation|relationship|influence)s?)|,\snot)"
    rf"(?:\s+(?P<place>{_PLACE}))?(?:\s+(?:the|an?|its|their))?\s",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(
    r"\bnot\s(?P<no>[^.;,]{3,80}?),?\sbut\s(?!not\b|no\b)(?P<yes>[^.;]{3,80})(?=[.;]|$)", re.IGNORECASE
)
_END = re.compile(
    r"[,.;:]|\s(?:and|but|is|are|was|were|which|that|while|whereas|when|because|had|did)\s", re.IGNORECASE
)
_START = re.compile(
    r"[,;:]\s|\b(?:that|which|while|whereas|is|are|was|were|only|showed|shows|found|had|did|related|linked|associated)\b\s",
    re.IGNORECASE,
)
_VERBAL = re.compile(r"\s*(?:been|be|\w+ed|significant\w*|\w+ly\s+\w+ed)\b", re.IGNORECASE)
_MOST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """What a contrast affirms, what it shuts out, and where it stands."""

    affirmed: str
    denied: str
    start: int
    end: int


def is_crossed(ours: Contrast, theirs: Contrast, shorts: Mapping[str, str]) -> bool:
    """Whether what the source shuts out is affirmed here, or what it affirms is shut out.

    ``shorts`` are the short forms of the source.
    """
    kept, shut = _alone(theirs.affirmed, theirs.denied, shorts)
    our_kept, our_shut = _terms(ours.affirmed, {}), _terms(ours.denied, {})
    if _meet(our_shut, shut) or not _meet(our_shut, kept):
        return False
    return _meet(our_kept, shut) or not our_kept


def _alone(one: str, other: str, shorts: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    first, second = (frozenset(key for term in _terms(text, shorts) for key in term.keys) for text in (one, other))
    return first - second, second - first


def _terms(text: str, shorts: Mapping[str, str]) -> list[Term]:
    return [term for term in spelled(shorts, text) if term.weight == 1 and unmistakable(term.keys)]


def _meet(found: list[Term], keys: frozenset[str]) -> bool:
    return any(term.keys & keys for term in found)


@lru_cache(maxsize=4096)
def contrasts(text: str) -> tuple[Contrast, ...]:
    """The contrasts of a text."""
    plain = _BRACKETS.sub(lambda match: " " * len(match[0]), text)
    return tuple(_read(plain))


def _read(text: str) -> Iterator[Contrast]:
    for match in _NOT_BUT.finditer(text):
        if terms(match["no"]) and terms(match["yes"]):
            yield Contrast(affirmed=match["yes"], denied=match["no"], start=match.start(), end=match.end())
    for match in _NOT.finditer(text):
        if _VERBAL.match(text, match.end()):
            continue
        behind = _END.split(text[match.end() :])[0]
        before = text[: match.start()]
        start = max((cut.end() for cut in _START.finditer(before)), default=0)
        if match["place"]:
            placed = list(re.finditer(rf"\b{_PLACE}\s", before[start:], re.IGNORECASE))
            start += placed[-1].end() if placed else 0
        affirmed = " ".join(before[start:].split()[-_MOST:])
        if terms(affirmed) and terms(behind):
            yield Contrast(affirmed=affirmed, denied=behind, start=start, end=match.end() + len(behind))
