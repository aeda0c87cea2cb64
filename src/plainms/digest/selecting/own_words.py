"""Result and conclusion sentences told in our own words: read into frames, and rendered where every word is certain.

Only sentences that may be told and are not too long are parsed. What no frame reads or tells stays a quotation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import MAY_SHOW_CAUSE, TOO_HARD, TOO_HARD_IN_A_CASE, TRIALS, Kind, Words
from plainms.digest.finding_frames.registry import KINDS
from plainms.digest.forms import ends_open
from plainms.digest.reading.clause import Clause, Cleaned, clauses, cleaned
from plainms.digest.reading.frills import bare
from plainms.digest.reading.halves import halves
from plainms.digest.reading.skeletons import context_of, met
from plainms.digest.selecting.joined_parts import is_of_amounts, joined
from plainms.digest.telling.contexts import Context, context
from plainms.digest.telling.denied import with_the_denied
from plainms.digest.telling.lab_deeds import is_in_the_laboratory
from plainms.language.difficulty import difficulty
from plainms.language.hedging import hedges
from plainms.language.negation import negations
from plainms.language.parse import Parse, parse
from plainms.text import Span

_MOST_WORDS, _MOST_NAMES = 24, 2  # of a sentence on animals or cells
_NAME = re.compile(r"(?<![\w-])(?!(?:MS|EAE|MRI|DNA)\b)[\w+/-]*(?:[A-Z][\w+/-]*[A-Z0-9]|[a-z][A-Z])[\w+/-]*")
_IN_PLAIN_WORDS = (  # kinds without words in quotation marks
    "statement.", "said.", "association.", "comparison.", "no-difference.", "course.", "commonest.", "proportion.",
    "averages.",
)  # fmt: skip
_TOO_HARD_A_MATTER = 2.5  # on the scale of language.difficulty; a matter is only named
_WENT = re.compile(r"\b((?:was|were|is|are|be|been) (?:\w+ly )?)went along\b")
_PLURAL = {"was": "were", "is": "are", "has": "have"}
_PROBLEMS = re.compile(r"^(\w+ problems(?: (?:in|of) [\w ]+?)?) (was|is|has)\b")  # "dysfunction was" in our words
_DOUBLED = re.compile(  # "the the", "scores for pain and age of men for pain and age", "life and not life"
    r"\b([a-z]+) \1\b|\b(for|of|in|with|on) ([a-z]+ and [a-z]+)\b.* \2 \3\b|\b([a-z ]{4,}) and not \4\b", re.IGNORECASE
)
_NOT_LINKED = "no-difference.not-linked"
_NEAR_ITS_SPEAKER = 30  # letters behind "the authors say that" in which a cause is heard as theirs
_OF_GROUPS = frozenset({"no-difference", "comparison", "contrast", "association"})
_MOST_OF_BOTH = 36  # words of a sentence with two halves
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
    if isinstance(best, Unclear) or len(parts) == 1 or not is_of_amounts(best.words):
        return best
    each = [_bare_words(part, place, facts) for place, part in enumerate(parts)]
    words = joined(best.words, each, [part for part, _ in parts])
    return words if isinstance(words, Unclear) else replace(best, words=words)


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


def _told(
    parts: tuple[tuple[Cleaned, object], ...], facts: Facts, *, behind_others: bool = False
) -> Iterator[OwnWords]:
    """What the frames say of the clauses of a sentence; a plain statement of any clause comes after all others.

    First of all two halves that are set against each other, where both are told.
    """
    for part, tree in parts:
        yield from _of_both_halves(part, tree, facts)  # type: ignore[arg-type]
    read = [_Read.of(clause, facts) for part, tree in parts for clause in clauses(part, tree)]  # type: ignore[arg-type]
    for ways, kind in (*product(read, KINDS[:-1]), *product(read, KINDS[-1:])):
        if not ways.is_governed and not (ways.is_hard and not _is_of_the_laboratory(kind)):
            yield from _by(kind, ways, facts, behind_others=behind_others)


def _of_both_halves(part: Cleaned, tree: Parse, facts: Facts) -> Iterator[OwnWords]:
    """What differs and what does not, "A, but B", each by a frame that is certain of what groups did."""
    if met("only_a_trend", part.source.quote) or met("excepted", part.source.quote):
        return
    for one, other in halves(part, tree):
        first, second = (_certainly(half, facts) for half in (one, other))
        if first is None or second is None:
            continue
        words = replace(
            first.words,
            text=f"{first.words.text}, but {_whole(second.words, second.context)}",
            grounds=(*first.words.grounds, *second.words.grounds),
        )
        if len(words.text.split()) <= _MOST_OF_BOTH and may_be_told(words, _whole(words, first.context), facts):
            yield OwnWords(words=words, context=first.context)


def _certainly(half: Clause, facts: Facts) -> OwnWords | None:
    """What a frame for groups says of one half."""
    read = _Read(whole=half, behind=_behind_opening(half, facts), is_governed=False, is_hard=False)
    kinds = (kind for kind in KINDS if kind.name in _OF_GROUPS)
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
    rests: list[tuple[Clause, Context | Unclear]] = [(read.whole, Unclear("none"))]
    if not isinstance(read.behind, Unclear) and not _is_of_the_laboratory(kind):
        rests.append(read.behind)
    for rest, told in rests:
        for frame in kind.read(rest, facts):
            words = _finished(kind.tell(frame, facts))
            bare = isinstance(words, Words) and words.needs_context and isinstance(told, Unclear)
            if bare and not behind_others:
                continue
            if isinstance(words, Unclear) or _is_too_hard(words, facts):
                continue
            words = with_the_denied(words, rest, facts)
            if may_be_told(words, _whole(words, told), facts):
                yield OwnWords(words=words, context=told)


def _is_too_hard(words: Words, facts: Facts) -> bool:
    """Whether a sentence on animals or cells, told as it is, is long or has names in it that only experts know."""
    if words.pattern.startswith("lab-") or not is_in_the_laboratory(facts):
        return False
    if words.pattern == _NOT_LINKED:  # what was done to animals is no link that might have been found
        return True
    return len(words.text.split()) > _MOST_WORDS or len(_NAME.findall(words.text)) > _MOST_NAMES or "“" in words.text


def _finished(words: Words | Unclear) -> Words | Unclear:
    """The words without a comma at their end or two in a row, and "was linked" for "was went along"."""
    if isinstance(words, Unclear):
        return words
    text = _WENT.sub(r"\1linked", words.text)
    text = _PROBLEMS.sub(lambda match: f"{match[1]} {_PLURAL[match[2]]}", text)
    return replace(words, text=re.sub(r",(?=,|$)", "", text))


def _whole(words: Words, opening: Context | Unclear) -> str:
    return words.text if isinstance(opening, Unclear) else f"{opening.text}, {words.text}"


def may_be_told(words: Words, text: str, facts: Facts) -> bool:
    """Whether the words are plain, boast of nothing, and state no cause that the design cannot show."""
    if facts.is_review and met("review_barred", text):
        return False
    doubled = _DOUBLED.search(text)
    most_terms = 0 if words.pattern.startswith(_IN_PLAIN_WORDS) else 1
    if doubled or met("boast", text) or met("cut_off", text) or text.count("“") > most_terms:
        return False
    if "_" in text or ends_open(text) or difficulty(text) > _hardest(words):
        return False
    return not words.claims or not _states_a_cause(text, facts)


def _hardest(words: Words) -> float:
    if words.pattern.startswith("case."):
        return TOO_HARD_IN_A_CASE
    return TOO_HARD if words.claims else _TOO_HARD_A_MATTER


def _states_a_cause(text: str, facts: Facts) -> bool:
    """Whether words kept from the source state a cause that the design cannot show, or a review far from "say"."""
    design = facts.appraisal.design.value
    may_show = not isinstance(design, Absent) and design in MAY_SHOW_CAUSE
    if facts.is_review:
        return met("causal", text[_NEAR_ITS_SPEAKER:])
    return not may_show and met("causal", text) and not met("left_open", text)
