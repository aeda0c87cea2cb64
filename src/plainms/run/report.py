"""A run report in words, for the terminal."""

from typing import Any

_SECTIONS = {
    "in_scope": "In scope",
    "decisions": "What became of the studies",
    "no_digest": "No digest, because",
    "struck": "Published without sentences that these checks found at fault",
    "held_back": "Held back by these checks",
    "out_of_scope": "Out of scope, because",
    "failed": "Failed",
    "unreadable": "Unreadable citations",
    "skipped": "Passed over",
}


def in_words(report: dict[str, Any]) -> str:
    """The counts of a build, a line each, largest first; empty sections are left out."""
    read = report["read"]
    lines = [
        f"As of {report['as_of']}, from {', '.join(report['inputs'])}:",
        f"  {read['records']:,} citations read, {read['failed']:,} failed, "
        f"{read['skipped']:,} passed over, {read['deleted']:,} deleted by PubMed",
        f"The library holds {report['studies']:,} studies.",
    ]
    for key, title in _SECTIONS.items():
        if report[key]:
            lines.append(f"{title}:")
            lines.extend(f"  {count:>7,}  {name}" for name, count in _largest_first(report[key]))
    return "\n".join(lines)


def _largest_first(counts: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
