"""Distance to the clinic, from design and species. Where either is unclear the rung is, too."""

import re
from functools import cache

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Analysis, Design, Role, Rung, Species
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.provenance import Claim, FiredRule, Origin
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_SECOND_LOOK = {Analysis.POST_HOC, Analysis.SUBGROUP, Analysis.EXTENSION}
_OF_TRIALS = re.compile(r"\brandomi[sz]ed (?:[\w-]+ ){0,3}trials\b|\brcts\b")


def rung_of(reading: Reading, design: Claim[Design], species: Claim[Species], analysis: Claim[Analysis]) -> Claim[Rung]:
    """The rung of ``vocabulary/data/designs.toml`` for this design and species, with the grounds of both."""
    if not isinstance(design.value, Design) or not isinstance(species.value, Species):
        return _unclear("design or species is unclear")
    entry = vocabulary("designs")[design.value.value]
    trials = _trials(reading) if design.value is Design.META_ANALYSIS else ()
    if trials:
        return _claim(Rung.MANY_TRIALS, "rung-trials-pooled", design, trials)
    stated = entry["rung"].get(species.value.value)
    if stated is None:
        return _unclear(f"a {design.value.value} with species {species.value.value} has no sure rung")
    rung = Rung(stated)
    if rung is Rung.PEOPLE_RANDOMIZED and analysis.value in _SECOND_LOOK:
        return _claim(Rung.PEOPLE_COMPARED, "rung-second-look-at-a-trial", design, analysis.spans)
    compared = _compared(reading) if "rung_if_compared" in entry.more else ()
    if compared:
        return _claim(Rung(entry["rung_if_compared"]), "rung-groups-compared", design, compared)
    return _claim(rung, "rung-design-and-species", design, ())


def _claim(rung: Rung, rule: str, design: Claim[Design], more: tuple[Span, ...]) -> Claim[Rung]:
    fired = FiredRule(rule=rule, fact=f"design = {design.value}")
    return Claim(value=rung, origin=Origin.RULE, rule=rule, grounds=(fired, *design.grounds, *more))


def _unclear(because: str) -> Claim[Rung]:
    return Claim(value=Unclear(because), origin=Origin.RULE, rule="rung-unclear")


def _trials(reading: Reading) -> tuple[Span, ...]:
    """Where the review says that what it pools are randomized trials: the title, or how it chose its studies."""
    own = reading.title + tuple(item.span for item in reading.sentences if item.role.value is Role.METHODS)
    return next(((span,) for span in own if _OF_TRIALS.search(lowered(span.quote))), ())


def _compared(reading: Reading) -> tuple[Span, ...]:
    """The sentence of methods or title that sets two groups side by side."""
    own = reading.title + tuple(item.span for item in reading.sentences if item.role.value is Role.METHODS)
    return next(((span,) for span in own if _comparison().search(lowered(span.quote))), ())


@cache
def _comparison() -> Sieved:
    return Sieved(vocabulary("designs").text["groups"])
