"""Where a text names the two groups that are asked about: by words that only one of their names holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from plainms.appraisal.patterns import pattern
from plainms.vocabulary.load import vocabulary

_WORD = re.compile(r"[^\W_]+")
_INITIALS_LEAST = 2
_GAP = 3  # letters between two words of one name: a space, a hyphen, " + "


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A place that names one group. ``side`` is 1 for the first group that is asked about, 2 for the second."""

    side: int
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The words that tell two groups apart, in lower case, and the capitals that may stand for them."""

    first: frozenset[str]
    second: frozenset[str]
    first_initials: frozenset[str]
    second_initials: frozenset[str]

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """Every mention in a text; neighboring words of one side are one mention."""
        found: list[Mention] = []
        for start, end, word in _tokens(text):
            side = self._side(word)
            if not side:
                continue
            if found and found[-1].side == side and start - found[-1].end <= _GAP:
                found[-1] = Mention(side=side, start=found[-1].start, end=end)
            else:
                found.append(Mention(side=side, start=start, end=end))
        return tuple(found)

    def _side(self, word: str) -> int:
        small = word.lower()
        if small in self.first or small in self.second:
            return 1 if small in self.first else 2
        capitals = word.removesuffix("s")
        if capitals.isupper() and len(capitals) >= _INITIALS_LEAST:
            return 1 if capitals in self.first_initials else 2 if capitals in self.second_initials else 0
        return 0


def named(first: str, second: str) -> Names:
    """The names of two groups as words that tell them apart; a side without any word of its own stays empty."""
    ours, theirs = _words_of(first), _words_of(second)
    one = ours | (_generic("alone words") if ours < theirs else set())
    two = theirs | (_generic("alone words") if theirs < ours else set())
    if _is_control(second) and not _is_control(first):
        one, two = one | _generic("treated words"), two | _generic("control words")
    if _is_control(first) and not _is_control(second):
        one, two = one | _generic("control words"), two | _generic("treated words")
    capitals, others = _initials(first), _initials(second)
    return Names(
        first=frozenset(one - two),
        second=frozenset(two - one),
        first_initials=frozenset(capitals - others),
        second_initials=frozenset(others - capitals),
    )


def _tokens(text: str) -> Iterator[tuple[int, int, str]]:
    """Words; "group b" and "study group" are one word, because their parts alone name nobody."""
    words = list(_WORD.finditer(text))
    done = 0
    for match, after in zip_longest(words, words[1:]):
        if match.start() < done:
            continue
        pair = f"{match[0]} {after[0]}".lower() if after else ""
        if _is_pair(pair):
            done = after.end()
            yield match.start(), done, pair
        else:
            yield match.start(), match.end(), match[0]


def _is_pair(pair: str) -> bool:
    return bool(pattern("directions", "two words", "patterns").fullmatch(pair))


def _words_of(name: str) -> set[str]:
    own = {word.lower() for _, _, word in _tokens(name) if not _is_common(word.lower())}
    return own | {_singular(word) for word in own}


def _is_common(word: str) -> bool:
    return len(word) < 2 or word[0].isdigit() or bool(pattern("directions", "common words", "patterns").fullmatch(word))


def _singular(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 4 and not word.endswith("ss") else word


def _initials(name: str) -> set[str]:
    """Short forms that the words of a name could have: the initials of any run of two to five of them."""
    words = [word for word in _WORD.findall(name) if word.lower() not in {"of", "and", "the", "with", "in", "for"}]
    letters = [word[0].upper() for word in words]
    runs = (
        "".join(letters[start : start + size]) for start in range(len(letters)) for size in range(_INITIALS_LEAST, 6)
    )
    return {run for run in runs if len(run) >= _INITIALS_LEAST and not run.isdigit()}


def _is_control(name: str) -> bool:
    return bool(pattern("directions", "control", "patterns").search(name.lower()))


def _generic(kind: str) -> set[str]:
    return set(vocabulary("directions")[kind]["words"])
