"""Words at which readers stop: invented sentence → what stands beside the word, and which name ties it to another."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.glosses import Glosser
from plainms.digest.facts import gather
from plainms.verification.asides import without_asides
from spec.digest.making import made


def quoted(text: str, *, before: str = "") -> Sentence:
    of, appraisal = made({Role.RESULTS: f"{before} {text}".strip()})
    passage = of.abstract[0]
    span = passage.span(passage.text.index(text), len(passage.text))
    one = Sentence(kind=SentenceKind.FINDING, text=f"“{text}”.", pattern="finding.report", grounds=(span,))
    return Glosser(facts=gather(of, appraisal)).in_place((one,))[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Latent tuberculosis was rare in the far north", "Latent tuberculosis [sleeping tuberculosis infection]"),
        ("Most saccades of walkers in the north were slow", "saccades [quick jumps of the eyes]"),
        ("The mode of delivery was alike in the north", "mode of delivery [vaginal or cesarean birth]"),
        ("A thyroid nodule was seen in one walker", "thyroid nodule [small lump]"),
        ("Exit strategies after natalizumab were alike here", "Exit strategies [medicines after stopping another]"),
        ("Those with PD walked less in the north", "PD [Parkinson’s disease]"),
        ("IFN-β made the winter in the north longer", "IFN-β [interferon beta, also an MS medicine]"),
        ("The FLAIR pictures were alike in both groups", "FLAIR [MRI scan that shows spots well]"),
    ],
)
def test_a_word_is_told_where_it_stands(text: str, told: str) -> None:
    before = "Parkinson's disease (PD) is known." if "PD" in text else ""
    assert told in quoted(text, before=before).text


@pytest.mark.parametrize(
    ("text", "untold"),
    [
        ("The accelerator mutant huntingtin was rare in the north", "mutant ["),
        ("The viral titration was done in the north", "titration ["),
        ("Memory of the retrieval van was bad in autumn", "van ["),
        ("The oculomotor nerve was thin in the north", "oculomotor ["),
    ],
)
def test_a_word_of_another_sense_is_left_alone(text: str, untold: str) -> None:
    assert untold not in quoted(text).text


def test_a_short_form_is_told_by_what_explains_its_long_form() -> None:
    told = quoted("MD was higher in walkers than in others", before="Mean diffusivity (MD) was measured.")
    assert told.text.startswith("“MD [how freely water moves] was")
    assert without_asides(told, "mean diffusivity (md) was measured.") == "“MD was higher in walkers than in others”."


def test_no_entry_licenses_an_aside_to_a_short_form_that_the_abstract_does_not_spell_out() -> None:
    told = quoted("MD was higher in walkers than in others", before="Mean diffusivity (MD) was measured.")
    assert without_asides(told, "medical doctors (md) were asked.") == told.text
