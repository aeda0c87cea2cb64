"""What titles claim: invented titles, and the clause of the teaser that tells the claim, or none."""

from typing import Any

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.titles.title_claims import plainer, title_claims
from spec.digest.making import made

MICE = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}
WATCHED = {"design": Design.COHORT, "species": Species.PEOPLE}


def claims_of(title: str, **facts: Any) -> list[str]:
    study, appraisal = made({Role.RESULTS: "The groups were compared."}, about={"title": title}, **facts)
    return [plainer(claim.text) for claim in title_claims(gather(study, appraisal))]


@pytest.mark.parametrize(
    ("title", "facts", "ours"),
    [
        ("Zinc attenuates inflammation by blocking a channel", MICE, "zinc eased inflammation"),
        ("[Zinc reduces pain in mice]", MICE, "zinc reduced pain in mice"),
        ("Zinc toxicity depends on age", MICE, "zinc toxicity depended on age"),
        ("Zinc does not prevent relapses in mice", MICE, "zinc did not clearly prevent relapses in mice"),
        ("Zinc reduces pain and improves sleep in mice", MICE, "zinc reduced pain and improved sleep in mice"),
        ("Zinc reduces relapses in multiple sclerosis", WATCHED, "zinc went along with fewer relapses in MS"),
        ("Long naps improve sleep in multiple sclerosis", WATCHED, "Long naps went along with better sleep in MS"),
        ("Long legs increase the risk of falls", WATCHED, "Long legs went along with higher risk of falls"),
        ("Fear predicts falls in multiple sclerosis", WATCHED, "Fear was linked with falls in MS"),
        ("Long training can reduce pain in mice", MICE, "Long training may reduce pain in mice"),
        ("Poor sleep is associated with pain in multiple sclerosis", WATCHED, "poor sleep was linked with pain in MS"),
        ("Poor sleep may worsen pain in patients with multiple sclerosis", WATCHED,
         "poor sleep may worsen pain in people with MS"),
        ("Zinc ameliorates copper-induced animal model of multiple sclerosis", MICE, "zinc eased an MS-like disease"),
        ("Zinc does not enhance remyelination in the cuprizone model", MICE,
         "zinc did not clearly enhance repair of the nerve coating"),
        ("Zinc alleviates relapsing-remitting experimental autoimmune encephalomyelitis mice", MICE,
         "zinc eased a relapsing-remitting MS-like disease in mice"),
        ("High BMI is associated with tobacco use in multiple sclerosis", WATCHED,
         "high body weight was linked with smoking in MS"),
    ],
)  # fmt: skip
def test_a_title_that_states_a_result_is_told_in_the_past(title: str, facts: Any, ours: str):
    assert claims_of(title, **facts)[0].replace("Poor", "poor").replace("High", "high").replace("Zinc", "zinc") == ours


@pytest.mark.parametrize(
    ("title", "facts"),
    [
        ("Zinc prevents relapses in multiple sclerosis", WATCHED),  # such a design cannot show it
        ("Zinc and relapses in multiple sclerosis", MICE),
        ("Zinc training for bad falls", MICE),
        ("Does zinc reduce relapses in mice?", MICE),
        ("Cells that reduce relapses in mice", MICE),
        ("Zinc is a promising treatment of relapses", MICE),
        ("Zinc is effective in treating pain in mice", MICE),  # how well it works is for the results to say
        ("The correlates of sleep in multiple sclerosis", WATCHED),
    ],
)
def test_no_claim_is_told_of(title: str, facts: Any):
    assert claims_of(title, **facts) == []
