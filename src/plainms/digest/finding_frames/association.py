"""Something that went along with something else, or with a higher or lower risk of it; never as its cause."""

import re
from decimal import Decimal

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.finding_frames.link import Association, read
from plainms.digest.finding_frames.link_directions import by_coefficient, with_directions
from plainms.digest.reading.skeletons import mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.amounts import more_of, whole
from plainms.digest.telling.directions import has_direction
from plainms.digest.telling.parts import article, grounds_of, past, phrases, with_the, worded
from plainms.digest.telling.ratios import Ratio, missing_counts
from plainms.text import Span

_ENDS = ("factor", "outcome")
_SEEMING = re.compile(r"\b(?:appear|seem)")


def tell(frame: Association, facts: Facts) -> Words | Unclear:
    """ "Smoking went along with about 55% higher odds of a relapse"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {name: with_the(_of_results(phrase.text)) for name, phrase in told.items()}
    if _says_nothing(words):
        return Unclear("nobody learns what was linked, or both have one name in plain words")
    size, ratio_grounds = _size(frame)
    pair = with_directions(frame, words)
    if isinstance(pair, Unclear):
        return pair
    if not size or (frame.measure and words.get("outcome", "").startswith("number of")):
        return Unclear("the size makes no sense")
    pair = pair or by_coefficient(frame, words)
    way = _way(frame, words)
    if isinstance(way, Unclear):
        return way
    slots = {**words, **pair, **_said(frame, words, way), "size": size}
    text = _undirected(worded(frame.entry, facts).format(**slots), frame, slots)
    if met("weak", frame.tie):
        text = f"{text}, but the link was weak"
    behind = missing_counts(facts) if isinstance(frame.ratio, Ratio) or frame.by or frame.fold else ()
    grounds = (frame.clause.span, *ratio_grounds, *grounds_of(told))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, behind=behind)


def _says_nothing(words: dict[str, str]) -> bool:
    same = "outcome" in words and words.get("factor", "") == words["outcome"]
    return same or any(met("vague_matter", words.get(name, "")) for name in _ENDS)


def _said(frame: Association, words: dict[str, str], way: str) -> dict[str, str]:
    """What the wordings say beside the slots; "" where the source has nothing of it."""
    share = mapped("shares_of_it", frame.share)
    return {
        "went": _went(frame),
        "was": _was(frame),
        "measure": frame.measure,
        "percent": str(whole(Decimal(frame.percent))) if frame.percent else "",
        "than": f" than {words['second']}" if "second" in words else "",
        "unlinked": _but(f"not clearly {way}", words.get("unlinked", "")),
        "unfactor": _but("no clear link was seen for", words.get("unfactor", "")),
        "alone": f"{frame.alone} " if frame.alone else "",
        "share": f"{share} " if share else "",
        "same": "with " if frame.same else "",
    }


def _but(denied: str, words: str) -> str:
    """ ", but not clearly with pain"; "" where nothing is denied."""
    return f", but {denied} {words}" if words else ""


def _way(frame: Association, words: dict[str, str]) -> str | Unclear:
    """The word before what was not linked: "with" an outcome, "of" a risk, "in" those in whom no link was seen."""
    if frame.by_way in {"in", "among"} or met("only_within", words.get("outcome", "")):
        return "in"
    if not frame.by_way and "unlinked" in words and met("within", words["outcome"]):
        return Unclear("nobody can tell whether an outcome or a group was not linked")
    return "of" if frame.measure else "with"


def _went(frame: Association) -> str:
    if frame.modal:
        return f"{frame.modal} go along"
    return "seemed to go along" if _SEEMING.search(frame.tie) else "went along"


def _was(frame: Association) -> str:
    if frame.modal:
        return f"{frame.modal} be"
    if _SEEMING.search(frame.tie):
        return "seemed to be"
    factor = dict(frame.slots).get("factor")
    said = frame.tie.split()[:1]
    return past("".join(said), factor) if isinstance(factor, Slot) else "was"


def _size(frame: Association) -> tuple[str, tuple[Span, ...]]:
    """ "a higher risk", or "about a 28% higher risk" where one ratio gives the size."""
    if isinstance(frame.ratio, Ratio):
        return frame.ratio.words, (frame.ratio.span,)
    if frame.fold and not frame.degree.endswith("higher"):
        return "", ()
    if frame.fold:
        return f"about {frame.fold} times the {frame.measure}", ()
    if frame.by:
        ratio = 1 + Decimal(frame.by) / 100 * (1 if frame.degree.endswith("higher") else -1)
        return more_of(ratio, frame.measure), ()
    words = f"{frame.degree} {frame.measure}"
    return (words if frame.measure == "odds" else f"{article(words)} {words}"), ()


def _of_results(words: str) -> str:
    """ "Results of smell tests" for "smell tests": a link is one of results."""
    return f"results of {words.removeprefix('the ')}" if met("tests_alone", words) else words


def _undirected(text: str, frame: Association, words: dict[str, str]) -> str:
    """ "Pain was linked with sleep" for "pain went along with sleep", where neither says more or less."""
    has_one = any(has_direction(words.get(name, "")) or met("says_where", words.get(name, "")) for name in _ENDS)
    if frame.modal or frame.measure or has_one or " went along with " not in text:
        return text
    return text.replace(" went along with ", f" {_was(frame)} linked with ", 1)


KIND = Kind(name="association", read=read, tell=tell)
