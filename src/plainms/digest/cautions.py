"""How sure can we be: the limits of the design, the size, what the abstract leaves out, and what the authors say."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Role
from plainms.digest import people
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.findings import chosen
from plainms.digest.forms import say
from plainms.digest.quoting import clipped, is_quotable
from plainms.digest.rules import Fired, fired
from plainms.provenance import FiredRule
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_CAUTION = SentenceKind.CAUTION
_MOST_BY_RULE, _LONGEST_QUOTE = 4, 45


def cautions(facts: Facts) -> tuple[Sentence, ...]:
    """Design limit, size, specific limits, gaps, the authors' own limits, the next step, the care-team line."""
    team = FiredRule(rule="cautions.team", fact="every digest")
    return (
        *_design_limit(facts),
        *_size(facts),
        *_by_rule(facts),
        *_strong_words(facts),
        *_authors_limits(facts),
        *_next_step(facts),
        say("sure.team", _CAUTION, team),
    )


def _design_limit(facts: Facts) -> Iterator[Sentence]:
    design = facts.appraisal.design.value
    if isinstance(design, Absent):
        return
    entry = vocabulary("designs")[design.value]
    rule = FiredRule(rule="cautions.design-limit", fact=f"design = {design.value}")
    yield say("sure.next", _CAUTION, rule, entry.ground, text=str(entry["limit"]))


def _size(facts: Facts) -> Iterator[Sentence]:
    who = people.counted_plainly(facts)
    if who is None:
        return
    for size in ("one", "few", "small", "middling"):
        if facts.holds("size", size):
            form = {"small": "sure.small", "middling": "sure.size"}.get(size, "sure.few")
            yield say(form, _CAUTION, FiredRule(rule=form, fact=f"size = {size}"), people=who)


def _by_rule(facts: Facts) -> Iterator[Sentence]:
    for rule in fired("cautions", facts)[:_MOST_BY_RULE]:
        yield _said(rule)


def _said(rule: Fired) -> Sentence:
    return Sentence(kind=_CAUTION, text=rule.entry.label, pattern=f"cautions.{rule.entry.id}", grounds=rule.grounds)


def _strong_words(facts: Facts) -> Iterator[Sentence]:
    """A firm causal word in a quoted sentence of a study whose design cannot bear it."""
    design = facts.appraisal.design.value
    if isinstance(design, Absent) or facts.is_review or design in {Design.PROTOCOL, Design.NOTICE}:
        return
    if vocabulary("designs")[design.value]["causal"] == "causes":
        return
    for told in chosen(facts):
        for span in told.quote.spans:
            match = _firm().search(span.quote)
            if match is not None:
                word = span.within(*match.span())
                rule = FiredRule(rule="cautions.strong-words", fact=f"design = {design.value}")
                yield say("sure.strong-words", _CAUTION, rule, word, quote=word.quote)
                return


def _authors_limits(facts: Facts) -> Iterator[Sentence]:
    """At most one limit in the authors' words, and one sentence on what has to come next."""
    for span in facts.appraisal.limitations.spans:
        if _is_tellable(span):
            quote = clipped(span)
            yield say("sure.authors-limit", _CAUTION, *quote.spans, quote=quote.text)
            break
    for span in reversed(facts.appraisal.spoken(Role.CONCLUSIONS)):
        if _further().search(span.quote) and _is_tellable(span) and not _advice().search(span.quote):
            quote = clipped(span)
            yield say("sure.authors-next", _CAUTION, *quote.spans, quote=quote.text)
            break


def _is_tellable(span: Span) -> bool:
    return is_quotable(span) and 4 <= len(span.quote.split()) <= _LONGEST_QUOTE


def _next_step(facts: Facts) -> Iterator[Sentence]:
    rung = facts.appraisal.rung.value
    if isinstance(rung, Absent):
        return
    entry = vocabulary("rungs")[rung.value]
    rule = FiredRule(rule="cautions.next-step", fact=f"rung = {rung.value}")
    yield say("sure.next", _CAUTION, rule, entry.ground, text=str(entry["next"]))


@cache
def _firm() -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text["firm"])


@cache
def _further() -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text["further"])


@cache
def _advice() -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text["advice"])
