"""No depth contradicts another: one count of people, and a finding told twice keeps its numbers, denial and hedge.

The depths are the teaser, the key points, the parts, the box of numbers and the clinician's sentences. Sentences that
stand on the same words of the source tell the same finding. The same count is of the same people, and a picture of the
box shows what its sentence says.
"""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from itertools import combinations

from plainms.digest.digest import Sentence, SentenceKind
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.numbers import Kind, read
from plainms.verification.prose import Prose
from plainms.verification.prose import read as read_prose
from plainms.verification.told import shared
from plainms.vocabulary.load import vocabulary

_Place = tuple[str, int, int]


def _run(case: Case) -> Iterator[Fault]:
    yield from _counts(case)
    yield from _people(case)
    yield from _drawn(case)
    teaser = case.digest.teaser
    boxed = {
        fact.sentence.text for fact in case.digest.box
    }  # told on one denominator, which the check of numbers knows
    readings = {item.text: prose for item, prose in case.sentences}
    findings = [item for item, _ in case.sentences if item.kind is SentenceKind.FINDING and item.text not in boxed]
    for first, second in combinations(findings, 2):
        if _is_the_same(first, second):
            yield from _apart(second, first, readings)
    for finding in findings:
        if _tells_a_result(teaser) and _is_the_same(teaser, finding):
            yield from _apart(teaser, finding, readings)


def _counts(case: Case) -> Iterator[Fault]:
    """The size of the study is the same wherever it is told, and the teaser's count is told below it."""
    sized = [(item, size) for item, _ in case.told for size in _sizes(item)]
    for (first, size), (second, other) in combinations(sized, 2):
        if size != other and first is not second:
            yield blocking(
                second,
                f"Here the study has {other} people, elsewhere {size}; tell one size in every depth.",
            )


def _people(case: Case) -> Iterator[Fault]:
    """A count is not of women in one depth and of men, or of children, in another; "people" may be any of them."""
    counted = [
        (item, match["number"], match["who"].lower())
        for item, prose in case.told
        for match in _pattern("counted").finditer(prose.own)
    ]
    for (first, number, who), (second, other, others) in combinations(counted, 2):
        if number == other and who != others and "people" not in {who, others} and first is not second:
            yield blocking(second, f"Here {number} counts {others}, elsewhere {who}; tell the same in every depth.")


def _drawn(case: Case) -> Iterator[Fault]:
    """The figures of the box are those of its words: as many, rounded, and of the groups that the sentence names."""
    for fact in case.digest.box:
        text = fact.sentence.text
        for group in fact.groups:
            words, shown = group.share.words, group.share.figures
            told = {int(item.value) for item in read(words).figures}
            if not told & {shown - 1, shown, shown + 1} or f"{words} of every 100" not in text:
                yield blocking(text, f"The picture shows {shown} of 100 and the words do not; draw what is told.")
            if group.name not in text:
                yield blocking(text, f"The picture is of “{group.name}”, which the sentence does not name; name it.")


def _sizes(sentence: Sentence) -> Iterator[Decimal]:
    for match in _pattern("size").finditer(read_prose(sentence.text).own):
        yield Decimal(match["number"].replace(",", ""))


def _apart(told: Sentence, other: Sentence, readings: Mapping[str, Prose]) -> Iterator[Fault]:
    """What two sentences on the same words say differently, of what both of them say in our own words, asides apart."""
    mine, theirs = readings[told.text], readings[other.text]
    if mine.quotations or theirs.quotations:
        return
    for name, meaning in (("denial", "denied"), ("hedge", "hedged")):
        if bool(_pattern(name).search(mine.own)) != bool(_pattern(name).search(theirs.own)):
            yield blocking(told, f"The same finding is {meaning} in one depth and not in another; say it alike.")
    if _ways(mine.own) | _ways(theirs.own) == {"more", "less"} and not _ways(mine.own) & _ways(theirs.own):
        yield blocking(told, "The same finding goes up in one depth and down in another; tell one direction.")
    if _is_shorter_of(told, other) and not _numbers(told) <= _numbers(other) | _sizes_of(told):
        yield blocking(told, "A number of this finding is not in its other telling; tell the same numbers.")


def _ways(text: str) -> set[str]:
    return {name for name in ("more", "less") if _pattern(name).search(text)}


def _numbers(sentence: Sentence) -> set[Decimal]:
    return {item.value for item in read(sentence.text).figures if item.kind is not Kind.NAME}


def _sizes_of(sentence: Sentence) -> set[Decimal]:
    """The counts of people that frame a teaser, which its finding need not repeat."""
    return set(_sizes(sentence)) | {
        Decimal(match["number"].replace(",", "")) for match in _pattern("framed").finditer(sentence.text)
    }


def _is_shorter_of(told: Sentence, other: Sentence) -> bool:
    """Whether ``told`` is a teaser, or tells the very same words: only then must all its numbers be in the other."""
    return told.kind is SentenceKind.TEASER or set(_places(told)) == set(_places(other))


def _is_the_same(first: Sentence, second: Sentence) -> bool:
    """Whether a span of the one finding is exactly a span of the other."""
    return bool(set(_results(first)) & set(_results(second)))


def _results(sentence: Sentence) -> Iterator[_Place]:
    """The places of the clauses that the sentence tells: of those the closest, and others that share words with it."""
    clauses = [
        (place, shared(span.quote, sentence.text))
        for place, span in zip(_places(sentence), sentence.spans, strict=True)
        if _is_a_clause(span)
    ]
    most = max((words for _, words in clauses), default=0)
    return (place for place, words in clauses if words >= min(most, _FEWEST_SHARED))


def _places(sentence: Sentence) -> tuple[_Place, ...]:
    return tuple((span.passage.key, span.start, span.end) for span in sentence.spans)


def _is_a_clause(span: Span) -> bool:
    """Whether a span is long enough to tell a finding; the grounds of a count or a name are not."""
    return span.passage.key != "title" and len(span.quote.split()) > _FEWEST


def _tells_a_result(teaser: Sentence) -> bool:
    return _pattern("more").search(teaser.text) is not None or _pattern("less").search(teaser.text) is not None


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("check_parity").text[name], re.IGNORECASE)


_FEWEST = 5  # words
_FEWEST_SHARED = 4

CHECK = Check(name="parity", run=_run)
