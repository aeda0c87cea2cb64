"""What the authors report: one to four of their own sentences, chosen by what they hold and quoted word for word."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.absence import Absent
from plainms.appraisal.appraisal import Design, Role, RoledSentence, Species
from plainms.digest import people
from plainms.digest.digest import Sentence, SentenceKind
from plainms.digest.facts import Facts
from plainms.digest.forms import FORMS, Phrase, capitalized, say
from plainms.digest.quoting import Quote, clipped, is_quotable
from plainms.provenance import FiredRule
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

_MOST_WORDS, _FEWEST_WORDS = 48, 5
_MOST_SENTENCES = 3
_OWN_CUE: dict[object, str] = {Design.CASE_REPORT: "own_case", Design.QUALITATIVE: "own_views"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A chosen sentence: the source's, its role, the quote we keep, and how our words lead into it."""

    source: Span
    role: Role
    quote: Quote
    lead: str
    score: float


def findings(said: tuple[Told, ...], facts: Facts) -> tuple[Sentence, ...]:
    """The chosen sentences, attributed, in the order of the text."""
    sentences = []
    leads_used: set[str] = set()
    for told in said:
        sentences.append(_sentence(told, facts, also=told.lead in leads_used))
        leads_used.add(told.lead)
    return tuple(sentences)


def untold(said: tuple[Told, ...], facts: Facts) -> tuple[Sentence, ...]:
    """The plain word that results exist but none could be quoted; empty where some are told or there are none."""
    if said or len(facts.appraisal.sentences) < 2:
        return ()
    rule = FiredRule(rule="findings.untold", fact="no sentence is certain, whole, short and free of advice")
    return (say("finding.untold", SentenceKind.CAUTION, rule),)


def chosen(facts: Facts) -> tuple[Told, ...]:
    """Up to two results and one conclusion; a review or a plan may tell any of its sentences."""
    candidates = [told for told in _candidates(facts) if told.score > 0]
    results = _best(candidates, Role.RESULTS, 2)
    conclusions = _best(candidates, Role.CONCLUSIONS, _MOST_SENTENCES - len(results))
    kept = results + conclusions
    if len(kept) < 2:
        others = [told for told in candidates if told not in kept and told.role not in {Role.RESULTS, Role.CONCLUSIONS}]
        kept += sorted(others, key=lambda told: -told.score)[: _MOST_SENTENCES - len(kept)]
    return tuple(sorted(kept, key=lambda told: (told.source.passage.key, told.source.start)))


def _best(candidates: list[Told], role: Role, most: int) -> list[Told]:
    ranked = sorted((told for told in candidates if told.role is role), key=lambda told: -told.score)
    return ranked[: max(most, 0)]


def _candidates(facts: Facts) -> Iterator[Told]:
    for item in facts.appraisal.sentences:
        role = _telling_role(item, facts)
        if role is None or not is_quotable(item.span) or _is_barred(item.span.quote):
            continue
        lead, inner = _lead(item.span, role, facts)
        quote = clipped(inner)
        if _FEWEST_WORDS <= len(quote.text.split()) <= _MOST_WORDS:
            score = _score(quote.text, inner, item.span, facts)
            yield Told(source=item.span, role=role, quote=quote, lead=lead, score=score)


def _telling_role(item: RoledSentence, facts: Facts) -> Role | None:
    """The role in which a sentence may be told; one without a certain role only where its own words settle it."""
    design, role = facts.appraisal.design.value, item.role.value
    if design is Design.PROTOCOL:
        return Role.METHODS if role is Role.METHODS else None
    speaks_at_large = facts.is_review or isinstance(design, Absent) or design in {Design.OPINION, Design.METHODS}
    if isinstance(role, Absent):
        own = speaks_at_large or _regex(_text(_OWN_CUE.get(design, "own_result"))).search(item.span.quote)
        return Role.BACKGROUND if own and not _regex(_text("earlier_work")).search(item.span.quote) else None
    telling = {Role.RESULTS, Role.CONCLUSIONS} | ({Role.BACKGROUND} if speaks_at_large else set())
    return role if role in telling else None


def _lead(span: Span, role: Role, facts: Facts) -> tuple[str, Span]:
    """How our words lead in, and the part of the sentence they lead to: "We found that" gives way to ours."""
    for entry in vocabulary("leads").entries:
        match = _regex(str(entry["cue"])).match(span.quote)
        if match is None or match.end() >= len(span.quote):
            continue
        return _form(str(entry["form"]), role, facts), span.within(match.end(), len(span.quote))
    return _form("", role, facts), span


def _form(lead: str, role: Role, facts: Facts) -> str:
    """The form's id: a review says and never reports; a conclusion concludes; a plan only writes."""
    if facts.appraisal.design.value is Design.PROTOCOL:
        return "finding.plan"
    if lead == "suggest-that":
        return "finding.review-suggest-that" if facts.is_review else "finding.suggest-that"
    if facts.is_review:
        verb = "say"
    elif role is Role.BACKGROUND:
        verb = "report" if lead == "that" and isinstance(facts.appraisal.design.value, Design) else "write"
    else:
        verb = "conclude" if role is Role.CONCLUSIONS else "report"
    return f"finding.{verb}-that" if lead.endswith("that") else f"finding.{verb}"


def _sentence(told: Told, facts: Facts, *, also: bool) -> Sentence:
    """The attributed sentence; animals, cells and dishes are named in it."""
    form = told.lead
    if also:
        again = form.replace("finding.", "finding.also-")
        form = again if again in vocabulary(FORMS) else form
    plain = say(form, SentenceKind.FINDING, *told.quote.spans, quote=told.quote.text)
    subjects = people.subjects(facts)
    if subjects is None or facts.is_review or facts.appraisal.species.value is Species.NONE:
        return plain
    rest = Phrase(text=plain.text[:1].lower() + plain.text[1:], grounds=plain.grounds)
    named = say("finding.in", SentenceKind.FINDING, subjects=Phrase(text=subjects.text, grounds=()), rest=rest)
    grounds = (*plain.grounds, *subjects.grounds)
    return Sentence(kind=SentenceKind.FINDING, text=capitalized(named.text), pattern=form, grounds=grounds)


def _score(quote: str, inner: Span, source: Span, facts: Facts) -> float:
    """How much a sentence tells a lay reader: each word list of ``findings.toml`` adds its weight once."""
    total = 3.0
    for entry in _weighers():
        if _regex(str(entry["pattern"])).search(quote):
            total += float(entry["weight"])
    words = len(quote.split())
    total -= max(0, words - 25) * 0.08
    total -= 0.5 * _unopened(quote, facts)
    total -= 1.5 if inner.start == source.start and _regex(_text("anaphora")).match(quote) else 0.0
    return total


def _unopened(quote: str, facts: Facts) -> int:
    """How many abbreviations in the quote nobody opens."""
    known = {abbreviation.short for abbreviation in facts.abbreviations} | {"MS", "MRI", "CNS", "DNA", "RNA", "COVID"}
    return sum(1 for short in set(re.findall(r"\b[A-Z][A-Za-z0-9]*[A-Z][A-Za-z0-9-]*\b", quote)) if short not in known)


def _is_barred(text: str) -> bool:
    """Whether the sentence advises, asks for research, is a fragment, or holds a list nobody can follow."""
    if not text.rstrip().endswith((".", ")", "!")) or advises(text) or _regex(_text("barred")).search(text):
        return True
    return bool(_regex(_text("respectively")).search(text)) and len(re.findall(r"\d+(?:\.\d+)?", text)) >= 4


def advises(text: str) -> bool:
    """Whether the words advise or promise, so that they are not quoted anywhere."""
    return bool(_regex(_text("advice")).search(text))


def _weighers() -> tuple[Entry, ...]:
    return vocabulary("findings").entries


def _text(name: str) -> str:
    return vocabulary("findings").text[name]


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
