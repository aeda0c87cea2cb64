"""Explanations beside the words that need them: short forms as the text opens them, terms as the glossary tells them.

Each is given once, right behind the first sentence that uses the word; a digest holds only a few.
"""

import re
from dataclasses import dataclass, field
from functools import cache

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, capitalized, listed, say
from plainms.language.abbreviations import Abbreviation
from plainms.provenance import Ground
from plainms.vocabulary.load import Entry, vocabulary

_MOST_TERMS, _MOST_TERMS_A_SENTENCE = 6, 2
_STEM = 4
_NAMING = {"is", "are", "means"}
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
        if sentence.pattern.startswith("frame."):
            return self._terms(sentence.text, in_frames=True)
        opened = self._opened(sentence.text)
        return (*opened, *self._terms(sentence.text))

    def _opened(self, text: str) -> tuple[Sentence, ...]:
        """One sentence that opens every short form in the text that the source or our list opens."""
        pairs: list[str] = []
        grounds: list[Ground] = []
        whole: list[Sentence] = []
        for short in _short_forms(text):
            abbreviation = next((item for item in self.facts.abbreviations if item.short == short), None)
            if short in self.explained or abbreviation is None or _opens_itself(text, abbreviation):
                continue
            self.explained.add(short)
            if self._is_opened_by_the_glossary(abbreviation):
                continue
            if entry := self._named_by(abbreviation):
                whole.append(self._opened_and_explained(abbreviation, entry))
                continue
            pairs.append(f"{short} is short for “{abbreviation.long}”")
            grounds.append(abbreviation.span)
        if not pairs:
            return tuple(whole)
        phrase = Phrase(text=listed(tuple(pairs)), grounds=tuple(grounds))
        return (say("gloss.defined", SentenceKind.FRAME, pairs=phrase), *whole)

    def _named_by(self, abbreviation: Abbreviation) -> Entry | None:
        """The glossary's entry for the short form, where it still has to be explained and there is room."""
        for entry, _ in _terms_in(abbreviation.short, self.facts):
            if entry.id not in self.explained and self.terms_told < _MOST_TERMS and entry["verb"] in _NAMING:
                return entry
        return None

    def _opened_and_explained(self, abbreviation: Abbreviation, entry: Entry) -> Sentence:
        """One sentence that opens the short form and explains it, so that no word is explained twice."""
        self.explained.add(entry.id)
        self.terms_told += 1
        opened = Phrase(text=f"“{abbreviation.long}”", grounds=(abbreviation.span, entry.ground))
        slots = {"short": abbreviation.short, "explain": str(entry["explain"])}
        return say("gloss.whole", SentenceKind.EXPLANATION, opened=opened, **slots)

    def _is_opened_by_the_glossary(self, abbreviation: Abbreviation) -> bool:
        """Whether an explanation follows, or was given, that holds the short form itself."""
        return any(
            abbreviation.short in str(entry.more.get("term", ""))
            for entry, _ in _terms_in(abbreviation.short, self.facts)
            if entry.id in self.explained or self.terms_told < _MOST_TERMS
        )

    def _terms(self, text: str, *, in_frames: bool = False) -> tuple[Sentence, ...]:
        """The glossary's explanations of the first terms in the text that it has not explained yet."""
        told: list[Sentence] = []
        for entry, surface in _terms_in(text, self.facts):
            if self.terms_told >= _MOST_TERMS or len(told) >= _MOST_TERMS_A_SENTENCE:
                break
            if entry.id in self.explained or (in_frames and not entry.more.get("in_frames", False)):
                continue
            if _look_alike(surface, str(entry["term"])) and not _same_form(surface, str(entry["term"])):
                continue
            self.explained.add(entry.id)
            self.explained.update(term for term in entry.synonyms if _is_short(term))
            self.terms_told += 1
            told.append(_explained(entry, surface))
        return tuple(told)


def _explained(entry: Entry, surface: str) -> Sentence:
    """The explanation under the entry's own term, or under the word of the text where that one looks different."""
    verb, explain, term = str(entry["verb"]), str(entry["explain"]), str(entry["term"])
    if verb in _NAMING and not _look_alike(surface, term):
        return say("gloss.here", SentenceKind.EXPLANATION, entry.ground, term=surface, explain=explain)
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


def _terms_in(text: str, facts: Facts) -> tuple[tuple[Entry, str], ...]:
    """Glossary entries met in the text, in order, with the words met; ambiguous short forms only where they fit."""
    exact, folded = _index()
    found: dict[str, tuple[Entry, str]] = {}
    for match in _pattern().finditer(text):
        entry = exact.get(match.group()) or folded.get(match.group().casefold())
        if entry is None or _is_denied(entry, text[: match.start()], text[match.end() :]):
            continue
        if _means_it(match.group(), entry, facts):
            found.setdefault(entry.id, (entry, match.group()))
    return tuple(found.values())


def _is_denied(entry: Entry, before: str, behind: str) -> bool:
    """Whether the words before or behind the term make it another thing than the entry explains."""
    pairs = (("not_after", before), ("not_before", behind))
    told = ((str(entry.more.get(key, "")), text) for key, text in pairs)
    return any(pattern and re.search(pattern, text, re.IGNORECASE) for pattern, text in told)


def _means_it(term: str, entry: Entry, facts: Facts) -> bool:
    """A short form means what the text says it means; without that, what our list says if it is never ambiguous."""
    if not _is_short(term):
        return True
    abbreviation = next((item for item in facts.abbreviations if item.short == term), None)
    if abbreviation is None:
        return bool(entry.more.get("unmistakable", False))
    long_forms = [synonym.casefold() for synonym in entry.synonyms if not _is_short(synonym)]
    return any(_same_words(abbreviation.long, long) for long in long_forms)


def _same_words(one: str, other: str) -> bool:
    return re.sub(r"\W+", " ", one.casefold()).strip() == re.sub(r"\W+", " ", other.casefold()).strip()


def _is_short(term: str) -> bool:
    return " " not in term and sum(letter.isupper() for letter in term) >= 2


@cache
def _index() -> tuple[dict[str, Entry], dict[str, Entry]]:
    exact: dict[str, Entry] = {}
    folded: dict[str, Entry] = {}
    for entry in vocabulary("glossary").entries:
        for term in entry.synonyms:
            if _is_short(term):
                exact[term] = entry
            else:
                folded[term.casefold()] = entry
    return exact, folded


@cache
def _pattern() -> re.Pattern[str]:
    exact, folded = _index()
    parts = [(len(term), re.escape(term)) for term in exact]
    parts += [(len(term), f"(?i:{re.escape(term)})") for term in folded]
    ordered = "|".join(part for _, part in sorted(parts, key=lambda pair: (-pair[0], pair[1])))
    return re.compile(rf"(?<![\w-])(?:{ordered})(?!\w)")
