"""Makes the profile of a study from what was read and appraised. Nothing here is read from text a second way."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.outcomes import outcome_hits
from plainms.digest.titles.topics import topics_in, topics_of_title
from plainms.discovery.fixed_topics import Signs, topics_with
from plainms.discovery.people import people_of
from plainms.discovery.profile import Profile
from plainms.discovery.questions import findings_of
from plainms.discovery.terms import concepts_of, spelled_in, words_of
from plainms.discovery.topics import Topic, topics_of
from plainms.sources.record import SourceRecord
from plainms.studies.study import Study
from plainms.studies.threads.clues import clues_of
from plainms.text import Passage, PassageKind
from plainms.vocabulary.load import vocabulary

T = TypeVar("T")


def profile_of(study: Study, appraisal: Appraisal) -> Profile:
    """The profile of one study."""
    record, headings = study.report, topics_of(study)
    titled, drugs = _titled(record)
    lay = tuple(dict.fromkeys((*titled, *_headed(headings))))
    treatments = _known(appraisal.interventions.value)
    outcomes = _known(appraisal.outcomes.value)
    measured = tuple(dict.fromkeys(one.outcome for one in outcomes))
    medicines = tuple(dict.fromkeys((*drugs, *(one for one in treatments if one in vocabulary("drugs")))))
    named = _outcomes_titled(record)
    examined = tuple(filter(_is_test, named))
    primary = (one.outcome for one in outcomes if one.primary)
    return Profile(
        study=study.id,
        headings=headings,
        topics=topics_with(_signs(study, headings, lay, treatments, primary)),
        treatments=treatments,
        medicines=medicines,
        matters=tuple(one for one in lay if not vocabulary("topics_lay")[one].more.get("vague", False)),
        tests=tuple(dict.fromkeys((*examined, *filter(_is_test, measured)))),
        examined=examined,
        outcomes=tuple(dict.fromkeys((*measured, *named))),
        authors=people_of(record),
        trials=tuple(dict.fromkeys(str(one) for one in _known(appraisal.registration.value))),
        findings=findings_of(appraisal),
        dates=record.dates,
        spelled=spelled_in(record),
        clues=clues_of(record),
        terms=_terms(record, headings, (("lay", lay), ("given", medicines), ("given", treatments))),
    )


def _signs(
    study: Study, headings: Iterable[Topic], lay: Iterable[str], treatments: Iterable[str], primary: Iterable[str]
) -> Signs:
    given = tuple(treatments)
    drugs = [vocabulary("drugs")[one] for one in given if one in vocabulary("drugs")]
    scope = study.scope.value
    return Signs(
        headings=frozenset(one.slug for one in headings),
        lay=frozenset(lay),
        outcomes=frozenset(primary),
        given=frozenset(given) | {str(drug["class"]) for drug in drugs},
        uses=frozenset(str(drug["use"]) for drug in drugs),
        diseases=frozenset() if isinstance(scope, Absent) else frozenset(scope.diseases[:1]),
    )


def _titled(record: SourceRecord) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lay topics and the medicines that the title names."""
    named = () if isinstance(record.title, NotReported) else topics_of_title(record.title)
    entries = tuple(dict.fromkeys((one.entry.vocabulary, one.entry.id) for one in named))
    lay, drugs = (tuple(one for name, one in entries if name == wanted) for wanted in ("topics_lay", "drugs"))
    return lay, drugs


def _headed(headings: Iterable[Topic]) -> Iterator[str]:
    """The lay topics that are, whole, a main heading or a keyword."""
    for heading in headings:
        if heading.is_major or not heading.is_mesh:
            yield from _whole(heading.label)


@lru_cache(maxsize=4096)
def _whole(label: str) -> tuple[str, ...]:
    named = topics_in(Passage(key="heading", kind=PassageKind.TITLE, text=label))
    entries = (one.entry for one in named if one.ground.quote == label)
    return tuple(entry.id for entry in entries if entry.vocabulary == "topics_lay")


def _outcomes_titled(record: SourceRecord) -> tuple[str, ...]:
    if isinstance(record.title, NotReported):
        return ()
    return tuple(dict.fromkeys(hit.entry for hit in outcome_hits(record.title.text)))


def _is_test(outcome: str) -> bool:
    return bool(vocabulary("outcomes")[outcome]["kind"] == "scale")


def _terms(record: SourceRecord, headings: Iterable[Topic], kinds: Iterable[tuple[str, Iterable[str]]]) -> str:
    named = tuple(f"heading:{one.slug}" for one in headings)
    return " ".join((*words_of(record), *named, *concepts_of(kinds)))


def _known(value: tuple[T, ...] | Absent) -> tuple[T, ...]:
    return () if isinstance(value, Absent) else value
