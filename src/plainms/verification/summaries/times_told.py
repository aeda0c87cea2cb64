"""Whether times are those of the source: a number told of its own time, a length of time that the source has.

"At 2 and 4 years (63% and 41%, respectively)" gives each number its time.
"""

import re
from collections.abc import Iterator

from plainms.verification.numbers import Figure, Kind, read
from plainms.verification.summaries.kinds import MONTHS, lengths
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_NEARLY = 0.2
_NUMBER = r"(?:\d+|two|three|four|five|six|eight|ten|twelve)"
_TIMES = re.compile(
    rf"(?P<one>{_NUMBER})\s(?:and|vs\.?|versus)\s(?P<other>{_NUMBER})[\s-](?P<unit>year|month|week|day)s?"
)
_LIST = r"\d[^;()]*?(?:[(\[][^()\[\]]*[)\]])?[^;()]*?"
_GROUPS = re.compile(rf"(?P<one>{_LIST})(?:;\s|,?\sand\s)(?P<other>{_LIST}),?\s\(?respectively")


def ask(told: Told) -> Iterator[Reason]:
    """A number at another time, and a length of time that is not the source's."""
    yield from _at_another_time(told)
    yield from _of_another_length(told)


def _of_another_length(told: Told) -> Iterator[Reason]:
    """The number of a length that the source has, with another unit: three weeks for three days."""
    theirs = [(figure, item.text) for item in told.source.sentences for figure in _timed(item.text)]
    months = [_months(figure) for figure, _ in theirs]
    known = months + [abs(one - other) for one in months for other in months]
    for own in _timed(told.text):
        if any(abs(_months(own) - one) <= _NEARLY * _months(own) for one in known):
            continue
        for figure, words in theirs:
            if figure.value == own.value and figure.unit != own.unit:
                yield Reason(
                    question="numbers",
                    verdict=Verdict.DIFFERENT,
                    why=f"The source speaks of {figure.text} in {figure.unit}s, and the sentence in {own.unit}s.",
                    start=own.start,
                    end=own.end,
                    source_words=words,
                )
                return


def _timed(text: str) -> list[Figure]:
    return [figure for figure in read(text).figures if figure.unit in MONTHS]


def _months(figure: Figure) -> float:
    return abs(float(figure.value)) * MONTHS[figure.unit]


def _at_another_time(told: Told) -> Iterator[Reason]:
    """A number of "at 2 and 4 years (63% vs 44%; 46% vs 26%, respectively)", told of the other of the two times."""
    said = dict(lengths(told.text))
    for item in told.alignment.evidence if said else ():
        times = _TIMES.search(item.text)
        groups = _GROUPS.search(item.text, times.end()) if times else None
        if times is None or groups is None:
            continue
        first, second = (next(iter(lengths(f"{times[one]} {times['unit']}")))[0] for one in ("one", "other"))
        for figure in (one for one in read(told.text).figures if one.kind is not Kind.NAME):
            here = [any(own.value == figure.value for own in read(groups[name]).figures) for name in ("one", "other")]
            wrong = second if here == [True, False] else first if here == [False, True] else ""
            if wrong in said and (first if wrong == second else second) not in said:
                yield Reason(
                    question="numbers",
                    verdict=Verdict.DIFFERENT,
                    why=f"The source gives the number {figure.text} at another time.",
                    start=figure.start,
                    end=figure.end,
                    source_words=item.text,
                )
                return
