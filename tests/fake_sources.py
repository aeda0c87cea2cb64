"""Invented sources for tests: they answer in the shape of the real ones from records that were made up here."""

import json
import re
from dataclasses import dataclass, field
from urllib.parse import unquote

import httpx2

NAMES = ("pubmed", "europepmc", "clinicaltrials", "crossref")


def article(
    pmid: str,
    title: str = "Walking in people with multiple sclerosis: an invented study",
    doi: str = "",
    pmcid: str = "",
) -> str:
    """A citation in the shape of PubMed's."""
    named = f"<ELocationID EIdType='doi' ValidYN='Y'>{doi}</ELocationID>" if doi else ""
    ids = f"<ArticleIdList><ArticleId IdType='pmc'>{pmcid}</ArticleId></ArticleIdList>" if pmcid else ""
    return (
        f'<PubmedArticle><MedlineCitation Status="PubMed-not-MEDLINE" Owner="PLAINMS-INVENTED"><PMID Version="1">{pmid}'
        "</PMID><Article PubModel='Print'><Journal><JournalIssue CitedMedium='Print'><PubDate><Year>2026</Year>"
        "<Month>Nov</Month></PubDate></JournalIssue><Title>Journal of Invented Studies</Title></Journal>"
        f"<ArticleTitle>{title}</ArticleTitle>{named}<Abstract><AbstractText>We studied {int(pmid) % 900 + 20} "
        "invented people with multiple sclerosis. Their walking did not change."
        "</AbstractText></Abstract><Language>eng</Language>"
        "<PublicationTypeList><PublicationType UI='D016428'>Journal Article</PublicationType></PublicationTypeList>"
        f"</Article></MedlineCitation><PubmedData>{ids}</PubmedData></PubmedArticle>"
    )


def article_set(articles: list[str]) -> bytes:
    """A set of citations, as EFetch sends it."""
    head = '<?xml version="1.0" ?>\n<PubmedArticleSet>\n'
    return (head + "\n".join(articles) + "\n</PubmedArticleSet>\n").encode()


def paper(pmid: str, pmcid: str) -> str:
    """The full text of an article of ours in JATS."""
    return (
        '<article article-type="research-article" xml:lang="en"><front><journal-meta><journal-title-group>'
        "<journal-title>Journal of Invented Studies</journal-title></journal-title-group></journal-meta><article-meta>"
        f'<article-id pub-id-type="pmid">{pmid}</article-id><article-id pub-id-type="pmc">{pmcid[3:]}</article-id>'
        "<title-group><article-title>Walking in people with multiple sclerosis: an invented study</article-title>"
        "</title-group><pub-date><year>2026</year></pub-date></article-meta></front><body><sec sec-type='discussion'>"
        "<title>Discussion</title><sec><title>Limitations</title><p>The follow-up of this invented study was short."
        "</p></sec></sec></body></article>"
    )


def preprint(number: str) -> dict:
    """A preprint in the shape of Europe PMC's results."""
    return {
        "id": f"PPR{number}",
        "source": "PPR",
        "doi": f"10.99999/invented.{number}",
        "title": f"An invented preprint on multiple sclerosis, number {number}",
        "abstractText": "We studied 40 invented people with multiple sclerosis. Fatigue did not change.",
        "pubYear": "2026",
        "firstPublicationDate": "2026-11-20",
        "bookOrReportDetails": {"publisher": "inventRxiv", "yearOfPublication": 2026},
        "pubTypeList": {"pubType": ["Preprint"]},
        "language": "eng",
    }


def trial(number: str) -> dict:
    """A trial in the shape of ClinicalTrials.gov's."""
    return {
        "protocolSection": {
            "identificationModule": {
                "nctId": f"NCT{number:0>8}",
                "briefTitle": "An invented trial in multiple sclerosis",
            },
            "statusModule": {"overallStatus": "RECRUITING", "lastUpdatePostDateStruct": {"date": "2026-11-20"}},
        }
    }


def notice(number: str, about: str = "10.99999/other") -> dict:
    """A notice in the shape of Crossref's works."""
    return {
        "DOI": f"10.99999/notice.{number}",
        "title": [f"Correction to: an invented study of multiple sclerosis, number {number}"],
        "update-to": [{"DOI": about, "type": "correction", "label": "Correction"}],
        "type": "journal-article",
    }


@dataclass
class Library:
    """What the invented sources hold: records by their key, in the order in which they are given out."""

    articles: dict[str, str] = field(default_factory=dict)
    preprints: dict[str, dict] = field(default_factory=dict)
    trials: dict[str, dict] = field(default_factory=dict)
    notices: dict[str, dict] = field(default_factory=dict)
    papers: dict[str, str] = field(default_factory=dict)
    papers_elsewhere: dict[str, str] = field(default_factory=dict)
    pages: dict[str, int] = field(default_factory=lambda: dict.fromkeys(NAMES, 0))

    @classmethod
    def of(cls, articles: int, others: int = 0) -> "Library":
        """So many articles, and so many of each other kind."""
        return cls(
            articles={str(n): article(str(n)) for n in range(990_000_001, 990_000_001 + articles)},
            preprints={f"PPR:PPR{n}": preprint(str(n)) for n in range(others)},
            trials={f"NCT{n:0>8}": trial(str(n)) for n in range(others)},
            notices={f"10.99999/notice.{n}": notice(str(n)) for n in range(others)},
        )

    def answer(self, path: str, params: dict[str, str]) -> httpx2.Response:
        """What a source answers to a question; ``path`` begins with the source's name."""
        name, _, rest = path.strip("/").partition("/")
        return getattr(self, f"_{name}")(rest, params)

    def _pubmed(self, path: str, params: dict[str, str]) -> httpx2.Response:
        pmids = list(self.articles)
        if path == "esearch.fcgi":
            found = {"count": str(len(pmids)), "retmax": params["retmax"], "idlist": pmids[: int(params["retmax"])]}
            found |= {"querykey": "1", "webenv": "MCID_invented"} if pmids else {}
            return httpx2.Response(200, content=json.dumps({"header": {}, "esearchresult": found}).encode())
        if params.get("db") == "pmc":
            found_papers = self.papers_elsewhere.get(f"PMC{params['id']}", "")
            return httpx2.Response(200, content=f"<pmc-articleset>{found_papers}</pmc-articleset>".encode())
        if "WebEnv" in params:
            start = int(params["retstart"])
            pmids = pmids[start : start + int(params["retmax"])]
        else:
            pmids = [pmid for pmid in params["id"].split(",") if pmid in self.articles]
        return httpx2.Response(200, content=article_set([self.articles[pmid] for pmid in pmids]))

    def _europepmc(self, path: str, params: dict[str, str]) -> httpx2.Response:
        if path.endswith("/fullTextXML"):
            text = self.papers.get(path.removesuffix("/fullTextXML"), "")
            return httpx2.Response(200 if text else 404, content=text.encode())
        start, rows = self._page(list(self.preprints.values()), params["cursorMark"], int(params["pageSize"]))
        following = f"*{start + len(rows)}"
        return _json({"hitCount": len(self.preprints), "nextCursorMark": following, "resultList": {"result": rows}})

    def _clinicaltrials(self, path: str, params: dict[str, str]) -> httpx2.Response:
        start, rows = self._page(list(self.trials.values()), params.get("pageToken", "*"), int(params["pageSize"]))
        body = {"studies": rows} | ({} if start else {"totalCount": len(self.trials)})
        if start + len(rows) < len(self.trials):
            body["nextPageToken"] = f"*{start + len(rows)}"
        return _json(body)

    def _crossref(self, path: str, params: dict[str, str]) -> httpx2.Response:
        start, rows = self._page(list(self.notices.values()), params["cursor"], int(params["rows"]))
        message = {"total-results": len(self.notices), "items": rows, "next-cursor": f"*{start + len(rows)}"}
        return _json({"status": "ok", "message": message})

    def _page(self, rows: list[dict], mark: str, size: int) -> tuple[int, list[dict]]:
        start = int(mark[1:] or 0)
        return start, rows[start : start + size]


def asked(request: httpx2.Request) -> tuple[str, dict[str, str]]:
    """The path and the parameters of a request."""
    return unquote(re.sub(r"\?.*", "", request.url.raw_path.decode())), dict(request.url.params)


def _json(body: dict) -> httpx2.Response:
    return httpx2.Response(200, content=json.dumps(body).encode(), headers={"Content-Type": "application/json"})
