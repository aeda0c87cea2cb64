"""The hostile texts of ``hostile/cases.toml``, and an invented record that holds one wherever text can stand."""

import io
import tomllib
from dataclasses import dataclass
from html import escape
from pathlib import Path

from plainms.sources.pubmed import read
from plainms.sources.record import ReadResult
from records.pubmed.made import article_set, citation

CASES = Path(__file__).parent / "hostile" / "cases.toml"
PMID, NEXT = 990_055_001, 990_055_002


@dataclass(frozen=True, slots=True, kw_only=True)
class Hostile:
    """One text, how it is put into XML, and what is to become of it."""

    family: str
    text: str
    expect: str
    is_raw: bool

    @property
    def xml(self) -> str:
        """The text as it stands in the file."""
        return self.text if self.is_raw else escape(self.text)


def hostile() -> tuple[Hostile, ...]:
    """Every case in the order of the file."""
    families = tomllib.loads(CASES.read_text(encoding="utf-8"))["family"]
    return tuple(
        Hostile(family=one["name"], text=text, expect=one["expect"], is_raw=one.get("raw", False))
        for one in families
        for text in one["cases"]
    )


def records(xml: str) -> tuple[ReadResult, ...]:
    """The record that holds the text in its title, abstract, author and journal, and an untouched one behind it."""
    return tuple(read(io.BytesIO(article_set(_cohort(PMID, xml), _cohort(NEXT, ""))), "hostile.xml"))


def _cohort(pmid: int, xml: str) -> str:
    article = (
        f"<Journal><Title>Invented Journal {xml}</Title><ISOAbbreviation>Inv J {xml}</ISOAbbreviation></Journal>"
        f"<ArticleTitle>Walking in people with multiple sclerosis: a cohort study. {xml}</ArticleTitle>"
        "<Abstract><AbstractText>We followed 48 people with multiple sclerosis for two years. "
        f"{xml}. Walking was slower in 24 of 48 people after two years.</AbstractText></Abstract>"
        f"<AuthorList><Author><LastName>{xml}</LastName><Initials>A</Initials></Author></AuthorList>"
        "<Language>eng</Language>"
        "<PublicationTypeList><PublicationType>Journal Article</PublicationType></PublicationTypeList>"
    )
    return citation(pmid, article)
