"""What trials report: how outcomes went in each group, which did better, and where groups did not clearly differ."""

from plainms.appraisal.appraisal import Design, Species
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.filled import filling

_TRIALS = frozenset({Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL})


def _is_trial(facts: Facts) -> bool:
    return facts.appraisal.design.value in _TRIALS and facts.appraisal.species.value is not Species.ANIMALS


KIND = filling("trial", "trial_frames", _is_trial)
