"""What discovery knows of a study: small enough to keep beside its row, and enough to place it among all others."""

from collections.abc import Container
from dataclasses import dataclass
from typing import Any

from plainms.absence import NOT_ASSESSED, NotAssessed
from plainms.appraisal.values import Direction
from plainms.codec import Json, decode, encode
from plainms.dates import PartialDate
from plainms.discovery.topics import Topic
from plainms.identifiers import StudyId
from plainms.studies.threads.clues import Clues

LOGIC = "discovery-3"
_CLUES: Any = Clues | NotAssessed


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Somebody or something with a page of its own: the safe name for its address, and its words."""

    slug: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Where one outcome goes with one treatment, against what, and in whom.

    ``treatment`` is an id of ``drugs``, ``drug_classes`` or ``therapies``, ``against`` one of those or of
    ``comparators``, ``outcome`` one of ``outcomes``, and ``species`` a value of Species: mice are never counted with
    people, nor a placebo with another medicine.
    """

    treatment: str
    against: str
    outcome: str
    species: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Which way the answer to a question went, as the appraisal directs it."""

    question: Question
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A study among others.

    ``headings`` are the record's own MeSH headings and keywords; ``topics`` are ids of ``topics_fixed.toml``.
    ``treatments`` holds what was given, ``medicines`` those of them that are medicines, and any that the title names.
    ``matters`` are the ids of ``topics_lay.toml`` that the title, a main heading or a keyword names; ``tests`` and
    ``outcomes`` are ids of ``outcomes.toml``, measured or named in the title, where ``examined`` are the tests that the
    title names: such a study is about the test. ``trials`` are registry numbers. ``terms`` are the words by which
    studies are compared, as often as they count, with a space between; ``spelled`` are those of the title with a
    capital inside, as it spells them. ``clues`` are what tells the reports of one trial from those of others.
    """

    study: StudyId
    headings: tuple[Topic, ...] = ()
    topics: tuple[str, ...] = ()
    treatments: tuple[str, ...] = ()
    medicines: tuple[str, ...] = ()
    matters: tuple[str, ...] = ()
    tests: tuple[str, ...] = ()
    examined: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    authors: tuple[Named, ...] = ()
    trials: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    dates: tuple[PartialDate, ...] = ()
    terms: str = ""
    spelled: tuple[str, ...] = ()
    clues: Clues | NotAssessed = NOT_ASSESSED

    @classmethod
    def read(cls, body: Json, without: Container[str] = ()) -> "Profile":
        """The profile that ``as_json`` wrote, but for fields that are not asked for."""
        return decode(cls, {name: value for name, value in body.items() if name not in without})

    @staticmethod
    def read_clues(body: Json) -> Clues | NotAssessed:
        """The clues alone of the profile that ``as_json`` wrote."""
        found: Clues | NotAssessed = decode(_CLUES, body["clues"]) if "clues" in body else NOT_ASSESSED
        return found

    def as_json(self) -> Json:
        """The profile as objects, arrays and text."""
        return encode(self)
