"""RIS, the tagged format of Research Information Systems that reference managers read.

Rules of the published specification: a tag is two characters, two spaces, a hyphen and a space; ``TY`` comes first and
``ER`` last; lines end with carriage return and line feed; a name is "Family,Given,Suffix"; a date is
"YYYY/MM/DD/other" with all three strokes and nothing where a part is not known; names and journals hold no asterisk.
"""

from collections.abc import Iterator

from plainms.absence import NotReported
from plainms.dates import PartialDate
from plainms.publication.citations.reference import Name, Reference

_END = "\r\n"


def ris(reference: Reference) -> str:
    """The reference as one RIS record."""
    lines = [f"{tag}  - {value}" for tag, value in _fields(reference) if value]
    return _END.join([*lines, "ER  - ", ""])


def _fields(one: Reference) -> Iterator[tuple[str, str]]:
    first, last = one.page_range
    yield "TY", "UNPB" if one.is_preprint else "JOUR"
    yield "ID", one.key
    yield from (("AU", _name(name)) for name in one.names)
    yield "TI", one.title
    yield "T2", _without_asterisk(one.journal)
    yield "J2", _without_asterisk(one.journal_short)
    if not isinstance(one.issued, NotReported):
        yield "PY", f"{one.issued.year:04d}"
        yield "DA", _date(one.issued)
    yield "VL", one.volume
    yield "IS", one.issue
    yield "SP", first
    yield "EP", last
    yield "SN", one.issn
    yield "DO", one.doi
    yield "AN", one.pmid
    yield "C2", one.pmcid
    yield "LA", one.language
    yield from (("N1", note) for note in one.notes)


def _name(name: Name) -> str:
    """A comma separates the parts of a person's name, so a group's own commas go."""
    if name.is_group:
        return _without_asterisk(name.family.replace(",", ""))
    parts: tuple[str, ...] = (name.family, name.given, name.suffix)
    while parts and not parts[-1]:
        parts = parts[:-1]
    return _without_asterisk(", ".join(part.replace(",", "") for part in parts))


def _date(date: PartialDate) -> str:
    month = "" if isinstance(date.month, NotReported) else f"{date.month:02d}"
    day = "" if isinstance(date.day, NotReported) else f"{date.day:02d}"
    return f"{date.year:04d}/{month}/{day}/"


def _without_asterisk(text: str) -> str:
    return text.replace("*", "")
