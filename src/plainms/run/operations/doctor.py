"""``plainms doctor``: whether a library and the machine it is on are well. It looks and changes nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

from plainms.errors import PlainmsError
from plainms.ports import Clock
from plainms.run.operations import library_checks, machine_checks
from plainms.run.operations.backup import Library
from plainms.run.operations.signs import Sign, State

Check = Callable[[Library, Clock], Iterator[Sign]]
CHECKS: tuple[Check, ...] = (
    machine_checks.versions,
    machine_checks.settings,
    machine_checks.clock,
    machine_checks.disk,
    machine_checks.rights,
    library_checks.pragmas,
    library_checks.catalogue,
)


def examined(database: Path, clock: Clock) -> tuple[Sign, ...]:
    """All signs, in a fixed order. A check that cannot be made is a sign itself."""
    library = Library.named(database)
    return tuple(sign for check in CHECKS for sign in _signs(check, library, clock))


def in_words(signs: tuple[Sign, ...]) -> str:
    """A line a sign, the worst first, and a sentence on all."""
    worst_first = sorted(signs, key=lambda sign: -sign.state.rank)
    lines = [f"{sign.state.value:<8}{sign.name:<12}{sign.words}" for sign in worst_first]
    ill = sum(sign.state is State.ILL for sign in signs)
    worth = sum(sign.state is State.WARNING for sign in signs)
    return "\n".join([*lines, f"{len(signs)} signs: {ill} ill, {worth} worth a look"])


def _signs(check: Check, library: Library, clock: Clock) -> Iterator[Sign]:
    try:
        yield from check(library, clock)
    except PlainmsError as fault:
        yield Sign(name=check.__name__, state=State.ILL, words=str(fault))
