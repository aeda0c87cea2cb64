"""The report of a sync in words, for the terminal and for the mail that cron sends."""

from typing import Any

from plainms.run.sync.sync import outcomes_in, texts_in


def in_words(report: dict[str, Any]) -> str:
    """A line a source, then what became of the library."""
    lines = [f"Sync {report['run']}, as of {report['as_of']}:"]
    lines += [f"  {source.label}: {outcome.in_words()}" for source, outcome in outcomes_in(report).items()]
    lines += [f"  Full texts (Europe PMC, PubMed Central): {outcome.in_words()}" for outcome in texts_in(report)]
    made = report["studies_published_anew"]
    library = ", ".join(f"{count:,} {name}" for name, count in sorted(report["library"].items()))
    lines.append(f"Pages of {made:,} {'study was' if made == 1 else 'studies were'} made anew.")
    lines.append(f"The library holds: {library or 'nothing'}.")
    return "\n".join(lines)
