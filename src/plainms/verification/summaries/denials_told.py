"""Whether a sentence denies what its evidence denies, and affirms what it affirms."""

import re
from collections.abc import Iterator

from plainms.verification.numbers import read
from plainms.verification.summaries.anchors import anchors
from plainms.verification.summaries.meanings import terms, unmistakable
from plainms.verification.summaries.source import Clause
from plainms.verification.summaries.told import Piece, Told, shared
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import Hit, wordings

_NAME, _OWN = "check_denial", "check_summaries"
_OPEN = (
    (_OWN, "no effect"), (_OWN, "open"), ("check_context", "question"), ("check_context", "hedge"), (_OWN, "hedge"),
)  # fmt: skip
_MUCH, _NEARLY = 0.3, 0.85
_REPORTS = re.compile(
    r"^\s*(?:the|these|its|their|our)\s+(?:\w+\s+)?(?:findings?|results?|data|stud(?:y|ies)|authors|evidence|review|trial)\s+"
    r"(?:suggest|indicat|impl|hint)\w*\s+(?:that\s+)?",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:those|the\s+ones|\w+)\s+(?:who|that|which)\s+(?:were|was|did|do|does|are|had|have|has)(?:\s+not|n['’]t)\b"
    r"(?:\s+(?:receiv\w*|treated|exposed|tak\w*|have|had|get|got|giv\w*|us\w*))?",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\bwithout\s+(?:the\s+|an?\s+|any\s+)?\w+(?:\s\w+)?", re.IGNORECASE)
_WEAK = re.compile(
    r"\b(?:weak|modest|thin|low|patchy)\s+(?:\w+\s+)?evidence|evidence\b[^.;]*\b(?:is|was)\s+(?:\w+\s+)?(?:weak|modest|thin|low|patchy)\b",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:no|not|without|none|neither|free\s+of)\s", re.IGNORECASE)
_FAR = 40
_SIGNIFICANT = re.compile(r"\bp\s*[=<≤]\s*0?\.0[0-4]\d*", re.IGNORECASE)


def ask(told: Told) -> Iterator[Reason]:
    """A denial that the source does not hold, and a denial of the source that the sentence drops."""
    if wordings(_OWN, "limit").search(told.text) or wordings(_OWN, "outlook").search(told.text):
        return
    denies_elsewhere = wordings(_OWN, "no result").search(told.text)
    near = _near(told)
    for piece in told.pieces:
        denied = _denial(piece.text)
        affirmed = next(iter(wordings(_OWN, "effect").find(piece.text)), None)
        if denied is not None:
            if _is_denied_there(piece, denied, told):
                continue
            if not any(map(_may_deny, (*(clause.text for clause in piece.rivals[:2]), *near))) and not any(
                _denial(clause.text) for clause in piece.rivals
            ):
                why = f"The sentence denies something (“{denied.words}”), and the source does not."
                yield _reason(piece, why, denied)
        elif affirmed and not denies_elsewhere and not _is_open(piece.text):
            lost = _lost(piece.rivals) or _lost(_about(piece, affirmed, told))
            if lost:
                why = f"The source denies it (“{lost}”), and the sentence says that it is so."
                yield _reason(piece, why, affirmed)


def _near(told: Told) -> list[str]:
    """The sentences of the source that hold nearly as much of it as the one that holds most."""
    least = _NEARLY * shared(told.terms, told.best.keys)
    return [told.best.text, *(item.text for item in told.source.sentences if shared(told.terms, item.keys) >= least)]


def _is_denied_there(piece: Piece, denied: Hit, told: Told) -> bool:
    """Whether a sentence of the source says "no", "not" or "without" right before the thing that is denied here."""
    mine = [term for term in piece.terms if 0 <= term.end - denied.start <= _FAR and term.weight == 1]
    return any(
        term.keys & own.keys
        for item in told.source.sentences
        for match in _NONE.finditer(item.text)
        for own in terms(item.text[match.end() : match.end() + _FAR])
        for term in mine
    )


def _lost(clauses: tuple[Clause, ...]) -> str:
    """The words by which the first of these clauses denies, where none of them affirms."""
    clauses = tuple(item for item in clauses if not wordings(_OWN, "outlook").search(item.text))
    if not clauses or any(_affirms(clause.text) for clause in clauses):
        return ""
    return next((hit.words for hit in wordings(_OWN, "no result").find(clauses[0].text)), "")


def _about(piece: Piece, affirmed: Hit, told: Told) -> tuple[Clause, ...]:
    """The clauses of the source that speak of what the sentence says an effect on, with a result."""
    about = anchors(piece.text, piece.terms, affirmed)[:1]
    least = _MUCH * sum(term.weight for term in piece.terms)
    found = (clause for clause in told.source.clauses if any(unmistakable(term.keys & clause.keys) for term in about))
    return tuple(item for item in found if _has_result(item.text) and shared(piece.terms, item.keys) >= least)


def _has_result(text: str) -> bool:
    return wordings(_OWN, "no result").search(text) or _affirms(text) or bool(read(text).figures)


def _may_deny(text: str) -> bool:
    text = _SIGNIFICANT.sub(" ", text)
    return wordings(_NAME, "source").search(text) or wordings(_OWN, "empty").search(text)


def _denial(text: str) -> Hit | None:
    """The first denial of a result."""
    plain = (*wordings(_NAME, "plain").find(text), *wordings(_OWN, "no denial").find(text))
    hits = (*wordings(_OWN, "no result").find(text), *wordings(_OWN, "not").find(text))
    return next((hit for hit in hits if not any(item.start <= hit.start < item.end for item in plain)), None)


def _is_open(text: str) -> bool:
    told = _WITHOUT.sub(" ", _REPORTS.sub("", text, count=1))
    told = _OTHERS.sub(" ", told)
    return bool(_WEAK.search(told)) or any(wordings(*kind).search(told) for kind in _OPEN)


def _affirms(clause: str) -> bool:
    return wordings(_OWN, "effect").search(clause) and not wordings(_OWN, "no result").search(clause)


def _reason(piece: Piece, why: str, hit: Hit) -> Reason:
    return Reason(
        question="denial",
        verdict=Verdict.DIFFERENT,
        why=why,
        start=piece.start + hit.start,
        end=piece.start + hit.end,
        source_words=piece.rivals[0].text,
    )
