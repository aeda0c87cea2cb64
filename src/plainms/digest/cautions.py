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
from plainms.digest.forms import Phrase, say
from plainms.digest.quoting import JOINT, clipped, is_quotable
from plainms.digest.repeats import said_once
from plainms.digest.rules import Fired, fired
from plainms.digest.variety import one_of
from plainms.digest.worded import worded
from plainms.provenance import FiredRule
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_CAUTION = SentenceKind.CAUTION
_MOST_BY_RULE, _LONGEST_QUOTE = 3, 24
_UNCLEAR_FORMS = ("sure.kind-unclear", "sure.kind-unclear.also", "sure.kind-unclear.too")
_SIZE_FORMS = {
    "one": ("sure.one", "sure.one.also"),
    "few": ("sure.few", "sure.few.also"),
    "small": ("sure.small", "sure.small.also", "sure.small.too"),
    "middling": ("sure.size", "sure.size.also", "sure.size.too"),
}


def cautions(
    quoted: tuple[Sentence, ...], details: tuple[Sentence, ...], said: tuple[Sentence, ...], facts: Facts
) -> tuple[Sentence, ...]:
    """Design limit, size, specific limits, gaps, the authors' own limits, the next step, the care-team line.

    ``quoted`` are the sentences that tell design, aim and findings, ``details`` those for clinicians; what ``said``
    has warned of is not said again.
    """
    team = FiredRule(rule="cautions.team", fact="every digest")
    found = tuple(sentence for sentence in quoted if sentence.pattern.startswith("finding."))
    limits, by_rule = tuple(_design_limit(found, facts)), tuple(_by_rule(quoted, found, facts))
    own = (*limits, *_size(facts), *by_rule)
    theirs = tuple(_authors_words(facts, by_rule, found))
    next_step = () if any(sentence.pattern == "sure.authors-next" for sentence in theirs) else _next_step(quoted, facts)
    told = said_once((*own, *theirs, *next_step), said)
    return (*told[:1], *_cause(found, details, told, facts), *told[1:], say("sure.team", _CAUTION, team))


def _design_limit(found: tuple[Sentence, ...], facts: Facts) -> Iterator[Sentence]:
    design = facts.appraisal.design.value
    if isinstance(design, Absent):
        form = one_of(_UNCLEAR_FORMS, facts.study.id, "unclear") if found else "sure.kind-unclear-untold"
        yield say(form, _CAUTION, FiredRule(rule="cautions.kind-unclear", fact="design is absent"))
        return
    entry = vocabulary("designs")[design.value]
    mostly = design is Design.ANIMAL and facts.holds("own_people", "yes")
    limits = [entry["mixed_limit"]] if mostly else [entry["limit"], *entry.more.get("limit_variants", ())]
    animals = people.animals(facts) or Phrase(text="animals", grounds=())
    text = str(one_of(limits, facts.study.id, "limit")).format(animals=animals.text)
    rule = FiredRule(rule="cautions.design-limit", fact=f"design = {design.value}")
    yield say("sure.next", _CAUTION, rule, entry.ground, *animals.grounds, text=text)


def _size(facts: Facts) -> Iterator[Sentence]:
    who = people.counted_people(facts)
    if who is None or facts.appraisal.design.value in {Design.CASE_REPORT, Design.QUALITATIVE}:
        return
    for size in ("one", "few", "small", "middling"):
        if facts.holds("size", size):
            form = one_of(_SIZE_FORMS[size], facts.study.id, "size")
            yield say(form, _CAUTION, FiredRule(rule=form, fact=f"size = {size}"), people=who)


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


def _cause(
    found: tuple[Sentence, ...], details: tuple[Sentence, ...], limits: tuple[Sentence, ...], facts: Facts
) -> Iterator[Sentence]:
    """Where quoted words state a cause and neither the design nor a limit told already answers them.

    Words that only the clinician depth quotes get a sentence that does not speak of quotations.
    """
    design = facts.appraisal.design.value
    named = "unclear" if isinstance(design, Absent) else design.value
    able = named in vocabulary("designs") and vocabulary("designs")[named]["causal"] == "causes"
    answered = any(_pattern("on_cause").search(limit.text) for limit in limits)
    if able or answered or design in {Design.PROTOCOL, Design.NOTICE}:
        return
    for form, sentences in (("sure.cause", found), ("sure.cause-in-figures", details)):
        for word in _words_of_cause(sentences):
            rule = FiredRule(rule="cautions.cause", fact=f"design = {named}; the text says {word.quote!r}")
            yield say(form, _CAUTION, rule, word)
            return


def _words_of_cause(sentences: tuple[Sentence, ...]) -> Iterator[Span]:
    """Words that state a cause in what the sentences quote."""
    for sentence in sentences:
        for span in sentence.spans:
            match = _pattern("firm").search(span.quote)
            if match is not None and _is_quoted(span, sentence):
                yield span.within(*match.span())


def _is_quoted(span: Span, sentence: Sentence) -> bool:
    """Whether the reader sees these words, not only what we say because of them."""
    return f"“{span.quote.rstrip(' .')}" in sentence.text.replace(JOINT, "“")


def _authors_words(facts: Facts, by_rule: tuple[Sentence, ...], found: tuple[Sentence, ...]) -> Iterator[Sentence]:
    """At most one limit in the authors' words, where none is told in ours, and one sentence on what comes next.

    Nothing that a finding tells is quoted again.
    """
    heard = tuple(span for sentence in found for span in sentence.spans)
    told = any(sentence.pattern.startswith("cautions.limit-") for sentence in by_rule)
    named = [span for span in facts.appraisal.limitations.spans if _pattern("limiting").search(span.quote)]
    named = [
        span
        for span in named
        if not _pattern("further").search(span.quote) and not _pattern("outline").search(span.quote)
    ]
    limit = next((span for span in named if _is_tellable(span) and not _overlaps(span, heard)), None)
    if limit is not None and not told:
        quote = clipped(limit)
        yield say("sure.authors-limit", _CAUTION, *quote.spans, quote=quote.text)
    for span in reversed(facts.appraisal.spoken(Role.CONCLUSIONS)):
        fresh = _is_tellable(span) and span != limit and not _overlaps(span, heard)
        if fresh and _pattern("further").search(span.quote) and _pattern("calls").search(span.quote):
            quote = clipped(span)
            yield say("sure.authors-next", _CAUTION, *quote.spans, quote=quote.text)
            return


def _overlaps(span: Span, heard: tuple[Span, ...]) -> bool:
    return any(
        span.passage.key == other.passage.key and span.start < other.end and other.start < span.end for other in heard
    )


def _is_tellable(span: Span) -> bool:
    if not is_quotable(span) or advises(span.quote) or _pattern("advice").search(span.quote):
        return False
    return 4 <= len(span.quote.split()) <= _LONGEST_QUOTE


def _next_step(quoted: tuple[Sentence, ...], facts: Facts) -> Iterator[Sentence]:
    """What would have to come next: the first rule that fires and can be worded."""
    for rule in fired("next_steps", facts, quoted):
        said = worded(rule, facts)
        if said is not None:
            pattern = f"next_steps.{rule.entry.id}"
            yield Sentence(kind=_CAUTION, text=said.text, pattern=pattern, grounds=said.grounds)
            return


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(vocabulary("cautions").text[name])
