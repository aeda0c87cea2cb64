"""What is known of a substance that has no entry of our own: its kind, by MeSH or by the stem of its name."""

import subprocess
import sys

import pytest

from plainms.language.substances import stems_in, substances_in
from plainms.vocabulary.load import vocabulary
from plainms.vocabulary.substances import substances


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[item.start : item.end], item.substance.kind.id) for item in substances_in(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mice were given cuprizone.", [("cuprizone", "compound")]),
        ("Prolactin was higher", [("Prolactin", "hormone")]),
        ("an infusion of Immune-Globulins", [("Immune-Globulins", "antibody")]),
        ("myelin oligodendrocyte-glycoprotein 35-55", [("myelin oligodendrocyte-glycoprotein", "antigen")]),
        ("brain-derived neurotrophic factor", [("brain-derived neurotrophic factor", "signal")]),
    ],
)
def test_a_name_of_mesh_tells_its_kind_with_hyphens_or_spaces(text: str, found: list[tuple[str, str]]) -> None:
    assert kinds(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "the lead author drank water and tea",
        "an iron will, a gold standard and light",
        "oxygen",
        "The receptor protein and the antibody of the vaccine",
        "in April 2031",
    ],
)
def test_everyday_and_vague_words_are_no_substance(text: str) -> None:
    assert substances_in(text) == ()


def test_a_trade_name_counts_in_its_own_case_only() -> None:
    assert substances_in("Lasix was stopped") != ()
    assert substances_in("lasix was stopped") == ()


def test_part_of_a_word_is_no_name() -> None:
    assert substances_in("prolactinoma") == ()


def test_what_has_an_entry_of_its_own_is_left_to_it() -> None:
    assert substances_in("ocrelizumab, fingolimod and FTY720") == ()


def test_the_list_names_its_edition_and_source_and_only_known_kinds() -> None:
    known = {entry.id for entry in vocabulary("substance_kinds").entries}
    assert {line.split("\t", 1)[0] for line in substances().lines} <= known
    assert "MeSH" in substances().source and substances().edition >= "2026-11-25"


def test_every_line_has_an_id_and_a_name_that_can_be_found() -> None:
    for number in range(0, len(substances().lines), 500):
        kind, found, label, name, *_ = substances().lines[number].split("\t")
        assert kind and label and found.startswith(("D", "NCT")), number
        assert substances_in(name.removeprefix("=")), name


def test_the_list_is_read_in_less_than_a_moment() -> None:
    timed = (
        "import time; from plainms.vocabulary.substances import substances; start = time.process_time(); substances(); "
        "print(time.process_time() - start)"
    )
    told = subprocess.run([sys.executable, "-c", timed], capture_output=True, text=True, check=True)
    assert float(told.stdout) < 0.5


@pytest.mark.parametrize(
    ("word", "kind"),
    [("inventumab", "antibody"), ("examplinib", ""), ("exampltinib", "kinase inhibitor"), ("Madeupvastatin", "statin")],
)
def test_the_stem_of_a_name_tells_the_kind_of_medicine(word: str, kind: str) -> None:
    assert [item.kind.label for item in stems_in(f"We tried {word} here.")] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("an anti-CD99 antibody was given", "anti-CD99 antibody", "antibody"),
        ("the XYZ9 receptor antagonist", "XYZ9 receptor antagonist", "blocker, booster or ligand of a molecule"),
        ("with MOG(35-55) in oil", "MOG(35-55)", "peptide that is part of a protein"),
        ("9-ketoinventane fell", "9-ketoinventane", "chemical with a systematic name"),
        ("two siRNAs", "siRNAs", "RNA that silences or copies a gene's RNA"),
        ("PET with [11C]QQX28", "[11C]QQX28", "tracer for a scan"),
        ("we gave ZZQ-90210 by mouth", "ZZQ-90210", "substance that has a company's code"),
        ("recombinant human QXF2", "recombinant human QXF2", "fusion protein or recombinant protein"),
    ],
)
def test_the_form_of_a_name_tells_what_is_given(text: str, name: str, kind: str) -> None:
    assert [(text[item.start : item.end], item.kind.label) for item in stems_in(text)] == [(name, kind)]


@pytest.mark.parametrize(
    "text", ["registered as NCT01234567", "UMIN12345", "in 2031-2040", "GSE123456", "methylation by acetylases"]
)
def test_a_registration_is_no_code_of_a_company(text: str) -> None:
    assert stems_in(text) == ()


@pytest.mark.parametrize("text", ["a fixed carbamate", "methylation by acetylases", "Dr Japril", "x-inventumab2"])
def test_words_that_only_end_so_are_no_medicine(text: str) -> None:
    assert stems_in(text) == ()


def test_a_long_line_takes_no_long_time() -> None:
    assert substances_in("alpha beta " * 9000) == () and stems_in("mab " * 25000) == ()
    assert len(stems_in("A1-" * 30000 + " inhibitor anti-")) == 1
