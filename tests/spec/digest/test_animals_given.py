"""What animals got or lacked: invented sentences → ours, or none."""

import re
from typing import Any

import pytest

from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.studied.animals_given import animals_given, says_the_same
from plainms.vocabulary.load import vocabulary
from spec.digest.making import made

IN_MICE: dict[str, Any] = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}


def told(text: str, title: str = "Nerves in an invented model of multiple sclerosis", **facts: Any) -> str:
    sections = {Role.OBJECTIVE: "EAE was studied.", Role.RESULTS: text}
    return " ".join(
        one.text for one in animals_given(gather(*made(sections, about={"title": title}, **IN_MICE | facts)))
    )


@pytest.mark.parametrize(
    ("title", "text", "ours"),
    [
        (
            "Minocycline eases experimental autoimmune encephalomyelitis",
            "Minocycline-treated mice walked better.",
            "The researchers gave minocycline to mice.",
        ),
        (
            "Minocycline eases experimental autoimmune encephalomyelitis",
            "Minocycline-treated mice walked better than vehicle-treated mice.",
            "The researchers gave minocycline to some of the mice, and a dummy treatment to others.",
        ),
        (
            "Fingolimod and minocycline in EAE",
            "Mice were treated daily with fingolimod. Other mice received minocycline in their food.",
            "The researchers gave fingolimod and minocycline to mice.",
        ),
        (
            "The new zofimab in EAE",
            "Mice were injected with 3 mg/kg zofimab. Zofimab-treated mice walked better.",
            "The researchers gave a treatment called zofimab to mice.",
        ),
        (
            "A gene in EAE",
            "Xyz1-/- mice had milder EAE.",
            "The researchers studied mice that lacked a gene called Xyz1.",
        ),
        (
            "A gene in EAE",
            "In conditional Xyz1 knockout mice EAE was milder than in wild-type mice.",
            "The researchers studied mice some of whose cells lacked a gene called Xyz1, and ordinary mice.",
        ),
        (
            "A gene in EAE",
            "A T cell-specific conditional Xyz1 knockout mouse model was used.",
            "The researchers studied mice whose T cells lacked a gene called Xyz1.",
        ),
        (
            "Minocycline eases EAE",
            "Minocycline-treated mice walked, but Xyz2⁻/⁻ mice given it did not.",
            "The researchers studied mice that lacked a gene called Xyz2. The researchers gave minocycline to mice.",
        ),
        (
            "Minocycline in EAE",
            "Minocycline was given to mice daily, starting 3 d before immunization.",
            "The researchers gave minocycline to mice. The treatment began before the disease was set off.",
        ),
        (
            "Minocycline in EAE",
            "Mice were treated with minocycline either from disease onset or from disease peak.",
            "The researchers gave minocycline to mice. The treatment began once the animals had fallen ill"
            " or at the height of the disease.",
        ),
        (
            "The inhibitor ZOF4371 in EAE",
            "Treatment of EAE mice with the novel inhibitor, ZOF4371 was tried.",
            "The researchers gave a substance called ZOF4371 to mice.",
        ),
        (
            "Interferon-beta gene therapy in EAE",
            "Mice got a plasmid by injection. Interferon-beta-treated mice walked better.",
            "By gene therapy, the mice got a gene from which the body makes interferon beta.",
        ),
        (
            "Oral tolerance in EAE",
            "Feeding low-dose myelin basic protein to mice with subsequent induction of EAE was tried.",
            "The researchers fed a protein of the nerve coating to mice. The treatment began before the disease was"
            " set off.",
        ),
        (
            "Clostridia in EAE",
            "Since Clostridia-treated mice walked better, blood was drawn.",
            "The researchers gave gut bacteria called Clostridia to mice.",
        ),
        (
            "Antisense oligonucleotides in EAE",
            "The infusion of antisense oligonucleotides into the lumbar space was tried in EAE.",
            "The researchers gave antisense oligonucleotides (strands that block a gene) to mice.",
        ),
    ],
)
def test_it_says_what_animals_got_or_lacked(title: str, text: str, ours: str) -> None:
    assert told(text, title) == ours


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Minocycline in EAE", "Minocycline was added to cultured cells in vitro."),
        ("Minocycline in EAE", "Relapses are rare after minocycline treatment of patients with MS."),
        ("Nerves in EAE", "Mice were immunized with MOG(35-55) peptide and injected with saline."),
        ("Cells overexpressing interferon-beta in EAE", "Interferon-beta treatment eased EAE in mice."),
        ("Interferon beta secreted by brain cells in EAE", "Interferon-beta treatment eased EAE in mice."),
        ("Two genes in EAE", "Mice lacking XY had milder EAE."),
        ("A gene in EAE", "We studied EAE in mice lacking the beta(1)-zofin gene in all T cells."),
        (
            "Minocycline in EAE",
            "We tested it by administering zofimab and minocycline to mice. Minocycline-treated mice.",
        ),
        ("Nerves in EAE", "Conditional mice walked well, and lineage specific knockout mice did not."),
        ("Two genes in EAE", "Xyz1-/- mice and Abc2-/- mice had milder EAE."),
    ],
)
def test_what_was_given_in_a_dish_or_to_people_or_made_animals_ill_is_not_told(title: str, text: str) -> None:
    assert told(text, title) == ""


def test_a_study_of_people_and_a_review_have_no_such_sentence() -> None:
    text = "Minocycline-treated mice walked better."
    title = "Minocycline eases EAE"
    assert told(text, title) != ""
    assert told(text, title, design=Design.COHORT, species=Species.PEOPLE) == ""
    assert told(text, title, design=Design.NARRATIVE_REVIEW) == ""


def test_a_sentence_on_what_was_done_that_would_say_it_again_is_known() -> None:
    sections = {Role.RESULTS: "Minocycline-treated mice walked better."}
    facts = gather(*made(sections, about={"title": "Minocycline eases EAE"}, **IN_MICE))
    said = animals_given(facts)
    assert says_the_same("The researchers gave minocycline to EAE mice by mouth", said)
    assert not says_the_same("The researchers measured the strength of the hind legs", said)
    assert not says_the_same("The researchers gave minocycline to EAE mice by mouth", ())


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Minocycline plus zofimab in EAE", "Minocycline-treated mice walked better."),
        ("Minocycline in EAE", "Mice were treated with minocycline and zofimab. Minocycline eased EAE in mice."),
        ("Minocycline in EAE", "Mice were treated with minocycline combined with zofimab."),
        (
            "Minocycline in EAE",
            "Mice were treated with minocycline, zofimab and xylin. Minocycline-treated mice walked.",
        ),
        ("Minocycline in EAE", "Administration of zofimab, a plant oil, or minocycline eased EAE in mice."),
        ("Minocycline in EAE", "Mice were treated with minocycline, fingolimod and xylin. Minocycline-treated mice."),
        ("Minocycline in EAE: a comparison with zofimab", "Minocycline-treated mice walked better."),
        ("Minocycline eases EAE", "Minocycline-treated mice walked, but mutant littermate mice did not."),
        (
            "Minocycline in EAE",
            "Treatment of mice with zofimab and minocycline eased EAE. Minocycline-treated mice walked.",
        ),
        ("Minocycline in EAE", "A combination of minocycline with zofimab eased EAE in minocycline-treated mice."),
        ("Independent effects of XYZ-1, minocycline, and ABC-2 in EAE", "Minocycline-treated mice walked better."),
    ],
)
def test_a_treatment_given_with_one_that_cannot_be_named_is_not_told_alone(title: str, text: str) -> None:
    assert told(text, title) == ""


@pytest.mark.parametrize(
    ("title", "text", "ours"),
    [
        (
            "Minocycline plus fingolimod in EAE",
            "Minocycline-treated mice walked better.",
            "The researchers gave minocycline and fingolimod to mice.",
        ),
        (
            "Minocycline in EAE",
            "Mice were treated with minocycline and vehicle.",
            "The researchers gave minocycline to mice.",
        ),
        (
            "Minocycline eases EAE",
            "Minocycline-treated mice and control mice walked.",
            "The researchers gave minocycline to mice.",
        ),
    ],
)
def test_a_combination_is_told_whole_and_a_dummy_is_no_part_of_it(title: str, text: str, ours: str) -> None:
    assert told(text, title) == ours


def test_a_treatment_of_animals_that_lacked_a_gene_is_told_with_the_gene_or_not_at_all() -> None:
    title = "Minocycline eases EAE"
    treated = "Minocycline-treated mice walked better."
    assert told(treated, title) != ""
    assert told(f"{treated} We used mice in which the gene encoding xylin had been deleted.", title) == ""
    assert told(f"{treated} Xyz1-/- mice had milder EAE.", title) == (
        "The researchers studied mice that lacked a gene called Xyz1. The researchers gave minocycline to mice."
    )
    assert told("Xyz1-/- mice had milder EAE.", "A gene in EAE") != ""
    assert told("Xyz1-/- mice had milder EAE after a xylin injection.", "A gene in EAE") == ""
    assert told("Xyz1-/- mice had milder EAE after feeding zofimab extract.", "A gene in EAE") == ""


def test_a_short_form_in_brackets_is_no_further_treatment() -> None:
    title = "Interferon beta plus vitamin B12 in EAE"
    text = "Mice were treated with interferon beta plus vitamin B(12) xylin (B(12)XY)."
    text = f"{text} Interferon beta plus B(12)XY helped."
    assert told(text, title) == "The researchers gave interferon beta and vitamin B12 to mice."


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Minocycline was given to mice before EAE onset or at peak of disease.", "ill or at the height"),
        ("Minocycline was given to mice prior to disease onset.", "began before the animals fell ill."),
    ],
)
def test_each_time_at_which_animals_were_treated_is_told(text: str, when: str) -> None:
    assert when in told(text, "Minocycline eases EAE")


@pytest.mark.parametrize(
    ("words", "left"),
    [("low dose zorbs", "zorbs"), ("5 mg zorbs", "zorbs"), ("low intensity zorb sound", "low intensity zorb sound")],
)
def test_low_is_a_dose_only_before_one(words: str, left: str):
    assert re.sub(vocabulary("animals_given").text["dose"], "", words, flags=re.IGNORECASE) == left


def test_a_name_is_not_cut_behind_a_word_that_belongs_to_it() -> None:
    title = "Effects of Low Intensity Zofic Ultrasound in Brains of Mice"
    assert "called Low Intensity Zofic Ultrasound" in told("Mice were weighed.", title)
