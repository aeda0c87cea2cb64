"""How often a test, a model or a measure was right, and whether it could tell two groups apart."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from plainms.absence import Unclear
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, first_met, fits, mapped, met
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.amounts import of_every, whole
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.vocabulary.load import Entry

_SLOTS = ("test", "target", "target2", "first", "second")
_NUMBERS = ("sensitivity", "specificity", "accuracy", "curve")
_WELL = ((Decimal("0.9"), "very well"), (Decimal("0.8"), "well"), (Decimal("0.7"), "fairly well"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Accuracy:
    """The slots that the skeleton names, and the numbers: percentages, or the area under a curve from 0.5 to 1.

    ``does`` and ``doing`` say what a test did or was doing.
    """

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    numbers: tuple[tuple[str, Decimal], ...]
    does: str
    doing: str


def read(clause: Clause, _facts: Facts) -> Iterator[Accuracy]:
    """Every reading of the clause as how often something is right."""
    for fit in fits("accuracy", clause):
        slots = fit.slots(_SLOTS)
        if not isinstance(slots, Unclear) and not met("no_target", dict(_texts(slots)).get("target", "")):
            numbers = _numbers(fit)
            if "{well}" in fit.entry["wordings"][0] and "curve" not in dict(numbers):
                continue
            does = mapped("recognizes", fit.words("does"))
            yield Accuracy(
                clause=clause, entry=fit.entry, slots=slots, numbers=numbers, does=does, doing=fit.words("doing")
            )


def tell(frame: Accuracy, facts: Facts) -> Words | Unclear:
    """ "The test found about 88 of every 100 people who had MS, and cleared about 80 of every 100 who did not"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {name.removesuffix("2"): phrase.text for name, phrase in told.items()}
    if words.get("first", "") == words.get("second", "-"):
        return Unclear("both groups have one name in plain words")
    numbers = _told(dict(frame.numbers))
    if numbers is None or ("sensitivity" in dict(frame.numbers) and not {"target", "second"} & set(words)):
        return Unclear("what the numbers mean cannot be told")
    text = worded(frame.entry, facts).format(**words, **numbers, does=frame.does, doing=frame.doing)
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told)))


def _texts(slots: tuple[tuple[str, Slot], ...]) -> Iterator[tuple[str, str]]:
    return ((name.removesuffix("2"), slot.text) for name, slot in slots)


def _numbers(fit: Fit) -> tuple[tuple[str, Decimal], ...]:
    """The numbers of the skeleton; an area under a curve may stand in the brackets of the clause instead."""
    given = {name: number for name in _NUMBERS if (number := fit.words(name).replace("·", "."))}
    brackets = [found for item in fit.clause.brackets if (found := first_met("curve_in_brackets", item.span.quote))]
    if "curve" not in given and len(brackets) == 1:
        given["curve"] = brackets[0]["curve"].replace("·", ".")
    return tuple((name, _in_hundred(number, name)) for name, number in given.items())


def _in_hundred(number: str, name: str) -> Decimal:
    """A share as a percentage: "0.93" for 93; an area under a curve as it is."""
    value = Decimal(number.removesuffix("%").strip())
    return value * 100 if name != "curve" and "%" not in number and value <= 1 else value


def _told(numbers: dict[str, Decimal]) -> dict[str, str] | None:
    """The words for the numbers; None where a number makes no sense or says little."""
    words: dict[str, str] = {}
    for name, slot in (("sensitivity", "found"), ("specificity", "cleared")):
        if name in numbers:
            share = of_every(numbers[name])
            if not share:
                return None
            words[slot] = f"{share} people" if slot == "found" else share
            words[f"{slot}_of"] = share
    if "accuracy" in numbers:
        words["times"] = str(whole(numbers["accuracy"]))
    if "curve" in numbers:
        well = next((words for least, words in _WELL if least <= numbers["curve"] < 1), "")
        if not well:
            return None
        words["well"] = well
    return words


KIND = Kind(name="accuracy", read=read, tell=tell)
