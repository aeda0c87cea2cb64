"""Counts of two groups side by side, out of 100 people each: what a page draws and tells where numbers are complete."""

import re
from collections.abc import Iterator

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal, Species
from plainms.appraisal.values import AbsoluteComparison, GroupCount
from plainms.digest.depths.of_hundred import of_hundred
from plainms.digest.digest import Fact, FactGroup, Sentence, SentenceKind
from plainms.digest.forms import Phrase, capitalized, say
from plainms.provenance import Ground
from plainms.vocabulary.load import vocabulary

MOST = 4
_WORD = re.compile(r"\w[\w-]*")


def facts_of(appraisal: Appraisal) -> tuple[Fact, ...]:
    """The counts that can be drawn: of people, of a named event, complete for both groups and at one with themselves.

    At most ``MOST``, in the order of the source.
    """
    compared = appraisal.absolutes.value
    if isinstance(compared, Absent) or appraisal.species.value is not Species.PEOPLE:
        return ()
    against = _compared_with(appraisal)
    return tuple(fact for one in compared for fact in _fact(one, against))[:MOST]


def _fact(compared: AbsoluteComparison, against: frozenset[str]) -> Iterator[Fact]:
    """The fact, or nothing where a part of it is missing."""
    if compared.disagreements or isinstance(compared.outcome, NotReported) or not _tells_apart(compared):
        return
    groups = tuple(_groups(compared, against))
    if len(groups) == 2:
        counted = capitalized(compared.outcome)
        yield Fact(counted=counted, groups=groups, sentence=_sentence(counted, groups, compared))


def _groups(compared: AbsoluteComparison, against: frozenset[str]) -> Iterator[FactGroup]:
    for count in _ordered(compared, against):
        share = of_hundred(count)
        if not isinstance(share, NotReported):
            yield FactGroup(name=count.group, share=share)


def _ordered(compared: AbsoluteComparison, against: frozenset[str]) -> tuple[GroupCount, GroupCount]:
    """The comparator first, where the words that only one group has say which it is."""
    first, second = compared.first, compared.second
    own, others = _words(first.group) - _words(second.group), _words(second.group) - _words(first.group)
    return (second, first) if others & against and not own & against else (first, second)


def _compared_with(appraisal: Appraisal) -> frozenset[str]:
    """The words by which the abstract names what it compares with."""
    arms, comparisons = appraisal.arms.value, appraisal.comparators.value
    named = [] if isinstance(arms, Absent) else [arm.label for arm in arms if arm.is_comparator]
    named += [] if isinstance(comparisons, Absent) else [one.span.quote for one in comparisons]
    return frozenset().union(*map(_words, named))


def _tells_apart(compared: AbsoluteComparison) -> bool:
    """Whether each group has a word of its own: "patients" beside "patients with pain" says nothing of who they are."""
    first, second = _words(compared.first.group), _words(compared.second.group)
    return bool(first - second and second - first)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _grounds(compared: AbsoluteComparison) -> tuple[Ground, ...]:
    """The words that count; of a table its cells and headings, and the entry that says what the row is called here."""
    if isinstance(compared.tabled, NotReported):
        return (compared.span,)
    named = (one.ground for one in vocabulary("table_harms").entries if one.label == compared.outcome)
    return (*compared.tabled.spans, *named)


def _sentence(counted: str, groups: tuple[FactGroup, FactGroup], compared: AbsoluteComparison) -> Sentence:
    slots = {f"group{place}": one.name for place, one in enumerate(groups, start=1)}
    slots |= {f"share{place}": one.share.words for place, one in enumerate(groups, start=1)}
    source = Phrase(text=counted, grounds=_grounds(compared))
    return say("fact-box.counted", SentenceKind.FINDING, counted=source, **slots)
