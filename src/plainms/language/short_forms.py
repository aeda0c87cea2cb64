"""What a short form stands for in a text: as the text defines it, as its neighbors show, as a list of ours says.

A short form with several readings (``short_forms_ambiguous.toml``) is read by the words beside it, then by cues in its
sentence, then in the text, each time among the readings that are left; where none speaks, or two do to the end, it
stays unclear. A short form with one reading (``short_forms.toml``) needs no cue.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.language.abbreviations import Abbreviation, defined
from plainms.language.matching import lowered
from plainms.provenance import VocabularyEntry
from plainms.sieve import Sieved
from plainms.text import Passage, Span
from plainms.vocabulary.load import vocabulary

_CERTAIN, _AMBIGUOUS = "short_forms", "short_forms_ambiguous"
_HERE = "zqz"  # stands where the short form stands, so that OR is not taken for "or" in lower case


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A short form, its long form, the rule that reads it so, and the span or the entry that the rule rests on."""

    short: str
    long: str
    rule: str
    ground: Span | VocabularyEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForms:
    """The short forms of one text, ready to be read."""

    passages: tuple[Passage, ...]
    definitions: Mapping[str, Abbreviation]

    def reading(self, short: str, sentence: Span) -> Reading | Unclear | NotReported:
        """What ``short`` stands for in a sentence; unclear where readings compete, not reported where none is known."""
        if definition := self.definitions.get(short) or self.definitions.get(_singular(short)):
            return Reading(short=short, long=definition.long, rule="short-form-defined", ground=definition.span)
        if _singular(short) in vocabulary(_AMBIGUOUS):
            return self._by_context(_singular(short), sentence)
        if short in vocabulary(_CERTAIN):
            entry = vocabulary(_CERTAIN)[short]
            return Reading(short=short, long=entry.label, rule="short-form-listed", ground=entry.ground)
        return NOT_REPORTED

    def _by_context(self, short: str, sentence: Span) -> Reading | Unclear:
        near = _masked(short, sentence.quote)
        if _HERE not in near:
            return Unclear(f"{short} is only a part of another word here")
        wide = " ".join(_masked(short, passage.text) for passage in self.passages)
        left = tuple(str(reading["long"]) for reading in vocabulary(_AMBIGUOUS)[short]["readings"])
        for rule, speaks, text in (
            ("short-form-beside", _beside, near),
            ("short-form-cue-in-sentence", _cued, near),
            ("short-form-beside-elsewhere", _beside, wide),
            ("short-form-cue-in-text", _cued, wide),
        ):
            speaking = tuple(long for long in speaks(short, text) if long in left)
            if len(speaking) == 1:
                ground = vocabulary(_AMBIGUOUS)[short].ground
                return Reading(short=short, long=speaking[0], rule=rule, ground=ground)
            left = speaking or left
        return Unclear(f"{short} may mean {' or '.join(left)}")


def short_forms(passages: tuple[Passage, ...]) -> ShortForms:
    """The short forms of these passages."""
    return ShortForms(passages=passages, definitions={found.short: found for found in defined(passages)})


def _singular(short: str) -> str:
    return short[:-1] if short.endswith("s") and short[:-1].isupper() else short


def _masked(short: str, text: str) -> str:
    """The text in lower case with a mark where the short form stands, not where it is a part of PD-1 or SF-36."""
    return lowered(re.sub(rf"(?<![^\W_])(a?){re.escape(short)}(s?)(?![^\W_]|-[0-9])", rf"\1{_HERE}\2", text))


def _beside(short: str, text: str) -> tuple[str, ...]:
    return _speaking(short, text, lambda reading: reading[1])


def _cued(short: str, text: str) -> tuple[str, ...]:
    return _speaking(short, text, lambda reading: reading[2])


_Compiled = tuple[str, Sieved, Sieved]


def _speaking(short: str, text: str, key: Callable[[_Compiled], Sieved]) -> tuple[str, ...]:
    return tuple(reading[0] for reading in _readings(short) if key(reading).search(text))


@cache
def _readings(short: str) -> tuple[_Compiled, ...]:
    """The readings of a short form: long form, what stands beside it, what speaks for it."""
    return tuple(
        (
            reading["long"],
            _any(pattern.replace("{s}", _HERE) for pattern in reading.get("beside", ())),
            _any(rf"(?<![^\W_]){re.escape(cue.lower())}" for cue in (reading["long"], *reading.get("cues", ()))),
        )
        for reading in vocabulary(_AMBIGUOUS)[short]["readings"]
    )


def _any(patterns: Iterable[str]) -> Sieved:
    return Sieved("|".join(patterns) or "(?!)")


@cache
def needs_no_opening() -> frozenset[str]:
    """The short forms that readers know without help: MS, MRI, DNA."""
    return frozenset(vocabulary("abbreviations").text["needs_no_opening"].split())
