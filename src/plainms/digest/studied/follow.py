"""Whether a study followed people over time."""

import re

from plainms.digest.facts import Facts
from plainms.digest.studied.wording import wording
from plainms.vocabulary.load import vocabulary


def follows(facts: Facts) -> bool:
    """Whether the text says that people were followed over time."""
    if facts.appraisal.follow_up.is_present:
        return True
    return any(re.search(vocabulary("aims").text["follows"], item.span.quote) for item in facts.appraisal.sentences)


def sees_again(facts: Facts) -> bool:
    """Whether the text says that the same people were seen more than once, whatever it calls its design."""
    return any(wording("again").search(item.span.quote) for item in facts.appraisal.sentences)
