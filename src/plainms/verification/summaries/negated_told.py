"""Whether a sentence tells of a group by what the source says it is not: "highly active" for "non-highly active"."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.meanings import Term, terms, unmistakable
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_NOT_THOSE = re.compile(
    r"(?:\bnon[-\s]?$|(?:\bwithout\s|\bnot\s(?:receiv|tak|treated|us|hav|on|undergo|exposed|carry|expos)\w*\s?(?:with\s|to\s)?)"
    r"(?:an?\s|any\s|the\s)?(?:[\w-]+[\s-]){0,2}?$)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|non|never|without|none|nobody|free|lack\w*|absen\w*|fail\w*|neither|nor|un\w+|in\w*activ\w*|less|low\w*|mild\w*|benign"
    r"|other|outside|except|different|rather|instead|few\w*)\b|n['’]t\b|\bnon-",
    re.IGNORECASE,
)
_TAKEN_AWAY = re.compile(
    r"\b(?:delet\w+|lack|loss|absence|removal|depletion|inhibition|blockade|blocking|knock-?(?:down|out)|silencing)\s(?:of\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_GIVING = re.compile(
    r"\b(?:giv\w+|adding|added|extra|inject\w*|supplement\w*|overexpress\w*|boost\w*|rais(?:es|ed|ing))\s(?:\w+\s)?(?:the\s)?$",
    re.IGNORECASE,
)
_PEOPLE = re.compile(
    r"\b(?:people|patients|participants|those|women|men|children|adults|individuals|group|mice|rats|animals)\b",
    re.IGNORECASE,
)
_LOOKED_BACK, _FAR = 40, 30


def ask(told: Told) -> Iterator[Reason]:
    """A word that the evidence only has behind "non-" or "without", or behind "deletion of" where it is given."""
    yield from _given(told)
    if _DENIED.search(told.text):
        return
    for item in told.alignment.evidence[:1]:
        for term in told.terms:
            if not unmistakable(term.keys) or term.is_everyday or not _of_people(told.text, term):
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


def _given(told: Told) -> Iterator[Reason]:
    """Something given or added, which the sentence of the source that holds most of it takes away."""
    for term in told.terms:
        if term.is_everyday or not _GIVING.search(told.text[max(0, term.start - _LOOKED_BACK) : term.start]):
            continue
        places = [own for own in terms(told.best.text) if own.keys & term.keys]
        if places and all(_before(told.best.text, own, _TAKEN_AWAY) for own in places):
            yield Reason(
                question="opposite",
                verdict=Verdict.DIFFERENT,
                why=f"The source takes “{told.text[term.start : term.end]}” away, and the sentence gives it.",
                start=term.start,
                end=term.end,
                source_words=told.best.text,
            )
            return


def _before(text: str, term: Term, pattern: re.Pattern[str]) -> bool:
    return bool(pattern.search(text[max(0, term.start - _LOOKED_BACK) : term.start]))


def _of_people(text: str, term: Term) -> bool:
    """Whether a word tells which people are meant: "those with", "patients receiving"."""
    return bool(_PEOPLE.search(text[max(0, term.start - _FAR) : term.end + _FAR]))


def _is_negated(text: str, term: Term) -> bool:
    return _before(text, term, _NOT_THOSE)


def _is_plain_elsewhere(told: Told, term: Term) -> bool:
    """Whether another sentence of the evidence has the word without such a word before it."""
    return any(
        own.keys & term.keys and not _is_negated(item.text, own)
        for item in told.alignment.evidence[1:]
        for own in terms(item.text)
    )
