"""A clause of a study in animals or cells as it stands, in plain words: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_MICE, told

BESIDE = "EAE was studied in mice on zofiqol treatment."


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Mice given minocycline developed signs of EAE two days later than mice given fingolimod.",
            "mice given minocycline developed signs of the MS-like disease two days later than mice given fingolimod",
        ),
        (
            "Zof9 knockout mice are more susceptible to EAE than wild-type mice.",
            "mice that lacked a gene called Zof9 were more susceptible to the MS-like disease than ordinary mice",
        ),
        (
            "Minocycline was less effective in the absence of Zof9 in mice with EAE.",
            "minocycline was less effective without a molecule called Zof9 in mice with the MS-like disease",
        ),
        (
            "Inhibitor of minocycline was less effective than fingolimod in mice with EAE.",
            "an inhibitor of minocycline was less effective than fingolimod in mice with the MS-like disease",
        ),
        (
            "However, minocycline failed to inhibit the progression of EAE.",
            "minocycline failed to hold back the worsening of the MS-like disease",
        ),
        (
            "Neither minocycline nor fingolimod reduced the severity of EAE in comparison to zofiqol treatment.",
            "neither minocycline nor fingolimod reduced the severity of the MS-like disease"
            " compared with a treatment called zofiqol",
        ),
        (
            "The number of T cells was related to the expression of IL-94 in the spinal cord.",
            "the number of T cells was related to levels of an immune signal called IL-94 in the spinal cord",
        ),
        (
            "There was no significant difference in EAE severity between male and female mice.",
            "there was no clear difference in the severity of the MS-like disease between male and female mice",
        ),
        (
            "We observed a slow decline of the pro-inflammatory cytokines IL-94 and IL-95 in treated mice.",
            "the researchers observed a slow decline of the inflammation-driving immune signals IL-94 and IL-95"
            " in treated mice",
        ),
        (
            "In in vivo experiments, inhibition of microglial activation with minocycline prevented demyelination.",
            "in experiments in living animals, inhibition of the activation of microglia with minocycline prevented"
            " damage to the nerve coating",
        ),
        (
            "Invasion of immune cells into the spinal cord and demyelination were reduced in minocycline-treated mice.",
            "invasion of immune cells into the spinal cord and demyelination were reduced in mice given minocycline",
        ),
        (
            "Combined treatment, compared to the use of minocycline or prednisone alone in young mice, resulted "
            "in a reduction in clinical scores, along with attenuation of inflammation, demyelination, and paralysis.",
            "combined treatment, compared with treatment with minocycline or prednisone alone in young mice,"
            " resulted in a reduction in disease scores",
        ),
        (
            "Apoptosis was identified in the spinal cord, the most prominent demyelinating area, in the EAE rats.",
            "cell death was identified in the spinal cord, the place with the most damage to the nerve coating",
        ),
        (
            "Minocycline mediated increased levels of IL-94 in EAE.",
            "minocycline led to increased levels of an immune signal called IL-94 in the MS-like disease",
        ),
        (
            "Minocycline improved the clinical outcome and reduced demyelination if given early in the disease course.",
            "minocycline improved the course of the disease and reduced damage to the nerve coating"
            " if given early in the course of the disease",
        ),
        (
            "Minocycline not only ameliorated EAE, but also reduced demyelination in the spinal cord.",
            "minocycline not only eased the MS-like disease, but also reduced damage to the nerve coating"
            " in the spinal cord",
        ),
        (
            "In mice administered minocycline, EAE began later than in vehicle controls.",
            "in mice given minocycline, the MS-like disease began later than in animals given a dummy treatment",
        ),
        (
            "Minocycline treatment was found to reduce demyelination, with a greater reduction for the MRI results.",
            "minocycline treatment was found to reduce damage to the nerve coating,"
            " with a greater reduction for the MRI results",
        ),
        (
            "Minocycline failed to change EAE induced by MOG peptide in mice.",
            "minocycline failed to change the MS-like disease in mice",
        ),
        (
            "CD8(+) T cells from mice given minocycline reacted less to myelin oligodendrocyte glycoprotein.",
            "killer T cells from mice given minocycline reacted less to a nerve-coating protein",
        ),
        (
            "Minocycline was effective in 12 of 14 mice, whereas 13 of 14 mice given water developed EAE.",
            "minocycline was effective in 12 of 14 mice, whereas 13 of 14 mice given water developed"
            " the MS-like disease",
        ),
    ],
)
def test_a_clause_keeps_its_build_in_plain_words(sentence: str, ours: str) -> None:
    assert told(f"{sentence} {BESIDE}", "lab-reworded", **IN_MICE) == ours


@pytest.mark.parametrize(
    "sentence",
    [
        "26 reduced inflammation to a higher extent than minocycline.",  # a number is no name
        "Murine zofic infection was exacerbated, as zyxin held back zofins in EAE.",  # the cause is behind it
        "Twelve drugs were then screened for their effect on EAE.",  # what was done
        "These effects on EAE were seen with minocycline.",  # which?
        "Lesions of EAE were inhibited by treatment with the zofanol.",  # a kind, and which of it stands elsewhere
        "Minocycline raised zoquilase phosphorylation in EAE mice.",  # nobody knows it
        "Staining revealed minocycline in EAE lesions.",
        "There were no differences in EAE severity.",  # between whom?
        "Minocycline previously reduced the severity of EAE in mice.",  # earlier work
        "EAE transcripts were found.",
        "It moved the signs of EAE to another day.",  # what did?
    ],
)
def test_what_would_leave_a_reader_behind_is_not_told(sentence: str) -> None:
    assert told(f"{sentence} {BESIDE}", "lab-reworded", **IN_MICE) == ""


def test_a_change_of_two_things_is_kept_for_both() -> None:
    sentence = "Tissue of the spinal cord showed reduced demyelination and T cell infiltration after minocycline."
    ours = "showed reduced damage to the nerve coating and build-up of T cells after minocycline"
    assert ours in told(f"{sentence} {BESIDE}", "lab-reworded", **IN_MICE)


def test_words_that_say_what_brought_the_disease_about_stay() -> None:
    sentence = "Minocycline failed in chronic EAE induced by a virus in older mice."
    ours = "minocycline failed in chronic MS-like disease induced by a virus in older mice"
    assert told(f"{sentence} {BESIDE}", "lab-reworded", **IN_MICE) == ours


def test_a_part_that_hangs_on_the_opening_of_its_sentence_is_not_told_alone() -> None:
    sentence = "When minocycline was given early, zoquilase rose to 12, and the signs of EAE were gone."
    assert told(f"{sentence} {BESIDE}", "lab-reworded", **IN_MICE) == ""


def test_a_bacterium_and_active_vitamin_d_are_told_by_plain_names() -> None:
    sentence = "The probiotic Z. qualis was as effective as 1,25(OH)(2)D(3) in EAE mice."
    ours = "the probiotic Z. qualis was as effective as active vitamin D in mice with the MS-like disease"
    assert told(f"{sentence} {BESIDE}", "lab-reworded", **IN_MICE) == ours


def test_ordinary_animals_stand_beside_those_that_lack_a_gene() -> None:
    sentence = "Minocycline protected wild-type and Zof9-/- mice equally well from EAE."
    assert "ordinary animals and mice that lacked a gene called Zof9 equally well" in told(
        f"{sentence} {BESIDE}", "lab-reworded", **IN_MICE
    )


def test_a_name_is_told_by_its_kind_once() -> None:
    sentence = "Mice fed zofiqol lived longer than mice treated with zofiqol and minocycline."
    assert told(f"{sentence} {BESIDE}", "lab-reworded", **IN_MICE).count("called zofiqol") == 1


def test_two_names_are_not_told_as_one_molecule() -> None:
    ours = told("The levels of ZOF9 and QAX7 were reduced in mice given minocycline.", "lab-reworded", **IN_MICE)
    assert ours == "" or "molecules ZOF9 and QAX7" in ours
