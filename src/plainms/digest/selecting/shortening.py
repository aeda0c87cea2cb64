"""Quotations that a lay reader can take in: whole sentences that are short, else one of their clauses.

A sentence is cut at its semicolons and in front of a coordinated clause with a subject of its own, never where a word
such as "although" or "only" sets its clauses against each other. Short, with few figures and few short forms that
nobody opens, with a verb: then a quotation is fit to be read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.digest.explaining.explanations import is_familiar
from plainms.digest.explaining.glossary import terms_in
from plainms.digest.reading.clause import Clause, Cleaned, clauses, cleaned
from plainms.digest.selecting.barring import leans
from plainms.digest.selecting.quoting import Quote, clipped, is_quotable
from plainms.language.hedging import hedges
from plainms.language.negation import negations
from plainms.language.parse import Parse, parse
from plainms.language.short_forms import needs_no_opening
from plainms.language.word_frequency import zipf
from plainms.remembering import once_a_text
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_EASY_WORDS, _MOST_WORDS, _FEWEST_WORDS = 22, 30, 6
_MOST_FIGURES, _MOST_SHORT_FORMS, _MOST_UNOPENED = 4, 2, 0
_RARE, _MOST_HARD, _MOST_TERMS = 2.6, 2, 5
_OPAQUE, _HEAVY = 2, 6
_WORD = re.compile(r"[^\W_][\w/-]*")
_FIGURE = re.compile(r"(?<![A-Za-z\d-])\d[\d.,·]*")
_SHORT_FORM = re.compile(r"\b[A-Za-z]*[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9-]*\b")
_OPENED = re.compile(r"(?:^|,\s+and\s+|;\s+(?:and\s+)?)$")
_CLOSED = re.compile(r"\s*(?:[.,;:!?)\]}–—(\[]|$)")
_FINITE = {"VBD", "VBZ", "VBP", "MD"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitted:
    """The best quotation of a sentence, whether it is fit to be read, and whether it says something with a verb."""

    quote: Quote
    is_fit: bool
    speaks: bool = True


def fitted(sentences: tuple[Span, ...], opened: frozenset[str]) -> tuple[Fitted, ...]:
    """The best quotation of each sentence; ``opened`` are the short forms that readers know or find opened."""
    parts = [cleaned(span) for span in sentences]
    flat = [part for some in parts for part in some]
    trees = dict(zip(map(id, flat), parse([part.text for part in flat]), strict=True))
    return tuple(
        _best(span, tuple((part, trees[id(part)]) for part in some), opened)
        for span, some in zip(sentences, parts, strict=True)
    )


def _best(span: Span, parts: tuple[tuple[Cleaned, Parse], ...], opened: frozenset[str]) -> Fitted:
    whole = clipped(_without_what_is_made_of_it(span))
    has_verb = not parts or any(_has_verb(tree) for _, tree in parts)
    whole_fits = has_verb and is_readable(whole.text, opened)
    if whole_fits and len(whole.text.split()) <= _EASY_WORDS:
        return Fitted(quote=whole, is_fit=True)
    for clause in _clauses(span, parts):
        quote = clipped(clause.span)
        if whole_fits and _names_it(whole.text) and not _names_it(quote.text):
            continue
        if is_readable(quote.text, opened) and not leans(quote.text):
            return Fitted(quote=quote, is_fit=True)
    return Fitted(quote=whole, is_fit=whole_fits, speaks=has_verb)


def _names_it(text: str) -> bool:
    """Whether the disease is named, which no clause leaves out that a reader could take in with it."""
    return _pattern("the_disease").search(text) is not None


def _without_what_is_made_of_it(span: Span) -> Span:
    """The span without what the authors make of a result at its end (", making it a possible marker of ...")."""
    made = _pattern("tail_made_of_it").search(span.quote)
    whole = made is not None and len(span.quote[: made.start()].split()) >= _FEWEST_WORDS
    return span.within(0, made.start()) if made is not None and whole else span


def _clauses(span: Span, parts: tuple[tuple[Cleaned, Parse], ...]) -> Iterator[Clause]:
    """The clauses that say what the sentence says of them, in order: whole, closed, and under nothing in front."""
    told = _pattern("makes_of_it").split(span.quote)[0]  # what authors make of a result may weigh this against that
    if _pattern("opposing").search(told):
        return
    for part, tree in parts:
        for clause in clauses(part, tree):
            where = clause.span
            before = span.quote[: where.start - span.start]
            is_free = not hedges(before) and not negations(before) and not _pattern("reporting").search(before)
            is_set_off = _OPENED.search(before) and _CLOSED.match(span.passage.text[where.end :])
            is_whole = is_quotable(where) and _has_verb_of_its_own(clause)
            if is_free and is_set_off and is_whole and _is_alike(clause, span):
                yield clause


def _is_alike(clause: Clause, sentence: Span) -> bool:
    """Whether the clause and what is left out both deny something or neither does; no list is left open."""
    left_out = sentence.quote.replace(clause.span.quote, " ")
    both = bool(negations(clause.text)) == bool(negations(left_out)) or not left_out.strip(" .")
    return both and re.search(r":\s", sentence.quote) is None


def _has_verb(tree: Parse) -> bool:
    """Whether something is said: a finite verb and a subject."""
    subjects = any(token.label in {"nsubj", "nsubjpass", "expl", "csubj"} for token in tree.tokens)
    return subjects and any(token.tag in _FINITE for token in tree.tokens)


def _has_verb_of_its_own(clause: Clause) -> bool:
    tokens = clause.parse.at(clause.start, clause.end)
    subjects = [token for token in tokens if token.label in {"nsubj", "nsubjpass", "expl"}]
    heads = {clause.parse.tokens[token.head].place for token in subjects}
    return any(token.place in heads for token in tokens) and any(token.tag in _FINITE for token in tokens)


@once_a_text
def is_readable(text: str, opened: frozenset[str]) -> bool:
    """Whether a lay reader can take the words in."""
    short_forms = _short_forms(text)
    return (
        _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS
        and len(_FIGURE.findall(text)) <= _MOST_FIGURES
        and len(short_forms) <= _MOST_SHORT_FORMS
        and len(short_forms - {short.removesuffix("s") for short in opened}) <= _MOST_UNOPENED
        and is_legible(text)
        and hard_words(text) <= _MOST_HARD
        and hard_words(text) + _terms(text) <= _MOST_TERMS
    )


@once_a_text
def is_legible(text: str) -> bool:
    """Whether the text holds no formula, no heading left behind and nothing else that only print can show."""
    return _pattern("unreadable").search(text) is None


@once_a_text
def hard_words(text: str) -> int:
    """How many words of a text are rare or mixed with figures, and in no list that explains them."""
    known = [(met.start, met.end) for met in terms_in(text)]
    words = (word for word in _WORD.finditer(text) if not any(a <= word.start() < b for a, b in known))
    return sum(1 for word in words if _is_hard(word[0]))


def burden(text: str) -> int:
    """How many short forms, hard words and terms a reader of a quotation has to take in."""
    return len(_short_forms(text)) + _hard_beside_short_forms(text) + _terms(text)


def _hard_beside_short_forms(text: str) -> int:
    return hard_words(_SHORT_FORM.sub(" ", text))


def is_heavy(text: str) -> bool:
    """Whether few readers can follow a quotation: names that nothing makes plain, or very many of any kind."""
    known = {text[met.start : met.end].removesuffix("s") for met in terms_in(text)}
    opaque = len(_short_forms(text) - known)
    is_opaque = opaque >= _OPAQUE or opaque + _hard_beside_short_forms(text) > _OPAQUE
    return is_opaque or burden(text) >= _HEAVY


def _short_forms(text: str) -> set[str]:
    """The short forms that not everybody knows, each in the singular: "IFN" of "IFN-α", "DMT" of "DMTs"."""
    return {short.strip("-").removesuffix("s") for short in _SHORT_FORM.findall(text)} - needs_no_opening()


def _terms(text: str) -> int:
    """How many terms of the glossary wait to be explained."""
    return len({met.entry.id for met in terms_in(text) if not is_familiar(met)})


@once_a_text
def _is_hard(word: str) -> bool:
    if any(sign.isdigit() for sign in word):
        return any(sign.isalpha() for sign in word)
    parts = [part for part in re.split(r"[-/]", word) if len(part) > 2 and not part.isupper()]
    return any(zipf(part) < _RARE for part in parts)


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("quoting").text[name])
