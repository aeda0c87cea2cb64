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
    """The results that have plain words, in the order of the text. A group that ``who`` names already stays unnamed."""
    results = facts.appraisal.directions.value
    for result in () if isinstance(results, Absent) else results:
        words, outcome = _worded(result, who), _outcome(result.outcome)
        if words is not None and outcome is not None:
            yield Phrase(text=words, grounds=(result.span, outcome.ground))


def _worded(result: DirectedResult, who: str) -> str | None:
    outcome, first, second = _outcome(result.outcome), _group(result.intervention), _group(result.comparator)
    if outcome is None or first is None or second is None or first == second:
        return None
    if first.startswith("in ") != second.startswith("in "):
        return None
    if result.direction is Direction.NO_CLEAR_DIFFERENCE:
        return f"no clear difference in {outcome.label} between {_bare(first)} and {_bare(second)}"
    amounts = (outcome["more"], outcome["less"])
    amount, opposite = amounts if result.direction is Direction.HIGHER else amounts[::-1]
    if _bare(first) in who:
        return f"{amount} than {second}"
    return f"{opposite} than {first}" if _bare(second) in who else f"{amount} {first} than {second}"


def _bare(group: str) -> str:
    """The group without "in" or "with"; "without treatment" is "no treatment"."""
    preposition, name = group.split(" ", 1)
    return f"no {name}" if preposition == "without" else name


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
