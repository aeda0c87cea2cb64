"""Whether somebody comes out ahead in the sentence where the source says that both did alike."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.clauses import clauses
from plainms.verification.summaries.frames import frames
from plainms.verification.summaries.told import Told, shared
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_OWN = "check_summaries"
_MUCH = 0.4
_ASKS = re.compile(r"\b(?:whether|no\s+(?:more|less|better|worse|higher|lower|greater))\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:better|best|worse|more|less|higher|lower|superior|inferior|greater)\b", re.IGNORECASE)


def ask(told: Told) -> Iterator[Reason]:
    """A comparison that somebody wins, beside a clause in which both are alike, and no clause in which anybody wins."""
    if _ASKS.search(told.text) or any(
        wordings(_OWN, kind).search(told.text) for kind in ("limit", "no result", "outlook")
    ):
        return
    for ours in frames(told.text):
        least = _MUCH * sum(term.weight for term in told.terms)
        near = [told.best.text] if len(clauses(told.best.text)) == 1 else []
        near += [clause.text for clause in told.source.clauses if shared(told.terms, clause.keys) >= least]
        alike = next((text for text in near if _says_alike(text)), "")
        if alike and not any(frames(text) for text in near):
            yield Reason(
                question="compared",
                verdict=Verdict.DIFFERENT,
                why="The source says that both came out alike, and the sentence that one was ahead.",
                start=ours.start,
                end=min(ours.end, len(told.text)),
                source_words=alike,
            )
            return


def _says_alike(text: str) -> bool:
    return wordings(_OWN, "alike").search(text) and not _AHEAD.search(text)
