"""How sure can we be: the limits of the design, the size, what the abstract leaves out, and what the authors say."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Analysis, Design, Species
from plainms.digest.around.authors_words import authors_words
from plainms.digest.around.cause_caution import cause_caution
from plainms.digest.around.not_all_counted import not_all_counted
from plainms.digest.around.rules import Fired, fired
from plainms.digest.around.team import team
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import Phrase, say
from plainms.digest.selecting.repeats import said_once
from plainms.digest.studied import people
from plainms.digest.studied.alone import group_alone
from plainms.digest.studied.compared import groups_of
from plainms.digest.studied.follow import is_case_crossover, sees_again
from plainms.digest.telling import patients
from plainms.digest.variety import one_of
from plainms.digest.worded import worded
from plainms.provenance import FiredRule
from plainms.sieve import Sieved
from plainms.vocabulary.load import Entry, vocabulary

_CAUTION = SentenceKind.CAUTION
_MOST_BY_RULE = 3
_FEW, _SMALL, _SMALL_GROUP, _FAIRLY_SMALL = 10, 50, 20, 100  # people in all groups but _SMALL_GROUP, those in one
_COUNT = "finding.own.rate."
_ANY_WORK = ("sure.other-work", "sure.other-work.also")
_SIZE_FORMS = {
    "one": ("sure.one", "sure.one.also"),
    "few": ("sure.few", "sure.few.also"),
    "small": ("sure.small", "sure.small.also", "sure.small.too"),
    "smallish": ("sure.smallish", "sure.smallish.also"),
    "middling": ("sure.size", "sure.size.also", "sure.size.too"),
}


def cautions(
    quoted: tuple[Sentence, ...], details: tuple[Sentence, ...], said: tuple[Sentence, ...], facts: Facts
) -> tuple[Sentence, ...]:
    """Design limit, size, specific limits, gaps, the authors' own limits, the next step, the care-team line.

    ``quoted`` are the sentences that tell design, aim and findings, ``details`` those for clinicians; what ``said``
    has warned of is not said again.
    """
    found = tuple(sentence for sentence in quoted if sentence.pattern.startswith("finding."))
    by_rule = tuple(_by_rule(quoted, found, facts))
    own = (*_design_limit(found, facts), *_size(facts), *not_all_counted(facts), *by_rule)
    theirs = tuple(authors_words(facts, by_rule, found))
    next_step = () if any(sentence.pattern == "sure.authors-next" for sentence in theirs) else _next_step(quoted, facts)
    told = said_once((*own, *theirs, *next_step), said)
    on_cause = tuple(cause_caution(found, details, told, facts))
    limits = said_once((*told[:1], *on_cause, *told[1:])) or _last_resort(found, facts)
    return (*limits, team(quoted, said, facts))


def _last_resort(found: tuple[Sentence, ...], facts: Facts) -> tuple[Sentence, ...]:
    """What holds for any work, only where the study gives nothing else to be careful about."""
    form = one_of(_ANY_WORK, facts.study.id, "unclear") if found else "sure.kind-unclear-untold"
    return (say(form, _CAUTION, FiredRule(rule="cautions.kind-unclear", fact="design is absent")),)


def _design_limit(found: tuple[Sentence, ...], facts: Facts) -> Iterator[Sentence]:
    """The limit of the design; nothing where the design is unclear."""
    design = facts.appraisal.design.value
    if isinstance(design, Absent):
        return
    entry = vocabulary("designs")[design.value]
    limits = _limits(entry, found, facts)
    animals = people.one_kind_of_animals(facts)
    text = str(one_of(limits, facts.study.id, "limit")).format(animals=animals.text)
    rule = FiredRule(rule="cautions.design-limit", fact=f"design = {design.value}")
    yield say("sure.next", _CAUTION, rule, entry.ground, *animals.grounds, text=text)


def _limits(entry: Entry, found: tuple[Sentence, ...], facts: Facts) -> list[str]:
    """The wordings of a design's limit: those of the first case that the study is, else those of every such study."""
    cases = {
        "mixed_limit": facts.holds("own_people", "yes"),
        "known_limit": facts.holds("drug_status", "approved for MS") and facts.holds("species", "animals"),
        "one_limit": facts.holds("size", "one") or patients.is_of_one(facts),
        "systematic_limit": facts.holds("subject", "systematic"),
        "builds_limit": facts.holds("builds", "measure"),
        "measuring_limit": facts.holds("subject", "measuring"),
        "pooled_limit": facts.appraisal.analysis.value is Analysis.POOLED_TRIALS,
        "grouped_limit": facts.holds("grouping", "unexplained"),
        "burden_limit": facts.holds("counts", "burden"),
        "again_limit": sees_again(facts) or is_case_crossover(facts),
        "count_limit": facts.holds("topic", "epidemiology") and any(one.pattern.startswith(_COUNT) for one in found),
        "plain_limit": _tells_of_one_group(found, facts),
    }
    for name, is_so in cases.items():
        if is_so and name in entry.more:
            return [entry[name]]
    return [entry["limit"], *entry.more.get("limit_variants", ())]


def _tells_of_one_group(found: tuple[Sentence, ...], facts: Facts) -> bool:
    """Whether something is told, and it sets nobody and nothing beside anything else."""
    beside = facts.marks.get("comparator", frozenset()) - {"none", "the same before"}
    return bool(found) and not beside and not any(map(_speaks_of_a_link, found))


def _speaks_of_a_link(finding: Sentence) -> bool:
    """Whether a finding sets one thing beside another, so that a reader may ask what comes of what."""
    return any(_pattern("linking").search(text) for text in (finding.text, *(span.quote for span in finding.spans)))


def _size(facts: Facts) -> Iterator[Sentence]:
    if facts.appraisal.design.value in {Design.CASE_REPORT, Design.QUALITATIVE}:
        return
    who = people.counted_people(facts)
    if who is None:
        yield from _size_of_groups(facts)
        return
    for size in ("one", "few", "small", "smallish", "middling"):
        if facts.holds("size", size):
            form = one_of(_SIZE_FORMS[size], facts.study.id, "size")
            yield say(form, _CAUTION, FiredRule(rule=form, fact=f"size = {size}"), people=who)
            return


def _size_of_groups(facts: Facts) -> Iterator[Sentence]:
    """That the compared groups were small, where together or one of them alone they were."""
    groups = groups_of(facts)
    if isinstance(groups, Unclear):
        yield from _size_of_one_group(facts)
        return
    sizes = [group.size for group in groups]
    small = sum(sizes) < _SMALL or min(sizes) < _SMALL_GROUP
    if small or sum(sizes) < _FAIRLY_SMALL:
        form = "sure.small-groups" if small else "sure.smallish-groups"
        rule = FiredRule(rule=form, fact=f"groups of {', '.join(map(str, sizes))}")
        yield say(form, _CAUTION, rule, *(group.span for group in groups))


def _size_of_one_group(facts: Facts) -> Iterator[Sentence]:
    """That the one group which was counted is small: larger ones may be a part of those who took part."""
    group = group_alone(facts)
    if isinstance(group, Unclear) or group.size >= _SMALL or facts.appraisal.species.value is not Species.PEOPLE:
        return
    form = one_of(_SIZE_FORMS["few" if group.size <= _FEW else "small"][:2], facts.study.id, "size")
    rule = FiredRule(rule=form, fact=f"one group of {group.size}")
    yield say(form, _CAUTION, rule, people=Phrase(text=group.text, grounds=(group.span,)))


def _by_rule(quoted: tuple[Sentence, ...], found: tuple[Sentence, ...], facts: Facts) -> Iterator[Sentence]:
    """At most three, one of each group: the first that fires, in its wording for this study."""
    told: dict[str, Sentence] = {}
    for rule in fired("cautions", facts, quoted):
        group, said = str(rule.entry["group"]), worded(rule, facts)
        if said is None or group in told or len(told) == _MOST_BY_RULE or not _fits_quotes(rule, found):
            continue
        pattern = f"cautions.{rule.entry.id}"
        told[group] = Sentence(kind=_CAUTION, text=said.text, pattern=pattern, grounds=said.grounds)
    yield from told.values()


def _fits_quotes(rule: Fired, found: tuple[Sentence, ...]) -> bool:
    """Whether a quote holds the words that the caution speaks of, where it asks for such."""
    words = str(rule.entry.more.get("quoting", ""))
    return not words or any(re.search(words, span.quote) for sentence in found for span in sentence.spans)


def _next_step(quoted: tuple[Sentence, ...], facts: Facts) -> Iterator[Sentence]:
    """What would have to come next: the first rule that fires and can be worded."""
    for rule in fired("next_steps", facts, quoted):
        said = worded(rule, facts)
        if said is not None:
            pattern = f"next_steps.{rule.entry.id}"
            yield Sentence(kind=_CAUTION, text=said.text, pattern=pattern, grounds=said.grounds)
            return


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("cautions").text[name])
