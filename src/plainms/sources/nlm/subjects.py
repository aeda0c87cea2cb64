"""What a citation is about and what kind of publication it is: NLM's lists and the authors' keywords."""

from functools import lru_cache
from xml.etree.ElementTree import Element

from plainms.absence import NOT_REPORTED, NotReported
from plainms.identifiers import MeshUi
from plainms.sources.nlm import parts
from plainms.sources.nlm.inline import folded, plain
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
        heading, malformed = _heading(*[(one.tag, one.text, one.get("UI"), one.get("MajorTopicYN")) for one in element])
        unreadable += malformed
        if heading is not None:
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


@lru_cache(maxsize=32768)
def _heading(*names: tuple[str, str | None, str | None, str | None]) -> tuple[MeshHeading | None, tuple[str, ...]]:
    """The heading and its malformed identifiers; headings recur so often that each is made once."""
    found: list[Qualifier] = []
    descriptors: list[Qualifier] = []
    malformed = []
    for tag, text, stated_ui, major in names:
        ui = parts.mesh_ui((stated_ui or "").strip())
        if isinstance(ui, str):
            malformed.append(f"{tag} UI: {ui}")
            ui = NOT_REPORTED
        if name := folded(text or ""):
            named = descriptors if tag == "DescriptorName" else found
            named.append(Qualifier(name=name, ui=ui, major=major == "Y"))
    if not descriptors:
        return None, tuple(malformed)
    first = descriptors[0]
    heading = MeshHeading(descriptor=first.name, ui=first.ui, major=first.major, qualifiers=tuple(found))
    return heading, tuple(malformed)


def _is_major(element: Element) -> bool:
    return element.get("MajorTopicYN") == "Y"
