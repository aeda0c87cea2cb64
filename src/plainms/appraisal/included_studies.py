"""How many studies a review took in: those it included, not those it found or screened."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Design
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.language.numbers import WholeNumber, whole_numbers
from plainms.provenance import Claim, Origin
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_YEARS = range(1900, 2100)
_LONGEST = 2_000  # letters of a sentence that are read; what is longer is no prose


def included_studies_of(reading: Reading, design: Claim[Design]) -> Claim[int]:
    """How many studies a review took in: one number, stated as included; found or screened ones do not count."""
    if design.value not in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="included-studies-only-for-reviews")
    found = {number: span for span in reading.abstract for number in _studies(span)}
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="included-studies-not-stated")
    whole = _of_the_review(found)
    if whole is not None:
        return Claim(value=whole, origin=Origin.RULE, rule="included-studies-some-pooled", grounds=(found[whole],))
    if len(found) > 1:
        because = Unclear("the abstract gives more than one number of studies: " + ", ".join(map(str, sorted(found))))
        return Claim(value=because, origin=Origin.RULE, rule="included-studies-disagree")
    number, span = next(iter(found.items()))
    return Claim(value=number, origin=Origin.RULE, rule="included-studies-one-statement", grounds=(span,))


def _of_the_review(found: dict[int, Span]) -> int | None:
    """The largest number where every other one is that of the studies that were pooled, else None."""
    largest = max(found)
    others = [span for number, span in found.items() if number != largest]
    pooled = [_pooling().search(lowered(span.quote)) is not None for span in others]
    return largest if pooled and all(pooled) and not _pooling().search(lowered(found[largest].quote)) else None


def _studies(span: Span) -> Iterator[int]:
    """The numbers of studies that this sentence says were taken in."""
    text = re.sub(r" ?\([^)]*\)", "", lowered(span.quote[:_LONGEST]))
    across = _across().match(text)
    taken = list(_studies_included().finditer(text))
    if across and not taken:
        yield from _counted_across(text, across)
    for match in taken:
        between = match["between"] or ""
        fewer = [
            number
            for number in whole_numbers(between)
            if not _people().match(between[number.end :])
            and not _is_year(between, number)
            and not _is_kind(between, number)
        ]
        counted = whole_numbers(match["ahead"] or match["behind"] or match["joined"] or match["held"])
        if counted and not fewer and not _is_aside(text[: match.start()]):
            yield counted[0].value
        elif fewer and _taken_in().match(text[match.start("between") + fewer[-1].end :]):
            yield fewer[-1].value


def _counted_across(text: str, across: re.Match[str]) -> Iterator[int]:
    """The number behind "from 90 articles", or of those that stayed: "from 90 articles, seven were included"."""
    behind = text[across.end() :]
    stayed = [number for number in whole_numbers(behind) if _taken_in().match(behind[number.end :])]
    for number in (*stayed, *whole_numbers(across["counted"]))[:1]:
        yield number.value


def _is_year(text: str, number: WholeNumber) -> bool:
    """Whether a number is a year: "published from 2005 to 2021"."""
    dated = re.search(r"\b(?:from|to|until|since|in|and|between|before|after|through) $", text[: number.start])
    return dated is not None and number.value in _YEARS


def _is_kind(text: str, number: WholeNumber) -> bool:
    """Whether it counts what the studies tested: "10 types of exercise"."""
    return (
        re.match(r" (?:types|kinds|interventions|treatments|arms|countries|outcomes)\b", text[number.end :]) is not None
    )


def _is_aside(before: str) -> bool:
    """Whether these are those searched ("out of 90 records"), or one of two kinds ("12 articles and 3 reports")."""
    studies = vocabulary("participants").text["studies"]
    searched = r"\b(?:out of|(?<!total )of|from)(?: the)? |\bfrom a total of "
    return bool(re.search(rf"(?:{searched}|[0-9] (?:[\w-]+ ){{0,3}}{studies} and )$", before))


@cache
def _people() -> Sieved:
    return Sieved(rf" (?:[\w-]+ ){{0,4}}{vocabulary('participants').text['person']}\b")


@cache
def _pooling() -> Sieved:
    return Sieved(r"\bmeta-analy|\bquantitative|\bpool(?:ed|ing)\b")


@cache
def _taken_in() -> Sieved:
    """ "12 were included": what stands behind the number of those that stayed."""
    words = vocabulary("participants").text
    return Sieved(rf" (?:of (?:them|these|which) )?(?:(?!arms\b)[\w-]+ ){{0,2}}?(?:{words['included']})")


@cache
def _studies_included() -> Sieved:
    wording = vocabulary("participants").text
    studies = wording["studies"]
    words = rf"(?P<between>,? (?:(?!{studies}\b)[\w,'/-]+ ){{0,10}})"
    pool = rf"(?: out of (?:the |a total of )?[0-9,]+ (?:\w+ ){{0,3}}{studies}\b)?"
    ahead = rf"\b(?P<ahead>{_counted()}){pool}{words}(?:{wording['included']})"
    who = r"(?:we|review|analysis|meta-analysis|which|finally|and)"
    behind = rf"\b{who} (?:\w+ )?included (?:a total of )?(?P<behind>{_counted()})"
    people_counted = (
        r"(?=[^.;]{0,120}\b(?:involving|comprising) [^.;]{0,20}[0-9])"  # of those taken in, not of those screened
    )
    pooled = rf"\b(?:pooled [^.;]{{0,60}}? from|identified{people_counted}) (?P<joined>{_counted()})"
    held = rf"\b(?:out of|of|all|the)(?: the)? (?P<held>{_counted()}) included in {_this_review()}"
    return Sieved("|".join((ahead, behind, pooled, held)))


def _this_review() -> str:
    return r"(?:this|our|the present|the current) (?:[\w-]+ ){0,2}(?:review|analysis|meta-analysis|overview)\b"


@cache
def _across() -> Sieved:
    found = r"(?:found|identified|retrieved|screened|searched|initially|obtained|returned)"
    return Sieved(rf"(?:across|from|in) (?P<counted>{_counted()})(?! (?:\w+ )?{found}\b)")


@cache
def _counted() -> str:
    """A number of studies: "27 randomized trials"."""
    number = r"(?:[0-9][0-9,]*|(?:[a-z]+-)?[a-z]+)"
    described = r"(?:(?!(?:and|of|by|from)\b)[a-z][\w-]* ){0,4}"
    return rf"{number} {described}{vocabulary('participants').text['studies']}\b"
