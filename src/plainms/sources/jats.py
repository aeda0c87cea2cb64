"""Reader of JATS full texts: one article, an efetch answer of PubMed Central, or an OAI-PMH answer.

The record has the shape of PubMed's, so that both are versions of one report; the full text stands in ``full_text``.
``byte_position`` counts articles from 0. ``digest`` is the SHA-256 of the article as canonical XML.
"""

import hashlib
from collections.abc import Iterator

from lxml import etree

from plainms.absence import NOT_REPORTED, NotReported
from plainms.errors import FormatIsUnknown, PlainmsError
from plainms.sources.pmc import abstracts, front
from plainms.sources.pmc.body import read_full_text
from plainms.sources.pmc.people import read_authors
from plainms.sources.pmc.tree import articles_in, child
from plainms.sources.record import FailedRecord, ReadResult, Source, SourceRecord

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_LANGUAGES = {"en": "eng", "de": "ger", "fr": "fre", "es": "spa", "pt": "por", "it": "ita", "ru": "rus", "zh": "chi"}
_ROOTS = (b"<article", b"<pmc-articleset", b"<OAI-PMH")


def looks_like_jats(head: bytes) -> bool:
    """Whether the first bytes of an XML file, without declaration and DOCTYPE, open an article or a set of them."""
    opened = [at for root in _ROOTS if (at := head.find(root)) >= 0]
    return bool(opened) and b"<PubmedArticle" not in head[: min(opened)]


def read(data: bytes, file: str) -> Iterator[ReadResult]:
    """The articles in order; ``file`` names it in messages. Raises a branch of InputIsUnreadable."""
    for number, article in enumerate(articles_in(data, file)):
        try:
            yield _record(article)
        except PlainmsError as fault:
            yield FailedRecord(file=file, byte_position=number, key=NOT_REPORTED, reason=str(fault))


def _record(article: etree._Element) -> SourceRecord:
    meta = child(child(article, "front"), "article-meta")
    if meta is None:
        raise FormatIsUnknown("the article has no article-meta, so nothing tells which report it is")
    unreadable: list[str] = []
    pmid, pmcid, doi = front.read_identifiers(meta, unreadable)
    key = next((str(one) for one in (pmcid, pmid, doi) if not isinstance(one, NotReported)), "")
    if not key:
        raise FormatIsUnknown("the article has neither PMCID nor PMID nor DOI, so nothing tells which report it is")
    license_stated = front.read_license(meta)
    return SourceRecord(
        source=Source.PMC,
        key=key,
        version=1,
        digest=hashlib.sha256(etree.tostring(article, method="c14n")).hexdigest(),
        pmid=pmid,
        pmcid=pmcid,
        doi=doi,
        title=abstracts.read_title(meta),
        abstract=abstracts.read_abstract(meta),
        copyright=front.text_of(meta, "permissions", "copyright-statement"),
        other_abstracts=abstracts.read_other_abstracts(meta),
        journal=front.read_journal(article, meta),
        dates=front.read_dates(meta, unreadable),
        languages=_languages(article),
        authors=read_authors(meta, unreadable),
        publication_types=front.read_publication_types(article),
        keywords=front.read_keywords(meta),
        grants=front.read_grants(meta),
        comments_corrections=front.read_relations(meta),
        full_text=read_full_text(article, license_stated),
        unreadable=tuple(unreadable),
    )


def _languages(article: etree._Element) -> tuple[str, ...]:
    """NLM's code of the article's language; English where the article states none, as JATS says."""
    stated = article.get(_LANGUAGE, "en").lower().partition("-")[0]
    return (_LANGUAGES.get(stated, stated),)
