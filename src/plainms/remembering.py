"""How long an answer is kept that is asked for again: while a study is worked on, and for the texts just read.

A study is asked the same things by many, and each of its sentences is read for several ends. What is kept here depends
on nothing but what it was asked with, so that a kept answer and a new one are equal; the oldest answers go first.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_STUDIES = 4  # a digest that is written anew, too
_SENTENCES = 256  # of one study
_TEXTS = 4096  # the words, phrases and sentences of the last few studies


def once_a_study(ask: Callable[P, T]) -> Callable[P, T]:
    """Answers a question about a study once."""
    return _once(ask, _STUDIES)


def once_a_sentence(ask: Callable[P, T]) -> Callable[P, T]:
    """Answers a question about a sentence, in the light of its study, once."""
    return _once(ask, _SENTENCES)


def once_a_text(ask: Callable[P, T]) -> Callable[P, T]:
    """Answers a question about a text, whatever study it belongs to, once while it is near."""
    return _once(ask, _TEXTS)


def _once(ask: Callable[P, T], most: int) -> Callable[P, T]:
    """The question with at most so many of its answers; for a reader of the code it stays the function that it was."""
    return cast(Callable[P, T], lru_cache(maxsize=most)(ask))
