"""What studies report on costs: amounts of money for each person, which was higher, and the price of health gained."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, finditer, fits, mapped
from plainms.digest.reading.slots import Slot
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.vocabulary.load import Entry, vocabulary

COSTS = "cost_frames"
_SLOTS = ("agent", "agent2", "first", "second", "outcome")
_MEANS = frozenset({"mean", "average"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """The slots that the skeleton names, and ``words`` for its other groups, amounts of money among them."""

    clause: Clause
    entry: Entry
    slots: tuple[tuple[str, Slot], ...]
    words: tuple[tuple[str, str], ...]


def read(clause: Clause, facts: Facts) -> Iterator[Costs]:
    """Every reading of the clause as a report on costs; none of work in animals or cells."""
    if is_in_the_laboratory(facts):
        return
    for fit in fits("cost", clause, COSTS):
        if not re.search(str(fit.entry.more.get("says", "")), clause.span.quote):
            continue
        slots, amounts = fit.slots(_SLOTS), _amounts(fit)
        if not isinstance(slots, Unclear) and not isinstance(amounts, Unclear):
            yield Costs(clause=clause, entry=fit.entry, slots=slots, words=(*_words(fit), ("amounts", amounts)))


def tell(frame: Costs, facts: Facts) -> Words | Unclear:
    """ "Each extra year in good health with the tablet cost 50,000 euros, compared with usual care"."""
    told = phrases(facts, **dict(frame.slots))
    if isinstance(told, Unclear):
        return told
    words = {**dict(frame.words), **{name: phrase.text for name, phrase in told.items()}}
    if words.get("first", "one") == words.get("second", "other") or words.get("agent") == words.get("agent2", ""):
        return Unclear("both sides have one name in plain words")
    if "outcome" in words:
        words["outcome"] = _many(words["outcome"])
    modeled = facts.appraisal.design.value is Design.MODELING
    text = f"{'in the calculation, ' if modeled else ''}{worded(frame.entry, facts).format(**words)}"
    if words["middle"]:
        text = text.replace(" were ", " was ", 1)
    behind = frame.entry.more.get("stands_on", ())
    entries = (vocabulary(behind[0])[behind[1]].ground,) if behind else ()
    return Words(text=text, pattern=frame.entry.id, grounds=(frame.clause.span, *grounds_of(told), *entries))


def _words(fit: Fit) -> Iterator[tuple[str, str]]:
    """Our words for the groups of the skeleton that are no slots; "" for those that it leaves empty."""
    groups = fit.match.groupdict()
    first, second = (groups.get(name) or "" for name in ("money", "money2"))
    yield "money", _money(first)
    yield "money2", _money(second if not re.fullmatch(r"[\d,. ]+", second) else f"{_code(first)}{second}")
    yield "chance", (groups.get("chance") or "").replace(" -", " to").replace("–", " to ")
    yield "gain", fit.words("gain")
    yield "goes", mapped("goes", fit.words("goes"), COSTS)
    yield "average", " on average" if fit.words("average") in _MEANS else ""
    yield "middle", "the middle value of " if fit.words("average") == "median" else ""
    yield "head", _head(fit.words("head") + fit.words("head2"))
    yield "unit", f" for each {fit.words('unit')}".replace("patient", "person") if fit.words("unit") else ""
    yield "where", f" {fit.words('where')}" if fit.words("where") else ""
    yield "without", f", without the costs of {fit.words('without')}" if fit.words("without") else ""


def _head(words: str) -> str:
    """ " for each person a year" for "per patient per year"."""
    if not words:
        return ""
    return " for each person a year" if "year" in words else " for each person"


def _amounts(fit: Fit) -> str | Unclear:
    """ ": $29,396, compared with $7,875" from the two brackets of a comparison; they must go the way of the words."""
    if not fit.entry.more.get("two_amounts"):
        return ""
    found = [list(finditer("money", COSTS, item.span.quote)) for item in fit.clause.brackets]
    printed = [matches[0][0] for matches in found if matches]
    if len(printed) != 2:
        return ""
    first, second = map(_value, printed)
    if (first > second) != (fit.words("goes") != "lower"):
        return Unclear("the amounts go the other way")
    return f": {_money(printed[0])}, compared with {_money(printed[1])}"


def _value(printed: str) -> float:
    return float(re.sub(r"[^\d.]", "", printed))


def _code(printed: str) -> str:
    """The currency in front of an amount."""
    return re.match(r"[^\d]*", printed)[0]  # type: ignore[index]


def _money(printed: str) -> str:
    """The amount as printed, with the word for a currency that is told by a code."""
    for code in re.findall(r"[A-Za-z]{2,}(?: Riyal)?", printed):
        ours = mapped("currencies", code, COSTS)
        if ours:
            return f"{printed.replace(code, '').strip()} {ours}"
    return printed.strip().replace("US $", "US$")


def _many(outcome: str) -> str:
    """ "Annual costs" for "the annual cost": always more than one."""
    return re.sub(r"\b(cost|expenditure|price|expense)$", r"\1s", outcome.removeprefix("the "))


KIND = Kind(name="cost", read=read, tell=tell)
