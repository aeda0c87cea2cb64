"""How many rare words a reader of the standard depth is left alone with, on 500 studies in scope of a PubMed file.

A word is rare below Zipf 3.5, it and the word that it is made of ("eased" is as easy as "ease"), or as an abbreviation;
a name of a place or a person is none. It is replaced (a plain word stands in its place), explained in
the digest (beside the word or behind it), quoted (it stands in quotation marks, unexplained) or left alone. Which
studies are taken depends on their keys only.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from plainms.absence import NotReported
from plainms.digest.digest import Digest, Sentence, SentenceKind
from plainms.digest.explaining.explanations import is_familiar
from plainms.digest.explaining.glossary import glossary, plain_form, terms_in
from plainms.digest.explaining.unopened import core
from plainms.language.short_forms import needs_no_opening
from plainms.language.word_frequency import zipf
from plainms.provenance import VocabularyEntry
from plainms.run.evaluate.sampled import written
from plainms.run.evaluate.scoring import rounded

_RARE, _STUDIES, _COMMONEST = 3.5, 500, 40
_STATES = ("replaced", "explained", "quoted", "left alone")
_WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)?")
_OPENED = re.compile(
    r"(\S+) is short for |not say what (\S+) stands for|explain the name (\S+)\.|(\S+) is the name of "
)
_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "ers", "est", "ly", "ness")
_CALLED = re.compile(r"\bcalled ([\w+/-]*[A-Z0-9][\w+/-]*)")  # "a protein called BDNF" says what it is
_SAID_TO_BE = re.compile(  # "the proteins GATA-3 and STAT6", in our own words, says what both are
    r"\b(?:proteins?|genes?|substances?|antibod(?:y|ies)) ([\w+/-]*[A-Z0-9][\w+/-]*)"
    r"(?: and ([\w+/-]*[A-Z0-9][\w+/-]*))?"
)
_NAME = re.compile(r"[A-Z][a-zà-ž]+")
_SHORT_BESIDE = re.compile(r"([\w+/-]*[A-Z][\w+/-]*) [\[(][^\[\]()=<>%]*[a-z]{4}[^\[\]()=<>%]*[\])]")
_SELF_OPENED = re.compile(r"(\w)[\w’'/-]*(?: [\w’'/-]+){1,7} \((?P<short>[\w+/-]*[A-Z][\w+/-]*)\)")
_ASIDE = r"(?:\[[^\[\]()=<>%]*[a-z]{3}[^\[\]()=<>%]*\]|\([^\d()\[\]=<>%]*[a-z]{3}[^\d()\[\]=<>%]*\))"
_BESIDE = re.compile(rf"(?: \([\w+/-]*[A-Z][\w+/-]*\))? {_ASIDE}")
_IN_PLACE = re.compile(r"[^:“]+: (?:it|an?) ")  # "This was a cohort study: it follows …" explains its own word
_QUOTED = re.compile(r"“[^“”]*”")


@dataclass(frozen=True, slots=True, kw_only=True)
class RareWord:
    """A rare word of a digest: what became of it, whether in quotation marks, and whether the glossary knows it."""

    word: str
    state: str
    in_quote: bool
    is_known: bool


def evaluate(data: Path, train: Path | NotReported) -> dict[str, Any]:  # noqa: ARG001 - every task takes both
    """The shares of rare words that are replaced, explained, quoted and left alone, and the commonest of the last."""
    digests = tuple(digest for digest, _ in islice(written(data), _STUDIES))
    return {"n": len(digests), **shares(tuple(word for digest in digests for word in rare_words(digest)))}


def shares(words: tuple[RareWord, ...]) -> dict[str, Any]:
    """The shares over all rare words, and over those in quotation marks or replaced."""
    quotes = tuple(word for word in words if word.in_quote)
    total, quoted = max(len(words), 1), max(len(quotes), 1)
    states = Counter(word.state for word in words)
    alone = states["left alone"]
    return {
        "rare_words": len(words),
        "covered": rounded(1 - alone / total),
        "shares": {
            state: rounded(states[state] / total) for state in ("replaced", "explained", "quoted", "left alone")
        },
        "in_quotes": {
            "rare_words": len(quotes),
            "explained_or_replaced": rounded(sum(word.state != "quoted" for word in quotes) / quoted),
            "in_the_glossary": rounded(sum(word.is_known for word in quotes) / quoted),
        },
        "left_alone": _commonest(word for word in words if word.state == "left alone"),
        "quoted_and_not_in_the_glossary": _commonest(word for word in quotes if not word.is_known),
    }


def rare_words(digest: Digest) -> Iterator[RareWord]:
    """The rare words of the three parts but of explanations and analogies, whose words are those of everyday life."""
    sentences = tuple(sentence for part in digest.parts for sentence in part.sentences)
    glosses = tuple(sentence for sentence in sentences if sentence.pattern.startswith("gloss."))
    telling = (*glosses, *(sentence for sentence in sentences if _IN_PLACE.match(sentence.text)))
    grounds = (ground for sentence in telling for ground in sentence.grounds)
    entries = {ground.id for ground in grounds if isinstance(ground, VocabularyEntry)}
    opened = {part for sentence in glosses for short in _opened_by(sentence.text) for part in short}
    opened |= {short for sentence in sentences for short in _SHORT_BESIDE.findall(sentence.text)}
    opened |= {short for sentence in sentences for short in _CALLED.findall(sentence.text)}
    opened |= {name for sentence in sentences for name in _said_to_be(sentence.text)}
    opened |= {item["short"] for sentence in sentences for item in _SELF_OPENED.finditer(sentence.text)}
    entries |= {entry for sentence in sentences for entry in _told_beside(sentence.text)}
    entries |= {entry for sentence in sentences for entry in _told_by(sentence.pattern)}
    for sentence in sentences:
        if sentence not in glosses and sentence.kind is not SentenceKind.ANALOGY:
            bare = replace(sentence, text=_BESIDE.sub("", sentence.text))
            yield from _replaced(bare)
            yield from _standing(bare, entries, opened)


def _opened_by(text: str) -> Iterator[tuple[str, ...]]:
    """The short forms that a gloss opens or says to be open in no place, each with the parts of which it is made."""
    for match in _OPENED.finditer(text):
        for short in filter(None, match.groups()):
            names = (short, *re.split(r"\W", short))
            yield (*names, *(f"{name}s" for name in names))  # "NPs", where the page opens NP


def _said_to_be(text: str) -> Iterator[str]:
    """The names in front of which stands what they are names of."""
    for match in _SAID_TO_BE.finditer(text):
        yield from filter(None, match.groups())


def _is_a_name(match: re.Match[str], text: str) -> bool:
    """Whether a word has its capital letter from nothing but being a name."""
    before = text[: match.start()].rstrip()
    inside = bool(before) and before[-1] not in ".:!?“"
    return inside and _NAME.fullmatch(match[0]) is not None and not terms_in(match[0])


def _told_beside(text: str) -> Iterator[str]:
    """The entries of the terms beside which plain words stand in brackets."""
    ends = {match.start() for match in _BESIDE.finditer(text)}
    for term in terms_in(text):
        if term.end in ends:
            yield term.entry.id


def _told_by(pattern: str) -> Iterator[str]:
    """The entries that a form of sentence explains itself."""
    for entry in glossary():
        if any(pattern.startswith(start) for start in entry.more.get("told_by", ())):
            yield entry.id


def is_rare(word: str) -> bool:
    """Whether a word is rare in general English or an abbreviation, and not one that everybody knows."""
    if word in needs_no_opening():
        return False
    return sum(letter.isupper() for letter in word) > 1 or max(map(zipf, _bases(word))) < _RARE


def _bases(word: str) -> Iterator[str]:
    """A word and what it may be made of: "milder" of "mild", "calms" of "calm", "easing" of "ease"."""
    yield word
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            yield from (stem, f"{stem}e")
            if stem[-1] == stem[-2]:
                yield stem[:-1]
            if stem.endswith("i"):
                yield f"{stem[:-1]}y"


def _standing(sentence: Sentence, entries: set[str], opened: set[str]) -> Iterator[RareWord]:
    """The rare words that stand in a sentence."""
    quotes = tuple(match.span() for match in _QUOTED.finditer(sentence.text))
    met = terms_in(sentence.text)
    in_place = found.end() if (found := _IN_PLACE.match(sentence.text)) else 0
    for match in _WORD.finditer(sentence.text):
        if not is_rare(match[0]) or _is_a_name(match, sentence.text):
            continue
        term = next((term for term in met if term.start <= match.start() < term.end), None)
        if term is not None and is_familiar(term):
            continue
        in_quote = any(start < match.start() < end for start, end in quotes)
        told = match.start() < in_place or (term is not None and term.entry.id in entries)
        whole = re.search(r"[\w+/-]*$", sentence.text[: match.start()])
        short = (whole[0] if whole else "") + re.split(r"[^\w+/-]", sentence.text[match.start() :], maxsplit=1)[0]
        if short in needs_no_opening():
            continue
        is_told = told or not opened.isdisjoint({match[0], short, core(short)})
        state = "explained" if is_told else "quoted" if in_quote else "left alone"
        yield RareWord(word=_shown(match[0]), state=state, in_quote=in_quote, is_known=is_told or term is not None)


def _replaced(sentence: Sentence) -> Iterator[RareWord]:
    """The rare words of the source for which the sentence, in our own words, has the glossary's plain ones."""
    if sentence.kind not in {SentenceKind.FINDING, SentenceKind.FRAME} or _QUOTED.search(sentence.text):
        return
    ours = sentence.text.casefold()
    for met in (
        met for span in sentence.spans for met in terms_in(span.quote) if not met.entry.more.get("known", False)
    ):
        plain = plain_form(met) or met.entry.label
        needs_it = not met.entry.more.get("known", False) and met.surface.casefold() not in ours
        if needs_it and plain.casefold() in ours:
            for word in filter(is_rare, _WORD.findall(met.surface)):
                yield RareWord(word=_shown(word), state="replaced", in_quote=False, is_known=True)


def _shown(word: str) -> str:
    return word if sum(letter.isupper() for letter in word) > 1 else word.lower()


def _commonest(words: Iterable[RareWord]) -> dict[str, int]:
    counts = Counter(word.word for word in words)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:_COMMONEST])
