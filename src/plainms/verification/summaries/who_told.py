"""Whether a sentence speaks of those who were studied: animals, one sex, one age, one course of the disease."""

from collections.abc import Iterator

from plainms.verification.checks.diseases import names_of
from plainms.verification.summaries.source import tells_result
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import Hit, wordings

_OWN = "check_summaries"
_GROUPS = ("women", "men", "children", "older people", "progressive", "relapsing", "pregnant")
_COURSES = ("progressive", "relapsing")
_OPPOSITE = {
    "women": "men", "men": "women", "children": "adults", "progressive": "relapsing", "relapsing": "progressive",
    "older people": "children",
}  # fmt: skip


def ask(told: Told) -> Iterator[Reason]:
    """People in a study without people; a group that the source does not name, or names another one for."""
    yield from _species(told)
    yield from _groups(told)


def _species(told: Told) -> Iterator[Reason]:
    """People in the sentence, and in the source animals or cells alone: in all of it, or in the best evidence."""
    results = [piece.rivals[0].text for piece in told.pieces if piece.rivals[0].tells and tells_result(piece.text)]
    nearest = " ".join(results) or told.best.text
    if wordings("check_species", "animals").search(told.text) or wordings(_OWN, "source people").search(nearest):
        return
    in_animals = wordings("check_species", "animals").search(nearest) or names_of("eae").search(nearest.lower())
    if not told.facts.without_people and not in_animals:
        return
    if not in_animals and told.facts.in_cells and wordings("check_species", "cells").search(told.text):
        return
    hits = wordings(_OWN, "people").find(told.text)
    if not hits and not _names_ms(told.best.text):
        hits = wordings("check_diseases", "ms").find(told.text)
    hit = next((hit for hit in hits if not _is_set_apart(told.text, hit)), None)
    if hit is not None and not any(
        wordings(_OWN, kind).search(told.text) for kind in ("limit", "outlook", "hedge", "practice")
    ):
        yield _reason(
            told, "The source speaks of animals or cells here, and the sentence of people; say what was studied.", hit
        )


def _names_ms(text: str) -> bool:
    """Whether a sentence of the source speaks of MS itself."""
    found = wordings("check_diseases", "ms").find(text)
    return any(not _is_set_apart(text, hit) for hit in found)


def _is_set_apart(text: str, hit: Hit) -> bool:
    """Whether it is "MS-like" or "a model of MS"."""
    before = text[max(0, hit.start - 24) : hit.start]
    return text[hit.end : hit.end + 5] == "-like" or wordings("check_diseases", "apart").search(before)


def _groups(told: Told) -> Iterator[Reason]:
    for group in _GROUPS:
        hit = next(iter(wordings(_OWN, f"group {group}").find(told.text)), None)
        if hit is None:
            continue
        if not wordings(_OWN, f"source {group}").search(told.source.text):
            if group == "men" and all(wordings(_OWN, "group women").search(text) for text in (told.text, told.words)):
                continue
            yield _reason(told, f"The source does not speak of “{hit.words}”.", hit)
            return
        if group in _OPPOSITE and _speaks_of_the_other(told, group, _OPPOSITE[group]):
            yield _reason(told, f"The source speaks of others than “{hit.words}” here.", hit)
            return


def _speaks_of_the_other(told: Told, group: str, other: str) -> bool:
    """Whether the evidence names the opposite group alone, and the sentence does not name it."""
    ours, theirs = wordings(_OWN, f"group {group}"), wordings(_OWN, f"group {other}")
    if theirs.search(told.text) or (group in _COURSES and wordings(_OWN, f"source {group}").search(told.words)):
        return False
    return theirs.search(told.words) and not ours.search(told.words) and not _is_named_widely(told, group)


def _is_named_widely(told: Told, group: str) -> bool:
    return wordings(_OWN, f"group {group}").search(told.source.sentences[0].text)


def _reason(told: Told, why: str, hit: Hit) -> Reason:
    return Reason(
        question="who",
        verdict=Verdict.DIFFERENT,
        why=why,
        start=hit.start,
        end=hit.end,
        source_words=told.best.text,
    )
