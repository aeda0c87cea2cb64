"""The texts of a citation as passages: title, abstract, other abstracts, conflict-of-interest statement."""

from xml.etree.ElementTree import Element

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.nlm import parts
from plainms.sources.nlm.inline import folded, plain
from plainms.sources.record import OtherAbstract
from plainms.text import Passage, PassageKind

_NO_TITLE = "[Not Available]."
"""NLM's words for a missing title."""

_NO_LABEL = "UNLABELLED"
"""NLM's label for a part that has no heading in print."""


def read_title(article: Element | None) -> Passage | NotReported:
    """The title; absent where it is empty or NLM says that there is none."""
    text = parts.text_of(article, "ArticleTitle")
    if isinstance(text, NotReported) or text == _NO_TITLE:
        return NOT_REPORTED
    return Passage(key="title", kind=PassageKind.TITLE, text=text)


def read_abstract(article: Element | None, unreadable: list[str]) -> tuple[Passage, ...]:
    """The parts of the abstract in order; a label without text is kept in ``unreadable``."""
    abstract = None if article is None else article.find("Abstract")
    return () if abstract is None else _passages(abstract, "abstract", PassageKind.ABSTRACT, unreadable)


def read_other_abstracts(citation: Element, unreadable: list[str]) -> tuple[OtherAbstract, ...]:
    """Abstracts in other languages or for other readers."""
    found = []
    for number, element in enumerate(citation.findall("OtherAbstract")):
        passages = _passages(element, f"other_abstract.{number}", PassageKind.OTHER_ABSTRACT, unreadable)
        if passages:
            kind = element.get("Type", "").strip() or "other"
            found.append(OtherAbstract(kind=kind, language=parts.attribute(element, "Language"), passages=passages))
    return tuple(found)


def read_conflict_of_interest(citation: Element) -> Passage | NotReported:
    """The authors' statement about conflicts of interest."""
    text = parts.text_of(citation, "CoiStatement")
    if isinstance(text, NotReported):
        return NOT_REPORTED
    return Passage(key="conflict_of_interest", kind=PassageKind.CONFLICT_OF_INTEREST, text=text)


def _passages(abstract: Element, key: str, kind: PassageKind, unreadable: list[str]) -> tuple[Passage, ...]:
    found: list[Passage] = []
    for element in abstract.findall("AbstractText"):
        if text := plain(element):
            passage = Passage(
                key=f"{key}.{len(found)}",
                kind=kind,
                text=text,
                label=_label(element),
                category=parts.attribute(element, "NlmCategory"),
            )
            found.append(passage)
        elif isinstance(label := _label(element), str):
            unreadable.append(f"AbstractText without text: {label}")
    return tuple(found)


def _label(element: Element) -> str | NotReported:
    label = folded(element.get("Label", ""))
    return NOT_REPORTED if label in ("", _NO_LABEL) else label
