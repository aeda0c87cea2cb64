"""Where a paper and the registration of its trial differ: only where both are certain, as two facts side by side.

A registration belongs to a study by its number alone. Nothing is compared for reports on part of a trial, on several
trials, or on longer follow-up, because there other numbers and outcomes are right.
"""

from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.appraisal import Analysis, Appraisal, Counted, Design, Participants, Role
from plainms.appraisal.patterns import pattern
from plainms.language.matching import lowered, synonyms
from plainms.sources.clinicaltrials import Enrollment, Trial
from plainms.text import Span

_COMPARED = frozenset((Counted.RANDOMIZED, Counted.ENROLLED, Counted.ANALYSED))
_TRIALS = frozenset((Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL))
_AS_GOOD_AS_EQUAL = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherNumber:
    """The registry's number of people, and the paper's with what it counts."""

    registered: Enrollment
    reported: Participants


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherOutcome:
    """The main outcomes of the registry, and the sentence in which the paper names its own."""

    registered: tuple[str, ...]
    reported: Span


Difference = OtherNumber | OtherOutcome


def differences(appraisal: Appraisal, trial: Trial) -> tuple[Difference, ...]:
    """What differs, in a fixed order; empty where nothing certain does or the registration is not this study's own."""
    if appraisal.registration.value != (trial.number,) or not _is_whole_trial(appraisal):
        return ()
    found = (_number(appraisal, trial), _outcome(appraisal, trial))
    return tuple(one for one in found if not isinstance(one, NotReported))


def _is_whole_trial(appraisal: Appraisal) -> bool:
    part = appraisal.analysis.value
    return appraisal.design.value in _TRIALS and not (isinstance(part, Analysis) and part is not Analysis.PRIMARY)


def _number(appraisal: Appraisal, trial: Trial) -> OtherNumber | NotReported:
    told, stated = appraisal.participants.value, trial.enrollment
    if not isinstance(told, Participants) or isinstance(stated, NotReported) or told.counted not in _COMPARED:
        return NOT_REPORTED
    if abs(told.count - stated.count) <= _AS_GOOD_AS_EQUAL * stated.count:
        return NOT_REPORTED
    return OtherNumber(registered=stated, reported=told)


def _outcome(appraisal: Appraisal, trial: Trial) -> OtherOutcome | NotReported:
    """Both name outcomes that we know, none is the same, and they share no longer word."""
    main = pattern("in_full", "main outcome", "patterns")
    own = appraisal.spoken(Role.METHODS) + appraisal.spoken(Role.RESULTS) + appraisal.spoken(Role.OBJECTIVE)
    telling = [span for span in own if main.search(lowered(span.quote))]
    there = " ".join(trial.primary_outcomes)
    if len(telling) != 1 or not _known(there) or not _known(telling[0].quote):
        return NOT_REPORTED
    if _known(there) & _known(telling[0].quote) or _words(there) & _words(telling[0].quote):
        return NOT_REPORTED
    return OtherOutcome(registered=trial.primary_outcomes, reported=telling[0])


def _known(text: str) -> frozenset[str]:
    return frozenset(hit.entry for hit in synonyms("outcomes").find(text))


def _words(text: str) -> frozenset[str]:
    """Beginnings of the longer words, without those in which any outcome is told."""
    words = (word.strip(".,;:()[]") for word in lowered(text).split())
    return frozenset(word[:6] for word in words if len(word) > 5 and word[:6] not in _IDLE)


_IDLE = frozenset(("primar", "outcom", "endpoi", "change", "baseli", "number", "patien", "partic", "measur", "propor"))
