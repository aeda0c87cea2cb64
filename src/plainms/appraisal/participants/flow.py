"""How many people there were at each stage of the CONSORT flow, each number as it stands; the sentences that
name the stages are the grounds.

Numbers of one stage that differ are all kept, and none is worked out from another.
"""

from plainms.absence import NOT_ASSESSED, NOT_REPORTED
from plainms.appraisal.appraisal import Counted, FlowCount, Species
from plainms.appraisal.participants.counts import Counts
from plainms.appraisal.participants.stages import Statement
from plainms.provenance import Claim, Origin
from plainms.text import Span

_NOT_OF_PEOPLE = {Species.ANIMALS, Species.CELLS, Species.NONE}


def flow_of(counts: Counts, species: Claim[Species]) -> Claim[tuple[FlowCount, ...]]:
    """Those planned, assessed, enrolled, randomized, analyzed, lost and staying, in the order of the text."""
    if species.value in _NOT_OF_PEOPLE:
        return Claim(value=NOT_ASSESSED, origin=Origin.RULE, rule="flow-only-of-people")
    sizes = {arm.size for row in counts.rows for arm in row.arms} - {row.total for row in counts.rows}
    found: dict[tuple[Counted, int], FlowCount] = {}
    sentences: dict[tuple[Counted, int], Span] = {}
    for item in counts.statements:
        if item.stage and _is_of_all(item) and item.count not in sizes:
            told = FlowCount(stage=item.stage, count=item.count, span=item.mention.span)
            found.setdefault((item.stage, item.count), told)
            sentences.setdefault((item.stage, item.count), item.mention.sentence)
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="flow-not-stated")
    grounds = tuple(dict.fromkeys(sentences.values()))
    return Claim(value=tuple(found.values()), origin=Origin.RULE, rule="flow-stated", grounds=grounds)


def _is_of_all(item: Statement) -> bool:
    """Whether the number is of all people at a stage of the flow, not of one group or of those with an outcome."""
    aside = item.is_control or item.is_arm or item.is_joined or item.mention.nested
    lost = item.stage is Counted.LOST
    return item.stage is not Counted.STUDIED and not aside and (lost or not item.is_result)
