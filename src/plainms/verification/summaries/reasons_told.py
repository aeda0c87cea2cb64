"""Whether the reason that a sentence gives is the reason that the source gives."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.meanings import Term, keys_of, terms
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_REASON = re.compile(
    r"\b(?:because(?:\s+of)?|due\s+to|owing\s+to|on\s+account\s+of|the\s+reason\s+was)\b", re.IGNORECASE
)
_SOURCE_REASON = re.compile(
    r"\b(?:because(?:\s+of)?|due\s+to|owing\s+to|on\s+account\s+of|attribut\w+\s+to|secondary\s+to|reasons?\b|explained\s+by)\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.;]|,\s+(?:and|but|while|which|whereas)\s")
_FEWEST = 2


def ask(told: Told) -> Iterator[Reason]:
    """A reason, and the source gives another one for the same: what it names stands behind no reason of the source."""
    match = _REASON.search(told.text)
    if match is None:
        return
    end = _END.search(told.text, match.end())
    given = told.text[match.end() : end.start() if end else len(told.text)]
    named = [term for term in terms(given) if term.weight == 1]
    before = [term for term in told.terms if term.end <= match.start() and term.weight == 1]
    if len(named) < _FEWEST or not before:
        return
    for sentence in told.alignment.evidence:
        theirs = _SOURCE_REASON.search(sentence.text)
        if theirs and _is_about(before, sentence.text[: theirs.start()]):
            if not _is_about(named, sentence.text[theirs.end() :]):
                yield Reason(
                    question="reason",
                    verdict=Verdict.DIFFERENT,
                    why="The source gives another reason.",
                    start=match.start(),
                    end=match.end() + len(given),
                    source_words=sentence.text,
                )
            return


def _is_about(named: list[Term], text: str) -> bool:
    keys = keys_of(text)
    return any(term.keys & keys for term in named)
