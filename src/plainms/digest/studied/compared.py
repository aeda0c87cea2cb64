"""The compared groups of people with their sizes, where the text counts them once and we have a name for each.

"35 patients with MS and 18 age-matched healthy controls" are "35 people with MS and 18 healthy people" behind
"compared".
"""

import re
from itertools import pairwise

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Design, Participants, Role, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, listed, say
from plainms.digest.studied.beside import with_others
from plainms.digest.studied.counted_groups import Group, counted_groups
from plainms.digest.studied.group_names import pattern
from plainms.digest.studied.people import named_in
from plainms.remembering import once_a_study
from plainms.text import Span

_WATCHED = frozenset(
    {
        Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL, Design.DIAGNOSTIC, Design.GENETIC,
        Design.LABORATORY, Design.METHODS,
    }
)  # fmt: skip
_MOST, _HELPERS = 4, "professionals"
_ROLES = frozenset({Role.METHODS, Role.RESULTS, Role.OBJECTIVE})


def compared_groups(facts: Facts) -> Sentence | Unclear:
    """That these groups were compared, or only studied where one cares for others; or why it is not certain."""
    groups = groups_of(facts)
    if isinstance(groups, Unclear):
        return groups
    told = listed_groups(groups)
    if any_helpers(groups) or not are_compared(groups, facts):
        return say("frame.people", SentenceKind.FRAME, people=with_others(told, facts))
    return say("frame.compared", SentenceKind.FRAME, groups=told)


def groups_of(facts: Facts) -> tuple[Group, ...] | Unclear:
    """The groups of people that were watched and compared, those with a disease first."""
    design, species = facts.appraisal.design.value, facts.appraisal.species.value
    if species is not Species.PEOPLE or not (isinstance(design, Absent) or design in _WATCHED):
        return Unclear("no groups of people were watched and compared")
    return _counted(facts)


def groups_who_gave(facts: Facts) -> Phrase | Unclear:
    """Those whose cells or samples were studied in a laboratory, or beside animals, with their numbers."""
    groups = _counted(facts)
    if isinstance(groups, Unclear) or any_helpers(groups):
        return groups if isinstance(groups, Unclear) else Unclear("some care for others")
    return listed_groups(groups)


@once_a_study
def _counted(facts: Facts) -> tuple[Group, ...] | Unclear:
    """The groups that the text counts in one way, those with a disease first."""
    groups = _chosen(tuple(_rows(facts)))
    if isinstance(groups, Unclear):
        return groups
    doubt = _doubt(groups, facts) or _left_out(groups, facts)
    return Unclear(doubt) if doubt else tuple(sorted(groups, key=lambda group: group.name.kind != "disease"))


def listed_groups(groups: tuple[Group, ...]) -> Phrase:
    """ "35 people with MS and 18 healthy people"; those for comparison are other people."""
    texts = (re.sub(r"^(\S+) people for comparison$", r"\1 other people", group.text) for group in groups)
    return Phrase(text=listed(tuple(texts)), grounds=tuple(group.span for group in groups))


def any_helpers(groups: tuple[Group, ...]) -> bool:
    """Whether some care for others: these are studied beside them, not compared with them."""
    return any(group.name.kind == _HELPERS for group in groups)


def are_compared(groups: tuple[Group, ...], facts: Facts) -> bool:
    """Whether the groups were set against one another: groups of ill people are so only where the text says it."""
    if not all(group.name.kind == "disease" for group in groups):
        return True
    title = facts.study.report.title
    texts = (*(() if isinstance(title, NotReported) else (title.text,)), *_own(facts))
    return any(_sets_against(text, {group.name.disease for group in groups}) for text in texts)


def _sets_against(text: str, diseases: set[str]) -> bool:
    """Whether a sentence compares, and names two of these diseases or speaks of the groups."""
    named = diseases & {entry.id for entry in named_in(text)}
    compares = pattern("sets_against").search(text) is not None
    return compares and (len(named) > 1 or pattern("the_groups").search(text) is not None)


def _own(facts: Facts) -> tuple[str, ...]:
    told = (item for item in facts.appraisal.sentences if item.role.value is not Role.BACKGROUND)
    return tuple(item.span.quote for item in told)


def _rows(facts: Facts) -> list[tuple[Group, ...]]:
    """What each sentence of the study's own counts; a group counted alone joins the one of the sentence in front."""
    read = _read(facts)
    rows = [groups for _, groups in read if not isinstance(groups, Unclear) and len(groups) > 1]
    return rows or [
        (*first, *second)
        for (_, first), (span, second) in pairwise(read)
        if not isinstance(first, Unclear) and not isinstance(second, Unclear) and _goes_on(first, second, span)
    ]


@once_a_study
def _read(facts: Facts) -> list[tuple[Span, tuple[Group, ...] | Unclear]]:
    """What each sentence of the study's own counts."""
    items = facts.appraisal.sentences
    spans = [item.span for item in items if isinstance(item.role.value, Absent) or item.role.value in _ROLES]
    return [(span, counted_groups(span, facts)) for span in spans]


def _left_out(groups: tuple[Group, ...], facts: Facts) -> str:
    """Why the main group may be missing: a sentence counts more people with a disease than these groups hold."""
    most = sum(group.size for group in groups if group.name.kind == "disease")
    alone = (found[0] for _, found in _read(facts) if not isinstance(found, Unclear) and len(found) == 1)
    larger = any(group.name.kind == "disease" and group.size > most for group in alone)
    return "a larger group is counted elsewhere" if larger else ""


def _goes_on(first: tuple[Group, ...], second: tuple[Group, ...], span: Span) -> bool:
    """Whether a sentence that counts one group adds it to the one of the sentence in front."""
    alone = len(first) == len(second) == 1
    return alone and second[0].name.kind != "disease" and pattern("together").search(span.quote) is not None


def _chosen(rows: tuple[tuple[Group, ...], ...]) -> tuple[Group, ...] | Unclear:
    """The row that holds all others; sizes that differ, or groups that no other row counts, are not settled."""
    if not rows:
        return Unclear("the text counts no two groups")
    whole = max(rows, key=len)
    known = {group.text for group in whole}
    of_ms = sum(group.size for group in whole if group.name.family == "ms")
    if any(group.text not in known and not _is_sum(group, of_ms) for row in rows for group in row):
        return Unclear("the text counts its groups in more than one way")
    return whole


def _is_sum(group: Group, of_ms: int) -> bool:
    """Whether it counts all those with MS, whose kinds another sentence counts."""
    return group.name.disease == "ms" and group.size == of_ms


def _doubt(groups: tuple[Group, ...], facts: Facts) -> str:
    names = [group.name.text for group in groups]
    if len(groups) > _MOST or len(set(names)) < len(names):
        return "too many groups, or two with one name"
    if any(one != other and one in other for one in names for other in names):
        return "one group may be a part of another"
    if _counts_ms_twice(groups):
        return "one group holds a kind of the disease of another"
    people = facts.appraisal.participants.value
    if isinstance(people, Participants) and people.count > sum(group.size for group in groups):
        return "more people took part"
    return ""


def _counts_ms_twice(groups: tuple[Group, ...]) -> bool:
    """Whether people with MS are counted as such beside those with a kind of it."""
    diseases = [group.name.disease for group in groups if group.name.family == "ms"]
    return "ms" in diseases and len(diseases) > 1
