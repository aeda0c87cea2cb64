"""The power with which the steps of a build grow with the library is reckoned right, and recorded as reckoned."""

import json
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[3] / "benchmarks"
sys.path.append(str(BENCHMARKS))

from growing.shown import exponents, slope  # noqa: E402 - the benchmarks are no package of ours


@pytest.mark.parametrize("power", [0.0, 0.5, 1.0, 2.0])
def test_the_slope_of_a_power_is_the_power(power: float) -> None:
    sizes = [3_000, 15_000, 120_000]
    assert slope(sizes, [7 * size**power for size in sizes]) == power


def test_one_size_has_no_slope() -> None:
    assert slope([3_000], [5]) == 0.0


def test_the_recorded_powers_are_those_of_the_recorded_times() -> None:
    result = json.loads((BENCHMARKS / "results" / "growth.json").read_text(encoding="utf-8"))
    assert exponents(result["sizes"]) == result["exponents"]
