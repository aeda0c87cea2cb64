"""The words around an estimate: outcome, compared groups, time, adjustment, each where the sentence is plain."""

import re
from functools import cache, lru_cache

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.effects.apart import is_attached
from plainms.appraisal.effects.grammar import word, wording
from plainms.appraisal.effects.linking import Sentence
from plainms.appraisal.effects.measures import Named
from plainms.appraisal.effects.naming import first_of
from plainms.appraisal.effects.numbers import Number
from plainms.language.matching import Hit, exact, lowered, synonyms
from plainms.sieve import Sieved

_CUT = re.compile(r"\s(?:in|among|for|with|at|by|between|compared)\s")
_ADJUSTED_NEAR = 60
_LEADING = 80


def outcome_of(sentence: Sentence, name: Named, estimate: Number, end: int) -> str | NotReported:
    """The source's words for the outcome, where "for" joins them to the measure or to the estimate."""
    match = None
    if is_attached(sentence, name, estimate):
        match = _behind_name().match(sentence.text, name.end, estimate.start)
    match = match or _behind_estimate().match(sentence.text, end)
    return _CUT.split(match["words"])[0].strip() if match else _before_bracket(sentence.text, first_of(sentence, name))


def _before_bracket(text: str, start: int) -> str | NotReported:
    """The words between "risk of" and the bracket that the estimate opens: "a lower risk of relapse (OR 0.6"."""
    before = text[max(0, start - _LEADING) : start].rstrip()
    if not before.endswith(("(", "[")):
        return NOT_REPORTED
    leads = list(_lead().finditer(before))
    words = before[leads[-1].end() : -1].strip() if leads else ""
    if not re.fullmatch(r"[A-Za-z][\w' /-]{2,50}", words) or wording("outcome_stop").search(words.lower()):
        return NOT_REPORTED
    return words


@lru_cache(maxsize=16)  # one sentence, which each of its estimates asks again
def arms_of(text: str) -> tuple[str, ...]:
    """The intervention and the comparator as the sentence words them: one comparison, two named groups; else empty."""
    low = lowered(text)
    comparisons = list(wording("compared_to").finditer(low))
    drugs = [(hit.start, hit.end, hit.entry) for hit in drugs_in(text)]
    if len(comparisons) != 1 or not drugs:
        return ()
    after = comparisons[0].end()
    control = wording("controls").match(low, after)
    second = (control.start(), control.end(), "") if control else next((hit for hit in drugs if hit[0] == after), None)
    if second is None:
        return ()
    others = [hit for hit in drugs if hit[2] != second[2]]
    if len({hit[2] for hit in others}) != 1:
        return ()
    return (text[others[0][0] : others[0][1]], text[second[0] : second[1]])


def timepoint_of(sentence: Sentence, estimate: Number) -> str | NotReported:
    """The one time in the estimate's own clause, or that of the whole sentence: told first, or beside one interval."""
    text = sentence.text
    found = _timepoints(text)
    clause = max(text.rfind(";", 0, estimate.start), text.rfind(",", 0, estimate.start))
    own = [match for match in found if clause < match.start() < estimate.start]
    if (
        not own
        and len(found) == 1
        and (len(sentence.intervals) == 1 or text[found[0].end() : found[0].end() + 1] == ",")
    ):
        own = list(found)
    return text[own[0].start() : own[0].end()] if len(own) == 1 else NOT_REPORTED


@lru_cache(maxsize=16)
def _timepoints(text: str) -> tuple[re.Match[str], ...]:
    return tuple(wording("timepoint").finditer(lowered(text)))


def is_adjusted(sentence: Sentence, name: Named, estimate: Number) -> bool:
    """Whether the name, the words before it or the sentence tell of an adjusted model, and none of a crude one."""
    near = sentence.text[max(0, name.start - _ADJUSTED_NEAR) : estimate.start].lower()
    if wording("not_adjusted").search(near):
        return False
    return name.adjusted or bool(wording("is_adjusted").search(lowered(sentence.text)))


def tells_of_others(text: str) -> bool:
    """Whether the sentence tells of work that others did."""
    return bool(wording("others").search(lowered(text)))


@cache
def _behind_name() -> Sieved:
    """ "for relapse was", right behind the name of a measure."""
    return Sieved(
        rf"\s?(?:\([\w\s,%-]{{1,20}}\)\s?)?(?:for|of)\s(?:the\s)?{_phrase()}\s?(?:was|were|is|of|=|:|,|\(|\[|at\s[0-9])"
    )


@cache
def _behind_estimate() -> Sieved:
    """ ") for relapse", right behind an estimate or its interval."""
    return Sieved(rf"\s?[)\]]\s?for\s(?:the\s)?{_phrase()}\s?(?=[,.;(\[]|\b(?:{word('outcome_ends')})\b|$)")


def _phrase() -> str:
    return rf"(?!{word('not_outcome')})(?P<words>[A-Za-z][\w'/-]{{0,30}}(?:\s[A-Za-z][\w'/-]{{0,30}}){{0,7}}?)"


@cache
def _lead() -> Sieved:
    return Sieved(rf"\b(?:{word('outcome_lead')})\s(?:the\s)?", re.IGNORECASE)


def drugs_in(text: str) -> tuple[Hit, ...]:
    """The medicines that a sentence names, left to right, by name, brand or abbreviation."""
    found = [*synonyms("drugs").find(text)]
    for key in ("brands", "abbreviations"):
        found += exact("drugs", key).find(text)
    return tuple(sorted(found, key=lambda hit: hit.start))
