"""Whether numbers went from where to where they went in the source: "from 5.1 to 4.5", not "from 4.5 to 5.1"."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_NUMBER = r"(\d+(?:[.,]\d+)?)\s?%?"
_FROM_TO = re.compile(rf"\bfrom\s(?:[a-z]+\s){{0,5}}?{_NUMBER}[^.;\d]{{0,40}}?\sto\s(?:[a-z]+\s){{0,3}}?{_NUMBER}")
_THEIRS = re.compile(rf"{_NUMBER}[^.;\d]{{0,40}}?\s(?:to|and)\s(?:[a-z]+\s){{0,3}}?{_NUMBER}")


def ask(told: Told) -> Iterator[Reason]:
    """From one number to another, and the source has them the other way round alone."""
    match = _FROM_TO.search(told.text)
    if match is None:
        return
    theirs = {(found[1], found[2]) for item in told.source.sentences for found in _THEIRS.finditer(item.text)}
    if (match[2], match[1]) in theirs and (match[1], match[2]) not in theirs:
        yield Reason(
            question="numbers",
            verdict=Verdict.DIFFERENT,
            why="The source goes from the second of these numbers to the first.",
            start=match.start(),
            end=match.end(),
            source_words=told.best.text,
        )
