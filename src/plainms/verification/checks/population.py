"""A result is told of those who were studied, never of everybody with the disease, and people are called people.

The size of one group among several is not told as the size of the study.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from plainms.digest.digest import Sentence
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.numbers import read
from plainms.verification.wordings import wordings

_SIZE = re.compile(
    r"\b(?:(?:study|trial|report|review)\s+(?:\w+\s+){0,3}?(?:of|in|with|on)|studied|followed|asked|included|describe[sd]?)\s+"
    r"(?:only\s+)?(?P<number>\d[\d,]*)\s+(?:people|adults|women|men|children|patients|persons|participants)\b"
    r"(?!\s+(?:with|who)\b)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\b(?:(?:all|every|each|whole|entire|both)(?:\W+\w+){0,3}?\W+(?:patients?|people|participants?|subjects?|cases"
    r"|individuals?|wom[ae]n|m[ae]n|child\w*|adults?|respondents|persons?|population|cohort|sample|groups?|pwms)"
    r"|all(?! (?:three|two|four|five|six|time|tests?|studied))|every(?:one|body)|100 ?%|none"
    r"|no (?:patient|participant|one)\w*)\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(r"\b(?:compar\w+|without|controls?|healthy|cases|groups?)\b", re.IGNORECASE)
_OTHERS = re.compile(
    r"\s+(?:[\w-]+\s+){0,5}?(?:\([^()]*\)\s*)?(?:,|and|versus|vs\.?|with)\s+(?:with\s+)?\d[\d\s,]*\s(?:[\w,/-]+\s+){0,4}?"
    r"(?:controls?|healthy|volunteers|siblings|comparators)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\b(?P<number>\d[\d,]*) people\b")


def _run(case: Case) -> Iterator[Fault]:
    for sentence, prose in case.told:
        for hit in wordings("check_population", "generic").find(prose.own):
            yield blocking(sentence, f"“{hit.words}” speaks of everybody; say who was studied, in the past tense.")
    yield from _everybody(case)
    for sentence, prose in case.told:
        for counted in _COUNTED.finditer(prose.own):
            if _counts_one_kind(sentence, counted["number"]):
                yield blocking(sentence, f"In the source {counted['number']} counts one kind of people; say which.")
    for sentence, prose in case.sentences:
        for hit in wordings("check_population", "label").find(prose.own):
            yield blocking(sentence, f"“{hit.words}” makes a person a disease; say “people with MS”.")
    for sentence, prose in case.told:
        match = _SIZE.search(prose.own)
        if match and not _COMPARED.search(prose.own) and _counts_one_group(sentence, match["number"]):
            yield blocking(
                sentence,
                f"In the source {match['number']} counts one group of several; say which, or add them up.",
            )


def _everybody(case: Case) -> Iterator[Fault]:
    """What is said of all is said of all in the source."""
    for sentence, prose in case.told:
        for hit in wordings("check_population", "everybody").find(prose.own):
            if not _ALL.search(" ".join(span.quote for span in sentence.spans)):
                yield blocking(sentence, f"“{hit.words}” speaks of all, and the source does not; say who was meant.")


def _counts_one_kind(sentence: Sentence, number: str) -> bool:
    """Whether the words behind the sentence count women, men or children with that number, and never just people."""
    counted = "|".join(
        rf"\b{number}(?: [\w-]+){{0,2}}? {kind}\b" for kind in ("women", "men", "girls", "boys", "children")
    )
    anybody = rf"\b{number}(?: [\w-]+){{0,4}}? (?:people|patients|participants|persons|individuals|subjects|adults)\b"
    words = " ".join(span.quote for span in sentence.spans)
    return re.search(counted, words) is not None and re.search(anybody, words) is None


def _counts_one_group(sentence: Sentence, number: str) -> bool:
    """Whether the source counts others beside the number in the same breath."""
    value = Decimal(number.replace(",", ""))
    for span in sentence.spans:
        for figure in read(span.quote).figures:
            if figure.value == value and _OTHERS.match(span.passage.text, span.start + figure.end):
                return True
    return False


CHECK = Check(name="population", run=_run)
