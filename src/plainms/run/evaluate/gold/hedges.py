"""The strength of the authors' main conclusion on the MS gold set, against the field ``hedge`` of two annotators.

The gold asks how sure the authors sound, the classes how they claim a cause: "suggests that X is linked with Y" is
"may/suggests" there and correlational here. "No effect found" has no class of its own and is left out.
"""

from typing import Any

from plainms.absence import Absent
from plainms.appraisal.values import Strength
from plainms.run.evaluate.gold.rows import GoldStudy
from plainms.run.evaluate.scoring import rounded

CLASSES = {
    "descriptive": Strength.NONE,
    "calls for research only": Strength.NONE,
    "associated": Strength.CORRELATIONAL,
    "may/suggests": Strength.CONDITIONAL,
    "causes/improves/reduces (direct)": Strength.DIRECT,
}


def hedges_scored(studies: tuple[GoldStudy, ...]) -> dict[str, Any]:
    """Either annotator's class counts. ``firmer`` counts claims of cause told as surer than both annotators hear."""
    asked = spoken = right = firmer = 0
    for study in studies:
        wanted = {CLASSES[answer["hedge"]] for answer in study.answers if answer["hedge"] in CLASSES}
        said = study.appraisal.claim_strength.value
        asked += bool(wanted)
        if not wanted or isinstance(said, Absent):
            continue
        spoken, right = spoken + 1, right + (said in wanted)
        firmer += said is Strength.DIRECT and Strength.DIRECT not in wanted
    return {
        "n": asked,
        "spoken": spoken,
        "right": right,
        "firmer": firmer,
        "precision": rounded(right / max(spoken, 1)),
        "coverage": rounded(spoken / max(asked, 1)),
    }
