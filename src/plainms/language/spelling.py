"""Whether a short form is spelled by the words of a long one, strictly or widely. Both run in linear time.

Strictly, each letter comes from the beginning of a word, in order, and each word but small ones gives one. Widely (the
reading of Schwartz and Hearst, Pac Symp Biocomput 2003, made narrower), letters may also come from inside a word that
gave its first, and the later parts of a compound may give none: "dimethyl fumarate" spells DMF, "experimental
autoimmune encephalomyelitis" EAE. But the last letter begins a word, or continues its beginning, and a single word
spells no more than four letters: "they appeared unacceptable" spells no AUC. By capitals, the words that begin with one
give the letters, whatever small words stand between.
"""

import re

_SMALL = frozenset(["a", "an", "and", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"])
_SKIPPED = _SMALL | {"stem", "type", "cells"}  # "natural killer cell type 2" spells NKC2, "known on white cells-1" KW-1
_COMPOUND = re.compile(
    r"\b(auto|cerebro|cyto|dexa|electro|encephalo|entero|epi|gastro|glyco|hetero|hydro|hyper|hypo|immuno|inter|intra|lipo"
    r"|lyso|macro|magneto|meta|methyl|micro|myo|neuro|oligo|para|patho|phospho|photo|physio|poly|proteo|psycho|pyro|radio"
    r"|sphingo|thermo|trans|video|visuo|xeno)(?=[a-z]{3})"
)
_CHEMICAL = re.compile(r"\b(di|knock|mono|pre|tetra|tri)(?=acyl|eclampsia|ethyl|hydroxy|iso|methyl|out|oxide|phosph)")
_PART = re.compile(r"[^\W_]+")


def letters_of(short: str) -> str:
    """The letters and figures of a short form in lower case, without the s of a plural."""
    singular = short[:-1] if short.endswith("s") and short[-2:-1].isupper() else short
    return "".join(letter for letter in singular if letter.isalnum()).lower()


def spells_strictly(letters: str, long: str) -> bool:
    """Whether beginnings of all words of ``long`` but small ones give the letters in order."""
    words = _PART.findall(_COMPOUND.sub(r"\1 ", long.lower()))
    reached = {0}
    for place, word in enumerate(words):
        passed = reached if place and word in _SMALL else set()
        reached = {end for start in reached for end in _prefixes(letters, start, word)} | passed
    return bool(words) and len(letters) in reached


def spells_widely(letters: str, long: str) -> bool:
    """Whether the first letters of all words of ``long`` but small ones, and letters inside them, give the letters."""
    parts = _parts(long.lower())
    reached = {(0, False)}
    for place, (part, is_first) in enumerate(parts):
        passed = reached if place and (part in _SKIPPED or not is_first) else set()
        reached = passed | {
            (end, end in _prefixes(letters, start, part))
            for start, _ in reached
            for end in _within(letters, start, part)
        }
    if sum(is_first for _, is_first in parts) == 1:
        by_parts = len(parts) == len(letters) and (len(letters), True) in reached  # "preeclampsia (PE)"
        return by_parts or (any(end == len(letters) for end, _ in reached) and _abbreviates_one_word(letters, long))
    return (len(letters), True) in reached


def spells_by_capitals(letters: str, long: str) -> bool:
    """Whether the capitals that begin words of ``long`` give the letters, its first and last word among them.

    "Evening-Walking long-haul Club" spells EWC: who sets such capitals says which words count.
    """
    parts = _PART.findall(long)
    capitals = "".join(part[0] for part in parts if part[0].isupper())
    is_framed = bool(parts) and parts[0][0].isupper() and parts[-1][0].isupper()
    return is_framed and capitals.lower() == letters


def _abbreviates_one_word(letters: str, word: str) -> bool:
    """Whether the letters are few enough for one word, and end, as such short forms do, in a consonant or a figure."""
    return len(letters) <= 4 and len(letters) * 2 <= len(word) and letters[-1] not in "eiou"


def _parts(long: str) -> list[tuple[str, bool]]:
    """The parts of the words of a long form, each with whether it starts its word."""
    parts: list[tuple[str, bool]] = []
    for word in long.split():
        found = _PART.findall(_CHEMICAL.sub(r"\1 ", _COMPOUND.sub(r"\1 ", word)))
        parts += [(part, place == 0) for place, part in enumerate(found)]
    return parts


def _prefixes(letters: str, start: int, word: str) -> range:
    """Where the letters can go on behind a beginning of ``word``."""
    shared = 0
    while shared < len(word) and letters.startswith(word[: shared + 1], start):
        shared += 1
    return range(start + 1, start + shared + 1)


def _within(letters: str, start: int, word: str) -> range:
    """Where the letters can go on behind the first letter of ``word`` and some of the later ones, in order."""
    if letters[start : start + 1] != word[0]:
        return range(0)
    end, place = start + 1, 1
    while end < len(letters) and (place := word.find(letters[end], place)) > 0:
        end, place = end + 1, place + 1
    return range(start + 1, end + 1)
