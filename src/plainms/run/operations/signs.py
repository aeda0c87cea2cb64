"""What an examination finds: one sign a finding, well, worth a look, or ill."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How bad a sign is: only an ill one makes ``plainms doctor`` fail."""

    WELL = "well"
    WARNING = "look"
    ILL = "ill"

    @property
    def rank(self) -> int:
        """Higher is worse."""
        return list(State).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What was found of one thing, with the cure where there is need of one."""

    name: str
    state: State
    words: str


def sign(name: str, words: str, *, ill: bool = False, look: bool = False) -> Sign:
    """A sign; well, unless it is said to be otherwise."""
    return Sign(name=name, state=State.ILL if ill else State.WARNING if look else State.WELL, words=words)
