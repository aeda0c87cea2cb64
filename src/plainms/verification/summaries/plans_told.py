"""Whether what a sentence says was done is what the source only plans, or wants to be done."""

import re
from collections.abc import Iterator

from plainms.verification.summaries.source import SourceSentence
from plainms.verification.summaries.told import Told, shared
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.verification.wordings import wordings

_OWN = "check_summaries"
_PLANNED = re.compile(
    r"\b(?:(?:future|further|additional|upcoming|larger)\s+(?:\w+\s+){0,3}?(?:stud(?:y|ies)|trials?|research|work|investigations?)|will\s+(?:be|further|now)?\s?\w+"
    r"|(?:is|are)\s+(?:needed|planned|required|warranted|under\s?way|ongoing)|ongoing|more\s+(?:research|studies|trials|work)\s+(?:is|are)|(?:should|must|remains?\s+to|needs?\s+to|has\s+yet\s+to|have\s+yet\s+to)\s+(?:be\s+)?\w+)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:(?:the\s+)?(?:researchers|scientists|authors|team|study|trial|they|investigators|group)\s+(?:also\s+)?[a-z]+(?:ed|t|nd|de|ook|ave)\b|(?:has|have)\s+(?:been\s+)?(?:shown|proven?|confirmed|finished|completed|tested)"
    r"|(?:was|were)\s+(?:\w+ly\s+)?\w+ed\b|finished|completed)",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:will|should|must|need\w*|plan\w*|want\w*|hop(?:e|es|ed|ing)|propos\w*|suggest\w*|recommend\w*|call\w*\s+for|would|could|may|might|urge\w*|next|future|ask\w*|if|whether|to\s+be)\b",
    re.IGNORECASE,
)
_MUCH, _SOME, _NEARLY = 0.5, 0.35, 0.75


_RESULT = re.compile(
    r"\b(?:has|have)\s+(?:\w+ly\s+)?(?:slowed|stopped|reduced|improved|delayed|prevented|cured|helped|eased|lowered|halted|reversed)\b",
    re.IGNORECASE,
)
_HOPED = re.compile(
    r"\b(?:may|might|could|would|potential\w*|promising|with\s+a\s+view\s+to|in\s+the\s+future|aim\w*|strateg\w+|targets?)\b",
    re.IGNORECASE,
)


def ask(told: Told) -> Iterator[Reason]:
    """Something done, and all that the source says of it is what is planned, wanted or hoped for."""
    result = _RESULT.search(told.text)
    match = _DONE.search(told.text) or result
    if match is None or _OPEN.search(told.text) or wordings(_OWN, "limit").search(told.text):
        return
    total = sum(term.weight for term in told.terms)
    gains = [(shared(told.terms, item.keys), item) for item in told.source.sentences]
    most = max(gain for gain, _ in gains)
    if most < (_SOME if result else _MUCH) * total:
        return
    near = [item for gain, item in gains if gain >= _NEARLY * most]
    if all(_is_planned(item) or (result and _HOPED.search(item.text)) for item in near):
        yield Reason(
            question="plan",
            verdict=Verdict.DIFFERENT,
            why="The source only plans this, or wants it to be done.",
            start=match.start(),
            end=match.end(),
            source_words=near[0].text,
        )


def _is_planned(item: SourceSentence) -> bool:
    return bool(_PLANNED.search(item.text))
