"""Whether most of those studied were of the sex that a sentence says, by the counts and percentages of the source."""

import re
from collections.abc import Iterator

from plainms.verification.numbers import Kind, read
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_MOST = re.compile(
    r"\b(?:most|(?:a|the) majority|more than half)\b[^.,;]{0,40}?\b(?P<who>women|females?|girls|men|males?|boys)\b",
    re.IGNORECASE,
)
_HALF = 50.0
_WOMEN, _MEN = r"(?:women|females?|girls)", r"(?<!wo)(?<!fe)(?:men|males?|boys)"


def ask(told: Told) -> Iterator[Reason]:
    """Most were women, and the source counts fewer of them than of men; or the other way round."""
    match = _MOST.search(told.text)
    if match is None:
        return
    is_women = match["who"].lower().startswith(("wom", "fem", "girl"))
    said, other = (_WOMEN, _MEN) if is_women else (_MEN, _WOMEN)
    source = told.source.text
    share, rest = _percentage(said, source), _percentage(other, source)
    is_fewer = 0 < share < _HALF or rest > _HALF or 0 < _count(said, source) < _count(other, source)
    if is_fewer and share <= _HALF:
        why = f"The source does not count most as “{match['who']}”."
        start, end = match.span()
        yield Reason(question="who", verdict=Verdict.DIFFERENT, why=why, start=start, end=end)


def _percentage(who: str, text: str) -> float:
    """The first percentage beside a word for one sex, 0 where there is none."""
    found = re.search(
        rf"\b{who}\b[^\d.;]{{0,12}}(\d{{1,3}}(?:\.\d+)?)\s?%|(\d{{1,3}}(?:\.\d+)?)\s?%\)?\s(?:\w+\s)?{who}\b", text
    )
    return float(found[1] or found[2]) if found else 0.0


def _count(who: str, text: str) -> int:
    """The first count in front of a word for one sex, 0 where there is none."""
    behind = re.compile(rf"\s(?:\w+\s)?{who}\b")
    counts = (figure for figure in read(text).figures if figure.kind is Kind.PLAIN and behind.match(text, figure.end))
    return next((int(figure.value) for figure in counts), 0)
