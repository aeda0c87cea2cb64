"""Whether a sentence is surer than its source: a hedge dropped, a link told as a cause, a promise, advice, "all"."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.source import SourceSentence
from plainms.verification.summaries.told import Piece, Told, shared
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import Hit, wordings

_OWN = "check_summaries"
_HALF = 0.5
_ASKED = re.compile(
    r"\b(?:(?:find|found)\s+out|see|know|ask\w*|test\w*|learn|look\w*\s+at|assess\w*)\s+(?:if|whether|how)\b"
    r"|\bto\s+be\s+(?:sure|confident|certain)\s+that\b",
    re.IGNORECASE,
)
_WHERE_IT_CAN = re.compile(r"\b(?:when(?:ever)?|where(?:ver)?|if|as\s\w+\sas)\s+possible\b", re.IGNORECASE)
_OWN_METHOD = re.compile(
    r"\bproposed\s+(?=\w*\s?(?:method|model|approach|network|algorithm|framework|system|technique))", re.IGNORECASE
)
_HARMS = re.compile(
    r"\s+(?:(?:few|fewer|more|less|many|the|some|no|most|fewest)\s+)*(?:side|adverse|unwanted)\s+(?:effects|events|reactions)",
    re.IGNORECASE,
)
_RATED = re.compile(r"\b(?:certainty|quality|strength)\s(?:of\s(?:the\s)?)?evidence\b|\bcertainty\b", re.IGNORECASE)
_HEDGING = (("check_context", "hedge"), ("check_context", "guess"), ("check_context", "question"), (_OWN, "aim"))
_HEDGED = (*_HEDGING, (_OWN, "hedge"), (_OWN, "open"), (_OWN, "outlook"), (_OWN, "limit"), (_OWN, "no result"))
_OUTRIGHT = ("caus", "lead", "led", "result", "trigger", "driv", "drove", "provok", "brought", "due", "because")
_RESERVED = ("limit", "outlook")
_OVERSTATED = (
    ("promise", ("check_advice", "promise"), "“{}” promises something, and the source does not."),
    ("promise", (_OWN, "cure"), "“{}” promises something, and the source does not."),
    ("certain", (_OWN, "certain"), "“{}” is surer than the source."),
    ("safe", (_OWN, "safe"), "“{}” is more than the source says."),
    ("superlative", (_OWN, "superlative"), "“{}” is a bigger word than the source has."),
    ("advice", ("check_advice", "advice"), "“{}” tells people what to do, and the source does not."),
    ("everybody", (_OWN, "everybody"), "“{}” speaks of all, and the source does not."),
)


def ask(told: Told) -> Iterator[Reason]:
    """Every way in which the sentence says more than its evidence, each once."""
    for piece in told.pieces:
        yield from _unhedged(told, piece)
    yield from _causes(told)
    for kind, ours, why in _OVERSTATED:
        yield from _overstates(told, kind, ours, why)


def _unhedged(told: Told, piece: Piece) -> Iterator[Reason]:
    """Nothing in the sentence hedges, and whatever says about as much of it in the source does, or only asks.

    What is told as true of always is held against what the source says so, not against what was seen once.
    """
    if _RATED.search(told.text):
        return
    if any(wordings(*kind).search(told.text) for kind in _HEDGED) or not wordings(_OWN, "effect").search(piece.text):
        return
    if shared(piece.terms, piece.rivals[0].keys) < _HALF * sum(term.weight for term in piece.terms):
        return
    hits = [_first(clause.text) for clause in piece.rivals]
    if wordings(_OWN, "holds always").search(piece.text):
        told_so = any(
            wordings(_OWN, "holds always").search(item.text) and not _first(item.text) for item in piece.rivals
        )
        is_stronger = any(hits) and not told_so
    else:
        is_stronger = all(hits)
    if is_stronger:
        word = next(hit for hit in hits if hit)
        yield _reason(told, "hedge", f"The source is less sure (“{word}”), and the sentence states it as a fact.", None)


def _first(clause: str) -> str:
    """The first word of a clause of the source by which it only asks or is not sure; "" where it tells."""
    found = (
        hit for kind in _HEDGING for hit in wordings(*kind).find(_OWN_METHOD.sub("", _WHERE_IT_CAN.sub("", clause)))
    )
    return next((hit.words for hit in found), "")


def _causes(told: Told) -> Iterator[Reason]:
    """A cause in the sentence where the source only links, or where neither its design nor its words show one."""
    hit = next((hit for hit in wordings(_OWN, "cause").find(told.text) if not _is_open(told.text, hit)), None)
    if hit is None or wordings(_OWN, "limit").search(told.text) or _HARMS.match(told.text, hit.end):
        return
    if any(_states_the_cause(item.text, hit) and _is_of_both(told, hit, item) for item in told.alignment.evidence):
        return
    only_links = any(wordings(_OWN, "source link").search(item.text) for item in told.alignment.evidence)
    if only_links or told.facts.may_show_cause is False:
        why = f"“{hit.words}” states a cause, and the source only says what went together."
        yield _reason(told, "cause", why, hit)


def _states_the_cause(text: str, hit: Hit) -> bool:
    """Whether a sentence of the source has a word of cause: an outright one where the summary has one."""
    if _is_outright(hit.words):
        return any(_is_outright(found.words) for found in wordings(_OWN, "source cause").find(text))
    return wordings(_OWN, "source cause").search(text)


def _is_of_both(told: Told, hit: Hit, item: SourceSentence) -> bool:
    """Whether a sentence of the source names something from before the word of cause, and something from behind it."""
    known = [term for term in told.terms if term.weight == 1 and not term.keys.isdisjoint(told.source.keys)]
    before = [term for term in known if term.end <= hit.start]
    behind = [term for term in known if term.start >= hit.end]
    return all(not side or any(term.keys & item.keys for term in side) for side in (before, behind))


def _is_outright(words: str) -> bool:
    return words.lower().startswith(_OUTRIGHT)


def _is_open(text: str, hit: Hit) -> bool:
    return wordings("check_causes", "open").search(text[max(0, hit.start - 60) : hit.start].rsplit(". ", 1)[-1])


def _overstates(told: Told, kind: str, ours: tuple[str, str], why: str) -> Iterator[Reason]:
    """A wording that goes too far, and none like it in the evidence."""
    if kind != "promise" and any(wordings(_OWN, reserved).search(told.text) for reserved in _RESERVED):
        return
    source = wordings(_OWN, f"source {kind}")
    asked = _ASKED.search(told.text)
    for hit in wordings(*ours).find(told.text):
        if asked and asked.end() <= hit.start:
            continue
        if not _is_open(told.text, hit) and not any(source.search(item.text) for item in told.alignment.evidence):
            yield _reason(told, kind, why.format(hit.words.strip()), hit)
            return


def _reason(told: Told, question: str, why: str, hit: Hit | None) -> Reason:
    start, end = (hit.start, hit.end) if hit else (0, 0)
    return Reason(
        question=question, verdict=Verdict.STRONGER, why=why, start=start, end=end, source_words=told.best.text
    )
