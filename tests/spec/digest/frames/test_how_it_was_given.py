"""How, when and together with what something was given stays with what is told: invented sentence → our words."""

import pytest

from spec.digest.frames.reading import IN_MICE, told


def test_what_points_back_to_two_things_names_both() -> None:
    text = (
        "We evaluated the combination of minocycline and fingolimod (FTY), a known drug, on EAE in mice."
        " This combination resulted in a significant reduction of disease severity and disease burden."
    )
    assert told(text, "lab-effect", sentence_at=1, **IN_MICE) == (
        "treatment with minocycline and fingolimod together made the MS-like disease milder"
    )


def test_what_both_did_beyond_one_alone_is_not_told_without_that() -> None:
    text = (
        "We gave the combination of minocycline and fingolimod to EAE mice."
        " This combination, compared with using either drug alone, reduced demyelination."
    )
    assert told(text, "lab-effect", sentence_at=1, **IN_MICE) == ""


def test_what_points_back_to_nothing_named_is_not_told() -> None:
    text = "EAE was studied in mice. This combination reduced demyelination."
    assert told(text, "lab-effect", sentence_at=1, **IN_MICE) == ""


def test_preventive_treatment_stays_preventive_beside_its_opposite() -> None:
    text = (
        "Prophylactic fingolimod reduced demyelination in EAE mice."
        " Therapeutic fingolimod reduced inflammation in the spinal cord of EAE mice."
    )
    assert told(text, "lab-effect", **IN_MICE) == (
        "preventive treatment with fingolimod reduced damage to the nerve coating"
    )
    assert told(text, "lab-effect", sentence_at=1, **IN_MICE).startswith("later treatment with fingolimod reduced")


def test_an_injected_medicine_that_was_swallowed_is_told_so() -> None:
    assert told("Oral glatiramer acetate reduced demyelination in EAE mice.", "lab-effect", **IN_MICE) == (
        "glatiramer acetate given by mouth reduced damage to the nerve coating"
    )
    assert told("Glatiramer acetate reduced demyelination in EAE mice.", "lab-effect", **IN_MICE) == (
        "glatiramer acetate reduced damage to the nerve coating"
    )


@pytest.mark.parametrize(
    ("beside", "ours"),
    [
        (
            "Cells were transduced with a vector carrying the IFN-beta gene.",
            "interferon beta from an added gene reduced damage to the nerve coating",
        ),
        (
            "We also gave recombinant IFN-beta, and a vector encoding IFN-beta.",
            "interferon beta reduced damage to the nerve coating",
        ),
        ("IFN-beta gene expression was measured.", "interferon beta reduced damage to the nerve coating"),
    ],
)
def test_a_medicine_made_by_an_added_gene_is_not_the_medicine_given(beside: str, ours: str) -> None:
    text = f"IFN-beta reduced demyelination in EAE mice. {beside}"
    assert told(text, "lab-effect", **IN_MICE) == ours
