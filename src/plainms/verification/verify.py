"""Puts every check to a digest. The checks know the study, its appraisal and the text, and never who wrote it."""

from plainms.appraisal.appraisal import Appraisal
from plainms.digest.digest import Digest
from plainms.provenance import Stamp
from plainms.studies.study import Study
from plainms.verification.case import Check, open_case
from plainms.verification.checks import (
    advice,
    analogies,
    attribution,
    causes,
    comparator,
    complete,
    context,
    denial,
    direction,
    diseases,
    eligible,
    figures,
    grounds,
    groups,
    hygiene,
    licence,
    medicines,
    outcome,
    parity,
    population,
    quotes,
    reviews,
    species,
    teaser,
    tense,
    wording,
)
from plainms.verification.verification import Verification
from plainms.vocabulary.load import edition

LOGIC = "21"

CHECKS: tuple[Check, ...] = (
    eligible.CHECK,
    grounds.CHECK,
    quotes.CHECK,
    figures.CHECK,
    teaser.CHECK,
    advice.CHECK,
    reviews.CHECK,
    causes.CHECK,
    species.CHECK,
    context.CHECK,
    attribution.CHECK,
    population.CHECK,
    diseases.CHECK,
    analogies.CHECK,
    complete.CHECK,
    hygiene.CHECK,
    parity.CHECK,
    direction.CHECK,
    denial.CHECK,
    outcome.CHECK,
    groups.CHECK,
    licence.CHECK,
    comparator.CHECK,
    tense.CHECK,
    medicines.CHECK,
    wording.CHECK,
)
"""Every check in the order of the report; described one by one in ``docs/reference/checks.md``."""


def verify(digest: Digest, study: Study, appraisal: Appraisal) -> Verification:
    """The findings of all checks on a digest. A digest with a blocking finding must not be published."""
    case = open_case(digest, study, appraisal)
    return Verification(
        study=study.id,
        stamp=Stamp(inputs=digest.stamp.inputs, logic=f"verification-{LOGIC}", vocabulary=edition()),
        checks=tuple(check.name for check in CHECKS),
        findings=tuple(finding for check in CHECKS for finding in check.findings(case)),
    )
