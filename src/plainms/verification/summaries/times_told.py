"""Whether a number is told of its own time: "at 2 and 4 years (63% and 41%, respectively)"."""

import re
from collections.abc import Iterator

from plainms.verification.numbers import Kind, read
from plainms.verification.summaries.kinds import lengths
from plainms.verification.summaries.told import Told
from plainms.verification.summaries.verdicts import Reason, Verdict

_NUMBER = r"(?:\d+|two|three|four|five|six|eight|ten|twelve)"
_TIMES = re.compile(
    rf"(?P<one>{_NUMBER})\s(?:and|vs\.?|versus)\s(?P<other>{_NUMBER})[\s-](?P<unit>year|month|week|day)s?"
)
_LIST = r"\d[^;()]*?(?:[(\[][^()\[\]]*[)\]])?[^;()]*?"
_GROUPS = re.compile(rf"(?P<one>{_LIST})(?:;\s|,?\sand\s)(?P<other>{_LIST}),?\s\(?respectively")


def ask(told: Told) -> Iterator[Reason]:
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
