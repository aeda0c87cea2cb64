"""What each group of a trial got, as one sentence, where the text says it in words that we can tell.

"Patients were randomized to yoga (n = 20) or usual care (n = 21) for 12 weeks" is told as "One group got yoga, and the
other got usual care, for 12 weeks". A trial whose text tells no two groups so plainly has no such sentence.
"""

import re
from collections.abc import Iterator

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.appraisal.values import Comparator, Comparison
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, counted, say
from plainms.digest.reading.clause import Clause, cleaned
from plainms.digest.reading.skeletons import Fit, finditer, fits, found
from plainms.digest.reading.slots import Slot
from plainms.digest.studied.arms import arms, with_sizes
from plainms.digest.telling.parts import grounds_of, phrases, worded
from plainms.language.parse import parse
from plainms.provenance import Claim
from plainms.text import PassageKind, Span
from plainms.vocabulary.load import Entry, vocabulary

_LIST, _FRAME = "given_frames", "given"
_TRIALS = frozenset({Design.RANDOMIZED_TRIAL, Design.NON_RANDOMIZED_TRIAL})
_ROLES = frozenset({Role.METHODS, Role.RESULTS})
_THINGS = ("drugs", "drug_classes", "therapies")
_CERTAIN = frozenset({Comparator.PLACEBO, Comparator.SHAM, Comparator.USUAL_CARE})
_BESIDE = frozenset({Comparator.BEFORE, Comparator.HEALTHY_CONTROLS})
_TOO_WIDE = frozenset({"digital", "disease-modifying"})
_LONGEST, _MOST_WORDS = 330, 30
_STEM, _SHORTEST = 5, 4


def given(facts: Facts) -> tuple[Sentence, ...]:
    """The sentence that says what the groups got; empty where none of the text can be told so."""
    design, species = facts.appraisal.design.value, facts.appraisal.species.value
    if design not in _TRIALS or species is Species.ANIMALS or is_crossover(facts):
        return ()
    parts = tuple(part for span in _telling(facts) for part in cleaned(span) if len(part.text) <= _LONGEST)
    for part, tree in zip(parts, parse([part.text for part in parts]), strict=True):
        clause = Clause(cleaned=part, parse=tree, start=0, end=len(part.text))
        for told in _read(clause, facts):
            return (say("frame.given", SentenceKind.FRAME, groups=_with_sizes(told, part.source, facts)),)
    return _counted(facts) or _tested(facts)


def _with_sizes(told: Phrase, source: Span, facts: Facts) -> Phrase:
    """What each group got, with the number of its people where the same sentence counts them in that order."""
    both = arms(facts)
    if isinstance(both, Unclear) or both.span.start != source.start:
        return told
    if not both.is_compared and len(set(both.sizes)) > 1:
        return told
    return Phrase(text=with_sizes(told.text, both), grounds=(*told.grounds, both.span))


def _counted(facts: Facts) -> tuple[Sentence, ...]:
    """ "14 people got yoga, and 16 were the comparison group"; the treatment by name where the title has it alone."""
    both, one = arms(facts), titled_thing(facts)
    if isinstance(both, Unclear) or not both.is_compared or _has_more_groups(facts):
        return ()
    first, second = (Phrase(text=counted(size), grounds=(both.span,)) for size in both.sizes)
    if one is None:
        return (say("frame.arms.unnamed", SentenceKind.FRAME, first=first, second=second),)
    other = _other_arm(facts)
    return (say("frame.arms", SentenceKind.FRAME, first=first, given=one, second=second, other=other),)


def _other_arm(facts: Facts) -> Phrase:
    """What those compared did, where one kind of comparison is certain."""
    comparisons = facts.appraisal.comparators
    kinds = set() if isinstance(comparisons.value, Absent) else {item.comparator for item in comparisons.value}
    kinds -= _BESIDE
    if len(kinds) != 1 or not kinds <= _CERTAIN:
        return Phrase(text="were the comparison group", grounds=())
    (kind,) = kinds
    against = _against(kind, comparisons)
    text = "carried on as usual" if against == "carrying on as usual" else f"got {against}"
    return Phrase(text=text, grounds=comparisons.grounds)


def _tested(facts: Facts) -> tuple[Sentence, ...]:
    """ "It compared yoga with usual care", where the title names one thing and one kind of comparison is certain."""
    one, comparisons = titled_thing(facts), facts.appraisal.comparators
    if one is None or isinstance(comparisons.value, Absent) or _has_more_groups(facts):
        return ()
    kinds = {item.comparator for item in comparisons.value} - _BESIDE
    if len(kinds) != 1 or not kinds <= _CERTAIN:
        return ()
    (kind,) = kinds
    other = Phrase(text=_against(kind, comparisons), grounds=comparisons.grounds)
    form = "frame.tested.and" if " with " in one.text else "frame.tested"
    return (say(form, SentenceKind.FRAME, given=one, against=other),)


def _has_more_groups(facts: Facts) -> bool:
    """Whether the text tells of more than two groups, so that one comparison is not the whole."""
    return any(found("more_groups", _LIST, span.quote) for span in _telling(facts))


def is_crossover(facts: Facts) -> bool:
    """Whether title or methods say that each person got one thing after another."""
    title = facts.study.report.title
    texts = ("" if isinstance(title, NotReported) else title.text, *(span.quote for span in _telling(facts)))
    return any(found("crossover", _LIST, text) for text in texts)


def titled_thing(facts: Facts) -> Phrase | None:
    """The one thing that was given, by our name for it, where the title names it and nothing beside it."""
    claim = facts.appraisal.interventions
    if isinstance(claim.value, Absent) or not _is_titled_alone(claim):
        return None
    named = [vocabulary(name)[claim.value[0]] for name in _THINGS if claim.value[0] in vocabulary(name)]
    if not named or " and " in named[0].label or named[0].id in _TOO_WIDE or not _is_named_so(named[0], facts):
        return None
    return Phrase(text=named[0].label, grounds=claim.grounds)


def _is_named_so(entry: Entry, facts: Facts) -> bool:
    """Whether a therapy's name of ours shares a word with the title: one entry may hold several kinds of therapy."""
    title = facts.study.report.title
    if entry.id not in vocabulary("therapies") or isinstance(title, NotReported):
        return True
    told = {word[:_STEM] for word in title.text.lower().split()}
    return any(word[:_STEM] in told for word in entry.label.lower().split() if len(word) >= _SHORTEST)


def _against(kind: Comparator, comparisons: Claim[tuple[Comparison, ...]]) -> str:
    """ "Usual care", or that people carried on as usual where nobody speaks of care."""
    told = () if isinstance(comparisons.value, Absent) else comparisons.value
    said = " ".join(item.span.quote for item in told if item.comparator is kind)
    if kind is Comparator.USUAL_CARE and found("life_as_usual", _LIST, said):
        return "carrying on as usual"
    return vocabulary("differences")[f"comparator.{kind.value}"].label


def _is_titled_alone(claim: Claim[tuple[str, ...]]) -> bool:
    """Whether one thing was given, the title names it, and nothing stands beside it there."""
    spans = [ground for ground in claim.grounds if isinstance(ground, Span)]
    titled = [span for span in spans if span.passage.kind is PassageKind.TITLE]
    if isinstance(claim.value, Absent) or len(claim.value) != 1 or not titled:
        return False
    text, before, behind = _around(titled[0])
    beside = found("not_alone_before", _LIST, before) or found("not_alone_behind", _LIST, behind)
    return not beside and not found("several", _LIST, text)


def _around(span: Span) -> tuple[str, str, str]:
    text = span.passage.text
    return text, text[: span.start], text[span.end :]


def _telling(facts: Facts) -> Iterator[Span]:
    """The sentences on methods and results, and those whose role is not known."""
    for item in facts.appraisal.sentences:
        if isinstance(item.role.value, Absent) or item.role.value in _ROLES:
            yield item.span


def _read(clause: Clause, facts: Facts) -> Iterator[Phrase]:
    for fit in fits(_FRAME, clause, _LIST):
        open_trial = (
            facts.appraisal.design.value is Design.NON_RANDOMIZED_TRIAL
        )  # of which nothing says that chance chose
        if not (fit.entry.more.get("says_itself") or open_trial or found("by_chance", _LIST, clause.text)):
            continue
        told, other = _things(fit, ("agent", "agent2"), facts), _other(fit, facts)
        if isinstance(told, Unclear):
            continue
        if isinstance(other, Unclear) or other.text in {phrase.text for phrase in told.values()}:
            continue
        words = {name: phrase.text for name, phrase in told.items()}
        text = worded(fit.entry, facts).format(
            **words, other=f"the other {other.text}", third=f"the third {other.text}"
        )
        time = _time(fit.words("time"))
        text = f"{text}, for {time}" if time else text
        if len(text.split()) <= _MOST_WORDS and "“" not in text:
            yield Phrase(text=text, grounds=(clause.span, *grounds_of(told), *other.grounds))


def _time(words: str) -> str:
    """ "12 weeks" for "12 consecutive weeks" and for "a 12-week period"."""
    period = re.fullmatch(r"an? (\d+)-(\w+) period", words)
    return f"{period[1]} {period[2]}s" if period else words.replace(" consecutive", "")


def _things(fit: Fit, names: tuple[str, ...], facts: Facts) -> dict[str, Phrase] | Unclear:
    """What was given, in plain words; the mere name of a group ("the intervention group") says nothing."""
    slots: dict[str, Slot] = {}
    for name in names:
        if not fit.words(name):
            continue
        slot = _slot(fit, name)
        if isinstance(slot, Unclear) or found("unnamed", _LIST, slot.text) or found("compared", _LIST, slot.text):
            return Unclear("a group is named, not what it got")
        slots[name] = slot
    told = {name: phrases(facts, agent=slot) for name, slot in slots.items()}
    known = {name: words["agent"] for name, words in told.items() if not isinstance(words, Unclear)}
    if len(known) < len(told) or any(found("unnamed", _LIST, phrase.text) for phrase in known.values()):
        return Unclear("what a group got cannot be told")
    return known


def _slot(fit: Fit, name: str) -> Slot | Unclear:
    """What was given, whole or up to the words that say how: "yoga" of "yoga based on ancient texts"."""
    start, end = fit.match.span(name)
    ends = [match.start() for match in finditer("cut", _LIST, fit.clause.text[start:end])]
    cuts = (fit.cut(start, start + at) for at in (end - start, *reversed(ends)))
    return next((cut for cut in cuts if not isinstance(cut, Unclear)), Unclear("no noun phrase"))


def _other(fit: Fit, facts: Facts) -> Phrase | Unclear:
    """What the last group got, or that it was there to compare with."""
    if found("compared", _LIST, fit.words("second")):
        return Phrase(text="was the comparison group", grounds=(fit.span("second"),))
    told = _things(fit, ("second",), facts)
    if isinstance(told, Unclear):
        return told
    return Phrase(text=f"got {told['second'].text}", grounds=told["second"].grounds)
