"""What every frame is: a reading of one clause, which is told in a wording of ours or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.digest import Sentence
from plainms.digest.facts import Facts
from plainms.digest.reading.clause import Clause
from plainms.provenance import Ground

F = TypeVar("F")

MAY_SHOW_CAUSE = frozenset({Design.ANIMAL, Design.LABORATORY, Design.RANDOMIZED_TRIAL})
"""The designs that can show what something does."""

TRIALS = frozenset({Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL})
"""The designs whose main result may be that nothing differed."""

TOO_HARD = 2.1
"""How hard a sentence of ours may be, on the scale of ``language.difficulty``."""

TOO_HARD_IN_A_CASE = 2.4
"""The same for the story of a case, which is full of names that are explained behind them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What a frame says, without capital and full stop.

    ``pattern`` is the skeleton's id. ``attributed`` says that the words name their speaker already, ``needs_context``
    that they say nothing without an opening that names the people. ``claims`` is False where they only name a matter.
    ``behind`` are sentences that must follow.
    """

    text: str
    pattern: str
    grounds: tuple[Ground, ...]
    attributed: bool = False
    needs_context: bool = False
    claims: bool = True
    behind: tuple[Sentence, ...] = field(default=())


class Frame(Protocol):
    """A typed reading of a clause."""

    @property
    def clause(self) -> Clause:
        """The clause that was read."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[F]):
    """One kind of frame: its name, how a clause is read into it and how it is told.

    A skeleton fits a whole clause, so that every word of the source is in a slot, which keeps it with its "may" and its
    "not", or in the skeleton itself.
    """

    name: str
    read: Callable[[Clause, Facts], Iterator[F]]
    tell: Callable[[F, Facts], Words | Unclear]
