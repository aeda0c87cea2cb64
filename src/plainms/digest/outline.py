"""Which parts a digest has, in which order, and under which headings: a review is never "what the study found"."""

from plainms.absence import Absent
from plainms.digest.digest import Part, PartKind, Sentence
from plainms.digest.facts import Facts
from plainms.errors import VocabularyIsWrong
from plainms.vocabulary.load import vocabulary


def part(kind: PartKind, facts: Facts, sentences: tuple[Sentence, ...]) -> Part:
    """The part under the heading that suits the design."""
    return Part(kind=kind, heading=heading(kind, facts), sentences=sentences)


def heading(kind: PartKind, facts: Facts) -> str:
    """The heading of a part: the first entry of ``headings.toml`` that holds this part and design."""
    design = facts.appraisal.design.value
    own = facts.holds("own_work", "yes")
    name = ("study" if own else "unclear") if isinstance(design, Absent) else design.value
    for entry in vocabulary("headings").entries:
        if entry["part"] == kind.value and ("designs" not in entry.more or name in entry["designs"]):
            return entry.label
    raise VocabularyIsWrong(f"headings.toml has no heading for {kind.value}; add one without designs")
