"""Outcomes and comparators on the MS gold set, against the fields ``outcomes`` and ``comparator`` of two annotators.

An outcome of theirs is found where one of ours is named inside their words; its tier is right where it is the kind
that either of them gives those words. "Mechanism" counts as marker; accuracy and opinion have no tier of ours.
"""

import re
from collections.abc import Iterator
from typing import Any

from plainms.absence import Absent
from plainms.appraisal.outcomes import outcomes_named
from plainms.appraisal.values import Comparator, Tier
from plainms.run.evaluate.gold.rows import GoldStudy
from plainms.run.evaluate.scoring import rounded
from plainms.text import Passage, PassageKind, Span

KINDS = {
    "how people feel, function or survive": Tier.PEOPLE,
    "surrogate or marker": Tier.MARKER,
    "mechanism": Tier.MARKER,
    "use or cost of care": Tier.CARE,
}
# What an annotator's free words say of the comparator; read apart from our own patterns.
COMPARATORS = (
    ("placebo", Comparator.PLACEBO),
    ("saline|pbs|vehicle", Comparator.PLACEBO),
    ("sham", Comparator.SHAM),
    ("usual|routine|standard (?:care|treatment)", Comparator.USUAL_CARE),
    ("no intervention|no treatment|untreated|control group|wait", Comparator.NO_TREATMENT),
    ("healthy|without ms|normal|controls$|hcs", Comparator.HEALTHY_CONTROLS),
    ("before|baseline", Comparator.BEFORE),
    ("wild|littermate|naive", Comparator.UNALTERED_ANIMALS),
    ("other neurolog|disease controls|nmosd|mogad|pacns", Comparator.OTHER_DISEASE),
)


def outcomes_scored(studies: tuple[GoldStudy, ...]) -> dict[str, Any]:
    """How many of their outcomes we name, and how often the tier is theirs."""
    asked = found = right = 0
    confused: dict[str, int] = {}
    for study in studies:
        ours = _ours(study)
        for name, kinds in _theirs(study).items():
            asked += 1
            named = [item for item in outcomes_named(_span(name)) if item.outcome in ours]
            if not named:
                continue
            found += 1
            tiers = [item.tier for item in named]
            right += any(tier in kinds for tier in tiers)
            if not set(tiers) & kinds:
                pair = f"{' or '.join(sorted(kinds))} / {tiers[0]}"
                confused[pair] = confused.get(pair, 0) + 1
    score = {"asked": asked, "found": found, "tier_right": right}
    return score | {
        "coverage": rounded(found / max(asked, 1)),
        "tier_precision": rounded(right / max(found, 1)),
        "confusions": dict(sorted(confused.items(), key=lambda item: (-item[1], item[0]))),
    }


def _ours(study: GoldStudy) -> set[str]:
    value = study.appraisal.outcomes.value
    return set() if isinstance(value, Absent) else {item.outcome for item in value}


def _theirs(study: GoldStudy) -> dict[str, set[Tier]]:
    """Every outcome either annotator names, with the tiers given to those words."""
    found: dict[str, set[Tier]] = {}
    for answer in study.answers:
        for outcome in answer["outcomes"]:
            if outcome["kind"] in KINDS:
                found.setdefault(outcome["name"], set()).add(KINDS[outcome["kind"]])
    return found


def _span(words: str) -> Span:
    return Passage(key="gold", kind=PassageKind.ABSTRACT, text=words).whole()


def comparators_scored(studies: tuple[GoldStudy, ...]) -> dict[str, Any]:
    """Precision over studies where the annotators name a kind that we know; coverage where both name one."""
    spoken = right = asked = found = 0
    alone = [study for study in studies if not any(answer["comparator"] for answer in study.answers)]
    for study in studies:
        each = [set(_kinds(answer["comparator"] or "")) for answer in study.answers]
        value = study.appraisal.comparators.value
        ours = set() if isinstance(value, Absent) else {item.comparator for item in value}
        either = set().union(*each)
        if either and ours:
            spoken, right = spoken + 1, right + bool(ours & either)
        if all(each):
            asked, found = asked + 1, found + bool(ours & either)
    return {
        "spoken": spoken,
        "right": right,
        "asked": asked,
        "found": found,
        "precision": rounded(right / max(spoken, 1)),
        "coverage": rounded(found / max(asked, 1)),
        "neither_names_one": len(alone),
        "of_these_we_name_one": sum(study.appraisal.comparators.is_present for study in alone),
    }


def _kinds(words: str) -> Iterator[Comparator]:
    for pattern, comparator in COMPARATORS:
        if re.search(pattern, words.lower()):
            yield comparator
