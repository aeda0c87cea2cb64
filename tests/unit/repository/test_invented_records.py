"""The records of the demo are invented, say so, and keep what their README promises."""

import datetime
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from plainms.absence import NotReported
from plainms.dates import DateSource
from plainms.sources.pubmed import read
from plainms.sources.record import SourceRecord

FOLDER = Path(__file__).resolve().parents[3] / "src" / "plainms" / "run" / "demo"
WRITTEN_ON = datetime.date(2026, 11, 22)


@pytest.fixture(scope="module")
def records() -> list[SourceRecord]:
    with (FOLDER / "invented.xml").open("rb") as stream:
        results = list(read(stream, "invented.xml"))
    assert all(isinstance(result, SourceRecord) for result in results)
    return [result for result in results if isinstance(result, SourceRecord)]


def test_there_are_24_and_every_one_says_it_is_invented(records: list[SourceRecord]) -> None:
    assert len({record.pmid for record in records}) == 24
    assert all(record.is_invented for record in records)


def test_nothing_in_them_is_unreadable(records: list[SourceRecord]) -> None:
    assert [record.unreadable for record in records if record.unreadable] == []


def test_their_numbers_can_belong_to_no_real_study(records: list[SourceRecord]) -> None:
    for record in records:
        assert str(record.pmid).startswith("9900000")
        assert str(record.doi).startswith("10.5555/plainms.example.")
        assert all(author.orcid == NotReported() or "0000-0000-0000" in str(author.orcid) for author in record.authors)
        assert all(number.startswith("NCT990000") for bank in record.data_banks for number in bank.accession_numbers)


def test_one_issue_lies_ahead_and_its_online_date_does_not(records: list[SourceRecord]) -> None:
    ahead = {
        str(record.pmid): {date.source for date in record.dates if date.is_after(WRITTEN_ON)} for record in records
    }
    assert {pmid: sources for pmid, sources in ahead.items() if sources} == {"990000022": {DateSource.ISSUE}}
    planned = next(record for record in records if str(record.pmid) == "990000022")
    assert any(date.source is DateSource.ONLINE and not date.is_after(WRITTEN_ON) for date in planned.dates)


def test_the_readme_lists_each_of_them(records: list[SourceRecord]) -> None:
    listed = re.findall(r"(?m)^\| (\d+) \|", (FOLDER / "README.md").read_text())
    assert listed == [str(record.pmid) for record in records]


def test_percentages_follow_from_their_counts() -> None:
    text = " ".join(ET.parse(FOLDER / "invented.xml").getroot().itertext())
    pairs = re.findall(r"(\d[\d,]*) of (?:the )?(\d[\d,]*)(?: [a-z]+){0,3} \((\d+)%\)", text)
    assert len(pairs) >= 10
    for part, whole, percent in pairs:
        share = 100 * int(part.replace(",", "")) / int(whole.replace(",", ""))
        assert abs(share - int(percent)) <= 0.5
