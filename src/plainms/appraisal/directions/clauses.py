"""The clauses of a sentence, cut at stops and turns that stand in no brackets."""

import re

_TURN = re.compile(
    r";\s|,?\s(?:but|whereas|while|although|though|however|except|despite)\b,? "
    # a turn that speaks of what was just said is no clause of its own: "lower in B, but this was not significant"
    r"(?!(?:this|these|the differences?|it|they|there|failed|not|non|without|did not reach)\b)",
    re.IGNORECASE,
)


def clauses_of(sentence: str) -> tuple[str, ...]:
    """The clauses in order; together they are the sentence, letter for letter."""
    depth = _depths(sentence)
    starts = [0, *(turn.start() for turn in _TURN.finditer(sentence) if depth[turn.start()] <= 0)]
    parts = (sentence[start:end] for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True))
    return tuple(part for part in parts if part)


def _depths(text: str) -> list[int]:
    """How many brackets are open at each letter."""
    depths, depth = [], 0
    for letter in text:
        depth += (letter in "([") - (letter in ")]")
        depths.append(depth)
    return depths
