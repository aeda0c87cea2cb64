"""How many studies a review took in: those it included, not those it found or screened."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Design
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.language.numbers import whole_numbers
from plainms.provenance import Claim, Origin
from plainms.text import Span
from plainms.vocabulary.load import vocabulary


def included_studies_of(reading: Reading, design: Claim[Design]) -> Claim[int]:
    """How many studies a review took in: one number, stated as included; found or screened ones do not count."""
    if design.value not in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="included-studies-only-for-reviews")
    found = {number: span for span in reading.abstract for number in _studies(span)}
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="included-studies-not-stated")
    if len(found) > 1:
        because = Unclear("the abstract gives more than one number of studies: " + ", ".join(map(str, sorted(found))))
        return Claim(value=because, origin=Origin.RULE, rule="included-studies-disagree")
    number, span = next(iter(found.items()))
    return Claim(value=number, origin=Origin.RULE, rule="included-studies-one-statement", grounds=(span,))


def _studies(span: Span) -> Iterator[int]:
    text = re.sub(r" ?\([^)]*\)", "", lowered(span.quote))
    for match in _studies_included().finditer(text):
        for number in whole_numbers(text[match.start() : match.end()])[:1]:
            yield number.value


@cache
def _studies_included() -> re.Pattern[str]:
    wording = vocabulary("participants").text
    studies = wording["studies"]
    number = r"(?:[0-9][0-9,]*|(?:[a-z]+-)?[a-z]+)"
    counted = rf"{number} (?:[\w-]+ ){{0,4}}{studies}\b"
    words = rf"(?:(?!{studies}\b)[\w,'/-]+ ){{0,10}}"
    ahead = rf"\b{counted} {words}(?:{wording['included']})"
    who = r"(?:we|review|analysis|meta-analysis|which|finally|and)"
    behind = rf"\b{who} (?:\w+ )?included (?:a total of )?{counted}"
    return re.compile("|".join((ahead, behind, rf"^(?:across|from|in) {counted}")))
