"""Whether it is the patients or the healthy of whom something is told: in number, or as those who had more of it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from plainms.verification.numbers import Kind, read
from plainms.verification.summaries.frames import Frame, frames
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_OWN = "check_summaries"
_WELL = re.compile(
    r"\b(?:healthy|hcs?|controls?|without\s+(?:ms|multiple\s+sclerosis|the\s+disease|it)|unaffected|general\s+population)\b",
    re.IGNORECASE,
)
_ILL = re.compile(
    r"\b(?:patients?|pwms|(?:people|persons?|individuals|those|women|men|children|adults|volunteers)\s+(?:with|who\s+had)\s+(?!no\b|out\b)|ms|multiple\s+sclerosis)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?:(?!and\b|with\b|or\b)[\w-]+\s+){0,3}?"
    r"(?:people|persons?|patients?|participants?|subjects?|volunteers?|individuals|adults|controls?|donors?|women|men)\b"
    r"(?:\s+(?:with|without|who\s+had)\s+[\w-]+(?:\s+[\w-]+)?)?",
    re.IGNORECASE,
)


def ask(told: Told) -> Iterator[Reason]:
    """A number of patients that the source gives of the healthy, and patients and the healthy in each other's place."""
    yield from _counted(told)
    yield from _ahead(told)


def _counted(told: Told) -> Iterator[Reason]:
    theirs = dict(_groups(" \n ".join(item.text for item in told.source.sentences)))
    several = [value for value, _ in _groups(" \n ".join(item.text for item in told.source.sentences))]
    for value, is_well in _groups(told.text):
        if theirs.get(value) is (not is_well) and several.count(value) == 1:
            why = f"The source counts {value} {'patients' if is_well else 'healthy people'} here."
            yield Reason(question="who", verdict=Verdict.DIFFERENT, why=why, source_words=told.best.text)
            return


def _groups(text: str) -> Iterator[tuple[Decimal, bool]]:
    """The counts of people that are told to be healthy or ill, and whether they are healthy."""
    for figure in read(text).figures:
        match = _COUNTED.match(text, figure.end)
        if match is None or figure.unit or figure.kind is Kind.NAME:
            continue
        is_well, is_ill = bool(_WELL.search(match[0])), bool(_ILL.search(match[0]))
        if is_well != is_ill:
            yield figure.value, is_well


def _ahead(told: Told) -> Iterator[Reason]:
    """The healthy had more of it than patients, and the source says only that patients had more of it."""
    if wordings(_OWN, "no result").search(told.text):
        return
    for ours in frames(told.text):
        if not (_is_well(ours.left) and _is_ill(ours.right)) or len(ours.ways) != 1:
            continue
        clause = next((piece.rivals[0].text for piece in told.pieces if ours.left.strip()[:20] in piece.text), "")
        if clause and not frames(clause) and not _WELL.search(clause) and _ILL.search(clause) and _goes(clause, ours):
            yield Reason(
                question="compared",
                verdict=Verdict.DIFFERENT,
                why="The source says this of the patients.",
                start=ours.start,
                end=min(ours.end, len(told.text)),
                source_words=clause,
            )
            return


def _goes(clause: str, ours: Frame) -> bool:
    """Whether a clause goes the way of a comparison, and no other way."""
    ways = {side for side in ("up", "down") if wordings(_OWN, f"went {side}").search(clause)}
    return ways == ours.ways


def _is_well(text: str) -> bool:
    return bool(_WELL.search(text)) and not _ILL.search(_WELL.sub(" ", text))


def _is_ill(text: str) -> bool:
    return bool(_ILL.search(text)) and not _WELL.search(text)
