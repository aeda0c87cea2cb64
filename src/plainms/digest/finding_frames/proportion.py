"""How many of the people who were studied had something: a count of a small group, else a share of every 100."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Participants
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.amounts import counted_of, of_every
from plainms.digest.telling.counted_people import as_studied
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.language.numbers import whole_numbers
from plainms.text import Span
from plainms.vocabulary.load import Entry

_SLOTS = ("people", "others", "found")
_PERCENT = re.compile(r"[(\[]\s*(?:n ?= ?\d+[,;] ?)?(?P<percent>\d{1,2}(?:[.·]\d+)?) ?%\s*[)\]]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proportion:
    """``share`` ("53 of every 100") of the ``people`` slot (those of the study where none are named) had something.

    ``verb`` is ours for what they did or had, ``outcome`` the words behind it. ``count`` is told beside the share.
    """

    clause: Clause
    entry: Entry
    share: str
    other_share: str
    count: str
    only: str
    verb: str
    slots: tuple[tuple[str, Slot], ...]
    grounds: tuple[Span, ...]


def read(clause: Clause, _facts: Facts) -> Iterator[Proportion]:
    """Every reading of the clause as a share of people."""
    for fit in fits("proportion", clause):
        slots = _slots(fit)
        bracket = _bracket(fit)
        share = _share(fit, bracket)
        other = _percent(fit.words("percent2"))
        if isinstance(slots, Unclear) or not share or (fit.words("percent2") and not other):
            continue
        verb = fit.words("verb")
        yield Proportion(
            clause=clause,
            entry=fit.entry,
            share=share,
            other_share=other,
            count=fit.words("count"),
            only=f"{fit.words('only')} ".lstrip(),
            verb=mapped("did_verbs", verb) or verb,
            slots=slots,
            grounds=bracket[1:],
        )


def tell(frame: Proportion, facts: Facts) -> Words | Unclear:
    """ "About 53 of every 100 people with MS reported pain"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {name: phrase.text for name, phrase in told.items()}
    if words.get("people", "") == words.get("others", "-"):
        return Unclear("both groups have one name in plain words")
    if any(not met("people_named", words[name]) for name in ("people", "others") if name in words):
        return Unclear("shares of people only")
    if frame.entry.more.get("of_all") and not _is_of_all(frame, facts):
        return Unclear("it may be a share of something else than those who took part")
    if met("no_share", words.get("outcome", "")):
        return Unclear("who took part is no finding")
    words |= {name: _of_a_group(words[name]) for name in ("people", "others") if name in words}
    slot = dict(frame.slots).get("people")
    if slot is not None and "others" not in words:
        words["people"] = as_studied(slot.text, words["people"], facts)
    outcome = f" {words.pop('outcome')}" if "outcome" in words else ""
    slots = {"people": "people in the study", **words, "share": frame.share, "share2": frame.other_share}
    slots |= {"verb": frame.verb, "outcome": outcome, "count": frame.count}
    text = frame.only + re.sub(r"\babout about\b", "about", worded(frame.entry, facts).format(**slots))
    grounds = (frame.clause.span, *frame.grounds, *grounds_of(told))
    bare = bool(frame.entry.more.get("needs_context", False))
    return Words(text=text, pattern=frame.entry.id, grounds=grounds, needs_context=bare)


def _is_of_all(frame: Proportion, facts: Facts) -> bool:
    """Whether the share is that of the count among all who took part."""
    value = facts.appraisal.participants.value
    (number,) = whole_numbers(frame.count)
    if not isinstance(value, Participants) or number.value >= value.count:
        return False
    return frame.share == f"about {of_every(Decimal(100) * number.value / value.count)}"


def _of_a_group(people: str) -> str:
    """ "People in the comparison group", of whom there may be some of every 100."""
    return (
        f"people in {people}" if people.startswith("the ") and people.endswith("group") else people.removeprefix("the ")
    )


def _slots(fit: Fit) -> tuple[tuple[str, Slot], ...] | Unclear:
    """The slots, and the words behind the verb, which may be any; a verb that says nothing alone needs them."""
    slots = fit.slots(_SLOTS)
    if isinstance(slots, Unclear) or not fit.words("verb"):
        return slots
    if not fit.words("outcome"):
        return slots if met("stands_alone", fit.words("verb")) else Unclear("what they had is missing")
    outcome = fit.tail(*fit.match.span("outcome"))
    return outcome if isinstance(outcome, Unclear) else (*slots, ("outcome", outcome))


def _bracket(fit: Fit) -> tuple[str, Span] | tuple[str]:
    """The percentage in the bracket behind the people who are counted, and where it stands."""
    if fit.match.groupdict().get("counted") is None:
        return ("",)
    place = fit.clause.start + fit.match.start("counted")
    for item in fit.clause.cleaned.brackets:
        percent = _PERCENT.search(item.span.quote)
        if percent and fit.clause.start < item.at <= place:
            return _percent(percent["percent"]), item.span
    return ("",)


def _share(fit: Fit, bracket: tuple[str, Span] | tuple[str]) -> str:
    if fit.match.groupdict().get("counted") is not None:
        counted = "count" not in fit.match.groupdict() or whole_numbers(fit.words("count"))
        return f"about {bracket[0]}" if bracket[0] and counted else ""
    if fit.words("percent"):
        share = _percent(fit.words("percent"))
        return share if not share or "about {share}" in fit.entry["wordings"][0] else f"about {share}"
    counts = [number.value for name in ("count", "total") for number in whole_numbers(fit.words(name))]
    return counted_of(*counts) if len(counts) == 2 else ""


def _percent(words: str) -> str:
    if not words[:1].isdigit():
        numbers = whole_numbers(words)
        return of_every(Decimal(numbers[0].value)) if len(numbers) == 1 else ""
    return of_every(Decimal(words.replace("·", ".")))


KIND = Kind(name="proportion", read=read, tell=tell)
