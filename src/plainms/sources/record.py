"""What a source said about one report, field by field, in the source's own terms.

Field names follow NLM's DTD for PubMed (``pubmed_250101.dtd``); other sources are mapped onto them.
"""

from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import PartialDate
from plainms.identifiers import Doi, MeshUi, Pmcid, Pmid
from plainms.sources.full_text import FullText
from plainms.text import Passage


class Source(StrEnum):
    """Where a record was read from."""

    PUBMED = "pubmed"
    PMC = "pmc"
    EUROPE_PMC = "europepmc"
    CROSSREF = "crossref"


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """The journal and the place in it. Empty elements of the source count as not reported."""

    title: str | NotReported = NOT_REPORTED
    iso_abbreviation: str | NotReported = NOT_REPORTED
    issn: str | NotReported = NOT_REPORTED
    volume: str | NotReported = NOT_REPORTED
    issue: str | NotReported = NOT_REPORTED
    pages: str | NotReported = NOT_REPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """A person or, with ``collective_name``, a group."""

    last_name: str | NotReported = NOT_REPORTED
    fore_name: str | NotReported = NOT_REPORTED
    initials: str | NotReported = NOT_REPORTED
    suffix: str | NotReported = NOT_REPORTED
    collective_name: str | NotReported = NOT_REPORTED
    orcid: str | NotReported = NOT_REPORTED
    affiliations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationType:
    """One of NLM's publication types."""

    name: str
    ui: MeshUi | NotReported = NOT_REPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifier:
    """A MeSH qualifier of a heading; ``major`` where it is a main point of the article."""

    name: str
    ui: MeshUi | NotReported = NOT_REPORTED
    major: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeshHeading:
    """A MeSH descriptor with its qualifiers."""

    descriptor: str
    ui: MeshUi | NotReported = NOT_REPORTED
    major: bool = False
    qualifiers: tuple[Qualifier, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyword:
    """A keyword and whose list it is from (``Owner``: NOTNLM is the authors')."""

    text: str
    owner: str | NotReported = NOT_REPORTED
    major: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chemical:
    """A substance and its registry number ("0" where it has none)."""

    name: str
    ui: MeshUi | NotReported = NOT_REPORTED
    registry_number: str | NotReported = NOT_REPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class DataBank:
    """A data bank, such as a trial registry, and the accession numbers in it."""

    name: str
    accession_numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """Money the record names."""

    grant_id: str | NotReported = NOT_REPORTED
    acronym: str | NotReported = NOT_REPORTED
    agency: str | NotReported = NOT_REPORTED
    country: str | NotReported = NOT_REPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class CommentsCorrections:
    """A link to a comment, correction, retraction or the like; ``ref_type`` is NLM's RefType."""

    ref_type: str
    ref_source: str | NotReported = NOT_REPORTED
    pmid: Pmid | NotReported = NOT_REPORTED
    note: str | NotReported = NOT_REPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAbstract:
    """An abstract that is not the main one: another language, or a plain-language summary by its authors."""

    kind: str
    language: str | NotReported
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherId:
    """Any further identifier, with the kind the source gives it."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A field of a merged record that another version states than the one it is told from, and whose it is."""

    field: str
    source: Source
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRecord:
    """One report as one source states it, or as several do (``studies/versions.py``).

    ``digest`` is the SHA-256 of the citation's own bytes. ``owner`` is NLM's Owner attribute; records that
    plainms invented for its demo have the owner ``INVENTED_OWNER``. ``abstract`` is empty where there is none.
    ``title`` is absent where the source has an empty title. Elements that a file holds but cannot be read as
    their kind (a malformed DOI, an impossible date) are kept word for word in ``unreadable``. ``versions`` holds each
    source's own record where several were merged, and ``taken`` says which fields came from another than the first.
    """

    source: Source
    key: str
    version: int
    digest: str
    owner: str | NotReported = NOT_REPORTED
    status: str | NotReported = NOT_REPORTED
    indexing_method: str | NotReported = NOT_REPORTED
    pmid: Pmid | NotReported = NOT_REPORTED
    pmcid: Pmcid | NotReported = NOT_REPORTED
    doi: Doi | NotReported = NOT_REPORTED
    other_ids: tuple[OtherId, ...] = ()
    title: Passage | NotReported = NOT_REPORTED
    vernacular_title: str | NotReported = NOT_REPORTED
    abstract: tuple[Passage, ...] = ()
    copyright: str | NotReported = NOT_REPORTED
    other_abstracts: tuple[OtherAbstract, ...] = ()
    journal: Journal
    publication_model: str | NotReported = NOT_REPORTED
    dates: tuple[PartialDate, ...] = ()
    languages: tuple[str, ...] = ()
    authors: tuple[Author, ...] = ()
    authors_complete: bool = True
    publication_types: tuple[PublicationType, ...] = ()
    mesh_headings: tuple[MeshHeading, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    chemicals: tuple[Chemical, ...] = ()
    data_banks: tuple[DataBank, ...] = ()
    grants: tuple[Grant, ...] = ()
    conflict_of_interest: Passage | NotReported = NOT_REPORTED
    comments_corrections: tuple[CommentsCorrections, ...] = ()
    full_text: FullText | NotReported = NOT_REPORTED
    taken: tuple[Taken, ...] = ()
    versions: "tuple[SourceRecord, ...]" = ()
    unreadable: tuple[str, ...] = ()

    @property
    def is_invented(self) -> bool:
        """Whether plainms made this record up for its demo and tests."""
        return self.owner == INVENTED_OWNER

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every passage of the record, title first."""
        title = () if isinstance(self.title, NotReported) else (self.title,)
        conflict = () if isinstance(self.conflict_of_interest, NotReported) else (self.conflict_of_interest,)
        others = tuple(passage for other in self.other_abstracts for passage in other.passages)
        return title + self.abstract + others + conflict

    @property
    def quotable(self) -> tuple[Passage, ...]:
        """Every passage that a span may quote: those of the record, then those of the full text."""
        return self.passages if isinstance(self.full_text, NotReported) else self.passages + self.full_text.passages


INVENTED_OWNER = "PLAINMS-INVENTED"


@dataclass(frozen=True, slots=True, kw_only=True)
class FailedRecord:
    """A citation that could not be read: where it starts in the uncompressed file, and why."""

    file: str
    byte_position: int
    key: str | NotReported
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRecord:
    """Something readable that is not a study report, such as a book article, and why it was passed over."""

    file: str
    byte_position: int
    key: str | NotReported
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletedRecord:
    """A citation that NLM has taken out (DeleteCitation)."""

    file: str
    pmid: Pmid


ReadResult = SourceRecord | FailedRecord | SkippedRecord | DeletedRecord
