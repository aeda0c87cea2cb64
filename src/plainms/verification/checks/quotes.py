"""What stands in quotation marks is word for word in the sentence's own spans, and no omission turns its sense."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from plainms.digest.digest import Sentence, SentenceKind
from plainms.provenance import SourceField, VocabularyEntry
from plainms.text import Span
from plainms.verification.case import TOLD, Case, Check, Fault, blocking
from plainms.verification.wordings import wordings, words_of

_OMISSION = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.)\s*")
_SPOKEN_OF = r"(?:discuss|review|summari[sz]e?|present|describe?|outline?|address|highlight|explore?|consider|propose?)"
_CLOSING = re.compile(  # a mark, the end, or words that only go on to say what the authors speak of
    r"\s*(?:[.,;:!?)\]}–—]|[(\[]|$)"
    rf"|\s+(?:is|are|was|were|will be|has been|have been)\s+(?:\w+ly\s+|also\s+|then\s+|further\s+)*{_SPOKEN_OF}ed\b"
    rf"|\s+and\s+(?:\w+ly\s+|also\s+|then\s+|further\s+)*{_SPOKEN_OF}e?s?\s"
)
_BRACKETED = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]")
_SET_OFF = re.compile(r"[.,;:–—](?:.*[.,;:–—])?", re.DOTALL)
_OWN_BRACKETS = re.compile(r"\(([^()\d]*[A-Za-z][^()\d]*)\)")
_FEWEST_BLANKS = 4
_TURNING = ("negation", "qualifier")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """Where a piece of a quotation was found."""

    span: Span
    start: int
    end: int


def _run(case: Case) -> Iterator[Fault]:
    for sentence, prose in case.sentences:
        if not prose.balanced:
            yield blocking(sentence, "A quotation mark has no partner; open and close every quotation.")
        for quotation in prose.quotations:
            yield from _faults_of(quotation, sentence)
        if sentence.kind in TOLD and sentence not in case.digest.clinician:
            yield from _unfounded_asides(prose.own, sentence, case)


def _faults_of(quotation: str, sentence: Sentence) -> Iterator[Fault]:
    if not quotation.strip():
        yield blocking(sentence, "A quotation is empty; quote words or drop the marks.")
        return
    if _is_our_wording(quotation, sentence):
        return
    whole = next((place for span in sentence.spans if (place := _at(quotation, span, span.start))), None)
    if whole is not None:
        yield from _cut_off(whole, sentence)
        return
    pieces = [piece for piece in _OMISSION.split(quotation) if piece.strip()]
    places: list[_Place] = []
    for piece in pieces:
        place = _find(piece, sentence, places)
        if place is None:
            yield blocking(
                sentence,
                f"“{piece}” is not word for word in the source behind this sentence, in that order; quote exactly.",
            )
            return
        places.append(place)
    yield from _cut_off(places[-1], sentence)
    for left, right in pairwise(places):
        dropped = _dropped(left, right)
        if not _is_set_off(dropped):
            yield blocking(sentence, f"The quotation leaves out “{dropped.strip()}” inside a clause; quote it as well.")
        if any(wordings("check_context", kind).search(dropped) for kind in _TURNING):
            yield blocking(
                sentence, f"The quotation leaves out “{dropped.strip()}”, which changes its sense; quote it as well."
            )


def _unfounded_asides(own: str, sentence: Sentence, case: Case) -> Iterator[Fault]:
    """Words of ours in brackets that neither the source nor an entry behind the sentence says, without figures.

    A frame may name a thing by what the abstract has in brackets anywhere.
    """
    for match in _OWN_BRACKETS.finditer(own):
        if sentence.kind is SentenceKind.FRAME and match[0].lower() in case.source:
            continue
        if not any(match[1] in text for text in _texts_behind(sentence)):
            yield blocking(
                sentence, f"“{match[0]}” is neither in the source nor what our lists say of the words before; drop it."
            )


def _texts_behind(sentence: Sentence) -> Iterator[str]:
    for ground in sentence.grounds:
        match ground:
            case Span():
                yield ground.quote
            case SourceField(value=value):
                yield value
            case VocabularyEntry():
                yield words_of(ground) or ""


def _is_set_off(dropped: str) -> bool:
    """Whether what is left out is only brackets, or lies between punctuation marks."""
    rest, brackets = dropped, 1
    while brackets:
        rest, brackets = _BRACKETED.subn("", rest)
    return not rest.strip() or _SET_OFF.fullmatch(rest.strip()) is not None


def _cut_off(last: _Place, sentence: Sentence) -> Iterator[Fault]:
    """A finding quotes to the end of a clause, never to the middle of one; a term of a few words may stand alone."""
    if last.span.passage.text[last.start : last.end].count(" ") < _FEWEST_BLANKS:
        return
    after = last.span.passage.text[last.end :]
    if sentence.kind is SentenceKind.FINDING and not _CLOSING.match(after):
        yield blocking(sentence, f"The quotation stops before “{after.split()[0]}”, inside a clause; quote to its end.")


def _is_our_wording(quotation: str, sentence: Sentence) -> bool:
    """Whether the marks only set off words of an entry of ours that the sentence cites."""
    cited = (words_of(ground) for ground in sentence.grounds if isinstance(ground, VocabularyEntry))
    return any(words is not None and quotation in words for words in cited)


def _find(piece: str, sentence: Sentence, earlier: list[_Place]) -> _Place | None:
    """The first place behind the earlier ones that holds the piece."""
    for span in sentence.spans:
        start = span.start
        if earlier and earlier[-1].span.passage.key == span.passage.key:
            start = max(start, earlier[-1].end)
        elif earlier and sentence.spans.index(earlier[-1].span) > sentence.spans.index(span):
            continue
        place = _at(piece, span, start)
        if place:
            return place
    return None


def _at(piece: str, span: Span, start: int) -> _Place | None:
    """The piece as whole words inside the span, from ``start`` on."""
    text = span.passage.text
    found = text.find(piece, start, span.end)
    while found >= 0:
        end = found + len(piece)
        if not _cuts(text, found) and not _cuts(text, end):
            return _Place(span=span, start=found, end=end)
        found = text.find(piece, found + 1, span.end)
    return None


def _cuts(text: str, place: int) -> bool:
    """Whether a cut at this offset goes through a word or a number."""
    before, after = text[place - 1 : place], text[place : place + 1]
    if before.isalnum() and after.isalnum():
        return True
    pointed = before in {".", ",", "·"} and after.isdecimal() and text[place - 2 : place - 1].isdecimal()
    return pointed or (before.isdecimal() and after in {".", ",", "·"} and text[place + 1 : place + 2].isdecimal())


def _dropped(left: _Place, right: _Place) -> str:
    """The source words between two pieces of one passage."""
    if left.span.passage.key != right.span.passage.key:
        return ""
    return left.span.passage.text[left.end : right.start]


CHECK = Check(name="quotes", run=_run)
