"""What holds for every file: how it is cut into blocks does not matter, and damage stays where it is."""

import io
from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from plainms.errors import InputIsUnreadable
from plainms.sources.nlm.element import parse
from plainms.sources.nlm.inline import folded
from plainms.sources.nlm.split import split
from plainms.sources.pubmed import read
from plainms.sources.record import FailedRecord, ReadResult, SourceRecord
from records.pubmed.made import article_set, titled, with_abstract

TEXTS = [
    "One",
    "Two &amp; <i>a half</i>",
    "Three <!-- </PubmedArticle> -->",
    "F\u00fcnf \U0001f9e0",
    "S<![CDATA[<PubmedArticle>]]>x",
]
DAMAGE = st.one_of(st.binary(max_size=12), st.sampled_from([b"<b>", b"</PubmedArticle>", b"&", b"\xff"]))
VISIBLE = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co"))
CITATIONS = [titled(number, text) for number, text in enumerate(TEXTS, start=1)]
WHOLE = article_set(*CITATIONS, "<DeleteCitation><PMID>99</PMID></DeleteCitation>")


class Dripping(io.RawIOBase):
    """A stream that gives its bytes in the given sizes, again and again."""

    def __init__(self, content: bytes, sizes: list[int]) -> None:
        self._content = content
        self._sizes = sizes
        self._turn = 0

    def read(self, size: int = -1) -> bytes:
        count = self._sizes[self._turn % len(self._sizes)]
        self._turn += 1
        given_now, self._content = self._content[:count], self._content[count:]
        return given_now


def results_of(content: bytes) -> list[ReadResult]:
    found = []
    try:
        for result in read(io.BytesIO(content), "made.xml"):
            found.append(result)
    except InputIsUnreadable:
        pass
    return found


@given(st.lists(st.integers(min_value=1, max_value=400), min_size=1, max_size=6))
@example([1])
def test_any_split_into_blocks_gives_the_same_records(sizes: list[int]) -> None:
    dripped = list(read(Dripping(WHOLE, sizes), "made.xml"))  # type: ignore[arg-type]
    assert dripped == results_of(WHOLE)
    assert [result.key for result in dripped[:-1]] == ["1", "2", "3", "4", "5"]  # type: ignore[union-attr]


@given(st.lists(st.binary(max_size=60), max_size=5), st.lists(st.integers(1, 9), min_size=1, max_size=3))
def test_any_split_of_any_bytes_gives_the_same_results(rubbish: list[bytes], sizes: list[int]) -> None:
    content = WHOLE[:60] + b"".join(rubbish) + WHOLE[300:500] + b"".join(reversed(rubbish)) + WHOLE[500:]
    dripped = []
    try:
        for result in read(Dripping(content, sizes), "made.xml"):  # type: ignore[arg-type]
            dripped.append(result)
    except InputIsUnreadable:
        pass
    assert dripped == results_of(content)


@given(st.data())
@settings(max_examples=300)
def test_damage_to_one_citation_costs_that_one_only(data: st.DataObject) -> None:
    spoilt = data.draw(st.integers(0, len(CITATIONS) - 1), "which citation")
    original = CITATIONS[spoilt].encode()
    start = data.draw(st.integers(0, len(original)), "from")
    length = data.draw(st.integers(0, 60), "for")
    damage = data.draw(DAMAGE, "with")
    damaged = original[:start] + damage + original[start + length :]
    pieces = [citation.encode() for citation in CITATIONS]
    pieces[spoilt] = damaged
    head, tail = article_set().split(b"\n\n")
    found = results_of(head + b"\n" + b"\n".join(pieces) + b"\n" + tail)
    others = [result for result in found if isinstance(result, SourceRecord)]
    expected = [one for number, one in enumerate(results_of(article_set(*CITATIONS))) if number != spoilt]
    for one in expected:
        assert one in others


@given(st.data())
def test_the_byte_position_of_a_broken_citation_is_where_it_starts(data: st.DataObject) -> None:
    sound = [data.draw(st.booleans()) for _ in range(6)]
    texts = ["fine \u00e4" if one else "broken <b>" for one in sound]
    content = article_set(*[with_abstract(number, text) for number, text in enumerate(texts, start=1)])
    failed = [result for result in read(io.BytesIO(content), "made.xml") if isinstance(result, FailedRecord)]
    assert [result.key for result in failed] == [str(n) for n, one in enumerate(sound, start=1) if not one]
    for result in failed:
        assert content.startswith(b"<PubmedArticle>", result.byte_position)
        assert f">{result.key}<".encode() in content[result.byte_position : result.byte_position + 120]


@given(st.lists(st.binary(max_size=200), max_size=20))
def test_no_bytes_whatever_crash_the_reader(blocks: list[bytes]) -> None:
    def given_blocks() -> Iterator[bytes]:
        yield b"<PubmedArticleSet>"
        yield from (block for block in blocks if block)

    try:
        positions = [piece.position for piece in split(given_blocks(), "made.xml")]
    except InputIsUnreadable:
        return
    assert positions == sorted(positions)


@given(st.text(max_size=200))
def test_folded_text_has_single_spaces_and_folding_it_again_changes_nothing(text: str) -> None:
    once = folded(text)
    assert "  " not in once
    assert folded(once) == once == once.strip()


@given(st.text(alphabet=VISIBLE, min_size=1, max_size=80))
def test_plain_text_comes_through_a_citation_unchanged_but_for_folding(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    (record,) = read(io.BytesIO(article_set(titled(1, escaped))), "made.xml")
    assert isinstance(record, SourceRecord)
    found = "".join(passage.text for passage in record.passages)
    assert found == folded(text)


@given(st.binary(max_size=300))
def test_parsing_any_bytes_gives_an_element_or_a_reason(data: bytes) -> None:
    parse(b"<PubmedArticle>" + data)
