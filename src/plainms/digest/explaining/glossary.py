"""The words we can explain: the entries of the ``glossary*.toml`` files, then those of lists with explanations.

``glossary_sources.toml`` says which lists these are. No word means two things: what the glossary's own files
hold is not taken from another list, and an earlier list goes before a later one.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from plainms.errors import VocabularyIsWrong
from plainms.language.matching import Matcher, level, matcher, unhyphened
from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, names, vocabulary
from plainms.whole_words import stands_in

SOURCES = "glossary_sources"
_IN_BRACKETS = re.compile(r"(?P<name>[^()]+?) \((?P<also>[^()]+)\)")
_SEVERAL = ("scales", "scores", "tests", "questionnaires")
_MOST_WORDS_BESIDE = 6
_IRREGULAR = frozenset({"mice", "people", "children", "microglia", "glia", "bacteria", "loci", "gyri", "sulci"})
_OF = re.compile(r" (?:of|that|in|with|for|on|to|from|against|at)\b")
_SEVERAL_SHORT = re.compile(r"[A-Z0-9]s$")
_MEASURING = re.compile(r"\d|\b(?:more|less|higher|lower|fewer)\b")
_ARTICLE = re.compile(r"(?:an?|the) ")
_VOWEL = re.compile(r"(?!un?i|one|use)[aeiouAEIO]|MS\b")
_NOT_BEFORE = frozenset("-_")  # "anti-TNF" is no place where TNF stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """An entry, and the words of a text that name it."""

    entry: Entry
    surface: str
    start: int
    end: int


@cache
def glossary() -> tuple[Entry, ...]:
    """Every entry with ``term``, ``verb`` and ``explain``; ids and words are unique over all lists."""
    kept: dict[str, Entry] = {}
    taken: set[str] = set()  # as the words are compared: in small letters, without hyphens
    for entry in own_entries():
        if entry.id in kept:
            raise VocabularyIsWrong(f"{entry.vocabulary}.toml uses the id {entry.id!r} of another glossary file")
        kept[entry.id] = entry
        taken.update(map(unhyphened, entry.synonyms))
    for entry in adapted_entries():
        words = {unhyphened(word) for word in entry.synonyms}
        if entry.id not in kept and taken.isdisjoint(words):
            kept[entry.id] = entry
            taken |= words
    return tuple(kept.values())


def own_entries() -> tuple[Entry, ...]:
    """The entries of the glossary's own files."""
    files = (name for name in names() if name.split("_")[0] == "glossary" and name != SOURCES)
    return tuple(entry for name in files for entry in vocabulary(name).entries)


def adapted_entries() -> Iterator[Entry]:
    """The entries of other lists as entries of the glossary, each still standing on its own list."""
    for source in vocabulary(SOURCES).entries:
        for entry in vocabulary(source.id).entries:
            explain = str(entry.more.get(str(source["explain"]), ""))
            is_kind = "kinds" not in source.more or entry.more.get("kind") in source["kinds"]
            wide = explain in source.more.get("not_explained", ()) or entry.id in source.more.get("not_told", ())
            if explain and is_kind and not wide:
                yield _adapted(entry, source, explain)


@lru_cache(maxsize=2048)  # the sentences of one digest are read for several ends
def terms_in(text: str) -> tuple[Met, ...]:
    """The entries met in a text, in order, the longest at each place; short forms count in their own case only."""
    short, spelled = _matchers()
    entries = _by_id()
    hits = sorted((*short.find(text), *spelled.find(text)), key=lambda hit: (hit.start, -hit.end))
    met: list[Met] = []
    for hit in hits:
        behind = text[hit.start - 1 : hit.start]
        if behind not in _NOT_BEFORE and (not met or hit.start >= met[-1].end):
            surface = text[hit.start : hit.end]
            met.append(Met(entry=entries[hit.entry], surface=surface, start=hit.start, end=hit.end))
    return tuple(met)


@lru_cache(maxsize=8192)
def is_short(term: str) -> bool:
    """Whether a term is a short form, which means something in its own case only."""
    return " " not in term and sum(letter.isupper() for letter in term) >= 2


@once_a_text
def plain_form(met: Met) -> str:
    """The plain word for the form in which the term stands; empty where the entry has none for it."""
    forms = {unhyphened(form): plain for form, plain in met.entry.more.get("forms", {}).items()}
    return str(forms.get(unhyphened(met.surface), ""))


@once_a_text
def beside(met: Met) -> str:
    """The few words that can stand in brackets beside the form in which the term stands; empty where none fit there."""
    told = met.entry.more.get("beside", {})
    listed = told if isinstance(told, str) else _words_for(met.surface, told)
    words = plain_form(met) or listed or _short_explanation(met)
    return "" if "(" in words else words


def article_beside(met: Met) -> str:
    """The article in front of ``beside(met)`` in a sentence of ours: for one of several things that can be counted."""
    words, explain = beside(met), str(met.entry["explain"])
    if _of_one().match(words):
        return "a "
    has_its_own = plain_form(met) or _ARTICLE.match(words)
    if not words or has_its_own or words == explain or is_several(met.surface) or _uncounted().match(words):
        return ""
    if is_several(_OF.split(words)[0]):
        return ""
    if explain.startswith("the "):
        return "the "
    if not explain.startswith(("a ", "an ")) and met.entry["verb"] != "are":
        return ""
    return "an " if _VOWEL.match(words) else "a "


def with_article(name: str) -> str:
    """The name, behind an article where it is that of a test: "the Six Spot Step Test"."""
    return f"the {name}" if re.fullmatch(vocabulary(SOURCES).text["with_article"], name) else name


def is_several(term: str) -> bool:
    """Whether a term names more than one thing, as its ending tells."""
    last = term.rsplit(maxsplit=1)[-1]
    if last in _IRREGULAR:
        return True
    if is_short(last):
        return _SEVERAL_SHORT.search(last) is not None
    return last.endswith("s") and not last.endswith(("ss", "us", "is", "ics"))


def _words_for(surface: str, told: Mapping[str, list[str]]) -> str:
    same = unhyphened(surface)
    return next((words for words, forms in told.items() if same in map(unhyphened, forms)), "")


def _short_explanation(met: Met) -> str:
    """The whole explanation, where it is short and fits the number of the word that stands there."""
    entry, explain = met.entry, str(met.entry["explain"])
    words = re.sub(r"^(?:an?|the) ", "", explain).split()
    is_noun = entry["verb"] in {"is", "are"} and is_several(met.surface) == (entry["verb"] == "are")
    is_other = entry["verb"] == "means" and unhyphened(met.surface) == unhyphened(str(entry["term"]))
    fits = (is_noun or is_other) and words[0] != "that" and _looks_like(met.surface, str(entry["term"]))
    return explain if fits and len(words) <= _MOST_WORDS_BESIDE and not _MEASURING.search(explain) else ""


def _looks_like(surface: str, term: str) -> bool:
    """Whether one is the other but for its number and its article, or is a word of it."""
    one, other = (re.sub(r"s$", "", re.sub(r"^(?:an?|the) ", "", unhyphened(item))) for item in (surface, term))
    return any(any(stands_in(f"{a}{end}", b, "_") for end in ("", "s", "es")) for a, b in ((one, other), (other, one)))


@cache
def _uncounted() -> Sieved:
    """Beginnings of words in front of which no "a" stands."""
    return Sieved(vocabulary(SOURCES).text["uncounted"])


@cache
def _of_one() -> Sieved:
    """Beginnings of words that name one thing, of however many things the term speaks."""
    return Sieved(vocabulary(SOURCES).text["of_one"])


def _adapted(entry: Entry, source: Entry, explain: str) -> Entry:
    words = tuple(dict.fromkeys(word for key in source["words"] for word in _words(entry, key)))
    more = {
        "term": with_article(entry.label),
        "verb": _verb(entry, source, explain),
        "explain": explain,
        "mode": "explain",
    }
    return Entry(vocabulary=entry.vocabulary, id=entry.id, label=entry.label, synonyms=words, more=more)


def _verb(entry: Entry, source: Entry, explain: str) -> str:
    """The verb between label and explanation, in the number of the label."""
    if "verb" in source.more:
        return str(source["plural_verb" if entry.label.casefold().endswith(_SEVERAL) else "verb"])
    if explain.startswith(("a ", "an ", "the ")):
        return "is"
    return "are" if entry.label.endswith("s") else "means"


def _words(entry: Entry, key: str) -> tuple[str, ...]:
    if key == "label":
        found = _IN_BRACKETS.fullmatch(entry.label)
        return (found["name"], found["also"]) if found else (entry.label,)
    return entry.synonyms if key == "synonyms" else tuple(entry.more.get(key, ()))


@cache
def _by_id() -> dict[str, Entry]:
    return {entry.id: entry for entry in glossary()}


@cache
def _matchers() -> tuple[Matcher, Matcher]:
    terms = [(entry, term) for entry in glossary() for term in entry.synonyms]
    short = matcher(((entry, (term,)) for entry, term in terms if is_short(term)), level)
    return short, matcher(((entry, (term,)) for entry, term in terms if not is_short(term)), unhyphened)
