"""Makes many studies of a few: every artefact of a processed study varied in one way, so that all of them still agree.

A dossier is what the library keeps of one study: its row, its artefacts and its document for search, as JSON. In a
variant numbers of people, some words of title and abstract, years, PMID, DOI and our identity are others, wherever they
stand; what replaces a word or a number is as long, so that every span still quotes its passage. Every variant gets
authors of a team of its time, and some get a registration number that a few others have. The same number gives the
same variant.
"""

import json
import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

Dossier = dict[str, Any]

WORDS_CHANGED, NEW_WORDS = 0.25, 0.01
"""Shares of the words of a text that are others in a variant, and that no other study has."""

REGISTERED, REPORTS_A_TRIAL = 0.08, 2.5
"""The share of studies with a registration number, and how many reports a number has on average."""

A_TIME = 1_000
"""Variants made one after another that share their teams and their trials."""

FIRST_YEAR, LAST_YEAR = 1990, 2025
_FIRST_PMID, _SEPARATOR = 50_000_000, "\x00"
_BEFORE_WORD, _AFTER_WORD = r"(?<![\w:{-])", r"(?![\w}-])"
_BEFORE_NUMBER, _AFTER_NUMBER = r'(?<=[ (="])', r'(?=[ ),;"])'
_WORD = re.compile(rf"{_BEFORE_WORD}[a-z]{{5,}}{_AFTER_WORD}")
_NUMBER = re.compile(rf"{_BEFORE_NUMBER}[1-9]\d{{1,3}}{_AFTER_NUMBER}")
_ANY_WORD, _ANY_NUMBER = re.compile(r"[a-z]{5,}"), re.compile(r"[1-9]\d{1,3}")
_TEXTS = {"text", "quote", "words", "form", "many", "label", "title", "heading", "terms", "because", "subject"}
_SINGLE_WORDS = {"subject", "title"}
_STATED, _YEAR = re.compile(r'"stated": ?"[^"]*"'), re.compile(r'(?<="year":)\d{4}|(?<="year": )\d{4}')
_A_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_SYLLABLES = "al be cor dan el fen gar hol is jan kel lor mar nov ost per"
_PARSED = ("row", "study", "appraisal", "outcome", "verification", "listing", "profile", "filed")


@dataclass(frozen=True, slots=True)
class Template:
    """A dossier cut at everything that a variant has otherwise; ``slots`` say what kind of thing stands in each cut."""

    names: tuple[str, ...]
    pieces: tuple[str, ...]
    slots: tuple[tuple[str, str], ...]
    shown_year: str

    @classmethod
    def of(cls, dossier: Dossier) -> "Template":
        """The template of a dossier."""
        text = _SEPARATOR.join(dossier[name] for name in dossier)
        kinds = _kinds(dossier)
        pieces, slots, end = [], [], 0
        for cut in _cuts(kinds).finditer(text):
            pieces.append(text[end : cut.start()])
            slots.append((str(kinds.get(cut[0], cut.lastgroup)), cut[0]))
            end = cut.end()
        shown_year = json.loads(dossier["listing"])["machine_date"][:4]
        return cls(tuple(dossier), (*pieces, text[end:]), tuple(slots), shown_year)

    def filled(self, told: Callable[[str, str], str]) -> Dossier:
        """The dossier with what ``told`` says of the kind and the text of each slot."""
        memory: dict[tuple[str, str], str] = {}
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            if slot not in memory:
                memory[slot] = told(*slot)
            parts += (memory[slot], piece)
        filled = dict(zip(self.names, "".join(parts).split(_SEPARATOR), strict=True))
        if year := memory.get(("year", self.shown_year)):
            filled["listing"] = filled["listing"].replace(self.shown_year, year)
        return filled


@dataclass(frozen=True, slots=True)
class Variety:
    """All dossiers that variants are made of, and the words that they take from each other, by length."""

    templates: tuple[Template, ...]
    words: dict[int, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, dossiers: Sequence[Dossier]) -> "Variety":
        """The variety of these dossiers."""
        words: dict[int, list[str]] = {}
        for one in dossiers:
            for word in sorted(set(_WORD.findall(one["abstract"]))):
                words.setdefault(len(word), []).append(word)
        return cls(tuple(Template.of(one) for one in dossiers), words)

    def only(self, is_whole: Callable[[Dossier], bool]) -> "Variety":
        """The same without the dossiers whose variants are not whole."""
        whole = (one for place, one in enumerate(self.templates) if is_whole(self.variant(place)))
        return Variety(tuple(whole), self.words)

    def variants(self, first: int, end: int) -> Iterator[Dossier]:
        """The variants of these numbers."""
        return (self.variant(number) for number in range(first, end))

    def variant(self, number: int) -> Dossier:
        """One variant."""
        chance = random.Random(number)
        pmid = str(_FIRST_PMID + number)
        fixed = {
            "pmid": pmid,
            "study": str(import_module("plainms.identifiers").StudyId.mint("pubmed", pmid)),
            "doi": f"10.9999/varied.{number}",
            "digest": f"{number:064x}",
        }
        shift = chance.randrange(-12, 13)

        def told(kind: str, text: str) -> str:
            if kind in fixed:
                return fixed[kind]
            if kind in {"year", "stated"}:
                return _A_YEAR.sub(lambda year: str(min(max(int(year[0]) + shift, FIRST_YEAR), LAST_YEAR)), text)
            return self._number(text, chance) if kind == "number" else self._word(text, chance)

        template = self.templates[number % len(self.templates)]
        return _with_people(template.filled(told), number, chance)

    def _word(self, word: str, chance: random.Random) -> str:
        luck = chance.random()
        if luck < NEW_WORDS:
            return "".join(chance.choices("abdegilmnorstuz", k=len(word)))
        return chance.choice(self.words[len(word)]) if luck < NEW_WORDS + WORDS_CHANGED else word

    def _number(self, number: str, chance: random.Random) -> str:
        return str(chance.randrange(10 ** (len(number) - 1), 10 ** len(number)))


def _kinds(dossier: Dossier) -> dict[str, str]:
    """What is replaced, and as what: words and numbers of the text, and the identifiers of the study."""
    row = json.loads(dossier["row"])
    text = f" {dossier['title']} {dossier['abstract']} "
    fixed = {word for name in _PARSED for word in _fixed_in(json.loads(dossier[name] or "{}"))}
    words, numbers = _everywhere(_WORD, _ANY_WORD, text), _everywhere(_NUMBER, _ANY_NUMBER, text)
    kinds = {word: "word" for word in words if word not in fixed}
    kinds |= {number: "number" for number in numbers if not _A_YEAR.fullmatch(number)}
    kinds |= {row["key"]: "pmid", row["study_id"]: "study", row["record_digest"]: "digest"}
    doi = json.loads(dossier["study"])["reports"][0].get("doi")
    return kinds | ({doi: "doi"} if doi else {})


def _fixed_in(value: Any, key: str = "") -> Iterator[str]:
    """The words that may not change: names of fields, and values that are ids or dates and no text."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield from (*_ANY_WORD.findall(name), *_fixed_in(one, name))
    elif isinstance(value, list):
        for one in value:
            yield from _fixed_in(one, key)
    elif isinstance(value, str) and (key not in _TEXTS or (" " not in value and key not in _SINGLE_WORDS)):
        yield from _ANY_WORD.findall(value)


def _everywhere(apart: re.Pattern[str], anyhow: re.Pattern[str], text: str) -> Iterator[str]:
    """What stands apart wherever it stands, so that no quote of a part of the text can begin or end within it."""
    standing, met = Counter(apart.findall(text)), Counter(anyhow.findall(text))
    return (one for one, times in standing.items() if met[one] == times)


def _cuts(kinds: dict[str, str]) -> re.Pattern[str]:
    """Where a dossier is cut; a date and what it states are cut out whole."""

    def named(*wanted: str) -> str:
        some = sorted((one for one, kind in kinds.items() if kind in wanted), key=len, reverse=True)
        return "|".join(map(re.escape, some)) or r"\b\B"

    return re.compile(
        rf"(?P<stated>{_STATED.pattern})|(?P<year>{_YEAR.pattern})"
        rf"|{_BEFORE_WORD}(?:{named('word')}){_AFTER_WORD}"
        rf"|{_BEFORE_NUMBER}(?:{named('number')}){_AFTER_NUMBER}|(?<=\"value\":)(?:{named('number')})(?=[,}}])"
        rf"|(?<![\w.-])(?:{named('pmid', 'study', 'doi', 'digest')})(?![\w-])"
    )


def _with_people(dossier: Dossier, place: int, chance: random.Random) -> Dossier:
    """The dossier with authors of one team, and perhaps with a registration number that others have as well."""
    time = place // A_TIME
    team = random.Random(f"{time} {chance.randrange(A_TIME // 4)}")
    names = [(_name(team), team.choice("ABCDEFGHJKLMPRST")) for _ in range(9)]
    authors = chance.sample(names, chance.randrange(2, 8))
    profile = json.loads(dossier["profile"])
    inner = profile["profile"]
    inner["authors"] = [{"slug": f"{last}-{first}".lower(), "label": f"{first}. {last}"} for last, first in authors]
    inner["clues"]["authors"] = [f"{last} {first}".lower() for last, first in authors]
    if chance.random() < REGISTERED:
        trials = int(A_TIME * REGISTERED / REPORTS_A_TRIAL)
        number = f"NCT{60_000_000 + time * trials + chance.randrange(trials):08}"
        registered = import_module("plainms.identifiers")
        trial = registered.TrialId(registered.Registry.CLINICAL_TRIALS_GOV, number)
        inner["trials"], inner["clues"]["trials"] = [number], [import_module("plainms.codec").encode(trial)]
    return dossier | {"profile": json.dumps(profile, ensure_ascii=False, separators=(",", ":"))}


def _name(team: random.Random) -> str:
    return "".join(team.choices(_SYLLABLES.split(), k=3)).title()
