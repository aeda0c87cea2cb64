"""Which entries of the glossary a sentence means: not every place of a word means what the entry explains."""

import re

from plainms.absence import Absent
from plainms.digest.digest import Sentence
from plainms.digest.explaining.another_way import as_given_here
from plainms.digest.explaining.glossary import Met, is_short, terms_in
from plainms.digest.facts import Facts
from plainms.language.abbreviations import Abbreviation
from plainms.language.matching import kept
from plainms.language.short_forms import Reading, ShortForms
from plainms.vocabulary.load import Entry

_NAME_BEFORE = re.compile(r"(?<![.:“]) [A-Z][a-z]+ (?:(?:of|for|and) )?$")
_NAME_BEHIND = re.compile(r" (?:(?:of|for|and) )?[A-Z][a-z]{2,}")
_STARTS = re.compile(r"(?:^|[.:?“] ?)$")
_MOSTLY = 0.5


def meant(sentence: Sentence, facts: Facts) -> tuple[Met, ...]:
    """The entries met in the sentence, in order, the first place of each; ambiguous short forms only where they fit."""
    found: dict[str, Met] = {}
    for met in terms_in(sentence.text):
        if fits_its_place(met, sentence.text) and means_it(met.surface, met.entry, sentence, facts):
            found.setdefault(met.entry.id, as_given_here(met, facts))
    return tuple(found.values())


def fits_its_place(met: Met, text: str) -> bool:
    """Whether the words around the term in ``text`` leave it the thing that the entry explains."""
    denied = _is_denied(met.entry, text[: met.start], text[met.end :])
    return not denied and not _lacks_its_field(met.entry, text) and not _is_part_of_a_name(met, text)


def means_it(term: str, entry: Entry, sentence: Sentence, facts: Facts) -> bool:
    """A short form means what the text says it means; without that, what our lists say."""
    if not is_short(term):
        return True
    if abbreviation := defined_as(term, facts):
        return _is_named(entry, abbreviation.long)
    listed = listed_as(term, sentence, facts)
    return bool(entry.more.get("unmistakable", False)) or (listed is not None and _is_named(entry, listed.long))


def defined_as(short: str, facts: Facts) -> Abbreviation | None:
    """The text's own definition of a short form, or of its plural."""
    names = (short, f"{short}s")
    return next((item for name in names for item in facts.abbreviations if item.short == name), None)


def defined_parts(short: str, facts: Facts) -> tuple[tuple[str, int], ...]:
    """The parts of "A-B" and where each begins in it, where the text defines each and not the whole; else none."""
    parts = tuple((match[0], match.start()) for match in re.finditer(r"[^-/]+", short))
    if len(parts) < 2 or defined_as(short, facts) is not None:
        return ()
    return parts if all(defined_as(part, facts) is not None for part, _ in parts) else ()


def listed_as(short: str, sentence: Sentence, facts: Facts) -> Reading | None:
    """What our lists say that a short form stands for in the words behind the sentence, where only one thing fits."""
    span = next((span for span in sentence.spans if short in span.quote), None)
    if span is None:
        return None
    forms = ShortForms(passages=facts.study.report.abstract, definitions={})
    reading = forms.reading(short, span)
    return None if isinstance(reading, Absent) else reading


def _is_part_of_a_name(met: Met, text: str) -> bool:
    """Whether one word with a large letter stands among others, as in "the Repeatable Battery of Zonal Tests"."""
    if not met.surface.istitle() or not met.surface.isalpha() or _STARTS.search(text[: met.start]):
        return False
    before, behind = _NAME_BEFORE.search(text[: met.start]), _NAME_BEHIND.match(text[met.end :])
    return (before is not None or behind is not None) and not _is_in_large_letters(text)


def _is_in_large_letters(text: str) -> bool:
    """Whether most long words of the text have a large letter, as in titles."""
    words: list[str] = re.findall(r"[^\W\d_]{4,}", text)
    return sum(word[:1].isupper() for word in words) > _MOSTLY * len(words)


def _is_named(entry: Entry, long: str) -> bool:
    return any(_same_words(long, synonym) for synonym in entry.synonyms)


def _is_denied(entry: Entry, before: str, behind: str) -> bool:
    """Whether the words before or behind the term make it another thing than the entry explains."""
    pairs = (("not_after", before), ("not_before", behind))
    told = ((str(entry.more.get(key, "")), text) for key, text in pairs)
    return any(pattern and kept(pattern, re.IGNORECASE).search(text) for pattern, text in told)


def _lacks_its_field(entry: Entry, text: str) -> bool:
    """Whether no word of the field in which the entry explains the term stands in the sentence."""
    field = str(entry.more.get("only_with", ""))
    return bool(field) and kept(field).search(text) is None


def _same_words(one: str, other: str) -> bool:
    return _bare(one) == _bare(other)


def _bare(words: str) -> str:
    return " ".join(word.removesuffix("s") for word in re.findall(r"[^\W_]+", words.casefold()))
