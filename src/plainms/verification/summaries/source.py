"""The source as a summary is held against it: its sentences, each with what it speaks of and its numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from plainms.text import Passage, Span
from plainms.verification.numbers import Figure, Kind, Reading, read
from plainms.verification.sentence_bounds import starts
from plainms.verification.summaries.clauses import clauses
from plainms.verification.summaries.meanings import Term, expanded, keys_of, spelled
from plainms.verification.wordings import wordings

_SHORT_FORM = re.compile(r"\(([A-Za-z][\w/+-]{1,11})(?:[;,][^()]*)?\)")
_INTERVAL = re.compile(
    r"(?:\b[A-Z]?CIs?\b|\bintervals?\b|\bIQR\b)[^\d;]{0,15}\d[\d.]*\s?%?(?:\s?(?:to|and|[-–—,;])\s?[-−–]?\d[\d.]*)"
)
_BEFORE_INTERVAL = re.compile(r"(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?[\[(][^\[\]()]{1,40}[\])]\s?%")
_LONG_WORDS = 8
_HIGHEST_RATIO = 5
_RESULT = ("effect", "no result", "went up", "went down")
_NO_RESULT = (("check_context", "question"), ("check_summaries", "aim"), ("check_summaries", "of methods"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause of a sentence of the source, what words of a summary may meet in it, and its terms in order.

    ``tells`` is whether it tells a result.
    """

    text: str
    keys: frozenset[str]
    terms: tuple[Term, ...]
    tells: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceSentence:
    """A sentence of the source, what words of a summary may meet in it, and its numbers."""

    span: Span
    keys: frozenset[str]
    numbers: Reading

    @property
    def text(self) -> str:
        """Its words."""
        return self.span.quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The title and abstract of a study, cut into sentences.

    ``text`` is all of it in small letters, ``figures`` are its numbers, ``parts`` what may be told as a share.
    """

    sentences: tuple[SourceSentence, ...]
    clauses: tuple[Clause, ...]
    text: str
    keys: frozenset[str]
    shorts: Mapping[str, str]
    figures: tuple[Figure, ...]
    parts: frozenset[Decimal]
    held: Mapping[str, int]

    def often(self, term: Term) -> int:
        """How many clauses hold a term."""
        return max((self.held.get(key, 0) for key in term.keys), default=0)


def open_source(passages: Iterable[Passage]) -> Source:
    """The source that these passages are."""
    held = tuple(passage for passage in passages if passage.text.strip())
    shorts = _short_forms(held)
    sentences = tuple(_sentence(span, shorts) for passage in held for span in _cut(passage))
    pieces = tuple(clause for sentence in sentences for clause in _clauses(sentence, shorts))
    return Source(
        sentences=sentences,
        clauses=pieces,
        held=Counter(key for clause in pieces for key in clause.keys),
        text=" \n ".join(passage.text for passage in held).lower(),
        keys=frozenset().union(*(sentence.keys for sentence in sentences)),
        shorts=shorts,
        figures=tuple(item for sentence in sentences for item in sentence.numbers.figures),
        parts=frozenset(part for sentence in sentences for part in (*_parts(sentence), *_bracketed(sentence.text))),
    )


def _parts(sentence: SourceSentence) -> Iterator[Decimal]:
    """What may be told as "half" or "a third": percentages, counts out of counts, and what ratios take away.

    The bounds of an interval are no estimate.
    """
    reading = sentence.numbers
    intervals = [match.span() for match in _INTERVAL.finditer(sentence.text)]
    for figure in reading.figures:
        if any(start <= figure.start < end for start, end in intervals):
            continue
        if figure.kind in {Kind.PERCENT, Kind.EITHER}:
            yield abs(figure.value) / 100
        elif 0 < figure.value < _HIGHEST_RATIO:
            yield figure.value
            yield abs(1 - figure.value)
    for share in reading.shares:
        yield share.part / share.whole


def _bracketed(text: str) -> Iterator[Decimal]:
    """Percentages whose sign stands behind the interval: "-23[-34:-12]%"."""
    for match in _BEFORE_INTERVAL.finditer(text):
        yield Decimal(match[1]) / 100


def tells_result(text: str) -> bool:
    """Whether a clause says how something came out, and not what was wanted or done."""
    if any(wordings(name, kind).search(text) for name, kind in _NO_RESULT):
        return False
    return any(wordings("check_summaries", kind).search(text) for kind in _RESULT)


def _cut(passage: Passage) -> Iterable[Span]:
    bounds = starts(passage.text)
    for start, end in pairwise(bounds):
        piece = passage.text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            yield passage.span(left, start + len(piece.rstrip()))


def _clauses(sentence: SourceSentence, shorts: Mapping[str, str]) -> Iterator[Clause]:
    bounds = clauses(sentence.text)
    if len(bounds) == 1:
        yield Clause(
            text=sentence.text,
            keys=sentence.keys,
            terms=spelled(shorts, sentence.text),
            tells=tells_result(sentence.text),
        )
        return
    for start, end in bounds:
        text = sentence.text[start:end]
        yield Clause(
            text=text, keys=keys_of(expanded(shorts, text)), terms=spelled(shorts, text), tells=tells_result(text)
        )


def _sentence(span: Span, shorts: Mapping[str, str]) -> SourceSentence:
    return SourceSentence(span=span, keys=keys_of(expanded(shorts, span.quote)), numbers=read(span.quote))


def _short_forms(passages: Iterable[Passage]) -> dict[str, str]:
    """The short forms in brackets and the words before them, as many as it has letters: "optic neuritis (ON)"."""
    found: dict[str, str] = {}
    for passage in passages:
        for match in _SHORT_FORM.finditer(passage.text):
            letters = [letter for letter in match[1] if letter.isalpha()]
            if sum(letter.isupper() for letter in letters) < 2:
                continue
            words = passage.text[: match.start()].split()[-min(len(letters) + 1, _LONG_WORDS) :]
            found.setdefault(match[1], " ".join(words))
            if match[1].endswith("s") and match[1][:-1].isupper():
                found.setdefault(match[1][:-1], " ".join(words))
    return found
