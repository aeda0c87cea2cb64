"""A noun phrase as a matter that is looked at: "how exercise may affect fatigue", "the role of sleep"."""

import re
from functools import cache

from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary


def as_topic(text: str) -> str:
    """The phrase with "the" where it needs one; an effect of one thing on another is none yet, only looked for."""
    effect = _pattern("effect").match(text)
    if effect is not None:
        return f"how {effect['cause']} may affect {effect['target']}"
    return f"the {text}" if _pattern("takes_the").match(text) else text


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("titles").text[name], re.IGNORECASE)
