"""A summary from anywhere, cut into sentences: plain text, Markdown, or JSON such as our own digests.

Of JSON every text is read that could be a sentence; what a digest stands on (``grounds``) is no part of its words.
Marks of Markdown are taken off. Characters that cannot be seen are taken out, so that nothing hides in a number.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from plainms.verification.sentence_bounds import starts

_NOT_WORDS = frozenset({"grounds", "spans", "evidence", "source", "stamp", "pattern", "kind", "id", "study", "depth"})
_TEXT = "text"
_STARTS_BLOCK = re.compile(r"\s*(?:#{1,6}\s|[-*+•]\s|\d{1,2}[.)]\s|>\s?)")
_FENCE = re.compile(r"\s*(?:```|~~~|[-*_=]{3,}\s*$|\|?[\s:|-]+\|[\s:|-]*$)")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
_EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_]|[*_](?!\w)|`)")
_HIDDEN = frozenset({"Cf", "Cs", "Co", "Cn"})


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a summary in order, each without blanks at its ends."""
    return tuple(sentence for block in _blocks(_clean(text)) for sentence in _cut(block))


def _clean(text: str) -> str:
    """The text without hidden characters; control characters but line ends are blanks."""
    if text.replace("\n", "").isprintable():
        return text
    kept = (letter for letter in text if unicodedata.category(letter) not in _HIDDEN)
    return "".join(" " if unicodedata.category(letter) == "Cc" and letter != "\n" else letter for letter in kept)


def _blocks(text: str) -> Iterator[str]:
    if text.lstrip()[:1] in {"{", "["}:
        try:
            told = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            pass
        else:
            yield from (_clean(found).replace("\n", " ") for found in _texts(told))
            return
    yield from _paragraphs(text)


def _texts(told: Any) -> Iterator[str]:
    """Every text in objects and arrays that holds more than one word, in order."""
    waiting = [told]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str) and " " in item.strip():
            yield item
        elif isinstance(item, list):
            waiting.extend(reversed(item))
        elif isinstance(item, dict):
            if isinstance(item.get(_TEXT), str):
                yield item[_TEXT]
            inner = (value for key, value in item.items() if key not in _NOT_WORDS and key != _TEXT)
            waiting.extend(reversed(list(inner)))


def _paragraphs(text: str) -> Iterator[str]:
    """The headings, points and paragraphs of a text, each on one line and without marks."""
    lines: list[str] = []
    for line in (*text.split("\n"), ""):
        opens = _STARTS_BLOCK.match(line)
        if (opens or not line.strip() or _FENCE.match(line)) and lines:
            yield " ".join(lines)
            lines = []
        if not line.strip() or _FENCE.match(line):
            continue
        words = line[opens.end() :] if opens else line
        lines.append(_EMPHASIS.sub("", _LINK.sub(r"\1", words)).strip())
        if opens and line.lstrip().startswith("#"):
            yield " ".join(lines)
            lines = []


def _cut(block: str) -> Iterator[str]:
    bounds = starts(block)
    for start, end in pairwise(bounds):
        if block[start:end].strip():
            yield block[start:end].strip()
