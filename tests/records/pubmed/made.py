"""Builds small invented PubMed XML for tests that need many variants of one shape."""

HEADER = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" '
    '"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n'
)


def citation(pmid: int | str, article: str = "", citation: str = "", data: str = "") -> str:
    """One invented PubmedArticle; the arguments are XML put inside Article, MedlineCitation and PubmedData."""
    return (
        '<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="PLAINMS-INVENTED">'
        f'<PMID Version="1">{pmid}</PMID><Article PubModel="Print">{article}</Article>{citation}</MedlineCitation>'
        f"<PubmedData>{data}</PubmedData></PubmedArticle>"
    )


def titled(pmid: int | str, title: str) -> str:
    """One invented citation with a title only; the title is XML."""
    return citation(pmid, f"<ArticleTitle>{title}</ArticleTitle>")


def with_abstract(pmid: int | str, text: str) -> str:
    """One invented citation with a one-part abstract only; the text is XML."""
    return citation(pmid, f"<Abstract><AbstractText>{text}</AbstractText></Abstract>")


def article_set(*citations: str, header: str = HEADER) -> bytes:
    """A PubmedArticleSet of the citations, in UTF-8."""
    return (header + "<PubmedArticleSet>\n" + "\n".join(citations) + "\n</PubmedArticleSet>\n").encode()
