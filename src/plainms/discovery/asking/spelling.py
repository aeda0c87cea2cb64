"""The word that a mistyped one was meant to be."""

from collections.abc import Iterable

from plainms.language.word_frequency import zipf

_SHORTEST, _LONG = 4, 7


def allowed(word: str) -> int:
    """How many letters of a word may be wrong, left out, doubled or exchanged: one, or two of a long word."""
    if len(word) < _SHORTEST or not word.isalpha():
        return 0
    return 1 if len(word) < _LONG else 2


def nearest(typed: str, candidates: Iterable[str]) -> tuple[str, ...]:
    """The candidates within the allowed distance: nearest first, then what is commoner in English, then by spelling."""
    most = allowed(typed)
    steps = {word: distance(typed, word, most) for word in set(candidates)}
    near = (word for word in steps if steps[word] <= most)
    return tuple(sorted(near, key=lambda word: (steps[word], -zipf(word), word)))


def distance(one: str, other: str, most: int) -> int:
    """Letters to insert, delete, replace or exchange with their neighbor; ``most + 1`` where it is more than that."""
    if abs(len(one) - len(other)) > most or len(set(one) - set(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        above, earlier, row = row, before, [i]
        for j, wanted in enumerate(other, start=1):
            steps = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                steps = min(steps, earlier[j - 2] + 1)
            row.append(steps)
        if min(row) > most:
            return most + 1
        before = above
    return min(row[-1], most + 1)
