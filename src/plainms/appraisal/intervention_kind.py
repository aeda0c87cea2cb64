"""What those studied were given: a drug, something else, or nothing because they were only watched or measured."""

from functools import cache

from plainms.absence import NOT_ASSESSED, Unclear
from plainms.appraisal.appraisal import Design, InterventionKind, Role
from plainms.appraisal.reading import Reading
from plainms.appraisal.weighing import weighed
from plainms.language.matching import lowered
from plainms.provenance import Claim, FiredRule, Ground, Origin
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

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
    """The kind whose words clearly outweigh the others; not assessed of work without data of its own.

    That nothing was given is never said of animals, nor where the text names something given: it is unclear then.
    """
    if design.value in _NOBODY_GIVEN:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="intervention-kind-not-asked-of-this-design")
    lead, second = weighed(reading, NAME)[:2]
    if lead.points - second.points < _AHEAD:
        reason = Unclear("the words do not say clearly whether anything was given, or what kind of thing")
        return Claim(value=reason, origin=Origin.RULE, rule="intervention-kind-unsettled")
    if lead.entry == InterventionKind.NONE.value and (design.value is Design.ANIMAL or _names_something_given(reading)):
        reason = Unclear("nothing seems to be studied as given, but animals were handled or something given is named")
        return Claim(value=reason, origin=Origin.RULE, rule="intervention-kind-none-is-unsure")
    fired = FiredRule(rule="intervention-kind-points", fact=f"{lead.entry} leads by {lead.points - second.points}")
    grounds: tuple[Ground, ...] = (*lead.spans[:_MOST_GROUNDS], fired)
    return Claim(value=InterventionKind(lead.entry), origin=Origin.RULE, rule=fired.rule, grounds=grounds)


def _names_something_given(reading: Reading) -> bool:
    """Whether the title or a sentence of the study's own work names something given, injected, blocked or trained."""
    told = (*reading.title, *reading.without(Role.BACKGROUND, Role.CONCLUSIONS))
    return any(_given().search(lowered(span.quote)) for span in told)


@cache
def _given() -> Sieved:
    return Sieved(vocabulary(NAME).text["given"])


def likeliest_kind(reading: Reading) -> InterventionKind:
    """The kind that is ahead, however little; for scores that allow no silence."""
    return InterventionKind(weighed(reading, NAME)[0].entry)
