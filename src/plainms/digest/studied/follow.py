"""Whether a study followed people over time."""

import re

from plainms.digest.facts import Facts
from plainms.digest.studied.wording import wording
from plainms.vocabulary.load import vocabulary


def follows(facts: Facts) -> bool:
    """Whether the text says that people were followed over time."""
    if facts.appraisal.follow_up.is_present:
        return True
    if any(wording("baseline_only").search(item.span.quote) for item in facts.appraisal.sentences):
        return False
    texts = (wording("left_as_seen").sub(" ", item.span.quote) for item in facts.appraisal.sentences)
    return any(re.search(vocabulary("aims").text["follows"], text) for text in texts)


def is_called_cohort(facts: Facts) -> bool:
    """Whether title or abstract call the study one that followed people over time."""
    return any(wording("called_cohort").search(passage.text) for passage in facts.study.report.passages)


def sees_again(facts: Facts) -> bool:
    """Whether the text says that the same people were seen more than once, whatever it calls its design."""
    return any(wording("again").search(item.span.quote) for item in facts.appraisal.sentences)


def is_called_pilot(facts: Facts) -> bool:
    """Whether title or abstract call the study a first try: one that asks what is feasible need not be one."""
    return any(wording("called_pilot").search(passage.text) for passage in facts.study.report.passages)


def is_case_crossover(facts: Facts) -> bool:
    """Whether the same people were looked at in the times before and at an event."""
    return any(wording("case_crossover").search(passage.text) for passage in facts.study.report.passages)
