"""What rules may ask of the appraisal beside design and topic, each with the words of the source that it stands on.

A key without value is missing. "unstated" and "none" are values: the appraisal looked and read nothing.
"""

from collections.abc import Callable, Iterable
from typing import Any

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.values import Direction, Measure
from plainms.dates import DateSource, PartialDate
from plainms.language.matching import kept
from plainms.provenance import Claim, Ground, SourceField
from plainms.sources.record import SourceRecord
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_DAYS = {"days": 1, "weeks": 7, "months": 30.4, "years": 365.25}
_SHORT, _LONG = 186, 1820
_REGISTERED_SINCE = 2006  # trials begun after July 2005 have to be registered to be published (ICMJE)
_SOME_TIME_AGO = 2016
_FEW_STUDIES = 5
_MOST_SPANS = 3
_RELATIVE = {Measure.RR, Measure.OR, Measure.HR, Measure.IRR}
_PUBLISHED = {DateSource.ISSUE, DateSource.ONLINE}


def appraisal_marks(appraisal: Appraisal) -> dict[str, set[str]]:
    """The values that hold, by key; see the readers below."""
    return {key: read(getattr(appraisal, claim)) for key, (claim, read) in _READERS.items()} | {
        "numbers": _numbers(appraisal),
        **({"phenotypes": set()} if _tells_the_course(appraisal.characteristics) else {}),
    }


def record_marks(record: SourceRecord) -> dict[str, set[str]]:
    """Before or since 2006, when trials had begun to be registered, and before 2016, which is some time ago."""
    date = published(record)
    if isinstance(date, NotReported):
        return {"published": set()}
    some_time_ago = {"before 2016"} if date.year < _SOME_TIME_AGO else set()
    return {"published": {"before 2006" if date.year < _REGISTERED_SINCE else "since 2006"} | some_time_ago}


def published(record: SourceRecord) -> PartialDate | NotReported:
    """The earliest date on which the article was out, by the record."""
    dates = [date for date in record.dates if date.source in _PUBLISHED]
    return min(dates, key=lambda date: date.year, default=NotReported())


def grounds_of(key: str, values: Iterable[str], appraisal: Appraisal) -> tuple[Ground, ...]:
    """The source words and fields behind a mark; empty where it stands on none, as a gap does."""
    if key not in _READERS:
        return ()
    claim: Claim[Any] = getattr(appraisal, _READERS[key][0])
    wanted = set(values)
    if key == "limit" and not isinstance(claim.value, Absent):
        return tuple(item.span for item in claim.value if wanted & set(item.kinds))[:_MOST_SPANS]
    return tuple(ground for ground in claim.grounds if isinstance(ground, Span | SourceField))[:_MOST_SPANS]


def _kind(claim: Claim[Any]) -> set[str]:
    return set() if isinstance(claim.value, Absent) else {claim.value.value}


def _ids(claim: Claim[Any]) -> set[str]:
    return set() if isinstance(claim.value, Absent) else set(claim.value)


def _tells_the_course(claim: Claim[Any]) -> bool:
    """Whether a table of the paper tells which kinds of the disease people had."""
    return not isinstance(claim.value, Absent) and any(item.kind == "course" for item in claim.value)


def _how_many(claim: Claim[Any]) -> set[str]:
    """ "one" or "several" of what is listed."""
    if isinstance(claim.value, Absent):
        return {"unstated"} if isinstance(claim.value, NotReported) else set()
    return {"one" if len(claim.value) == 1 else "several"} if claim.value else set()


def _centers(claim: Claim[Any]) -> set[str]:
    words = "" if isinstance(claim.value, Absent) else str(claim.value)
    return {kind for kind in ("one", "several") if words.startswith(f"{kind} center")}


def _yes(claim: Claim[Any]) -> set[str]:
    return {"yes"} if claim.value is True else set()


def _length(claim: Claim[Any]) -> set[str]:
    """ "short" is up to half a year, where that was not the least; "long" five years or more."""
    if isinstance(claim.value, Absent):
        return {"unstated"} if isinstance(claim.value, NotReported) else set()
    days = claim.value.length * _DAYS[claim.value.unit]
    is_short = days <= _SHORT and not kept(vocabulary("cautions").text["at_least"]).search(claim.value.span.quote)
    return {"short" if is_short else "long" if days >= _LONG else "middling"}


def _comparators(claim: Claim[Any]) -> set[str]:
    if isinstance(claim.value, Absent):
        return {"none"} if isinstance(claim.value, NotReported) else set()
    return {item.comparator.value for item in claim.value}


def _tiers(claim: Claim[Any]) -> set[str]:
    return set() if isinstance(claim.value, Absent) else {item.tier.value for item in claim.value}


def _outcomes(claim: Claim[Any]) -> set[str]:
    return set() if isinstance(claim.value, Absent) else {item.outcome for item in claim.value}


def _limits(claim: Claim[Any]) -> set[str]:
    return set() if isinstance(claim.value, Absent) else {kind for item in claim.value for kind in item.kinds}


def _result(claim: Claim[Any]) -> set[str]:
    """What all directed results have in common: "no clear difference", "better" or "worse"; else "mixed"."""
    if isinstance(claim.value, Absent) or not claim.value:
        return set()
    if all(item.direction is Direction.NO_CLEAR_DIFFERENCE for item in claim.value):
        return {"no clear difference"}
    if all(item.better is True for item in claim.value):
        return {"better"}
    return {"worse"} if all(item.better is False for item in claim.value) else {"mixed"}


def _few(claim: Claim[Any]) -> set[str]:
    return set() if isinstance(claim.value, Absent) else {"few" if claim.value <= _FEW_STUDIES else "more"}


def _numbers(appraisal: Appraisal) -> set[str]:
    """ "relative only" where ratios are told and no count or share of any group."""
    effects, absolutes = appraisal.effects.value, appraisal.absolutes.value
    measures = set() if isinstance(effects, Absent) else {item.measure for item in effects}
    counted = not isinstance(absolutes, Absent) and any(isinstance(one.tabled, NotReported) for one in absolutes)
    return {"relative only"} if measures and measures <= _RELATIVE and not counted else set()


_READERS: dict[str, tuple[str, Callable[[Claim[Any]], set[str]]]] = {
    "intervention_kind": ("intervention_kind", _kind),
    "phenotype": ("phenotypes", _ids),
    "phenotypes": ("phenotypes", _how_many),
    "countries": ("countries", _how_many),
    "centers": ("setting", _centers),
    "follow_up": ("follow_up", _length),
    "comparator": ("comparators", _comparators),
    "tier": ("outcomes", _tiers),
    "outcome": ("outcomes", _outcomes),
    "surrogate": ("surrogate", _yes),
    "preprint": ("preprint", _yes),
    "missing": ("missing_items", _ids),
    "limit": ("limitations", _limits),
    "result": ("directions", _result),
    "strength": ("claim_strength", _kind),
    "studies": ("included_studies", _few),
}
"""The claim that answers for each key, and how its value becomes marks."""
