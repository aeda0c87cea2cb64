"""A clause whose "intervention group" is told by what it got, where the study gave one thing that we can name."""

import re
from functools import cache

from plainms.absence import Absent
from plainms.digest.facts import Facts
from plainms.vocabulary.load import vocabulary


def with_its_treatment(text: str, facts: Facts) -> str:
    """ "lower with zofimab than with a dummy treatment" for "in the intervention group than in the placebo group"."""
    name = _given(facts)
    if not name or _pattern("treated_group").search(text) is None or name in text:
        return text
    told = _pattern("treated_group").sub(f"with {name}", text)
    return _pattern("placebo_group").sub("with a dummy treatment", told)


def _given(facts: Facts) -> str:
    """The one treatment that was given and that the title names, else nothing."""
    ids = facts.appraisal.interventions.value
    if isinstance(ids, Absent) or len(ids) != 1:
        return ""
    labels = [topic.entry.label for topic in facts.topics if topic.entry.id in ids and not topic.is_vague]
    return labels[0] if labels else ""


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("teaser_parts").text[name])
