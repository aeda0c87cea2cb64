"""The caution on cause: told where words of cause are told and no other limit answers them."""

import re
from collections.abc import Iterator
from functools import cache

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import say
from plainms.digest.selecting.quoting import JOINT
from plainms.provenance import FiredRule
from plainms.sieve import Sieved
from plainms.text import Span
from plainms.vocabulary.load import vocabulary

_EXPLAINED = re.compile(r" \[[^\[\]]*\]")  # words of ours in a quotation
_COUNTED = "finding.own.pooled.prevalence"
_UNASKED = {Design.PROTOCOL, Design.NOTICE}


def cause_caution(
    found: tuple[Sentence, ...], details: tuple[Sentence, ...], limits: tuple[Sentence, ...], facts: Facts
) -> Iterator[Sentence]:
    """Where quoted words state a cause and neither the design nor a limit told already answers them.

    Words that only the clinician depth quotes get a sentence that does not speak of quotations.
    """
    design = facts.appraisal.design.value
    named = "unclear" if isinstance(design, Absent) else design.value
    able = named in vocabulary("designs") and vocabulary("designs")[named]["causal"] == "causes"
    answered = any(_pattern("on_cause").search(limit.text) for limit in limits)
    if able or answered or design in _UNASKED:
        return
    counts = any(sentence.pattern == _COUNTED for sentence in found)  # such a review asks how common something is
    in_figures = () if counts else details
    for form, sentences in ((f"sure.cause{_kind(facts)}", found), (f"sure.cause-in-figures{_kind(facts)}", in_figures)):
        for word in _words_of_cause(sentences):
            rule = FiredRule(rule="cautions.cause", fact=f"design = {named}; the text says {word.quote!r}")
            yield say(_of_an_effect(form, word), SentenceKind.CAUTION, rule, word)
            return


def _of_an_effect(form: str, word: Span) -> str:
    """The form for a review whose authors say what something does, and call nothing a cause."""
    return form if form != "sure.cause.review" or _pattern("calls_a_cause").search(word.quote) else "sure.effect.review"


def _kind(facts: Facts) -> str:
    """A review is no study; and of an article without a certain design nobody can say what its kind cannot show."""
    if isinstance(facts.appraisal.design.value, Absent):
        return ".unclear"
    return ".review" if facts.is_review else ""


def _words_of_cause(sentences: tuple[Sentence, ...]) -> Iterator[Span]:
    """Words that state a cause in what the sentences quote."""
    for sentence in sentences:
        for span in sentence.spans:
            match = _pattern("firm").search(span.quote)
            if match is None or _pattern("denied_cause").search(span.quote[: match.start()]):
                continue
            if _is_quoted(span, sentence):
                yield span.within(*match.span())


def _is_quoted(span: Span, sentence: Sentence) -> bool:
    """Whether the reader sees these words, not only what we say because of them."""
    shown, said = (_EXPLAINED.sub("", text) for text in (sentence.text, span.quote))
    return f"“{said.rstrip(' .')}" in shown.replace(JOINT, "“")


@cache
def _pattern(name: str) -> Sieved:
    return Sieved(vocabulary("cautions").text[name])
