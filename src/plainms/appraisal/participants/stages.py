"""What a count of people counts: the CONSORT stage its own verb names, and whether it is a part, an arm or a pool."""

import re
from dataclasses import dataclass, replace

from plainms.appraisal.appraisal import Counted
from plainms.appraisal.participants.mentions import YEARS, Mention, mentions_in, wording
from plainms.appraisal.patterns import pattern
from plainms.appraisal.reading import Reading
from plainms.language.matching import lowered
from plainms.language.numbers import whole_numbers
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "participants"
_CAME_IN = (Counted.RANDOMIZED, Counted.ENROLLED)
_AHEAD = 200  # letters in front of a number in which its verb stands
_NEAR = 30  # letters behind the people in which a word still says who they are


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A count of people and what it is a count of. ``stage`` is None where no verb of the flow is joined to it."""

    mention: Mention
    stage: Counted | None
    is_control: bool
    is_part: bool
    is_arm: bool
    is_result: bool
    is_pool: bool
    is_joined: bool

    @property
    def count(self) -> int:
        """How many."""
        return self.mention.count

    @property
    def took_part(self) -> bool:
        """Whether these may be the people of the study: neither comparison people nor only looked at, nor planned."""
        return not self.is_control and self.stage not in {Counted.ASSESSED, Counted.PLANNED, Counted.LOST}


def statements_in(reading: Reading) -> tuple[Statement, ...]:
    """Every count of people with what it is a count of; one joined to another group is joined from both sides."""
    found: list[Statement] = []
    for mention in mentions_in(reading):
        item = _stated(mention)
        before = found[-1] if found and found[-1].mention.sentence == mention.sentence else item
        if before.is_joined and wording("joins").search(mention.before):
            item = replace(item, is_joined=True)
        found.append(item)
    return _with_the_healthy(tuple(found))


def _with_the_healthy(found: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Healthy people are compared people only where others stand beside them."""
    if any(item.mention.named and not item.is_control for item in found) or any(_speaks_of_controls(i) for i in found):
        return found
    return tuple(replace(item, is_control=False) for item in found)


def _speaks_of_controls(item: Statement) -> bool:
    return bool(wording("controls").search(lowered(item.mention.sentence.quote)))


def _stated(mention: Mention) -> Statement:
    stage = stage_of(mention)
    came_in = stage in _CAME_IN
    as_whole = came_in or bool(wording("total_words").search(mention.before))
    return Statement(
        mention=mention,
        stage=stage,
        is_control=is_control(mention),
        is_part=mention.nested or (is_part(mention) and not came_in),
        is_arm=is_arm(mention),
        is_result=is_result(mention) and not as_whole,
        is_pool=is_pool(mention) and not came_in,
        is_joined=is_joined(mention) or bool(wording("shared_noun").search(mention.before)),
    )


def stage_of(mention: Mention) -> Counted | None:
    """The stage that is stated of this count itself; None where no verb of the flow is joined to it."""
    if wording("planned").search(mention.before[-60:] + mention.within + mention.clause[:60]):
        return Counted.PLANNED
    if pattern(_NAME, Counted.ASSESSED, "ahead").search(mention.before[-_AHEAD:]):
        return Counted.ASSESSED
    if wording("fraction").search(mention.before):  # "31 of 322 women took part": the verb tells of the 31
        return None
    behind = mention.after[:160] if wording("joiner").fullmatch(mention.clause) else mention.clause
    return (
        _first_stage("adjectives", mention.within.split(" with ")[0])
        or _first_stage("ahead", mention.before[-_AHEAD:])
        or _behind(behind)
        or _opened(mention)
        or _looked_at(mention, behind)
    )


def _first_stage(key: str, text: str) -> Counted | None:
    return next((Counted(entry.id) for entry in _stages() if pattern(_NAME, entry.id, key).search(text)), None)


def _behind(clause: str) -> Counted | None:
    """The first verb that says how they came in, else the first verb of the flow behind the people."""
    hits = [(entry.id, pattern(_NAME, entry.id, "verbs").search(clause)) for entry in _stages()]
    found = [(stage not in _CAME_IN, hit.start(), stage) for stage, hit in hits if hit and not _is_denied(hit)]
    return Counted(min(found)[2]) if found else None


def _is_denied(hit: re.Match[str]) -> bool:
    return bool(re.search(r"\b(?:not|never)(?: \w+)? $", hit.string[: hit.start()]))


def _looked_at(mention: Mention, clause: str) -> Counted | None:
    """People who were only looked at for entry, where no other verb stands."""
    found = wording("looked_at").search(mention.within) or wording("looked_at").search(clause)
    return Counted.ASSESSED if found else None


def _opened(mention: Mention) -> Counted | None:
    """ "a cohort of 53 women", "women (total n = 53)": stated as those studied, without a verb of the flow."""
    told = wording("opener").search(mention.before) or wording("own_total").search(mention.within)
    alone = (
        mention.named
        and wording("opens").search(mention.before)
        and not wording("finite").search(wording("relative").sub("", mention.after))
    )
    return Counted.STUDIED if told or alone else None


def is_control(mention: Mention) -> bool:
    """Whether these are comparison people, who are not whom the study is about."""
    near = mention.within + re.split(r",| and |[0-9]", mention.after[:_NEAR])[0]
    return bool(wording("control").search(near))


def is_part(mention: Mention) -> bool:
    """Whether these are some of those counted elsewhere."""
    told = wording("subset").search(re.split(r"[;:]", mention.before)[-1][-_NEAR * 2 :]) or wording("of_them").match(
        mention.after
    )
    return bool(told or wording("share").search(mention.within) or wording("share").match(mention.after))


def is_arm(mention: Mention) -> bool:
    """Whether these are the people of one compared group."""
    behind = re.sub(r" ?\([^()]*\)", "", re.split(r"[;]|\.\s", mention.after)[0])
    return bool(
        wording("arm_behind").match(behind)
        or wording("arm_ahead").search(mention.before)
        or wording("arm_within").search(mention.within)
    )


def is_result(mention: Mention) -> bool:
    """Whether what is said of them is an outcome, so that the count is a finding."""
    return bool(wording("outcome_behind").match(mention.after))


def is_pool(mention: Mention) -> bool:
    """Whether fewer were drawn from these: "of 685 patients seen, 66 were included", "44 came and 28 completed"."""
    rest = re.sub(r" ?\([^)]*\)", "", mention.after)
    drawn_from = wording("drawn_from").search(mention.before)
    for number in whole_numbers(rest):
        following = rest[number.end :]
        if number.value in YEARS:
            continue
        if drawn_from and wording("drawn").match(following):
            return True
        if wording("flows_on").search(rest[: number.start]) and wording("moved_on").match(following):
            return True
    return False


def is_joined(mention: Mention) -> bool:
    """Whether another group of people who are not controls follows: "15 patients with CIS and 61 with RRMS"."""
    rest = re.sub(r" ?\([^)]*\)", "", mention.after)[:140]
    rest = re.split(r"\.(?:\s|$)|[;:]", rest)[0]
    if wording("set_against").match(rest):
        return True
    for number in whole_numbers(rest):
        joins = wording("joins").search(rest[: number.start])
        behind = rest[number.end :]
        if wording("split").search(rest[: number.start]):
            continue
        group = wording("joined").match(behind)
        told = _first_stage("verbs", rest[: number.start])
        if not joins or not group or told or wording("not_joined").match(behind):
            continue
        if not wording("control").search(behind[: group.end() + len(" without ms")]):
            return True
    return False


def _stages() -> tuple[Entry, ...]:
    return vocabulary(_NAME).entries
