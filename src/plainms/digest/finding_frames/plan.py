"""What a protocol plans to do: always as a plan, never as a result."""

from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.filled import filling


def _is_plan(facts: Facts) -> bool:
    return facts.appraisal.design.value is Design.PROTOCOL


KIND = filling("plan", "plan_frames", _is_plan)
