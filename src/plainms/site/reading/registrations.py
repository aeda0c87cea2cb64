"""The registrations that the last syncs brought, by number: what study pages show of their trials."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plainms.errors import FormatIsUnknown
from plainms.provenance import fingerprint
from plainms.site.syncing.actions import stated
from plainms.sources.clinicaltrials import Trial, read_trial

_SOURCE = "clinicaltrials"


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """A registration, the fingerprint of its words, and the day on which the registry was last asked."""

    trial: Trial
    digest: str
    checked_on: datetime.date


def registrations() -> dict[str, Registered]:
    """All by number; what the registry said in another form is left out, as if it had said nothing."""
    found = {}
    for number, body, checked_on in stated(_SOURCE):
        try:
            trial = read_trial(body)
        except FormatIsUnknown:
            continue
        found[number] = Registered(trial=trial, digest=fingerprint(body.encode()), checked_on=checked_on)
    return found


def of_study(known: Mapping[str, Registered], numbers: Iterable[str]) -> tuple[Registered, ...]:
    """Those of a study's own numbers, in their order."""
    return tuple(known[number] for number in numbers if number in known)
