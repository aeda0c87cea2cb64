"""What a sentence may be told as: a result, a conclusion, what is said at large, or nothing.

A sentence speaks of this study where its role says so, where its own words do ("We found that"), or where it stands
among the results and tells what happened.
"""

import re

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Role, RoledSentence
from plainms.digest.facts import Facts
from plainms.digest.selecting.barring import before_the_aim, is_headed, met, place
from plainms.vocabulary.load import vocabulary

_LAST = 2  # sentences at the end of a report
_OWN_CUE: dict[object, str] = {Design.CASE_REPORT: "own_case", Design.QUALITATIVE: "own_views"}


def telling_role(item: RoledSentence, facts: Facts) -> Role | None:
    """What a sentence may be told as, or None. Without a certain role its own words must settle it."""
    design, role, text = facts.appraisal.design.value, item.role.value, item.span.quote
    if design is Design.PROTOCOL:
        planned = isinstance(role, Absent) and re.search(vocabulary("plan_frames").text["planned"], text)
        return Role.METHODS if role is Role.METHODS or planned else None
    if not is_headed(item) and met("earlier_work", text):
        return None
    role = Role.RESULTS if shows_a_result(item) else role
    if role in {Role.RESULTS, Role.CONCLUSIONS}:
        studies = role is Role.CONCLUSIONS or not is_at_large(facts) or weighs_studies(facts)
        by_own_words = is_headed(item) or studies
        return Role(role) if by_own_words or met("own_voice", text) else None
    if isinstance(role, Absent):
        own = met(_OWN_CUE.get(design, "own_result"), text) or _is_of_the_studies(item, facts)
        if own or _is_the_message(item, facts):
            return Role.RESULTS if own else Role.CONCLUSIONS
    elif role is not Role.BACKGROUND or weighs_studies(facts):
        return None
    return Role.BACKGROUND if is_at_large(facts) and (met("own_voice", text) or facts.is_review) else None


def _is_of_the_studies(item: RoledSentence, facts: Facts) -> bool:
    """Whether a review that searched for studies says here what they found, or goes on behind such words."""
    if not weighs_studies(facts):
        return False
    sentences = facts.appraisal.sentences
    at = next((at for at, one in enumerate(sentences) if place(one.span) == place(item.span)), 0)
    return any(_tells_what_studies_say(one.span.quote) for one in sentences[: at + 1])


def _tells_what_studies_say(text: str) -> bool:
    return met("studies_found", text) or met("says_itself", text)


def shows_a_result(item: RoledSentence) -> bool:
    """Whether a sentence that no heading and only its method makes one of methods says what the authors found."""
    return item.role.value is Role.METHODS and not is_headed(item) and met("we_show_that", item.span.quote)


def _is_the_message(item: RoledSentence, facts: Facts) -> bool:
    """Whether the sentence stands at the end of a report of a case and says what may be drawn from it."""
    if facts.appraisal.design.value is not Design.CASE_REPORT:
        return False
    last = facts.appraisal.sentences[-_LAST:]
    return any(one.span == item.span for one in last) and met("case_message", item.span.quote)


def among_the_results(facts: Facts) -> frozenset[tuple[str, int]]:
    """The sentences without a role that tell what happened and stand behind the first word on this study."""
    if is_at_large(facts) or facts.appraisal.design.value in {Design.PROTOCOL, Design.CASE_REPORT}:
        return frozenset()
    open_ones = (item.span for item in facts.appraisal.sentences if isinstance(item.role.value, Absent))
    return frozenset(place(span) for span in open_ones if _tells_what_happened(span.quote)) - before_the_aim(facts)


def _tells_what_happened(text: str) -> bool:
    """Whether the words tell an outcome in the past tense, and neither method nor the work of others."""
    return met("happened", text) and not (met("earlier_work", text) or met("set_out", text) or met("at_large", text))


def weighs_studies(facts: Facts) -> bool:
    """Whether the review searched for studies or pooled them: what was known before it is not what it says."""
    return facts.appraisal.design.value in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}


def is_at_large(facts: Facts) -> bool:
    """Whether the article speaks of the work of others, so that only its own voice tells what it says itself."""
    design = facts.appraisal.design.value
    return facts.is_review or design in {Design.OPINION, Design.METHODS}
