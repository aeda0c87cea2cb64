"""The scorecard of a page: what a program checked, with the answer, and what only a person can say.

A digest that is shown has passed every check of the gate, so lines that checks answer are in order. Other lines are
answered by a rule here. Everything else needs a person, and is never told as passed.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from statistics import fmean

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal, Design, InterventionKind, Species
from plainms.digest.digest import Digest, Sentence
from plainms.language.readability import flesch_kincaid_grade, words
from plainms.publication.details import Detail, DetailValue
from plainms.vocabulary.load import Entry, vocabulary
from plainms.wording import Wording, say, say_count

HARDEST_GRADE, LONGEST = 9.0, 16
_WITHOUT_RESULTS = frozenset(
    {Design.NARRATIVE_REVIEW, Design.GUIDELINE, Design.OPINION, Design.PROTOCOL, Design.METHODS, Design.CASE_REPORT}
)
_FEWEST_POINTS, _MOST_POINTS = 2, 3
_HARMS = re.compile(
    r"\b(?:side effects?|harms?|unwanted|adverse|infections?|deaths?|died|stopped taking)\b", re.IGNORECASE
)
_NUMBERS = re.compile(r"\bof (?:every )?\d|\b\d[\d,]* (?:of|out of) (?:the )?\d|\d+%")


class Mark(StrEnum):
    """The answer of one line, as pages word it."""

    GOOD = "in order"
    SHORT = "falls short"
    PERSON = "needs a person"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the scorecard: its answer, in words, and the standards that ask for it."""

    mark: Mark
    words: Wording
    standard: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """The lines in the order of ``self_checks.toml``: those that a program answered first."""

    lines: tuple[Line, ...]

    def count(self, mark: Mark) -> int:
        """How many lines have that answer."""
        return sum(line.mark is mark for line in self.lines)

    @property
    def groups(self) -> tuple[tuple[Mark, tuple[Line, ...]], ...]:
        """The lines by their answer, without answers that none has."""
        groups = ((mark, tuple(line for line in self.lines if line.mark is mark)) for mark in Mark)
        return tuple((mark, lines) for mark, lines in groups if lines)

    @property
    def summary(self) -> Wording:
        """The counts in one sentence."""
        passed, failed, person = (self.count(mark) for mark in Mark)
        counts = {"all": passed + failed, "passed": passed, "person": person}
        if not failed:
            return say("A program checked {all} things: {passed} in order, and {person} more need a person.", **counts)
        return say_count(
            "A program checked {all} things: {passed} in order, {count} falls short, and {person} more need a person.",
            "A program checked {all} things: {passed} in order, {count} fall short, and {person} more need a person.",
            count=failed,
            **counts,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What the rules look at."""

    digest: Digest
    appraisal: Appraisal
    links: tuple[DetailValue, ...]
    details: tuple[Detail, ...]


def scorecard_of(shown: Shown) -> Scorecard:
    """The scorecard of a digest that passed the gate."""
    items = (entry for entry in vocabulary("self_checks").entries if entry["kind"] == "item")
    lines = (_line(entry, shown) for entry in items if _applies(entry, shown))
    return Scorecard(lines=tuple(lines))


def _line(entry: Entry, shown: Shown) -> Line:
    rule = entry.more.get("rule")
    standard = str(entry["standard"])
    if rule is not None and not RULES[str(rule)](shown):
        return Line(mark=Mark.SHORT, words=say(str(entry["fails"])), standard=standard)
    is_answered = rule is not None or "checks" in entry.more
    return Line(mark=Mark.GOOD if is_answered else Mark.PERSON, words=say(entry.label), standard=standard)


def _applies(entry: Entry, shown: Shown) -> bool:
    """Whether the line is about this study: harms where something was tried, numbers where people were studied."""
    facts = shown.appraisal
    if entry.id == "harms":
        kind = facts.intervention_kind.value
        return not (isinstance(kind, Absent) or kind is InterventionKind.NONE)
    if entry.id == "actual-numbers":
        return facts.species.value == Species.PEOPLE and facts.design.value not in _WITHOUT_RESULTS
    return True


def _texts(digest: Digest) -> tuple[Sentence, ...]:
    """The sentences of the standard depth: the three parts."""
    return tuple(sentence for part in digest.parts for sentence in part.sentences)


def _has_key_points(shown: Shown) -> bool:
    return _FEWEST_POINTS <= len(shown.digest.key_points) <= _MOST_POINTS


def _has_numbers(shown: Shown) -> bool:
    told = (*shown.digest.key_points, *_texts(shown.digest))
    return bool(shown.digest.box) or any(_NUMBERS.search(sentence.text) for sentence in told)


def _tells_harms(shown: Shown) -> bool:
    return any(_HARMS.search(sentence.text) for sentence in _texts(shown.digest))


def _is_easy(shown: Shown) -> bool:
    texts = [sentence.text for sentence in _texts(shown.digest)]
    is_short = fmean(len(words(text)) for text in texts) <= LONGEST
    return is_short and flesch_kincaid_grade(" ".join(texts)) <= HARDEST_GRADE


def _is_linked(shown: Shown) -> bool:
    return bool(shown.links)


def _lists_money(shown: Shown) -> bool:
    return {"Funding", "Conflicts of interest"} <= {detail.term for detail in shown.details}


RULES: dict[str, Callable[[Shown], bool]] = {
    "key points": _has_key_points,
    "actual numbers": _has_numbers,
    "harms": _tells_harms,
    "easy to read": _is_easy,
    "identifiers": _is_linked,
    "money": _lists_money,
}
