"""Short forms that the abstract opens, written out in a clause of a teaser, which has no room to open them."""

import re

from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.language.word_frequency import zipf
from plainms.provenance import Ground
from plainms.remembering import once_a_sentence
from plainms.vocabulary.load import vocabulary
from plainms.whole_words import stands_in

_LONGEST, _COMMON = 45, 3.9
_PEOPLE = re.compile(r"(?i)\b(?:patients?|people|persons?|subjects|individuals)\b")
_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ’'-]*")


@once_a_sentence
def written_out(text: str, facts: Facts) -> Phrase:
    """The words with the long forms in the place of short ones, where these are words alone, and what they stand on."""
    grounds: list[Ground] = []
    known = vocabulary("teaser_parts").text["letters"].split()
    for item in facts.abbreviations:
        long = item.long.strip()
        fits = len(long) <= _LONGEST and _PLAIN.fullmatch(long) and not _PEOPLE.search(long)
        if fits and item.short not in known and stands_in(item.short, text, "-_"):
            place = re.compile(rf"(?<![\w-]){re.escape(item.short)}(?![\w-])")
            text = place.sub(lambda _, long=long: _small(long), text)  # type: ignore[misc]
            grounds.append(item.span)
    return Phrase(text=text, grounds=tuple(grounds))


def _small(long: str) -> str:
    """The long form in small letters, where each of its words is titled, or the first one that is a common word."""
    words = long.split()
    titled = all(word[:1].isupper() and word[1:].islower() for word in words if len(word) > len("and"))
    first = words[0].split("-")[0]
    common = first.istitle() and zipf(first) >= _COMMON and long[1:].islower()
    return long.lower() if titled or common else long
