"""What stands before the first citation: encoding, document type and root, each checked before anything is parsed.

plainms never expands an entity and never fetches a DTD. NLM's own plain DOCTYPE line is accepted and ignored.
"""

import re

from plainms.errors import EncodingIsWrong, FormatIsUnknown, XmlIsBroken, XmlIsHostile
from plainms.sources.nlm.window import Window

RECORDS_IN = {
    b"PubmedArticleSet": (b"PubmedArticle", b"PubmedBookArticle", b"DeleteCitation", b"DeleteDocument"),
    b"MedlineCitationSet": (b"MedlineCitation", b"DeleteCitation"),
}
"""The sets that plainms reads, and the elements at their top level."""

_LOOKS_LIKE = {
    "eSearchResult": "an answer of esearch, which lists identifiers only",
    "eInfoResult": "an answer of einfo, which describes databases",
    "eSummaryResult": "an answer of esummary, which has no abstracts",
    "eLinkResult": "an answer of elink, which lists links only",
    "ePostResult": "an answer of epost",
    "eFetchResult": "an error answer of efetch",
    "pmc-articleset": "full text from PubMed Central (efetch with db=pmc)",
    "article": "a JATS full text",
    "PubmedArticle": "one citation without the PubmedArticleSet around it",
    "MedlineCitation": "one citation without the MedlineCitationSet around it",
    "OAI-PMH": "an OAI-PMH answer",
    "html": "a web page",
}
_CURE = "plainms reads PubMed XML: fetch it with efetch, db=pubmed and retmode=xml, or take a baseline or update file"
_PROLOG_BYTES = 1 << 16
_ENCODING = re.compile(rb"""\bencoding\s*=\s*["']([^"']*)["']""")
_QUOTED = rb"""(?:"([^"]*)"|'([^']*)')"""
_DOCTYPE = re.compile(
    rb"<!DOCTYPE\s+([^\s\[>]+)(?:\s+PUBLIC\s+"
    + _QUOTED
    + rb"\s+"
    + _QUOTED
    + rb"|\s+SYSTEM\s+"
    + _QUOTED
    + rb")?\s*([\[>])",
    re.IGNORECASE,
)
_ROOT = re.compile(rb"<([A-Za-z_][^\s/><]*)")
_NLM_DTD = re.compile(r"(https?://([a-z0-9-]+\.)*nlm\.nih\.gov/[^\s?#]*|[\w.-]+)\.dtd", re.IGNORECASE)


def open_set(window: Window, file: str) -> bytes | None:
    """Move the window into the next set and give the name of its root; None where the set is empty.

    Raises FormatIsUnknown, EncodingIsWrong, XmlIsHostile or XmlIsBroken.
    """
    _check_first_bytes(window.ahead(512), file)
    if window.ahead(3) == b"\xef\xbb\xbf":
        window.take(3)
    while window.skip_space():
        head = window.ahead(9)
        if head.startswith(b"<?"):
            _check_declaration(window.take(_length_to(window, b"?>", file)), file)
        elif head.startswith(b"<!--"):
            window.take(_length_to(window, b"-->", file))
        elif head.upper() == b"<!DOCTYPE":
            window.take(_length_of_doctype(window.ahead(_PROLOG_BYTES), file))
        else:
            return _enter_root(window, file)
    raise XmlIsBroken(f"{file} ends before its first element; fetch the file again")


def looks_like(root: str) -> str:
    """What a document with that root is, in words."""
    return _LOOKS_LIKE.get(root, f"XML with the root <{root[:80]}>")


def _enter_root(window: Window, file: str) -> bytes | None:
    found = _ROOT.match(window.ahead(256))
    if not found:
        raise XmlIsBroken(f"{file}: the markup at byte {window.position:,} is not XML; fetch the file again")
    name = found[1]
    if name not in RECORDS_IN:
        what = looks_like(name.decode("utf-8", "replace"))
        raise FormatIsUnknown(f"{file} looks like {what}; {_CURE}")
    tag = window.take(_length_to(window, b">", file))
    return None if tag.endswith(b"/>") else name


def _length_to(window: Window, closer: bytes, file: str) -> int:
    at = window.find(closer)
    if at < 0:
        raise XmlIsBroken(f"{file}: the markup at byte {window.position:,} is never closed; fetch the file again")
    return at + len(closer)


def _check_declaration(declaration: bytes, file: str) -> None:
    stated = _ENCODING.search(declaration) if declaration[:6].lower() == b"<?xml " else None
    if stated and stated[1].lower() not in (b"utf-8", b"utf8", b"us-ascii"):
        name = stated[1].decode("ascii", "replace")
        raise EncodingIsWrong(f"{file} declares the encoding {name}; convert it to UTF-8, as NLM's files are")


def _length_of_doctype(head: bytes, file: str) -> int:
    found = _DOCTYPE.match(head)
    if not found:
        raise XmlIsBroken(f"{file}: its DOCTYPE cannot be read; fetch the file again")
    name = found[1].decode("utf-8", "replace")
    if found[8] == b"[":
        raise XmlIsHostile(
            f"{file} declares markup of its own in its DOCTYPE; plainms expands no entities. Take those lines out"
        )
    if name.encode() not in RECORDS_IN:
        raise FormatIsUnknown(f"{file} looks like {looks_like(name)}; {_CURE}")
    system = b"".join(part for part in found.group(4, 5, 6, 7) if part).decode("utf-8", "replace")
    if system and not _NLM_DTD.fullmatch(system):
        raise XmlIsHostile(
            f"{file} names the outside file {system!r} as its DTD; only NLM's own are accepted. Take that line out"
        )
    return found.end()


def _check_first_bytes(head: bytes, file: str) -> None:
    if not head.strip():
        raise FormatIsUnknown(f"{file} is empty or starts with white space only; {_CURE}")
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"<\x00", b"\x00<", b"\x00\x00")):
        raise EncodingIsWrong(f"{file} is not UTF-8 (it looks like UTF-16 or UTF-32); convert it to UTF-8")
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not text.startswith(b"<"):
        raise FormatIsUnknown(f"{file} looks like {_name_of_text(text)}; {_CURE}")


def _name_of_text(text: bytes) -> str:
    if text.startswith((b"{", b"[")):
        return "JSON"
    if re.match(rb"PMID ?- ?\d", text):
        return "the PubMed text format (NBIB, MEDLINE)"
    if text.startswith(b"TY  - "):
        return "RIS"
    if text.startswith(b"@"):
        return "BibTeX"
    return "plain text, not XML"
