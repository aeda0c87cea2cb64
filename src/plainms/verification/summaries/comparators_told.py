"""Whether a sentence compares with something that the source compares with."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.frames import frames
from plainms.verification.summaries.meanings import Term, terms, unmistakable
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_COMPARES = re.compile(
    r"\b(?:than|compar\w+|versus|vs|relative|contrast|superior\w*|inferior\w*|non-?inferior\w*|outperform\w*|similar\w*|equal\w*|equivalen\w*|bioequivalen\w*"
    r"|consistent|as\s+\w+\s+as|differ\w*|between|control\w*|placebo|whereas|while|unlike|respectively|higher|lower|better|worse|more|less|fewer|greater|smaller"
    r"|both|alone|either|neither|but|exceed\w*|ratio|odds|hazard)\b",
    re.IGNORECASE,
)
_PERSONS = frozenset(
    {"=people", "=ms", "=women", "=men", "=children", "=group", "=healthy", "=before", "=time", "=trial", "=treatment",
     "=drug", "=disease", "=medicine", "=absent", "=normal", "=alone"}
)  # fmt: skip
_LOOSE = re.compile(
    r"^(?:before|usual|expected|normal|average|other|others|those|it|its|their|they|that|at|in|the\s+(?:start|beginning|general)|baseline|any|most|either|what|when|previously|once)\b",
    re.IGNORECASE,
)


def ask(told: Told) -> Iterator[Reason]:
    """A comparison with something that the source names, and never in a comparison."""
    if any(wordings("check_summaries", kind).search(told.text) for kind in ("limit", "outlook")):
        return
    for frame in frames(told.text):
        if _LOOSE.match(frame.right):
            continue
        named = [term for term in terms(frame.right) if _is_a_thing(term)]
        known = [term for term in named if not term.keys.isdisjoint(told.source.keys)]
        if not named or any(_is_compared(known, item.text, item.keys) for item in told.source.sentences):
            continue
        start = frame.start + frame.words.find(frame.right)
        yield Reason(
            question="compared",
            verdict=Verdict.UNFOUNDED,
            why=f"The source does not compare with “{frame.right.strip()}”.",
            start=start,
            end=start + len(frame.right),
            source_words=told.best.text,
        )
        return


def _is_a_thing(term: Term) -> bool:
    return term.weight == 1 and unmistakable(term.keys) and term.keys.isdisjoint(_PERSONS)


def _is_compared(known: list[Term], text: str, keys: frozenset[str]) -> bool:
    return any(term.keys & keys for term in known) and bool(_COMPARES.search(text))
