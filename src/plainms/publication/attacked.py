"""The recorded result of ``plainms attack`` as readers see it: for each kind of planted fault, how many were caught.

``attack.json`` is written by ``python evaluation/record.py DATA attack`` and holds no words of any study.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from plainms.verification.attack.mutant import FaultKind
from plainms.vocabulary.load import vocabulary
from plainms.wording import Wording, say

RECORDED = Path(__file__).parent / "attack.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One kind of fault: its name, an invented example before and after, and how many were planted and caught."""

    name: Wording
    before: str
    after: str
    planted: int
    caught: int

    @property
    def missed(self) -> int:
        """How many nobody saw."""
        return self.planted - self.caught

    @property
    def change(self) -> Wording:
        """What the example shows; its sentences are English, as digests are."""
        if self.before and self.after:
            return say("“{before}” becomes “{after}”", before=self.before, after=self.after)
        if self.after:
            return say("“{sentence}” is added", sentence=self.after)
        return say("“{sentence}” is dropped", sentence=self.before)

    @property
    def share(self) -> str:
        """The caught ones of every 100, cut so that a miss never reads as none."""
        return f"{int(self.caught * 1000 / self.planted) / 10:.1f}%" if self.planted else say("none planted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Attacked:
    """The table, and what it was measured with."""

    release: str
    gate: str
    digests: int
    planted: int
    in_source_words: int
    held_back: int
    written: int
    rows: tuple[Row, ...]


@cache
def attacked() -> Attacked:
    """The recorded result."""
    report = json.loads(RECORDED.read_text(encoding="utf-8"))
    return Attacked(
        release=report["version"],
        gate=report["gate"],
        digests=report["digests"],
        planted=report["planted"],
        in_source_words=report["planted_in_source_words"],
        held_back=report["held_back"],
        written=report["written"],
        rows=tuple(_row(kind, report["kinds"][kind.value]) for kind in FaultKind),
    )


def _row(kind: FaultKind, counts: dict[str, Any]) -> Row:
    entry = vocabulary("self_checks")[f"fault-{kind.value}"]
    return Row(
        name=say(entry.label),
        before=str(entry["from"]),
        after=str(entry["to"]),
        planted=counts["planted"],
        caught=counts["caught"],
    )
