"""Whether an article whose design is not certain surely reports work of its own, so that it may be called a study.

It does where headings part methods from results, where those who took part are counted, or where its authors say "we
found" of something that was done. What looks over the work of others does none of these.
"""

import re

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal, Role, RoledSentence
from plainms.provenance import Origin
from plainms.vocabulary.load import vocabulary

_TOLD = {Role.RESULTS, Role.CONCLUSIONS}
_DONE = {Role.METHODS, Role.RESULTS}


def own_work_marks(appraisal: Appraisal) -> dict[str, set[str]]:
    """ "own_work" is "yes" where the design is not certain and the work surely is the authors' own."""
    unsettled = isinstance(appraisal.design.value, Absent)
    return {"own_work": {"yes"} if unsettled and _is_own_work(appraisal) else set()}


def _is_own_work(appraisal: Appraisal) -> bool:
    headed = {item.role.value for item in appraisal.sentences if _is_headed(item)}
    if appraisal.participants.is_present or (Role.METHODS in headed and headed & _TOLD):
        return True
    found = re.compile(str(vocabulary("findings").text["we_found"]))
    told = any(found.search(item.span.quote) for item in appraisal.sentences)
    return told and any(item.role.value in _DONE for item in appraisal.sentences)


def _is_headed(item: RoledSentence) -> bool:
    """Whether a heading of the abstract gives the role."""
    by_model = item.role.origin is Origin.MODEL
    return item.role.is_present and not by_model and not item.role.rule.startswith("role-cue")
