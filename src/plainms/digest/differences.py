"""Which way an outcome went between two groups, in plain words: "fewer relapses with ocrelizumab than with usual care".

Told only where the appraisal holds the direction and our lists have plain words for the outcome and for both groups.
"""

from collections.abc import Iterator
from functools import cache

from plainms.absence import Absent
from plainms.appraisal.values import DirectedResult, Direction
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.vocabulary.load import Entry, vocabulary


def differences(facts: Facts, *, who: str) -> Iterator[Phrase]:
    """The results that have plain words, in the order of the text. Groups that ``who`` names already stay unnamed."""
    results = facts.appraisal.directions.value
    for result in () if isinstance(results, Absent) else results:
        words = _worded(result, who)
        if words is not None:
            yield Phrase(text=words, grounds=(result.span,))


def _worded(result: DirectedResult, who: str) -> str | None:
    outcome, first, second = _outcome(result.outcome), _group(result.intervention), _group(result.comparator)
    if outcome is None or first is None or second is None or first == second:
        return None
    if first.split()[0] != second.split()[0] and "in" in {first.split()[0], second.split()[0]}:
        return None
    if result.direction is Direction.NO_CLEAR_DIFFERENCE:
        return f"no clear difference in {outcome.label} {first} and {second}"
    amount = outcome["more"] if result.direction is Direction.HIGHER else outcome["less"]
    named = f"{amount} than {second}"
    if first.removeprefix("in ") in who:
        return named
    return None if _repeats(second, who) else f"{amount} {first} than {second}"


def _repeats(group: str, who: str) -> bool:
    """Whether the reference group is the people who were counted: the sentence would turn on itself."""
    return group.removeprefix("in ") in who


def _outcome(words: str) -> Entry | None:
    """The entry for exactly these words: a part of a measure, or another measure, is none."""
    entry_id = _outcomes().get(words.casefold(), "")
    return next((entry for entry in vocabulary("differences").entries if entry.id == entry_id), None)


def _group(words: str) -> str | None:
    """The group behind "more relapses": "in women", "with fingolimod"."""
    known = _groups().get(words.casefold())
    drug = next((entry for entry in vocabulary("drugs").entries if words.casefold() in _names(entry)), None)
    return known or (f"with {drug.label}" if drug is not None else None)


def _names(entry: Entry) -> set[str]:
    return {name.casefold() for name in (entry.label, *entry.synonyms)}


@cache
def _outcomes() -> dict[str, str]:
    entries = vocabulary("outcomes").entries
    return {
        name.casefold(): entry.id
        for entry in reversed(entries)
        for name in (entry.label, *entry.synonyms, *entry.more.get("abbreviations", ()))
    }


@cache
def _groups() -> dict[str, str]:
    entries = [entry for entry in vocabulary("differences").entries if entry["kind"] == "group"]
    return {name.casefold(): entry.label for entry in entries for name in entry.synonyms}
