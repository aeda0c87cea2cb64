"""Whether each medicine, disease and short form of a sentence is one that the source names."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.verification.checks.diseases import names_of
from plainms.verification.checks.medicines import unnamed
from plainms.verification.summaries.meanings import keys_of
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import vocabulary

_FEWEST_LETTERS = 3
_DISEASES = ("ms", "neighbor", "model", "other")
_SHORT = re.compile(r"(?<![\w-])(?:[A-Za-z]*[A-Z]{2,}[\w-]*|[A-Z]{1,4}-?\d{1,3}[A-Za-z]?)(?![\w-])")


def ask(told: Told) -> Iterator[Reason]:
    """A name of a sentence that is nowhere in the source."""
    for match in unnamed(told.text, f"{told.source.text} {told.source.text.replace('ifn', 'interferon')}"):
        yield _reason(match[0], match.start(), match.end())
    for kind in _DISEASES:
        for hit in wordings("check_diseases", kind).find(told.text):
            if not names_of(hit.entry).search(told.source.text) and not _is_ms_of_a_model(kind, told):
                yield _reason(hit.words, hit.start, hit.end)
    for match in _SHORT.finditer(told.text):
        if not _is_known(match[0], told):
            yield _reason(match[0], match.start(), match.end())
    for term in told.terms:
        word = told.text[term.start : term.end]
        if (
            word.lower() in _telling()
            and told.source.keys.isdisjoint(term.keys)
            and word.lower() not in told.source.text
        ):
            yield _reason(word, term.start, term.end)


def _is_ms_of_a_model(kind: str, told: Told) -> bool:
    return kind == "ms" and names_of("eae").search(told.source.text) is not None


def _is_known(short: str, told: Told) -> bool:
    """Whether the source has the short form, its parts, or what it stands for, or the sentence itself opens it."""
    small = short.lower().removesuffix("s")
    if small in told.source.text or small in told.opened or small in _everyday():
        return True
    if _are_initials(small, told.source.text):
        return True
    opened = keys_of(short) - {small}
    return bool(opened & told.source.keys) or all(part in told.source.text for part in re.split(r"[-/]", small))


def _are_initials(small: str, source: str) -> bool:
    """Whether words of the source begin, in order, with the letters of a short form: "oro-antral communication"."""
    if not small.isalpha() or len(small) < _FEWEST_LETTERS:
        return False
    words = r"[\s-]".join(rf"{letter}\w+" for letter in small)
    return re.search(rf"\b{words}", source) is not None


@cache
def _telling() -> frozenset[str]:
    """What results are of: symptoms, illnesses, habits."""
    return frozenset(vocabulary("check_summaries").text["telling"].split())


@cache
def _everyday() -> frozenset[str]:
    """Short forms that everybody reads and that name nothing studied."""
    return frozenset(vocabulary("check_summaries").text["known"].split())


def _reason(name: str, start: int, end: int) -> Reason:
    why = f"“{name}” is nowhere in the source."
    return Reason(question="names", verdict=Verdict.DIFFERENT, why=why, start=start, end=end)
