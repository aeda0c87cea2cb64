"""The disease of those who are told of by what else they have, where healthy people were studied beside them.

"Patients with poor sleep" are "people with MS and poor sleep" there: a reader would take "people" for the healthy ones.
"""

import re

from plainms.digest.facts import Facts
from plainms.digest.reading.skeletons import finditer
from plainms.digest.telling.nouns import is_ms_alone
from plainms.remembering import once_a_study
from plainms.text import Span

_PATIENTS = re.compile(r"\bpatients with(?:out)? ", re.IGNORECASE)
_PEOPLE = "people "
_HEALTHY = re.compile(r"\bhealthy (?:controls?|people|subjects|individuals|volunteers|participants)\b", re.IGNORECASE)
_JOINED = {"with": "with MS and", "without": "with MS but without"}


def with_their_disease(words: str, source: Span, facts: Facts) -> str:
    """The words with "people with MS and" for "people with" in front of what MS brings."""
    if _PEOPLE not in words or not _PATIENTS.search(source.quote):
        return words
    if not is_ms_alone(facts) or not _has_healthy_people(facts):
        return words
    for found in reversed(list(finditer("with_what_ms_brings", "finding_frames", words))):
        if words[: found.start()].endswith(_PEOPLE):
            words = f"{words[: found.start()]}{_JOINED[found['with']]}{words[found.end('with') :]}"
    return words


@once_a_study
def _has_healthy_people(facts: Facts) -> bool:
    return any(_HEALTHY.search(item.span.quote) for item in facts.appraisal.sentences)
