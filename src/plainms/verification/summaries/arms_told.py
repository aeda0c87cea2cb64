"""Whether those who got the dummy treatment had what the source says of those who were treated."""

import re
from collections.abc import Iterator

from plainms.verification.checks.medicines import known_in
from plainms.verification.summaries.frames import frames
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_OWN = "check_summaries"
_UNTREATED = re.compile(
    r"\b(?:placebo|dummy(?:\s\w+)?|sham|untreated|control(?:s|\s(?:group|arm|mice|rats|animals))|usual\s+care|vehicle)\b",
    re.IGNORECASE,
)
_TREATED = re.compile(
    r"\b(?:treatment|treated|therapy|active\s+(?:arm|drug)|intervention|trained|exercise)\b", re.IGNORECASE
)
_ALIKE = re.compile(
    r"\b(?:both|either|neither|than|compared|versus|vs|similar\w*|differ\w*|as\s+\w+\s+as)\b", re.IGNORECASE
)


def ask(told: Told) -> Iterator[Reason]:
    """A direction told of the untreated alone, and the clause of the source that tells it names the treated alone."""
    for piece in told.pieces:
        mine = _UNTREATED.search(piece.text)
        if not mine or _TREATED.search(_UNTREATED.sub(" ", piece.text)) or _has_medicine(piece.text):
            continue
        if frames(piece.text) or _ALIKE.search(piece.text):
            continue
        theirs = piece.rivals[0].text
        names_the_treated = _TREATED.search(theirs) or _has_medicine(theirs)
        if names_the_treated and not _UNTREATED.search(theirs) and _ways(theirs) & _ways(piece.text):
            yield Reason(
                question="compared",
                verdict=Verdict.DIFFERENT,
                why="The source says this of those who were treated.",
                start=piece.start + mine.start(),
                end=piece.start + mine.end(),
                source_words=theirs,
            )
            return


def _has_medicine(text: str) -> bool:
    return any(True for _ in known_in(text))


def _ways(text: str) -> frozenset[str]:
    return frozenset(side for side in ("up", "down", "good", "bad") if wordings(_OWN, f"went {side}").search(text))
