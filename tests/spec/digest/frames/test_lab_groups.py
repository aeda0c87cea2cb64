"""One group of animals beside another: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_MICE, told


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Mice treated with minocycline had less demyelination than untreated mice.",
            "damage to the nerve coating was lower in mice treated with minocycline than in untreated mice",
        ),
        (
            "After 3 weeks of remyelination, the minocycline group had more myelin than the placebo group.",
            "the amount of nerve coating was higher in animals treated with minocycline"
            " than in animals given a dummy treatment",
        ),
        (
            "Demyelination was increased in Zof9-deficient mice compared with wild-type mice.",
            "damage to the nerve coating was higher in mice that lacked a molecule called Zof9 than in ordinary mice",
        ),
        (
            "Zof9-/- mice developed more severe EAE than wild-type mice.",
            "the MS-like disease was more severe in mice that lacked a gene called Zof9 than in ordinary mice",
        ),
        (
            "Microglial activation was higher in EAE mice than in healthy mice.",
            "the activation of microglia was higher in mice with the MS-like disease than in healthy mice",
        ),
        (
            "Compared with wild-type mice, Zof9-/- mice showed reduced demyelination.",
            "damage to the nerve coating was lower in mice that lacked a gene called Zof9 than in ordinary mice",
        ),
        (
            "Zof9-deficient mice developed more severe EAE than wild-type mice, whereas body weight was the same.",
            "the MS-like disease was more severe in mice that lacked a molecule called Zof9 than in ordinary mice",
        ),
        (
            "Mice with deletion of Zof9 specifically in T cells showed reduced demyelination.",
            "damage to the nerve coating was lower in mice that lacked a gene called Zof9 in T cells",
        ),
    ],
)
def test_groups_of_animals_are_told_beside_each_other(sentence: str, ours: str) -> None:
    assert told(sentence, "lab-groups", **IN_MICE) == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "Mice treated with minocycline had less demyelination than mice treated with prednisone.",
        "Only mice treated with minocycline had less demyelination than untreated mice.",
        "The minocycline group and the others had less demyelination.",
        "Demyelination was lower in these mice.",
        "Demyelination was reduced in minocycline-treated mice by zinc.",
    ],
)
def test_groups_that_are_not_certain_are_not_told(sentence: str) -> None:
    assert told(sentence, "lab-groups", **IN_MICE) == ""
