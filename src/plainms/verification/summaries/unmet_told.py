"""Whether a sentence tells as found what the source found not to be: "did not change", "no association", "absence of".

The words of such a clause of the source that stand in no clause without a denial must not all be told without one.
"""

import re
from collections.abc import Iterator

from plainms.verification.summaries.clauses import clauses
from plainms.verification.summaries.meanings import Term, terms
from plainms.verification.summaries.source import SourceSentence, tells_result
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict
from plainms.vocabulary.load import vocabulary

_NAME = "summary_classes"
_FEWEST, _FEWEST_ELSEWHERE, _ENOUGH, _MOST = 2, 3, 0.5, 9
_CUT = re.compile(
    r",\s+(?:and|but|while|whereas|without|with\s+no)\s+|;\s+|\s+(?=without\s)|\s+but\s+|,\s+(?=with\s+no\s)"
)


def ask(told: Told) -> Iterator[Reason]:
    """No denial in the sentence, and most words of a denied part of its evidence, which no other part tells."""
    if _denies(told.text) or _open(told.text) or not _tells(told.text):
        return
    for item in told.source.sentences:
        for part in _parts(item):
            if not _denied(part):
                continue
            own = tuple(term for term in terms(_behind(part)) if term.weight == 1)
            met = tuple(term for term in own if any(term.keys & ours.keys for ours in told.terms))
            fewest = _FEWEST if item in told.alignment.evidence else _FEWEST_ELSEWHERE
            if len(met) < fewest or len(met) < _ENOUGH * len(own) or len(own) > _MOST:
                continue
            if not _told_elsewhere(told, met, part):
                why = "The source denies this, and the sentence tells it as so."
                yield Reason(question="unmet", verdict=Verdict.DIFFERENT, why=why, source_words=item.text)
                return


def _parts(item: SourceSentence) -> Iterator[str]:
    """The parts of a sentence, cut at commas with a joining word and before "without"."""
    for start, end in clauses(item.text):
        yield from _CUT.split(item.text[start:end])


def _behind(part: str) -> str:
    """What is denied: the words behind "without" and its like, else the whole part."""
    match = _pattern("denied_behind").search(part)
    return part[match.end() :] if match else part


def _told_elsewhere(told: Told, met: tuple[Term, ...], part: str) -> bool:
    """Whether a clause of the source without a denial holds as many of these words."""
    return any(
        not _denies(clause.text)
        and clause.text not in part
        and clause.tells
        and sum(bool(term.keys & clause.keys) for term in met) >= len(met)
        for clause in told.source.clauses
    )


def _tells(text: str) -> bool:
    return tells_result(text) or bool(_pattern("turning").search(text))


def _denied(text: str) -> bool:
    return bool(_pattern("denied").search(text))


def _denies(text: str) -> bool:
    return bool(_pattern("denying").search(text))


def _open(text: str) -> bool:
    return bool(_pattern("asking").search(text))


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{vocabulary(_NAME).text[name].strip()})\b", re.IGNORECASE)
