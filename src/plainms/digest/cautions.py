"""How sure can we be: the limits of the design, the size, what the abstract leaves out, and what the authors say."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Role
from plainms.digest import people
from plainms.digest.barring import advises
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import say
from plainms.digest.quoting import JOINT, clipped, is_quotable
from plainms.digest.rules import Fired, fired
from plainms.digest.variety import one_of
from plainms.digest.worded import worded
from plainms.provenance import FiredRule
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_CAUTION = SentenceKind.CAUTION
_MOST_BY_RULE, _LONGEST_QUOTE = 4, 45
_SIZE_FORMS = {
    "one": ("sure.one", "sure.one.also"),
    "few": ("sure.few", "sure.few.also"),
    "small": ("sure.small", "sure.small.also", "sure.small.too"),
    "middling": ("sure.size", "sure.size.also", "sure.size.too"),
}


def cautions(quoted: tuple[Sentence, ...], facts: Facts) -> tuple[Sentence, ...]:
    """Design limit, size, specific limits, gaps, the authors' own limits, the next step, the care-team line."""
    team = FiredRule(rule="cautions.team", fact="every digest")
    found = tuple(sentence for sentence in quoted if sentence.pattern.startswith("finding."))
    limits, by_rule = tuple(_design_limit(found, facts)), tuple(_by_rule(found, facts))
    sentences = (
        *limits,
        *_size(facts),
        *by_rule,
        *_cause(quoted, limits, facts),
        *_authors_words(facts, by_rule),
        *(_next_step(facts) if found else ()),
        say("sure.team", _CAUTION, team),
    )
    first: dict[str, Sentence] = {}
    for sentence in sentences:
        first.setdefault(sentence.text, sentence)
    return tuple(first.values())


def _design_limit(found: tuple[Sentence, ...], facts: Facts) -> Iterator[Sentence]:
    design = facts.appraisal.design.value
    if isinstance(design, Absent):
        form = "sure.kind-unclear" if found else "sure.kind-unclear-untold"
        yield say(form, _CAUTION, FiredRule(rule="cautions.kind-unclear", fact="design is absent"))
        return
    entry = vocabulary("designs")[design.value]
    mostly = design is Design.ANIMAL and facts.holds("own_people", "yes")
    limits = [entry["mixed_limit"]] if mostly else [entry["limit"], *entry.more.get("limit_variants", ())]
    limit = str(one_of(limits, facts.study.id, "limit"))
    yield from _each(limit, FiredRule(rule="cautions.design-limit", fact=f"design = {design.value}"), entry)


def _each(text: str, rule: FiredRule, entry: Entry) -> Iterator[Sentence]:
    """Each sentence of a vocabulary text as one sentence of ours."""
    for sentence in re.split(r"(?<=\.) ", text):
        yield say("sure.next", _CAUTION, rule, entry.ground, text=sentence)


def _size(facts: Facts) -> Iterator[Sentence]:
    who = people.counted_people(facts)
    if who is None or facts.appraisal.design.value in {Design.CASE_REPORT, Design.QUALITATIVE}:
        return
    for size in ("one", "few", "small", "middling"):
        if facts.holds("size", size):
            form = one_of(_SIZE_FORMS[size], facts.study.id, "size")
            yield say(form, _CAUTION, FiredRule(rule=form, fact=f"size = {size}"), people=who)


def _by_rule(found: tuple[Sentence, ...], facts: Facts) -> Iterator[Sentence]:
    """At most four, one of each group: the first that fires, in its wording for this study."""
    told: dict[str, Sentence] = {}
    for rule in fired("cautions", facts):
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


def _cause(quoted: tuple[Sentence, ...], limits: tuple[Sentence, ...], facts: Facts) -> Iterator[Sentence]:
    """Where quoted words sound like cause and effect and neither the design nor a limit told already answers them."""
    design = facts.appraisal.design.value
    named = "unclear" if isinstance(design, Absent) else design.value
    able = named in vocabulary("designs") and vocabulary("designs")[named]["causal"] == "causes"
    if (
        able
        or design in {Design.PROTOCOL, Design.NOTICE}
        or facts.holds("species", "animals")
        or any(_on_cause().search(limit.text) for limit in limits)
    ):
        return
    for sentence in quoted:
        for span in sentence.spans:
            match = _firm().search(span.quote)
            if match is not None and _is_quoted(span, sentence):
                word = span.within(*match.span())
                rule = FiredRule(rule="cautions.cause", fact=f"design = {named}; the text says {word.quote!r}")
                yield say("sure.cause", _CAUTION, rule, word)
                return


def _is_quoted(span: Span, sentence: Sentence) -> bool:
    """Whether the reader sees these words, not only what we say because of them."""
    return f"“{span.quote.rstrip(' .')}" in sentence.text.replace(JOINT, "“")


def _authors_words(facts: Facts, by_rule: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """At most one limit in the authors' words, where none is told in ours, and one sentence on what comes next."""
    told = any(sentence.pattern.startswith("cautions.limit-") for sentence in by_rule)
    named = [span for span in facts.appraisal.limitations.spans if _limiting().search(span.quote)]
    named = [span for span in named if not _further().search(span.quote) and not _outline().search(span.quote)]
    limit = next((span for span in named if _is_tellable(span)), None)
    if limit is not None and not told:
        quote = clipped(limit)
        yield say("sure.authors-limit", _CAUTION, *quote.spans, quote=quote.text)
    for span in reversed(facts.appraisal.spoken(Role.CONCLUSIONS)):
        if _further().search(span.quote) and _is_tellable(span) and span != limit:
            quote = clipped(span)
            yield say("sure.authors-next", _CAUTION, *quote.spans, quote=quote.text)
            return


def _is_tellable(span: Span) -> bool:
    if not is_quotable(span) or advises(span.quote) or _advice().search(span.quote):
        return False
    return 4 <= len(span.quote.split()) <= _LONGEST_QUOTE


def _next_step(facts: Facts) -> Iterator[Sentence]:
    rung = facts.appraisal.rung.value
    outside = ("protocol", "case report", "guideline", "modeling", "methods", "systematic review", "meta-analysis")
    if isinstance(rung, Absent) or facts.holds("design", *outside):
        return
    entry = vocabulary("rungs")[rung.value]
    step = one_of([entry["next"], *entry.more.get("next_variants", ())], facts.study.id, "next")
    yield from _each(str(step), FiredRule(rule="cautions.next-step", fact=f"rung = {rung.value}"), entry)


@cache
def _firm() -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text["firm"])


@cache
def _on_cause() -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text["on_cause"])


@cache
def _further() -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text["further"])


@cache
def _outline() -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text["outline"])


@cache
def _limiting() -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text["limiting"])


@cache
def _advice() -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text["advice"])
