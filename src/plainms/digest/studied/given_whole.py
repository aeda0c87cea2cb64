"""Whether a treatment of animals is told whole: "interferon beta and vitamin B12", never one half of what was given.

What was given beside it is read from the words that join two names: "A plus B", "A and B", "A combined with B".
"""

import re
from collections.abc import Iterator
from functools import cache

from plainms.digest.facts import Facts
from plainms.language.matching import kept
from plainms.sieve import Sieved
from plainms.text import PassageKind, Span
from plainms.vocabulary.load import vocabulary

_LIST = "animals_given"
_PLACES = re.compile("NAME|OTHER")
_THE_NAME = re.compile(r"^.* called ")


def names_of(told: str, facts: Facts) -> tuple[str, ...]:
    """How papers write the treatment that our words tell: its label, its synonyms and this paper's short forms."""
    entry = next((one for one in vocabulary("drugs").entries if told in {one.label, *one.more.get("form", ())}), None)
    name = _THE_NAME.sub("", told).split(" (")[0]
    names = (name,) if entry is None else (entry.label, *entry.synonyms)
    known = {one.casefold() for one in names}
    return (*names, *(item.short for item in facts.abbreviations if item.long.casefold() in known))


def given_beside(told: str, spans: tuple[Span, ...], facts: Facts) -> tuple[tuple[str, Span], ...]:
    """The words for each thing that the spans join to the treatment, with the span that does so."""
    names = sorted(names_of(told, facts), key=len, reverse=True)
    word = rf"(?<![\w-])(?:{'|'.join(re.escape(name) for name in names)})(?![\w(])"
    small = tuple(name.casefold() for name in names)
    naming = [span for span in spans if any(name in span.quote.casefold() for name in small)]
    return tuple((other, span) for span in naming for other in _beside(word, span) if not _is_none(other, word))


def is_short_for_one_of(known: list[str], other: str, spans: tuple[Span, ...], facts: Facts) -> bool:
    """Whether the other is the short form that stands in brackets behind one of the treatments: "vitamin D (VD)"."""
    short = re.escape(_without_marks(other).split(" ")[0])
    names = "|".join(re.escape(name) for told in known for name in names_of(told, facts))
    opened = re.compile(rf"(?<!\w)(?:{names})(?: [\w-]+)? \({short}\)", re.IGNORECASE)
    return any(opened.search(_without_marks(span.quote)) for span in spans)


def _without_marks(text: str) -> str:
    """The text with figures in line: "B12CN" for "B(12)CN"."""
    return re.sub(r"(?<=[A-Za-z])\((\d+)\)", r"\1", text)


def lacks_a_gene(spans: tuple[Span, ...]) -> bool:
    """Whether a span speaks of animals that lacked a gene, in whatever words."""
    return any(_pattern("gene_missing").search(span.quote) for span in spans)


def got_a_treatment(spans: tuple[Span, ...]) -> bool:
    """Whether a span speaks of a treatment beside what brings the disease about."""
    found = (match for span in spans for match in _pattern("was_treated").finditer(span.quote))
    return any(not _pattern("no_gift").search(match["name"] or match["before"]) for match in found)


def _beside(word: str, span: Span) -> Iterator[str]:
    of_titles = _lines("joined_in_title") if span.passage.kind is PassageKind.TITLE else ()
    for line in (*_lines("joined"), *of_titles):
        if not _may_join(line, span.quote):
            continue
        pattern = line.replace("NAME", word).replace("OTHER", rf"(?P<other>{_text('other')})")
        yield from (match["other"] for match in re.finditer(pattern, span.quote, re.IGNORECASE))


def _may_join(line: str, text: str) -> bool:
    """Whether all that a way of joining says beside the two names stands somewhere in the text."""
    return all(kept(words, re.IGNORECASE).search(text) for words in _PLACES.split(line) if words)


def _is_none(other: str, word: str) -> bool:
    """Whether the words name no treatment beside the first: a dummy, what made the animals ill, or the same again."""
    return re.search(word, other, re.IGNORECASE) is not None or _pattern("not_beside").search(other) is not None


def _lines(name: str) -> tuple[str, ...]:
    return tuple(_text(name).strip("\n").split("\n"))


def _text(name: str) -> str:
    return vocabulary(_LIST).text[name]


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(_text(name), re.IGNORECASE)
