"""The topic of a teaser with a few plain words in brackets behind a word that needs them: "sepsis (blood poisoning)".

A teaser stands alone, so that no word that few readers know may stand in it unexplained.
"""

import re
from functools import cache

from plainms.digest.explaining.explanations import is_familiar
from plainms.digest.explaining.glossary import Met, article_beside, beside, terms_in
from plainms.digest.explaining.in_place import Aside, fits, is_clumsy
from plainms.digest.explaining.meant import fits_its_place
from plainms.digest.forms import Phrase, distinct
from plainms.language.word_frequency import zipf
from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.vocabulary.load import vocabulary

_MOST_ASIDES, _MOST_WORDS = 2, 6
_RARE, _LONG = 2.9, 4  # on the Zipf scale; letters from which a word can be rare
_CODE = re.compile(r"\b(?!COVID-19\b)(?=[\w-]*\d)(?=[\w-]*[A-Za-z])[\w-]+")
_MS = re.compile(r"\bMS\b(?!-)")
_WORD = re.compile(r"^(?:the |an? )?[A-Z][a-z]{3,}(?![\w-])|(?<![\w-])[a-z]{4,}(?![\w-])")


def with_asides(phrase: Phrase) -> Phrase:
    """The phrase with each of its hard words explained, or as it is where one has no words that fit."""
    text, grounds = phrase.text, list(phrase.grounds)
    hard = _hard(text)
    if not hard or len(hard) > _MOST_ASIDES:
        return phrase
    for met in reversed(hard):
        aside = _aside(met)
        is_long = is_clumsy(aside.words) or len(aside.words.split()) > _MOST_WORDS
        if not aside.words or is_long or not fits(phrase.text, aside):
            return phrase
        text = f"{text[: met.end]} ({aside.article}{aside.words}){text[met.end :]}"
        grounds.append(met.entry.ground)
    return Phrase(text=text, grounds=distinct(tuple(grounds)))


@once_a_text
def unexplained(text: str) -> int:
    """How many words of a topic few readers know and no brackets explain; a code counts as two."""
    known = [(met.start, met.end) for met in terms_in(text)]
    others = (word for word in _WORD.finditer(text) if not any(a <= word.start() < b for a, b in known))
    closed = sum(1 for met in _hard(text) if not text[met.end :].startswith(" (") and not _is_borne(met, text))
    return closed + sum(1 for word in others if _is_rare(word[0].split()[-1])) + 2 * len(_CODE.findall(text))


def may_stand_closed(met: Met, text: str) -> bool:
    """Whether readers of a headline know the word, or take it as one of MS: a kind of it, or a medicine beside it."""
    is_medicine = met.surface.lower() in _medicines() and _MS.search(text) is not None
    return is_medicine or _pattern("kind_of_ms").fullmatch(met.surface) is not None


def _hard(text: str) -> tuple[Met, ...]:
    return tuple(
        met
        for met in terms_in(text)
        if not is_familiar(met) and not _pattern("kind_of_ms").fullmatch(met.surface) and fits_its_place(met, text)
    )


def _is_borne(met: Met, text: str) -> bool:
    """Whether it may stand unexplained: a medicine beside the name of the disease, or what many readers meet."""
    return (met.surface.lower() in _medicines() and "MS" in text) or _pattern("borne").fullmatch(
        met.surface
    ) is not None


@cache
def _medicines() -> frozenset[str]:
    entries = vocabulary("drugs").entries
    return frozenset(name.lower() for entry in entries for name in (entry.label, *entry.synonyms))


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("title_topics").text[name], re.IGNORECASE)


def _is_rare(word: str) -> bool:
    return max(zipf(word), zipf(word.removesuffix("s"))) < _RARE


def _aside(met: Met) -> Aside:
    return Aside(
        start=met.start,
        end=met.end,
        words=beside(met),
        article=article_beside(met),
        shorts=(),
        grounds=(met.entry.ground,),
    )
