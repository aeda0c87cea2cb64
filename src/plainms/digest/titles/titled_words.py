"""The topic of a title in the title's own words, hard ones as well: for a teaser, which has no room to explain."""

import re
from functools import cache

from plainms.absence import NotReported, Unclear
from plainms.digest.explaining.glossary import terms_in
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase
from plainms.digest.telling.spelling import american
from plainms.digest.titles.article_topic import is_kind, small_letters, telling_parts, trimmed
from plainms.digest.titles.plainer_topic import plainer_topic
from plainms.language.parse import Token, parse
from plainms.language.word_frequency import zipf
from plainms.remembering import once_a_study
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary
from plainms.whole_words import stands_in

_FEWEST_WORDS, _FEW_WORDS, _COMMON = 3, 6, 3.9
_TWO = 2
_TELLS_MORE = ("the ", "outcomes ", "associations ")
_BEGINNINGS = frozenset({"anti", "non", "pre", "post", "self", "co", "high", "low", "long", "short", "early", "late"})
_COMMON_ENDING = re.compile(
    r"\w{3}(?:ing|ions?|ies|ity|ments?|ness|[ae]nces?|osis|itis|ology|ous|al|ic|ive|ary|ium|onia|emia|opia|algia|axia|oma|icians?|(?<=[a-z]{4})ed)$"
)  # no names
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_HEALTH_CARE = re.compile(r"(?<=\b[Hh])ealthcare\b")
_OURS = re.compile(
    r"^what (?=goes along|people report|part )"
)  # how our plainer words may begin, and no title that is a topic
_IN_BRACKETS = re.compile(r" ?\([^()]*\)")


@once_a_study
def titled_words(facts: Facts) -> Phrase | Unclear:
    """The first part of the title as a noun phrase in small letters, or why it is none."""
    title = facts.study.report.title
    if isinstance(title, NotReported):
        return Unclear("no title")
    for part in telling_parts(title)[:1]:
        return _words_of(part, facts)
    return Unclear("the title has no topic")


@once_a_study
def both_parts(facts: Facts) -> Phrase | Unclear:
    """The first two parts of the title, "sleep in MS and the impact of pain", where the first one alone says little."""
    title = facts.study.report.title
    parts = () if isinstance(title, NotReported) else telling_parts(title)[:_TWO]
    if len(parts) < _TWO or _pattern("beside_part").search(parts[1].quote) or is_kind(parts[1], "kind_of_study"):
        return Unclear("the title has no second part that tells more")
    first, second = (_words_of(part, facts) for part in parts)
    if isinstance(first, Unclear) or isinstance(second, Unclear):
        return Unclear("a part of the title is no topic")
    if len(first.text.split()) > _FEW_WORDS or not second.text.startswith(_TELLS_MORE):
        return Unclear("the first part tells enough")
    return Phrase(text=f"{first.text} and {second.text}", grounds=first.grounds + second.grounds)


def _words_of(part: Span, facts: Facts) -> Phrase | Unclear:
    """A part of a title as a noun phrase in small letters, or why it is none."""
    inner = trimmed(part)
    named = _pattern("tool_behind").sub("", _IN_BRACKETS.sub("", inner.quote))
    small = _HEALTH_CARE.sub("ealth care", small_letters(named, facts)).strip(" ,;")
    asked = _pattern("said_way").sub("", american(_asked(small)))
    text = plainer_topic(asked)
    theirs = text if text == asked else _OURS.sub("", text)
    if len(text.split()) < _FEWEST_WORDS or _pattern("unplain").search(theirs):
        return Unclear(f"{text!r} is no topic")
    if _states(asked):
        return Unclear("the title states what came out")
    text = small_first(text, facts)
    return Phrase(text=f"the {text}" if _pattern("takes_the").match(text) else text, grounds=(inner,))


def _states(text: str) -> bool:
    """Whether the title's own words state something; our plainer ones may hold verbs: "how MS comes about"."""
    nouns = _pattern("nouns").sub("things", _pattern("adjectives").sub("new", text))
    return _pattern("claim").search(nouns) is not None or any(map(_is_finite, parse([nouns])[0].tokens))


def _is_finite(token: Token) -> bool:
    """Whether a word is a finite verb; a past at the start belongs to the noun: "delayed sleep"."""
    return token.tag in _FINITE and not (token.tag == "VBD" and token.start == 0)


def small_first(text: str, facts: Facts) -> str:
    """The text with a small first letter, where its first word is no name by its ending, its use or the abstract."""
    first = re.split(r"['’]", text.split(maxsplit=1)[0])[0]
    is_name = _pattern("names", exact=True).fullmatch(first) is not None
    inside = any(stands_in(first.lower(), passage.text, "_") for passage in facts.study.abstract)
    inside = inside or _is_common_beginning(first, facts)
    inside = inside or any(first.lower() in met.entry.synonyms for met in terms_in(first.lower()))
    plain = inside or zipf(first.lower()) >= _COMMON or _COMMON_ENDING.search(first) is not None
    letter = len(first) == 1 and first != "A"  # "B cells"
    common = (first.istitle() or inside) and first[1:].islower() and not is_name and plain and not letter
    return text[:1].lower() + text[1:] if common else text


def _is_common_beginning(first: str, facts: Facts) -> bool:
    """Whether the part before a hyphen is no name: "Antigen-specific" where the abstract has "antigen"."""
    begins, _, rest = first.lower().partition("-")
    known = any(stands_in(begins, passage.text, "_") for passage in facts.study.abstract)
    return bool(rest) and first[1:].islower() and (known or begins in _BEGINNINGS)


def _asked(text: str) -> str:
    """The phrase behind a question or the deed of the researchers: "is there a link between", "assessing the"."""
    told = _pattern("asked_link").sub("the link between ", _pattern("disease").sub("MS", text))
    return _pattern("deed").sub("", told)


@cache
def _pattern(name: str, *, exact: bool = False) -> Sieved:
    return Sieved(vocabulary("titles").text[name], 0 if exact else re.IGNORECASE)
