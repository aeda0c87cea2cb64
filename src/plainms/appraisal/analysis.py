"""How the analysis relates to the study it comes from: the main results, a second look, an extension, a pilot."""

from plainms.absence import NOT_ASSESSED, Unclear
from plainms.appraisal.appraisal import Analysis, Design, Role
from plainms.appraisal.patterns import first, pattern
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin

_NAME = "analyses"
_ASKED = {
    Design.RANDOMIZED_TRIAL,
    Design.NON_RANDOMIZED_TRIAL,
    Design.COHORT,
    Design.CASE_CONTROL,
    Design.CROSS_SECTIONAL,
    Design.DIAGNOSTIC,
    Design.QUALITATIVE,
}


def analysis_of(reading: Reading, design: Claim[Design]) -> Claim[Analysis]:
    """The kind of analysis that title or text names; where none is named it is unclear, never primary by default."""
    if isinstance(design.value, Design) and design.value not in _ASKED:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="analysis-not-asked-of-this-design")
    kinds = [kind for kind in Analysis if kind is not Analysis.PRIMARY]
    for kind in kinds:
        for title in reading.title:
            found = pattern(_NAME, kind.value, "titles").search(lowered(title.quote))
            if found:
                return Claim(
                    value=kind, origin=Origin.RULE, rule="analysis-title", grounds=(title.within(*found.span()),)
                )
    for kind in kinds:
        for span in first(_NAME, kind.value, "texts", reading.without(Role.BACKGROUND, Role.CONCLUSIONS)):
            return Claim(value=kind, origin=Origin.RULE, rule="analysis-text", grounds=(span,))
    reason = Unclear("the abstract does not say whether these are the main results")
    return Claim(value=reason, origin=Origin.RULE, rule="analysis-not-named")
