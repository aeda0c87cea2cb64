"""What those studied were given: a drug, something else, or nothing because they were only watched or measured."""

from plainms.absence import NOT_ASSESSED, Unclear
from plainms.appraisal.appraisal import Design, InterventionKind
from plainms.appraisal.reading import Reading
from plainms.appraisal.weighing import weighed
from plainms.provenance import Claim, FiredRule, Ground, Origin

NAME = "intervention_kinds"
_AHEAD = 4  # points by which one kind must lead before it is said
_MOST_GROUNDS = 3
_NOBODY_GIVEN = {
    Design.META_ANALYSIS,
    Design.SYSTEMATIC_REVIEW,
    Design.NARRATIVE_REVIEW,
    Design.GUIDELINE,
    Design.OPINION,
    Design.NOTICE,
    Design.MODELING,
}


def intervention_kind_of(reading: Reading, design: Claim[Design]) -> Claim[InterventionKind]:
    """The kind whose words clearly outweigh the others; not assessed of work without data of its own."""
    if design.value in _NOBODY_GIVEN:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="intervention-kind-not-asked-of-this-design")
    lead, second = weighed(reading, NAME)[:2]
    if lead.points - second.points < _AHEAD:
        reason = Unclear("the words do not say clearly whether anything was given, or what kind of thing")
        return Claim(value=reason, origin=Origin.RULE, rule="intervention-kind-unsettled")
    fired = FiredRule(rule="intervention-kind-points", fact=f"{lead.entry} leads by {lead.points - second.points}")
    grounds: tuple[Ground, ...] = (*lead.spans[:_MOST_GROUNDS], fired)
    return Claim(value=InterventionKind(lead.entry), origin=Origin.RULE, rule=fired.rule, grounds=grounds)


def likeliest_kind(reading: Reading) -> InterventionKind:
    """The kind that is ahead, however little; for scores that allow no silence."""
    return InterventionKind(weighed(reading, NAME)[0].entry)
