"""Whether what was most common of a kind was so among all of it, or among a part that the sentence leaves unsaid."""

import re

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts
from plainms.digest.reading.slots import Slot


def is_of_a_part(kind: Slot, facts: Facts) -> bool:
    """Whether several results name the most common of the kind: then each speaks of a part, as of one side effect."""
    noun = kind.text.split()[-1].removesuffix("s")
    named = re.compile(
        rf"\bmost (?:common|frequent|prevalent)(?:ly)?\b[^.;]{{0,60}}?\b{re.escape(noun)}s?\b", re.IGNORECASE
    )
    told = [
        item for item in facts.appraisal.sentences if item.role.value is Role.RESULTS and named.search(item.span.quote)
    ]
    return len(told) > 1
