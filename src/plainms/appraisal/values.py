"""What the questions of the appraisal answer with, beside plain words and numbers. Each value keeps its own span.

Terms: PICO for arms, comparators and outcomes, CONSORT for the flow of people, NLM for the rest. Numbers are floats as
the source prints them; the span holds the print itself.
"""

from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import NOT_REPORTED, NotReported, Unclear
from plainms.errors import ValueIsImpossible
from plainms.text import Span


class Tier(StrEnum):
    """How close an outcome is to what people live through; tiers of ``vocabulary/data/outcomes.toml``."""

    PEOPLE = "how people feel, function or survive"
    MARKER = "surrogate or marker"
    CARE = "use of care"


class Measure(StrEnum):
    """What an estimate measures; ids of ``vocabulary/data/measures.toml``."""

    RR = "RR"
    OR = "OR"
    HR = "HR"
    IRR = "IRR"
    SIR = "SIR"
    RATIO = "ratio"
    RD = "RD"
    MD = "MD"
    CHANGE = "change"
    SMD = "SMD"
    COEFFICIENT = "coefficient"
    CORRELATION = "correlation"
    AGREEMENT = "agreement"
    AUC = "AUC"
    SENSITIVITY = "sensitivity"
    SPECIFICITY = "specificity"
    ACCURACY = "accuracy"
    PROPORTION = "proportion"
    RATE = "rate"
    MEAN = "mean"
    MEDIAN = "median"
    OTHER = "other"


class IntervalKind(StrEnum):
    """Of what kind an interval around an estimate is, as the source calls it."""

    CONFIDENCE = "confidence"
    CREDIBLE = "credible"
    UNCERTAINTY = "uncertainty"


class SpreadKind(StrEnum):
    """How a spread of people or measurements is told. ``UNSTATED`` is a bare plus-minus."""

    SD = "standard deviation"
    SE = "standard error"
    IQR = "interquartile range"
    RANGE = "range"
    UNSTATED = "plus or minus, not said what"


class Direction(StrEnum):
    """Where an outcome went, in the first group against the second."""

    HIGHER = "higher"
    LOWER = "lower"
    NO_CLEAR_DIFFERENCE = "no clear difference"


class Strength(StrEnum):
    """What a sentence claims of cause, weakest first (the four classes of Yu, Li and Wang, EMNLP 2019)."""

    NONE = "none"
    CORRELATIONAL = "correlational"
    CONDITIONAL = "conditional causal"
    DIRECT = "direct causal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """An interval around an estimate: its bounds as printed, lower first, and its level in percent where told."""

    low: float
    high: float
    level: float | NotReported
    kind: IntervalKind

    def __post_init__(self) -> None:
        impossible = not isinstance(self.level, NotReported) and not 0 < self.level < 100
        if self.low > self.high or impossible:
            raise ValueIsImpossible(
                f"{self.low} to {self.high} at {self.level}% is no interval; put the lower bound first"
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How far people or measurements lie apart: one amount (SD, SE) or a lower and an upper number (IQR, range)."""

    kind: SpreadKind
    numbers: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PValue:
    """A p-value and how it is told: "=", "<" or ">"."""

    relation: str
    value: float

    def __post_init__(self) -> None:
        if self.relation not in {"=", "<", ">", "≤", "≥"} or not 0 <= self.value <= 1:
            raise ValueIsImpossible(f"p {self.relation} {self.value} is no p-value")


@dataclass(frozen=True, slots=True, kw_only=True)
class EffectEstimate:
    """One estimate with what stands beside it. ``disagreements`` names the consistency checks that it fails.

    ``outcome``, ``arms`` and ``timepoint`` are the source's own words; ``arms`` is empty where the sentence does not
    name them. ``at`` is the printed estimate itself, ``span`` all that is printed of it. An estimate with a
    disagreement is kept for clinicians and never told as a finding.
    """

    measure: Measure
    value: float
    is_percent: bool
    interval: Interval | NotReported
    spread: Spread | NotReported
    p: PValue | NotReported
    outcome: str | NotReported
    arms: tuple[str, ...]
    timepoint: str | NotReported
    adjusted: bool
    disagreements: tuple[str, ...]
    at: Span
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabled:
    """Where in a table something stands: its cells, the headings of their rows and of their column, and the caption."""

    rows: tuple[Span, ...]
    cells: tuple[Span, ...]
    columns: tuple[Span, ...]
    caption: Span

    @property
    def column(self) -> str:
        """Whom it tells of, in the words over the column."""
        return ", ".join(span.quote for span in self.columns)

    @property
    def spans(self) -> tuple[Span, ...]:
        """All that it rests on."""
        return (*self.cells, *self.rows, *self.columns, self.caption)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCount:
    """How many of a group an event happened to. ``total`` and ``events`` count people; ``percent`` is as printed."""

    group: str
    events: int | NotReported
    total: int | NotReported
    percent: float | NotReported


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsoluteComparison:
    """The same event counted in two groups, as the abstract or a table of the paper gives it for both.

    ``disagreements`` names the checks that the numbers fail, such as a count that is not its own percentage. Of a
    table, ``outcome`` is in words of ours, and ``tabled`` holds the two cells under their headings.
    """

    outcome: str | NotReported
    first: GroupCount
    second: GroupCount
    disagreements: tuple[str, ...]
    span: Span
    tabled: Tabled | NotReported = NOT_REPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectedResult:
    """An outcome of one intervention against a comparator, as one sentence tells it.

    Names are the source's words. ``better`` says whether that direction is good for the person, from the outcome's
    entry in the vocabulary; Unclear where no entry says so.
    """

    intervention: str
    comparator: str
    outcome: str
    direction: Direction
    better: bool | Unclear
    span: Span


class Comparator(StrEnum):
    """What something is measured against; ids of ``vocabulary/data/comparators.toml``."""

    PLACEBO = "placebo"
    SHAM = "sham"
    USUAL_CARE = "usual care"
    NO_TREATMENT = "no treatment"
    OTHER_TREATMENT = "other treatment"
    HEALTHY_CONTROLS = "healthy controls"
    OTHER_DISEASE = "people with another disease"
    UNALTERED_ANIMALS = "unaltered animals"
    BEFORE = "the same before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One thing that the study compares with. ``interventions`` are ids of the other treatment; else empty."""

    comparator: Comparator
    interventions: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasuredOutcome:
    """An outcome the study measured: id of ``vocabulary/data/outcomes.toml``, its tier, and whether it is primary."""

    outcome: str
    tier: Tier
    primary: bool
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Arm:
    """One of the compared groups: the source's words, medicines by vocabulary id, and its size where it is stated."""

    label: str
    interventions: tuple[str, ...]
    is_comparator: bool
    size: int | NotReported
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """How long people were followed, in the unit the source uses ("years"), and whether as mean, median or plan."""

    length: float
    unit: str
    statistic: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Characteristic:
    """Something about who was studied, such as their mean age: what it is, and the source's words for it.

    Of a table the words are those of its row and of the cell, and ``tabled`` says whom they tell of.
    """

    kind: str
    words: str
    span: Span
    tabled: Tabled | NotReported = NOT_REPORTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Limitation:
    """A limit that the authors state, in the words of ``span``.

    ``kinds`` are ids of ``vocabulary/data/limitations.toml``; empty where the words name none of them.
    """

    kinds: tuple[str, ...]
    span: Span
