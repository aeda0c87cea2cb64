"""What a treatment or a missing gene did in animals: invented sentence → our words, or none."""

import pytest

from spec.digest.frames.reading import IN_MICE, told

BESIDE = "EAE was studied in mice on zofiqol treatment."


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        (
            "Minocycline significantly reduced the severity of EAE and attenuated demyelination in the spinal cord.",
            "minocycline made the MS-like disease milder and reduced damage to the nerve coating in the spinal cord",
        ),
        (
            "Minocycline reduced the severity of EAE with an i.p. dosage of 10,000 U/day every other day.",
            "minocycline made the MS-like disease milder",
        ),
        (
            "We report that deleting Zof9.1-the channel with the highest 4-ZQ level-reduces clinical signs in EAE.",
            "removing a gene called Zof9.1 eased the signs of the MS-like disease",
        ),
        (
            "Preventive administration of the zyxic peptide could strongly suppress the development of EAE.",
            "preventive treatment with a peptide could hold back the development of the MS-like disease",
        ),
        (
            "Minocycline ameliorates inflammation and demyelination in EAE mice, therefore delaying the EAE process.",
            "minocycline eased inflammation and damage to the nerve coating",
        ),
        (
            "Treatment with minocycline delayed the onset of EAE and decreased clinical scores compared with controls.",
            "treatment with minocycline delayed the start of the MS-like disease and made it milder",
        ),
        (
            "Minocycline suppressed EAE in Zof9 knock-out mice equal to that in wild type mice.",
            "minocycline held back the MS-like disease in mice that lacked a gene called Zof9"
            " as much as in ordinary mice",
        ),
        (
            "Minocycline suppressed EAE in Zof9-deficient mice to the same extent as in wild-type mice.",
            "minocycline held back the MS-like disease in mice that lacked a molecule called Zof9"
            " as much as in ordinary mice",
        ),
        (
            "Treatment with 1,25-dihydroxyvitamin D3 ameliorated EAE.",
            "treatment with active vitamin D eased the MS-like disease",
        ),
        (
            "Treatment with 0.5 mg/dose of fingolimod on days 2, 4 and 6 reduced the incidence of EAE.",
            "treatment with fingolimod reduced the number of animals that got the MS-like disease",
        ),
        (
            "Minocycline in combination with MSCs reduced demyelination.",
            "treatment with minocycline and stem cells together reduced damage to the nerve coating",
        ),
        (
            "Macrophage-specific Zof9 deletion did not affect the severity of EAE.",
            "removing a gene called Zof9 from macrophages did not clearly change the severity of the MS-like disease",
        ),
        (
            "Zof9 deletion in microglia ameliorated EAE.",
            "removing a gene called Zof9 from microglia eased the MS-like disease",
        ),
        (
            "Intravenous administration of ZQ500 nanoparticles ameliorated EAE.",
            "treatment with tiny particles (nanoparticles) eased the MS-like disease",
        ),
        (
            "Inhalation of minocycline-loaded lipid nanoparticles ameliorated EAE.",
            "treatment with tiny particles (nanoparticles) loaded with minocycline eased the MS-like disease",
        ),
        ("Anti-Zof9 reduced demyelination.", "an antibody called anti-Zof9 reduced damage to the nerve coating"),
        (
            "Zof9 deletion in microglia conferred resistance to EAE.",
            "removing a gene called Zof9 from microglia protected against the MS-like disease",
        ),
        (
            "Zof9 deletion in microglia induced severe neurodegeneration.",
            "removing a gene called Zof9 from microglia brought about damage to nerve cells",
        ),
        ("1,25-(OH)(2)D(3) inhibited EAE.", "active vitamin D held back the MS-like disease"),
        (
            "B cells from minocycline-treated mice ameliorated EAE.",
            "B cells from mice treated with minocycline eased the MS-like disease",
        ),
        (
            "Minocycline increased the number of NK cells and Th17 cells in EAE mice.",
            "minocycline increased the number of natural killer cells and Th17 helper T cells",
        ),
        ("The onset of EAE was delayed by minocycline.", "minocycline delayed the start of the MS-like disease"),
        (
            "Minocycline increased the number of regulatory T cells in EAE mice.",
            "minocycline increased the number of regulatory T cells",
        ),
        (
            "Minocycline reduced the number of activated macrophages in the spinal cord.",
            "minocycline reduced the number of activated macrophages in the spinal cord",
        ),
        (
            "Minocycline reduced microglial activation and the infiltration of CD4+ T cells into the CNS.",
            "minocycline reduced the activation of microglia and"
            " the entry of helper T cells into the brain and spinal cord",
        ),
        (
            "Deletion of Zof9 exacerbated EAE.",
            "removing a gene called Zof9 worsened the MS-like disease",
        ),
        (
            "Zof9 deficiency reduced remyelination in the corpus callosum.",
            "a lack of a molecule called Zof9 reduced repair of the nerve coating in the brain",
        ),
        (
            "Blockade of IL-94 inhibited EAE.",
            "blocking an immune signal called IL-94 held back the MS-like disease",
        ),
        ("Minocycline or fingolimod ameliorated EAE.", "minocycline or fingolimod eased the MS-like disease"),
        (
            "The combination of minocycline and fingolimod ameliorated EAE.",
            "treatment with minocycline and fingolimod together eased the MS-like disease",
        ),
        (
            "Although weight did not change, minocycline ameliorated EAE, whereas fingolimod increased weight loss.",
            "minocycline eased the MS-like disease",
        ),
        (
            "Minocycline ameliorated EAE in wild-type mice, but not in Zof9-/- mice.",
            "minocycline eased the MS-like disease, but not in mice that lacked a gene called Zof9",
        ),
        (
            "Compared with vehicle-treated mice, minocycline reduced demyelination in the spinal cord.",
            "minocycline reduced damage to the nerve coating in the spinal cord,"
            " compared with mice given a dummy treatment",
        ),
        (
            "Minocycline suppressed the disease onset when compared with EAE mice without treatment.",
            "minocycline held back the start of the MS-like disease, compared with untreated mice",
        ),
        (
            "Minocycline conferred protection against EAE.",
            "minocycline protected against the MS-like disease",
        ),
        (
            "Minocycline protects against EAE-induced demyelination.",
            "minocycline protected against damage to the nerve coating",
        ),
        (
            "Deletion of Zof9 in T cells attenuated EAE.",
            "removing a gene called Zof9 from T cells eased the MS-like disease",
        ),
        (
            "Antibodies against Zof9 reduced mitochondrial dysfunction in EAE mice.",
            "an antibody against a molecule called Zof9 reduced faults in the power plants of cells (mitochondria)",
        ),
        (
            "Minocycline enhanced axonal conduction in the spinal cord.",
            "minocycline improved the passing of signals along nerves in the spinal cord",
        ),
        (
            "The selective zofi reuptake inhibitor ZOF437 ameliorated EAE.",
            "a substance called ZOF437 eased the MS-like disease",
        ),
        (
            "Late-stage rescue therapy with FTY720 ameliorated EAE.",
            "treatment with fingolimod eased the MS-like disease",
        ),
        ("Weekly administration of the antigenic peptide ameliorated EAE.", ""),  # nothing names it
        (
            "The administration of 2 microgram minocycline given every other day ameliorated EAE.",
            "treatment with minocycline eased the MS-like disease",
        ),
        ("The peptide given every other day, starting 3 d before, prevented the development of EAE.", ""),
        ("Loss of motor function and weakness increased demyelination.", ""),  # no agent
        ("Minocycline reduced disease severity in the spinal cord.", "minocycline made the MS-like disease milder"),
        ("Cognitive impairment was reduced by minocycline.", "minocycline reduced problems with thinking"),
        ("Minocycline reduced anxiety-like behavior.", "minocycline reduced behavior that resembles anxiety"),
        ("Minocycline reduced the number of lymphocytes in EAE mice.", ""),  # where?
        (
            "Minocycline reduced the infiltration of T cells into the spinal cord.",
            "minocycline reduced the build-up of T cells in the spinal cord",
        ),
        (
            "Minocycline could reduce the incidence and severity of EAE.",
            "minocycline could reduce the number of animals that got the MS-like disease and make it milder",
        ),
        (
            "Continuous administration of subtherapeutic doses of minocycline ameliorated EAE.",
            "treatment with minocycline eased the MS-like disease",
        ),
        (
            "Short-term minocycline treatment ameliorated EAE.",
            "treatment with minocycline eased the MS-like disease",
        ),
        ("Zofiqol treatment ameliorated EAE.", "a treatment called zofiqol eased the MS-like disease"),
    ],
)
def test_an_effect_on_the_disease_or_on_tissue_is_told_in_plain_words(sentence: str, ours: str) -> None:
    assert told(f"{sentence} {BESIDE}", "lab-effect", **IN_MICE) == ours


@pytest.mark.parametrize(
    ("title", "ours"),
    [
        ("Minocycline in a rat model of EAE", "treatment with minocycline delayed the start of the MS-like disease"),
        ("Minocycline and fingolimod in EAE", ""),
        ("A minocycline analog in EAE", ""),
        ("A rat model of EAE", ""),
    ],
)
def test_a_treatment_without_a_name_takes_that_of_the_one_medicine_of_the_title(title: str, ours: str) -> None:
    sentence = "Prophylactic treatment delayed the onset of EAE."
    assert told(f"{sentence} {BESIDE}", "lab-effect", about={"title": title}, **IN_MICE) == ours


@pytest.mark.parametrize(
    ("sentence", "ours"),
    [
        ("This procedure decreased demyelination.", "treatment with minocycline reduced damage to the nerve coating"),
        (
            "Treatment after established disease decreased demyelination.",
            "treatment with minocycline after the disease had begun reduced damage to the nerve coating",
        ),
        ("This pathway decreased demyelination.", ""),
    ],
)
def test_what_was_given_is_named_by_the_title_and_keeps_whether_the_animals_were_ill(sentence: str, ours: str) -> None:
    about = {"title": "Minocycline reduces demyelination and leaks in mice with EAE"}
    assert told(f"{sentence} {BESIDE}", "lab-effect", about=about, **IN_MICE) == ours


@pytest.mark.parametrize(
    ("beside", "ours"),
    [
        ("Short-term minocycline did not.", "long-term treatment with minocycline"),
        ("All mice were weighed.", "treatment with minocycline"),
    ],
)
def test_how_long_it_was_given_stays_where_the_text_has_the_opposite(beside: str, ours: str) -> None:
    text = f"Long-term minocycline treatment increased demyelination in mice. {beside} {BESIDE}"
    assert told(text, "lab-effect", **IN_MICE) == f"{ours} increased damage to the nerve coating"


def test_a_list_of_diseases_of_earlier_work_makes_no_model() -> None:
    listed = "Fingolimod was given for diseases such as lupus, EAE, and arthritis."
    assert told(f"Minocycline reduced the severity of disease. {listed}", "lab-effect", **IN_MICE) == ""


def test_damage_is_never_kept_up() -> None:
    assert told("Minocycline preserved tissue damage.", "lab-effect", **IN_MICE) == ""
    assert told("Minocycline preserved myelin.", "lab-effect", **IN_MICE) == "minocycline preserved the nerve coating"


def test_objects_without_words_of_ours_are_left_out() -> None:
    sentence = "Minocycline reduced demyelination and the phosphorylation of zoquilase."
    assert told(sentence, "lab-effect", **IN_MICE) == "minocycline reduced damage to the nerve coating"


@pytest.mark.parametrize(
    "text",
    [
        "Minocycline ameliorated the disease. EAE has been shown to be milder in other work.",
        "Minocycline ameliorated the disease, despite its small effect on EAE.",
    ],
)
def test_a_disease_is_the_one_like_ms_only_where_the_animals_of_this_work_had_it(text: str) -> None:
    assert told(text, "lab-effect", **IN_MICE) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Minocycline ameliorated EAE, but not in aged zofs.",
        "Diminished Zof9 signaling increased demyelination.",
        "Minocycline protected neurons from demyelination.",
        "Resting T cells express high levels of zofin, and anti-zofin antibody treatment decreases NK cells frequency"
        " in the CNS.",
    ],
)
def test_what_would_lose_its_sense_is_not_told(sentence: str) -> None:
    assert told(f"{sentence} EAE", "lab-effect", **IN_MICE) == ""


def test_a_treatment_is_not_named_by_what_it_treats_or_by_a_part_of_it() -> None:
    of_a_disease = "Late-stage treatment of EAE, however early it came, ameliorated paralysis."
    assert "treatment with" not in told(of_a_disease, "lab-effect", **IN_MICE)
    in_part = "Late-stage treatment with ZOF437 plus a qualithane ameliorated paralysis."
    assert "ZOF437 " not in told(in_part, "lab-effect", **IN_MICE)
    in_compound = "Less frequent injections of ZOF437 minocycline-liposomes ameliorated EAE."
    assert "ZOF437" not in told(in_compound, "lab-effect", **IN_MICE)
    assert told("Compound 4b ameliorated EAE. 4b was given.", "lab-effect", sentence_at=0, **IN_MICE) != "4b eased EAE"


def test_a_list_of_agents_of_which_one_has_no_words_is_not_told() -> None:
    assert told("Minocycline and its qualithane backbone ameliorated EAE.", "lab-effect", **IN_MICE) == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Direct contact with Th17 cells worsened demyelination.",  # "with" joins no second agent
        "LPC injections caused demyelinating lesions.",  # that is how the model is made
    ],
)
def test_contact_and_the_poison_of_a_model_are_no_agents(sentence: str) -> None:
    assert told(f"{sentence} {BESIDE}", "lab-effect", **IN_MICE) == ""


def test_two_deeds_joined_by_but_are_told_together() -> None:
    sentence = "Minocycline reduced demyelination but increased microglial activation."
    assert told(sentence, "lab-effect", **IN_MICE) == (
        "minocycline reduced damage to the nerve coating but increased the activation of microglia"
    )


def test_what_did_not_change_is_told_as_not_clear() -> None:
    sentence = "Minocycline did not affect demyelination."
    assert told(sentence, "lab-effect", **IN_MICE) == ("minocycline did not clearly change damage to the nerve coating")


def test_what_a_study_showed_is_read_through_the_showing() -> None:
    sentence = "Our work demonstrates that minocycline attenuates demyelination."
    assert told(sentence, "lab-effect", **IN_MICE) == "minocycline reduced damage to the nerve coating"


@pytest.mark.parametrize(
    "sentence",
    [
        "Minocycline reduced demyelination only in female mice.",  # a condition
        "Minocycline reduced demyelination in the absence of T cells.",
        "Minocycline, but not zofiqol, reduced demyelination.",
        "It reduced demyelination.",
        "Imaging reduced demyelination.",
        "Mice with EAE increased demyelination.",
        "Zofiqar reduced demyelination.",  # nothing says what it is
        "Minocycline reduced the phosphorylation of zoquilase.",
        "Minocycline reduced demyelination more than prednisone.",
    ],
)
def test_what_is_not_certain_is_not_told(sentence: str) -> None:
    assert told(sentence, "lab-effect", **IN_MICE) == ""


def test_an_animal_disease_of_another_kind_is_not_called_like_ms() -> None:
    assert told("Minocycline reduced disease severity.", "lab-effect", **IN_MICE) == ""


def test_people_are_not_read_by_a_frame_for_animals() -> None:
    assert told("Minocycline reduced demyelination.", "lab-effect") == ""


def test_as_well_as_says_nothing_of_how_much() -> None:
    sentence = "Minocycline suppressed EAE in Zof9 knock-out mice as well as in wild type mice."
    assert "as much as" not in told(f"{sentence} {BESIDE}", "lab-effect", **IN_MICE)


def test_a_flat_denial_of_a_deed_stays_flat_where_no_test_is_named() -> None:
    assert told("Minocycline did not promote remyelination.", "lab-effect", **IN_MICE) == (
        "minocycline did not promote repair of the nerve coating"
    )
    assert told("Minocycline did not significantly promote remyelination.", "lab-effect", **IN_MICE) == (
        "minocycline did not clearly promote repair of the nerve coating"
    )


def test_an_adjective_of_change_in_front_of_a_list_is_said_of_all_of_it() -> None:
    sentence = "Deletion of Zof9 caused more severe inflammatory infiltration and demyelination in EAE mice."
    ours = told(sentence, "lab-effect", **IN_MICE)
    assert "brought about" not in ours
    assert "damage to the nerve coating" in ours
