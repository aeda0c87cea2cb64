"""Measures listed before their numbers, each with that of its place: "sensitivity and specificity were 80% and 65%"."""

import re
from collections.abc import Iterator

from plainms.absence import NOT_REPORTED
from plainms.appraisal.effects.linking import Sentence, candidates
from plainms.appraisal.effects.measures import Named, entry
from plainms.appraisal.effects.numbers import Number
from plainms.appraisal.effects.triplets import effect
from plainms.appraisal.values import EffectEstimate
from plainms.text import Span

_NAMES_JOIN = re.compile(r"\s?(?:\([A-Za-z]{1,6}\)\s?)?(?:,\s?and|,|and|/)\s?(?:the\s|an?\s)?")
_LEAD = re.compile(r"[^0-9;:()\[\]]{0,70}\b(?:were|was|of|reached|values?|[=:])\s?[(\[]?\s?")
_NUMBERS_JOIN = re.compile(r",?\s?(?:and\s|/\s?)?")
_REACH = 200


def listed_in(sentence: Sentence, span: Span) -> Iterator[EffectEstimate]:
    """The numbers of lists of measures, where as many numbers stand behind the list as it has names."""
    for names in lists_of(sentence):
        numbers = _numbers_behind(sentence, names[-1].end)
        if len(numbers) == len(names):
            for name, item in zip(names, numbers, strict=True):
                yield effect(sentence, span, name, item, NOT_REPORTED, NOT_REPORTED)


def lists_of(sentence: Sentence) -> tuple[tuple[Named, ...], ...]:
    """The runs of two or more different shares (sensitivity, specificity ...) that only "and" or a comma joins."""
    runs: list[list[Named]] = []
    for name in sentence.names:
        last = runs[-1][-1] if runs else None
        if entry(name.measure)["family"] != "share":
            continue
        if last and last.end <= name.start and _NAMES_JOIN.fullmatch(sentence.text, last.end, name.start):
            runs[-1].append(name)
        else:
            runs.append([name])
    return tuple(tuple(run) for run in runs if len(run) > 1 and len({name.measure for name in run}) > 1)


def _numbers_behind(sentence: Sentence, end: int) -> tuple[Number, ...]:
    """The list of numbers right behind the names; empty where other words or numbers stand between."""
    free = candidates(sentence, end, min(len(sentence.text), end + _REACH))
    if not free or not _LEAD.fullmatch(sentence.text, end, free[0].start):
        return ()
    run = [free[0]]
    for item in free[1:]:
        if not _NUMBERS_JOIN.fullmatch(sentence.text, run[-1].end, item.start):
            break
        run.append(item)
    return tuple(run)
