"""An abstract without the caption of a figure at its end, which begins with the title again and tells no finding."""

import re

from plainms.absence import NotReported
from plainms.appraisal.appraisal import RoledSentence
from plainms.digest.facts import Facts

_FEWEST = 3  # sentences in front of a caption: an abstract may begin with its title


def without_captions(facts: Facts) -> tuple[RoledSentence, ...]:
    """The sentences of the abstract up to one that repeats the title word for word."""
    said, title = facts.appraisal.sentences, facts.study.report.title
    if isinstance(title, NotReported):
        return said
    titled = _letters(title.text)
    ends = (at for at, item in enumerate(said) if at >= _FEWEST and _letters(item.span.quote) == titled)
    return said[: next(ends, len(said))]


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
