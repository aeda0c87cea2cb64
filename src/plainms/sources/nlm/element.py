"""Parses the bytes of one citation. No document type comes with them, so nothing can be declared and nothing expanded.

The reference list is cut out first: no digest uses it, and in newer files it is a third of the bytes.
"""

import re
from xml.etree.ElementTree import XML, Element, ParseError

from plainms.errors import XmlIsBroken

_UNBOUND_PREFIX = 27
_TAIL_BYTES = 200
"""Behind the reference list stand two or three end tags only."""

_START_TAG = re.compile(rb"<[A-Za-z]+")
_PREFIX = re.compile(rb"[<\s]([A-Za-z_][\w.-]*):[A-Za-z]")


def parse(data: bytes) -> Element | XmlIsBroken:
    """The element without its reference list, or why the bytes are none."""
    data = _without_references(data)
    try:
        return XML(data)
    except ParseError as fault:
        if fault.code == _UNBOUND_PREFIX:
            return _with_prefixes_declared(data)
        return _broken(data, fault)


def is_utf8(data: bytes) -> bool:
    """Whether the bytes are valid UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _without_references(data: bytes) -> bytes:
    end = data.rfind(b"</ReferenceList>", -_TAIL_BYTES)
    start = data.find(b"<ReferenceList") if end >= 0 else -1
    if start < 0 or (b"!" in data and b"<!" in data):
        return data
    return data[:start] + data[end + len(b"</ReferenceList>") :]


def _with_prefixes_declared(data: bytes) -> Element | XmlIsBroken:
    """Parses a piece whose name prefixes (MathML's) its set declared, or left to the DTD to declare."""
    prefixes = sorted(set(_PREFIX.findall(data)) - {b"xml", b"xmlns"})
    declared = b"".join(b' xmlns:%s="urn:%s"' % (prefix, prefix) for prefix in prefixes)
    try:
        return XML(_START_TAG.sub(lambda tag: tag[0] + declared, data, count=1))
    except ParseError as fault:
        return _broken(data, fault)


def _broken(data: bytes, fault: ParseError) -> XmlIsBroken:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as wrong:
        return XmlIsBroken(f"the citation is not in UTF-8 ({wrong.reason} at its byte {wrong.start:,})")
    return XmlIsBroken(f"the citation is not well-formed XML ({fault})")
