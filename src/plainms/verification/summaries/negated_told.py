"""Whether a sentence tells of a group by what the source says it is not: "highly active" for "non-highly active"."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.meanings import Term, terms, unmistakable
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_NOT_THOSE = re.compile(
    r"(?:\bnon-?|\bnon\s|\bwithout\s|\bnot\s(?:receiv|tak|treated|us|hav|on|undergo|exposed|carry|expos)\w*\s?(?:with\s|to\s)?)"
    r"(?:an?\s|any\s|the\s)?(?:[\w-]+[\s-]){0,2}?$",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|non|never|without|none|nobody|free|lack\w*|absen\w*|fail\w*|neither|nor|un\w+|in\w*activ\w*|less|low\w*|mild\w*|benign"
    r"|other|outside|except|different|rather|instead|few\w*)\b|n['’]t\b|\bnon-",
    re.IGNORECASE,
)
_LOOKED_BACK = 40


def ask(told: Told) -> Iterator[Reason]:
    """A word of a group that the evidence only has behind "non-", "without" or "not receiving"."""
    if _DENIED.search(told.text):
        return
    for item in told.alignment.evidence[:1]:
        for term in told.terms:
            if not unmistakable(term.keys) or term.is_everyday:
                continue
            places = [own for own in terms(item.text) if own.keys & term.keys]
            if places and all(_is_negated(item.text, own) for own in places) and not _is_plain_elsewhere(told, term):
                said = told.text[term.start : term.end]
                yield Reason(
                    question="who",
                    verdict=Verdict.DIFFERENT,
                    why=f"The source speaks of those without or outside “{said}” here.",
                    start=term.start,
                    end=term.end,
                    source_words=item.text,
                )
                return


def _is_negated(text: str, term: Term) -> bool:
    return bool(_NOT_THOSE.search(text[max(0, term.start - _LOOKED_BACK) : term.start]))


def _is_plain_elsewhere(told: Told, term: Term) -> bool:
    """Whether another sentence of the evidence has the word without such a word before it."""
    return any(
        own.keys & term.keys and not _is_negated(item.text, own)
        for item in told.alignment.evidence[1:]
        for own in terms(item.text)
    )
