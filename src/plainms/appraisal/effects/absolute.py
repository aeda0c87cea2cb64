"""The same event counted in two named groups: "12 of 40 (30%) in the drug group and 20/41 (48.8%) with placebo".

Only forms in which each count has its own group beside it, or two groups and two counts stand in the same order, are
read, and only where no third count follows. Nothing is worked out from a ratio here; see ``baseline.py``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plainms.absence import NOT_REPORTED, NotReported
from plainms.appraisal.appraisal import Role
from plainms.appraisal.effects.context import tells_of_others
from plainms.appraisal.effects.numbers import leveled
from plainms.appraisal.effects.two_groups import counted_in, forms, has_third, names_two_groups
from plainms.appraisal.reading import Reading
from plainms.appraisal.values import AbsoluteComparison, GroupCount
from plainms.language.matching import lowered
from plainms.provenance import Claim, Origin
from plainms.text import Span

LONGEST = 5_000
_WHOLE = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,7})"
_FRACTION = re.compile(
    rf"(?P<events>{_WHOLE})(?:\s?[(\[][^()\[\]]{{1,12}}[)\]])?\s?(?:/|of|out of)\s?(?:the\s)?(?P<total>{_WHOLE})"
)
_PERCENT = re.compile(r"(?<![<≤0-9.])(?P<percent>[0-9]{1,3}(?:\.(?P<places>[0-9]{1,3}))?)\s?%")
_EVENTS = re.compile(
    rf"^(?P<events>{_WHOLE})(?:\s[a-z]{{4,12}})?\s?[(\[]|[(\[]\s?(?:n\s?=\s?)?(?P<later>{_WHOLE})\s?[)\]]$"
)
_OUTCOME = re.compile(r"(?:^|[,;:]\s)(?P<words>[A-Z]?[a-zA-Z][\w' /-]{2,70}?)\s?$")
_LIKE_A_COUNT = re.compile(r"[0-9]\s?%|[0-9]\s?/\s?[0-9]|[0-9] (?:out )?of ")
_PER_THOUSAND = re.compile(r"/\s?1(?:,?000){1,2}\b")
_MORE = re.compile(r"\b(?:more|higher|greater|increased|larger|better)\b")
_FEWER = re.compile(r"\b(?:fewer|less|lower|reduced|decreased|smaller)\b")


def absolutes_of(reading: Reading) -> Claim[tuple[AbsoluteComparison, ...]]:
    """Every count of one event in two named groups; not reported where no sentence gives both sides."""
    found = tuple(
        comparison
        for item in reading.sentences
        if item.role.value not in {Role.BACKGROUND, Role.OBJECTIVE, Role.METHODS}
        for comparison in comparisons_in(item.span)
    )
    if not found:
        return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="absolutes-not-stated")
    grounds = tuple(item.span for item in found)
    return Claim(value=found, origin=Origin.RULE, rule="absolutes-both-sides", grounds=grounds)


def comparisons_in(span: Span) -> Iterator[AbsoluteComparison]:
    """The comparisons of one sentence, left to right, without overlap."""
    text = leveled(span.quote)
    if len(text) > LONGEST or len(_LIKE_A_COUNT.findall(text)) < 2 or tells_of_others(text):
        return
    end = 0
    for match in sorted((match for form in forms() for match in form.finditer(text)), key=lambda found: found.start()):
        whole = names_two_groups(text, match) and not has_third(text, match)
        if match.start() >= end and whole and not _is_rate(match) and not _is_makeup(match):
            end = match.end()
            yield _comparison(span, text, match)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Counted:
    """A count as printed: parts of it that are not printed are not reported."""

    events: int | NotReported
    total: int | NotReported
    percent: float | NotReported
    unit: float

    @property
    def agrees(self) -> bool:
        """Whether events of total make the printed percentage, to one unit of its last digit."""
        if isinstance(self.events, NotReported) or isinstance(self.total, NotReported):
            return True
        if self.total == 0 or self.events > self.total:
            return False
        return isinstance(self.percent, NotReported) or abs(100 * self.events / self.total - self.percent) <= self.unit

    @property
    def share(self) -> float:
        """The share in percent, as printed or as counted; negative where neither is told."""
        if not isinstance(self.percent, NotReported):
            return self.percent
        if isinstance(self.events, NotReported) or isinstance(self.total, NotReported) or not self.total:
            return -1.0
        return 100 * self.events / self.total


def _comparison(span: Span, text: str, match: re.Match[str]) -> AbsoluteComparison:
    first, second = _counted(match["count1"]), _counted(match["count2"])
    failed = []
    if not first.agrees or not second.agrees:
        failed.append("count is not its percentage")
    if not _fits_words(lowered(text)[: match.end()], match, first, second):
        failed.append("order does not fit the words")
    return AbsoluteComparison(
        outcome=_outcome(text, match),
        first=GroupCount(group=_group(match["group1"]), events=first.events, total=first.total, percent=first.percent),
        second=GroupCount(
            group=_group(match["group2"]), events=second.events, total=second.total, percent=second.percent
        ),
        disagreements=tuple(failed),
        span=span.within(match.start(), match.end()),
    )


def _counted(text: str) -> _Counted:
    fraction, percent, alone = _FRACTION.search(text), _PERCENT.search(text), _EVENTS.search(text)
    events: int | NotReported = NOT_REPORTED
    if fraction:
        events = _whole(fraction["events"])
    elif alone:
        events = _whole(alone["events"] or alone["later"])
    return _Counted(
        events=events,
        total=_whole(fraction["total"]) if fraction else NOT_REPORTED,
        percent=float(percent["percent"]) if percent else NOT_REPORTED,
        unit=10.0 ** -len(percent["places"] or "") if percent else 1.0,
    )


def _whole(digits: str) -> int:
    return int(digits.replace(",", ""))


def _is_rate(match: re.Match[str]) -> bool:
    """Whether a total is a round thousand of person-years, or a pair such as a blood pressure: no people."""
    counts = [_counted(match[name]) for name in ("count1", "count2")]
    return any(_PER_THOUSAND.search(match[name]) for name in ("count1", "count2")) or any(map(_is_pair, counts))


def _is_pair(count: _Counted) -> bool:
    bare = isinstance(count.percent, NotReported) and not isinstance(count.total, NotReported)
    return bare and isinstance(count.events, int) and isinstance(count.total, int) and count.events > count.total


def _is_makeup(match: re.Match[str]) -> bool:
    """Whether the two shares make up a whole: "52% men and 48% women" tells only who took part."""
    return abs(_counted(match["count1"]).share + _counted(match["count2"]).share - 100) <= 1


def _group(words: str) -> str:
    return re.sub(r"^(?:the|all|our)\s", "", words.strip())


def _fits_words(low: str, match: re.Match[str], first: _Counted, second: _Counted) -> bool:
    """Whether "more" or "fewer" right before the comparison goes with the counts; without such a word anything does."""
    if " than " not in match[0] or min(first.share, second.share) < 0:
        return True
    before = low[max(0, match.start() - 80) : match.start()] + match[0].lower()
    more, fewer = bool(_MORE.search(before)), bool(_FEWER.search(before))
    if more == fewer:
        return True
    return first.share > second.share if more else first.share < second.share


def _outcome(text: str, match: re.Match[str]) -> str | NotReported:
    """The words before "occurred in", "was seen in" and their kind."""
    verb = counted_in().search(lowered(text)[: match.start()])
    found = _OUTCOME.search(text[: verb.start()]) if verb else None
    return found["words"].strip() if found else NOT_REPORTED
