"""A clause that sets one thing against another, as its two halves: "A, but B", "A, whereas B", "Although A, B".

Each half must be told, for neither is the whole result alone.
"""

from collections.abc import Iterator

from plainms.digest.reading.clause import Clause, Cleaned
from plainms.digest.reading.frills import bare
from plainms.digest.reading.skeletons import finditer, found
from plainms.language.parse import Parse

_LISTED = "finding_frames"


def halves(part: Cleaned, parse: Parse) -> Iterator[tuple[Clause, Clause]]:
    """Every way to cut the part in two at a word that sets its halves against each other."""
    text = part.text
    if (match := found("half_in_front", _LISTED, text)) is not None:
        cut = (match.end("front"), match.start("rest"))
        yield _half(part, parse, match.start("front"), cut[0]), _half(part, parse, cut[1], len(text))
        return
    for joint in finditer("half_joint", _LISTED, text):
        yield _half(part, parse, 0, joint.start()), _half(part, parse, joint.end(), len(text))


def is_turning(part: Cleaned) -> bool:
    """Whether a part behind a semicolon is set against the one in front: "; however, ..."."""
    return found("turned_part", _LISTED, part.text) is not None


def whole(part: Cleaned, parse: Parse) -> Clause:
    """All of the part, without the word that sets it against the one in front."""
    match = found("turned_part", _LISTED, part.text)
    return _half(part, parse, match.end() if match else 0, len(part.text))


def _half(part: Cleaned, parse: Parse, start: int, end: int) -> Clause:
    return bare(Clause(cleaned=part, parse=parse, start=start, end=end))
