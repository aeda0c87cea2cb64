"""What the source says around the words a sentence tells stays with them: may, might, suggest, not, whether.

The source sentence is read up to the end of the span. A hedge in front of the told words, or inside them where we
tell them in our own, must be in our sentence; so must a negation and an open question. A teaser that only names its
subject ("A review looks at …") tells no result, so it has nothing to keep.
"""

import re
from collections.abc import Iterator, Sequence

from plainms.digest.digest import Sentence
from plainms.text import Span
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.prose import Prose
from plainms.verification.sentence_bounds import start_of
from plainms.verification.wordings import wordings

_CLAUSE_END = re.compile(r"[;:]\s|,\s(?:and|but|while|whereas|although)\s|\s\)")
_NAMES_A_SUBJECT = re.compile(
    r"\b(?:look(?:s|ed)\s+(?:at|over|back)|describ(?:es|ed)|ask(?:s|ed)\b.*\babout|is\s+about|tested|plans?|sets?\s+out)\b",
    re.IGNORECASE,
)
_FEWEST_BLANKS = 3
_ASK = {
    "hedge": "The source says it with a hedge (“{word}”), and this sentence does not; keep the hedge.",
    "guess": "The source tells it as an idea (“{word}”), and this sentence tells it as a fact; say whose idea it is.",
    "question": "The source asks it (“{word}”), and this sentence tells it as an answer; say that it is asked.",
    "negation": "The source denies or limits it (“{word}”), and this sentence does not; keep the denial.",
}


def _run(case: Case) -> Iterator[Fault]:
    for sentence, prose in case.sentences_on_results:
        if prose.quotations:
            yield from _faults_of_quotation(sentence, prose)
        elif not _NAMES_A_SUBJECT.search(prose.own):
            yield from _faults_of_own_words(sentence, prose)


def _faults_of_quotation(sentence: Sentence, prose: Prose) -> Iterator[Fault]:
    """What stands in the source in front of the quoted words and governs them."""
    pieces = [piece for quotation in prose.quotations for piece in quotation.split(" … ")]
    told: list[Span] = []
    for span in sentence.spans:
        if not any(piece in span.quote for piece in pieces):
            continue
        before = _CLAUSE_END.split(_before(span, told))[-1]
        told.append(span)
        for kind in ("hedge", "guess", "question", "negation"):
            word = _first(kind, before)
            if word and not _kept(kind, prose.own):
                yield blocking(sentence, _ASK[kind].format(word=word))


def _faults_of_own_words(sentence: Sentence, prose: Prose) -> Iterator[Fault]:
    """A finding in our own words keeps the hedge that its source words hold, and their denial."""
    spans = [span for span in sentence.spans if span.passage.kind.value != "title" and _states_something(span)]
    told = [_CLAUSE_END.split(_before(span))[-1] + span.quote for span in spans]
    if not told:
        return
    for kind in ("hedge", "guess", "negation"):
        words = [_first(kind, text) for text in told]
        if all(words) and not _kept(kind, prose.own):
            yield blocking(sentence, _ASK[kind].format(word=words[0]))


def _states_something(span: Span) -> bool:
    """Whether the span is more than a term."""
    return span.quote.count(" ") >= _FEWEST_BLANKS


def _before(span: Span, told: Sequence[Span] = ()) -> str:
    """The words of the span's own sentence in front of it, from the end of what is already told of it."""
    text = span.passage.text
    start = start_of(span)
    ends = (other.end for other in told if other.passage.key == span.passage.key and other.end <= span.start)
    return text[max((start, *ends)) : span.start]


def _first(kind: str, text: str) -> str:
    return next((hit.words for hit in wordings("check_context", kind).find(text)), "")


def _kept(kind: str, text: str) -> bool:
    """Whether our words hold a wording of that kind; a hedge may stand for a guess, and a guess for a hedge."""
    kinds = {
        "hedge": ("hedge", "guess", "question"),
        "guess": ("hedge", "guess", "question"),
        "question": ("question", "guess"),
    }
    return any(wordings("check_context", one).search(text) for one in kinds.get(kind, (kind,)))


CHECK = Check(name="context", run=_run)
