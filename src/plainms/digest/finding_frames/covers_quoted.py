"""What an article announces in its authors' words, where our own do not hold all of it: "they discuss “pain in MS”".

Only what a reader can take in is quoted: few rare words and short forms, nothing that points to other sentences.
"""

from collections.abc import Iterator

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.covers import COVERS, OF_IT, announcements, doing, opening, our_verb, wording
from plainms.digest.finding_frames.frame import Words
from plainms.digest.reading.clause import Clause, Cleaned
from plainms.digest.reading.skeletons import Fit, found
from plainms.digest.selecting.quoting import clipped, is_quotable
from plainms.digest.selecting.shortening import is_readable
from plainms.language.parse import parse
from plainms.text import Span

_FEWEST_WORDS = 4


def quoted(announced: Span, facts: Facts, opened: frozenset[str]) -> Words | Unclear:
    """The announcement with its matter in quotation marks; ``opened`` are the short forms that the page opens."""
    clause = _as_it_stands(announced)
    for fit in announcements(clause):
        verb = our_verb(fit.words("verb"))
        for of_it, matter in _matters(fit):
            quote = clipped(matter)
            if verb and len(quote.spans) == 1 and _is_whole(matter) and _may_be_quoted(quote.text, opened):
                article = "the " if _has_the(matter) else ""
                said = wording(fit.entry, clause, facts).format(
                    verb=doing(verb, of_it), object=f"{article}“{quote.text}”"
                )
                grounds = (clause.span, *quote.spans)
                return Words(text=said, pattern="covers.quoted", grounds=grounds, attributed=True, claims=False)
    return Unclear("nothing announced here can be quoted")


def _as_it_stands(announced: Span) -> Clause:
    """The words as a clause from which nothing is taken but the full stop."""
    text = announced.quote.rstrip(" .")
    places = tuple(range(announced.start, announced.start + len(text)))
    part = Cleaned(source=announced, text=text, places=places, brackets=())
    return Clause(cleaned=part, parse=parse([text])[0], start=0, end=len(text))


def _matters(fit: Fit) -> Iterator[tuple[str, Span]]:
    """What is announced, without an opening for which we have words ("current knowledge of") and without "the"."""
    start, end = fit.match.span("object")
    for pattern, of_it in OF_IT:
        taken = opening(pattern, fit.clause.text[start:end])
        if taken or not of_it:
            begins = start + taken
            begins += opening("quoted_opening", fit.clause.text[begins:end])
            at = fit.clause.start
            yield of_it, fit.clause.cleaned.span(at + begins, at + end)


def _has_the(matter: Span) -> bool:
    """Whether a "the" of the source stands in front of the matter and goes outside of the marks."""
    return matter.passage.text[: matter.start].lower().endswith("the ")


def _may_be_quoted(text: str, opened: frozenset[str]) -> bool:
    """Whether the words say something by themselves and a lay reader can take them in."""
    if len(text.split()) < _FEWEST_WORDS or not is_readable(text, opened):
        return False
    return found("no_quote", COVERS, text) is None and found("vague", COVERS, text) is None


def _is_whole(matter: Span) -> bool:
    """Whether nothing of the matter stands behind its end."""
    return found("closing", COVERS, matter.passage.text[matter.end :]) is not None and is_quotable(matter)
