"""Whether a sentence has what the source says there is none of: "an established marker" for "no established marker"."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.meanings import terms
from plainms.verification.summaries.told import Told, shared
from plainms.verification.summaries.verdicts import Reason, Verdict

_STATUS = (
    r"(?:established|approved|effective|available|proven|reliable|validated|specific|known|standard|accepted|licensed)"
)
_LACKING = re.compile(rf"\b(?:no|lack(?:s|ing)?(?:\s+of)?|without)\s+(?P<what>{_STATUS}\s+[\w-]+)", re.IGNORECASE)
_DENIED = re.compile(
    r"\b(?:no|not|none|never|without|lack\w*|absen\w*|cannot|few|hardly|little|unclear|need\w*|whether|if|may|might|could|should)\b|n['’]t\b",
    re.IGNORECASE,
)
_MUCH, _LOOSE = 0.4, 15


def ask(told: Told) -> Iterator[Reason]:
    """Two words together of which a sentence of the source that tells much of the same says that there is none."""
    if _DENIED.search(told.text):
        return
    least = _MUCH * sum(term.weight for term in told.terms)
    for item in told.source.sentences:
        if shared(told.terms, item.keys) < least:
            continue
        for match in _LACKING.finditer(item.text):
            if _is_told(told, match["what"]):
                yield Reason(
                    question="denial",
                    verdict=Verdict.DIFFERENT,
                    why=f"The source says that there is none of it (“{match[0]}”).",
                    source_words=item.text,
                )
                return


def _is_told(told: Told, words: str) -> bool:
    """Whether both words stand in the sentence, not far from each other."""
    wanted = terms(words)
    found = [own for term in wanted for own in told.terms if own.keys & term.keys][: len(wanted)]
    is_whole = len(wanted) > 1 and all(any(own.keys & term.keys for own in told.terms) for term in wanted)
    return is_whole and max(own.end for own in found) - min(own.start for own in found) <= len(words) + _LOOSE
