"""Whole invented abstracts and all that may be said of them."""

from invented_records import appraised
from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal, Counted, Design, Participants, Role, Rung, Species
from plainms.provenance import Claim

TRIAL = (
    ("BACKGROUND", "Drug X calms the immune system. We aimed to find out whether it lowers fatigue in MS."),
    (
        "METHODS",
        "In this double-blind trial at 12 hospitals in Canada, 120 adults with relapsing-remitting MS were randomized "
        "to natalizumab or placebo.",
    ),
    ("RESULTS", "Fatigue was lower with natalizumab than with placebo (p = 0.01). Side effects were mild."),
    ("CONCLUSIONS", "Natalizumab may lower fatigue. The small sample limits our findings."),
    ("TRIAL REGISTRATION", "ClinicalTrials.gov, NCT01234567."),
)
MICE = (
    "Myelin damage is hard to repair. Here, we tested compound Z in experimental autoimmune encephalomyelitis (EAE). "
    "C57BL/6 mice were immunized, and 24 mice received compound Z. Treated mice showed milder disease (p < 0.05). "
    "These results suggest that compound Z may help patients with multiple sclerosis."
)


def test_a_trial_is_told_in_full() -> None:
    appraisal = appraised("Natalizumab for fatigue in multiple sclerosis: a randomized trial", *TRIAL)
    assert appraisal.design.value is Design.RANDOMIZED_TRIAL
    assert appraisal.species.value is Species.PEOPLE
    assert appraisal.rung.value is Rung.PEOPLE_RANDOMIZED
    assert appraisal.participants.value == Participants(
        count=120, counted=Counted.RANDOMIZED, who="adults with relapsing-remitting MS"
    )
    assert [str(number) for number in appraisal.registration.value] == ["NCT01234567"]
    assert appraisal.interventions.value == ("natalizumab",)
    assert appraisal.phenotypes.value == ("relapsing-remitting",)
    assert appraisal.setting.value == "several centers, Canada"
    assert appraisal.harms.value == "Side effects were mild."
    assert [(limit.kinds, limit.span.quote) for limit in appraisal.limitations.value] == [
        (("small sample",), "The small sample limits our findings.")
    ]
    assert isinstance(appraisal.funding.value, NotReported)
    assert len(appraisal.spoken(Role.RESULTS)) == 2


def test_a_study_in_mice_says_nothing_of_people() -> None:
    appraisal = appraised("Compound Z eases experimental autoimmune encephalomyelitis", MICE)
    assert appraisal.design.value is Design.ANIMAL
    assert appraisal.animals.value == ("mouse",)
    assert appraisal.rung.value is Rung.ANIMALS
    assert isinstance(appraisal.participants.value, Absent)


def test_every_ground_quotes_the_record() -> None:
    appraisal = appraised("Natalizumab for fatigue in multiple sclerosis: a randomized trial", *TRIAL)
    spans = [span for claim in claims(appraisal) for span in claim.spans]
    assert spans
    assert all(span.passage.text[span.start : span.end] == span.quote for span in spans)


def test_the_same_record_gives_the_same_appraisal() -> None:
    assert appraised("Sleep in MS", MICE) == appraised("Sleep in MS", MICE)


def test_a_record_without_a_title_or_an_abstract_is_appraised_too() -> None:
    appraisal = appraised("Sleep in MS")
    assert isinstance(appraisal.design.value, Absent)
    assert appraisal.sentences == ()


def claims(appraisal: Appraisal) -> list[Claim[object]]:
    fields = (getattr(appraisal, name) for name in Appraisal.__dataclass_fields__)
    return [field for field in fields if isinstance(field, Claim)]
