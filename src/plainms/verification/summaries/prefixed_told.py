"""Whether a word stands with "un-" or "in-" as in its source: "defined" where the source says "undefined"."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.stems import stem
from plainms.verification.summaries.told import Told, shared
from plainms.verification.summaries.verdicts import Reason, Verdict

_PREFIXED = re.compile(
    r"\b(?:un(?!der|til|ique|i[tv]|less|ion)|in(?=effect|suffici|adequa|complet|consist|depend|frequen|significan|accura|toler|visib|sensitiv|stab|appropria)"
    r"|non-?(?=signif|effect|inferior|specific|linear|progress|respon))(?P<root>[a-z]{5,})",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:not|no|never|nor|neither|without|hardly|cannot|yet|remain\w*|lack\w*|whether|if|should|must|needs?|will|may|might|could)\b|n['’]t\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+")
_MUCH = 0.5


def ask(told: Told) -> Iterator[Reason]:
    """A word, and the sentence of the source that holds most of what is told has it behind "un-" alone."""
    if _DENIED.search(told.text) or _PREFIXED.search(told.text):
        return
    total = sum(term.weight for term in told.terms)
    if shared(told.terms, told.best.keys) < _MUCH * total:
        return
    ours = {stem(match[0]): match for match in re.finditer(r"[a-z]{5,}", told.text.lower())}
    theirs = {stem(word) for word in _WORD.findall(told.best.text.lower())}
    for match in _PREFIXED.finditer(told.best.text):
        root = stem(match["root"])
        if root in ours and root not in theirs:
            yield Reason(
                question="opposite",
                verdict=Verdict.DIFFERENT,
                why=f"The sentence says “{ours[root][0]}” where the source says “{match[0]}”.",
                start=ours[root].start(),
                end=ours[root].end(),
                source_words=told.best.text,
            )
            return
