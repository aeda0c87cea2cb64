"""Reader of ClinicalTrials.gov's registrations (API version 2, one study as JSON).

The registry states one number of people: planned while it is an estimate, enrolled once it is actual.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from plainms.absence import NOT_REPORTED, NotReported
from plainms.dates import DateSource, PartialDate
from plainms.errors import DateIsInvented, FormatIsUnknown
from plainms.identifiers import Registry, TrialId

_OPEN = frozenset(("RECRUITING", "NOT_YET_RECRUITING", "ENROLLING_BY_INVITATION", "AVAILABLE"))
_CURE = "ask the registry for it again, version 2, as JSON"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrollment:
    """How many people the registry states; ``is_planned`` while the number is an estimate."""

    count: int
    is_planned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A registration: ``status`` and ``phases`` in the registry's own words, dates as precise as it states them."""

    number: TrialId
    title: str | NotReported
    status: str | NotReported
    phases: tuple[str, ...]
    enrollment: Enrollment | NotReported
    primary_outcomes: tuple[str, ...]
    has_results: bool
    started: PartialDate | NotReported
    completed: PartialDate | NotReported
    updated: PartialDate | NotReported
    countries: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether people may join now or soon."""
        return self.status in _OPEN


def read_trial(body: str | bytes) -> Trial:
    """The registration in one JSON object. Raises FormatIsUnknown where it is none."""
    try:
        study = json.loads(body)
    except (ValueError, RecursionError) as fault:
        raise FormatIsUnknown(f"a registration is not JSON ({fault}); {_CURE}") from fault
    number = _at(study, "protocolSection", "identificationModule", "nctId")
    if not isinstance(number, str) or not TrialId.patterns[Registry.CLINICAL_TRIALS_GOV].fullmatch(number):
        raise FormatIsUnknown(f"the JSON names no ClinicalTrials.gov number (it says {number!r}); {_CURE}")
    section = study["protocolSection"]
    places = _list(section, "contactsLocationsModule", "locations")
    outcomes = _list(section, "outcomesModule", "primaryOutcomes")
    return Trial(
        number=TrialId(registry=Registry.CLINICAL_TRIALS_GOV, value=number),
        title=_text(section, "identificationModule", "briefTitle"),
        status=_text(section, "statusModule", "overallStatus"),
        phases=tuple(one for one in _list(section, "designModule", "phases") if isinstance(one, str)),
        enrollment=_enrollment(section),
        primary_outcomes=_texts(outcomes, "measure"),
        has_results=study.get("hasResults") is True,
        started=_date(section, "startDateStruct"),
        completed=_date(section, "completionDateStruct"),
        updated=_date(section, "lastUpdatePostDateStruct"),
        countries=_texts(places, "country"),
    )


def _enrollment(section: Any) -> Enrollment | NotReported:
    count = _at(section, "designModule", "enrollmentInfo", "count")
    kind = _at(section, "designModule", "enrollmentInfo", "type")
    if not isinstance(count, int) or isinstance(count, bool) or count <= 0 or kind not in {"ESTIMATED", "ACTUAL"}:
        return NOT_REPORTED
    return Enrollment(count=count, is_planned=kind == "ESTIMATED")


def _date(section: Any, name: str) -> PartialDate | NotReported:
    stated = _text(section, "statusModule", name, "date")
    if isinstance(stated, NotReported):
        return NOT_REPORTED
    parts = stated.split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts) or len(parts) > 3:
        return NOT_REPORTED
    month = int(parts[1]) if len(parts) > 1 else NOT_REPORTED
    day = int(parts[2]) if len(parts) > 2 else NOT_REPORTED
    try:
        return PartialDate(year=int(parts[0]), month=month, day=day, source=DateSource.OTHER, stated=stated)
    except DateIsInvented:
        return NOT_REPORTED


def _at(value: Any, *path: str) -> Any:
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else NOT_REPORTED
    return value


def _text(value: Any, *path: str) -> str | NotReported:
    found = _at(value, *path)
    return " ".join(found.split()) or NOT_REPORTED if isinstance(found, str) else NOT_REPORTED


def _list(value: Any, *path: str) -> list[Any]:
    found = _at(value, *path)
    return found if isinstance(found, list) else []


def _texts(items: list[Any], name: str) -> tuple[str, ...]:
    found = (_text(item, name) for item in items)
    return tuple(dict.fromkeys(text for text in found if isinstance(text, str)))
