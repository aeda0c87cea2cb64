"""Under what a study is filed, so that a list can be narrowed down: disease, course, medicine, topic, step and more."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal
from plainms.discovery.profile import Profile
from plainms.provenance import Claim
from plainms.studies.study import Study
from plainms.vocabulary.load import vocabulary
from plainms.wording import opening, say, titled


class Facet(StrEnum):
    """The ways in which studies are filed, in the order in which readers see them."""

    WHO = "who"
    STEP = "step"
    DISEASE = "disease"
    COURSE = "course"
    TOPIC = "topic"
    MEDICINE = "medicine"
    DESIGN = "design"
    YEAR = "year"
    NUMBERS = "numbers"


FACET_LABELS = {
    Facet.WHO: say("Who or what was studied"),
    Facet.STEP: say("Step on the ladder from idea to care"),
    Facet.DISEASE: say("Disease"),
    Facet.COURSE: say("Course of MS"),
    Facet.TOPIC: say("Topic"),
    Facet.MEDICINE: say("Medicine"),
    Facet.DESIGN: say("Kind of study"),
    Facet.YEAR: say("Year"),
    Facet.NUMBERS: say("Numbers"),
}
_FILES = {
    Facet.WHO: "species",
    Facet.STEP: "rungs",
    Facet.DISEASE: "diseases",
    Facet.COURSE: "phenotypes",
    Facet.TOPIC: "topics_fixed",
    Facet.MEDICINE: "drugs",
    Facet.DESIGN: "designs",
}
COUNTED = "counted"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Filed:
    """One value of a facet: an id of its vocabulary, a year, or "counted"."""

    facet: Facet
    value: str

    @property
    def is_known(self) -> bool:
        """Whether there can be studies under it."""
        if self.facet in _FILES:
            return self.value in vocabulary(_FILES[self.facet])
        return self.value == COUNTED if self.facet is Facet.NUMBERS else _is_year(self.value)

    @property
    def label(self) -> str:
        """The value in words; it must be known. Years and the names of medicines are no words of the interface."""
        if self.facet is Facet.NUMBERS:
            return say("Tells how many of each group")
        if self.facet is Facet.YEAR:
            return self.value
        label = vocabulary(_FILES[self.facet])[self.value].label
        return titled(label) if self.facet is Facet.MEDICINE else opening(_bare(label))


def filed(study: Study, appraisal: Appraisal, profile: Profile, *, year: str, has_counts: bool) -> tuple[Filed, ...]:
    """Under what the study is filed; ``year`` may be empty."""
    pairs = [
        *_scope(study),
        *((Facet.COURSE, one) for one in _many(appraisal.phenotypes)),
        *((Facet.TOPIC, one) for one in profile.topics),
        *((Facet.MEDICINE, one) for one in profile.medicines),
        *((facet, claim.value.value) for facet, claim in _single(appraisal) if not isinstance(claim.value, Absent)),
    ]
    if _is_year(year):
        pairs.append((Facet.YEAR, year))
    if has_counts:
        pairs.append((Facet.NUMBERS, COUNTED))
    return tuple(dict.fromkeys(Filed(facet=facet, value=value) for facet, value in pairs))


def _bare(label: str) -> str:
    return label.removeprefix("a ").removeprefix("an ")


def _scope(study: Study) -> Iterator[tuple[Facet, str]]:
    if not isinstance(study.scope.value, Absent):
        yield from ((Facet.DISEASE, disease) for disease in study.scope.value.diseases[:1])


def _single(appraisal: Appraisal) -> tuple[tuple[Facet, Claim], ...]:  # type: ignore[type-arg]
    return (
        (Facet.WHO, appraisal.species),
        (Facet.STEP, appraisal.rung),
        (Facet.DESIGN, appraisal.design),
    )


def _many(claim: Claim[tuple[str, ...]]) -> tuple[str, ...]:
    return () if isinstance(claim.value, Absent) else claim.value


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isascii() and text.isdecimal()
