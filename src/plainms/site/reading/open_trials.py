"""The trials that people may join now or soon, as the pages of topics and medicines list them.

What the registry said last is shown with the day on which it was asked; nothing here says that a trial suits anybody.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plainms.absence import NotReported
from plainms.discovery.trials import matter_of
from plainms.publication.dates_shown import in_words
from plainms.publication.details import trial_address
from plainms.site.reading import addresses
from plainms.site.reading.places import MEDICINES
from plainms.site.reading.registrations import Registered
from plainms.wording import Wording, say, say_count

SHOWN = 10
_STATES = {
    "RECRUITING": say("looking for people"),
    "NOT_YET_RECRUITING": say("not yet looking for people"),
    "ENROLLING_BY_INVITATION": say("for invited people only"),
    "AVAILABLE": say("the treatment is given outside a trial"),
}
"""What may be open, the way in that most readers have first."""

_ORDER = tuple(_STATES)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTrial:
    """A line of the list: the trial's own title or else its number, where it is registered, its state, its check."""

    title: str
    href: str
    number: str
    state: Wording
    checked: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenTrials:
    """The open trials of one place: how many there are, in words, and the first of them."""

    counted: Wording
    trials: tuple[OpenTrial, ...]


OpenByPlace = Mapping[str, OpenTrials]
"""By the address of the place's first page; places without an open trial are left out."""


def open_trials(known: Iterable[Registered]) -> OpenByPlace:
    """The open ones of these registrations by place: by state, then the last changed, then by number."""
    by_place: defaultdict[str, list[Registered]] = defaultdict(list)
    for one in sorted((one for one in known if one.trial.is_open), key=_place_in_list):
        matter = matter_of(one.trial)
        for address in map(addresses.topic, matter.topics):
            by_place[address].append(one)
        for medicine in matter.medicines:
            by_place[addresses.place(MEDICINES.base, medicine)].append(one)
    return {address: _of_place(some) for address, some in by_place.items()}


def _of_place(some: Sequence[Registered]) -> OpenTrials:
    shown = tuple(map(_line, some[:SHOWN]))
    counted = say_count(
        "The registry names {count} open trial that fits here.",
        "The registry names {count} open trials that fit here.",
        count=len(some),
    )
    if len(some) > SHOWN:
        counted = say("{counted} These are the first {shown}.", counted=counted, shown=SHOWN)
    return OpenTrials(counted=counted, trials=shown)


def _place_in_list(one: Registered) -> tuple[int, int, str]:
    updated = one.trial.updated
    changed = datetime.date.min if isinstance(updated, NotReported) else updated.first_day
    return _ORDER.index(str(one.trial.status)), -changed.toordinal(), str(one.trial.number)


def _line(one: Registered) -> OpenTrial:
    number = str(one.trial.number)
    return OpenTrial(
        title=number if isinstance(one.trial.title, NotReported) else one.trial.title,
        href=trial_address(one.trial.number),
        number=number,
        state=_STATES[str(one.trial.status)],
        checked=say("last checked on {day}", day=in_words(one.checked_on)),
    )
