"""Related studies: alike by their words, unlike each other, and each with a reason that can be checked.

The order is that of maximal marginal relevance (Carbonell & Goldstein 1998) over the two measures of
``similarity.py``. Reports of the same
trial come first, then studies that answer the same question. What shares no checkable reason is never shown.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

import numpy as np

from plainms.absence import NotReported
from plainms.discovery.profile import Profile
from plainms.discovery.reasons import Rarity, Reason, ReasonKind, reason_for
from plainms.discovery.similarity import Similarity
from plainms.discovery.spaces import Space
from plainms.discovery.terms import is_word

SHOWN = 3
CANDIDATES = 20
MANY = 60
"""More studies than this that answer one question are too many to put each before every other, however worded."""

RELEVANCE = 0.9  # lambda: how much likeness to this study weighs against unlikeness to those already chosen
_FIRST = {
    ReasonKind.LATER_REPORT: 3.0,
    ReasonKind.SAME_TRIAL: 3.0,
    ReasonKind.OTHER_WAY: 2.0,
    ReasonKind.SAME_QUESTION: 1.0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """A related study and why it stands here."""

    study: str
    reason: Reason


def related_to_each(
    profiles: Sequence[Profile], shown: int = SHOWN, told_apart: Mapping[str, Collection[str]] = MappingProxyType({})
) -> Iterator[tuple[str, tuple[Related, ...]]]:
    """For each study in turn, its related studies, best first; fewer or none where there are no more reasons.

    ``told_apart`` names those that the page of a study shows elsewhere.
    """
    similarity, rarity, partners = Similarity.of(profiles), rarity_in(profiles), _partners(profiles)
    ids = [str(profile.study) for profile in profiles]
    for row, profile in enumerate(profiles):
        same = partners.get(row, frozenset())
        scores = similarity.nearest(row, CANDIDATES, also=same)
        for one in same:
            reason = reason_for(profile, profiles[one], rarity)
            scores[one] += 0.0 if isinstance(reason, NotReported) else _FIRST[reason.kind]
        elsewhere = told_apart.get(ids[row], ())
        chosen = (one for one in diverse(similarity.cosine, scores) if ids[one] not in elsewhere)
        told = ((one, reason_for(profile, profiles[one], rarity)) for one in chosen)
        related = (
            Related(study=ids[one], reason=reason) for one, reason in told if not isinstance(reason, NotReported)
        )
        yield ids[row], tuple(islice(related, shown))


def diverse(space: Space, scores: Mapping[int, float]) -> Iterator[int]:
    """All rows by maximal marginal relevance: high scores first, but little like the rows already chosen."""
    rows = np.array(sorted(scores), dtype=np.int64)
    worth = np.array([scores[int(row)] for row in rows])
    most = np.zeros(len(rows))
    for _ in rows:
        best = int(np.argmax(RELEVANCE * worth - (1 - RELEVANCE) * most))
        yield int(rows[best])
        worth[best] = -np.inf
        most = np.maximum(most, space.likeness(int(rows[best]), rows))


def rarity_in(profiles: Sequence[Profile]) -> Rarity:
    """How many studies share each name."""
    counts: Counter[str] = Counter()
    for one in profiles:
        named = (*one.trials, *one.treatments, *one.medicines, *one.matters, *one.tests, *one.outcomes, *one.topics)
        counts.update({*named, *(heading.slug for heading in one.headings)})
    words = Counter(term for one in profiles for term in set(one.terms.split(" ")) if is_word(term))
    return Rarity(counts=counts, words=words, studies=len(profiles))


def _partners(profiles: Sequence[Profile]) -> dict[int, frozenset[int]]:
    """Studies of the same trial or the same question, which count however they are worded, unless they are many."""
    holders: dict[object, list[int]] = {}
    for row, one in enumerate(profiles):
        for key in (*one.trials, *(finding.question for finding in one.findings)):
            holders.setdefault(key, []).append(row)
    partners: dict[int, set[int]] = {}
    for rows in holders.values():
        for row in rows if 1 < len(rows) <= MANY else ():
            partners.setdefault(row, set()).update(rows)
    return {row: frozenset(some - {row}) for row, some in partners.items()}
