"""Only the certain part of a date is kept."""

import io

import pytest

from plainms.dates import DateSource
from plainms.sources.nlm.dates import read_parts, read_words
from plainms.sources.pubmed import read
from plainms.sources.record import SourceRecord
from records.pubmed.made import article_set, citation


@pytest.mark.parametrize(
    ("words", "certain"),
    [
        ("2013 Nov-Dec", "2013"),
        ("2000 Dec 23-30", "December 2000"),
        ("2003 Nov 1", "1 November 2003"),
        ("1998 Spring", "1998"),
        ("Winter 2000", "2000"),
        ("2000 Spring-Summer", "2000"),
        ("2001 1st Quart", "2001"),
        ("2010 Oct 15-Nov 1", "2010"),
        ("2011 Sept", "September 2011"),
        ("2011", "2011"),
        ("2011 June", "June 2011"),
    ],
)
def test_free_text_dates_keep_what_is_certain(words: str, certain: str) -> None:
    date = read_words(words, DateSource.ISSUE)
    assert str(date) == certain
    assert date.stated == words  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "words", ["1998 Dec-1999 Jan", "1977-1978", "1999-00", "2000-03", "Spring", "2003 Feb 30", "n.d."]
)
def test_free_text_without_one_certain_year_is_no_date(words: str) -> None:
    assert read_words(words, DateSource.ISSUE) == words


@pytest.mark.parametrize("words", ["date unknown", "Unknown", "", "not available"])
def test_words_that_say_there_is_no_date_leave_nothing(words: str) -> None:
    assert read_words(words, DateSource.ISSUE) == ""


@pytest.mark.parametrize(
    ("year", "month", "day", "season", "certain"),
    [
        ("2024", "", "", "", "2024"),
        ("2024", "Mar", "", "", "March 2024"),
        ("2024", "03", "07", "", "7 March 2024"),
        ("2024", "", "", "Winter", "2024"),
        ("2024", "Winter", "", "", "2024"),
        ("2024", "Summer-Fall", "", "", "2024"),
        (" 2024 ", " June ", " 5 ", "", "5 June 2024"),
    ],
)
def test_separate_parts_keep_their_precision(year: str, month: str, day: str, season: str, certain: str) -> None:
    assert str(read_parts(year, month, day, season, DateSource.ISSUE)) == certain


@pytest.mark.parametrize(
    ("year", "month", "day"),
    [
        ("2024", "13", ""),
        ("2023", "2", "29"),
        ("2024", "Foo", ""),
        ("2024", "1", "1-5"),
        ("20244", "", ""),
        ("0000", "1", "1"),
        ("2024", "", "5"),
    ],
)
def test_impossible_parts_give_their_words(year: str, month: str, day: str) -> None:
    assert read_parts(year, month, day, "", DateSource.ISSUE) == " ".join(part for part in (year, month, day) if part)


def test_a_date_unknown_is_neither_a_date_nor_unreadable() -> None:
    issue = "<Journal><JournalIssue><PubDate><MedlineDate>date unknown</MedlineDate></PubDate></JournalIssue></Journal>"
    (record,) = read(io.BytesIO(article_set(citation(1, issue))), "made")
    assert isinstance(record, SourceRecord)
    assert (record.dates, record.unreadable) == ((), ())


def test_a_range_over_two_years_is_kept_as_unreadable_words() -> None:
    words = "<MedlineDate>1998 Dec-1999 Jan</MedlineDate>"
    issue = f"<Journal><JournalIssue><PubDate>{words}</PubDate></JournalIssue></Journal>"
    (record,) = read(io.BytesIO(article_set(citation(1, issue))), "made")
    assert isinstance(record, SourceRecord)
    assert (record.dates, record.unreadable) == ((), ("PubDate: 1998 Dec-1999 Jan",))
