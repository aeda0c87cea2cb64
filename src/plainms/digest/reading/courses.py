"""The courses that a clause tells: an outcome, what it did, by how much, when and in whom; one or several more."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.appraisal.appraisal import Design
from plainms.digest.facts import Facts
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.skeletons import Fit, finditer, fits, found, mapped
from plainms.digest.reading.slots import Slot, slot
from plainms.digest.telling.group_words import is_drug
from plainms.vocabulary.load import Entry

COURSES = "course_frames"
_FIGURES = ("about", "by", "by_unit", "low", "high", "unit", "high_unit")
_NO_OUTCOME = ("not_outcome", "time_at_end")
_SLOTS = ("agent", "first", "left", "spared")
_TREATED = frozenset({Design.NON_RANDOMIZED_TRIAL, Design.RANDOMIZED_TRIAL})
_ALONE = "course.went"  # the one form that may stand in a row of several


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """``outcome`` did ``verb``; ``slots`` say in whom, with what and when; ``figures`` are the numbers in words.

    ``turns`` says that the source sets it against what stands in front, ``timed`` that it tells when,
    ``everywhere`` that it was so in every group. ``pair`` are the two courses of a clause that tells two
    behind one verb.
    """

    clause: Clause
    entry: Entry
    outcome: Slot
    verb: str
    slots: tuple[tuple[str, Slot], ...]
    since: Slot | NotReported
    figures: dict[str, str]
    first_preposition: str
    left_preposition: str
    turns: bool
    everywhere: str
    pair: tuple["Course", ...]
    timed: bool
    names_group: bool


def courses(clause: Clause, facts: Facts) -> Iterator[tuple[Course, ...]]:
    """The readings of a clause: as several courses, then as one."""
    several = _several(clause, facts)
    if len(several) > 1:
        yield several
    for course in _of(clause, facts, turns=False):
        if course.timed:
            yield course.pair or (course,)


def _several(whole: Clause, facts: Facts) -> tuple[Course, ...]:
    """The courses between the joints of the clause, where every piece is one; else none."""
    text = whole.text
    cuts = [(match.start(), match.end(), match[0]) for match in finditer("joint", COURSES, text)]
    begins, turns, items = 0, False, list[Course]()
    for start, end, joint in (*cuts, (len(text), len(text), "")):
        piece = Clause(cleaned=whole.cleaned, parse=whole.parse, start=whole.start + begins, end=whole.start + start)
        course = next(_of(piece, facts, turns=turns), None)
        if course is not None and course.entry.id == _ALONE:
            items.append(course)
            begins, turns = end, joint.strip(" ,") in {"but", "while", "whereas"}
    return tuple(items) if begins == len(text) and any(item.timed for item in items) else ()


def _of(clause: Clause, facts: Facts, *, turns: bool) -> Iterator[Course]:
    """The readings of a clause as one course."""
    inner, since = _without_since(clause)
    for fit in fits("course", inner, COURSES):
        course = Unclear("no time before") if isinstance(since, Unclear) else _course(fit, since, facts, turns=turns)
        if isinstance(course, Course):
            yield course


def _without_since(clause: Clause) -> tuple[Clause, tuple[Slot, ...] | NotReported | Unclear]:
    """The clause without "compared with the year before", and that time; no words for the start of the study."""
    start, end = clause.start, clause.end
    front, behind = found("since_front", COURSES, clause.text), found("since_behind", COURSES, clause.text)
    match = front or behind
    if match is None:
        return clause, NOT_REPORTED
    start, end = (start + match.end(), end) if front else (start, start + match.start())
    inner = Clause(cleaned=clause.cleaned, parse=clause.parse, start=start, end=end)
    if found("at_start", COURSES, match["since"]):
        return inner, ()
    since = slot(clause, *match.span("since"), kind="tail")
    return inner, since if isinstance(since, Unclear) else (since,)


def _course(fit: Fit, since: tuple[Slot, ...] | NotReported, facts: Facts, *, turns: bool) -> Course | Unclear:
    outcome, slots = _outcome(fit), fit.slots(_SLOTS)
    verb, tails = _verb(fit), _tails(fit)
    if isinstance(outcome, Unclear) or isinstance(slots, Unclear) or isinstance(tails, Unclear) or not verb:
        return Unclear("a part of it cannot be told")
    if any(found(name, COURSES, outcome.text) for name in _NO_OUTCOME) or not _is_treatment(fit, facts):
        return Unclear("no outcome, or no treatment")
    first = fit.words("first")
    if fit.entry.more.get("by_a_test") and found("people", COURSES, fit.clause.text[: fit.match.start("course")]):
        return Unclear("people changed, and no test")
    if first and (found("nobody", COURSES, first) or not found("people", COURSES, first)):
        return Unclear("no people changed")
    timed = not isinstance(since, NotReported) or bool(fit.words("low")) or _is_timed(fit.clause.text)
    timed = timed or _is_behind_time(fit.clause) or _names_treatment(first, facts)
    if fit.entry.more.get("needs_numbers") and not (fit.words("low") or facts.appraisal.design.value in _TREATED):
        return Unclear("a link, where nobody was treated by the researchers")
    whole = Course(
        clause=fit.clause,
        entry=fit.entry,
        outcome=outcome,
        verb=verb,
        slots=(*slots, *tails),
        since=since[0] if not isinstance(since, NotReported) and since else NOT_REPORTED,
        figures={name: fit.words(name) for name in _FIGURES} | {"kind": _kind(fit)},
        first_preposition=(fit.words("first_time").split() or [""])[0],
        left_preposition=fit.words("left_in"),
        turns=turns,
        everywhere=_everywhere(fit),
        timed=timed or _is_change(fit) or facts.appraisal.design.value in _TREATED,
        names_group=found("group", COURSES, fit.clause.text) is not None,
        pair=(),
    )
    return _paired(fit, whole) if fit.words("course2") else whole


def _paired(fit: Fit, whole: Course) -> Course | Unclear:
    """The course with the two that it stands for, where the source tells of two outcomes behind one verb."""
    second = fit.slot("outcome2")
    if isinstance(second, Unclear) or any(found(name, COURSES, second.text) for name in _NO_OUTCOME):
        return Unclear("the second outcome cannot be told")
    last = replace(whole, outcome=second, verb=mapped("courses", fit.words("course2"), COURSES))
    return replace(whole, pair=(replace(whole, slots=(), everywhere=""), last))


def _kind(fit: Fit) -> str:
    """ "mean", "median" or "", as the source calls the outcome."""
    averaged = found("averaged", COURSES, fit.words("outcome"))
    return averaged["kind"].lower() if averaged else fit.words("averaged")


def _outcome(fit: Fit) -> Slot | Unclear:
    """What changed, without "mean" and "median" in front, which its numbers say."""
    start, end = fit.match.span("outcome")
    averaged = found("averaged", COURSES, fit.clause.text[start:end])
    return fit.cut(start + averaged.end(), end) if averaged else fit.cut(start, end)


def _verb(fit: Fit) -> str:
    """Our words for what the outcome did, with "slightly" and the like where the source says so."""
    if fit.entry.more.get("null"):
        return "did not clearly change"
    words = re.sub("^(?:has|have|had) ", "", fit.words("course"))
    adverb = found("adverb", COURSES, f"{words} ")
    bare = re.sub(" +", " ", words.replace(adverb[0].strip(), "")).strip() if adverb else words
    ours = mapped("courses", bare, COURSES)
    kept = adverb[0] if adverb and found("kept_adverb", COURSES, adverb[0]) else ""
    if not ours or "not" in ours:
        return ours
    return f"{ours} {kept.strip()}".strip() if ours.startswith("went") else f"{kept}{ours}"


def _tails(fit: Fit) -> tuple[tuple[str, Slot], ...] | Unclear:
    """What says when and in whom, as it stands behind the verb."""
    tails: list[tuple[str, Slot]] = []
    if fit.words("rest"):
        if found("not_rest", COURSES, fit.words("rest")):
            return Unclear("the rest compares or tells more")
        start, end = fit.match.span("rest")
        if groups := found("in_every_group", COURSES, fit.clause.text[start:end]):
            start, end = (start, start + groups.start()) if groups.start() else (start + groups.end(), end)
        rest = fit.tail(start, end) if end > start else NOT_REPORTED
        if isinstance(rest, Unclear):
            return rest
        tails += [("rest", rest)] if isinstance(rest, Slot) else []
    if fit.words("first_time"):
        start, end = fit.match.span("first_time")
        first = fit.tail(start + len(fit.words("first_time").split()[0]) + 1, end)
        if isinstance(first, Unclear):
            return first
        tails.append(("first_time", first))
    return tuple(tails)


def _everywhere(fit: Fit) -> str:
    """ " in both groups", where the rest of the clause ends in all of them."""
    groups = found("in_every_group", COURSES, fit.words("rest"))
    if groups is None:
        return ""
    which = groups["which"].lower()
    return f" in {which} groups" if which == "both" else f" in {'either' if which == 'either' else 'every'} group"


def _is_change(fit: Fit) -> bool:
    """Whether the words alone say that something changed: "fell in the yoga group", not "was reduced in men"."""
    itself = fit.entry.id == _ALONE and bool(fit.words("rest")) and not fit.words("course").startswith(("was", "were"))
    return itself or bool(fit.entry.more.get("is_change"))


def _is_treatment(fit: Fit, facts: Facts) -> bool:
    """Whether what is said to have led to a change is something that was done; true where nothing is."""
    agent = fit.words("agent")
    return not agent or _names_treatment(agent, facts)


def _names_treatment(words: str, facts: Facts) -> bool:
    """Whether words name a treatment, or a medicine by its name or its short form."""
    shorts = {item.short.lower() for item in facts.abbreviations if is_drug(item.long)}
    parts = words.replace(",", " ").split()
    return found("treatment", COURSES, words) is not None or any(is_drug(part) or part in shorts for part in parts)


def _is_timed(text: str) -> bool:
    return found("timed", COURSES, text) is not None


def _is_behind_time(clause: Clause) -> bool:
    """Whether the opening of the sentence says when."""
    return _is_timed(clause.cleaned.text[: clause.start])
