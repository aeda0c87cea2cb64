"""No result is told as the main one unless the source calls it so, and no trial is said to have met its goal."""

import re
from collections.abc import Iterator

from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.sentence_bounds import sentence_of

_SAID = re.compile(
    r"\b(?:(?:main|primary|chief|most important|key) (?:outcome|result|finding|goal|endpoint|end point|aim)s?"
    r"|(?:met|reached|achieved) (?:its|the|their) (?:\w+ )?(?:goal|endpoint|end point|aim|target)s?)\b",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"\b(?:primary|main(?:ly)?|principal|chief|co-primary|endpoint|end-point"
    r"|key (?=outcome|result|finding|endpoint))\b",
    re.IGNORECASE,
)


def _run(case: Case) -> Iterator[Fault]:
    for sentence, prose in case.told:
        said = _SAID.search(prose.own)
        if said and not any(_CALLED.search(sentence_of(span)) for span in sentence.spans):
            yield blocking(sentence, f"“{said[0]}” is not what the source calls this result; say only what came out.")


CHECK = Check(name="outcome", run=_run)
