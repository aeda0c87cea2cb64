"""The verb of a clause that tells what happened in a case, in our words; a cause is told as what came first."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from plainms.digest.reading.clause import Clause
from plainms.language.matching import kept
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """Where the verb stands in the clause, and our words for it."""

    start: int
    end: int
    ours: str


def first_verb(clause: Clause, now: Callable[[str], Mapping[str, str]]) -> Verb | None:
    """The first finite verb, if our lists have it; one that states a cause is told as what came after it.

    ``now`` gives the verbs in the present tense that are told in the past behind the words before them.
    """
    text = clause.text
    first = next((token for token in clause.parse.at(clause.start, clause.end) if token.tag in _FINITE), None)
    for name, ours in (("followed", ""), ("better", " improvement in"), ("less", " a decrease in")):
        match = _verb_of(name).search(text)
        if match is not None and (first is None or first.start - clause.start >= match.start()):
            be = "were" if _is_several(text[: match.start()]) else "was"
            return Verb(start=match.start(), end=match.end(), ours=f"{be} followed by{ours}")
    if first is None:
        return None
    start = first.start - clause.start
    pairs = {**event_pairs("passive"), **now(text[:start].strip(" ,"))}
    for words in sorted(pairs, key=lambda key: -len(key)):
        if match := kept(rf"{_either_number(words)}\b", re.IGNORECASE).match(text, start):
            return Verb(start=start, end=match.end(), ours=pairs[words])
    known = event_pairs("verbs").get(first.text.lower()) if first.tag == "VBD" else None
    return Verb(start=start, end=first.end - clause.start, ours=known) if known else None


def _either_number(words: str) -> str:
    """The words with "was" in either number, and with an adverb behind it."""
    return re.sub(r"^was ", r"(?:was|were) (?:successfully |completely |fully )?", words)


def _is_several(subject: str) -> bool:
    head = re.split(r" (?:of|with|for|in|by|from|to|after|at) ", subject.strip())[0]
    return " and " in head or (head.endswith("s") and not head.endswith(("ss", "is", "us")))


def adverb_at_the_end(words: str) -> tuple[str, int]:
    for adverb, ours in sorted(event_pairs("adverbs").items(), key=lambda pair: -len(pair[0])):
        if words.lower().endswith(f" {adverb}"):
            return ours, len(words) - len(adverb) - 1
    return "", len(words)


def with_adverb(adverb: str, verb: str) -> str:
    """ "Was in the end followed by", "later showed"."""
    be, _, rest = verb.partition(" ")
    inside = be in {"was", "were"}
    return " ".join(part for part in ((be, adverb, rest) if inside else (adverb, verb)) if part)


@cache
def _verb_of(name: str) -> Sieved:
    words = "|".join(re.escape(word) for word in vocabulary("case_events").text[name].split("; "))
    alone = event_pattern("stands_alone").pattern if name in {"better", "less"} else ""
    return Sieved(rf"(?<=\w )(?:{words})(?= \w){alone}", re.IGNORECASE)


@cache
def event_pairs(name: str) -> dict[str, str]:
    items = (item.partition("→") for item in vocabulary("case_events").text[name].split("; "))
    return {one.strip(): other.strip() for one, _, other in items}


@cache
def event_pattern(name: str) -> Sieved:
    return Sieved(vocabulary("case_events").text[name], re.IGNORECASE)
