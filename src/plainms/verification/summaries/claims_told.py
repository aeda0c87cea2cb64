"""Whether the source bears out what a sentence claims beyond a result: a course over time, a ranking, a majority.

Each claim of ``summary_claims.toml`` has its licence: words of the source without which nobody may claim it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from plainms.sieve import Sieved
from plainms.verification.numbers import Kind, read
from plainms.verification.summaries.meanings import keys_of
from plainms.verification.summaries.told import Told, shared
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings
from plainms.vocabulary.load import Entry, vocabulary

WHOLE = "claim at large"
"""The question of claims that are asked of sentences that the source does not hold, too."""

_NAME, _OWN = "summary_claims", "check_summaries"
_NEARLY = 0.8
_RESERVED = ("limit", "outlook")
_AS_FAR_AS = re.compile(r"\bas\s+far\s+as\s+(?:we|they|the\s+\w+|anyone|is)\s+know\w*")
_EXPLAINED = re.compile(
    r"\((?:an?|where|in\s+which|that\s+is|i\.?e\.?|which|studies|clinical|experiments?|trials?|people|participants)\b[^()]*\)"
)
_WANTED = re.compile(
    r"\b(?:must|needs?|needed|should|requires?|required|warrant\w*|remains?|yet|awaits?)\s+(?:further\s+)?(?:to\s+)?(?:be\s+)?"
    r"(?:\w+ed|confirmation|validation|replication|stud(?:y|ies)|work)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """A claim of the list, its words compiled."""

    entry: Entry
    pattern: Sieved
    licence: Sieved
    unless: Sieved | None


def ask(told: Told) -> Iterator[Reason]:
    """Every claim of the list that the sentence makes and the source does not bear out, each once."""
    is_reserved = any(wordings(_OWN, kind).search(told.text) for kind in _RESERVED)
    small = _AS_FAR_AS.sub(lambda match: " " * len(match[0]), told.text.lower())
    small = _EXPLAINED.sub(lambda match: " " * len(match[0]), small)
    if len(small) != len(told.text) or not _any_claim().search(small):
        return
    for claim in _claims():
        if is_reserved and not claim.entry.more.get("whole"):
            continue
        match = claim.pattern.search(small)
        if (
            match
            and not (claim.unless and claim.unless.search(small))
            and not _is_borne_out(claim, told, match.start())
        ):
            start, end = match.span()
            words = told.text[start:end]
            yield Reason(
                question=WHOLE if claim.entry.more.get("whole") else "claim",
                verdict=Verdict(claim.entry["verdict"]),
                why=claim.entry["why"].format(words),
                start=start,
                end=end,
                source_words=told.best.text,
            )


def _is_borne_out(claim: _Claim, told: Told, start: int) -> bool:
    entry = claim.entry
    designs = entry.more.get("designs")
    if designs and told.facts.design not in designs:
        return True
    sentences = _near(told) if entry["within"] == "near" else [sentence.text for sentence in told.source.sentences]
    if entry.more.get("done"):
        sentences = [text for text in sentences if not _is_wanted(text)]
    if entry.more.get("subject"):
        sentences = _naming_subject(sentences, told, start)
    if any(claim.licence.search(text.lower()) for text in sentences):
        return True
    return "percent" in entry.more and any(_is_above(entry["percent"], text) for text in sentences)


def _near(told: Told) -> list[str]:
    """The sentences and clauses of the source that tell what the sentence tells."""
    most = max(shared(told.terms, item.keys) for item in told.source.sentences)
    evidence = [item.text for item in told.source.sentences if shared(told.terms, item.keys) >= _NEARLY * most]
    evidence += [sentence.text for sentence in told.alignment.evidence]
    rivals = [clause.text for piece in told.pieces for clause in piece.rivals[:2]]
    return list(dict.fromkeys((*evidence, *rivals)))


def _naming_subject(sentences: list[str], told: Told, start: int) -> list[str]:
    """Those that name something that stands before the claim; all of them where nothing known stands there."""
    before = [term for term in told.terms if term.end <= start and term.weight == 1]
    known = [term for term in before if not term.keys.isdisjoint(told.source.keys)]
    return [text for text in sentences if any(term.keys & keys_of(text) for term in known)] if known else sentences


def _is_wanted(text: str) -> bool:
    """Whether a sentence of the source says what has yet to be done."""
    return bool(_WANTED.search(text)) or wordings(_OWN, "outlook").search(text)


def _is_above(percent: int, text: str) -> bool:
    """Whether a text holds a percentage, or a part of a count, above this."""
    reading = read(text)
    percents = (figure.value for figure in reading.figures if figure.kind in {Kind.PERCENT, Kind.EITHER})
    return any(value > percent for value in percents) or any(
        share.part * 100 > percent * share.whole for share in reading.shares
    )


@cache
def _claims() -> tuple[_Claim, ...]:
    return tuple(
        _Claim(
            entry=entry,
            pattern=_compiled(entry["pattern"]),
            licence=_compiled(entry["licence"]),
            unless=_compiled(entry["unless"]) if "unless" in entry.more else None,
        )
        for entry in vocabulary(_NAME).entries
    )


@cache
def _any_claim() -> Sieved:
    return _compiled("|".join(f"(?:{entry['pattern']})" for entry in vocabulary(_NAME).entries))


def _compiled(pattern: str) -> Sieved:
    return Sieved(rf"\b(?:{pattern})")
