"""A title as clauses: the parts around its colon, in small letters where it is printed in capitals.

Letters keep their places, so that every word of a part can still be quoted from the title.
"""

import re
from dataclasses import replace

from plainms.digest.reading.clause import Cleaned, cleaned
from plainms.language.word_frequency import zipf
from plainms.text import Span

_WORD = re.compile(r"(?<![\w-])[A-Z][a-z]+(?![\w])")
_LONG = re.compile(r"\b[A-Za-z][a-z]{3,}\b")
_KNOWN = 1.5


def parts_of_title(title: Span) -> tuple[Cleaned, ...]:
    """The parts of a title, each without what no frame reads."""
    text = title.quote.rstrip(" .")
    ends = [match.start() for match in re.finditer(r"[:.?!](?= )", text)]
    bounds = zip([0, *(end + 1 for end in ends)], [*ends, len(text)], strict=True)
    parts = [part for start, end in bounds if text[start:end].strip() for part in cleaned(title.within(start, end))]
    return tuple(replace(part, text=_small(part.text)) for part in parts)


def _small(text: str) -> str:
    """The text with its common words in small letters, where most of its long words are in capitals."""
    long = _LONG.findall(text)
    if len(long) < 3 or sum(word[0].isupper() for word in long) * 2 < len(long):
        return text
    return _WORD.sub(lambda match: match[0].lower() if zipf(match[0].lower()) >= _KNOWN else match[0], text)
