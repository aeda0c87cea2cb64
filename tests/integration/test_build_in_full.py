"""A citation and its full text become one study in a library, whichever comes first. Both are invented."""

import json
from pathlib import Path

from running import Run

PAPER = Path(__file__).parents[1] / "records/jats/invented.nxml"
CITATION = """<?xml version="1.0" encoding="utf-8"?>
<PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE" Owner="PLAINMS-INVENTED">
<PMID Version="1">990000101</PMID><Article PubModel="Print"><Journal><JournalIssue><PubDate><Year>2024</Year></PubDate>
</JournalIssue><Title>Journal of Invented Studies</Title></Journal>
<ArticleTitle>Invented drug velozumab in relapsing multiple sclerosis: a randomized trial.</ArticleTitle>
<Abstract><AbstractText>People with relapsing MS were randomized to velozumab or placebo. The annualized relapse rate
was lower with velozumab than with placebo (0.21 versus 0.40).</AbstractText></Abstract><Language>eng</Language>
</Article></MedlineCitation></PubmedArticle></PubmedArticleSet>
"""
OPTIONS = ("--workers", "1", "--json", "--as-of", "2026-11-22", "--quiet")


def library(plainms: Run, database: Path, *steps: tuple[Path, ...]) -> list[dict]:
    """The one study of the library and its pages, built in these steps."""
    for inputs in steps:
        done = plainms("build", *inputs, "--db", database, *OPTIONS)
        assert done.returncode == 0, done.stderr
    lines = list(map(json.loads, plainms("export", "--db", database).stdout.splitlines()))
    (study,) = [line for line in lines if line["kind"] == "study"]
    return [study, *(line for line in lines if line["kind"] == "page" and study["study"] in line["path"])]


def test_a_citation_and_its_paper_are_one_study_in_any_order(plainms: Run, tmp_path: Path) -> None:
    citation = tmp_path / "citation.xml"
    citation.write_text(CITATION, encoding="utf-8")
    together = library(plainms, tmp_path / "a.sqlite3", (citation, PAPER))
    later = library(plainms, tmp_path / "b.sqlite3", (citation,), (PAPER,))
    earlier = library(plainms, tmp_path / "c.sqlite3", (PAPER,), (citation,), (citation,))
    assert together == later == earlier
    study = together[0]
    assert (study["source"], study["key"]) == ("pubmed", "990000101")
    assert [one["source"] for one in study["artefacts"]["study"]["reports"][0]["versions"]] == ["pubmed", "pmc"]
    assert any("The full paper" in line["html"] for line in together[1:])


def test_threads_of_a_library_are_listed(plainms: Run, tmp_path: Path) -> None:
    library(plainms, tmp_path / "a.sqlite3", (PAPER,))
    done = plainms("threads", "--db", tmp_path / "a.sqlite3")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("0 trials with several reports; 0 pairs for a person to judge:")


def test_the_export_holds_the_trials_with_several_reports_as_threads_lists_them(plainms: Run, tmp_path: Path) -> None:
    number = "<AccessionNumberList><AccessionNumber>NCT99000001</AccessionNumber></AccessionNumberList>"
    bank = f"<DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>{number}</DataBank></DataBankList>"
    report = CITATION.replace("</Article>", f"{bank}</Article>")
    for name, pmid in (("one.xml", "990000101"), ("other.xml", "990000102")):
        (tmp_path / name).write_text(report.replace("990000101", pmid), encoding="utf-8")
    database = tmp_path / "a.sqlite3"
    assert plainms("build", tmp_path / "one.xml", tmp_path / "other.xml", "--db", database, *OPTIONS).returncode == 0
    exported = map(json.loads, plainms("export", "--db", database).stdout.splitlines())
    threads = [line for line in exported if line["kind"] in {"thread", "doubt"}]
    assert threads == list(map(json.loads, plainms("threads", "--db", database, "--json").stdout.splitlines()))
    assert [len(thread["members"]) for thread in threads] == [2]
