"""The short forms that a study opens, and a text with their long forms: "high-intensity interval training (HIIT)"."""

import re
from collections.abc import Mapping
from functools import lru_cache

_OPENED = re.compile(r"\((?P<short>[A-Za-z][\w/+-]{1,9}?)s?\)")
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 9
_USED = r"(?<![\w-]){}(?:s\b|(?![\w-]))"


@lru_cache(maxsize=512)
def short_forms(text: str) -> Mapping[str, str]:
    """Each short form in brackets whose letters begin the words before it, in order, and those words; or the one word.

    The last letters may stand for what follows: "relapsing-remitting (RRMS)".
    """
    found: dict[str, str] = {}
    for match in _OPENED.finditer(text):
        short = match["short"]
        if sum(letter.isupper() for letter in short) > 1 and short not in found:
            long = _long(short, text[: match.start()])
            if long:
                found[short] = long
    return found


def opened(text: str, shorts: Mapping[str, str]) -> str:
    """The text with the long form in place of each short form."""
    for short, long in shorts.items():
        if short in text:
            text = re.sub(_USED.format(re.escape(short)), lambda _, long=long: long, text)  # type: ignore[misc]
    return text


def holds(text: str, short: str) -> bool:
    """Whether a text has a short form as a word of its own."""
    return short in text and re.search(_USED.format(re.escape(short)), text) is not None


def _long(short: str, before: str) -> str:
    words = list(_WORD.finditer(before))[-_MOST_WORDS:]
    letters = [letter.lower() for letter in short if letter.isalpha()]
    begun = [word[0][0].lower() for word in words]
    for count in range(min(len(letters), len(words)), max(len(letters) // 2, 2) - 1, -1):
        if begun[-count:] == letters[:count]:
            return before[words[-count].start() :].strip()
    last = words[-1] if words else None
    return (
        before[last.start() :].strip()
        if last and last[0][0].lower() == letters[0] and len(last[0]) > len(short)
        else ""
    )
