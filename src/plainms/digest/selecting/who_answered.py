"""Who answered and which groups there were: what a sentence leaves to others, which a reader may not see."""

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import TRIALS
from plainms.digest.selecting.barring import met
from plainms.digest.selecting.own_words import OwnWords
from plainms.digest.selecting.retold import is_retold
from plainms.digest.studied.compared import groups_of
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.text import Span

_OWN_WORK = frozenset({Role.METHODS, Role.RESULTS})


def names_no_groups(own: OwnWords | Unclear, quote: str, facts: Facts) -> bool:
    """Whether a sentence that is quoted or retold speaks of groups that nothing names; a frame has its own rule."""
    return not (isinstance(own, OwnWords) and not is_retold(own)) and leaves_groups_out(quote, facts)


def leaves_groups_out(quote: str, facts: Facts) -> bool:
    """Whether quoted words speak of "the two groups" of people, and neither a trial nor a line tells of which."""
    told = facts.appraisal.design.value in TRIALS or is_in_the_laboratory(facts)
    return not told and met("groups_left_unnamed", quote) and isinstance(groups_of(facts), Unclear)


def of_who_answered(own: OwnWords | Unclear, source: Span, facts: Facts) -> OwnWords | Unclear:
    """The words, but for those that call nurses or doctors who answered "people", as if they had the disease."""
    if isinstance(own, Unclear) or not met("answered", source.quote) or met("treated_named", source.quote):
        return own
    if "people" not in own.words.text or not _counts_professionals(facts):
        return own
    return Unclear("those who answered treat people with the disease")


def _counts_professionals(facts: Facts) -> bool:
    """Whether those who treat or care were counted, be it beside people whom they treat."""
    own = (item.span.quote for item in facts.appraisal.sentences if item.role.value in _OWN_WORK)
    return any(met("professionals_counted", text) for text in own)
