"""A picture stands alone and apart: one a digest, from the shelf, with two mapped parts and the line where it fails.

Its mechanism is named by the study. It speaks of no war, no good end, no result and no risk, and it makes no claim
that its entry forbids.
"""

import re
from collections.abc import Iterator
from functools import cache

from plainms.digest.digest import PartKind, Sentence, SentenceKind
from plainms.provenance import VocabularyEntry
from plainms.sieve import Sieved
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, vocabulary
from plainms.whole_words import stands_in

_SHELF = "analogies"
_LIMITS = "Where the picture fails: "
_FEWEST_PARTS = 2
_ALIKE = str.maketrans("’‘-‐‑–−\u00a0\u2009", "''       ")  # marks and blanks that a name may be printed with
_KINDS = {
    "war": "“{words}” makes a picture of war, crime or prey; choose a peaceful one.",
    "outcome": "“{words}” lets the picture end well, which no study here shows; leave it out.",
    "result": "“{words}” makes the picture speak of a result or a risk; a picture is for the mechanism only.",
}


def _run(case: Case) -> Iterator[Fault]:
    shown = tuple(sentence for sentence in case.digest.sentences if sentence.kind is SentenceKind.ANALOGY)
    if not shown:
        return
    found = {id(sentence) for part in case.digest.parts if part.kind is PartKind.FOUND for sentence in part.sentences}
    for sentence in shown:
        if id(sentence) not in found:
            yield blocking(sentence, "A picture stands outside the part on what was done; tell it there or nowhere.")
        if _entry_of(sentence) is None:
            yield blocking(sentence, "The picture is not on our shelf; tell one that is.")
    entries = {entry.id: entry for sentence in shown if (entry := _entry_of(sentence)) is not None}
    if len(entries) > 1:
        yield blocking(shown[0], f"The digest holds {len(entries)} pictures; keep one.")
    for entry in entries.values():
        yield from _faults_of(entry, tuple(sentence for sentence in shown if _entry_of(sentence) is entry))


def _entry_of(sentence: Sentence) -> Entry | None:
    """The entry of the shelf that the sentence stands on."""
    shelf = vocabulary(_SHELF)
    cited = (ground for ground in sentence.grounds if isinstance(ground, VocabularyEntry))
    return next((shelf[one.id] for one in cited if one.vocabulary == _SHELF and one.id in shelf), None)


def _faults_of(entry: Entry, told: tuple[Sentence, ...]) -> Iterator[Fault]:
    limits = [sentence for sentence in told if sentence.text.startswith(_LIMITS)]
    if not any(str(entry["fails"]) in sentence.text for sentence in limits):
        yield blocking(told[0], "The line that says where the picture fails is missing; add it as the shelf has it.")
    if sum(_is_mapped(part["picture"], part["body"], told) for part in entry["parts"]) < _FEWEST_PARTS:
        yield blocking(told[0], "The picture does not say what stands for what in two of its parts; say it.")
    for sentence in told:
        if not _is_named(entry, sentence):
            yield blocking(sentence, "The study does not name the mechanism that the picture explains; leave it out.")
        yield from _claims(entry, sentence)


def _is_mapped(picture: str, body: str, told: tuple[Sentence, ...]) -> bool:
    """Whether one sentence names a part of the picture and what it stands for."""
    texts = (sentence.text.casefold() for sentence in told)
    return any(picture.casefold() in text and body.casefold() in text for text in texts)


def _is_named(entry: Entry, sentence: Sentence) -> bool:
    """Whether words of the source behind the sentence are one of the entry's terms."""
    return any(_terms(entry.id).search(span.quote.translate(_ALIKE)) for span in sentence.spans)


@cache
def _terms(entry: str) -> Sieved:
    terms = (re.escape(term.translate(_ALIKE)) for term in vocabulary(_SHELF)[entry].synonyms)
    return Sieved(rf"(?<![^\W_])(?:{'|'.join(terms)})(?![^\W_])", re.IGNORECASE)


def _claims(entry: Entry, sentence: Sentence) -> Iterator[Fault]:
    """What the words say beyond the limits line of the shelf, which may deny such things."""
    text = sentence.text.replace(str(entry["fails"]), " ")
    for words in entry["forbidden"]:
        if stands_in(words.lower(), text.lower()):
            yield blocking(sentence, f"“{words}” is more than this picture may say; leave it out.")
    for kind, cure in _KINDS.items():
        for hit in wordings("check_analogies", kind).find(text):
            yield blocking(sentence, cure.format(words=hit.words))


CHECK = Check(name="analogies", run=_run)
