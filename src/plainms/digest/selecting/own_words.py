"""Result and conclusion sentences told in our own words: read into frames, and rendered where every word is certain.

Only sentences that may be told and are not too long are parsed. What no frame reads or tells stays a quotation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise, product
from typing import Any

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames import (
    association,
    comparison,
    contrast,
    course,
    half,
    lab_effect,
    lab_groups,
    lab_told,
    no_difference,
)
from plainms.digest.finding_frames.frame import TRIALS, Kind, Words
from plainms.digest.finding_frames.registry import KINDS
from plainms.digest.reading.clause import Clause, Cleaned, clauses, cleaned
from plainms.digest.reading.frills import bare, without_however
from plainms.digest.reading.halves import halves, is_turning, whole
from plainms.digest.reading.skeletons import context_of, met
from plainms.digest.selecting.joined_parts import is_of_amounts, joined
from plainms.digest.selecting.tellable import finished, is_too_hard, may_be_told, opened_by
from plainms.digest.telling.contexts import Context, context
from plainms.digest.telling.denied import with_the_denied
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.language.hedging import hedges
from plainms.language.negation import negations
from plainms.language.parse import Parse, parse
from plainms.text import Span

_OF_GROUPS = (no_difference.KIND, comparison.KIND, contrast.KIND, association.KIND)
_IN_THE_LABORATORY = (lab_effect.KIND, lab_groups.KIND, lab_told.KIND)
_SIDE_BY_SIDE = (*_OF_GROUPS, course.KIND)
_TWO = 2
_MOST_OF_BOTH = 36  # words of a sentence with two halves
_WITHOUT_CLEAR = re.compile(r"\bwithout (?:any )?(?:statistically )?significant (\w+)", re.IGNORECASE)
_LONGEST_STORY = 420  # letters of a clause of which only the start may be told
_STORIES = {Design.CASE_REPORT, Design.QUALITATIVE}
_LONGEST = 260  # letters of a clause that a reader can follow; longer ones are not parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnWords:
    """What a frame says of a sentence, and the opening that says when or in whom."""

    words: Words
    context: Context | Unclear


def own_words(sentences: tuple[Span, ...], facts: Facts) -> tuple[OwnWords | Unclear, ...]:
    """For each sentence what a frame says of it, or why none does."""
    return own_words_of(tuple(cleaned(span) for span in sentences), facts)


def own_words_of(sentences: tuple[tuple[Cleaned, ...], ...], facts: Facts) -> tuple[OwnWords | Unclear, ...]:
    """The same for sentences that are cleaned already, each as its parts."""
    stories = facts.appraisal.design.value in _STORIES or is_in_the_laboratory(facts)
    longest = _LONGEST_STORY if stories else _LONGEST
    parts = [tuple(part for part in some if len(part.text) <= longest) for some in sentences]
    flat = [part for some in parts for part in some]
    trees = dict(zip(map(id, flat), parse([part.text for part in flat]), strict=True))
    return tuple(_whole_words(tuple((part, trees[id(part)]) for part in some), facts) for some in parts)


def _whole_words(parts: tuple[tuple[Cleaned, Parse], ...], facts: Facts) -> OwnWords | Unclear:
    """What is told of a sentence; amounts of people with those of its other parts, none of which would be left out."""
    best = _best(_told(parts, facts), facts)
    if isinstance(best, Unclear):
        return best
    best = replace(best, words=_no_surer(best.words, parts))
    if len(parts) == 1 or not is_of_amounts(best.words):
        return best
    each = [_bare_words(part, place, facts) for place, part in enumerate(parts)]
    words = joined(best.words, each, [part for part, _ in parts])
    return words if isinstance(words, Unclear) else replace(best, words=words)


def _no_surer(words: Words, parts: tuple[tuple[Cleaned, Parse], ...]) -> Words:
    """The words, with "without clear benefit" where the source says "without significant benefit"."""
    text = words.text
    for lacking in (found[1] for part, _ in parts for found in _WITHOUT_CLEAR.finditer(part.source.quote)):
        text = text.replace(f"without {lacking}", f"without clear {lacking}")
    return replace(words, text=text)


def _bare_words(part: tuple[Cleaned, Parse], place: int, facts: Facts) -> Words | None:
    """What is told of one part of a sentence; behind the first one only what needs no opening of its own."""
    own = next(_told((part,), facts, behind_others=place > 0), None)
    return own.words if own is not None and (not place or isinstance(own.context, Unclear)) else None


def _best(told: Iterator[OwnWords], facts: Facts) -> OwnWords | Unclear:
    """The first that is told; but in a trial, what did go along or differ before what did not, where both are told."""
    first = next(told, None)
    if first is None:
        return Unclear("no frame reads it")
    if facts.appraisal.design.value in TRIALS or not _is_null(first):
        return first
    other = next((own for own in told if not _is_null(own) and not own.words.pattern.startswith("statement.")), None)
    if other is None and _hides_a_difference(first):
        return Unclear("the same sentence tells a difference, too, which no frame reads")
    return other or first


def _hides_a_difference(own: OwnWords) -> bool:
    """Whether the sentence that holds the null says of something else, beside it, that it was more or less."""
    clause = next(ground for ground in own.words.grounds if isinstance(ground, Span))
    text = clause.passage.text
    start = max(text.rfind(". ", 0, clause.start), 0)
    end = text.find(". ", clause.end)
    beside = f"{text[start : clause.start]} {text[clause.end : end if end >= 0 else len(text)]}"
    return met("sets_beside", beside) and met("tells_a_result", beside) and not negations(beside)


def _is_null(own: OwnWords) -> bool:
    denied = own.words.pattern.startswith("course.") and "did not clearly" in own.words.text
    return denied or own.words.pattern.startswith("no-difference.")


def _told(parts: tuple[tuple[Cleaned, Parse], ...], facts: Facts, *, behind_others: bool = False) -> Iterator[OwnWords]:
    """What the frames say of the clauses of a sentence; a plain statement of any clause comes after all others.

    First of all two halves that are set against each other, or stand side by side, where both are told.
    """
    yield from _of_both_halves(parts, facts)
    if is_in_the_laboratory(facts):
        yield from _of_lab_halves(parts, facts)
    else:
        yield from _of_two_clauses(parts, facts)
    turned = [one for one, other in pairwise(parts) if is_turning(other[0])]
    alone = [pair for pair in parts if pair not in turned]
    read = [_Read.of(clause, facts) for part, tree in alone for clause in clauses(part, tree)]
    plainly = [ways for ways in read if ways.whole.cleaned is parts[0][0] or not is_turning(ways.whole.cleaned)]
    for ways, kind in (*product(read, KINDS[:-1]), *product(plainly, KINDS[-1:])):
        if not ways.is_governed and not (ways.is_hard and not _is_of_the_laboratory(kind)):
            yield from _by(kind, ways, facts, behind_others=behind_others)


def _of_both_halves(parts: tuple[tuple[Cleaned, Parse], ...], facts: Facts) -> Iterator[OwnWords]:
    """What differs and what does not, "A, but B", each by a frame that is certain of what groups did."""
    pairs = [pair for part, tree in parts for pair in halves(part, tree)]
    pairs += [(whole(*one), whole(*other)) for one, other in pairwise(parts) if is_turning(other[0])]
    if any(met("only_a_trend", part.source.quote) or met("excepted", part.source.quote) for part, _ in parts):
        return
    for one, other in pairs:
        first = _certainly(one, facts)
        second = first and (_certainly(other, facts) or _certainly(other, facts, (half.KIND,)))
        if first is None or second is None:
            continue
        words = replace(
            first.words,
            text=f"{first.words.text}, {_joint(one, other, (first, second))} {opened_by(second.words, second.context)}",
            grounds=(*first.words.grounds, *second.words.grounds),
        )
        if len(words.text.split()) <= _MOST_OF_BOTH and may_be_told(words, opened_by(words, first.context), facts):
            yield OwnWords(words=words, context=first.context)


def _joint(one: Clause, other: Clause, told: tuple[OwnWords, OwnWords]) -> str:
    """ "And" between two links that "while" only sets side by side, else "but"."""
    between = one.cleaned.text[one.end : other.start] if one.cleaned is other.cleaned else ""
    links = all(own.words.pattern.startswith("association.") for own in told)
    return "and" if links and between.strip(" ,").lower() == "while" and not any(map(_is_null, told)) else "but"


def _of_lab_halves(parts: tuple[tuple[Cleaned, Parse], ...], facts: Facts) -> Iterator[OwnWords]:
    """What two halves say of animals or cells, "A, whereas B", each by a frame that is certain of it."""
    for one, other in (pair for part, tree in parts for pair in halves(part, tree)):
        first = _certainly(one, facts, _IN_THE_LABORATORY)
        second = first and _certainly(other, facts, _IN_THE_LABORATORY)
        if first is None or second is None or " but " in f"{first.words.text} {second.words.text}":
            continue
        text = f"{first.words.text}, but {second.words.text}"
        words = replace(first.words, text=text, grounds=(*first.words.grounds, *second.words.grounds))
        if len(text.split()) <= _MOST_OF_BOTH and may_be_told(words, text, facts):
            yield OwnWords(words=words, context=first.context)


def _of_two_clauses(parts: tuple[tuple[Cleaned, Parse], ...], facts: Facts) -> Iterator[OwnWords]:
    """Two results of one sentence, "A, and B" or "A; B", each by a frame that is certain of it, with one opening."""
    read = [clauses(part, tree) for part, tree in parts]
    each = [clause for whole, *some in read for clause in (some if len(some) > 1 else [whole])]
    if len(each) != _TWO or any(met("only_a_trend", part.source.quote) for part, _ in parts):
        return
    first = _certainly(bare(each[0]), facts, _SIDE_BY_SIDE)
    second = first and _certainly(bare(each[1]), facts, _SIDE_BY_SIDE)
    if first is None or second is None or not isinstance(second.context, Unclear):
        return
    text = f"{first.words.text}, and {second.words.text}"
    behind = tuple(dict.fromkeys((*first.words.behind, *second.words.behind)))
    words = replace(first.words, text=text, grounds=(*first.words.grounds, *second.words.grounds), behind=behind)
    if len(text.split()) <= _MOST_OF_BOTH and may_be_told(words, opened_by(words, first.context), facts):
        yield OwnWords(words=words, context=first.context)


def _certainly(part: Clause, facts: Facts, kinds: tuple[Kind[Any], ...] = _OF_GROUPS) -> OwnWords | None:
    """What a frame for groups says of one half."""
    read = _Read(whole=part, behind=_behind_opening(part, facts), is_governed=False, is_hard=False)
    return next((own for kind in kinds for own in _by(kind, read, facts, behind_others=False)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A clause in the ways that the frames read it: bare, and behind its opening; each with what the opening says.

    ``is_hard`` where it is so long that only a frame for animals and cells may tell its start.
    """

    whole: Clause
    behind: tuple[Clause, Context] | Unclear
    is_governed: bool
    is_hard: bool

    @classmethod
    def of(cls, clause: Clause, facts: Facts) -> "_Read":
        """The ways to read a clause."""
        plainer = bare(clause)
        hard = len(clause.text) > _LONGEST and is_in_the_laboratory(facts)
        return cls(
            whole=plainer, behind=_behind_opening(plainer, facts), is_governed=_is_governed(clause), is_hard=hard
        )


def _behind_opening(clause: Clause, facts: Facts) -> tuple[Clause, Context] | Unclear:
    """The rest of a clause behind an opening that we can tell, and what it says."""
    opening = context_of(clause)
    told = opening if isinstance(opening, Unclear) else context(opening, facts)
    if isinstance(opening, Unclear) or isinstance(told, Unclear):
        return Unclear("none")
    start = clause.start + opening.match.end()
    return bare(Clause(cleaned=clause.cleaned, parse=clause.parse, start=start, end=clause.end)), told


def _is_of_the_laboratory(kind: Kind[object]) -> bool:
    """Whether a frame drops what only says when and where, and keeps what else stands in front."""
    return kind.name.startswith("lab-")


def _is_governed(clause: Clause) -> bool:
    """Whether the same sentence calls it a trend, excepts something in brackets, which our words would leave out, or
    hedges or denies something in front that may reach into it.
    """
    if met("only_a_trend", clause.cleaned.source.quote) or met("excepted", clause.cleaned.source.quote):
        return True
    start = clause.span.start - clause.cleaned.source.start
    before = clause.cleaned.source.quote[:start]
    return bool(before.strip()) and bool(hedges(before) or negations(before))


def _by(kind: Kind[object], read: _Read, facts: Facts, *, behind_others: bool) -> Iterator[OwnWords]:
    """What one kind of frame says of a clause, read with and without its opening."""
    whole = without_however(read.whole) if kind in _OF_GROUPS else read.whole
    rests: list[tuple[Clause, Context | Unclear]] = [(whole, Unclear("none"))]
    if not isinstance(read.behind, Unclear) and not _is_of_the_laboratory(kind):
        rests.append(read.behind)
    for rest, told in rests:
        for frame in kind.read(rest, facts):
            words = finished(kind.tell(frame, facts))
            bare = isinstance(words, Words) and words.needs_context and isinstance(told, Unclear)
            if bare and not behind_others:
                continue
            if isinstance(words, Unclear) or is_too_hard(words, facts):
                continue
            words = with_the_denied(words, rest, facts)
            if may_be_told(words, opened_by(words, told), facts):
                yield OwnWords(words=words, context=told)
