"""What is asked of a source, what it answered, and how an answer shows that it is one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlencode

from plainms.run.fetch.sources import RemoteSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A GET below the base address of a source. ``check`` raises AnswerIsWrong for bytes that are no answer to it.

    ``is_file`` where the answer is a file, which may be large and take long.
    """

    source: RemoteSource
    path: str
    params: tuple[tuple[str, str], ...] = ()
    accept: str
    check: Callable[[bytes], object]
    is_file: bool = False

    @property
    def key(self) -> str:
        """The question without what is secret or says who asks: equal questions have equal keys."""
        return f"{self.source.value} {self.path}?{urlencode(self.params)}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The bytes of an answer that passed its check, and their SHA-256, by which the archive keeps them."""

    digest: str
    content: bytes


class Wire(Protocol):
    """Answers questions: by the network, or from what was archived."""

    def ask(self, question: Question) -> Answer:
        """The answer. Raises a branch of SourceIsUnreachable where there is none."""
        ...
