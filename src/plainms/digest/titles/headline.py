"""What a title claims, told in our own words and never stronger than the design: "Sleep is linked to falls in MS".

A title that names only its subject claims nothing. What a review's title claims is left to what its authors say.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import Absent, NotReported, Unclear
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import capitalized, distinct, wording
from plainms.digest.reading.announced import AIMS, titled
from plainms.digest.reading.clause import Cleaned
from plainms.digest.reading.skeletons import found
from plainms.digest.selecting.own_words import OwnWords, own_words_of
from plainms.digest.selecting.speaking import in_whom
from plainms.digest.studied import people
from plainms.digest.titles.article_topic import small_letters
from plainms.language.hedging import hedges
from plainms.language.negation import negations
from plainms.language.parse import parse
from plainms.text import Span

_ENOUGH, _STEM = 0.75, 5
_FINITE = frozenset({"VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """The claim of a title as a sentence, and whether a result or conclusion says the same, as sure and as denied.

    A title alone is no ground for a finding: only a claim that is said again may stand among the findings.
    """

    sentence: Sentence
    is_said_again: bool


def headline(facts: Facts) -> Headline | Unclear:
    """The claim of the title as what the researchers report, or why none is told."""
    title = facts.study.report.title
    if isinstance(title, NotReported) or facts.is_review or title.text.rstrip().endswith("?"):
        return Unclear("the title cannot claim a result of this study")
    parts = tuple(titled(title.whole(), lambda text: small_letters(text, facts)))[:1]
    claims = tuple((part,) for part in _without_means(parts) if _claims(part))
    told = next((own for own in own_words_of(claims, facts) if isinstance(own, OwnWords)), None)
    if told is None or found("unfit_title", AIMS, told.words.text) is not None:
        return Unclear("no frame reads a claim in the title")
    again = _said_again(told, facts)
    return Headline(sentence=_sentence(told, again, facts), is_said_again=isinstance(again, Span))


def with_claim(claim: Headline | Unclear, told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The findings, led by the claim of the title where none of them is told in our own words."""
    if isinstance(claim, Unclear) or not claim.is_said_again:
        return told
    return told if any(sentence.pattern.startswith("finding.own.") for sentence in told) else (claim.sentence, *told)


def _said_again(told: OwnWords, facts: Facts) -> Span | Unclear:
    """The result or conclusion that says the same, as sure and as denied."""
    claim = next(ground for ground in told.words.grounds if isinstance(ground, Span))
    words, verbs = _stems(claim.quote), _stems(" ".join(_verbs(claim.quote.lower())))
    manner = bool(hedges(claim.quote)), bool(negations(claim.quote))
    shares = [
        (len(words & _stems(span.quote)) / len(words), -span.start, span)
        for span in (item.span for item in facts.appraisal.sentences if _may_say_it(item))
        if (bool(hedges(span.quote)), bool(negations(span.quote))) == manner and verbs <= _stems(span.quote)
    ]
    best = max(shares, key=lambda item: item[:2], default=(0.0, 0, claim))
    return best[2] if best[0] >= _ENOUGH else Unclear("no result says what the title claims")


def _verbs(text: str) -> Iterator[str]:
    return (token.text for token in parse([text])[0].tokens if token.tag.startswith("VB"))


def _may_say_it(item: RoledSentence) -> bool:
    """Whether a sentence is a result or a conclusion, or of no certain role."""
    return isinstance(item.role.value, Absent) or item.role.value in {Role.RESULTS, Role.CONCLUSIONS}


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the words that carry meaning."""
    return frozenset(word[:_STEM].lower() for word in re.findall(r"[A-Za-z0-9]{4,}", text))


def _without_means(parts: tuple[Cleaned, ...]) -> tuple[Cleaned, ...]:
    """The part of the title without by which means, and whole."""
    shorter = (
        part.part(0, match.start())
        for part in parts
        if (match := found("means", AIMS, part.text)) and match.start() > 0
    )
    return (*shorter, *parts)


def _claims(part: Cleaned) -> bool:
    """Whether the words hold a finite verb in the present tense and set nothing against anything."""
    if found("set_against", AIMS, part.text) is not None:
        return False
    return any(token.tag in _FINITE for token in parse([part.text])[0].tokens)


def _sentence(told: OwnWords, again: Span | Unclear, facts: Facts) -> Sentence:
    words, grounds = told.words.text, [*told.words.grounds, *(() if isinstance(again, Unclear) else (again,))]
    source = next(ground for ground in grounds if isinstance(ground, Span))
    subjects, named = in_whom(words, source, facts), people.animals(facts)
    if subjects is not None and (named is None or named.text not in words):
        words = wording("own.in", subjects=subjects, rest=words)
        grounds += subjects.grounds
    words = wording("own.report", rest=f"{words[:1].lower()}{words[1:]}" if words.startswith("In ") else words)
    return Sentence(
        kind=SentenceKind.FINDING,
        text=f"{capitalized(words)}.",
        pattern=f"finding.own.titled.{told.words.pattern}",
        grounds=distinct(tuple(grounds)),
    )
