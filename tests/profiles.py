"""Hand-made profiles, and what must be so in two studies for a reason that is told of them to be true."""

from collections.abc import Callable

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.outcomes import outcome_hits
from plainms.appraisal.values import Direction
from plainms.discovery.profile import Finding, Profile, Question
from plainms.discovery.profiling import profile_of
from plainms.discovery.questions import findings_of
from plainms.discovery.reasons import Reason, ReasonKind
from plainms.discovery.terms import words_of
from plainms.discovery.topics import Topic, slug_of, topics_of
from plainms.identifiers import StudyId
from plainms.sources.record import SourceRecord
from plainms.studies.study import Study
from plainms.text import Passage

Told = tuple[Study, Appraisal]
Check = Callable[[dict[str, str], Told, Told], "bool | None"]


def profile(key: str, terms: str = "walking fatigue", **changes: object) -> Profile:
    """A profile of an invented study."""
    return Profile(study=StudyId.mint("pubmed", key), terms=terms, **changes)  # type: ignore[arg-type]


def heading(label: str, *, is_major: bool = True) -> Topic:
    """A main heading."""
    return Topic(slug=slug_of(label), label=label, is_mesh=True, is_major=is_major)


def finding(direction: Direction, treatment: str = "natalizumab", species: str = "people") -> Finding:
    """How relapses went with a medicine against a placebo."""
    question = Question(treatment=treatment, against="placebo", outcome="relapse-rate", species=species)
    return Finding(question=question, direction=direction)


def is_true(reason: Reason, here: Told, other: Told) -> bool:
    """Whether the reason holds, looked up in the records and appraisals themselves."""
    return _CHECKS[reason.kind](dict(reason.names), here, other) is True


def _same_trial(names: dict[str, str], *studies: Told) -> bool:
    return all(names["trial"] in map(str, _known(appraisal.registration.value)) for _, appraisal in studies)


def _explains(names: dict[str, str], here: Told, other: Told) -> bool:
    return names["test"] in _outcomes(here) and names["test"] in _titled(other[0].report)


def _other_outcome(names: dict[str, str], here: Told, other: Told) -> bool:
    is_new = names["outcome"] in _outcomes(other) and names["outcome"] not in _outcomes(here)
    return is_new and _same_treatment(names, here, other)


def _same_treatment(names: dict[str, str], *studies: Told) -> bool:
    return all(names["treatment"] in _known(appraisal.interventions.value) for _, appraisal in studies)


def _same_heading(names: dict[str, str], *studies: Told) -> bool:
    """The words of the heading, without qualifiers, begin a heading or a keyword of both records."""
    labels = {topic.slug: topic.label.split("/")[0].casefold() for study, _ in studies for topic in topics_of(study)}
    label = labels[names["heading"]]
    return all(any(one.startswith(label) for one in _headings(study.report)) for study, _ in studies)


def _same_words(names: dict[str, str], *studies: Told) -> bool:
    said = [set(words_of(study.report)) for study, _ in studies]
    return all(word in words for word in names["words"].split() for words in said)


def _same_matter(names: dict[str, str], *studies: Told) -> bool:
    kept = {"medicine": "medicines", "matter": "matters", "topic": "topics"}
    return all(told in getattr(profile_of(*one), kept[key]) for key, told in names.items() for one in studies)


def _points(same: bool) -> Check:
    return lambda names, here, other: _ways(names, here, other) is same


def _ways(names: dict[str, str], here: Told, other: Told) -> bool | None:
    """Whether both point the same way on the question; None where they do not answer the same one."""
    mine, theirs = (
        {
            one.question: one.direction
            for one in findings_of(appraisal)
            if (one.question.treatment, one.question.outcome) == (names["treatment"], names["outcome"])
        }
        for _, appraisal in (here, other)
    )
    shared = mine.keys() & theirs.keys()
    return all(mine[one] is theirs[one] for one in shared) if shared else None


def _outcomes(told: Told) -> set[str]:
    study, appraisal = told
    return {one.outcome for one in _known(appraisal.outcomes.value)} | _titled(study.report)


def _titled(record: SourceRecord) -> set[str]:
    title = record.title
    return {hit.entry for hit in outcome_hits(title.text)} if isinstance(title, Passage) else set()


def _headings(record: SourceRecord) -> list[str]:
    told = [one.descriptor for one in record.mesh_headings] + [one.text for one in record.keywords]
    return [one.casefold().strip(" *") for one in told]


def _known(value: object) -> tuple:  # type: ignore[type-arg]
    return () if isinstance(value, Absent | NotReported) else value  # type: ignore[return-value]


_CHECKS: dict[ReasonKind, Check] = {
    ReasonKind.SAME_TRIAL: _same_trial,
    ReasonKind.LATER_REPORT: _same_trial,
    ReasonKind.OTHER_WAY: _points(same=False),
    ReasonKind.SAME_QUESTION: _points(same=True),
    ReasonKind.EXPLAINS_TEST: _explains,
    ReasonKind.OTHER_OUTCOME: _other_outcome,
    ReasonKind.SAME_TREATMENT: _same_treatment,
    ReasonKind.MEDICINE: _same_matter,
    ReasonKind.MATTER: _same_matter,
    ReasonKind.HEADING: _same_heading,
    ReasonKind.WORDS: _same_words,
    ReasonKind.TOPIC: _same_matter,
}
