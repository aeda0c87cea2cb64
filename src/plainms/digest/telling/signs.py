"""Whether two things rose together or one fell as the other rose, by the coefficient that stands in brackets."""

from functools import cache

from plainms.digest.reading.clause import Clause
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary


def sign_in(clause: Clause) -> int:
    """1 or -1 where every coefficient in the brackets of the clause has that sign; 0 where none or both stand there."""
    texts = (bracket.span.quote for bracket in clause.brackets)
    signs = {-1 if match["minus"] else 1 for text in texts for match in _coefficient().finditer(text)}
    return signs.pop() if len(signs) == 1 else 0


@cache
def _coefficient() -> Sieved:
    return Sieved(vocabulary("finding_frames").text["coefficient"])
