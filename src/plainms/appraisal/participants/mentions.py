"""Every count of people in a report: a number joined to a word for people, or to a verb that only people undergo.

"35 patients with MS", "patients with MS (n = 35)", "of whom 28 were randomized". What a count means is decided
elsewhere; here it is only found, with the words on both sides of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.language.numbers import WholeNumber, whole_numbers
from plainms.provenance import Origin
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

YEARS = range(1900, 2031)
LONGEST = 2_000  # letters of a sentence that are read; what is longer is no prose
_SHORT_FORMS = re.compile(r"(?: [A-Za-z]*[A-Z][A-Za-z]*[A-Z]s?\b){1,2}")
_SOON = 160  # letters behind a count in which its verb stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A count of people as one sentence has it.

    ``span`` holds the number with its people. ``before`` and ``after`` are the rest of the sentence in lower case;
    ``clause`` is ``after`` without what stands in brackets, up to the next count of people or the end of the clause.
    ``named`` says whether a word for people stands beside the number, ``nested`` whether both stand inside brackets.
    ``place`` is 0 at the beginning of the report and 1 at its end.
    """

    count: int
    span: Span
    sentence: Span
    before: str
    within: str
    after: str
    clause: str
    role: Role | NotReported
    place: float
    named: bool
    nested: bool

    @property
    def in_title(self) -> bool:
        """Whether the title counts them."""
        return self.sentence.passage.key == "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    number: WholeNumber
    start: int
    end: int
    named: bool


def mentions_in(reading: Reading) -> tuple[Mention, ...]:
    """Every count of people in the sentences that tell of the study, in the order of the text."""
    own = set(own_sentences(reading))
    told = [(span, NOT_REPORTED) for span in reading.title] + [
        (item.span, item.role.value if isinstance(item.role.value, Role) else NOT_REPORTED)
        for item in reading.sentences
    ]
    last = max(len(told) - 1, 1)
    return tuple(
        mention
        for place, (span, role) in enumerate(told)
        if span in own or span.passage.key == "title"
        for mention in _in_sentence(span, role, place / last)
    )


def own_sentences(reading: Reading) -> tuple[Span, ...]:
    """The sentences outside background and conclusions.

    Where the record has no headings and a sentence only seems to be background, one that says what was done ("we
    studied", "were randomized") is kept.
    """
    return tuple(
        item.span
        for item in reading.sentences
        if item.role.value not in {Role.BACKGROUND, Role.CONCLUSIONS}
        or (
            item.role.value is Role.BACKGROUND
            and item.role.origin is not Origin.SOURCE
            and wording("done_here").search(lowered(item.span.quote))
        )
    )


def _in_sentence(sentence: Span, role: Role | NotReported, place: float) -> Iterator[Mention]:
    quote = sentence.quote[:LONGEST]
    text = lowered(quote)
    found = list(_found_in(text, quote))
    outside = [item.start for item in found if not _is_nested(text, item.start)]
    for item in found:
        nested = _is_nested(text, item.start)
        until = next((start for start in outside if start >= item.end), len(text))
        yield Mention(
            count=item.number.value,
            span=sentence.within(item.start, item.end),
            sentence=sentence,
            before=text[: item.start],
            within=text[item.start : item.end],
            after=text[item.end :],
            clause=_clause(text[item.end : until], nested),
            role=role,
            place=place,
            named=item.named,
            nested=nested,
        )


def _is_nested(text: str, start: int) -> bool:
    return text.count("(", 0, start) > text.count(")", 0, start)


def _clause(text: str, nested: bool) -> str:
    """The words up to the end of the clause; of what stands in brackets, up to the end of the brackets."""
    if nested:
        return text.split(")", maxsplit=1)[0][:_SOON]
    return re.split(r"[;:]|\.\s", re.sub(r" ?\([^()]*\)|\s?\[[^\[\]]*\]", "", text))[0][:_SOON]


def _found_in(text: str, quote: str) -> Iterator[_Found]:
    for number in whole_numbers(quote):
        found = _after_number(text, number) or _before_number(text, number) or _bare(text, number, quote)
        if found:
            yield found


def _after_number(text: str, number: WholeNumber) -> _Found | None:
    """ "35 (12 men) patients with MS": the number, then words, then people."""
    ahead = text[: number.start]
    if _is_no_count(text, number) or wording("rate").search(ahead) or re.search(r"[-/]$", ahead):
        return None
    if wording("age_ahead").search(ahead):  # "at the age of 19 the patient was referred"
        return None
    hit = _people_behind().match(text, number.end)
    return _Found(number=number, start=number.start, end=hit.end(), named=True) if hit else None


def _before_number(text: str, number: WholeNumber) -> _Found | None:
    """ "patients with MS (n = 35)": people, then the number in brackets."""
    closes = re.match(r"\s?[);,\]]", text[number.end :])
    hit = _people_ahead().search(text[: number.start]) if closes else None
    if not hit:
        return None
    return _Found(number=number, start=hit.start(), end=number.end + 1, named=True)


def _bare(text: str, number: WholeNumber, quote: str) -> _Found | None:
    """ "52 were randomized", "52 BCS were randomized": no word for people, but a verb that only they undergo."""
    short = _SHORT_FORMS.match(quote, number.end)
    hit = _moved_behind().match(text, short.end() if short else number.end)
    if not hit or _is_no_count(text, number) or wording("not_bare").search(text[: number.start]):
        return None
    return _Found(number=number, start=number.start, end=number.end, named=False)


def _is_no_count(text: str, number: WholeNumber) -> bool:
    """Whether the figures are a year or part of a name ("trial 0307")."""
    figures = text[number.start : number.end]
    is_year = number.value in YEARS and figures.isdigit()
    counts = wording("counts_ahead").search(text[: number.start]) and wording("people_behind").match(text, number.end)
    return (is_year and not counts) or figures.startswith("0")


@cache
def wording(key: str) -> Sieved:
    """A pattern of ``vocabulary/data/participants.toml`` for lower-case text."""
    return Sieved(vocabulary("participants").text[key])


@cache
def _people_behind() -> Sieved:
    text = vocabulary("participants").text
    between = rf"(?:{text['between']}|\([^()]{{1,120}}\) ){{0,7}}?"
    disease = rf"(?: (?:with|who had|diagnosed with|living with) {text['who']}(?: {text['who']}){{0,4}})?"
    return Sieved(rf" {between}{text['person']}\b(?!['’]s?\b|[- ](?:years?|months?|days?)\b){disease}")


@cache
def _people_ahead() -> Sieved:
    text = vocabulary("participants").text
    named = rf"(?: (?:with|and|of|at) {text['who']}(?: {text['who']}){{0,7}}| \([\w-]{{2,10}}\)| at baseline)?"
    people = rf"{text['person']}\b{named} ?[\[(](?:[a-z0-9-]+; ?|(?:total|overall),? )?"
    return Sieved(rf"\b(?:{people}|{text['cohort_of_them']})n ?= ?$")


@cache
def _moved_behind() -> Sieved:
    return Sieved(r"(?: ?\([^()]{1,60}\))?" + vocabulary("participants").text["moved"])
