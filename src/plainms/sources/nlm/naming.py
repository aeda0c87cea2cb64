"""Whether a piece of a name, found in the raw bytes of a text, is part of a whole name of a disease.

Only the words around it are read, and only where they read in the bytes as they do once parsed; elsewhere the answer
is yes, so that nothing is lost.
"""

import re

from plainms.language.matching import exact, synonyms

_AROUND = 160
"""More than the longest name of ``diseases.toml``; a test holds it to that."""

_OPENS = re.compile(rb"<(?:ArticleTitle|AbstractText|CopyrightInformation)\b")
_CLOSES = re.compile(rb"</(?:ArticleTitle|AbstractText|CopyrightInformation)>")


def may_name(text: bytes, start: int, end: int) -> bool:
    """Whether a name may stand around ``text[start:end]``: False only where there is certainly none."""
    behind, ahead = text.rfind(b">", 0, start) + 1, text.find(b"<", end)
    if not _CLOSES.match(text, max(ahead, 0)) or not _OPENS.match(text, max(text.rfind(b"<", 0, behind), 0)):
        return True
    around = text[max(behind, start - _AROUND) : min(ahead, end + _AROUND)]
    if not around.isascii() or b"&" in around:
        return True
    words = " ".join(around.decode().split())
    if not words.isprintable():
        return True
    return any(find.find(words) for find in (exact("diseases", "abbreviations"), synonyms("diseases")))
