"""Marks that keep a stock sentence from a study that it does not fit: who was asked, what harms, what is in use.

The words are in ``findings.toml``.
"""

import re
from functools import cache

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal, Role
from plainms.digest.around.kinds import kinds_in, names_another
from plainms.digest.titles.topics import topics_in
from plainms.sieve import Sieved
from plainms.studies.study import Study
from plainms.vocabulary.load import vocabulary

_IN_USE = "approved for MS"
SUBJECTS = {
    "poison": "poison",
    "harm": "harm_titled",
    "combination": "combination",
    "imaging": "imaging",
    "pandemic_time": "pandemic_time",
    "pandemic_during": "pandemic_during",
    "who_gets_it": "who_gets_it",
    "systematic": "systematic",
    "marker": "marker",
    "money": "money",
    "measuring": "measuring",
    "bench": "bench_titled",
}
"""What the title may be on, and the words by which we know it."""

_OWN_WORK = (Role.METHODS, Role.RESULTS)
_ABOUT_IT = (Role.OBJECTIVE, *_OWN_WORK)
_MOST_OF_THEM = re.compile(r"\b(?:majority|most patients|mostly|predominantly)\b[^.;]{0,50}\b(?:relaps|RR|progressive)")
"""Words that say that the kind of MS was that of most, not of all."""


def fitting_marks(study: Study, appraisal: Appraisal) -> dict[str, set[str]]:
    """ "asked": professionals; "builds": a measure; "subject": what its title is on; "in_use": a named medicine for MS.

    "kinds_beside": whether its own words name another kind of MS beside the one that the appraisal read.
    """
    title = study.report.title
    titled = "" if isinstance(title, NotReported) else title.text
    return {
        "asked": {"professionals"} if _asks_professionals(titled, appraisal) else set(),
        "builds": {"measure"} if _pattern("builds_measure").search(titled) else set(),
        "subject": {name for name, words in SUBJECTS.items() if _pattern(words).search(titled)},
        "in_use": {"yes"} if _names_a_medicine_in_use(study) else set(),
        "kinds_beside": {"yes"} if _names_another_kind(titled, appraisal) else set(),
    }


def subject_words(name: str, titled: str) -> re.Match[str] | None:
    """The words of a title that name a subject of ``SUBJECTS``; None where it names none."""
    return _pattern(SUBJECTS[name]).search(titled)


def _names_another_kind(titled: str, appraisal: Appraisal) -> bool:
    """Whether title, aim, methods or results name a kind of MS beside the one that was read as the only one."""
    kinds = appraisal.phenotypes.value
    if isinstance(kinds, Absent) or len(kinds) != 1:
        return False
    if names_another(kinds[0], titled):
        return True
    if [kind.id for kind in kinds_in(titled)] == [kinds[0]]:
        return False
    own = [item.span.quote for item in appraisal.sentences if item.role.value in _ABOUT_IT]
    return any(names_another(kinds[0], text) or _MOST_OF_THEM.search(text) for text in own)


def _asks_professionals(titled: str, appraisal: Appraisal) -> bool:
    """Whether the title says so, or those who treat are counted and the title names nobody whom they treat."""
    if _pattern("professionals").search(titled):
        return True
    return _counts(appraisal) and not _pattern("patients_titled").search(titled)


def _counts(appraisal: Appraisal) -> bool:
    """Whether those who treat or care were counted, and no patient was."""
    own = [item.span.quote for item in appraisal.sentences if item.role.value in _OWN_WORK]
    treating, treated = _pattern("professionals_counted"), _pattern("patients_counted")
    return any(map(treating.search, own)) and not any(map(treated.search, own))


def _names_a_medicine_in_use(study: Study) -> bool:
    """Whether title or abstract names a medicine that people with MS take today."""
    title = study.report.title
    passages = study.abstract if isinstance(title, NotReported) else (title, *study.abstract)
    named = (topic.entry for passage in passages for topic in topics_in(passage))
    return any(entry.vocabulary == "drugs" and entry["status"] == _IN_USE for entry in named)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("findings").text[name])
