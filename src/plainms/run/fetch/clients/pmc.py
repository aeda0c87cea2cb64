"""Asks PubMed Central for full texts of its open subset, in JATS. Source: E-utilities, EFetch with ``db=pmc``."""

from collections.abc import Iterable

from plainms.identifiers import Pmcid
from plainms.run.fetch.clients.answers import whole_set
from plainms.run.fetch.sources import RemoteSource
from plainms.run.fetch.wire.question import Question


def full_texts(pmcids: Iterable[Pmcid]) -> Question:
    """These articles as one ``pmc-articleset``; one whose publisher does not allow it comes without its body."""
    numbers = ",".join(str(pmcid).removeprefix("PMC") for pmcid in pmcids)
    return Question(
        source=RemoteSource.PUBMED,
        path="efetch.fcgi",
        params=(("db", "pmc"), ("retmode", "xml"), ("id", numbers)),
        accept="application/xml",
        check=whole_set,
    )
