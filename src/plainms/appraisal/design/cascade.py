"""What was done: a cascade from the surest sign to the weakest, and the rule says which layer decided.

NLM's publication types, then the title, then what the authors write that they did, then the weight of all words. Within
a layer the order is that of risk: notices and plans before reviews, reviews before cases, animals and cells before
trials, because mice are randomized too.
"""

from collections.abc import Callable, Iterator

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design
from plainms.appraisal.design import fields, points, texts, titles
from plainms.appraisal.design.words import Decision
from plainms.appraisal.reading import Reading
from plainms.provenance import Claim, Origin

_LAYERS: tuple[Callable[[Reading], Iterator[Decision]], ...] = (
    fields.by_publication_type,
    titles.by_early_title,
    texts.by_plan,
    texts.by_early_text,
    fields.by_randomized_type,
    titles.by_narrative_title,
    texts.by_review_of_others,
    texts.by_shown_protocol,
    texts.by_species,
    titles.by_part_of_a_trial,
    titles.by_people_title,
    texts.by_randomized_text,
    texts.by_narrative_text,
    titles.by_method_title,
    texts.by_people_text,
    points.by_points,
    points.by_bench,
)


def design_of(reading: Reading) -> Claim[Design]:
    """The design with the words or fields that decided; unclear where no layer does or two contradict."""
    for layer in _LAYERS:
        for design, rule, grounds in layer(reading):
            return Claim(value=design, origin=Origin.RULE, rule=rule, grounds=grounds)
    reason = Unclear("neither the publication types nor the title nor the abstract settles the design")
    return Claim(value=reason, origin=Origin.RULE, rule="design-unsettled")
