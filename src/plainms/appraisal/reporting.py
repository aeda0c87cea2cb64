"""What CONSORT for abstracts asks of a randomized trial and this abstract does not report.

"Not reported" here means that none of the item's patterns fits. It says something of the abstract, not of the trial.
"""

from plainms.absence import NOT_ASSESSED
from plainms.appraisal.appraisal import Analysis, Design
from plainms.appraisal.patterns import pattern
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.provenance import Claim, FiredRule, Ground, Origin
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "consort_abstracts"


def missing_items_of(
    reading: Reading, design: Claim[Design], analysis: Claim[Analysis], answered: dict[str, bool]
) -> Claim[tuple[str, ...]]:
    """Ids of ``consort_abstracts.toml`` that are missing, in its order; asked only of a trial's first report.

    ``answered`` says for the items that other questions of the appraisal settle whether they found an answer.
    """
    if design.value is not Design.RANDOMIZED_TRIAL or analysis.value in {Analysis.POST_HOC, Analysis.SUBGROUP}:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="consort-only-for-randomized-trials")
    missing = tuple(entry.id for entry in vocabulary(_NAME).entries if not _is_reported(entry, reading, answered))
    asked = FiredRule(rule="consort-for-abstracts", fact=f"{len(missing)} items not found")
    grounds: tuple[Ground, ...] = (asked, *(FiredRule(rule="consort-item-not-found", fact=item) for item in missing))
    return Claim(value=missing, origin=Origin.RULE, rule="consort-items-missing", grounds=grounds)


def _is_reported(entry: Entry, reading: Reading, answered: dict[str, bool]) -> bool:
    if entry["where"] == "record":
        return answered[entry.id]
    spans: tuple[Span, ...] = reading.title if entry["where"] == "title" else reading.abstract
    compiled = pattern(_NAME, entry.id, "patterns")
    return any(compiled.search(lowered(span.quote)) for span in spans)
