"""The medicines and procedures that the study is about: those that the title names, or the aim and results name again.

A medicine met once in passing is not what the study is about.
"""

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.language.matching import exact, synonyms
from plainms.provenance import Claim, Origin
from plainms.text import Span


def interventions_of(reading: Reading) -> Claim[tuple[str, ...]]:
    """Ids of ``vocabulary/data/drugs.toml``, title first; not reported where none is at the center."""
    titled = [item for span in reading.title for item in _named(span)]
    told = [item for span in reading.without(Role.BACKGROUND) for item in _named(span)]
    names = [name for name, _ in told]
    central = dict(reversed(titled)) | {name: span for name, span in reversed(told) if names.count(name) >= 2}
    ordered = [name for name, _ in titled] + names
    chosen = tuple(name for name in dict.fromkeys(ordered) if name in central)
    if not chosen:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="interventions-none-central")
    grounds = tuple(central[name] for name in chosen)
    return Claim(value=chosen, origin=Origin.RULE, rule="interventions-named", grounds=grounds)


def _named(span: Span) -> list[tuple[str, Span]]:
    hits = (*synonyms("drugs").find(span.quote), *exact("drugs", "brands").find(span.quote))
    return [(hit.entry, span.within(hit.start, hit.end)) for hit in sorted(hits, key=lambda hit: hit.start)]
