"""Title and abstracts of an article, shaped as PubMed's records have them: a passage for each headed part."""

from collections.abc import Iterator

from lxml import etree

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.pmc.front import text_of
from plainms.sources.pmc.tree import child, children, local
from plainms.sources.pmc.words import words
from plainms.sources.record import OtherAbstract
from plainms.text import Passage, PassageKind

_MAIN = frozenset(("", "short", "normal", "structured", "section", "web-summary"))
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def read_title(meta: etree._Element) -> Passage | NotReported:
    """The title with its subtitle."""
    titles = child(meta, "title-group")
    named = [text for name in ("article-title", "subtitle") if isinstance(text := text_of(titles, name), str)]
    return Passage(key="title", kind=PassageKind.TITLE, text=": ".join(named)) if named else NOT_REPORTED


def read_abstract(meta: etree._Element) -> tuple[Passage, ...]:
    """The parts of the main abstract; empty where there is none."""
    main = next((one for one in children(meta, "abstract") if one.get("abstract-type", "") in _MAIN), None)
    return () if main is None else tuple(_passages(main, "abstract", PassageKind.ABSTRACT))


def read_other_abstracts(meta: etree._Element) -> tuple[OtherAbstract, ...]:
    """Translated abstracts, and those for other readers."""
    others = [one for one in children(meta, "abstract") if one.get("abstract-type", "") not in _MAIN]
    found = []
    for number, one in enumerate([*others, *children(meta, "trans-abstract")]):
        passages = tuple(_passages(one, f"other_abstract.{number}", PassageKind.OTHER_ABSTRACT))
        kind = one.get("abstract-type", "") or "translated"
        language = one.get(_LANGUAGE, "") or NOT_REPORTED
        if passages:
            found.append(OtherAbstract(kind=kind, language=language, passages=passages))
    return tuple(found)


def _passages(abstract: etree._Element, key: str, kind: PassageKind) -> Iterator[Passage]:
    for number, (heading, text) in enumerate(_parts(abstract)):
        yield Passage(key=f"{key}.{number}", kind=kind, text=text, label=heading or NOT_REPORTED)


def _parts(abstract: etree._Element) -> Iterator[tuple[str, str]]:
    """Each headed part with its text; paragraphs before the first heading are one part of their own."""
    loose = " ".join(text for one in abstract if local(one) not in {"sec", "title", "label"} and (text := words(one)))
    if loose:
        yield "", loose
    for part in children(abstract, "sec"):
        title = child(part, "title")
        heading = "" if title is None else words(title).rstrip(" :.")
        text = " ".join(text for one in part if local(one) not in {"title", "label"} and (text := words(one)))
        if text:
            yield heading, text
