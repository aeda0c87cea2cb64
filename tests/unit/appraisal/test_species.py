"""Animals and cells are never called people."""

from invented_records import appraised
from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design, Rung, Species


def test_people_who_are_counted_are_people() -> None:
    appraisal = appraised("Sleep in MS", "We recruited 40 patients with MS. All patients were interviewed.")
    assert appraisal.species.value is Species.PEOPLE
    assert isinstance(appraisal.animals.value, NotReported)


def test_mice_are_named() -> None:
    text = "EAE was induced in mice. Treated mice showed milder disease. This may help patients with MS."
    appraisal = appraised("Drug X in experimental autoimmune encephalomyelitis", text)
    assert appraisal.species.value is Species.ANIMALS
    assert appraisal.animals.value == ("mouse",)
    assert appraisal.rung.value is Rung.ANIMALS


def test_a_rat_is_a_rat_and_not_a_mouse() -> None:
    text = "Lewis rats were immunized. The rats received drug X."
    assert appraised("Drug X in EAE: autoimmune encephalomyelitis", text).animals.value == ("rat",)


def test_cells_from_patients_are_not_called_people() -> None:
    text = "T cells from 30 patients with MS were cultured in vitro. Patients were recruited at one clinic."
    appraisal = appraised("Drug X and T cells in multiple sclerosis", text)
    assert appraisal.species.value is not Species.PEOPLE


def test_a_title_with_mice_and_people_is_left_open() -> None:
    text = "Mice were treated. Treated mice had milder disease."
    assert isinstance(appraised("Sleep in mice and patients with multiple sclerosis", text).species.value, Unclear)


def test_a_review_has_no_people_of_its_own() -> None:
    assert appraised("Sleep in MS: a systematic review", "We searched PubMed.").species.value is Species.NONE


def test_a_model_told_throughout_is_animals_even_beside_cells() -> None:
    text = "T cells were grown in culture. We next subjected mice to lysolecithin. Repair was faster in treated mice."
    appraisal = appraised("Drug X and myelin repair in multiple sclerosis", text, "Drug X helped repair.")
    assert appraisal.species.value is Species.ANIMALS


def test_a_model_beside_patients_files_is_people_and_animals() -> None:
    text = "The work combines studies of a mouse model of MS and a chart review of patients with MS. "
    more = "EAE was induced in female mice. Mice were given drug X. Treated mice were better. "
    people = "Charts of 40 patients with MS were reviewed."
    appraisal = appraised("Drug X and optic neuritis", text + more + people)
    assert appraisal.species.value is Species.PEOPLE_AND_ANIMALS


def test_a_protein_of_an_animal_is_not_the_animal_studied() -> None:
    text = "Rats were immunized with guinea pig myelin basic protein. Treated rats had milder disease."
    appraisal = appraised("Drug X in experimental autoimmune encephalomyelitis", text)
    assert appraisal.animals.value == ("rat",)


def test_people_who_are_only_spoken_of_were_not_studied() -> None:
    text = (
        "Many patients with MS, about 130,000 people in Oz, see a dentist. We propose a plan for all patients with MS."
    )
    assert isinstance(appraised("Teeth in MS", text).species.value, Unclear)


def test_a_line_of_cells_from_an_animal_is_not_the_animal_studied() -> None:
    text = "Binding was tested in Chinese hamster ovary cells. Treated mice had milder disease. Mice lived longer."
    assert appraised("A new substance in a mouse model of EAE", text).animals.value == ("mouse",)
    text = "Hamsters were fed zinc. The hamsters grew. Mice were fed zinc. Mice grew."
    assert appraised("Zinc in animals with EAE", text).animals.value == ("hamster", "mouse")


def test_an_animal_whose_promoter_drives_a_gene_is_not_one_studied() -> None:
    text = "The gene was expressed under the control of the rat QSE promoter. It was injected into mice with disease."
    assert appraised("Gene therapy of EAE: a mouse model", text).animals.value == ("mouse",)


def test_an_animal_that_gave_tissue_or_its_name_is_not_one_studied() -> None:
    text = "Lewis rats were immunized with guinea pig spinal cord homogenate. The rats received drug X."
    assert appraised("Drug X in EAE: autoimmune encephalomyelitis", text).animals.value == ("rat",)
    text = "Wistar rats were immunized with homogenized spinal cord of guinea pig. The rats received drug X."
    assert appraised("Drug X in EAE: autoimmune encephalomyelitis", text).animals.value == ("rat",)
    text = "Disease was induced in Wistar rats. The rats received drug X."
    assert appraised("Drug X in a mouse model of multiple sclerosis", text).animals.value == ("rat",)


def test_animals_are_named_where_the_design_alone_is_certain() -> None:
    text = "Disease was induced in ABH mice. T cells were grown in culture. Cells of the mice were counted in vitro."
    appraisal = appraised("Drug X and T cells in experimental autoimmune encephalomyelitis", text)
    assert appraisal.design.value is Design.ANIMAL
    assert appraisal.animals.value == ("mouse",)


def test_human_cells_beside_mice_are_not_told_as_mice_alone() -> None:
    text = "We studied drug X and human platelets in vitro. Human platelets were less active with drug X. "
    more = "Mice were given drug X. Treated mice bled for longer."
    appraisal = appraised("Drug X and platelets in experimental autoimmune encephalomyelitis", text + more)
    assert appraisal.species.value is Species.PEOPLE_AND_ANIMALS


def test_one_mention_of_human_cells_leaves_mice_mice() -> None:
    text = "Mice were given drug X. Treated mice had milder disease. Drug X is known to act on human platelets."
    appraisal = appraised("Drug X in experimental autoimmune encephalomyelitis", text)
    assert appraisal.species.value is Species.ANIMALS


def test_a_model_in_which_something_came_about_is_an_animal_studied() -> None:
    text = "Drug X reduced EAE in Lewis rats. Further, drug X prevented relapse in a mouse model of EAE."
    animals = appraised("Drug X in EAE: autoimmune encephalomyelitis", text).animals.value
    assert set(animals) == {"rat", "mouse"}


def test_people_named_in_what_was_done_and_found_were_studied_though_nobody_counts_them() -> None:
    text = "In this study women with MS wore soft shoes. Balance improved in the women who wore them (p < 0.01)."
    assert appraised("Soft shoes in women with multiple sclerosis", text).species.value is Species.PEOPLE


def test_people_whose_own_cells_were_counted_were_studied() -> None:
    text = "We recruited patients with MS. Signal Q was lower in the monocytes of the patients (p < 0.05)."
    appraisal = appraised("Signal Q in monocytes of patients with multiple sclerosis", text)
    assert appraisal.species.value is Species.PEOPLE


def test_people_in_the_trials_of_others_were_not_studied() -> None:
    text = "Drug X showed improvement in 77% of the patients with psoriasis. Drug Y was tested in patients with lupus."
    assert appraised("Drugs beyond multiple sclerosis", text).species.value is not Species.PEOPLE


def test_patients_of_the_title_are_not_lost_beside_mice() -> None:
    text = "We looked back at relapses in patients (RRMS, n = 40). Relapses of the patients became rarer. "
    more = "EAE was induced in mice. Mice were given drug X."
    assert appraised("Drug X in MS patients", text + more).species.value is Species.PEOPLE_AND_ANIMALS
    assert appraised("Drug X in a model of MS", text + more).species.value is not Species.PEOPLE


def test_those_for_whom_experts_made_a_plan_were_not_studied() -> None:
    made = "Experts developed an ethical treatment algorithm. We sorted patients by risk. "
    more = "For patients at low risk we included a cheap medicine. Patients were asked nothing."
    assert appraised("Better care in multiple sclerosis", made + more).species.value is not Species.PEOPLE
