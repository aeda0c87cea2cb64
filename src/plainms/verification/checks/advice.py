"""No sentence advises, promises or praises: not in our words, and advice not even in somebody else's.

What guidance or a report of a case says to those who treat may hold advice where the sentence says to whom it speaks.
"""

import re
from collections.abc import Iterator

from plainms.digest.digest import Sentence, SentenceKind
from plainms.verification.case import Case, Check, Fault, blocking, note
from plainms.verification.prose import Prose
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import vocabulary

_ASKING = frozenset({SentenceKind.QUESTION})
_ABOUT_RESEARCH = re.compile(
    r"\b(?:future|further|larger|more|additional|new|subsequent|prospective)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_OPEN = re.compile(r"\b(?:which|what|whether|how|when)\s+(?:\w+\s+){0,4}$", re.IGNORECASE)
_AIM = re.compile(r"^The researchers (?:set out|wanted|aimed) to [^.;:]*\b(?:optimal|best|right)\s$")
_DENIED = re.compile(
    r"\bwhether\b.*$|\bauthors\s+(?:call|describe)\b.*$|\b(?:not|no|cannot|never|nor|how|without|if)\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)


def _run(case: Case) -> Iterator[Fault]:
    for sentence, prose in case.sentences:
        if sentence.kind not in _ASKING:
            said = prose.own if _is_to_professionals(prose) else prose.text
            yield from _found(sentence, "advice", said, "tells somebody what to do about care; a digest never advises")
        yield from _found(sentence, "promise", prose.text, "promises something; leave it out")
        if sentence.kind not in _ASKING:
            yield from _praise(sentence, prose)


def _is_to_professionals(prose: Prose) -> bool:
    """Whether the sentence is nothing but a quotation, told as what is said to those who treat."""
    return re.match(vocabulary("check_advice").text["to_professionals"], prose.own) is not None


def _found(sentence: Sentence, kind: str, text: str, why: str) -> Iterator[Fault]:
    for hit in wordings("check_advice", kind).find(text):
        if kind == "advice" and _OPEN.search(text[: hit.start]) and hit.entry == "should":
            continue
        if kind == "advice" and (_ABOUT_RESEARCH.search(text[: hit.start]) or _AIM.search(text[: hit.start])):
            continue
        if kind == "promise" and _DENIED.search(text[max(0, hit.start - 40) : hit.start]):
            continue
        yield blocking(sentence, f"“{hit.words.strip()}” {why}.")


def _praise(sentence: Sentence, prose: Prose) -> Iterator[Fault]:
    """Big words: a fault in our words, a note in a quotation."""
    for hit in wordings("check_advice", "praise").find(prose.own):
        if not _DENIED.search(prose.own[max(0, hit.start - 100) : hit.start]):
            yield blocking(sentence, f"“{hit.words}” is a bigger word than one study allows; say it plainly.")
    for quotation in prose.quotations:
        for hit in wordings("check_advice", "praise").find(quotation):
            yield note(sentence, f"The quotation holds the big word “{hit.words}”; weigh whether it needs an answer.")


CHECK = Check(name="advice", run=_run)
