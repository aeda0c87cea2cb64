"""Whether a headline says of whom it tells and what stands behind it, by the words of check_teaser.toml."""

import re
from functools import cache

from plainms.vocabulary.load import vocabulary


def says(name: str, text: str) -> bool:
    """Whether the text holds words of that kind: "who" (people, a species, who tells), "framed" (design, hedge)."""
    return _pattern(name).search(text) is not None


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("check_teaser").text[name], re.IGNORECASE)
