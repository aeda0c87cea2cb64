"""What a study is about, in lay words: curated phrases whose field terms stand in the title or in the stated aim.

Never from free parsing: a topic is an entry of ``topics_lay.toml`` and the place where one of its terms was met.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from plainms.digest.forms import Phrase
from plainms.remembering import once_a_sentence
from plainms.sieve import Sieved
from plainms.text import Passage, Span
from plainms.vocabulary.load import Entry, vocabulary

_BEGUN = re.compile(r"(?<![\w-])\S")
_SHORTER = 4  # letters that a lay name must save
_SAID = re.compile(r"[\"'“‘][^\"”:]+[\"'”’][.?!…]*\s?[:.–—-]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """An entry of the lay topics and the source words that name it."""

    entry: Entry
    ground: Span

    @property
    def phrase(self) -> Phrase:
        """The topic as a noun phrase."""
        return Phrase(text=self.entry.label, grounds=(self.ground,))

    @property
    def kind(self) -> str:
        """What sort of thing it is: symptom, test, treatment, risk, body, care, state."""
        return str(self.entry.more.get("kind", "treatment"))

    @property
    def is_vague(self) -> bool:
        """Whether it says little alone, such as "treatment"."""
        return bool(self.entry.more.get("vague", False))


@once_a_sentence
def topics_in(passage: Passage) -> tuple[Topic, ...]:
    """The topics of a passage in the order of its words; a longer term wins over one inside it."""
    found: dict[str, Topic] = {}
    for match in _matches(passage.text):
        entry = _entry_of(match.group())
        if entry is not None:
            entry = _in_its_form(entry, match.group())
            found.setdefault(entry.label, Topic(entry=entry, ground=passage.span(*match.span())))
    return tuple(found.values())


def _in_its_form(entry: Entry, term: str) -> Entry:
    """The medicine in the form of it that the term names: "active vitamin D"."""
    forms = entry.more.get("form", {}).items()
    return next((_formed(entry.id, label) for label, pattern in forms if re.search(pattern, term)), entry)


@cache
def _formed(drug: str, label: str) -> Entry:
    return replace(vocabulary("drugs")[drug], label=label)


def topics_of_title(title: Passage) -> tuple[Topic, ...]:
    """The topics that the title names as its own, each label once; the vague ones last. Comparators are left out."""
    compared = _pattern_of("compared").search(title.text)
    end = len(title.text) if compared is None else compared.start()
    said = _SAID.match(title.text)  # what somebody who was asked said is no name of a topic
    start = said.end() if said and said.end() < end else 0
    named = [topic for topic in topics_in(title) if start <= topic.ground.start < end and not _is_kin(topic)]
    return tuple(sorted(named, key=lambda topic: topic.is_vague))


def in_lay_names(text: str) -> str:
    """The text with shorter lay names for long terms, where each stands alone: no noun behind it, no "a" before it."""
    told, done = "", 0
    for match in _matches(text):
        entry = _entry_of(match.group())
        label = "" if entry is None or entry.more.get("vague", False) else entry.label
        alone = _pattern_of("stands_alone").match(text, match.end()) and not _pattern_of("one_of").search(
            text[: match.start()]
        )
        if label and alone and " " in match.group() and len(label) + _SHORTER <= len(match.group()):
            told += text[done : match.start()] + label
            done = match.end()
    return told + text[done:]


def _is_kin(topic: Topic) -> bool:
    """Whether the words around the name make it another thing: "derivatives of", "-like"."""
    text = topic.ground.passage.text
    before, behind = text[: topic.ground.start], text[topic.ground.end :]
    return bool(_pattern_of("kin").search(before)) or _pattern_of("kin_behind").match(behind) is not None


@cache
def _pattern_of(name: str) -> Sieved:
    return Sieved(vocabulary("topics_lay").text[name], re.IGNORECASE)


def _entry_of(term: str) -> Entry | None:
    exact, folded = _terms()
    return exact.get(term) or folded.get(term.casefold())  # None for the untold names


@cache
def _terms() -> tuple[dict[str, Entry], dict[str, Entry]]:
    """Terms with a capital inside ("PET") count in that case only; all others in any case. Medicines are topics too."""
    exact: dict[str, Entry] = {}
    folded: dict[str, Entry] = {}
    for entry in vocabulary("topics_lay").entries + vocabulary("drugs").entries:
        for term in (*entry.synonyms, *entry.more.get("brands", ())):
            if _in_one_case_only(term):
                exact.setdefault(term, entry)
            else:
                folded.setdefault(term.casefold(), entry)
    return exact, folded


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The terms of a text, left to right, without overlap; only terms with the letter that stands there are tried."""
    patterns, done = _patterns(), 0
    for begun in _BEGUN.finditer(text):
        pattern = patterns.get(begun[0].casefold())
        match = None if pattern is None or begun.start() < done else pattern.match(text, begun.start())
        if match is not None:
            done = match.end()
            yield match


@cache
def _patterns() -> dict[str, Sieved]:
    """For each first letter the terms that begin with it, the longest first."""
    exact, folded = _terms()
    one_case = sorted(exact, key=lambda term: (-len(term), term))
    untold = {term.casefold() for term in vocabulary("topics_lay").text["untold"].split("; ")}
    any_case = sorted(folded.keys() | untold, key=lambda term: (-len(term), term))
    parts: dict[str, list[str]] = {}
    for term in any_case:
        parts.setdefault(term[0], []).append(f"(?i:{re.escape(term)})")
    for term in one_case:
        parts.setdefault(term[0].casefold(), []).append(re.escape(term))
    longest = {letter: sorted(some, key=lambda part: -len(part)) for letter, some in parts.items()}
    return {letter: Sieved(rf"(?:{'|'.join(some)})(?![\w])") for letter, some in longest.items()}


def _in_one_case_only(term: str) -> bool:
    return len(term) <= 6 and any(letter.isupper() for letter in term[1:])
