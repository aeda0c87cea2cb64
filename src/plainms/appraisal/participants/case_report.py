"""The people of a case report: one person where nothing speaks of more, or a few whose number is stated."""

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Counted, Participants, Role
from plainms.appraisal.participants.mentions import wording
from plainms.appraisal.participants.stages import Statement
from plainms.appraisal.participants.who import who
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin

_SEVERAL = 20  # a report on more people than this is no report on cases


def people_of_cases(reading: Reading, statements: tuple[Statement, ...]) -> Claim[Participants]:
    """One person or a few; unclear where the report does not settle which."""
    few = _a_few(statements)
    if few:
        value = Participants(count=few.count, counted=Counted.STUDIED, who=who(few.mention))
        return Claim(value=value, origin=Origin.RULE, rule="participants-a-few-people", grounds=(few.mention.span,))
    several = [span for span in reading.spans if wording("several").search(lowered(span.quote))]
    own = reading.title + reading.without(Role.BACKGROUND, Role.CONCLUSIONS)
    found = [(span, wording("single").search(lowered(span.quote))) for span in own]
    single = next((span.within(*match.span()) for span, match in found if match), None)
    if single is None or several or any(item.count > 1 for item in statements):
        because = Unclear("the report does not make clear how many people it tells of")
        return Claim(value=because, origin=Origin.RULE, rule="participants-case-report")
    value = Participants(count=1, counted=Counted.STUDIED, who=single.quote)
    return Claim(value=value, origin=Origin.RULE, rule="participants-one-person", grounds=(single,))


def _a_few(statements: tuple[Statement, ...]) -> Statement | None:
    """The people of a report on several, where it says once and only once how many it tells of."""
    own = [item for item in statements if not item.is_control]
    told = [item for item in own if wording("reported").search(lowered(item.mention.sentence.quote))]
    return told[0] if told and len({item.count for item in own}) == 1 and 1 < told[0].count < _SEVERAL else None
