"""The lists and dates of one Europe PMC result (REST search, ``resultType=core``), in NLM's terms."""

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import DateSource, PartialDate
from plainms.identifiers import Pmid
from plainms.sources.europe_pmc.values import Json, objects, text, texts
from plainms.sources.nlm import parts
from plainms.sources.nlm.dates import read_parts, read_words
from plainms.sources.nlm.people import orcid
from plainms.sources.record import (
    Author,
    Chemical,
    CommentsCorrections,
    DataBank,
    Grant,
    Keyword,
    MeshHeading,
    PublicationType,
    Qualifier,
)

_REF_TYPES = (
    "AssociatedDataset", "AssociatedPublication", "CommentIn", "CommentOn", "CorrectedandRepublishedFrom",
    "CorrectedandRepublishedIn", "ErratumFor", "ErratumIn", "ExpressionOfConcernFor", "ExpressionOfConcernIn",
    "OriginalReportIn", "PartialRetractionIn", "PartialRetractionOf", "PreprintIn", "PreprintOf", "ReprintIn",
    "ReprintOf", "RepublishedFrom", "RepublishedIn", "RetractedandRepublishedFrom", "RetractedandRepublishedIn",
    "RetractionIn", "RetractionOf", "ReviewIn", "SummaryForPatientsIn", "UpdateIn", "UpdateOf",
)  # fmt: skip
_REF_TYPE_OF = {name.lower(): name for name in _REF_TYPES}
_PREPRINT = "PPR"


def read_dates(result: Json, unreadable: list[str]) -> tuple[PartialDate, ...]:
    """The dates with their kinds.

    Europe PMC fills what is missing up with 01 in ``printPublicationDate`` and ``firstPublicationDate``, so the issue's
    own words (``dateOfPublication``) come first; a first of the month that stands alone counts as its month, a first of
    January as its year.
    """
    issue = text(result, "journalInfo", "dateOfPublication")
    printed = _without_filling(text(result, "journalInfo", "printPublicationDate"))
    first = text(result, "firstPublicationDate")
    online = text(result, "electronicPublicationDate")
    is_preprint = text(result, "source") == _PREPRINT
    stated = [
        (printed if isinstance(issue, NotReported) else issue, DateSource.ISSUE),
        (online, DateSource.ONLINE),
        (first if is_preprint else NOT_REPORTED, DateSource.PREPRINT),
        (_first_alone(first, online, issue, printed, is_preprint), DateSource.OTHER),
        (text(result, "dateOfCompletion"), DateSource.COMPLETED),
        (text(result, "dateOfRevision"), DateSource.RECORD_REVISED),
    ]
    dates = []
    for words, source in stated:
        found = words if isinstance(words, NotReported) else _date(words, source)
        if isinstance(found, PartialDate):
            dates.append(found)
        elif found and not isinstance(found, NotReported):
            unreadable.append(f"date, {source.value}: {found}")
    return tuple(dates)


def read_authors(result: Json, unreadable: list[str]) -> tuple[Author, ...]:
    """The authors in order."""
    return tuple(_author(author, unreadable) for author in objects(result, "authorList", "author"))


def read_publication_types(result: Json) -> tuple[PublicationType, ...]:
    """The publication types: NLM's names, and the article types of publishers, as they stand."""
    return tuple(PublicationType(name=name) for name in texts(result, "pubTypeList", "pubType"))


def read_mesh_headings(result: Json) -> tuple[MeshHeading, ...]:
    """The MeSH headings; Europe PMC leaves their unique identifiers out."""
    headings = []
    for heading in objects(result, "meshHeadingList", "meshHeading"):
        name = text(heading, "descriptorName")
        if not isinstance(name, NotReported):
            qualifiers = _qualifiers(heading)
            headings.append(MeshHeading(descriptor=name, major=_is_major(heading), qualifiers=qualifiers))
    return tuple(headings)


def read_keywords(result: Json) -> tuple[Keyword, ...]:
    """The keywords."""
    return tuple(Keyword(text=keyword) for keyword in texts(result, "keywordList", "keyword"))


def read_chemicals(result: Json) -> tuple[Chemical, ...]:
    """The substances with their registry numbers."""
    return tuple(
        Chemical(name=name, registry_number=text(chemical, "registryNumber"))
        for chemical in objects(result, "chemicalList", "chemical")
        if isinstance(name := text(chemical, "name"), str)
    )


def read_data_banks(result: Json) -> tuple[DataBank, ...]:
    """The data banks that refer to the report; Europe PMC names them without numbers."""
    names = texts(result, "dbCrossReferenceList", "dbName")
    return tuple(DataBank(name=name, accession_numbers=()) for name in names)


def read_grants(result: Json) -> tuple[Grant, ...]:
    """The grants in order."""
    return tuple(
        Grant(grant_id=text(grant, "grantId"), acronym=text(grant, "acronym"), agency=text(grant, "agency"))
        for grant in objects(result, "grantsList", "grant")
    )


def read_comments_corrections(result: Json) -> tuple[CommentsCorrections, ...]:
    """Comments, corrections, retractions and the like, with NLM's names for their types."""
    found = []
    for link in objects(result, "commentCorrectionList", "commentCorrection"):
        stated = text(link, "type")
        kind = "Unstated" if isinstance(stated, NotReported) else stated.replace(" ", "")
        pmid = text(link, "id") if text(link, "source") == "MED" else NOT_REPORTED
        linked = NOT_REPORTED if isinstance(pmid, NotReported) else parts.pmid(pmid)
        found.append(
            CommentsCorrections(
                ref_type=_REF_TYPE_OF.get(kind.lower(), kind),
                ref_source=text(link, "reference"),
                pmid=linked if isinstance(linked, Pmid) else NOT_REPORTED,
                note=text(link, "note"),
            )
        )
    return tuple(found)


def _date(words: str, source: DateSource) -> PartialDate | str:
    numbers = words.split("-")
    if len(numbers) > 1 and all(number.isdecimal() for number in numbers) and len(numbers[1]) <= 2:
        year, month, day = [*numbers, "", ""][:3]
        return read_parts(year, month, day, "", source)
    return read_words(words, source)


def _without_filling(words: str | NotReported) -> str | NotReported:
    if isinstance(words, NotReported) or words.count("-") != 2:
        return words
    return words.removesuffix("-01-01") if words.endswith("-01-01") else words.removesuffix("-01")


def _first_alone(
    first: str | NotReported,
    online: str | NotReported,
    issue: str | NotReported,
    printed: str | NotReported,
    is_preprint: bool,
) -> str | NotReported:
    """The first publication where no other date says as much."""
    if is_preprint or isinstance(online, str) or isinstance(issue, str) or isinstance(printed, str):
        return NOT_REPORTED
    return _without_filling(first)


def _author(author: Json, unreadable: list[str]) -> Author:
    collective = text(author, "collectiveName")
    last = text(author, "lastName")
    if isinstance(last, NotReported) and isinstance(collective, NotReported):
        last = text(author, "fullName")
    return Author(
        last_name=last,
        fore_name=text(author, "firstName"),
        initials=text(author, "initials"),
        suffix=text(author, "suffix"),
        collective_name=collective,
        orcid=_orcid(author, unreadable),
        affiliations=_affiliations(author),
    )


def _affiliations(author: Json) -> tuple[str, ...]:
    details = objects(author, "authorAffiliationDetailsList", "authorAffiliation")
    stated = [text(detail, "affiliation") for detail in details] or [text(author, "affiliation")]
    return tuple(affiliation for affiliation in stated if isinstance(affiliation, str))


def _orcid(author: Json, unreadable: list[str]) -> str | NotReported:
    stated = text(author, "authorId", "value")
    if isinstance(stated, NotReported) or text(author, "authorId", "type") != "ORCID":
        return NOT_REPORTED
    found = orcid(stated)
    if found is None:
        unreadable.append(f"ORCID: {stated}")
        return NOT_REPORTED
    return found


def _qualifiers(heading: Json) -> tuple[Qualifier, ...]:
    return tuple(
        Qualifier(name=name, major=_is_major(qualifier))
        for qualifier in objects(heading, "meshQualifierList", "meshQualifier")
        if isinstance(name := text(qualifier, "qualifierName"), str)
    )


def _is_major(source: Json) -> bool:
    return text(source, "majorTopic_YN") == "Y"
