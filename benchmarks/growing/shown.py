"""What was measured of the growth of a library, as a table, and the power of the size with which each step grows."""

import math
from collections.abc import Callable, Sequence
from typing import Any

LINEAR = 1.05
"""A power of the size up to this counts as linear."""

Row = dict[str, Any]
Read = Callable[[Row], float]


def exponents(rows: Sequence[Row]) -> dict[str, float]:
    """By step, the power of the size with which it grows, over the sizes at which the step was measured."""
    found = {}
    for name, (stage, read) in _GROWN.items():
        some = [row for row in rows if stage in row]
        if len(some) > 1:
            found[name] = slope([row["studies"] for row in some], [read(row) for row in some])
    return found


def slope(sizes: Sequence[float], values: Sequence[float]) -> float:
    """The power with which values grow with sizes: the slope of their logarithms by least squares."""
    xs, ys = [math.log(one) for one in sizes], [math.log(max(one, 1e-9)) for one in values]
    x, y = math.fsum(xs) / len(xs), math.fsum(ys) / len(ys)
    across = math.fsum((one - x) ** 2 for one in xs)
    return round(math.fsum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / across, 3) if across else 0.0


def table(result: dict[str, Any]) -> str:
    """One column a size, one row a step; times are those of the processor.

    A dash is what was not measured, or too little to be told from the step that it is the rest of. The last column is
    how many times as much the largest size takes as the one before it.
    """
    rows, prepared = result["sizes"], result["prepared"]
    head = (
        f"{_chain(result)}{prepared['studies']:,} processed studies were stored at {prepared['stored_a_second']:.0f} a "
        f"second of the processor; all sizes are varied from them. {_machine(result['machine'])}."
    )
    sizes = " | ".join(f"{row['studies']:,}" for row in rows)
    lines = [f"| studies | {sizes} | power | last step |", f"|---|{'--:|' * (len(rows) + 2)}"]
    for name, stage, power, form, read in _SHOWN:
        cells = " | ".join(form.format(read(row)) if stage in row and read(row) > 0 else "–" for row in rows)
        grown = f"{result['exponents'][power]:.2f}" if power in result["exponents"] else ""
        lines.append(f"| {name} | {cells} | {grown} | {_last_step(rows, power)} |")
    return "\n".join((head, "", *lines, *(f"\n{note}" for note in result.get("notes", ()))))


def _last_step(rows: Sequence[Row], power: str) -> str:
    if power not in _GROWN:
        return ""
    stage, read = _GROWN[power]
    last = [read(row) for row in rows[-2:] if stage in row]
    return f"× {last[1] / last[0]:.2f}" if len(last) > 1 and last[0] > 0 else ""


def _chain(result: dict[str, Any]) -> str:
    chain = result.get("chain")
    if not chain:
        return "The chain was not timed in this run. "
    return (
        f"The whole chain made {chain['records']:,} records with {chain['processes']} processes, "
        f"{chain['records_a_cpu_second']:.1f} a second of the processor. "
    )


def _each(row: dict[str, Any], step: str) -> float:
    return float(row["load"]["seconds"][step] / max(row["load"]["added"], 1) * 1000)


def _pages_each(row: dict[str, Any]) -> float:
    return float(row["place"]["seconds"]["pages of some"] / max(row["place"]["pages_of"], 1) * 1000)


def _planned(row: dict[str, Any]) -> float:
    return float(row["lists"]["seconds"]["gathered"] + row["lists"]["seconds"]["planned"])


def _served(row: dict[str, Any], key: str) -> float:
    return float(row["ask"]["study_pages"][key])


def _machine(facts: dict[str, Any]) -> str:
    return f"{facts['processor']}, {facts['cores']} cores, {facts['system']}, {facts['python']}"


_GROWN: dict[str, tuple[str, Read]] = {
    "storing": ("load", lambda row: row["loaded"]["stored"]),
    "indexing": ("load", lambda row: row["loaded"]["indexed"]),
    "reading profiles": ("place", lambda row: row["place"]["seconds"]["read"]),
    "threads": ("place", lambda row: row["place"]["seconds"]["threads"]),
    "related studies": ("place", lambda row: row["place"]["seconds"]["related"]),
    "placing memory": ("place", lambda row: row["place"]["peak_bytes"]),
    "lists and places": ("lists", _planned),
    "pages of lists and places": ("lists", lambda row: row["lists"]["pages"]),
    "lists memory": ("lists", lambda row: row["lists"]["peak_bytes"]),
    "database": ("load", lambda row: row["load"]["database_bytes"]),
    "search": ("ask", lambda row: row["ask"]["search"]["p95_ms"]),
}
_SHOWN: tuple[tuple[str, str, str, str, Read], ...] = (
    ("stored, ms a study added", "load", "storing", "{:.2f}", lambda row: _each(row, "stored")),
    ("indexed for search, ms a study added", "load", "indexing", "{:.2f}", lambda row: _each(row, "indexed")),
    ("database, MB", "load", "database", "{:,.0f}", lambda row: row["load"]["database_bytes"] / 1e6),
    ("profiles read, s", "place", "reading profiles", "{:.1f}", lambda row: row["place"]["seconds"]["read"]),
    ("threads found, s", "place", "threads", "{:.1f}", lambda row: row["place"]["seconds"]["threads"]),
    ("related studies found, s", "place", "related studies", "{:.1f}", lambda row: row["place"]["seconds"]["related"]),
    ("of the 20 nearest, share found", "place", "", "{:.1%}", lambda row: row["place"]["nearest_found"]),
    ("memory of placing, MB", "place", "placing memory", "{:,.0f}", lambda row: row["place"]["peak_bytes"] / 1e6),
    ("pages of a study made and stored, ms", "place", "", "{:.0f}", _pages_each),
    ("pages of lists and places", "lists", "pages of lists and places", "{:,}", lambda row: row["lists"]["pages"]),
    ("these gathered and planned, s", "lists", "lists and places", "{:.1f}", _planned),
    ("one of them made and stored, ms", "lists", "", "{:.1f}", lambda row: row["lists"]["made_ms_a_page"]),
    ("memory of lists, MB", "lists", "lists memory", "{:,.0f}", lambda row: row["lists"]["peak_bytes"] / 1e6),
    ("search, median ms", "ask", "", "{:.1f}", lambda row: row["ask"]["search"]["median_ms"]),
    ("search, 95% below ms", "ask", "search", "{:.1f}", lambda row: row["ask"]["search"]["p95_ms"]),
    ("stored page of a study handed out, median ms", "ask", "", "{:.2f}", lambda row: _served(row, "median_ms")),
    ("the same, 95% below ms", "ask", "", "{:.2f}", lambda row: _served(row, "p95_ms")),
    ("stored page of a list, median ms", "ask", "", "{:.2f}", lambda row: row["ask"]["list_pages"]["median_ms"]),
)
