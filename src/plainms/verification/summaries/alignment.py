"""Which sentences of the source a sentence of a summary tells: the best one, and up to two that add to it.

Words meet by stem, by a shared meaning or through the glossary. Numbers weigh more than words, rare words more than
words that every report holds.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from plainms.verification.numbers import Kind, Reading, read
from plainms.verification.summaries.meanings import Term, terms
from plainms.verification.summaries.source import Source, SourceSentence

_MOST = 3
_NUMBER_WEIGHT = 1.5
_WORTH_ADDING = 0.1
_NEARLY = 0.97
_LARGE = 10**9


@dataclass(frozen=True, slots=True, kw_only=True)
class Alignment:
    """The evidence for a sentence, best first, how much of what it speaks of is in it, and what is not."""

    evidence: tuple[SourceSentence, ...]
    coverage: float
    best: float
    missing: tuple[Term, ...]

    @property
    def words(self) -> str:
        """The words of the evidence."""
        return " \n ".join(sentence.text for sentence in self.evidence)


def aligned(text: str, source: Source) -> Alignment:
    """The best evidence for a sentence in a source; none of it where they share nothing."""
    wanted, numbers = terms(text), _values(read(text))
    total = sum(term.weight for term in wanted) + _NUMBER_WEIGHT * len(numbers)
    left, left_numbers = list(wanted), set(numbers)
    chosen: list[SourceSentence] = []
    gained = best = 0.0
    while total and len(chosen) < _MOST:
        gains = [(_gain(left, left_numbers, item), -place) for place, item in enumerate(source.sentences)]
        gain, place = max(gains, default=(0.0, 0))
        if gain <= 0 or (chosen and gain / total < _WORTH_ADDING):
            break
        item = source.sentences[-place]
        chosen.append(item)
        left = [term for term in left if not term.keys & item.keys]
        left_numbers -= _met(left_numbers, item)
        gained += gain
        best = best or gain / total
    return Alignment(evidence=tuple(chosen), coverage=gained / total if total else 0.0, best=best, missing=tuple(left))


def _gain(wanted: list[Term], numbers: set[Decimal], item: SourceSentence) -> float:
    shared = sum(term.weight for term in wanted if term.keys & item.keys)
    gain = shared + (_NUMBER_WEIGHT * len(_met(numbers, item)) if numbers else 0.0)
    return gain * (_NEARLY if item.span.passage.key == "title" else 1.0)


def _met(numbers: set[Decimal], item: SourceSentence) -> set[Decimal]:
    """The numbers that a sentence of the source holds, exactly or with more decimals."""
    theirs = _values(item.numbers)
    return {value for value in numbers if value in theirs or any(_shows(own, value) for own in theirs)}


def _shows(own: Decimal, value: Decimal) -> bool:
    """Whether a number is another one without its decimals."""
    return own < _LARGE and own % 1 != 0 and own.quantize(value, rounding=ROUND_HALF_UP) == value


def _values(reading: Reading) -> set[Decimal]:
    return {abs(figure.value) for figure in reading.figures if figure.kind is not Kind.NAME}
