"""How many people took part: told where two independent readings agree, or where one is very sure; else unclear.

The first reading weighs every count by how it is told (``ranking``); the second goes by the CONSORT stage that the
count's own verb names (``structure``). Planned, enrolled and analyzed numbers that differ are never made to agree.
"""

from plainms.absence import NOT_ASSESSED, NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Counted, Design, Participants, Role, Species
from plainms.appraisal.participants.by_shares import by_shares
from plainms.appraisal.participants.case_report import people_of_cases
from plainms.appraisal.participants.counts import Counts
from plainms.appraisal.participants.groups import Row
from plainms.appraisal.participants.mentions import own_sentences, wording
from plainms.appraisal.participants.pooled import people_of_studies
from plainms.appraisal.participants.ranking import Ranked, ranked
from plainms.appraisal.participants.stages import Statement
from plainms.appraisal.participants.structure import by_structure
from plainms.appraisal.participants.who import is_bare, who
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin

_FLOW = (Counted.ENROLLED, Counted.RANDOMIZED, Counted.STUDIED, Counted.ANALYSED, Counted.COMPLETED)
_MOST = 0.6  # share of those who came in who must still be there for both numbers to be of one flow
_TRIALS = {Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL}
_POOLING = {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}
_NOT_ASKED = {Design.PROTOCOL, Design.MODELING, Design.GENETIC}
# At least this share was right, by the rule that told it, on the development half of the participants set
# (437 of 442, 11 of 11, 5 of 5: the few are not believed more than the many).
_CONFIDENCE = {
    "participants-two-readings": 0.98,
    "participants-two-stages": 0.95,
    "participants-one-sure-reading": 0.95,
    "participants-by-shares": 0.95,
}
_NONE_STATED = Unclear("no count is stated as the number of people in the study")
_SURE = 6  # weight at which the ranking alone is believed
_MARGIN = 4  # by which it must then lead
_PLAIN = 4  # weight from which a number is told plainly enough to stand beside larger ones of unnamed stage
_FEWEST = 2  # weight below which even two readings that agree are not


def participants_of(
    reading: Reading, design: Claim[Design], species: Claim[Species], counts: Counts
) -> Claim[Participants]:
    """The number of people studied, or why it is not told."""
    if design.value in _POOLING and not reading.naming_animals:
        return people_of_studies(counts.statements)
    if not _may_be_people(reading, species):
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="participants-only-for-people")
    if design.value in _NOT_ASKED:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="participants-not-asked-of-this-design")
    if design.value is Design.CASE_REPORT or _tells_of_one(reading, design, counts):
        return people_of_cases(reading, counts.statements)
    return _many(reading, design, counts)


def _tells_of_one(reading: Reading, design: Claim[Design], counts: Counts) -> bool:
    """Whether one patient came to the authors and is spoken of again, and nobody else is counted."""
    if counts.statements or not isinstance(design.value, Unclear):
        return False
    came = any(wording("one_came").search(lowered(span.quote)) for span in reading.abstract)
    return came and any(wording("that_one").search(lowered(span.quote)) for span in reading.abstract)


def _may_be_people(reading: Reading, species: Claim[Species]) -> bool:
    """Whether people were studied, or it is unclear who was and the authors name no animal."""
    if isinstance(species.value, Species):
        return species.value is Species.PEOPLE
    return not reading.naming_animals and not reading.subjects.animals


def _many(reading: Reading, design: Claim[Design], counts: Counts) -> Claim[Participants]:
    if not counts.statements:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="participants-not-stated")
    chosen, rule = _chosen(counts.statements, counts.rows)
    if isinstance(chosen, Unclear) and chosen == _NONE_STATED:
        chosen, rule = by_shares(reading, counts.statements), "participants-by-shares"
    if isinstance(chosen, Unclear):
        return Claim(value=chosen, origin=Origin.RULE, rule=rule)
    doubt = _doubt(reading, design, chosen)
    if doubt:
        return Claim(value=Unclear(doubt), origin=Origin.RULE, rule="participants-not-the-whole")
    best = _best_worded(chosen, counts.statements)
    value = Participants(count=chosen.count, counted=chosen.stage or Counted.STUDIED, who=who(best.mention))
    confidence = _CONFIDENCE[rule]
    return Claim(value=value, origin=Origin.RULE, rule=rule, grounds=(best.mention.span,), confidence=confidence)


def _chosen(statements: tuple[Statement, ...], rows: tuple[Row, ...]) -> tuple[Statement | Unclear, str]:
    """The statement that the readings settle on, and the rule that says how."""
    ranking = ranked(statements, rows)
    structural = by_structure(statements, rows)
    if not ranking:
        return _NONE_STATED, "participants-disagree"
    first = ranking[0]
    larger = _unexplained(ranking, first, structural) or _beside(statements, first)
    if larger:
        return _differ(first.count, larger[0].count), "participants-disagree"
    if isinstance(structural, Statement):
        return _by_two(first, structural)
    lead = first.weight - (ranking[1].weight if len(ranking) > 1 else 0)
    if first.weight >= _SURE and lead >= _MARGIN:
        return first.best, "participants-one-sure-reading"
    return structural, "participants-disagree"


def _by_two(first: Ranked, structural: Statement) -> tuple[Statement | Unclear, str]:
    """What both readings tell, or the surest stage where the other number is the same people at another stage."""
    if structural.count == first.count and first.weight >= _FEWEST:
        return structural, "participants-two-readings"
    if _is_later(first.best, structural) or _is_later(structural, first.best):
        return structural, "participants-two-stages"
    return _differ(first.count, structural.count), "participants-disagree"


def _unexplained(ranking: tuple[Ranked, ...], first: Ranked, structural: Statement | Unclear) -> list[Ranked]:
    """Larger numbers that are not the same people at an earlier stage."""
    told = [first.best] if isinstance(structural, Unclear) else [first.best, structural]
    larger = [item for item in ranking if item.count > max(one.count for one in told) and item.weight >= _FEWEST]
    return [item for item in larger if not any(_is_later(one, item.best) for one in told)]


def _beside(statements: tuple[Statement, ...], first: Ranked) -> list[Statement]:
    """Larger counts beside a number that is not told plainly, by a verb that does not say that people came in."""
    if first.weight >= _PLAIN or first.best.stage in {Counted.RANDOMIZED, Counted.ENROLLED}:
        return []
    return [item for item in statements if item.count > first.count and _may_be_more(item)]


def _may_be_more(item: Statement) -> bool:
    aside = item.is_pool or item.is_arm or item.mention.nested
    return item.took_part and item.mention.named and not aside


def _differ(one: int, other: int) -> Unclear:
    if one == other:
        return Unclear(f"{one} people are counted, but not clearly as those who took part")
    return Unclear(f"the abstract gives {one} people and {other}, and both may be the number who took part")


def _is_later(few: Statement, many: Statement) -> bool:
    """Whether the smaller number is the larger one at a later stage of the flow, most of them still there."""
    stages = [item.stage for item in (many, few)]
    in_order = all(stage in _FLOW for stage in stages) and _FLOW.index(stages[0]) < _FLOW.index(stages[1])
    return in_order and many.count * _MOST <= few.count <= many.count


def _best_worded(chosen: Statement, statements: tuple[Statement, ...]) -> Statement:
    """The same count where it says who was counted."""
    same = [item for item in (chosen, *statements) if item.count == chosen.count and item.took_part]
    return next((item for item in same if item.mention.named and not is_bare(item.mention)), chosen)


def _doubt(reading: Reading, design: Claim[Design], chosen: Statement) -> str:
    """Why the count may not be the number of people studied; empty where nothing speaks against it."""
    aims = reading.title + tuple(item.span for item in reading.sentences if item.role.value is Role.OBJECTIVE)
    counts_cases = any(wording("counted_as_result").search(lowered(span.quote)) for span in aims)
    if counts_cases and wording("found").search(lowered(chosen.mention.sentence.quote)):
        return "the count is what was found, not who took part"
    other = any(wording("other_cohort").search(lowered(span.quote)) for span in reading.abstract)
    if other and chosen.stage is not Counted.RANDOMIZED and not wording("in_total").search(chosen.mention.before):
        return "another group of people was studied as well"
    if _is_part(reading, chosen):
        return "only a part of those counted was studied, or others of the other sex were as well"
    beside = any(wording("beside").search(lowered(span.quote)) for span in own_sentences(reading))
    told_apart = wording("patients_beside_controls").search(lowered(chosen.mention.span.quote) + chosen.mention.after)
    if beside and not told_apart and design.value not in _TRIALS and is_bare(chosen.mention):
        return "another group stands beside those counted, and the words do not say which group was counted"
    return ""


def _is_part(reading: Reading, chosen: Statement) -> bool:
    """Whether only one sex of those studied is counted, or a larger study of which this one looks at a part."""
    mention = chosen.mention
    counted = lowered(mention.span.quote)
    if wording("one_sex").search(counted) and wording("other_sex").match(mention.after):
        return True
    if wording("from_papers").match(mention.after):
        return True
    if wording("some_in").match(mention.before) and wording("some_who").match(mention.after):
        return mention.role is Role.RESULTS
    if wording("some_of").search(mention.before) and " with " in counted and " with " not in who(mention):
        return True  # "in the 33 patients with interruptions"
    if wording("some_with_it").match(mention.after):
        return True
    drawn = wording("drawn_from").search(mention.before) and wording("part_behind").match(mention.after)
    return bool(drawn) and any(wording("of_a_larger").search(lowered(span.quote)) for span in reading.spans)
