"""What happened to outcomes over time in people: how each went, from which number to which, when, and in whom.

Nothing is said of why. A change is read only where the source says when, or that people were treated: else "increased"
may mean "higher than in others".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NotReported, Unclear
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.facts import Facts
from plainms.digest.finding_frames.frame import Kind, Words
from plainms.digest.forms import Phrase
from plainms.digest.reading.clause import Clause
from plainms.digest.reading.courses import COURSES, Course, courses
from plainms.digest.reading.skeletons import found
from plainms.digest.telling.changes import amounts_of
from plainms.digest.telling.measures import measures
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.digest.telling.scales import runs_from

_NOT_READ = frozenset({Design.CASE_REPORT, Design.PROTOCOL, Design.ANIMAL, Design.LABORATORY, Design.QUALITATIVE})
_MOST, _MOST_WORDS = 5, 27


@dataclass(frozen=True, slots=True, kw_only=True)
class Courses:
    """Outcomes and how each went."""

    clause: Clause
    items: tuple[Course, ...]


def read(clause: Clause, facts: Facts) -> Iterator[Courses]:
    """Every reading of the clause as changes over time in people."""
    design, species = facts.appraisal.design.value, facts.appraisal.species.value
    if facts.is_review or design in _NOT_READ or species is Species.ANIMALS:
        return
    for items in courses(clause, facts):
        if len(items) <= _MOST:
            yield Courses(clause=clause, items=items)


def tell(frame: Courses, facts: Facts) -> Words | Unclear:
    """ "Relapses a year went down from 1.2 to 0.3 and walking speed improved after 12 months"."""
    told = tuple(_told(item, facts) for item in frame.items)
    since = _since(frame.items[0], facts)
    texts = [item for item in told if isinstance(item, Phrase)]
    if len(texts) < len(told) or isinstance(since, Unclear):
        return Unclear("a part of it cannot be told")
    most = _as_many_as_fit([since.text, *(item.text for item in texts)], frame.items)
    trial = facts.appraisal.design.value is Design.RANDOMIZED_TRIAL
    scales = (runs_from(item.outcome) for item in frame.items[:most] if amounts_of(item))
    return Words(
        text=_joined([item.text for item in texts[:most]], frame.items) + since.text,
        pattern=frame.items[0].entry.id,
        grounds=(frame.clause.span, *(ground for item in texts[:most] for ground in item.grounds), *since.grounds),
        needs_context=trial and not any(item.names_group for item in frame.items),
        behind=next((scale for scale in scales if scale), ()),
    )


def _as_many_as_fit(texts: list[str], items: tuple[Course, ...]) -> int:
    """How many courses, behind words for the time before, one sentence holds; all where one is set against others."""
    if any(item.turns for item in items):
        return len(items)
    fitting = (most for most in range(len(items), 1, -1) if len(" ".join(texts[: most + 1]).split()) <= _MOST_WORDS)
    return next(fitting, 1)


def _told(item: Course, facts: Facts) -> Phrase | Unclear:
    """One outcome and how it went."""
    amounts = amounts_of(item)
    several = item.verb == "improved" or item.verb.startswith("did not")
    outcome = measures(item.outcome, facts, or_several=several)
    named = phrases(facts, **dict(item.slots))
    if isinstance(amounts, Unclear) or isinstance(outcome, Unclear) or isinstance(named, Unclear):
        return Unclear("a part of it cannot be told")
    words = {name: phrase.text for name, phrase in named.items()}
    if found("nobody_treated", COURSES, " ".join(words.values())):
        return Unclear("healthy people were not treated")
    before = f" {item.first_preposition} {words['first_time']}" if "first_time" in words else ""
    rest = f" {words['rest']}".replace(" post ", " after ") if "rest" in words else ""
    left = f" but did not clearly change {item.left_preposition} {words['left']}" if "left" in words else ""
    text = worded(item.entry, facts).format(
        outcome=_named(outcome.text, item),
        course=f"{item.verb}{amounts.format(before=before)}",
        agent=words.get("agent", ""),
        with_agent=f" with {words['agent']}" if "agent" in words else "",
        in_first=_in_first(words.get("first", "")),
        rest=f"{rest}{item.everywhere}{left}",
        spared=words.get("spared", ""),
    )
    return Phrase(text=text, grounds=(*outcome.grounds, *grounds_of(named)))


def _named(outcome: str, item: Course) -> str:
    """The outcome with the article that "mean" in front of it had, or that a number or an amount needs."""
    bare = item.figures["kind"] and not item.outcome.plural and item.entry.id == "course.went"
    counts = found("counts", COURSES, outcome) is not None
    return f"the {outcome}" if (bare or counts) and not outcome.startswith("the ") else outcome


def _since(item: Course, facts: Facts) -> Phrase | Unclear:
    """ ", compared with the year before treatment", where the source names such a time; no words where it does not."""
    if isinstance(item.since, NotReported):
        return Phrase(text="", grounds=())
    told = phrases(facts, since=item.since)
    if isinstance(told, Unclear):
        return told
    return Phrase(text=f", compared with the {told['since'].text}", grounds=told["since"].grounds)


def _in_first(group: str) -> str:
    """ " in the yoga group"; "" where everybody is meant."""
    return "" if group in {"", "people", "the people", "people with MS", "the people with MS"} else f" in {group}"


def _joined(texts: list[str], items: tuple[Course, ...]) -> str:
    """The courses as one sentence; "but" before the last where the source sets it against the others."""
    if len(texts) == 1:
        return texts[0]
    joint = ", but " if items[-1].turns else " and "
    return f"{', '.join(texts[:-1])}{joint}{texts[-1]}"


KIND = Kind(name="course", read=read, tell=tell)
