"""What a citation is about and what kind of publication it is: NLM's lists and the authors' keywords."""

from functools import lru_cache
from xml.etree.ElementTree import Element

from plainms.absence import NotReported
from plainms.identifiers import MeshUi
from plainms.sources.nlm import parts
from plainms.sources.nlm.inline import plain
from plainms.sources.record import Chemical, DataBank, Keyword, MeshHeading, PublicationType, Qualifier


def read_publication_types(article: Element | None, unreadable: list[str]) -> tuple[PublicationType, ...]:
    """The publication types with their UI."""
    return tuple(
        _publication_type(name, parts.ui_of(element, unreadable))
        for element in parts.children_of(article, "PublicationTypeList")
        if (name := plain(element))
    )


def read_mesh_headings(citation: Element, unreadable: list[str]) -> tuple[MeshHeading, ...]:
    """The MeSH headings with their qualifiers and major flags."""
    headings = []
    for element in parts.children_of(citation, "MeshHeadingList"):
        descriptor = element.find("DescriptorName")
        if descriptor is None or not (name := plain(descriptor)):
            continue
        heading = MeshHeading(
            descriptor=name,
            ui=parts.ui_of(descriptor, unreadable),
            major=_is_major(descriptor),
            qualifiers=tuple(
                _qualifier(plain(qualifier), parts.ui_of(qualifier, unreadable), _is_major(qualifier))
                for qualifier in element.findall("QualifierName")
            ),
        )
        headings.append(heading)
    return tuple(headings)


def read_keywords(citation: Element) -> tuple[Keyword, ...]:
    """The keywords of every list with the list's owner."""
    return tuple(
        Keyword(text=text, owner=parts.attribute(keywords, "Owner"), major=_is_major(element))
        for keywords in citation.findall("KeywordList")
        for element in keywords
        if (text := plain(element))
    )


def read_chemicals(citation: Element, unreadable: list[str]) -> tuple[Chemical, ...]:
    """The substances with their registry numbers."""
    chemicals = []
    for element in parts.children_of(citation, "ChemicalList"):
        substance = element.find("NameOfSubstance")
        if substance is not None and (name := plain(substance)):
            ui = parts.ui_of(substance, unreadable)
            chemicals.append(Chemical(name=name, ui=ui, registry_number=parts.text_of(element, "RegistryNumber")))
    return tuple(chemicals)


def read_data_banks(article: Element | None) -> tuple[DataBank, ...]:
    """The data banks with the accession numbers in them."""
    banks = []
    for element in parts.children_of(article, "DataBankList"):
        numbers = tuple(text for number in parts.children_of(element, "AccessionNumberList") if (text := plain(number)))
        name = parts.text_of(element, "DataBankName")
        if not isinstance(name, NotReported):
            banks.append(DataBank(name=name, accession_numbers=numbers))
    return tuple(banks)


@lru_cache(maxsize=1024)
def _publication_type(name: str, ui: MeshUi | NotReported) -> PublicationType:
    return PublicationType(name=name, ui=ui)


@lru_cache(maxsize=1024)
def _qualifier(name: str, ui: MeshUi | NotReported, major: bool) -> Qualifier:
    return Qualifier(name=name, ui=ui, major=major)


def _is_major(element: Element) -> bool:
    return element.get("MajorTopicYN") == "Y"
