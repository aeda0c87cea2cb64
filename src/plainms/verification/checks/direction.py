"""What went up in the source does not go down in our words, nor the other way; better does not become worse.

Each word for more, less, better or worse in a finding of our own is matched by one in the source clause, as many of
ours as of theirs, and what is said of a thing is said of that thing: "more severe" is not "less severe". A negative
correlation may be told by either side, but not by one side alone, and so may a number that has no such word. Of two
numbers beside "higher than" the first is the higher one.
"""

import re
from collections.abc import Iterator

from plainms.verification.case import Case, Check, Fault, blocking
from plainms.verification.told import Told, told_in_own_words
from plainms.verification.wordings import wordings

_NAME = "check_direction"
_WORDS = {"up": "more", "down": "less", "good": "better", "bad": "worse"}
_OTHER = {"up": "down", "down": "up", "good": "bad", "bad": "good"}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[.;:,]")
_EMPTY = frozenset(
    ("with", "were", "than", "that", "from", "also", "when", "which", "went", "along", "those", "their", "treated")
    + ("mice", "rats", "people", "patients", "group")
)
_NEAR, _STEM, _FEWEST = 4, 5, 4
_COMPARED = re.compile(
    r"\b(?P<way>higher|more|greater|larger|longer|lower|less|fewer|smaller|shorter)\b[^.;]*?\bthan\b[^.;]*?[:,(] ?"
    r"[^.;:\d]*?(?P<one>\d[\d,]*(?:\.\d+)?)(?:%| of every 100)? (?:compared with|compared to|against|versus) "
    r"(?:about )?(?P<other>\d[\d,]*(?:\.\d+)?)",
    re.IGNORECASE,
)
_HARMED = re.compile(
    r"\b(?:ma[dk]e\s+(?:it|the\s+(?:[\w-]+\s+){1,3}?)\s?worse|worsened\s+(?:the|damage)\b|got\s+worse)", re.IGNORECASE
)
_HARM = re.compile(
    r"\b(?:wors\w*|exacerbat\w*|aggravat\w*|deteriorat\w*|accelerat\w*|enhanc\w*|increas\w*|more|higher|greater|severe\w*|sever"
    r"|earlier|promot\w*|potentiat\w*|intensif\w*|augment\w*|fail\w*|harm\w*|detriment\w*|declin\w*|progress\w*|impair\w*"
    r"|induc\w*|adverse\w*|poor\w*|lower|reduc\w*\s+(?:surviv|function)\w*|loss|hasten\w*|negativ\w*|flar\w*|up-?regulat\w*)\b",
    re.IGNORECASE,
)
_HIGHER = frozenset({"higher", "more", "greater", "larger", "longer"})


def _run(case: Case) -> Iterator[Fault]:
    for told in told_in_own_words(case):
        yield from _numbers(told)
        if _count("turning", told.source):
            if _is_one_sided(told):
                yield blocking(told.sentence, "The source has one thing go up as another goes down; say both sides.")
            continue
        for side, word in _WORDS.items():
            if (
                _is_of_the_disease(side, told)
                or _is_without_match(side, told)
                or _is_turned(side, told)
                or _is_of_other(side, told)
            ):
                yield blocking(
                    told.sentence, f"This sentence says “{word}” and its source words do not; tell their direction."
                )


def _is_without_match(side: str, told: Told) -> bool:
    ours, theirs = _count(side, told.own), _count(f"source {side}", told.source)
    return ours > theirs and not (theirs == 0 and _is_only_measured(side, told))


def _is_of_the_disease(side: str, told: Told) -> bool:
    """Whether we say of the illness that it got worse, or milder, and no word of the source says so."""
    if side == "bad" and _HARMED.search(told.own) and not _HARM.search(told.source):
        return True
    says = {"good": "disease milder", "bad": "disease worse"}.get(side, "")
    return bool(says) and _count(says, told.own) > _count(f"source {says}", told.source)


def _is_turned(side: str, told: Told) -> bool:
    """Whether we tell one side only, and the clause that we tell plainly has the other side only."""
    other = _OTHER[side]
    if not _count(side, told.own) or _count(other, told.own):
        return False
    return bool(_count(f"plain {other}", told.closest)) and not _count(f"plain {side}", told.closest)


def _is_of_other(side: str, told: Told) -> bool:
    """Whether the source says the other side of the very thing of which we say this one."""
    opposed, same = (frozenset().union(*_heads(f"source {one}", told.closest)) for one in (_OTHER[side], side))
    return any(heads & opposed and not heads & same for heads in _heads(side, told.own))


def _heads(kind: str, text: str) -> Iterator[frozenset[str]]:
    """The beginnings of the next words behind each word of that side, as far as the clause goes or another turn."""
    turns = sorted(hit.start for side in _WORDS for hit in wordings(_NAME, f"plain {side}").find(text))
    for hit in wordings(_NAME, kind).find(text):
        found: set[str] = set()
        end = min((place for place in turns if place > hit.end + 1), default=len(text))
        for word in _WORD.findall(text.lower(), hit.end, end):
            if word in ".;:," or len(found) == _NEAR:
                break
            if len(word) >= _FEWEST and word not in _EMPTY:
                found.add(word[:_STEM])
        yield frozenset(found)


def _is_one_sided(told: Told) -> bool:
    """Whether both ends of a negative correlation go the same way in our words."""
    if not wordings(_NAME, "correlation").search(told.source):
        return False
    sides = {side for side in ("up", "down") if _count(side, told.own)}
    return (
        len(sides) == 1
        and _count(next(iter(sides)), told.own) > 1
        and not _count("good", told.own) + _count("bad", told.own)
    )


def _numbers(told: Told) -> Iterator[Fault]:
    match = _COMPARED.search(told.own)
    if match is None:
        return
    one, other = (float(match[name].replace(",", "")) for name in ("one", "other"))
    if one != other and (one > other) is not (match["way"].lower() in _HIGHER):
        yield blocking(told.sentence, f"“{match['way']}” and the numbers behind it do not agree; set them right.")


def _is_only_measured(side: str, told: Told) -> bool:
    """Whether the source gives the side by a number alone: no word for any side, but a ratio or a comparison."""
    if any(_count(f"source {other}", told.source) for other in ("up", "down", _OTHER[side]) if other != side):
        return False
    return _count("measured", told.around) > 0


def _count(kind: str, text: str) -> int:
    return len(wordings(_NAME, kind).find(text))


CHECK = Check(name="direction", run=_run)
