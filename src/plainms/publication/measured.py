"""What evaluation measured, as readers see it: for each line what was asked of us, and what we reached.

``measured.json`` is written by ``scripts/docs.py`` from ``evaluation/``, of which the package holds nothing else.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plainms.wording import Wording, say

RECORDED = Path(__file__).parent / "measured.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One line: what was measured in plain words, the score and the bar as readers see them."""

    what: Wording
    score: str
    bar: Wording
    is_reached: bool


@cache
def measured() -> tuple[Measured, ...]:
    """The recorded lines, in the order of ``evaluation/bars.toml``."""
    return tuple(_line(**line) for line in json.loads(RECORDED.read_text(encoding="utf-8")))


def _line(what: str, score: str, bar: str, is_reached: bool) -> Measured:
    return Measured(what=say(what), score=score, bar=say(bar), is_reached=is_reached)
