"""Whether a sentence tells of something that the source says did not happen: "no serious adverse events occurred"."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.meanings import terms
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_ABSENT = re.compile(
    r"(?:^|[.;,]\s|\band\s|:\s)no\s(?P<what>(?:[\w-]+\s){1,5}?)"
    r"(?:occurred|(?:was|were)\s(?:\w+ly\s)?(?:reported|observed|seen|found|noted|recorded|detected|identified)|arose|developed)\b",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:no|none\sof\sthe)\s(?:\w+\s)?(?:patients?|participants?|people|subjects?|individuals?|person|women|men|children|mice|rats|animals?)\s"
    r"(?:showed|had|developed|experienced|reported|suffered|displayed|presented)\s(?P<what>(?:[\w-]+\s?){1,5})",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not?|none|nobody|never|without|neither|nor|free|zero|few|rare\w*)\b|n['’]t\b", re.IGNORECASE
)
_HAPPENED = re.compile(
    r"\b(?:had|have|has|occurred|happened|were\s(?:seen|reported|found)|was\s(?:seen|reported|found)|experienced"
    r"|suffered|developed|reported|saw|got|showed|displayed|presented)\b",
    re.IGNORECASE,
)


def ask(told: Told) -> Iterator[Reason]:
    """Something that happened to somebody, and the evidence says that none of it did."""
    if _DENIED.search(told.text) or not _HAPPENED.search(told.text):
        return
    for item in told.alignment.evidence:
        match = _ABSENT.search(item.text) or _NOBODY.search(item.text)
        wanted = terms(match["what"]) if match else ()
        named = [term for term in wanted if not term.is_everyday]
        if match and named and all(any(term.keys & own.keys for own in told.terms) for term in named):
            yield Reason(
                question="denial",
                verdict=Verdict.DIFFERENT,
                why=f"The source says that there was none of it (“{match[0].strip()}”).",
                source_words=item.text,
            )
            return
