"""What a trial's registration says, as the details of a study show it, and where the paper says something else."""

from collections.abc import Iterator

from plainms.absence import NotReported
from plainms.appraisal.against_registry import OtherNumber, differences
from plainms.appraisal.appraisal import Appraisal
from plainms.sources.clinicaltrials import Trial
from plainms.wording import Wording, say

Trials = tuple[Trial, ...]


def registry_lines(appraisal: Appraisal, trials: Trials) -> tuple[Wording, ...]:
    """People and state of each registration, then what differs from the paper; empty where none is known."""
    return tuple(line for trial in trials for line in _lines(appraisal, trial))


def _lines(appraisal: Appraisal, trial: Trial) -> Iterator[Wording]:
    number = str(trial.number)
    if not isinstance(trial.enrollment, NotReported):
        people = trial.enrollment.count
        if trial.enrollment.is_planned:
            yield say("{number}: people planned: {people}", number=number, people=people)
        else:
            yield say("{number}: people enrolled: {people}", number=number, people=people)
    if not isinstance(trial.status, NotReported):
        yield say("{number}: its state in the registry is “{state}”", number=number, state=_small(trial.status))
    for one in differences(appraisal, trial):
        if isinstance(one, OtherNumber):
            yield say(
                "The registry says {registered} people, the paper {reported} ({how}).",
                registered=one.registered.count,
                reported=one.reported.count,
                how=one.reported.counted.value,
            )
        else:
            yield say(
                "The registry names as main outcome “{registered}”. The paper says: “{reported}”",
                registered="; ".join(one.registered),
                reported=one.reported.quote,
            )


def _small(status: str) -> str:
    return status.replace("_", " ").lower()
