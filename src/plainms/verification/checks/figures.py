"""Every number of a sentence is in what the sentence stands on, or follows from it by arithmetic that we state here.

Stated arithmetic: percent to "of every 100" and back; a count out of a count to either; a ratio measure to
"n% higher" or "n times the risk"; rounding behind a word such as "about"; the sum of two or three counts. Roles
match: a percentage is not a count, a number inside a name is neither, and 6 months are not 6 weeks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from itertools import combinations

from plainms.digest.digest import Sentence, SentenceKind
from plainms.provenance import FiredRule, SourceField, VocabularyEntry
from plainms.text import Span
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.number_words import dimension, known_names, number_words
from plainms.verification.numbers import Figure, Kind, Reading, Share, read
from plainms.verification.table_counts import counts_of, exchanged
from plainms.verification.wordings import words_of

_BY_RULE = frozenset(
    {SentenceKind.CAUTION, SentenceKind.QUESTION, SentenceKind.STANDING, SentenceKind.EXPLANATION, SentenceKind.ANALOGY}
)
_NO_PERCENT = frozenset({Kind.PLAIN, Kind.EITHER})
_BASES = frozenset({Decimal(100), Decimal(1000), Decimal(10000), Decimal(100000)})
_RATIO = re.compile(r"\b(?i:hazards?|odds|risk|rate|relative)\b|\b(?:a?HR|a?OR|RR|IRR)\b")
_SINGLE = re.compile(r"\b(?:an?|one|single|sole|this|the|his|her)\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\s*(?:\w+[\s-]){0,3}?(?:patients|people|participants|subjects|women|men|children|adults|controls|cases|individuals|studies|mice|rats|with)\b",
    re.IGNORECASE,
)
_MARGIN = 40
_WORD = re.compile(r"[^\W_]+")
_PLAIN_ENDS = frozenset(".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
NOT_THERE = "is not in what this sentence stands on; take it from there or leave it out."
OTHER_UNIT = "has another unit in the source; keep the unit."
NOT_COMPARED = "The source does not say"
_COUNTED = re.compile(r"n\s*=\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Licence:
    """The numbers that a sentence may use, the numbers among names, and the counts that may be added up."""

    figures: tuple[Figure, ...]
    shares: tuple[Share, ...]
    counts: tuple[Decimal, ...]
    has_ratio: bool
    has_single: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Unfounded:
    """A number, or a part of a whole, that does not follow from what stands behind it: where it is, and why not."""

    start: int
    end: int
    message: str


def _run(case: Case) -> Iterator[Fault]:
    for sentence, _ in case.sentences:
        for found in unfounded(sentence, case.source):
            yield blocking(sentence, found.message)
        if exchanged(sentence):
            yield blocking(sentence, "A share of a group is not in the column of the table under its name.")


def unfounded(sentence: Sentence, source: str) -> Iterator[Unfounded]:
    """The numbers of a sentence that its grounds do not hold; names with numbers may be anywhere in ``source``."""
    reading = read(sentence.text)
    if not reading.figures and not reading.shares:
        return
    licence = _licence(sentence)
    settled = _settled_by_base(reading, sentence.text, licence)
    for share in reading.shares:
        inside = {item.start for item in reading.figures if share.start <= item.start and item.end <= share.end}
        if _share_holds(share, licence, _is_rounded(share, reading, sentence.text)):
            settled |= inside
        elif not inside:
            words = sentence.text[share.start : share.end]
            message = f"“{words}” does not follow from the words behind this sentence."
            yield Unfounded(start=share.start, end=share.end, message=message)
    for figure in reading.figures:
        if figure.start not in settled and not (figure.text == "one" and sentence.kind in _BY_RULE):
            for message in _faults_of(figure, sentence, licence, source):
                yield Unfounded(start=figure.start, end=figure.end, message=message)


def _settled_by_base(reading: Reading, text: str, licence: _Licence) -> set[int]:
    """Where the numbers stand that a base up front makes parts of it: "Of every 100 people, 84 …"."""
    base = next((item for item in reading.figures if _is_base(item, text)), None)
    if base is None:
        return set()
    parts = [item for item in reading.figures if item is not base and item.kind is Kind.PLAIN]
    holding = [item for item in parts if _share_holds(_of(item, base), licence, item.comparison == "about")]
    return {item.start for item in (*holding, base)} if holding else set()


def _is_base(figure: Figure, text: str) -> bool:
    return figure.value in _BASES and text[: figure.start].lower().endswith(("of every ", "for every ", "in every "))


def _of(part: Figure, whole: Figure) -> Share:
    return Share(part=part.value, whole=whole.value, start=part.start, end=whole.end)


def _licence(sentence: Sentence) -> _Licence:
    readings: list[Reading] = []
    texts: list[str] = []
    counts: dict[tuple[str, int], Decimal] = {}
    for span in sentence.spans:
        around, left = _surroundings(span)
        inside = read(around).within(span.start - left, span.end - left)
        readings.append(inside)
        texts.append(span.quote)
        counted = (item for item in inside.figures if _is_count(item, around))
        counts |= {(span.passage.key, item.start + left): item.value for item in counted}
    for text in _other_words(sentence):
        readings.append(read(text))
        texts.append(text)
    return _Licence(
        figures=tuple(figure for reading in readings for figure in reading.figures),
        shares=tuple(share for reading in readings for share in reading.shares) + _of_cells(sentence),
        counts=tuple(sorted(counts.values()))[:12],
        has_ratio=any(_RATIO.search(text) for text in texts),
        has_single=any(_SINGLE.search(text) for text in texts),
    )


def _of_cells(sentence: Sentence) -> tuple[Share, ...]:
    """The parts of a whole that cells of a table give under headings with the size of the group."""
    return tuple(Share(part=one.part, whole=one.whole, start=0, end=0) for one in counts_of(sentence))


def _surroundings(span: Span) -> tuple[str, int]:
    """The span with enough of its passage on both sides to read its first and last numbers, and where that begins."""
    if _stands_alone(span.quote):
        return span.quote, span.start
    left = max(0, span.start - _MARGIN)
    return span.passage.text[left : span.end + _MARGIN], left


def _stands_alone(quote: str) -> bool:
    """Whether no number reaches over an end of the quote: both its first and its last word are plain words."""
    words = _WORD.findall(quote)
    if not words or not quote[0].isalpha() or quote[-1] not in _PLAIN_ENDS:
        return False
    ends = (words[0], words[-1])
    return all(word.isalpha() and word.lower() not in number_words() for word in ends)


def _other_words(sentence: Sentence) -> Iterator[str]:
    for ground in sentence.grounds:
        if isinstance(ground, SourceField):
            yield ground.value
        elif isinstance(ground, VocabularyEntry):
            yield words_of(ground) or ""
        elif isinstance(ground, FiredRule) and sentence.kind in _BY_RULE:
            yield ground.fact


def _is_count(figure: Figure, text: str) -> bool:
    """Whether the number counts people, animals or studies ("n = 35", "35 with MS")."""
    if figure.kind is not Kind.PLAIN or figure.value != figure.value.to_integral_value() or figure.value < 1:
        return False
    return bool(_COUNTED.search(text[max(0, figure.start - 6) : figure.start]) or _PEOPLE.match(text, figure.end))


def _faults_of(figure: Figure, sentence: Sentence, licence: _Licence, source: str) -> Iterator[str]:
    if figure.kind is Kind.NAME:
        if not _is_known_name(figure, sentence.text) and not (
            _is_named(figure, licence.figures) or _is_named(figure, read(source).figures)
        ):
            yield f"The number {figure.text} in a name is nowhere in the study; write the name as the source does."
        return
    same = [item for item in licence.figures if abs(item.value) == abs(figure.value) and _roles_match(figure, item)]
    if figure.value < 0:
        same = [item for item in same if item.value < 0]
    if not same:
        if not _derives(figure, licence):
            yield f"The number {figure.text} {NOT_THERE}"
        return
    if not any(_units_match(figure, item) for item in same):
        yield f"The number {figure.text} {OTHER_UNIT}"
    elif figure.comparison not in {"", "about"} and not any(item.comparison == figure.comparison for item in same):
        yield f"{NOT_COMPARED} “{figure.comparison.replace('-', ' ')}” of {figure.text}; say what it says."


def _is_named(figure: Figure, figures: tuple[Figure, ...]) -> bool:
    return any(item.kind is Kind.NAME and item.value == figure.value for item in figures)


def _is_known_name(figure: Figure, text: str) -> bool:
    """Whether the number belongs to a name that everybody writes so (COVID-19)."""
    return any(text[: figure.end].lower().endswith(name) for name in known_names())


def _roles_match(ours: Figure, theirs: Figure) -> bool:
    kinds = {ours.kind, theirs.kind}
    return Kind.NAME not in kinds and (len(kinds) == 1 or Kind.EITHER in kinds)


def _units_match(ours: Figure, theirs: Figure) -> bool:
    if not ours.unit or not theirs.unit or dimension(ours.unit) != dimension(theirs.unit):
        return True
    return ours.unit == theirs.unit


def _derives(figure: Figure, licence: _Licence) -> bool:
    """Whether the number follows from what is there by stated arithmetic."""
    value = abs(figure.value)
    rounded = figure.comparison == "about"
    if value == 1 and figure.kind is not Kind.PERCENT and not figure.unit and licence.has_single:
        return True
    if figure.kind in {Kind.PERCENT, Kind.EITHER} and _is_percentage(value, licence, rounded):
        return True
    if rounded and any(_rounds_to(item.value, value) for item in licence.figures if _roles_match(figure, item)):
        return True
    return figure.kind is not Kind.PERCENT and any(
        sum(some) == value for size in (2, 3) for some in combinations(licence.counts, size)
    )


def _is_percentage(value: Decimal, licence: _Licence, rounded: bool) -> bool:
    if any(_equals(share.part * 100 / share.whole, value) for share in licence.shares):
        return True
    if any(_equals(abs(ratio - 1) * 100, value) for ratio in _ratios(licence)):
        return True
    percents = [item.value for item in licence.figures if item.kind in {Kind.PERCENT, Kind.EITHER}]
    return rounded and any(_rounds_to(percent, value) for percent in percents)


def _ratios(licence: _Licence) -> tuple[Decimal, ...]:
    """The numbers that may be ratios, where the words name a measure; "0.70, 95% CI" lists one before a percentage."""
    if not licence.has_ratio:
        return ()
    return tuple(item.value for item in licence.figures if item.kind in _NO_PERCENT and 0 < item.value < 20)


def _share_holds(share: Share, licence: _Licence, rounded: bool) -> bool:
    """Whether the same part of the same whole is there, or the part per 100, 1,000 … follows from one that is."""
    if any(share.part == item.part and share.whole == item.whole for item in licence.shares):
        return True
    if share.whole == 1 and any(_is_times(share.part, ratio, rounded) for ratio in _ratios(licence)):
        return True
    if share.whole not in _BASES:
        return share.whole < 10 and _is_the_same_part(share, licence)
    amounts = [item.part * share.whole / item.whole for item in licence.shares]
    amounts += [item.value * share.whole / 100 for item in licence.figures if item.kind in {Kind.PERCENT, Kind.EITHER}]
    return any(amount == share.part or (rounded and _equals(amount, share.part)) for amount in amounts)


def _is_times(times: Decimal, ratio: Decimal, rounded: bool) -> bool:
    """Whether "2.3 times the risk" is the ratio itself, or rounds it behind a word such as "about"."""
    return times == ratio or (rounded and times > 1 and _equals(ratio, times))


def _is_the_same_part(share: Share, licence: _Licence) -> bool:
    """Whether "half", "two thirds" or "twice" is exactly a share or a percentage that is there."""
    percents = (item.value for item in licence.figures if item.kind is Kind.PERCENT)
    same_share = any(share.part * item.whole == item.part * share.whole for item in licence.shares)
    return same_share or any(percent * share.whole == share.part * 100 for percent in percents)


def _is_rounded(share: Share, reading: Reading, text: str) -> bool:
    """Whether "about" stands before the share; "2.3 times" is read as a share whole, without a figure of its own."""
    first = next((item for item in reading.figures if item.start == share.start), None)
    return text[: share.start].endswith("about ") if first is None else first.comparison == "about"


def _equals(exact: Decimal, shown: Decimal) -> bool:
    """Whether the exact amount is shown as this one, rounded half up at its own last place."""
    try:
        return exact.quantize(shown, rounding=ROUND_HALF_UP) == shown
    except InvalidOperation:
        return False


def _rounds_to(exact: Decimal, shown: Decimal) -> bool:
    """Whether rounding at some place makes the amount the one shown, within a tenth of it."""
    exact = abs(exact)
    if exact == 0 or abs(exact - shown) > exact / 10:
        return False
    return any(_equals_at(exact, shown, place) for place in range(-1, 5))


def _equals_at(exact: Decimal, shown: Decimal, place: int) -> bool:
    step = Decimal(10) ** place
    return (exact / step).quantize(Decimal(1), rounding=ROUND_HALF_UP) * step == shown


CHECK = Check(name="numbers", run=_run)
