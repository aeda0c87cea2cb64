"""BibTeX, in UTF-8 as biber and current BibTeX styles read it.

Rules of the BibTeX manual and the TeX FAQ: the ten characters that mean something to TeX are escaped, braces by name
because BibTeX counts escaped ones too; braces keep the capitals of a word in a title, put around the word and never
around the title; a name is "Family, Suffix, Given", joined by " and ", with braces where the name itself holds a comma
or that word.
"""

import re
from collections.abc import Iterator

from plainms.absence import NotReported
from plainms.publication.citations.reference import Name, Reference

_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "#": r"\#",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_JOINS_OR_PARTS = re.compile(r",|\band\b", re.IGNORECASE)


def bibtex(reference: Reference) -> str:
    """The reference as one BibTeX entry."""
    kind = "misc" if reference.is_preprint else "article"
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(reference))
    return f"@{kind}{{{reference.key},\n{fields}}}\n"


def _fields(one: Reference) -> Iterator[tuple[str, str]]:
    if one.names:
        yield "author", f"{{{' and '.join(map(_name, one.names))}}}"
    if one.title:
        yield "title", f"{{{_title(one.title)}}}"
    texts = {
        "howpublished" if one.is_preprint else "journal": one.journal,
        "volume": one.volume,
        "number": one.issue,
        "pages": one.pages.replace("-", "--"),
        "issn": one.issn,
    }
    yield from ((name, f"{{{_escaped(text)}}}") for name, text in texts.items() if text)
    if not isinstance(one.issued, NotReported):
        yield "year", f"{{{one.issued.year:04d}}}"
        if not isinstance(one.issued.month, NotReported):
            yield "month", _MONTHS[one.issued.month - 1]
    ids = {"doi": one.doi, "pmid": one.pmid, "pmcid": one.pmcid, "note": " ".join(one.notes)}
    yield from ((name, f"{{{_escaped(text)}}}") for name, text in ids.items() if text)


def _name(name: Name) -> str:
    if name.is_group or not name.given:
        return f"{{{_escaped(name.family)}}}"
    parts = (name.family, name.suffix, name.given) if name.suffix else (name.family, name.given)
    return ", ".join(_part(part) for part in parts)


def _part(text: str) -> str:
    escaped = _escaped(text)
    return f"{{{escaped}}}" if _JOINS_OR_PARTS.search(text) else escaped


def _title(title: str) -> str:
    """PubMed's titles are in sentence case, so a capital behind the first letter is the word's own."""
    first, *rest = title.split(" ")
    return " ".join([_kept(first, first[1:]), *(_kept(word, word) for word in rest)])


def _kept(word: str, looked_at: str) -> str:
    escaped = _escaped(word)
    return f"{{{escaped}}}" if any(letter.isupper() for letter in looked_at) else escaped


def _escaped(text: str) -> str:
    return "".join(_TEX.get(letter, letter) for letter in text)
