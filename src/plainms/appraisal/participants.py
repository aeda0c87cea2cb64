"""How many people took part: spoken only where one statement is unambiguous or two agree; controls never count.

A candidate is a number joined to people ("35 patients with MS"). It is spoken when the authors state it as their total,
no other statement of equal standing differs, and no larger count of people stands beside it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Counted, Design, Participants, Role, Species
from plainms.appraisal.patterns import pattern
from plainms.appraisal.reading import Reading
from plainms.language.matching import exact, lowered, synonyms
from plainms.language.numbers import WholeNumber, whole_numbers
from plainms.provenance import Claim, Origin
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "participants"
_FEW = 3  # below this a number is a case, a rater or a group, not the size of a study
_SEVERAL = 20  # a report on more people than this is no report on cases
_TRIALS = {Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL}
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A count of people in the text: how many, who as worded, in which sentence, and how it is stated."""

    count: int
    span: Span
    sentence: Span
    is_control: bool
    is_total: bool
    is_part: bool
    is_joined: bool
    is_method: bool
    counted: Counted


def participants_of(reading: Reading, design: Claim[Design], species: Claim[Species]) -> Claim[Participants]:
    """The number of people studied, or why it is not told."""
    if species.value is not Species.PEOPLE:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="participants-only-for-people")
    if design.value in {Design.PROTOCOL, Design.MODELING, Design.GENETIC}:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="participants-not-asked-of-this-design")
    candidates = tuple(candidates_in(reading))
    if design.value is Design.CASE_REPORT:
        return _one_person(reading, candidates)
    if not candidates:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="participants-not-stated")
    return _many(reading, design, candidates)


def _many(reading: Reading, design: Claim[Design], candidates: tuple[Candidate, ...]) -> Claim[Participants]:
    chosen = _chosen(candidates)
    if isinstance(chosen, Unclear):
        return Claim(value=chosen, origin=Origin.RULE, rule="participants-disagree")
    doubt = _doubt(reading, design, chosen)
    if doubt:
        return Claim(value=Unclear(doubt), origin=Origin.RULE, rule="participants-not-the-whole")
    value = Participants(count=chosen.count, counted=chosen.counted, who=_who(chosen))
    return Claim(value=value, origin=Origin.RULE, rule="participants-one-statement", grounds=(chosen.span,))


def _doubt(reading: Reading, design: Claim[Design], chosen: Candidate) -> str:
    """Why the count may not be the number of people studied; empty where nothing speaks against it."""
    aims = reading.title + tuple(item.span for item in reading.sentences if item.role.value is Role.OBJECTIVE)
    counts_cases = any(_wording("counted_as_result").search(lowered(span.quote)) for span in aims)
    if counts_cases and _wording("found").search(lowered(chosen.sentence.quote)):
        return "the count is what was found, not who took part"
    if any(_wording("only_part").search(lowered(span.quote)) for span in reading.abstract):
        return "only a part of those counted was seen again"
    beside = any(_wording("beside").search(lowered(span.quote)) for span in reading.spans)
    if beside and design.value not in _TRIALS and _wording("bare").search(_who(chosen).lower()):
        return "another group stands beside those counted, and the words do not say which group was counted"
    return ""


def _a_few(candidates: tuple[Candidate, ...]) -> Candidate | None:
    """The people of a report on several, where it says once and only once how many it tells of."""
    own = [item for item in candidates if not item.is_control]
    told = [item for item in own if _wording("reported").search(lowered(item.sentence.quote))]
    return told[0] if told and len({item.count for item in own}) == 1 and 1 < told[0].count < _SEVERAL else None


def _one_person(reading: Reading, candidates: tuple[Candidate, ...]) -> Claim[Participants]:
    """A case report on one person, where nothing speaks of more, or on a few whose number is stated."""
    few = _a_few(candidates)
    if few:
        value = Participants(count=few.count, counted=Counted.STUDIED, who=_who(few))
        return Claim(value=value, origin=Origin.RULE, rule="participants-a-few-people", grounds=(few.span,))
    several = [span for span in reading.spans if _wording("several").search(lowered(span.quote))]
    own = reading.title + reading.without(Role.BACKGROUND, Role.CONCLUSIONS)
    found = [(span, _wording("single").search(lowered(span.quote))) for span in own]
    single = next((span.within(*match.span()) for span, match in found if match), None)
    if single is None or several or any(item.count > 1 for item in candidates):
        because = Unclear("the report does not make clear how many people it tells of")
        return Claim(value=because, origin=Origin.RULE, rule="participants-case-report")
    value = Participants(count=1, counted=Counted.STUDIED, who=single.quote)
    return Claim(value=value, origin=Origin.RULE, rule="participants-one-person", grounds=(single,))


def candidates_in(reading: Reading) -> Iterator[Candidate]:
    """Every count of people outside background and conclusions."""
    methods = {item.span for item in reading.sentences if item.role.value is Role.METHODS}
    for sentence in reading.title + reading.without(Role.BACKGROUND, Role.CONCLUSIONS):
        text = lowered(sentence.quote)
        if _wording("plan").search(text):
            continue
        for number in whole_numbers(sentence.quote):
            found = _people_after(text, number) or _people_before(text, number)
            if found:
                yield _candidate(sentence, text, number, found, sentence in methods)


def _candidate(sentence: Span, text: str, number: WholeNumber, place: tuple[int, int], in_methods: bool) -> Candidate:
    start, end = place
    before, after = text[: number.start], text[end:]
    near = text[start:end] + re.split(r",| and |[0-9]", after[:30])[0]
    opens = not before.strip(" (0123456789)") or bool(_wording("total_before").search(before))
    stated = _wording("opener").search(before) or _wording("entered").search(after) or (opens and _verb(text))
    return Candidate(
        count=number.value,
        span=sentence.within(start, end),
        sentence=sentence,
        is_control=bool(_wording("control").search(near)),
        is_total=bool(stated) and not _is_joined(after),
        is_part=bool(_wording("subset").search(before)) or _is_pool(before, after),
        is_joined=_is_joined(after),
        is_method=in_methods or bool(_verb(text)),
        counted=_verb(text) or Counted.STUDIED,
    )


def _is_pool(before: str, after: str) -> bool:
    """Whether fewer were drawn from these: "of 685 patients seen, 66 were included", "44 came and 28 completed"."""
    rest = re.sub(r" ?\([^)]*\)", "", after)
    drawn_from = re.search(r"(?:^|\b)(?:out of|of|from|among) (?:a total of |the |all )?$", before)
    for number in whole_numbers(rest):
        following = rest[number.end :]
        if drawn_from and _wording("drawn").match(following):
            return True
        if _wording("flows_on").search(rest[: number.start]) and _wording("moved_on").match(following):
            return not re.match(r" were randomi[sz]ed\b", rest)
    return False


def _is_joined(after: str) -> bool:
    """Whether another group of people who are not controls follows: "15 patients with CIS and 61 with RRMS"."""
    rest = re.sub(r" ?\([^)]*\)", "", after)[:140]
    rest = re.split(r"\.(?:\s|$)|[;:]", rest)[0]
    for number in whole_numbers(rest):
        joins = re.search(r"(?:,|\band|\bplus|\bversus|\bvs\.?) (?:a |an )?$", rest[: number.start])
        behind = rest[number.end :]
        if _wording("split").search(rest[: number.start]):
            continue
        group = _wording("joined").match(behind)
        if not joins or not group or _wording("not_joined").match(behind):
            continue
        if not _wording("control").search(behind[: group.end() + len(" without ms")]):
            return True
    return False


def _people_after(text: str, number: WholeNumber) -> tuple[int, int] | None:
    """ "35 (12 men) patients with MS": the number, then words, then people."""
    is_year = number.value in _YEARS and text[number.start : number.end].isdigit()
    if is_year or _wording("rate").search(text[: number.start]):
        return None
    found = _after().match(text, number.end)
    return (number.start, found.end()) if found and not re.search(r"[-/]$", text[: number.start]) else None


def _people_before(text: str, number: WholeNumber) -> tuple[int, int] | None:
    """ "patients with MS (n = 35)": people, then the number in brackets."""
    found = _before().search(text[: number.start])
    closes = re.match(r"\s?[);,]", text[number.end :])
    return (found.start(), number.end + 1) if found and closes else None


def _chosen(candidates: tuple[Candidate, ...]) -> Candidate | Unclear:
    """The one total that nothing contradicts."""
    own = [item for item in candidates if not item.is_control and item.counted is not Counted.ASSESSED]
    totals = [item for item in own if item.is_total and not item.is_part and item.count >= _FEW]
    totals = totals or _only_one([item for item in own if item.count >= _FEW])
    if not totals:
        return Unclear("no count is stated as the number of people in the study")
    largest = max(totals, key=lambda item: item.count)
    others = {item.count for item in totals} - {largest.count}
    if any(item.count > largest.count for item in own):
        return Unclear("a larger count of people stands beside the total")
    if others and not _are_parts(largest, others, candidates):
        return Unclear(
            "the abstract states more than one total: " + ", ".join(map(str, sorted({*others, largest.count})))
        )
    said = [item for item in (*totals, *own) if item.count == largest.count]
    return next((item for item in said if not _wording("bare").search(_who(item).lower())), said[0])


def _only_one(own: list[Candidate]) -> list[Candidate]:
    """The count where the abstract has no other, said twice or in a sentence on how people came into the study."""
    plain = [item for item in own if not item.is_part and not item.is_joined]
    if len({item.count for item in own}) != 1 or len(plain) != len(own):
        return []
    return own[:1] if len(own) >= 2 or own[0].is_method else []


def _are_parts(largest: Candidate, others: set[int], candidates: tuple[Candidate, ...]) -> bool:
    """Whether the smaller totals add up to the largest, or it is stated twice."""
    told = [item for item in candidates if item.count == largest.count]
    return sum(others) == largest.count or len({item.sentence for item in told}) >= 2


def _who(candidate: Candidate) -> str:
    """The people as the source words them, without the number; what follows "with" only if it is a disease."""
    words = re.sub(r"\s?\(?\bn ?= ?[0-9, ]+\)?[);,]?|[(;,]$", "", candidate.span.quote, flags=re.IGNORECASE)
    number = whole_numbers(words)
    if number and number[0].start == 0:
        words = words[number[0].end :]
    main, joined, rest = (*re.split(r"( with | who had | diagnosed with | living with )", words, maxsplit=1), "", "")[
        :3
    ]
    ends = [hit.end for hit in (*synonyms("diseases").find(rest), *exact("diseases", "abbreviations").find(rest))]
    return (main + joined + rest[: max(ends)] if ends else main).strip(" ,;()")


def _verb(text: str) -> Counted | None:
    """The stage that the sentence's verb names; the strongest first."""
    found = (Counted(entry.id) for entry in vocabulary(_NAME).entries if pattern(_NAME, entry.id, "verbs").search(text))
    return next(found, None)


@cache
def _wording(key: str) -> re.Pattern[str]:
    return re.compile(vocabulary(_NAME).text[key])


@cache
def _after() -> re.Pattern[str]:
    wording = vocabulary(_NAME).text
    between = rf"(?:{wording['between']}|\([\w-]{{1,12}}\) ){{0,6}}?"
    disease = rf"(?: (?:with|who had|diagnosed with|living with) {wording['who']}(?: {wording['who']}){{0,4}})?"
    return re.compile(rf" {between}{wording['person']}\b(?!['’]s?\b|[- ](?:years?|months?|days?)\b){disease}")


@cache
def _before() -> re.Pattern[str]:
    wording = vocabulary(_NAME).text
    named = rf"(?: (?:with|and|of) {wording['who']}(?: {wording['who']}){{0,3}}| \([\w-]{{2,10}}\))?"
    return re.compile(rf"\b{wording['person']}\b{named} ?[\[(](?:[a-z0-9-]+; ?)?n ?= ?$")
