"""What studies in animals and cells measure, in plain words: "the number of T cells in the spinal cord".

A phrase that no entry of ``lab_things.toml`` fits as a whole is not told.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from plainms.absence import Unclear
from plainms.digest.forms import Phrase, listed
from plainms.provenance import Ground
from plainms.sieve import Sieve, Sieved
from plainms.vocabulary.load import Entry, vocabulary

_NAME = "lab_things"
_JOINT = r"(?:, and |, |/| and | or | as well as )"
_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma",
}  # fmt: skip
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What was measured, in our words, and the entries behind them."""

    entry: Entry
    text: str
    place: str
    grounds: tuple[Ground, ...]

    @property
    def rank(self) -> int:
        """1 for the disease itself down to 5 for molecules."""
        return int(self.entry["rank"])

    @property
    def plural(self) -> bool:
        """Whether "were" stands behind it."""
        return bool(self.entry.more.get("plural", False))

    @property
    def gains(self) -> bool:
        """Whether more of it is better."""
        return bool(self.entry.more.get("gains", False)) or ("higher" in self.entry.more and self.rank > 1)

    @property
    def is_counted(self) -> bool:
        """Whether it is a number or a level of something."""
        return self.text.startswith(("the number of", "the build-up of", "levels of"))

    @property
    def is_nowhere(self) -> bool:
        """Whether it is the number of all kinds of immune cells, and where they were counted is not told."""
        return self.text in {"the number of immune cells", "the number of inflammatory cells"}

    def own(self, direction: str) -> str:
        """The verb phrase that an entry has for a direction ("milder", "worse"), or ""."""
        return str(self.entry.more.get(direction, ""))


Namer = Callable[[str], Phrase | Unclear]


def thing(phrase: str, namer: Namer) -> Thing | Unclear:
    """The phrase in our words, by the first entry that fits all of it; ``namer`` tells a name by its kind."""
    text = re.sub(r"^(?:the|a|an|both|all|their|its|overall) ", "", phrase.strip(" ,"), flags=re.IGNORECASE)
    for words in dict.fromkeys((text, _bare(text))):
        for entry, pattern in _things().of(words):
            match = pattern.fullmatch(words)
            if match is not None:
                return _told(entry, match, namer)
    return Unclear(f"no entry fits {phrase!r}")


def _bare(text: str) -> str:
    """The words without what only says where the thing came from and in which animals it was seen."""
    lists = vocabulary(_NAME).text
    return _compiled(lists["seen"]).sub("", _compiled(lists["caused"]).sub("", text))


def place_in(phrase: str) -> Phrase:
    """ " in the spinal cord" for a phrase that is nothing but a place we know; else no words."""
    match = _compiled(_PLACE).fullmatch(f" {phrase.strip(' ,')}")
    words = match["place"] if match else ""
    return Phrase(text=_place_told(words), grounds=tuple(item.ground for item in _places(words)))


def _told(entry: Entry, match: re.Match[str], namer: Namer) -> Thing | Unclear:
    found = match.groupdict()
    grounds: list[Ground] = [entry.ground]
    cells = found.get("cells") or found.get("cells2") or found.get("cells3") or ""
    told: dict[str, str] = {"cells": "", "molecules": "", "place": "", "name": ""}
    if "{name}" in entry.label:
        phrase = namer(found.get("name") or found.get("name2") or found.get("name3") or "")
        if isinstance(phrase, Unclear):
            return phrase
        told["name"] = phrase.text
        grounds += phrase.grounds
    if cells:
        named = _each_cell(cells)
        grounds += [item.ground for item in named]
        told["cells"] = _as_active(match[0], listed(tuple(dict.fromkeys(item.label for item in named))))
    molecules = found.get("molecules") or found.get("molecules2") or ""
    if molecules:
        told["molecules"] = _signals(molecules)
    place_words = found.get("place") or found.get("place2") or ""
    place = _place_told(place_words)
    grounds += [item.ground for item in _places(place_words)]
    told["place"] = place if "{place}" in entry.label else ""
    return Thing(entry=entry, text=entry.label.format(**told), place=place, grounds=tuple(grounds))


def _as_active(source: str, told: str) -> str:
    """The cells, said to be activated where only those were meant."""
    meant = "activated " in source.lower() and "activated" not in told
    return f"activated {told}" if meant else told


def cells_told(words: str) -> str:
    """Cells, one kind or several, in our words."""
    return listed(tuple(dict.fromkeys(item.label for item in _each_cell(words))))


def cells_grounds(words: str) -> tuple[Ground, ...]:
    """The entries of the cells."""
    return tuple(item.ground for item in _each_cell(words))


@cache
def cells_pattern() -> str:
    """What fits the names of cells, one kind or several."""
    cells = f"(?:{_any_of('cells')})"
    return f"{cells}(?:{_JOINT}(?:the )?{cells})*"


def _each_cell(words: str) -> tuple[Entry, ...]:
    whole = _cells(words)
    return (whole,) if whole else tuple(item for item in map(_cells, re.split(_JOINT, words)) if item)


def _cells(words: str) -> Entry | None:
    return next((entry for entry, pattern in _of("cells").of(words) if pattern.fullmatch(words.strip())), None)


def _places(words: str) -> tuple[Entry, ...]:
    return tuple(entry for entry, pattern in _of("place").of(words) if pattern.fullmatch(words.strip()))[:1]


def _place_told(words: str) -> str:
    return next((f" in {entry.label}" for entry in _places(words)), "")


def _signals(words: str) -> str:
    """ "an immune signal called IL-17", "the immune signals IL-17 and IL-6", or only that they are several."""
    names = tuple(dict.fromkeys(map(_signal, re.split(_JOINT, words))))
    if len(names) > _MOST_NAMED:
        return "several immune signals"
    return f"an immune signal called {names[0]}" if len(names) == 1 else f"the immune signals {listed(names)}"


def _signal(name: str) -> str:
    """A signal by the name that readers meet elsewhere: "interferon gamma", "IL-17", "TNF"."""
    for letter, spelled in _GREEK.items():
        name = name.replace(letter, f" {spelled}")
    name = re.sub(r"\binterleukin[- ]?", "IL-", name, flags=re.IGNORECASE)
    name = re.sub(r"\bIL-? ?(?=\d)", "IL-", name)
    name = re.sub(r"\bIFN-? ?(?:gamma|g)\b|\binterferon[- ]+gamma", "interferon gamma", name, flags=re.IGNORECASE)
    name = re.sub(r"\b(?:TNF|tumou?r necrosis factor)[- ]*(?:alpha|a)?\b", "TNF", name, flags=re.IGNORECASE)
    return " ".join(name.split())


def thing_at(text: str, start: int, end: int) -> tuple[Thing, int] | None:
    """The longest thing that begins at a place of a text, and where it ends; none that is only told as a whole."""
    met = ((entry, pattern.match(text, start, end)) for entry, pattern in _inside().of(text))
    turned = _compiled(vocabulary(_NAME).text["tells_a_change"])
    found = [(match.end(), entry, match) for entry, match in met if match and not turned.search(match[0])]
    if not found:
        return None
    place, entry, match = max(found, key=lambda one: one[0])
    told = _told(entry, match, lambda _: Unclear("no name is told here"))
    return None if isinstance(told, Unclear) or re.search(r" of ?(?:in\b|$)", told.text) else (told, place)


def signals_at(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The immune signals, one or several, that are named at a place of a text, in our words, and where they end."""
    molecule = vocabulary(_NAME).text["molecule"]
    pattern = _compiled(rf"(?:both )?(?P<names>(?:{molecule})(?:{_JOINT}(?:{molecule}))*)(?![\w+-])")
    match = pattern.match(text, start, end)
    return None if match is None else (_signals(match["names"]), match.end())


@cache
def _inside() -> Sieve[Entry]:
    """The things that may be told inside a sentence of another build."""
    whole = vocabulary(_NAME).text["told_whole"].split()
    found = (item for item in vocabulary(_NAME).entries if item["kind"] == "thing")
    return Sieve(
        (entry, _compiled(rf"(?:{_filled(str(entry['pattern']))})(?![\w+-])"))
        for entry in found
        if entry.id not in whole
    )


@cache
def _things() -> Sieve[Entry]:
    return Sieve(
        (entry, _compiled(_filled(str(entry["pattern"]))))
        for entry in vocabulary(_NAME).entries
        if entry["kind"] == "thing"
    )


@cache
def _of(kind: str) -> Sieve[Entry]:
    return Sieve(
        (entry, _compiled(str(entry["pattern"]))) for entry in vocabulary(_NAME).entries if entry["kind"] == kind
    )


def _filled(pattern: str) -> str:
    """The pattern with its <names> filled in; a second place of cells or molecules gets a name of its own."""
    text = vocabulary(_NAME).text
    molecules = f"(?:{text['molecule']})(?:{_JOINT}(?:{text['molecule']}))*"
    slots = {"cells": cells_pattern(), "molecules": molecules, "place": ""}
    met: dict[str, int] = {}

    def put(found: re.Match[str]) -> str:
        name = found[1]
        if name not in slots:
            return f"(?:{text[name]})"
        met[name] = met.get(name, 0) + 1
        number = "" if met[name] == 1 else str(met[name])
        if name == "place":
            return _PLACE.replace("?P<place>", f"?P<place{number}>")
        return f"(?P<{name}{number}>{slots[name]})"

    return re.sub(r"(?<!\?P)<([a-z]+)>", put, pattern)


def _any_of(kind: str) -> str:
    return "|".join(f"(?:{entry['pattern']})" for entry in vocabulary(_NAME).entries if entry["kind"] == kind)


def _place_pattern() -> str:
    places = _any_of("place")
    animals = vocabulary(_NAME).text["animals"]
    sort = "(?:the |these |all |treated |EAE |affected |diseased |sick |female |male |both )*"
    whose = rf"(?: (?:of|in|from) {sort}(?:{animals}|EAE))?"
    return rf"(?: (?:in|within|into|of|to|from|at|throughout) (?:the |both |their |EAE )?(?P<place>{places}){whose})"


_PLACE = _place_pattern()


@cache
def _compiled(pattern: str) -> Sieved:
    return Sieved(pattern, re.IGNORECASE)
