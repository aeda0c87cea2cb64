"""One picture from the analogy shelf, where a told finding, or a review's title, is about that very mechanism.

The shelf is ``vocabulary/data/analogies.toml``. A picture says what stands for what, and where it fails; it is never
of results.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts, is_about_a_neighbor
from plainms.digest.forms import say
from plainms.language.matching import kept, lowered, synonyms
from plainms.sieve import Sieved
from plainms.text import PassageKind, Span
from plainms.vocabulary.load import Entry, vocabulary

_SHELF = "analogies"
_BENCH = (Species.ANIMALS.value, Species.CELLS.value)
_WITHOUT_MORE = {"body", "test"}
_AT_WORK = {"treatment", "agent"}
_ITSELF = re.compile(r"\bMS\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    """An entry of the shelf and the words of the title that name its mechanism."""

    entry: Entry
    ground: Span


def analogy(facts: Facts, told: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """The picture, what stands for what in it, and where it fails; empty where no mechanism fits.

    ``told`` are the findings that the page tells. Of several mechanisms the narrower one is pictured.
    """
    findings = _findings(told)
    if all(span.passage.kind is PassageKind.TITLE for span in findings):
        return ()
    met = [item for item in _met(facts, findings) if _may_be_told(item, facts, findings)]
    if not met:
        return ()
    return tuple(_told(max(met, key=lambda item: int(item.entry["weight"]))))


def _findings(told: tuple[Sentence, ...]) -> tuple[Span, ...]:
    """The source words behind the findings."""
    return tuple(span for sentence in told if sentence.kind is SentenceKind.FINDING for span in sentence.spans)


def _told(met: _Met) -> Iterator[Sentence]:
    entry = met.entry
    grounds = (entry.ground, met.ground)
    slots = {"what": str(entry["explains"]), "text": str(entry["picture"])}
    yield say("analogy.picture", SentenceKind.ANALOGY, *grounds, **slots)
    for place, part in enumerate(entry["parts"]):
        form = "analogy.part" if place == 0 else "analogy.more"
        yield say(form, SentenceKind.ANALOGY, *grounds, text=_pair(part))
    yield say("analogy.fails", SentenceKind.ANALOGY, *grounds, text=str(entry["fails"]))


def _pair(part: Mapping[str, Any]) -> str:
    """ "the wire stands for a nerve fiber."; ``many`` marks a plural."""
    return f"{part['picture']} {'stand' if part.get('many') else 'stands'} for {part['body']}."


def _met(facts: Facts, findings: tuple[Span, ...]) -> Iterator[_Met]:
    """Every mechanism that the title names and, but for reviews, a told finding as well."""
    in_findings = {item.entry.id for span in findings for item in _met_in(span)}
    for item in _titled(facts):
        if facts.is_review or item.entry.id in in_findings:
            yield item


def _titled(facts: Facts) -> tuple[_Met, ...]:
    """The mechanisms that the title names, in its order."""
    title = facts.study.report.title
    if isinstance(title, NotReported):
        return ()
    return tuple(item for item in _met_in(title.whole()) if not _is_on_the_side(item.ground))


def _is_on_the_side(term: Span) -> bool:
    """Whether the words around a term of the title make it a word on the side: "glatiramer-treated mice"."""
    before, behind = term.passage.text[: term.start], term.passage.text[term.end :]
    return bool(_text("front").search(before) or _text("behind").search(behind))


def _met_in(span: Span) -> Iterator[_Met]:
    shut = [match.span() for match in _untold().finditer(lowered(span.quote))]
    for hit in synonyms(_SHELF).find(span.quote):
        inside = any(start < hit.end and hit.start < end for start, end in shut)
        if not inside and not _text("denied").search(span.quote[: hit.start]):
            yield _Met(entry=vocabulary(_SHELF)[hit.entry], ground=span.within(hit.start, hit.end))


def _may_be_told(met: _Met, facts: Facts, findings: tuple[Span, ...]) -> bool:
    """Whether the picture suits the study: what it looked at, and that nothing came out against the mechanism."""
    entry = met.entry
    if is_about_a_neighbor(facts) and _ITSELF.search(" ".join((*entry["picture"], str(entry["fails"])))):
        return False
    if entry["kind"] == "body" and facts.holds("subject", "imaging"):
        return False  # a study of ways to see a thing tells nothing of how the thing works
    if not _shows_it(entry, (*findings, *_said(facts)) if facts.is_review else findings):
        return False
    if entry["kind"] not in _WITHOUT_MORE and not _may_ask_how(entry, facts):
        return False
    said = (*_said(facts), *findings)
    if entry["kind"] == "treatment" and not _treatment_may_be_told(facts, said):
        return False
    return not any(_text("null").search(span.quote) and _names(entry, span) for span in said)


def _shows_it(entry: Entry, findings: tuple[Span, ...]) -> bool:
    """Whether a told finding speaks of the side of the thing that the picture shows."""
    words = str(entry.more.get("shown", ""))
    return not words or any(kept(words).search(span.quote) for span in findings)


def _may_ask_how(entry: Entry, facts: Facts) -> bool:
    """Whether the title says that the study is about how the thing works, or the work was done at the bench."""
    if entry["kind"] in _AT_WORK and facts.holds("species", *_BENCH):
        return True
    title = facts.study.report.title
    return not isinstance(title, NotReported) and _text("mechanism").search(title.text) is not None


def _treatment_may_be_told(facts: Facts, said: tuple[Span, ...]) -> bool:
    """Whether it is one treatment, of which no title, conclusion or directed result tells harm or no effect."""
    named = {item.entry.id for item in _titled(facts) if item.entry["kind"] == "treatment"}
    if len(named) > 1 or facts.appraisal.design.value is Design.CASE_REPORT:
        return False
    if facts.holds("topic", "side-effects", "safety"):
        return False
    results = facts.appraisal.directions.value
    if not isinstance(results, Absent) and results and not any(item.better is True for item in results):
        return False
    return not any(_text(name).search(span.quote) for name in ("null", "harm") for span in said)


def _said(facts: Facts) -> tuple[Span, ...]:
    """The title and the conclusions: where a study says what came out."""
    title = facts.study.report.title
    titles = () if isinstance(title, NotReported) else (title.whole(),)
    return (*titles, *facts.appraisal.spoken(Role.CONCLUSIONS))


def _names(entry: Entry, span: Span) -> bool:
    return any(hit.entry == entry.id for hit in synonyms(_SHELF).find(span.quote))


@cache
def _text(name: str) -> Sieved:
    return Sieved(vocabulary(_SHELF).text[name])


@cache
def _untold() -> Sieved:
    """Names that hold a term of the shelf and mean another thing: "myelin basic protein"."""
    names = sorted(vocabulary(_SHELF).text["untold"].split("; "), key=lambda name: -len(name))
    return Sieved(rf"\b(?:{'|'.join(map(re.escape, names))})\b")
