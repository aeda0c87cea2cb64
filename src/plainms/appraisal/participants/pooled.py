"""How many people the studies of a review had together: one number that it joins to its studies, else unclear."""

from plainms.absence import NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Counted, Participants
from plainms.appraisal.participants.mentions import Mention, wording
from plainms.appraisal.participants.stages import Statement
from plainms.appraisal.participants.who import who
from plainms.provenance import Claim, Origin

_FEW = 10  # below this a number of people is that of one study


def people_of_studies(statements: tuple[Statement, ...]) -> Claim[Participants]:
    """The people pooled. A bound ("at least 400") is no number of people, and two numbers that differ are none."""
    told = [item for item in statements if _is_pooled(item)]
    if not told:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="participants-pooled-not-stated")
    counts = sorted({item.count for item in told})
    largest = max(told, key=lambda item: item.count)
    if len(counts) > 1 and (told[0].count != largest.count or _same_sentence(told, largest)):
        numbers = ", ".join(map(str, counts))
        because = Unclear(f"the review gives more than one number of people: {numbers}")
        return Claim(value=because, origin=Origin.RULE, rule="participants-pooled-disagree")
    if wording("at_least").search(largest.mention.before):
        because = Unclear(f"the review gives {largest.count} people as a bound, not as their number")
        return Claim(value=because, origin=Origin.RULE, rule="participants-pooled-bound")
    value = Participants(count=largest.count, counted=Counted.STUDIED, who=who(largest.mention))
    return Claim(value=value, origin=Origin.RULE, rule="participants-pooled", grounds=(largest.mention.span,))


def _is_pooled(item: Statement) -> bool:
    mention = item.mention
    ahead = wording("pooled_ahead").search(wording("at_least").sub("", mention.before))
    joined = ahead or wording("pooled_behind").match(mention.after)
    aside = item.is_control or item.is_arm or item.mention.nested or _is_share(item.mention) or not mention.named
    return bool(joined) and not aside and item.count >= _FEW and not _is_of_one_study(mention)


def _is_share(mention: Mention) -> bool:
    return bool(wording("share").search(mention.within) or wording("share").match(mention.after))


def _is_of_one_study(mention: Mention) -> bool:
    """Whether the number bounds what each study had to have ("studies with 10 or more patients")."""
    return bool(wording("each_study").search(mention.within + mention.after[:30]))


def _same_sentence(told: list[Statement], largest: Statement) -> bool:
    """Whether another number stands in the sentence of the largest, so that it may not be the whole."""
    other = [item for item in told if item.count != largest.count]
    return any(item.mention.sentence == largest.mention.sentence for item in other)
