"""Who was counted, as the source words them."""

import re

from plainms.appraisal.participants.mentions import Mention, wording
from plainms.language.matching import exact, synonyms
from plainms.language.numbers import whole_numbers

_NUMBER_IN_BRACKETS = re.compile(r"\s?[\[(]?\bn ?= ?[0-9, ]+[)\]]?[);,]?|[(\[;,]$", re.IGNORECASE)
_JOINS_DISEASE = re.compile(r"( with | who had | diagnosed with | living with | suffering from | affected by )")


def who(mention: Mention) -> str:
    """The people without the number; what follows "with" only if it is a disease."""
    words = _NUMBER_IN_BRACKETS.sub("", mention.span.quote)
    number = whole_numbers(words)
    if number and number[0].start == 0:
        words = words[number[0].end :]
    words = re.sub(r"\([^()]*\) ?", "", words) if re.search(r"\([^()]*[0-9][^()]*\)", words) else words
    main, joined, rest = (*_JOINS_DISEASE.split(words, maxsplit=1), "", "")[:3]
    ends = [hit.end for hit in (*synonyms("diseases").find(rest), *exact("diseases", "abbreviations").find(rest))]
    return (main + joined + rest[: max(ends)] if ends else main).strip(" ,;()[]") or "people"


def is_bare(mention: Mention) -> bool:
    """Whether the words do not say which people were counted ("patients", "all participants")."""
    return bool(wording("bare").search(who(mention).lower()))
