"""Headings have other names where the operator has a list of them, and only their own where there is none."""

import gzip
from pathlib import Path

import pytest

from plainms.site.search.entry_terms import entry_terms

LIST = """DescriptorName,TermName,IsPermutedTermYN
Invented Calculi,Invented Calculi,N
Invented Calculi,Invented Stones,N
Invented Calculi,"Stones, Invented",Y
"""


def test_other_names_come_from_the_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "terms.csv.gz"
    path.write_bytes(gzip.compress(LIST.encode()))
    monkeypatch.setenv("PLAINMS_MESH", str(path))
    assert entry_terms("Invented Calculi") == ("Invented Stones",)
    assert entry_terms("Unknown") == ()


def test_without_a_list_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PLAINMS_MESH", raising=False)
    assert entry_terms("Invented Calculi") == ()
