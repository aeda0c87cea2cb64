"""Damaged and hostile files: what stands before the fault is given, then a clear error, and memory stays flat."""

import gzip
import io
import zlib

import pytest

from plainms.errors import (
    CompressionIsABomb,
    CompressionIsBroken,
    EncodingIsWrong,
    FormatIsUnknown,
    InputIsUnreadable,
    RecordIsTooLarge,
    XmlIsBroken,
    XmlIsHostile,
)
from plainms.sources.nlm import blocks, window
from plainms.sources.pubmed import read
from plainms.sources.record import FailedRecord, ReadResult, SourceRecord
from records.pubmed.made import HEADER, article_set, titled, with_abstract

THREE = article_set(titled(1, "One"), titled(2, "Two"), titled(3, "Three"))


def read_until_refused(content: bytes, error: type[InputIsUnreadable]) -> tuple[list[ReadResult], str]:
    given = []
    with pytest.raises(error) as refusal:
        for result in read(io.BytesIO(content), "made.xml"):
            given.append(result)
    assert type(refusal.value) is error
    assert "made.xml" in str(refusal.value)
    return given, str(refusal.value)


def keys(results: list[ReadResult]) -> list[str]:
    return [result.key for result in results if isinstance(result, SourceRecord)]


LAUGHS = "".join(f'<!ENTITY l{n} "{"&l" + str(n - 1) + ";" if n else "ha"}&l0;">' for n in range(1, 9))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!DOCTYPE PubmedArticleSet [<!ENTITY l0 "ha">{LAUGHS}]>',
        '<!DOCTYPE PubmedArticleSet [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE PubmedArticleSet SYSTEM "https://dtd.nlm.nih.gov/x.dtd" [<!ENTITY x "y">]>',
        "<!DOCTYPE PubmedArticleSet []>",
        '<!DOCTYPE lolz [<!ENTITY lol "lol">]>',
        '<!DOCTYPE PubmedArticleSet SYSTEM "http://evil.example/x.dtd">',
        '<!DOCTYPE PubmedArticleSet SYSTEM "file:///etc/x.dtd">',
        '<!DOCTYPE PubmedArticleSet SYSTEM "../../x.dtd">',
        '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "http://nlm.nih.gov.evil.example/x.dtd">',
        '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "http://evil.example/nlm.nih.gov/x.dtd">',
    ],
)
def test_declared_entities_and_foreign_dtds_are_hostile(declared: str) -> None:
    given, _ = read_until_refused(article_set(titled(1, "&x;"), header=declared), XmlIsHostile)
    assert given == []


@pytest.mark.parametrize(
    "declared",
    [
        HEADER,
        "",
        "\ufeff" + HEADER,
        "<!DOCTYPE PubmedArticleSet>",
        '<!DOCTYPE PubmedArticleSet SYSTEM "pubmed_250101.dtd">',
        '<!DOCTYPE PubmedArticleSet SYSTEM "http://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">',
        "<?xml version='1.0' encoding='US-ASCII' ?><!-- a note --><?a note?>",
    ],
)
def test_nlm_s_own_plain_beginnings_are_accepted(declared: str) -> None:
    assert keys(list(read(io.BytesIO(article_set(titled(1, "One"), header=declared)), "made.xml"))) == ["1"]


def test_an_entity_that_nobody_declared_breaks_its_citation_only() -> None:
    first, second = read(io.BytesIO(article_set(titled(1, "&x;"), titled(2, "Two"))), "made.xml")
    assert isinstance(first, FailedRecord)
    assert (first.key, "undefined entity" in first.reason) == ("1", True)
    assert isinstance(second, SourceRecord)


@pytest.mark.parametrize("bad", ["\x00", "\x01", "&#0;", "&#xFFFE;", "\x1b[31m"])
def test_control_characters_break_their_citation_only(bad: str) -> None:
    first, second = read(io.BytesIO(article_set(titled(1, f"On{bad}e"), titled(2, "Two"))), "made.xml")
    assert isinstance(first, FailedRecord)
    assert isinstance(second, SourceRecord)


def test_markup_nested_too_deep_breaks_its_citation_only() -> None:
    deep = "<i>" * 3000 + "</i>" * 3000
    first, second = read(io.BytesIO(article_set(titled(1, deep), titled(2, "Two"))), "made.xml")
    assert isinstance(first, FailedRecord)
    assert isinstance(second, SourceRecord)


def test_bytes_that_are_not_utf8_break_their_citation_only() -> None:
    content = article_set(titled(1, "Gr\u00fc\u00dfe"), titled(2, "GRUESSE"), titled(3, "Three"))
    first, second, third = read(io.BytesIO(content.replace(b"GRUESSE", b"Gr\xfc\xdfe")), "made.xml")
    assert isinstance(second, FailedRecord)
    assert "not in UTF-8" in second.reason
    assert isinstance(first, SourceRecord)
    assert isinstance(third, SourceRecord)


def test_a_file_that_says_utf8_and_is_latin1_is_refused_as_such() -> None:
    content = article_set(titled(1, "ASCII"), *[titled(n, "Gr\u00fc\u00dfe") for n in range(2, 9)])
    given, message = read_until_refused(content.decode().encode("latin-1"), EncodingIsWrong)
    assert [type(result) for result in given] == [SourceRecord, FailedRecord, FailedRecord, FailedRecord]
    assert "convert it to UTF-8" in message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_other_unicode_encodings_are_named(encoding: str) -> None:
    given, message = read_until_refused(THREE.decode().encode(encoding), EncodingIsWrong)
    assert (given, "convert it to UTF-8" in message) == ([], True)


def test_a_declared_encoding_other_than_utf8_is_named() -> None:
    _, message = read_until_refused(THREE.replace(b'"utf-8"', b'"ISO-8859-1"'), EncodingIsWrong)
    assert "ISO-8859-1" in message


@pytest.mark.parametrize("keep", [0.55, 0.75, 0.95])
def test_truncated_gzip_gives_what_could_be_read_first(keep: float) -> None:
    plain = article_set(
        *[with_abstract(n, f"Unlike {zlib.crc32(bytes([n % 256]) * n)} others") for n in range(1, 9000)]
    )
    packed = gzip.compress(plain, mtime=0)
    given, message = read_until_refused(packed[: int(len(packed) * keep)], CompressionIsBroken)
    assert keys(given) == [str(n) for n in range(1, len(given) + 1)]
    assert "ends in the middle" in message


def test_a_wrong_checksum_is_broken_compression() -> None:
    packed = bytearray(gzip.compress(THREE, mtime=0))
    packed[-6] ^= 0xFF
    given, message = read_until_refused(bytes(packed), CompressionIsBroken)
    assert "damaged" in message or "ends" in message
    assert len(given) <= 3


def test_rubbish_behind_the_gzip_header_is_broken_compression() -> None:
    given, _ = read_until_refused(b"\x1f\x8b\x08\x00" + bytes(range(200)), CompressionIsBroken)
    assert given == []


def test_gzip_in_several_members_is_one_file() -> None:
    packed = gzip.compress(THREE[:400], mtime=0) + gzip.compress(THREE[400:])
    assert keys(list(read(io.BytesIO(packed), "made.xml"))) == ["1", "2", "3"]


def test_the_name_of_a_file_does_not_decide_how_it_is_read() -> None:
    assert keys(list(read(io.BytesIO(gzip.compress(THREE, mtime=0)), "made.xml"))) == ["1", "2", "3"]


def test_a_gzip_bomb_is_stopped_by_its_ratio(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "RATIO_FROM", 2 << 20)
    many = b"\n".join([titled(1, "One").encode()] * 60_000)
    bomb = gzip.compress(HEADER.encode() + b"<PubmedArticleSet>" + many, mtime=0)
    _, message = read_until_refused(bomb, CompressionIsABomb)
    assert "expands more than" in message


def test_a_gzip_bomb_in_one_citation_is_stopped_by_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "MAX_PIECE_BYTES", 3 << 20)
    bomb = gzip.compress(article_set(titled(1, "One"), titled(2, "A" * (10 << 20))))
    given, message = read_until_refused(bomb, RecordIsTooLarge)
    assert keys(given) == ["1"]
    assert "byte" in message


def test_endless_white_space_and_endless_comments_do_not_fill_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "MAX_PIECE_BYTES", 1 << 20)
    blank = article_set(titled(1, "One")).replace(b"</PubmedArticleSet>", b" " * (8 << 20) + b"</PubmedArticleSet>")
    assert keys(list(read(io.BytesIO(blank), "made.xml"))) == ["1"]
    endless = article_set(titled(1, "One")).replace(b"</PubmedArticleSet>", b"<!--" + b"-" * (8 << 20))
    given, _ = read_until_refused(endless, RecordIsTooLarge)
    assert keys(given) == ["1"]


def test_a_file_cut_short_gives_its_whole_citations_and_the_broken_one_first() -> None:
    given, message = read_until_refused(THREE[: THREE.index(b"Three")], XmlIsBroken)
    assert keys(given) == ["1", "2"]
    assert isinstance(given[-1], FailedRecord)
    assert "cut short" in message


def test_something_behind_the_end_is_named_after_all_was_read() -> None:
    given, message = read_until_refused(THREE + b"more", XmlIsBroken)
    assert (keys(given), "follows the end" in message) == (["1", "2", "3"], True)


def test_a_missing_end_tag_costs_its_own_citation_only() -> None:
    content = THREE.replace(b"</PubmedArticle>", b"</PubmedArticlX>", 1)
    first, *others = read(io.BytesIO(content), "made.xml")
    assert isinstance(first, FailedRecord)
    assert (first.key, keys(others)) == ("1", ["2", "3"])


def test_a_spoilt_start_tag_costs_its_own_citation_only() -> None:
    content = THREE.replace(b"<PubmedArticle>", b"<PubmedXrticle>", 1)
    first, *others = read(io.BytesIO(content), "made.xml")
    assert isinstance(first, FailedRecord)
    assert (first.key, "not a citation" in first.reason, keys(others)) == ("1", True, ["2", "3"])


def test_a_spoilt_last_end_tag_does_not_swallow_the_end_of_the_set() -> None:
    head, _, tail = THREE.rpartition(b"</PubmedArticle>")
    *others, last = read(io.BytesIO(head + tail), "made.xml")
    assert (keys(others), type(last)) == (["1", "2"], FailedRecord)


def test_a_comment_may_hold_an_end_tag() -> None:
    content = article_set(titled(1, "On<!-- </PubmedArticle> -->e"), titled(2, "T<![CDATA[</PubmedArticle>]]>wo"))
    first, second = read(io.BytesIO(content), "made.xml")
    assert isinstance(first, SourceRecord)
    assert isinstance(second, SourceRecord)
    assert (first.title.text, second.title.text) == ("One", "T</PubmedArticle>wo")  # type: ignore[union-attr]


def test_a_citation_in_a_comment_is_no_citation() -> None:
    content = article_set(titled(1, "One"), f"<!-- {titled(2, 'Two')} -->", titled(3, "Three"))
    assert keys(list(read(io.BytesIO(content), "made.xml"))) == ["1", "3"]


def test_markup_whose_prefix_only_the_dtd_declares_is_read() -> None:
    (record,) = read(io.BytesIO(article_set(titled(1, "<mml:math><mml:mi>x</mml:mi></mml:math> rises"))), "made.xml")
    assert isinstance(record, SourceRecord)
    assert record.title.text == "x rises"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"<eSearchResult><Count>0</Count></eSearchResult>", "esearch"),
        (b"<?xml version='1.0'?><!DOCTYPE eInfoResult PUBLIC 'a' 'b'><eInfoResult/>", "einfo"),
        (b"<!DOCTYPE pmc-articleset PUBLIC 'x' 'y'><pmc-articleset/>", "PubMed Central"),
        (b"<!doctype html><html></html>", "a web page"),
        (b"<html><body>Too many requests</body></html>", "a web page"),
        (b"<eFetchResult><ERROR>x</ERROR></eFetchResult>", "error answer"),
        (b"<PubmedArticle></PubmedArticle>", "without the PubmedArticleSet"),
        (b"<rss></rss>", "<rss>"),
        (b"PMID- 900000001\nOWN - NLM\n", "NBIB"),
        (b"\n\nPMID - 900000001\n", "NBIB"),
        (b"TY  - JOUR\n", "RIS"),
        (b"@article{x}", "BibTeX"),
        (b'{"resultList": {}}', "JSON"),
        (b"just words", "plain text"),
        (b"PK\x03\x04rest of a zip file", "ZIP"),
        (b"BZh91AY&SYrest of the file", "bzip2"),
        (b"%PDF-1.7 rest of the file", "PDF"),
        (gzip.compress(b"PK\x03\x04rest of a zip file", mtime=0), "ZIP"),
        (gzip.compress(gzip.compress(THREE, mtime=0), mtime=0), "gzip file inside a gzip file"),
    ],
)
def test_other_formats_are_named_with_what_to_do(content: bytes, named: str) -> None:
    given, message = read_until_refused(content, FormatIsUnknown)
    assert given == []
    assert named in message
    assert any(word in message for word in ("efetch", "unpack", "export", "Unpack"))


def test_an_empty_set_is_no_fault() -> None:
    assert list(read(io.BytesIO(article_set()), "made.xml")) == []
    assert list(read(io.BytesIO(b"<PubmedArticleSet/>"), "made.xml")) == []
