"""What studies report on costs: invented sentence → our words, or none."""

import pytest

from plainms.appraisal.appraisal import Design
from spec.digest.frames.reading import IN_MICE, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The incremental cost-effectiveness ratio (ICER) for fampridine plus usual care compared with usual care "
            "alone was 57,109 kr/QALY (5,607 €/QALY).",
            "each year in good health that came with fampridine plus usual care cost 57,109 kronor, compared with "
            "usual care",
        ),
        (
            "Fampridine led to a higher QALY gain than usual care alone.",
            "fampridine went along with more years in good health than usual care",
        ),
        (
            "Cladribine tablets were the dominant strategy (less costly and more effective) versus all comparators.",
            "cladribine tablets cost less and had more effect than the others",
        ),
        (
            "Cladribine tablets had an 81% to 100% probability of being cost-effective at the threshold.",
            "the chance of cladribine tablets being worth the money was put at 81% to 100%",
        ),
        ("Mean annual cost/patient was €29,813.", "the annual costs for each person were €29,813 on average"),
        (
            "The median annual cost was $9,813.",
            "the middle value of the annual costs was $9,813",
        ),
        (
            "The total annual cost per patient ranged between US$463 and 58,616.",
            "the total annual costs for each person ran from US$463 to US$58,616",
        ),
        ("Drug prices rose from $2,804 to $5,987 over ten years.", "the drug prices rose from $2,804 to $5,987"),
        (
            "Excluding pharmacy, costs were A$74 lower per infusion at home.",
            "costs were A$74 lower for each infusion at home, without the costs of pharmacy",
        ),
        (
            "Costs associated with SPMS were consistently higher than those for RRMS.",
            "costs were higher for secondary progressive MS than for relapsing-remitting MS",
        ),
        (
            "Yearly expenditures were higher for adults with MS ($29,396) than adults without MS ($7,875).",
            "yearly expenditures were higher for adults with MS than for adults without MS: $29,396, compared with "
            "$7,875",
        ),
        (
            "The total costs increased with greater disease severity.",
            "total costs were higher with greater severity of the disease",
        ),
    ],
)
def test_costs_are_told_in_money_and_years_in_good_health(sentence: str, ours: str) -> None:
    assert told(sentence, "cost") == ours


def test_what_a_model_gives_is_told_as_a_calculation() -> None:
    sentence = "Fampridine led to a higher QALY gain than usual care alone."
    ours = "in the calculation, fampridine went along with more years in good health than usual care"
    assert told(sentence, "cost", design=Design.MODELING) == ours


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        ("Yearly expenditures were lower for adults with MS ($29,396) than adults without MS ($7,875).", {}),
        ("The proportion of indirect costs increased with greater disability.", {}),
        ("The cost of the study was met by the state.", {}),
        ("Mean annual cost was €29,813.", IN_MICE),
        ("Cladribine tablets were the dominant strategy.", {}),  # nothing says what that means
        ("Zorblimab was the dominant strategy.", {}),  # a word that nobody explains
    ],
)
def test_what_is_no_clear_report_on_costs_is_not_told_as_one(sentence: str, facts: dict[str, object]) -> None:
    assert told(sentence, "cost", **facts) == ""


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Indirect costs accounted for about 33% of total costs.",
            "indirect costs made up about 33% of the costs",
        ),
        (
            "The largest direct cost was home care followed by hospital stays.",
            "the largest direct costs came from home care",
        ),
        (
            "Cost drivers were mainly new medicines and home care.",
            "the largest costs came from new medicines and home care",
        ),
        (
            "Adding the new spray to usual care was found to dominate usual care alone, with cost savings of €5,100"
            " and a quality-adjusted life year gain of 0.2 per patient over 5 years.",
            "adding the new spray to usual care cost €5,100 less and brought about 0.2 more years in good health"
            " for each person than usual care",
        ),
        ("There was a net cost saving of $150,000.", "$150,000 was saved"),
        (
            "Adults with MS had 80% higher total costs compared to adults without MS.",
            "total costs were 80% higher for adults with MS than for adults without MS",
        ),
    ],
)
def test_what_costs_came_from_and_what_was_saved_is_told(sentence: str, ours: str) -> None:
    assert told(sentence, "cost") == ours
