"""Limits that an abstract shows and does not name: who could join, how groups came about, whom the evidence is of.

Strict on purpose, as gaps are: only what the words themselves show. The words are in ``cautions.toml``.
"""

import re
from functools import cache

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Appraisal, Role
from plainms.sieve import Sieved
from plainms.studies.study import Study
from plainms.vocabulary.load import vocabulary

_SOME = "included-studies-some-pooled"
_WHO = (Role.OBJECTIVE, Role.METHODS)


def shown_marks(study: Study, appraisal: Appraisal) -> dict[str, set[str]]:
    """ "joined": only those who had "stayed on treatment"; "grouping": groups "unexplained"; "pooled": studies that
    only "watched", or of which "some" were; "counts": of the "burden" of diseases; "sought": "loosely"; "evidence":
    from "animals"; "ending" of a case, "accuracy" of a test, "advice": "untold".
    """
    whole = " ".join(passage.text for passage in study.abstract)
    title = study.report.title
    titled = "" if isinstance(title, NotReported) else title.text
    own = [item.span.quote for item in appraisal.sentences if item.role.value in _WHO]
    return {
        "joined": {"stayed on treatment"} if any(_met("stayed", text) for text in own) else set(),
        "grouping": {"unexplained"} if _met("grouped", whole) and not _met("by_chance", f"{titled} {whole}") else set(),
        "pooled": _pooled(whole, appraisal),
        "counts": {"burden"} if _met("burden", f"{titled} {whole}") else set(),
        "sought": {"loosely"} if _met("scoped", titled) and not _met("searched_all", titled) else set(),
        "evidence": {"animals"} if _met("preclinical", f"{titled} {whole}") else set(),
        "ending": set() if _met("ending", whole) else {"untold"},
        "accuracy": set() if _met("accuracy", whole) else {"untold"},
        "advice": {"untold"} if _met("announced_advice", whole) and not _met("given_advice", whole) else set(),
    }


def _pooled(text: str, appraisal: Appraisal) -> set[str]:
    """What kinds of studies were put together, and whether only some of those that the review took in."""
    watched = {"watched"} if _met("watching", text) and not _met("trials", text) else set()
    taken_in = appraisal.included_studies
    only_trials = any(_met("counts_trials", span.quote) for span in taken_in.spans)
    some = taken_in.rule == _SOME or (_met("pools_some", text) and not only_trials)
    return watched | ({"some"} if some else set())


def _met(name: str, text: str) -> bool:
    return _pattern(name).search(text) is not None


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("cautions").text[name], re.IGNORECASE)
