"""Amounts of people as we say them: "11 of 25 people", "about 44 of every 100 people", "all 25 people"."""

from dataclasses import replace
from decimal import Decimal

from plainms.appraisal.appraisal import Participants
from plainms.digest.facts import Facts
from plainms.digest.reading.marked import Amount
from plainms.digest.telling.amounts import of_every, whole
from plainms.provenance import Ground

_FEW = 100
_LEAST = Decimal("0.1")


def told(amount: Amount, who: str = "", *, again: bool = False) -> str:
    """The amount of those named; without them ``again`` only what differs: "about 44"; "" where none can be told."""
    share = amount.share
    if share == 0 and who:
        return f"no {who}"
    if share is None or not _LEAST <= share <= 100:
        return ""
    behind = f" {who}" if who else ""
    only = "only " if amount.bound == "only" else ""
    if amount.count and 0 < amount.total < _FEW and amount.bound in {"", "only"}:
        few = f"{amount.count} of {amount.total}" if amount.count < amount.total else f"all {amount.total}"
        return f"{only}{few}{behind}"
    short = again and not who
    if share == 100 and not amount.bound:
        return f"all{behind}"
    ours = of_every(share)
    if not ours or (short and not ours.endswith(" of every 100")):
        return ""
    return f"{_lead(amount)} {ours.removesuffix(' of every 100') if short else ours}{behind}"


def _lead(amount: Amount) -> str:
    """ "about", "more than", "only about"."""
    bound = amount.bound
    exact = amount.percent is not None and amount.percent == amount.percent.to_integral_value()
    if bound in {"", "about"} or (bound in {"nearly", "almost"} and not exact):
        return "about"
    return bound if exact and bound != "only" else f"{bound} about"


def of_a_group(people: str) -> str:
    """ "People in the comparison group", of whom there may be some of every 100."""
    of_it = people.startswith("the ") and people.endswith("group")
    return f"people in {people}" if of_it else people.removeprefix("the ")


def of_few(amount: Amount, facts: Facts) -> Amount:
    """The count of all who took part, where it is one of them; a share of few people says less."""
    value = facts.appraisal.participants.value
    if amount.total or not isinstance(value, Participants) or not of_all(amount, facts):
        return amount
    return replace(amount, total=value.count)


def behind_few(amount: Amount, facts: Facts) -> tuple[Ground, ...]:
    """What the count of all who took part stands on, where ``of_few`` sets it."""
    return () if of_few(amount, facts) == amount else facts.appraisal.participants.grounds


def of_all(amount: Amount, facts: Facts) -> bool:
    """Whether the amount is that of a count among all who took part."""
    value = facts.appraisal.participants.value
    if not isinstance(value, Participants) or not 0 < amount.count < value.count:
        return False
    if amount.total:
        return amount.total == value.count
    share = Decimal(100) * amount.count / value.count
    return amount.percent is not None and abs(amount.percent - share) <= Decimal("0.6")


def in_bracket(amount: Amount, who: str = "", *, percent: bool = False) -> str:
    """A share behind what it is of: "about 69 of every 100 people", then "about 64"; or "about 69%"."""
    if not percent:
        return told(replace(amount, count=0, total=0), who, again=True)
    share = amount.share
    return f"about {whole(share)}%" if share is not None and 1 <= share < 100 else ""
