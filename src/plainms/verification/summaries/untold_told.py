"""Whether the source tells any result of a medicine that a sentence credits with one."""

import re
from collections.abc import Iterator

from plainms.text import PassageKind
from plainms.verification.checks.medicines import is_named
from plainms.verification.summaries.kinds import MEDICINE, things
from plainms.verification.summaries.source import SourceSentence
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import Hit, wordings

_OWN = "check_summaries"
_CREDITED = re.compile(
    r"\s+(?:\([^()]*\)\s+)?(?:\w+ly\s+)?(?:reduced|lowered|slowed|improved|eased|prevented|delayed|stopped|increased|raised|cut|halved|cured|relieved|worsened)\b",
    re.IGNORECASE,
)
_TREATED = re.compile(
    r"\b(?:treat\w*|therap\w*|drugs?|medic\w+|it|they|which|combination|administration|dose\w*|agents?|inhibit\w*|intervention|supplement\w*|group|arm)\b",
    re.IGNORECASE,
)
_RESULT = ("effect", "went up", "went down", "went good", "went bad")
_OPEN = ("outlook", "limit", "aim")


def ask(told: Told) -> Iterator[Reason]:
    """A medicine did something, and no sentence of the abstract that tells a result speaks of it or of a treatment."""
    if any(wordings(_OWN, kind).search(told.text) for kind in _OPEN):
        return
    for hit in things(told.text).get(MEDICINE, {}).values():
        if _CREDITED.match(told.text, hit.end) and not any(_tells_of(hit, item) for item in told.source.sentences):
            yield Reason(
                question="words",
                verdict=Verdict.UNFOUNDED,
                why=f"The source tells no result of “{hit.words.strip()}”.",
                start=hit.start,
                end=hit.end,
                source_words=told.best.text,
            )
            return


def _tells_of(hit: Hit, item: SourceSentence) -> bool:
    """Whether a sentence tells a result of the medicine, or of something that may be it."""
    text = item.text
    if not any(wordings(_OWN, kind).search(text) for kind in _RESULT):
        return False
    if is_named(hit.entry, text.lower()):
        return item.span.passage.kind is not PassageKind.TITLE or wordings("check_direction", "change").search(text)
    return bool(_TREATED.search(text)) and not wordings(_OWN, "no result").search(text)
