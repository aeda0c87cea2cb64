"""The remote sources: where each is, how fast it may be asked, and how much at a time (``remote_sources.toml``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from plainms.vocabulary.load import vocabulary


class RemoteSource(StrEnum):
    """A service that plainms reads from; the value is the id of its entry."""

    PUBMED = "pubmed"
    EUROPE_PMC = "europepmc"
    CLINICAL_TRIALS = "clinicaltrials"
    CROSSREF = "crossref"
    PUBMED_FILES = "pubmed-files"

    @property
    def label(self) -> str:
        """What messages call it."""
        return vocabulary("remote_sources")[self.value].label

    @property
    def origin(self) -> str:
        """What pages call where its data come from."""
        return str(vocabulary("remote_sources")[self.value]["origin"])

    @property
    def page_size(self) -> int:
        """Records that one question asks for."""
        return int(vocabulary("remote_sources")[self.value]["page_size"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Requester:
    """Who asks: an address under which the services reach us, and a key of NCBI's; both may be empty text."""

    contact: str = ""
    ncbi_key: str = ""

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> "Requester":
        """As PLAINMS_MAILTO (a mail address) and PLAINMS_NCBI say."""
        return cls(contact=environment.get("PLAINMS_MAILTO", ""), ncbi_key=environment.get("PLAINMS_NCBI", ""))

    def said_to(self, source: RemoteSource) -> tuple[tuple[str, str], ...]:
        """The parameters by which a service wants to know us; they are no part of the question."""
        if source is RemoteSource.CROSSREF:
            named = {"mailto": self.contact}
        elif source is RemoteSource.PUBMED:
            named = {"tool": "plainms", "email": self.contact, "api_key": self.ncbi_key}
        else:
            named = {}
        return tuple((name, value) for name, value in named.items() if value)

    def pace_of(self, source: RemoteSource) -> float:
        """Requests a second that the source allows this requester."""
        entry = vocabulary("remote_sources")[source.value]
        return float(entry["per_second_with_key" if self.ncbi_key else "per_second"])


def base_urls(named: Mapping[str, str] | None = None) -> dict[RemoteSource, str]:
    """Where each source is asked: at its own address, or at that of a mirror which is named for it."""
    chosen = named or {}
    stated = {source: str(vocabulary("remote_sources")[source.value]["base_url"]) for source in RemoteSource}
    return {source: chosen.get(source.value, url).rstrip("/") for source, url in stated.items()}
