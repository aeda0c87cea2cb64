"""Explanations beside the words that need them: short forms as the text opens them, terms as the glossary tells them.

Each is given once, right behind the first sentence that uses the word; a digest holds only a few, the hardest first.
"""

import re
from dataclasses import dataclass, field

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, capitalized, listed, say
from plainms.digest.glossary import Met, is_short, plain_form
from plainms.digest.meant import defined_as, listed_as, meant
from plainms.language.abbreviations import Abbreviation
from plainms.language.word_frequency import zipf
from plainms.provenance import Ground
from plainms.vocabulary.load import Entry, vocabulary

_MOST_TERMS, _MOST_TERMS_A_SENTENCE = 8, 3
_STEM = 4
_NAMING = {"is", "are", "means"}
_QUOTED = re.compile(r"“[^“”]*”")
_SHORT_FORM = re.compile(r"(?<![\w-])[A-Za-z0-9][\w+/.-]*[A-Z][\w+/-]*|(?<![\w-])[A-Z]{2,}[\w+/-]*")


@dataclass(slots=True)
class Glosser:
    """Explains a run of sentences; remembers what it has explained already."""

    facts: Facts
    explained: set[str] = field(default_factory=set)
    terms_told: int = 0

    def with_glosses(self, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        """The sentences, each followed by what explains its words."""
        for sentence in sentences:
            if sentence.pattern == "frame.model-disease":
                self.explained |= {"eae", "EAE"}
        return tuple(item for sentence in sentences for item in (sentence, *self._behind(sentence)))

    def _behind(self, sentence: Sentence) -> tuple[Sentence, ...]:
        found = meant(sentence, self.facts)
        if sentence.pattern.startswith("frame."):
            return self._terms(sentence, tuple(met for met in found if met.entry.more.get("in_frames", False)))
        opened = self._opened(sentence, found)
        return (*opened, *self._terms(sentence, found))

    def _opened(self, sentence: Sentence, found: tuple[Met, ...]) -> tuple[Sentence, ...]:
        """Sentences that open every short form that the source or our lists open."""
        in_text: list[Phrase] = []
        in_lists: list[Phrase] = []
        whole: list[Sentence] = []
        for short in _short_forms(sentence.text):
            entry = next((met.entry for met in found if met.surface == short), None)
            if short in self.explained or self._is_opened_by_the_glossary(short, entry):
                continue
            if abbreviation := defined_as(short, self.facts):
                if not _opens_itself(sentence.text, abbreviation):
                    self.explained.add(short)
                    if entry and self._has_room_for(entry):
                        whole.append(self._opened_and_explained(abbreviation, entry))
                    else:
                        in_text.append(_pair(short, f"“{abbreviation.long}”", abbreviation.span))
            elif not entry and (reading := listed_as(short, sentence, self.facts)):
                self.explained.add(short)
                in_lists.append(_pair(short, reading.long, reading.ground))
        told = ((SentenceKind.FRAME, in_text), (SentenceKind.EXPLANATION, in_lists))
        return (*(_pairs_told(kind, pairs) for kind, pairs in told if pairs), *whole)

    def _has_room_for(self, entry: Entry) -> bool:
        """Whether the entry is still to be explained, fits in one sentence with its short form, and there is room."""
        return entry.id not in self.explained and self.terms_told < _MOST_TERMS and entry["verb"] in _NAMING

    def _opened_and_explained(self, abbreviation: Abbreviation, entry: Entry) -> Sentence:
        """One sentence that opens the short form and explains it, so that no word is explained twice."""
        self.explained.add(entry.id)
        self.terms_told += 1
        opened = Phrase(text=f"“{abbreviation.long}”", grounds=(abbreviation.span, entry.ground))
        slots = {"short": abbreviation.short, "explain": str(entry["explain"])}
        return say("gloss.whole", SentenceKind.EXPLANATION, opened=opened, **slots)

    def _is_opened_by_the_glossary(self, short: str, entry: Entry | None) -> bool:
        """Whether an explanation follows, or was given, that holds the short form itself."""
        if entry is None or short not in str(entry["term"]):
            return False
        return entry.id in self.explained or self.terms_told < _MOST_TERMS

    def _terms(self, sentence: Sentence, found: tuple[Met, ...]) -> tuple[Sentence, ...]:
        """The glossary's explanations of the hardest terms that it has not explained yet, in the order of the text."""
        open_ones = [met for met in found if met.entry.id not in self.explained and can_be_told(met)]
        room = min(_MOST_TERMS_A_SENTENCE, _MOST_TERMS - self.terms_told)
        quotes = tuple(match.span() for match in _QUOTED.finditer(sentence.text))
        hardest = sorted(open_ones, key=lambda met: _hardness(met, quotes))[: max(room, 0)]
        told = sorted(hardest, key=lambda met: met.start)
        for met in told:
            self.explained.add(met.entry.id)
            self.explained.update(term for term in met.entry.synonyms if is_short(term))
        self.terms_told += len(told)
        return tuple(explanation(met) for met in told)


def _pair(short: str, long: str, ground: Ground) -> Phrase:
    return Phrase(text=f"{short} is short for {long}", grounds=(ground,))


def _pairs_told(kind: SentenceKind, pairs: list[Phrase]) -> Sentence:
    grounds = tuple(ground for pair in pairs for ground in pair.grounds)
    return say("gloss.defined", kind, pairs=Phrase(text=listed(tuple(pair.text for pair in pairs)), grounds=grounds))


def _hardness(met: Met, quotes: tuple[tuple[int, int], ...]) -> tuple[bool, float, int]:
    """Sorts the hardest first: our own words before quoted ones, short forms before words, rare before common."""
    in_quote = any(start < met.start < end for start, end in quotes)
    commonness = 0.0 if is_short(met.surface) else min(map(zipf, re.findall(r"[^\W\d_]+", met.surface)), default=0.0)
    return in_quote, commonness, met.start


def is_familiar(met: Met) -> bool:
    """Whether readers know the word without its explanation."""
    easy = bool(met.entry.more.get("easy", False)) and not is_short(met.surface)
    return easy or bool(met.entry.more.get("known", False))


def can_be_told(met: Met) -> bool:
    """Whether the explanation fits behind the word in the form in which it stands, and readers need it."""
    entry, term = met.entry, str(met.entry["term"])
    if is_familiar(met):
        return False
    fits = bool(plain_form(met)) or met.surface.casefold() in entry.more.get("kin", ())
    return fits or not _look_alike(met.surface, term) or _same_form(met.surface, term)


def explanation(met: Met) -> Sentence:
    """The explanation under the entry's own term, or under the word of the text where that one looks different."""
    entry, surface, form = met.entry, met.surface, plain_form(met)
    verb, explain, term = str(entry["verb"]), str(entry["explain"]), str(entry["term"])
    if form or (verb in _NAMING and not _look_alike(surface, term)):
        return say("gloss.here", SentenceKind.EXPLANATION, entry.ground, term=surface, explain=form or explain)
    term = capitalized(term)
    return say("gloss.explained", SentenceKind.EXPLANATION, entry.ground, term=term, verb=verb, explain=explain)


def _look_alike(surface: str, term: str) -> bool:
    """Whether a reader sees that both are the same word: one holds the other, or words in them begin alike."""
    one, other = surface.casefold().replace("-", " "), term.casefold().replace("-", " ")
    starts = {word[:_STEM] for word in re.findall(r"\w+", other) if len(word) >= _STEM}
    return one in other or any(word[:_STEM] in starts for word in re.findall(r"\w+", one))


def _same_form(surface: str, term: str) -> bool:
    """Whether the term, but for its number and its article, stands in the text as we would explain it, or inside it."""
    one, other = _plain_words(surface), _plain_words(term)
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _plain_words(term: str) -> str:
    words = re.findall(r"[^\W_]+", re.sub(r"^(?:an?|the) ", "", term.casefold()))
    return " ".join(word.removesuffix("s") for word in words)


def _short_forms(text: str) -> tuple[str, ...]:
    known = set(vocabulary("abbreviations").text["needs_no_opening"].split())
    return tuple(dict.fromkeys(short for short in _SHORT_FORM.findall(text) if short not in known))


def _opens_itself(text: str, abbreviation: Abbreviation) -> bool:
    """Whether the quote spells the long form out."""
    return abbreviation.long.casefold() in text.casefold()
