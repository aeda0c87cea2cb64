"""What evaluation measured, as readers see it: for each line what was asked of us, and what we reached.

``measured.json`` is written by ``scripts/docs.py`` from ``evaluation/``, of which the package holds nothing else.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

RECORDED = Path(__file__).parent / "measured.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One line: what was measured in plain words, the score and the bar as readers see them."""

    what: str
    score: str
    bar: str
    is_reached: bool


@cache
def measured() -> tuple[Measured, ...]:
    """The recorded lines, in the order of ``evaluation/bars.toml``."""
    return tuple(Measured(**line) for line in json.loads(RECORDED.read_text(encoding="utf-8")))
