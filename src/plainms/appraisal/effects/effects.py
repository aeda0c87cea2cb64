"""What the abstract says in numbers: every estimate with its interval, p-value and the checks that it fails."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.appraisal.effects.averages import averages_in, plus_minus_of
from plainms.appraisal.effects.context import tells_of_others
from plainms.appraisal.effects.intervals import Announced, Heard, announced_in, heard_after, intervals_in
from plainms.appraisal.effects.linking import Sentence
from plainms.appraisal.effects.lists import listed_in
from plainms.appraisal.effects.measures import is_short_for_something, meanings_of, names_in
from plainms.appraisal.effects.naming import measure_after
from plainms.appraisal.effects.numbers import leveled, numbers_in
from plainms.appraisal.effects.p_values import p_values_in
from plainms.appraisal.effects.singles import named_in, shares_in
from plainms.appraisal.effects.triplets import triplets_in
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import EffectEstimate, Measure, SpreadKind
from plainms.language.abbreviations import defined
from plainms.provenance import Claim, Origin

LONGEST = 5_000
"""A sentence of more characters than this is none, and nothing is read from it."""


_NOT_OURS = {Role.BACKGROUND, Role.OBJECTIVE}


def effects_of(reading: Reading) -> Claim[tuple[EffectEstimate, ...]]:
    """Every estimate of the study itself, in the order of the text; not reported where there is none.

    Limits: a pair in brackets is left out where no name stands with it and only an earlier sentence announced
    intervals; an interval whose estimate is not printed may take a number near it, which the checks mostly withhold.
    """
    found = tuple(_found(reading))
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="effects-not-stated")
    grounds = tuple(item.span for item in found)
    return Claim(value=found, origin=Origin.RULE, rule="effects-grammar", grounds=grounds)


def _found(reading: Reading) -> Iterator[EffectEstimate]:
    texts = tuple(leveled(passage.text) for passage in reading.study.abstract)
    if not any(map(str.isdigit, "".join(texts))):
        return
    abbreviations = defined(reading.study.abstract) if is_short_for_something(texts) else ()
    meanings = meanings_of(texts, abbreviations)
    bare = plus_minus_of(texts)
    ci_is_other = any(item.short in {"CI", "CIs"} and "interval" not in item.long.lower() for item in abbreviations)
    heard = Heard(last=NOT_REPORTED, is_broken=False, measure=NOT_REPORTED, ci_is_other=ci_is_other)
    for item in reading.sentences:
        text = leveled(item.span.quote)
        if len(text) > LONGEST:
            continue
        told = announced_in(text, heard)
        is_ours = item.role.value not in _NOT_OURS and any(map(str.isdigit, text)) and not tells_of_others(text)
        if told or is_ours or isinstance(heard.measure, Measure):
            sentence = _read(text, told, heard, meanings)
            if is_ours:
                yield from _in_sentence(sentence, item, heard, bare)
            heard = replace(heard, measure=measure_after(sentence, heard.measure))
        heard = heard_after(text, told, heard)


def _read(
    text: str, told: tuple[Announced, ...], heard: Heard, meanings: Mapping[str, Measure | NotReported]
) -> Sentence:
    return Sentence(
        text=text,
        numbers=numbers_in(text),
        names=names_in(text, meanings),
        told=told,
        intervals=intervals_in(text, told, heard),
        p_values=p_values_in(text),
    )


def _in_sentence(sentence: Sentence, item: RoledSentence, heard: Heard, bare: SpreadKind) -> tuple[EffectEstimate, ...]:
    """The estimates of a sentence in its order; a number is told once, by the form that says most of it."""
    found = list(triplets_in(sentence, item.span, heard.measure))
    if item.role.value is not Role.METHODS:
        found += averages_in(sentence, item.span, bare)
        found += listed_in(sentence, item.span)
        found += named_in(sentence, item.span)
        found += shares_in(sentence, item.span)
    once: dict[int, EffectEstimate] = {}
    for effect in found:
        once.setdefault(effect.at.start, effect)
    return tuple(once[start] for start in sorted(once))
