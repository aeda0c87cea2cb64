"""Roles of unlabelled abstracts of the MS gold set: what the annotators quote as a finding, and as a limit.

The annotators name no roles. A finding should stand among results or conclusions, and a limit never in the background.
"""

from collections import Counter
from typing import Any

from plainms.absence import Absent
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.digest.selecting.barring import is_headed
from plainms.run.evaluate.gold.rows import GoldStudy
from plainms.run.evaluate.scoring import rounded

_TELLING = {Role.RESULTS.value, Role.CONCLUSIONS.value}
_LEAST_SHARED = 15  # characters: shorter quotes stand in too many sentences


def roles_scored(studies: tuple[GoldStudy, ...]) -> dict[str, Any]:
    """Over abstracts without headings: the role of sentences that hold a quoted finding or limit, by role and share."""
    bare = [study for study in studies if not any(map(is_headed, study.appraisal.sentences))]
    findings: Counter[str] = Counter()
    limits: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for study in bare:
        quoted = [finding["quote"] for answer in study.answers for finding in answer["findings"]]
        stated = [quote for answer in study.answers for quote in answer["limits"]]
        for item in study.appraisal.sentences:
            every[_role(item)] += 1
            findings[_role(item)] += _holds(item, quoted)
            limits[_role(item)] += _holds(item, stated)
    return {
        "abstracts_without_headings": len(bare),
        "sentences": _shares(every),
        "findings": _shares(findings) | {"told": rounded(sum(findings[role] for role in _TELLING) / _total(findings))},
        "limits": _shares(limits),
    }


def _role(item: RoledSentence) -> str:
    return "unclear" if isinstance(item.role.value, Absent) else item.role.value.value


def _holds(item: RoledSentence, quotes: list[str]) -> bool:
    """Whether the sentence holds one of the quotes or stands within one."""
    folded = [" ".join(quote.split()) for quote in quotes]
    sentence = item.span.quote
    return any(len(quote) >= _LEAST_SHARED and (quote in sentence or sentence in quote) for quote in folded)


def _shares(counts: Counter[str]) -> dict[str, Any]:
    return {"n": sum(counts.values()), "roles": {role: n for role, n in sorted(counts.items()) if n}}


def _total(counts: Counter[str]) -> int:
    return max(sum(counts.values()), 1)
