"""A sentence names only diseases that the source names, and a study of a neighbor is not told as a study of MS."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.digest.digest import Sentence, SentenceKind
from plainms.provenance import SourceField, VocabularyEntry
from plainms.sieve import Sieved
from plainms.studies.study import Scope, ScopeKind
from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.prose import Prose
from plainms.verification.sentence_bounds import sentence_of
from plainms.verification.told import told_in_own_words
from plainms.verification.wordings import Hit, pattern_of, wordings, words_of
from plainms.vocabulary.load import vocabulary

_KINDS = ("ms", "neighbor", "model", "other")


def _run(case: Case) -> Iterator[Fault]:
    headings = " \n ".join(
        [
            *(heading.descriptor for heading in case.study.report.mesh_headings),
            *(word.text for word in case.study.report.keywords),
        ]
    )
    yield from _exchanged(case)
    for sentence, prose in case.told:
        yield from _unnamed(sentence, prose, headings.lower(), case)
        if case.scope is ScopeKind.NEIGHBOR and (sentence.kind is SentenceKind.TEASER or not _is_about_ms_too(case)):
            yield from _told_as_ms(sentence, prose)


def _exchanged(case: Case) -> Iterator[Fault]:
    """A result on a neighbor is not told as one on MS, where its own words name the one and not the other."""
    for told in told_in_own_words(case):
        is_of_ms = any(not _set_apart(told.own, hit) for hit in wordings("check_diseases", "ms").find(told.own))
        is_of_neighbor = _names("neighbor", told.closest) and not _names("neighbor", told.own)
        if is_of_ms and is_of_neighbor and not (_names("ms", told.around) or _names("model", told.around)):
            yield blocking(told.sentence, "The source speaks of a neighbor of MS here, and this sentence of MS.")


def _names(kind: str, text: str) -> bool:
    return wordings("check_diseases", kind).search(text)


def _unnamed(sentence: Sentence, prose: Prose, headings: str, case: Case) -> Iterator[Fault]:
    source = f"{case.source} \n {headings}"
    is_a_list = sentence in case.digest.clinician or not sentence.spans  # what is named anywhere in the record
    for kind in _KINDS:
        for hit in wordings("check_diseases", kind).find(prose.own):
            if kind == "ms" and (case.scope is ScopeKind.MODEL or _set_apart(prose.own, hit)):
                continue
            behind = source if is_a_list or kind not in {"neighbor", "other"} else _behind(sentence, headings)
            if not names_of(hit.entry).search(behind):
                yield blocking(
                    sentence, f"“{hit.words}” is nowhere in this study; name only the diseases that it names."
                )


def _behind(sentence: Sentence, headings: str) -> str:
    """The sentences and fields that the sentence stands on, what it cites, and the headings of the record."""
    return " \n ".join((*map(sentence_of, sentence.spans), *_cited(sentence), headings))


def _cited(sentence: Sentence) -> Iterator[str]:
    for ground in sentence.grounds:
        if isinstance(ground, SourceField):
            yield ground.value
        elif isinstance(ground, VocabularyEntry):
            yield words_of(ground) or ""


def _told_as_ms(sentence: Sentence, prose: Prose) -> Iterator[Fault]:
    """A neighbor's study may name MS only to set the two apart, or to say that both were studied.

    Where MS is among the study's diseases, a frame may name it; the teaser alone must not be read as one about MS.
    """
    for hit in wordings("check_diseases", "ms").find(prose.own):
        if not _set_apart(prose.own, hit) and not wordings("check_diseases", "neighbor").search(prose.own):
            yield blocking(
                sentence, "The study is about a neighbor of MS, and this sentence speaks of MS; name the neighbor."
            )


def _is_about_ms_too(case: Case) -> bool:
    scope = case.study.scope.value
    return isinstance(scope, Scope) and "ms" in scope.diseases


def _set_apart(text: str, hit: Hit) -> bool:
    before, after = text[max(0, hit.start - 24) : hit.start], text[hit.end : hit.end + 6]
    return after.startswith("-like") or wordings("check_diseases", "apart").search(before)


@cache
def names_of(disease: str) -> Sieved:
    """What a disease of the list is called, in small letters."""
    entry = vocabulary("check_diseases")[disease]
    return Sieved(rf"(?<![^\W_]){pattern_of(entry)}", re.IGNORECASE)


CHECK = Check(name="diseases", run=_run)
