"""Results in animals that no verb of change tells: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_MICE, told

MODEL = "EAE was studied in mice on zofiqol treatment."


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Minocycline had a beneficial effect on EAE clinical scores.",
            "minocycline had a good effect on the severity of the MS-like disease",
        ),
        (
            "Minocycline showed a beneficial effect, not only decreasing the incidence of EAE but also reducing"
            " the severity of the clinical signs.",
            "minocycline reduced the number of animals that got the MS-like disease and the severity of the MS-like"
            " disease",
        ),
        (
            "Minocycline had no therapeutic effect on EAE.",
            "minocycline had no clear benefit for the MS-like disease",
        ),
        (
            "Minocycline exerted prophylactic and therapeutic effects by regulating immune responses.",
            "minocycline helped against the MS-like disease both when given before it began and when given after",
        ),
        (
            "Treatment of EAE mice with the novel inhibitor, ZOF4371 showed more efficacy in reducing clinical signs"
            " than the other inhibitor, QAX5502 and similar to fingolimod.",
            "treatment with a substance called ZOF4371 eased the signs of the MS-like disease more than a substance"
            " called QAX5502 did, and about as much as fingolimod",
        ),
        (
            "Fingolimod had better results than minocycline in the clinical evaluation.",
            "fingolimod did more for the signs of the MS-like disease than minocycline",
        ),
        (
            "The observed clinical improvement was related to lower demyelination and inflammation.",
            "the treated animals did better, which went along with less damage to the nerve coating"
            " and less inflammation",
        ),
        (
            "Clinical scores of Zof9-/- and WT mice showed more severe disease progression in Zof9-/- mice.",
            "the MS-like disease was more severe in mice that lacked a gene called Zof9",
        ),
        (
            "Deletion of the ZO/QAX gene had no effect on EAE progression.",
            "removing a gene called ZO/QAX did not clearly change the course of the MS-like disease",
        ),
        (
            "In comparison with fingolimod, minocycline provided a similar degree of therapeutic efficacy in EAE.",
            "compared with fingolimod, minocycline eased the MS-like disease about as much",
        ),
        (
            "Eosinophils were dispensable for the development of EAE.",
            "eosinophils were not needed for the development of the MS-like disease",
        ),
        ("Minocycline had a beneficial effect on EAE only when given early.", ""),  # a limit would be lost
        ("Minocycline had a beneficial effect on sales.", ""),
    ],
)
def test_a_result_told_by_a_noun(sentence: str, ours: str) -> None:
    assert told(f"{MODEL} {sentence}", "lab-told", sentence_at=1, **IN_MICE) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Minocycline was able to improve EAE by increasing the amount of Zof9 gene expression.",
            "minocycline eased the MS-like disease",
        ),
        (
            "Minocycline treatment reduced neurological deficit and demyelination in wild-type mice, but not in"
            " Zof9⁻/⁻ mice, indicating a role of ZOF9.",
            "treatment with minocycline eased the signs of the MS-like disease and reduced damage to the nerve"
            " coating, but not in mice that lacked a gene called Zof9",
        ),
        (
            "Vitamin D(3) inhibited EAE in intact female mice, but not in ovariectomized females or males.",
            "vitamin D held back the MS-like disease, but not in males or in females whose ovaries had been taken out",
        ),
        (
            "Minocycline treatment resulted in reduced demyelination and decreased inflammation in the spinal cord.",
            "treatment with minocycline reduced damage to the nerve coating and inflammation in the spinal cord",
        ),
        (
            "Fingolimod reduced EAE severity, whereas minocycline increased demyelination.",
            "fingolimod made the MS-like disease milder, but minocycline increased damage to the nerve coating",
        ),
        ("Minocycline reduced EAE severity, an effect that depended on age.", ""),
        ("Minocycline improved EAE only in females.", ""),
        (
            "Following treatment, minocycline and fingolimod improved EAE.",
            "minocycline and fingolimod eased the MS-like disease",
        ),
    ],
)
def test_a_deed_read_from_left_to_right(sentence: str, ours: str) -> None:
    assert told(f"{MODEL} {sentence}", "lab-effect", sentence_at=1, **IN_MICE) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "As compared to controls, mice on a HFD displayed a more severe course of EAE.",
            "the course of the MS-like disease was more severe in mice fed a high-fat diet than in a comparison group",
        ),
        (
            "The mean clinical score was lower in minocycline-treated EAE group, in comparison with"
            " PBS- or olive oil treated EAE mice.",
            "the severity of the MS-like disease was lower in mice treated with minocycline"
            " than in mice given a dummy treatment",
        ),
        (
            "Demyelination in the spinal cord decreased in the minocycline-treated EAE mice compared to controls.",
            "damage to the nerve coating in the spinal cord was lower in mice treated with minocycline"
            " than in a comparison group",
        ),
    ],
)
def test_groups_read_from_left_to_right(sentence: str, ours: str) -> None:
    assert told(f"{MODEL} {sentence}", "lab-groups", sentence_at=1, animals=("mouse",), **IN_MICE) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "The protective effect of minocycline was lost in Zof9-deficient mice.",
            "the effect of minocycline was lost in mice that lacked a molecule called Zof9",
        ),
        (
            "The efficacy of minocycline in ameliorating EAE is lost in mice genetically deficient for ZOF9.",
            "the effect of minocycline was lost in mice that lacked a molecule called ZOF9",
        ),
        (
            "However, the protective effect of minocycline was lost in γδ T cell-deficient mice and hence was"
            " concluded to depend on T cells.",
            "the effect of minocycline was lost in mice that lacked γδ T cells",
        ),
        (
            "The clinical effect was not only related to xylin and could not be reproduced by minocycline alone.",
            "minocycline alone did not have the same effect",
        ),
    ],
)
def test_an_effect_that_was_lost_or_not_that_of_one_alone_is_told(sentence: str, ours: str) -> None:
    assert told(f"{sentence} EAE was studied in mice.", "lab-told", sentence_at=0, **IN_MICE) == ours
