"""Body and back matter as passages, in the order of print: one a paragraph, list item, caption, note or table.

A block inside a paragraph (a list, a table) parts it; headings stay with each passage as a path ("Results – Safety").
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field, replace

from lxml import etree

from plainms.absence import NOT_REPORTED, NotReported
from plainms.sources.full_text import FullText, Section, Table
from plainms.sources.pmc.sections import section_of
from plainms.sources.pmc.tables import read_table
from plainms.sources.pmc.tree import child, children, local
from plainms.sources.pmc.words import NOT_WORDS, words, words_of_own
from plainms.text import Passage, PassageKind

_SECTIONS = frozenset(
    (
        "sec",
        "app",
        "ack",
        "notes",
        "boxed-text",
        "statement",
        "fn-group",
        "glossary",
        "bio",
        "app-group",
        "fn",
        "def-list",
    )
)
_FLOATS = frozenset(("fig", "table-wrap", "supplementary-material", "media", "chem-struct-wrap", "array"))
_GROUPS = frozenset(
    ("list", "list-item", "def-item", "fig-group", "table-wrap-group", "disp-quote", "verse-group", "speech",
     "floats-group", "floats-wrap", "question-wrap", "answer", "alternatives", "body", "back")
)  # fmt: skip
_BLOCKS = _SECTIONS | _FLOATS | _GROUPS | {"p", "disp-formula-group", "preformat", "code"}
_HEADS = frozenset(("title", "label", "subtitle"))
_DASH = " – "


@dataclass(frozen=True, slots=True, kw_only=True)
class _Under:
    """Where the reader stands: the headings above, what they are for, and what the passages are."""

    path: tuple[str, ...] = ()
    section: Section = Section.OTHER
    kind: PassageKind = PassageKind.BODY
    label: str = ""


@dataclass(slots=True)
class _Made:
    """What has been read so far."""

    passages: list[Passage] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def add(self, text: str, under: _Under) -> None:
        if text:
            key = f"full.{len(self.passages)}"
            self.passages.append(
                passage_of(key, text, under.kind, under.label or _DASH.join(under.path), under.section)
            )


def passage_of(key: str, text: str, kind: PassageKind, label: str, section: Section) -> Passage:
    """A passage of the full text."""
    return Passage(key=key, kind=kind, text=text, label=label or NOT_REPORTED, category=section.value)


def read_full_text(article: etree._Element, license_stated: str | NotReported) -> FullText | NotReported:
    """The full text of an article; not reported where it has no body."""
    body, back = child(article, "body"), child(article, "back")
    if body is None or not any(True for _ in body.itertext()):
        return NOT_REPORTED
    made = _Made()
    _inside(body, _Under(section=Section.INTRODUCTION if _opens_untitled(body) else Section.OTHER), made)
    for floats in (*children(article, "floats-group"), *children(article, "floats-wrap")):
        _inside(floats, _Under(), made)
    _notes_of_front(article, made)
    if back is not None:
        _inside(back, _Under(kind=PassageKind.BACK), made)
    return FullText(passages=tuple(made.passages), tables=tuple(made.tables), license=license_stated)


def _opens_untitled(body: etree._Element) -> bool:
    """Whether paragraphs without a heading lead up to sections, as introductions do."""
    return local(body[0]) == "p" and any(local(one) == "sec" for one in body) if len(body) else False


def _notes_of_front(article: etree._Element, made: _Made) -> None:
    """Money and interests that the front matter tells of: notes on authors and the statement on funding."""
    meta = child(child(article, "front"), "article-meta")
    for note in (one for notes in children(meta, "author-notes") for one in children(notes, "fn")):
        _section(note, _Under(kind=PassageKind.BACK), made)
    for group in children(meta, "funding-group"):
        for stated in children(group, "funding-statement"):
            made.add(words(stated), _Under(section=Section.FUNDING, kind=PassageKind.BACK))


def _inside(element: etree._Element, under: _Under, made: _Made) -> None:
    """The passages of an element that holds blocks or words or both."""
    lead = _lead(element)
    run = etree.Element("p")
    run.text = element.text
    for one in element:
        if local(one) in _HEADS and local(element) != "p":
            run.tail = None
        elif local(one) in _BLOCKS:
            lead = _flush(run, lead, under, made)
            lead = _block(one, lead, under, made)
            run = etree.Element("p")
            run.text = one.tail
        elif local(one) not in NOT_WORDS:
            run.append(deepcopy(one))
        else:
            _append(run, one.tail)
    _flush(run, lead, under, made)


def _flush(run: etree._Element, lead: str, under: _Under, made: _Made) -> str:
    """Keep the words gathered; the number or term that leads is spent on the first words that follow it."""
    text = words_of_own(run)
    if not text:
        return lead
    made.add(f"{lead} {text}" if lead else text, under)
    return ""


def _block(one: etree._Element, lead: str, under: _Under, made: _Made) -> str:
    """Read a block; gives back the lead that it did not spend."""
    name = local(one)
    if name == "p" and lead:
        before = len(made.passages)
        _inside(one, under, made)
        if len(made.passages) > before:
            first = made.passages[before]
            made.passages[before] = replace(first, text=f"{lead} {first.text}")
            return ""
        return lead
    if name in _SECTIONS:
        _section(one, under, made)
    elif name in _FLOATS:
        _float(one, under, made)
    elif name == "def-item":
        _definition(one, under, made)
    else:
        _inside(one, under, made)
    return lead


def _section(element: etree._Element, under: _Under, made: _Made) -> None:
    number = "" if local(element) == "fn" else _text_of(child(element, "label"))
    heading = f"{number} {_text_of(child(element, 'title'))}".strip().rstrip(" :.")
    is_top = not under.path
    around = Section.OTHER if is_top and local(element) == "sec" else under.section
    section = section_of(element, heading, around, is_top=is_top)
    path = (*under.path, heading) if heading else under.path
    _inside(element, replace(under, path=path, section=section, label=""), made)


def _definition(item: etree._Element, under: _Under, made: _Made) -> None:
    terms = "; ".join(words(one) for one in children(item, "term"))
    means = " ".join(words(one) for one in children(item, "def"))
    made.add(": ".join(part for part in (terms, means) if part), under)


def _float(element: etree._Element, under: _Under, made: _Made) -> None:
    """A figure, table or file: its label and caption as one passage, then the table, then what stands below."""
    name = _text_of(child(element, "label"))
    caption = child(element, "caption")
    told = " ".join(text for one in ([] if caption is None else caption) if (text := words(one)))
    lead = f"{name.rstrip('.')}. {told}" if name and told else name or told
    section = Section.SUPPLEMENT if local(element) in {"supplementary-material", "media"} else under.section
    about = replace(under, kind=PassageKind.CAPTION, section=section, label=name)
    made.add(lead, about)
    for table in _tables_of(element):
        key = f"full.{len(made.passages)}"
        found = read_table(table, key, lead or NOT_REPORTED, label=name, section=section)
        if not isinstance(found, NotReported):
            made.passages.append(found.passage)
            made.tables.append(found)
    for one in element:
        if local(one) not in {"label", "caption", "table", "alternatives", *NOT_WORDS}:
            _below(one, about, made)


def _below(one: etree._Element, about: _Under, made: _Made) -> None:
    """What stands in a float beside label, caption and table; each note of a table with the mark that leads to it."""
    if local(one) in _FLOATS:
        _float(one, about, made)
    elif local(one) in {"table-wrap-foot", *_SECTIONS, *_GROUPS}:
        _inside(one, about, made)
    else:
        made.add(words(one), about)


def _tables_of(element: etree._Element) -> Iterator[etree._Element]:
    for one in element:
        if local(one) == "table":
            yield one
        elif local(one) == "alternatives":
            yield from children(one, "table")


def _lead(element: etree._Element) -> str:
    """The number or mark before a list item or note."""
    return _text_of(child(element, "label")) if local(element) in {"list-item", "fn"} else ""


def _text_of(element: etree._Element | None) -> str:
    return "" if element is None else words(element)


def _append(run: etree._Element, text: str | None) -> None:
    if not text:
        return
    if len(run):
        run[-1].tail = (run[-1].tail or "") + text
    else:
        run.text = (run.text or "") + text
