"""How long people were followed, or how long the trial lasted: one length, in the surest form the abstract gives."""

from collections.abc import Iterator
from functools import cache

from plainms.absence import NOT_REPORTED, Unclear
from plainms.appraisal.appraisal import Role
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import FollowUp
from plainms.language.matching import lowered
from plainms.language.numbers import whole_numbers
from plainms.provenance import Claim, Origin
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_NAME = "follow_up"
_UNITS = {"y": "years", "m": "months", "w": "weeks", "d": "days"}
_OF_THE_TREATMENT = "trial length"
_IN_DAYS = {"years": 365.0, "months": 30.4, "weeks": 7.0, "days": 1.0}
_CLEARLY_LONGER = 1.1
_ONLY_LATER = {"seen at", "later still"}  # forms that tell no length by themselves


def follow_up_of(reading: Reading) -> Claim[FollowUp]:
    """The length by the first form of ``follow_up.toml`` that fits; unclear where that form gives several lengths."""
    own = reading.title + reading.without(Role.BACKGROUND, Role.CONCLUSIONS)
    for entry in (one for one in vocabulary(_NAME).entries if one.id not in _ONLY_LATER):
        found = {(item.length, item.unit): item for span in own for item in _told(span, entry.id)}
        if len(found) > 1:
            several = ", ".join(f"{length:g} {unit}" for length, unit in sorted(found))
            because = Unclear(f"the abstract gives more than one length of follow-up: {several}")
            return Claim(value=because, origin=Origin.RULE, rule="follow-up-several")
        for item in found.values():
            if entry.id == _OF_THE_TREATMENT and _seen_later(item, own):
                because = Unclear("people were seen after the treatment, too")
                return Claim(value=because, origin=Origin.RULE, rule="follow-up-beyond-treatment")
            return Claim(value=item, origin=Origin.RULE, rule=f"follow-up-{entry.id}", grounds=(item.span,))
    return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="follow-up-not-stated")


def _seen_later(item: FollowUp, own: tuple[Span, ...]) -> bool:
    """Whether the abstract tells of a later visit or a follow-up: a treatment's length is then not all there was."""
    length = item.length * _IN_DAYS[item.unit]
    for span in own:
        text = lowered(span.quote)
        if any(pattern.search(text) for pattern in _patterns("later still")):
            return True
        seen = (match for pattern in _patterns("seen at") for match in pattern.finditer(text))
        if any(_number(at["length"]) * _IN_DAYS[_UNITS[at["unit"][0]]] > length * _CLEARLY_LONGER for at in seen):
            return True
    return False


def _told(span: Span, form: str) -> Iterator[FollowUp]:
    text = lowered(span.quote)
    for pattern in _patterns(form):
        for match in pattern.finditer(text):
            named = match.groupdict()
            yield FollowUp(
                length=_number(named["length"]),
                unit=_UNITS[named["unit"][0]],
                statistic=(named.get("statistic") or "stated").replace("average", "mean"),
                span=span.within(match.start(), match.end()),
            )


def _number(words: str) -> float:
    plain = words.replace("·", ".")
    return float(plain) if plain[0].isdigit() else float(whole_numbers(plain)[0].value)


@cache
def _patterns(form: str) -> tuple[Sieved, ...]:
    return tuple(Sieved(pattern) for pattern in vocabulary(_NAME)[form]["patterns"])
