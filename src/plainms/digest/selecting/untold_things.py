"""What a sentence of the authors takes as known, and a page has not told: "the program", "a second model"."""

import re

from plainms.absence import NotReported
from plainms.digest.facts import Facts
from plainms.language.matching import kept
from plainms.vocabulary.load import vocabulary

_STEM, _SHORTEST = 6, 4


def untold_things(text: str, facts: Facts) -> int:
    """How many marks, codes and second things without a first the words hold, and things that no title names."""
    things = (
        found for found in _all("untold_thing", text) if not _is_known(found["thing"], text[: found.start()], facts)
    )
    return len(_all("outside", text)) + len(_all("codes", text)) + len(tuple(things))


def _is_known(thing: str, before: str, facts: Facts) -> bool:
    """Whether the title, or the sentence itself further in front, holds a telling word of the thing."""
    title = facts.study.report.title
    told = f"{'' if isinstance(title, NotReported) else title.text} {before}".lower()
    stems = {word[:_STEM] for word in thing.lower().replace("-", " ").split() if len(word) >= _SHORTEST}
    return any(stem in told for stem in stems) or not stems


def _all(name: str, text: str) -> list[re.Match[str]]:
    return list(kept(vocabulary("retelling").text[name]).finditer(text))
