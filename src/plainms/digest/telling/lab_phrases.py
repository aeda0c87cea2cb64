"""What may stand for the words at a place of a clause from the laboratory: a phrase of ours, a thing, a name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from plainms.absence import Unclear
from plainms.digest.explaining.explanations import is_explained
from plainms.digest.explaining.glossary import is_short, terms_in
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.deeds import Piece
from plainms.digest.telling.lab_agents import animals_of, is_medicine, named
from plainms.digest.telling.lab_kinds import all_text
from plainms.digest.telling.lab_things import cells_grounds, cells_pattern, cells_told, signals_at, thing_at
from plainms.language.parse import Token
from plainms.language.word_frequency import zipf
from plainms.provenance import Ground
from plainms.sieve import Sieve, Sieved
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "lab_reworded"
_RARE, _LONGEST_NAME = 3.3, 3
WORD = re.compile(r"[^\s,]+(?:,[^\s,]+)*")
"""A word, with the commas inside it."""

ARTICLE = re.compile(r"(?:^| )(?:the|an?|its|their|no|any|each|two|three) $", re.IGNORECASE)
"""The end of words after which a noun has an article already."""

_NOT_OF_A_NAME = frozenset({"IN", "CC", "VBD", "VBZ", "VBP", "MD", "TO", "RB", "WDT", "DT", ",", "."})
_IN_A_NUMBER = re.compile(r"(?<=\d),(?=\d)")  # "1,2,4-TTB"
_TWICE = re.compile(r"\btreatment with (an? (?:interferon beta )?treatment called)\b")
_TAIL = re.compile(r"-[a-z]{4,}$")
_OWN_PLACE = re.compile(r"(?:the |spinal|brain|optic|lymph|spleen|CNS|retina)")
_IMMUNE = re.compile(r"immune signals?(?: such as| including)? $")
_CALLED = re.compile(r"^(?:an immune signal called|the immune signals) ")
JOINS = frozenset({"amod", "nmod", "compound", "nummod"})
"""How a word hangs on the noun that it describes."""


@dataclass(slots=True)
class Work:
    """The clause while it is turned into ours: what is told so far, its grounds, and the names that were told.

    ``several`` holds the places of the source's words that are told by a plural of ours or by a word for one thing,
    ``rare`` the words of the source that stay and that not all readers know.
    """

    clause: Clause
    facts: Facts
    told: str = ""
    grounds: list[Ground] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    several: list[tuple[int, int, bool]] = field(default_factory=list)
    rare: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of the whole sentence, in which places are counted."""
        return self.clause.cleaned.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Ours:
    """Words of ours for the source's from ``start`` to ``end``."""

    text: str
    start: int
    end: int
    grounds: tuple[Ground, ...] = ()
    noun: bool = False


def phrases(work: Work, word: re.Match[str]) -> Iterator[Ours]:
    """The phrases of ours that an entry tells for the words from here on."""
    for entry, fits in _patterns().of(work.text):
        match = fits.match(work.text, word.start(), work.clause.end)
        if match is None or not re.search(str(entry.more.get("needs", "")), all_text(work.facts)):
            continue
        slots = {key.rstrip("0123456789"): value for key, value in match.groupdict().items() if value}
        told = _named(slots.get("name", ""), work, str(entry.more.get("call", "")))
        if "{name}" in entry.label and told is None:
            continue
        animals = animals_of(slots.get("animals", ""), work.facts)
        text = entry.label.format(name=told.text if told else "", animals=animals, raw=match[0])
        text = _TWICE.sub(r"\1", text)
        grounds = (entry.ground, *(told.grounds if told else ()))
        noun = bool(entry.more.get("noun", False))
        if entry.more.get("adverb") and ARTICLE.search(work.told):
            continue
        yield Ours(text=text, start=match.start(), end=match.end(), grounds=grounds, noun=noun)


def things(work: Work, word: re.Match[str]) -> Iterator[Ours]:
    """What the lists for the frames of deeds tell: "the infiltration of T cells into the CNS", and cells."""
    start, end = word.start(), work.clause.end
    found = thing_at(work.text, start, end)
    if found is not None:
        yield Ours(text=found[0].text, start=start, end=found[1], grounds=found[0].grounds, noun=True)
    signals = signals_at(work.text, start, end)
    if signals is not None:
        text = _CALLED.sub("", signals[0]) if _IMMUNE.search(work.told) else signals[0]
        yield Ours(text=text, start=start, end=signals[1], noun=True)
    cells = _cells().match(work.text, start, end)
    if cells is not None:
        text = f"{cells['the'] or ''}{cells_told(cells['cells'])}"
        yield Ours(text=text, start=start, end=cells.end(), grounds=cells_grounds(cells["cells"]), noun=True)


def is_cut_short(ours: Ours, work: Work) -> bool:
    """Whether what follows makes the words mean another thing: a noun, or "by" behind the making of something."""
    made = ours.text.startswith("levels") and work.text.startswith(" by ", ours.end)
    made = made or pattern("joins_on").match(work.text, ours.end) is not None
    made = made or (" of " in ours.text and _has_a_noun_in_front(ours, work))
    return made or _shares_its_noun(ours, work) or _is_before_a_noun(ours.end, work)


def _has_a_noun_in_front(ours: Ours, work: Work) -> bool:
    """Whether a noun describes these words, as "spinal cord" does in "spinal cord myelination"."""
    tokens = work.clause.parse.tokens
    front = [token for token in tokens if work.clause.start <= token.start and token.end <= ours.start][-1:]
    inside = [one for one in front if one.label in JOINS and one.tag.startswith("NN")]
    return any(ours.start <= tokens[one.head].start < ours.end for one in inside)


def _shares_its_noun(ours: Ours, work: Work) -> bool:
    """Whether words in front of an "and" describe the noun that these words end in: "white matter and meningeal"."""
    if pattern("parts").search(work.text[: ours.start]) and not _OWN_PLACE.match(work.text, ours.start):
        return True
    if not re.search(r"(?<!mice )(?<!rats )(?<!animals )\b(?:and|or) $", work.told):
        return False
    tokens = work.clause.parse.tokens
    before = [token for token in tokens if work.clause.start <= token.start and token.end <= ours.start]
    return any(token.label in JOINS and ours.start <= tokens[token.head].start < ours.end for token in before)


def _is_before_a_noun(end: int, work: Work) -> bool:
    """Whether a noun follows that these words would only describe: "EAE" in "EAE lesions"."""
    behind = next((token for token in work.clause.parse.tokens if token.start >= end), None)
    touches = behind is not None and work.text[end : behind.start] == " " and behind.end <= work.clause.end
    if not touches or behind is None:
        return False
    return behind.tag.startswith("NN") or (behind.tag == "JJ" and behind.label in JOINS)


def name_at(work: Work, word: re.Match[str]) -> Iterator[Ours]:
    """A medicine or a name at the place, behind the word for what it is where it is named for the first time."""
    words = [word, *WORD.finditer(work.text, word.end(), work.clause.end)][:_LONGEST_NAME]
    for last in reversed(words):
        name = work.text[word.start() : last.end()]
        if "," in _IN_A_NUMBER.sub("", name) or not (is_medicine(name) or (last is word and _is_a_name(name, work))):
            continue
        alone = _stands_alone(last.end(), work) and not _stands_for_another(name, work)
        told = _named(name, work) if is_medicine(name) or alone else None
        if told is not None:
            text = told.text.rpartition(" called ")[2] if pattern("kinds").search(work.told) else told.text
            yield Ours(text=text, start=word.start(), end=last.end(), grounds=told.grounds)


def _stands_for_another(name: str, work: Work) -> bool:
    """Whether it is the word for a kind that takes up what another sentence names: "treatment with the alkaloid"."""
    return name.islower() and name not in work.names and work.told.endswith(("the ", "this ", "that "))


def _stands_alone(end: int, work: Work) -> bool:
    """Whether a name is no part of a longer one: behind it stands a verb, a mark or a word that joins."""
    behind = next((token for token in work.clause.parse.tokens if token.start >= end), None)
    if behind is None or work.text[end : behind.start] != " ":
        return behind is None or (end == behind.start and not behind.tag.startswith(("HYPH", "NN", "CD")))
    return behind.tag in _NOT_OF_A_NAME or (behind.tag == "VBN" and behind.label in {"ROOT", "acl"})


def _named(name: str, work: Work, call: str = "") -> Phrase | None:
    """A name in our words; bare where it was told before."""
    if not name or not (is_medicine(name) or _is_a_name(name, work)):
        return None
    if is_explained_short(name) and not is_medicine(_long(name, work)):
        return Phrase(text=name, grounds=())
    if name in work.names:
        return Phrase(text=name, grounds=())
    start = work.text.find(name, work.clause.start)
    token, is_target = token_at(start, work), work.text.endswith("anti-", 0, max(start, 0))
    if token is None or not (is_target or token.tag.startswith(("NN", "CD", "FW"))):
        return None
    told = named(name, Piece(text=name, span=work.clause.span, head=token), work.facts, call)
    if isinstance(told, Unclear) or not (" called " in told.text or is_medicine(told.text) or is_explained_short(name)):
        return None
    if " called " in told.text:
        work.names.add(name)
    return told


def _long(name: str, work: Work) -> str:
    return next((item.long for item in work.facts.abbreviations if item.short == name), name)


def is_explained_short(word: str) -> bool:
    """Whether a short form is one that the page explains in brackets."""
    found = terms_in(word)
    if word in listed_words("never_kept"):
        return False
    return is_short(word) and len(found) == 1 and found[0].surface == word and is_explained(found[0])


def _is_a_name(word: str, work: Work) -> bool:
    """Whether a word is one that only experts know, or in capitals: a name, as far as it is a noun."""
    if word.isdigit() or _TAIL.search(word) or word in listed_words("known_short") or _cells().fullmatch(word):
        return False
    inside = word[1:] != word[1:].lower() or any(sign.isdigit() for sign in word)
    short = any(word in {item.short, item.long} for item in work.facts.abbreviations)
    return inside or short or zipf(word.lower()) < _RARE


def token_at(start: int, work: Work) -> Token | None:
    return next((token for token in work.clause.parse.tokens if token.start <= start < token.end), None)


@cache
def pattern(name: str) -> Sieved:
    return Sieved(vocabulary(_NAME).text[name])


@cache
def listed_words(name: str) -> frozenset[str]:
    return frozenset(vocabulary(_NAME).text[name].split())


@cache
def _cells() -> Sieved:
    return Sieved(rf"(?P<the>the )?(?P<cells>{cells_pattern()})(?![\w+-])", re.IGNORECASE)


@cache
def _patterns() -> Sieve[Entry]:
    found = (entry for entry in vocabulary(_NAME).entries if entry["kind"] == "phrase")
    return Sieve((entry, _compiled(str(entry["pattern"]))) for entry in found)


def _compiled(pattern: str) -> Sieved:
    """The pattern with its <names> filled in; each further place of a group gets a number."""
    lists = vocabulary(_NAME).text
    texts = {**lists, "kind": lists["kind_of_animals"]}
    met: dict[str, int] = {}

    def put(found: re.Match[str]) -> str:
        name = found[1]
        met[name] = met.get(name, 0) + 1
        return texts[name].replace(f"?P<{name}>", f"?P<{name}{met[name] if met[name] > 1 else ''}>")

    filled = re.sub(r"(?<!\?P)<([a-z]+)>", put, pattern)
    return Sieved(rf"(?:{filled})(?![\w+])(?!-\w)", re.IGNORECASE)
