"""Whether a name of a measure and a number behind it belong together, by what stands between them."""

import re

from plainms.appraisal.effects.changes import is_change_by
from plainms.appraisal.effects.grammar import wording
from plainms.appraisal.effects.linking import Sentence
from plainms.appraisal.effects.measures import Named, entry
from plainms.appraisal.effects.numbers import Number
from plainms.appraisal.values import Measure
from plainms.language.matching import lowered

_NUMBERS_BETWEEN = re.compile(r"[0-9]")
_BRACKET = re.compile(r"[()\[\]]")
_APART = re.compile(r"\b(?:ratio|lost|estimated|accounts?|accounted|no longer)\b|\bfor\s?$")
_LETTER = re.compile(r"[A-Za-z]")
_STOP = re.compile(r"[a-z]{3}\.;?\s(?=[A-Z])")  # the end of a sentence that was not cut there
_HEADING = {1, 2}  # so far behind its name stands the announcement of a heading: "Mean (95% CI)"


def is_attached(sentence: Sentence, name: Named, estimate: Number) -> bool:
    """Whether no other number stands between a name and its estimate."""
    return name.end <= estimate.start and not _NUMBERS_BETWEEN.search(sentence.text, name.end, estimate.start)


def stands_apart(sentence: Sentence, name: Named, estimate: Number) -> bool:
    """Whether the number is not the named amount, share or difference, but a change of it or told apart from it."""
    if _STOP.search(sentence.text, name.end, estimate.start):
        return True
    family = entry(name.measure)["family"]
    if family not in {"amount", "difference"} and name.measure is not Measure.PROPORTION:
        return False
    if name.measure in {Measure.MD, Measure.MEAN} and _APART.search(sentence.text[name.end : estimate.start]):
        return True
    if estimate.is_percent and _is_other_in_percent(sentence.text, name, estimate):
        return True
    if family != "difference" and is_change_by(sentence.text, estimate):
        return True
    is_heading = any(told.start - name.end in _HEADING for told in sentence.told)
    return not is_heading and _brackets_part(sentence, name, estimate)


def _is_other_in_percent(text: str, name: Named, estimate: Number) -> bool:
    """Whether a percentage cannot be the named one: "a 12% decrease", or a difference not said to be of means."""
    low = lowered(text)
    is_plain = name.measure is Measure.MD and not wording("of_means").search(low[name.start : estimate.start])
    return is_plain or bool(wording("change_after").match(low, estimate.end))


def _brackets_part(sentence: Sentence, name: Named, estimate: Number) -> bool:
    """Whether a bracket ends the name's reach: it holds the name, a comparison of groups, or words of its own."""
    text = sentence.text
    opened, closed = _brackets(text, name.end, estimate.start)
    if entry(name.measure)["family"] != "difference":
        if closed and _NUMBERS_BETWEEN.search(text, name.end, closed):
            return True
        if opened and wording("compared").search(lowered(text)[name.end : opened]):
            return is_attached(sentence, name, estimate)
    return bool(opened) and bool(_LETTER.search(text, opened, estimate.start))


def _brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the outermost bracket open at ``end`` opens, and where one open at ``start`` closes; 0 for none."""
    opened: list[int] = []
    closed = 0
    for match in _BRACKET.finditer(text, start, end):
        if match[0] in "([":
            opened.append(match.end())
        elif opened:
            opened.pop()
        else:
            closed = match.end()
    return (opened[0] if opened else 0), closed
