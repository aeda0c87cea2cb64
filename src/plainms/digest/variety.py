"""Variety without chance: which of several wordings a page gets is fixed by the study's identity."""

from collections.abc import Sequence
from typing import TypeVar

from plainms.identifiers import StudyId
from plainms.provenance import fingerprint

T = TypeVar("T")


def one_of(options: Sequence[T], study: StudyId, salt: str) -> T:
    """One of the options; ``salt`` names the choice, so that two choices of one study do not go together."""
    return options[place(study, salt) % len(options)]


def place(study: StudyId, salt: str) -> int:
    """A number that the study's identity and the name of the choice fix."""
    return int(fingerprint(f"{salt} {study.value}".encode())[:8], 16)
