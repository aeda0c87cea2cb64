"""Words that stand whole in a text: found without compiling a pattern for each."""

from collections.abc import Iterator


def places_of(words: str, text: str, joints: str = "") -> Iterator[int]:
    """Where the words stand whole in the text; ``joints`` are marks that join words, as letters do ("-_")."""
    start = text.find(words)
    while start >= 0:
        beside = text[start - 1 : start] + text[start + len(words) : start + len(words) + 1]
        if not any(mark.isalnum() or mark in joints for mark in beside):
            yield start
        start = text.find(words, start + 1)


def stands_in(words: str, text: str, joints: str = "") -> bool:
    """Whether the words stand whole somewhere in the text."""
    return any(True for _ in places_of(words, text, joints))
