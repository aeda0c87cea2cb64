"""Where the numbers of a scale begin and end, and which end is the good one."""

from functools import cache

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.forms import say
from plainms.digest.reading.slots import Slot
from plainms.language.matching import Matcher, level, lowered, matcher
from plainms.provenance import FiredRule
from plainms.vocabulary.load import Entry, vocabulary


def runs_from(slot: Slot) -> tuple[Sentence, ...]:
    """The sentences on the range of the one scale that the phrase names and on how much counts; else none."""
    short, spelled = _matchers()
    found = {hit.entry for hit in (*short.find(slot.text), *spelled.find(slot.text))}
    if len(found) != 1:
        return ()
    (scale,) = found
    entry = vocabulary("outcomes")[scale]
    low, high = (str(end) for end in entry["range"])
    good = f"finding.scale-{entry['better']}"
    rule = FiredRule(rule="findings.scale", fact=f"{scale} runs from {low} to {high}; better: {entry['better']}")
    return (say(good, SentenceKind.EXPLANATION, rule, entry.ground, low=low, high=high), *_noticeable(entry))


def _noticeable(entry: Entry) -> tuple[Sentence, ...]:
    """How large a change in one person must be to count, where somebody published that for the scale."""
    known = entry.more.get("noticeable")
    if not known:
        return ()
    amount = str(known["points"])
    rule = FiredRule(rule="findings.noticeable", fact=f"{entry.id}: {amount} points, by {known['source']}")
    return (say("finding.noticeable", SentenceKind.EXPLANATION, rule, entry.ground, amount=amount),)


@cache
def _scales() -> tuple[Entry, ...]:
    return tuple(item for item in vocabulary("outcomes").entries if item.more.get("range") and item["better"])


@cache
def _matchers() -> tuple[Matcher, Matcher]:
    short = matcher(((entry, tuple(entry.more.get("abbreviations", ()))) for entry in _scales()), level)
    return short, matcher(((entry, entry.synonyms) for entry in _scales()), lowered)
