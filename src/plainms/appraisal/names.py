"""Where a study names something that is given: medicines, kinds of medicine, and other therapies.

By the names, brands and codes of three vocabularies, and by the short forms that the text itself opens with one of
those names ("glatiramer acetate (GA)"). A short form that nobody opens names nothing.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from plainms.language.abbreviations import defined
from plainms.language.matching import exact, synonyms
from plainms.text import Passage, Span
from plainms.vocabulary.load import Entry, vocabulary

VOCABULARIES = ("drugs", "drug_classes", "therapies")
_EXACT = (("drugs", "brands"), ("drugs", "codes"))
_COVERED = 0.5  # of a long form that a name has to fill for the short form to mean it
_SHORT = re.compile(r"[A-Za-z0-9][\w-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An entry of one of the vocabularies and the words that name it."""

    entry: Entry
    span: Span

    @property
    def is_comparator(self) -> bool:
        """Whether it only serves to compare with: placebo, sham, usual care."""
        return bool(self.entry.more.get("kind") == "comparator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What is named in each span of a study, left to right; ``shorts`` are the short forms that the text opens."""

    by_span: Mapping[Span, tuple[Named, ...]]
    shorts: Mapping[str, Entry]

    def of(self, span: Span) -> tuple[Named, ...]:
        """The names in one of the study's spans."""
        return self.by_span.get(span, ())


def names_in(spans: tuple[Span, ...], abstract: tuple[Passage, ...]) -> Names:
    """Every name in the spans, with the short forms that the abstract opens."""
    shorts = _shorts(abstract)
    return Names(by_span={span: tuple(_in(span, shorts)) for span in spans}, shorts=shorts)


def entry_of(entry_id: str) -> Entry:
    """The entry of something given, by its id. Raises VocabularyIsWrong where no vocabulary has it."""
    name = next((name for name in VOCABULARIES if entry_id in vocabulary(name)), VOCABULARIES[0])
    return vocabulary(name)[entry_id]


def _in(span: Span, shorts: Mapping[str, Entry]) -> Iterator[Named]:
    """The longest name at each place; a medicine wins over a kind of medicine that begins where it does."""
    found = sorted(_places(span.quote, shorts), key=lambda item: (item[0], -item[1], item[2]))
    done = -1
    for start, end, rank, entry_id in found:
        if start >= done:
            done = end
            yield Named(entry=vocabulary(VOCABULARIES[rank])[entry_id], span=span.within(start, end))


def _places(text: str, shorts: Mapping[str, Entry]) -> Iterator[tuple[int, int, int, str]]:
    for rank, name in enumerate(VOCABULARIES):
        yield from ((hit.start, hit.end, rank, hit.entry) for hit in synonyms(name).find(text))
    for name, key in _EXACT:
        yield from ((hit.start, hit.end, VOCABULARIES.index(name), hit.entry) for hit in exact(name, key).find(text))
    for word in _SHORT.finditer(text) if shorts or _unmistakable() else ():
        entry = shorts.get(word[0]) or _unmistakable().get(word[0])
        if entry is not None:
            yield word.start(), word.end(), VOCABULARIES.index(entry.vocabulary), entry.id


def _shorts(abstract: tuple[Passage, ...]) -> dict[str, Entry]:
    """Short forms of the text whose long form is, but for a word, one of our names."""
    found: dict[str, Entry] = {}
    for abbreviation in defined(abstract):
        places = sorted(_places(abbreviation.long, {}), key=lambda item: (item[0] - item[1], item[2]))
        if places and places[0][1] - places[0][0] >= _COVERED * len(abbreviation.long):
            found[abbreviation.short] = vocabulary(VOCABULARIES[places[0][2]])[places[0][3]]
            found[f"{abbreviation.short}s"] = found[abbreviation.short]
    return found


@cache
def _unmistakable() -> dict[str, Entry]:
    """Short forms that need no opening in this field."""
    classes = vocabulary("drug_classes")
    wanted = set(classes.text["unmistakable"].split())
    return {short: entry for entry in classes.entries for short in entry["abbreviations"] if short in wanted}
