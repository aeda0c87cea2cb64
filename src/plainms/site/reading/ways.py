"""Which way results point, side by side: counts of studies on one question, and never a verdict."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from plainms.appraisal.values import Direction
from plainms.discovery.questions import Answers, answered, label_of
from plainms.publication.listing import Listing
from plainms.site.reading.lists import Listed
from plainms.vocabulary.load import vocabulary
from plainms.wording import Wording, forms, say, say_count

_MOST = 12
_SAID = {
    Direction.LOWER: forms("lower in {count} study", "lower in {count} studies"),
    Direction.HIGHER: forms("higher in {count} study", "higher in {count} studies"),
    Direction.NO_CLEAR_DIFFERENCE: forms(
        "no clear difference in {count} study", "no clear difference in {count} studies"
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to point, in words with their count, and the studies that do."""

    words: Wording
    studies: tuple[Listing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question in words, in whom, and the ways its answers point."""

    words: Wording
    whom: Wording
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """Questions by how their answers agree. ``readable`` of ``all`` studies point a way that we read for certain."""

    readable: int
    all: int
    same: tuple[Asked, ...]
    different: tuple[Asked, ...]
    alone: tuple[Asked, ...]


def ways_of(studies: Sequence[Listed]) -> Ways:
    """The questions that these studies answer, the most answered first."""
    items = {one.item.study: one.item for one in studies}
    found = answered(one.profile for one in studies)
    return Ways(
        readable=sum(bool(one.profile.findings) for one in studies),
        all=len(studies),
        same=_asked((one for one in found if one.count > 1 and len(one.studies) == 1), items),
        different=_asked((one for one in found if len(one.studies) > 1), items),
        alone=_asked((one for one in found if one.count == 1), items),
    )


def _asked(found: Iterable[Answers], items: Mapping[str, Listing]) -> tuple[Asked, ...]:
    return tuple(_one(answers, items) for answers in islice(found, _MOST))


def _one(answers: Answers, items: Mapping[str, Listing]) -> Asked:
    question = answers.question
    return Asked(
        words=say(
            "{outcome} with {treatment}, against {other}",
            outcome=label_of(question.outcome),
            treatment=label_of(question.treatment),
            other=label_of(question.against),
        ),
        whom=say(vocabulary("species")[question.species].label),
        ways=tuple(
            Way(words=say_count(*_SAID[way], count=len(some)), studies=tuple(items[one] for one in some))
            for way, some in answers.studies.items()
        ),
    )
