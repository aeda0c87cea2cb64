"""Who got what: sides of comparisons, parts of contrasts, things of one kind, numbers of neighbors. All is invented."""

import pytest

from plainms.verification.summaries.verdicts import Verdict
from summaries_kit import judged

SURVEY = (
    "Wishes of patients and neurologists in multiple sclerosis",
    "We asked 90 patients with multiple sclerosis (MS) and 40 neurologists. Among patients, the most important wish "
    "was a slower loss of brain volume. In contrast, the most important wish among neurologists was a lower risk of a "
    "life-threatening infection. Patients with NMOSD were older and had more lesions compared with those with MS. "
    "At 2 and 4 years, no relapse was seen in 63% and 41%, respectively.",
)
EXERCISE = (
    "Exercise at home in multiple sclerosis",
    "Thirty people with multiple sclerosis (MS) trained for 6 months (5 sessions per week). Exercise was associated "
    "with improvements in anxiety and depression; however, fatigue revealed no significant change. Poor diet was "
    "prevalent: 27.6% were overweight, 36.8% were obese, and 2.6% were underweight. Twenty patients (16.1%) had "
    "adverse events, while 2 patients (1.6%) had serious adverse events. Nine tests were done in ten rooms. "
    "Over 2 years, 78.9% of the patients not receiving inventamod had new lesions. Deep networks outperformed "
    "support vector machines in recognizing gait. Marker levels of patients with and without relapse did not differ. "
    "Antibodies to cytomegalovirus were associated with a reduced risk of MS. Antibodies to the Epstein-Barr virus "
    "were associated with an increased risk of MS. Animals that got inventamod had less microglial activation than "
    "untreated animals, while activated microglia increased in vitro. Lack of the receptor reduced migration of cells. "
    "Antibodies against HHV-6A were higher in pregnancy.",
)

COSTS = (
    "Costs and symptoms in multiple sclerosis",
    "The largest cost was professional care, followed by stays in hospital. All analyses gave costs below 500 crowns a "
    "month. We saw 122 people (90 relapsing-remitting, 24 secondary progressive, and 8 primary progressive). "
    "Legumain was among the raised proteins in cuprizone and hemopexin in monkeys. Strong evidence supports the use of "
    "juggling in stroke; moderate evidence supports the use of juggling in multiple sclerosis. Juggling was not "
    "essential for balance. When compared to stable patients, worsening patients had a higher count of cells. "
    "In total, 837 of 4,043 patients went to hospital, and 130 of 4,310 patients died.",
)

GRAFTS = (
    "Grafts in people with autoimmune diseases",
    "Disability fell from a median of 5.1 to 4.5 points. No serious adverse events occurred. Forty males and 70 "
    "females were seen. Grafts reduced the frequency of one cell, contrary to another cell. "
    "Relapse occurred in 2/9 (22%) with lupus, 4/12 (33%) with rheumatoid arthritis, and 1/15 (7%) with psoriasis. "
    "The oro-antral cleft closed.",
)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Neurologists most wanted a lower risk of a life-threatening infection.", SURVEY),
        ("Patients with NMOSD were older than those with MS.", SURVEY),
        ("After 4 years, 41% had no relapse.", SURVEY),
        ("Exercise improved anxiety, but fatigue did not change.", EXERCISE),
        ("More than a third were obese.", EXERCISE),
        ("About 16% had side effects.", EXERCISE),
        ("Serious side effects happened in 1.6% of patients.", EXERCISE),
        ("Nine tests were done in ten rooms.", EXERCISE),
        ("Of the patients who did not get inventamod, 78.9% had new lesions.", EXERCISE),
        ("Deep networks did better than support vector machines in recognizing gait.", EXERCISE),
        ("Antibodies to cytomegalovirus were tied to a lower risk of MS.", EXERCISE),
        ("Animals that got inventamod had less activated microglia than animals that were not treated.", EXERCISE),
        ("Without the receptor, fewer cells migrated.", EXERCISE),
        ("Antibodies against herpesvirus 6 were higher in pregnancy.", EXERCISE),
        ("The largest cost was professional care.", COSTS),
        ("All analyses gave costs below 500 crowns a month.", COSTS),
        ("Of the 122 people, 24 had secondary progressive MS.", COSTS),
        ("Legumain was among the raised proteins in cuprizone.", COSTS),
        ("The evidence was strong for stroke and moderate for MS.", COSTS),
        ("Patients who got worse had more cells than stable patients.", COSTS),
        ("Of 4,310 patients, 130 died.", COSTS),
        ("Disability scores fell from 5.1 to 4.5.", GRAFTS),
        ("Nobody had a serious adverse event.", GRAFTS),
        ("Most were women.", GRAFTS),
        ("Grafts lowered the frequency of one cell, but not of another cell.", GRAFTS),
        ("Four of 12 people with rheumatoid arthritis had a relapse.", GRAFTS),
        ("The OAC closed.", GRAFTS),
    ],
)
def test_roles_as_in_the_source_pass(text: str, source: tuple[str, str]) -> None:
    found = judged(text, source)
    assert found.verdict is Verdict.SUPPORTED, found.reasons


@pytest.mark.parametrize(
    ("text", "source", "question"),
    [
        ("Patients most wanted a lower risk of a life-threatening infection.", SURVEY, "exchanged"),
        ("People with MS were older than those with NMOSD.", SURVEY, "compared"),
        ("After 2 years, 41% had no relapse.", SURVEY, "numbers"),
        ("Exercise improved anxiety and fatigue, but depression did not change.", EXERCISE, "contrast"),
        ("More than a third were underweight.", EXERCISE, "numbers"),
        ("Serious side effects happened in 16.1% of patients.", EXERCISE, "numbers"),
        ("Ten tests were done in nine rooms.", EXERCISE, "numbers"),
        ("They trained for five months.", EXERCISE, "numbers"),
        ("Of the patients receiving inventamod, 78.9% had new lesions.", EXERCISE, "who"),
        ("Support vector machines did better than deep networks in recognizing gait.", EXERCISE, "compared"),
        ("Patients with a relapse had clearly higher marker levels than those who were not.", EXERCISE, "denial"),
        ("Antibodies to the Epstein-Barr virus were tied to a lower risk of MS.", EXERCISE, "direction"),
        ("The largest cost was stays in hospital, followed by professional care.", COSTS, "ranked"),
        ("Some analyses gave costs above 500 crowns a month.", COSTS, "numbers"),
        ("Of the 122 people, 24 had primary progressive MS.", COSTS, "numbers"),
        ("Hemopexin was among the raised proteins in cuprizone.", COSTS, "mixed"),
        ("The evidence was strong for MS and moderate for stroke.", COSTS, "mixed"),
        ("Stable patients had more cells than patients who got worse.", COSTS, "compared"),
        ("Of 4,310 patients, 837 died.", COSTS, "numbers"),
        ("Disability scores rose from 4.5 to 5.1.", GRAFTS, "numbers"),
        ("Several people had serious adverse events.", GRAFTS, "denial"),
        ("Most were men.", GRAFTS, "who"),
        ("Four of 12 people with lupus had a relapse.", GRAFTS, "numbers"),
    ],
)
def test_exchanged_roles_are_flagged(text: str, source: tuple[str, str], question: str) -> None:
    found = judged(text, source)
    assert question in {reason.question for reason in found.reasons}
    assert found.verdict.is_fault
