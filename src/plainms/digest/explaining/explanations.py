"""Explanations as sentences of their own: what the glossary says of a term, in the form in which the term stands."""

import re
from itertools import takewhile

from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.explaining.glossary import Met, beside, is_several, is_short, plain_form, with_article
from plainms.digest.explaining.in_place import is_clumsy
from plainms.digest.forms import Phrase, capitalized, say
from plainms.language.abbreviations import Abbreviation
from plainms.remembering import once_a_text
from plainms.vocabulary.load import Entry

_STEM = 4
_MOST_OF_A_WORD = 0.64  # "latencies" and "latency", but not "diffusion" and "diffusivity"
_NAMING = {"is", "are", "means"}
_THING = re.compile(r"(?:an?|another|the|one) ")


def is_familiar(met: Met) -> bool:
    """Whether readers know the word without its explanation."""
    easy = bool(met.entry.more.get("easy", False)) and not is_short(met.surface)
    return easy or bool(met.entry.more.get("known", False))


@once_a_text
def can_be_told(met: Met) -> bool:
    """Whether the explanation fits behind the word in the form in which it stands, and readers need it."""
    entry, term = met.entry, str(met.entry["term"])
    if is_familiar(met):
        return False
    family = {str(word).casefold() for word in entry.more.get("kin", ())}
    fits = bool(plain_form(met)) or met.surface.casefold() in family
    under_itself = (is_naming(entry) and not _look_alike(met.surface, term)) or is_short(met.surface)
    return fits or under_itself or _same_form(met.surface, term) or _same_family(met.surface, term)


@once_a_text
def is_explained(met: Met) -> bool:
    """Whether readers know the word or are told what it is, beside it or behind its sentence."""
    return is_familiar(met) or can_be_told(met) or bool(beside(met))


@once_a_text
def explanation(met: Met) -> Sentence:
    """The explanation under the entry's own term, or under the word of the text where that one looks different."""
    entry, surface, form = met.entry, met.surface, plain_form(met)
    form = "" if is_clumsy(form) and _same_form(surface, str(entry["term"])) else form  # "means of the lungs"
    verb, explain, term = str(entry["verb"]), str(entry["explain"]), str(entry["term"])
    is_other_short = is_short(surface) and not _same_form(surface, term)
    if form or (verb in _NAMING and (is_other_short or not _look_alike(surface, term))):
        surface = surface.lower() if surface.lower() in entry.synonyms else surface
        surface = surface if form else _several_of(surface, entry)
        words, told = form or explain, "gloss.here" if form else _form_for(surface, entry)
        surface = with_article(surface) if told == "gloss.this" else surface
        return say(told, SentenceKind.EXPLANATION, entry.ground, term=surface, explain=words)
    term = capitalized(surface if is_other_short else term)
    return say("gloss.explained", SentenceKind.EXPLANATION, entry.ground, term=term, verb=verb, explain=explain)


def opened(abbreviation: Abbreviation, entry: Entry) -> Sentence:
    """One sentence that opens a short form in the words of the text and explains it."""
    long = Phrase(text=f"“{abbreviation.long}”", grounds=(abbreviation.span, entry.ground))
    slots = {"short": abbreviation.short, "explain": str(entry["explain"])}
    form = "gloss.whole.several" if is_several(abbreviation.short) else "gloss.whole"
    form = "gloss.whole.meaning" if entry["verb"] == "means" else form
    if not is_naming(entry):
        form, slots["explain"] = "gloss.whole.doing", f"{entry['verb']} {entry['explain']}"
    return say(form, SentenceKind.EXPLANATION, opened=long, **slots)


def is_naming(entry: Entry) -> bool:
    """Whether the explanation says what the term is, so that it can stand beside it."""
    return entry["verb"] in _NAMING


def _form_for(surface: str, entry: Entry) -> str:
    """The form of sentence that suits the number of the word and of its explanation."""
    if entry["verb"] == "means":
        return "gloss.term"
    is_one = _THING.match(str(entry["explain"])) is not None
    if is_several(surface) and not is_one and entry["verb"] == "are":
        return "gloss.these"
    return "gloss.this" if is_one and not is_several(surface) else "gloss.term"


def _several_of(surface: str, entry: Entry) -> str:
    """One cell as several where the explanation tells of several, and the entry knows the word for them."""
    several = f"{surface}s"
    known = several in entry.synonyms and is_several(several)
    return several if entry["verb"] == "are" and known else surface


def _look_alike(surface: str, term: str) -> bool:
    """Whether a reader sees that both are the same word: one holds the other, or words in them begin alike."""
    one, other = surface.casefold().replace("-", " "), term.casefold().replace("-", " ")
    starts = {word[:_STEM] for word in re.findall(r"\w+", other) if len(word) >= _STEM}
    return one in other or any(word[:_STEM] in starts for word in re.findall(r"\w+", one))


def _same_form(surface: str, term: str) -> bool:
    """Whether the term, but for its number and its article, stands in the text as we would explain it, or inside it."""
    one, other = _plain_words(surface), _plain_words(term)
    return f" {one} " in f" {other} " or f" {other} " in f" {one} "


def _same_family(surface: str, term: str) -> bool:
    """Whether each word of the one begins for the most part as that of the other: "ataxic" and "ataxia"."""
    pairs = tuple(zip(_plain_words(surface).split(), _plain_words(term).split(), strict=False))
    if surface.endswith("ly") and not term.endswith("ly"):  # what is said of a deed is clearer in other words
        return False
    is_as_long = len(pairs) == len(_plain_words(surface).split()) == len(_plain_words(term).split())
    return is_as_long and all(one == other or _mostly_alike(one, other) for one, other in pairs)


def _mostly_alike(one: str, other: str) -> bool:
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    return shared > _MOST_OF_A_WORD * max(len(one), len(other))


def _plain_words(term: str) -> str:
    words = re.findall(r"[^\W_]+", re.sub(r"^(?:an?|the) ", "", term.casefold()))
    return " ".join(word.removesuffix("s") for word in words)
