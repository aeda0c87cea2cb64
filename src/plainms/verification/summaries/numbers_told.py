"""Whether each number of a sentence is in the source or follows from it, and still belongs to what it counts there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import combinations
from types import MappingProxyType

from plainms.digest.digest import Sentence, SentenceKind
from plainms.verification.checks.figures import NOT_COMPARED, NOT_THERE, OTHER_UNIT, Unfounded, unfounded
from plainms.verification.number_words import dimension
from plainms.verification.numbers import Figure, Kind, read
from plainms.verification.summaries.kinds import lengths
from plainms.verification.summaries.meanings import Term, spelled
from plainms.verification.summaries.reckoned import is_near_enough, rounds
from plainms.verification.summaries.source import SourceSentence
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_SMALL_WORDS = 3
_BASES = frozenset(map(Decimal, (100, 1000)))
_YEARS = range(1950, 2051)
_RANGED = re.compile(r"\b(?:from|between)\s+(?:[\d.]+\s?%?\s+(?:to|and)\s+)?$", re.IGNORECASE)
_NEAR, _FEWEST = 45, 2
_FAR = 60
_NEAR_LENGTH = 10
_ONE_UNIT = re.compile(r"\b(?:one|a|an|1)[\s-](hour|day|week|month|year)s?\b", re.IGNORECASE)
_FRONTED = re.compile(r"(?:In|Among|With|Of|For|After|On|At)\s[^,.;]+,")
_PARTS = re.compile(r",?\s(?:and|or|while|whereas|but|versus)\s|,\s")
_DIGITS = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
_LISTED = re.compile(
    r"(?P<names>[^.;:]*?)\s(?:were|was|are|had|reached|of|by|in|at|is)?\s?(?P<numbers>\d[\d.]*\s?%?(?:,\s\d[\d.]*\s?%?)*,?\sand\s\d[\d.]*\s?%?)[^.;\d]{0,40}?,?\s\(?respectively"
)
_NAMED = re.compile(
    r"\b(?:\w*virus|type|interleukin|factor|receptor|protein|vitamin|gene|chromosome|antigen|helper|omega|cell|phase|grade|part|day)[\s-]+$",
    re.IGNORECASE,
)
_IN_A_WORD = re.compile(r"[-‐‑–][a-z]{5,}")
_OUT_OF = re.compile(r"\s+of\s+(?:the\s+|these\s+)?(\d+)")
_CLAUSE_END = re.compile(r"[;()]|,\s|\d")


def ask(told: Told) -> Iterator[Reason]:
    """A number that the source does not hold, and one that the source gives to something else."""
    wrong = {(item.start, item.end): item.message for item in _unfounded(told)}
    for (start, end), message in wrong.items():
        yield Reason(question="numbers", verdict=Verdict.DIFFERENT, why=_plainly(message), start=start, end=end)
    if not wrong:
        yield from _elsewhere(told)
        yield from _exchanged(told)
        yield from _respectively(told)


def _unfounded(told: Told) -> Iterator[Unfounded]:
    spans = tuple(sentence.span for sentence in told.source.sentences)
    sentence = Sentence(kind=SentenceKind.FINDING, text=told.text, pattern="summary", grounds=spans)
    for found in unfounded(sentence, told.source.text):
        words = told.text[found.start : found.end]
        is_known = found.message.endswith(OTHER_UNIT)
        if is_known or not (_is_small_word(words) or _is_borne_out(found, told) or _is_lax(found.message)):
            yield found
    yield from _single_units(told)
    for figure in _figures(told.text):
        if _has_another_unit(figure, told) or _is_of_no_length(figure, told):
            message = f"The number {figure.text} {OTHER_UNIT}"
            yield Unfounded(start=figure.start, end=figure.end, message=message)


def _is_borne_out(found: Unfounded, told: Told) -> bool:
    return _is_in_a_name(found, told) or is_near_enough(found, told)


def _is_in_a_name(found: Unfounded, told: Told) -> bool:
    """Whether it stands behind the name of a germ or molecule, as it does in the source: "herpesvirus 6", "HHV-6A"."""
    if not _NAMED.search(told.text[: found.start]):
        return False
    names = {own.value for own in told.source.figures if own.kind is Kind.NAME}
    figures = read(told.text).within(found.start, found.end).figures
    return bool(figures) and all(figure.value in names for figure in figures)


def _single_units(told: Told) -> Iterator[Unfounded]:
    """One month where the source has one week."""
    ours = [match for match in _ONE_UNIT.finditer(told.text) if match[0][:1].lower() != "a"]
    theirs = {match[1].lower() for match in _ONE_UNIT.finditer(told.source.text)} if ours else set()
    for match in ours:
        if theirs and match[1].lower() not in theirs:
            yield Unfounded(start=match.start(), end=match.end(), message=f"“{match[0]}” {OTHER_UNIT}")


def _has_another_unit(figure: Figure, told: Told) -> bool:
    """Whether the source has the number in a unit of the same dimension, and nowhere in this one."""
    if not figure.unit or _is_small_word(figure.text):
        return False
    same = {own.unit for own in told.source.figures if own.value == figure.value and own.unit}
    return figure.unit not in same and dimension(figure.unit) in map(dimension, same)


def _is_of_no_length(figure: Figure, told: Told) -> bool:
    """Whether it is a length of time or an age, and the source has the number for something else, and other lengths."""
    ours = [entry for entry, hit in lengths(told.text) if hit.start == figure.start]
    if not ours or _is_small_word(figure.text) or not figure.unit:
        return False
    theirs = {entry for item in told.source.sentences for entry, _ in lengths(item.text)}
    bare = any(own.value == figure.value and own.kind is Kind.PLAIN for own in told.source.figures)
    return bool(theirs) and bare and not any(_is_about_as_long(ours[0], entry) for entry in theirs)


def _is_about_as_long(one: str, other: str) -> bool:
    first, second = float(one.split(maxsplit=1)[0]), float(other.split(maxsplit=1)[0])
    return abs(first - second) <= max(first, second) / _NEAR_LENGTH


def _is_small_word(words: str) -> bool:
    """Whether it is "two" or "three", with which plain sentences count what they name themselves."""
    figures = read(words).figures
    return words.isalpha() and all(figure.value <= _SMALL_WORDS for figure in figures)


def _is_lax(message: str) -> bool:
    """Whether it is about "more than" or "at least", which plain sentences add and drop."""
    return message.startswith(NOT_COMPARED)


def _plainly(message: str) -> str:
    return message.replace(NOT_THERE, "is not in the source.").replace("the words behind this sentence", "the source")


def _elsewhere(told: Told) -> Iterator[Reason]:
    """A number whose neighbors in the sentence are in no sentence of the source that holds the number."""
    for figure in (figure for figure in _figures(told.text) if figure.text[:1].isdecimal()):
        if _IN_A_WORD.match(told.text, figure.end):
            continue
        near = [term for term in told.terms if _is_near(term, figure)]
        known = [term for term in near if term.weight == 1 and not term.keys.isdisjoint(told.source.keys)]
        holding = [item for item in told.source.sentences if _holds(item, figure)]
        if len(known) < _FEWEST or not holding:
            continue
        if not any(term.keys & item.keys for term in near for item in holding):
            yield Reason(
                question="numbers",
                verdict=Verdict.DIFFERENT,
                why=f"The source gives the number {figure.text} to something else.",
                start=figure.start,
                end=figure.end,
                source_words=holding[0].text,
            )


def _exchanged(told: Told) -> Iterator[Reason]:
    """Two numbers of one source sentence whose nearest words have changed places."""
    figures = [item for item in _figures(told.text) if item.text[:1].isdecimal() or item.value > _SMALL_WORDS]
    figures = [item for item in figures if not _is_a_year(item)]
    figures = [item for item in figures if item.value not in _BASES and not _RANGED.search(told.text[: item.start])]
    for first, second in combinations(figures, 2):
        if first.unit != second.unit or _is_a_share(first, second, told) or _are_parts(first, second, told):
            continue
        for item in told.alignment.evidence:
            if not _paired(item.text) and _cross(told, item, first, second):
                yield Reason(
                    question="numbers",
                    verdict=Verdict.DIFFERENT,
                    why=f"The numbers {first.text} and {second.text} stand with each other's words in the source.",
                    start=first.start,
                    end=second.end,
                    source_words=item.text,
                )
                return


def _is_a_year(figure: Figure) -> bool:
    return figure.kind is Kind.PLAIN and figure.value in _YEARS and "," not in figure.text


def _is_a_share(first: Figure, second: Figure, told: Told) -> bool:
    """Whether the source counts the one out of the other: "130 of 4,310"."""
    both = {first.value, second.value}
    return any({share.part, share.whole} == both for item in told.alignment.evidence for share in item.numbers.shares)


def _are_parts(first: Figure, second: Figure, told: Told) -> bool:
    """Whether both are told as counts out of the same number: "ten of the 16 and six of the 16"."""
    wholes = [_OUT_OF.match(told.text, item.end) for item in (first, second)]
    return all(wholes) and len({match[1] for match in wholes if match}) == 1


def _cross(told: Told, item: SourceSentence, first: Figure, second: Figure) -> bool:
    """Whether what goes with the first number goes with the second in the source, and the other way round."""
    one, other = _own_figure(item, first), _own_figure(item, second)
    if one is None or other is None or one is other:
        return False
    ours = _figures(told.text)
    mine, yours = _apart(_with(told.text, ours, first), _with(told.text, ours, second))
    figures, shorts = item.numbers.figures, told.source.shorts
    here, there = _apart(_with(item.text, figures, one, shorts), _with(item.text, figures, other, shorts))
    straight = _meet(mine, here) or _meet(yours, there)
    crossed = _meet(mine, there), _meet(yours, here)
    is_told_of_both = all((mine, yours, here, there))
    return not straight and (all(crossed) if is_told_of_both else any(crossed)) and bool(here or there)


def _respectively(told: Told) -> Iterator[Reason]:
    """One of several things is told with the number of another: "… and … were 80% and 83%, respectively"."""
    for item in told.alignment.evidence:
        pairs = _paired(item.text)
        alone = [
            _keys(name, told.source.shorts).difference(
                *(_keys(other, told.source.shorts) for _, other in pairs if other != name)
            )
            for _, name in pairs
        ]
        for text, figure in _parts_with_one(told.text):
            place = next((place for place, (number, _) in enumerate(pairs) if number == figure.value), -1)
            said = _keys(text, {})
            wrong = [other for other, keys in enumerate(alone) if other != place and _meet(said, keys)]
            if place >= 0 and wrong and not _meet(said, alone[place]):
                start = told.text.index(text) + figure.start
                yield Reason(
                    question="numbers",
                    verdict=Verdict.DIFFERENT,
                    why=f"The source gives the number {figure.text} to something else.",
                    start=start,
                    end=start + figure.end - figure.start,
                    source_words=item.text,
                )
                return


def _parts_with_one(text: str) -> Iterator[tuple[str, Figure]]:
    """The parts of a sentence with one number, and that number."""
    for part in _PARTS.split(text):
        figures = _figures(part)
        if len(figures) == 1:
            yield part, figures[0]


def _paired(text: str) -> list[tuple[Decimal, str]]:
    """The numbers before "respectively", each with the thing of the list before them that stands at its place."""
    match = _LISTED.search(text)
    if match is None:
        return []
    numbers = [Decimal(number) for number in _DIGITS.findall(match["numbers"])]
    names = [name for name in _PARTS.split(match["names"]) if name.strip()][-len(numbers) :]
    return list(zip(numbers, names, strict=True)) if len(names) == len(numbers) > 1 else []


def _own_figure(item: SourceSentence, figure: Figure) -> Figure | None:
    """The figure of the source that is told: the same one, or one that it rounds."""
    same = [own for own in item.numbers.figures if abs(own.value) == abs(figure.value)]
    near = [
        own for own in item.numbers.figures if own.kind is figure.kind and rounds(abs(own.value), abs(figure.value))
    ]
    return next(iter((*same, *near)), None)


def _with(
    text: str, figures: Iterable[Figure], figure: Figure, shorts: Mapping[str, str] = MappingProxyType({})
) -> frozenset[str]:
    """The keys of what goes with a number: what stands on both sides of its bracket, else what follows it.

    Where no word follows, those since the last number go with it; a phrase in front ("In mice, 5 …") with the first.
    """
    last = max((other.end for other in figures if other.end <= figure.start), default=0)
    end = min((other.start for other in figures if other.start >= figure.end), default=len(text))
    opened = text.rfind("(", 0, figure.start)
    if opened > text.rfind(")", 0, figure.start):
        closed = text.find(")", figure.end, end)
        sides = (_last_words(text[max(0, opened - _FAR) : opened]), _first_words(text[closed + 1 : end]))
        return _keys(" ".join(sides), shorts)
    fronted = _FRONTED.match(text, 0, figure.start) if last == 0 else None
    behind = _keys(_first_words(text[figure.end : end]), shorts)
    if fronted:
        return behind | _keys(fronted[0], shorts)
    return behind or _keys(_last_words(text[max(last, figure.start - _FAR) : figure.start]), shorts)


def _first_words(text: str) -> str:
    return _CLAUSE_END.split(text)[0]


def _last_words(text: str) -> str:
    return _CLAUSE_END.split(text)[-1]


def _keys(text: str, shorts: Mapping[str, str]) -> frozenset[str]:
    return frozenset(key for term in spelled(shorts, text) if term.weight == 1 for key in term.keys)


def _apart(mine: frozenset[str], yours: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    return mine - yours, yours - mine


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)


def _figures(text: str) -> tuple[Figure, ...]:
    return tuple(figure for figure in read(text).figures if figure.kind is not Kind.NAME)


def _holds(item: SourceSentence, figure: Figure) -> bool:
    return any(rounds(abs(own.value), abs(figure.value)) for own in item.numbers.figures)


def _is_near(term: Term, figure: Figure) -> bool:
    return _gap(term, figure) <= _NEAR


def _gap(term: Term, figure: Figure) -> int:
    return max(term.start - figure.end, figure.start - term.end, 0)
