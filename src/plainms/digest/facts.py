"""The facts one digest is made of, gathered once: a study, its appraisal, and both in the words of our lists."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from plainms.absence import Absent, NotReported
from plainms.appraisal.appraisal import Appraisal, Design, Participants, Role, RoledSentence, Species
from plainms.appraisal.species import HUMAN_MATERIAL
from plainms.digest.around.fitting import fitting_marks
from plainms.digest.around.gaps import gap_marks
from plainms.digest.around.marks import appraisal_marks, record_marks
from plainms.digest.around.own_work import own_work_marks
from plainms.digest.around.shown import shown_marks
from plainms.digest.struck import NOTHING_STRUCK, Struck
from plainms.digest.titles.topics import Topic, topics_in, topics_of_title
from plainms.language.abbreviations import Abbreviation, defined
from plainms.language.matching import kept
from plainms.language.spelled_apart import spelled_apart
from plainms.provenance import Claim
from plainms.remembering import once_a_study
from plainms.studies.study import ScopeKind, Study
from plainms.text import Span
from plainms.vocabulary.load import Entry, vocabulary

WATCHED = frozenset({Design.COHORT, Design.CASE_CONTROL, Design.CROSS_SECTIONAL})
"""The designs that watch people without giving them anything."""

_SMALL, _SMALLISH, _LARGE = 50, 100, 1000
_CLAIMS = (
    "participants",
    "included_studies",
    "registration",
    "funding",
    "conflicts",
    "harms",
    "limitations",
    "setting",
)
_KNOWN_OF_IT = re.compile(
    r"\((?:used|approved|licensed|marketed|registered)\b[^()]*\)"
)  # "(used to treat MS patients)"
_HEDGE = re.compile(r"\b(may|might|could|potential\w*|possib\w+|suggest\w*|likely|appear\w*|seem\w*)\b", re.IGNORECASE)
_TELLING_ROLES = (Role.OBJECTIVE, Role.METHODS, Role.RESULTS, Role.CONCLUSIONS)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Facts:
    """A study and its appraisal, the topics in lay words, the abbreviations, and ``marks``: what rules may ask for.

    Facts are equal to themselves alone, so that what is read from them can be kept while one digest is written.

    ``marks`` maps a key ("design", "species", "topic", "size") to the values that hold; a key without value is missing.
    ``struck`` is what an earlier writing said and this one must not.
    """

    study: Study
    appraisal: Appraisal
    topics: tuple[Topic, ...]
    abbreviations: tuple[Abbreviation, ...]
    marks: Mapping[str, frozenset[str]]
    struck: Struck = NOTHING_STRUCK

    @property
    @once_a_study
    def is_review(self) -> bool:
        """Whether the article looks over the work of others, so that it never "found" anything."""
        design = self.appraisal.design.value
        return not isinstance(design, Absent) and bool(vocabulary("designs")[design.value]["review"])

    @property
    def called(self) -> str:
        """Our word for the work: "study", or what an article that is none is called."""
        design = self.appraisal.design.value
        return (
            "study"
            if isinstance(design, Absent)
            else str(vocabulary("designs")[design.value].more.get("called", "study"))
        )

    def holds(self, key: str, *values: str) -> bool:
        """Whether one of these values holds for the key."""
        return not self.marks.get(key, frozenset()).isdisjoint(values)


def gather(study: Study, appraisal: Appraisal, struck: Struck = NOTHING_STRUCK) -> Facts:
    """The facts of a study, and what must not be said again of it."""
    topics = _topics(study, appraisal)
    marks = {key: frozenset(values) for key, values in _marks(study, appraisal, topics).items() if values}
    report = study.report
    opened = defined(report.abstract)
    return Facts(
        study=study,
        appraisal=appraisal,
        topics=topics,
        abbreviations=(*opened, *spelled_apart(report.abstract, opened)),
        marks=marks,
        struck=struck,
    )


def drugs_of(topics: tuple[Topic, ...]) -> tuple[Entry, ...]:
    """The medicines that are topics of the study, in order; one merely measured or compared with is none."""
    return tuple(topic.entry for topic in topics if topic.entry.vocabulary == "drugs")


def _topics(study: Study, appraisal: Appraisal) -> tuple[Topic, ...]:
    """Those of the title; where it names nothing we know, those of the sentence that states the aim."""
    title = study.report.title
    named = () if isinstance(title, NotReported) else topics_of_title(title)
    if named:
        return named
    plain = [span for span in appraisal.spoken(Role.OBJECTIVE) if not _HEDGE.search(span.quote)]
    aims = [topic for span in plain for topic in _topics_of_span(span)]
    return tuple({topic.entry.label: topic for topic in reversed(aims)}.values())[::-1]


def _topics_of_span(span: Span) -> tuple[Topic, ...]:
    return tuple(
        topic for topic in topics_in(span.passage) if span.start <= topic.ground.start and topic.ground.end <= span.end
    )


def _marks(study: Study, appraisal: Appraisal, topics: tuple[Topic, ...]) -> dict[str, set[str]]:
    scope = study.scope.value
    animals = appraisal.animals.value
    drugs = drugs_of(topics)
    return {
        **appraisal_marks(appraisal),
        **record_marks(study.report),
        **gap_marks(study, appraisal),
        **shown_marks(study, appraisal),
        **fitting_marks(study, appraisal),
        **own_work_marks(appraisal),
        "design": _value(appraisal.design) or {"unclear"},
        "analysis": _value(appraisal.analysis),
        "species": _value(appraisal.species),
        "rung": _value(appraisal.rung),
        "scope": set() if isinstance(scope, Absent) else {scope.kind.value},
        "disease": set() if isinstance(scope, Absent) else set(scope.diseases[:1]),
        "animal": set() if isinstance(animals, Absent) else set(animals),
        "topic": {topic.entry.id for topic in topics},
        "topic_kind": {topic.kind for topic in topics},
        "titled_topic": {topic.entry.id for topic in topics if _is_titled(topic, study)},
        "listed": {"yes"} if len(topics) > 1 and not any(_is_titled(topic, study) for topic in topics) else set(),
        "drug": {drug.id for drug in drugs},
        "drug_use": {str(drug["use"]) for drug in drugs},
        "drug_status": {str(drug["status"]) for drug in drugs[:1]},
        "size": _sizes(appraisal),
        "stated": _stated(appraisal),
        "review": {"yes"} if _is_review(appraisal) else {"no"},
        "titled": {"yes"} if _titles_the_disease(study) else {"no"},
        "human": {"samples" if appraisal.species.rule == HUMAN_MATERIAL else "people"},
        "own_people": {"yes"} if _speaks_of_own_people(appraisal) else {"no"},
    }


def _titles_the_disease(study: Study) -> bool:
    """Whether the title names the disease that the study is about."""
    title = study.report.title
    return not isinstance(title, NotReported) and _met("titled_disease", title.text)


def _speaks_of_own_people(appraisal: Appraisal) -> bool:
    """Whether methods or results name patients, volunteers or their samples, so that work in animals was not all.

    What stands before the authors speak of their own work, and what only may come of it one day, does not count.
    """
    begun = (place for place, item in enumerate(appraisal.sentences) if _begins(item))
    own = appraisal.sentences[next(begun, 0) :]
    texts = (_KNOWN_OF_IT.sub("", item.span.quote) for item in own if _is_of_own_work(item))
    return any(_met("own_people", text) for text in texts)


def _begins(item: RoledSentence) -> bool:
    """Whether the authors speak of their own work here."""
    text = item.span.quote
    told = item.role.value in {Role.METHODS, Role.RESULTS}
    return told or _met("own_voice", text) or _met("sets_out", text)


def _is_of_own_work(item: RoledSentence) -> bool:
    if isinstance(item.role.value, Absent):
        return _HEDGE.search(item.span.quote) is None
    return item.role.value in {Role.METHODS, Role.RESULTS}


def _value(claim: Claim[Any]) -> set[str]:
    value = claim.value
    return set() if isinstance(value, Absent) else {str(value.value)}


def _is_review(appraisal: Appraisal) -> bool:
    design = appraisal.design.value
    return not isinstance(design, Absent) and bool(vocabulary("designs")[design.value]["review"])


def _sizes(appraisal: Appraisal) -> set[str]:
    """How large the study is, where the number of people is certain: one, few, small, middling, large.

    What is middling and below a hundred is "smallish", too.
    """
    people = appraisal.participants.value
    if not isinstance(people, Participants) or appraisal.species.value is not Species.PEOPLE or _is_review(appraisal):
        return set()
    if people.count <= 10:
        return {"one" if people.count == 1 else "few"}
    if people.count < _SMALL:
        return {"small"}
    if people.count < _SMALLISH:
        return {"smallish", "middling"}
    return {"large"} if people.count >= _LARGE else {"middling"}


def _stated(appraisal: Appraisal) -> set[str]:
    """The names of the claims that have a value."""
    return {name for name in _CLAIMS if getattr(appraisal, name).is_present}


@cache
def telling_roles() -> frozenset[str]:
    """The roles of sentences that speak of this study, not of what was known before."""
    return frozenset(role.value for role in _TELLING_ROLES)


def titled_topics(facts: Facts) -> tuple[Topic, ...]:
    """The topics that the title names; none where they are those of the aim."""
    return tuple(topic for topic in facts.topics if _is_titled(topic, facts.study))


def _is_titled(topic: Topic, study: Study) -> bool:
    title = study.report.title
    return not isinstance(title, NotReported) and topic.ground.passage.key == title.key


def overlooks(facts: Facts) -> bool:
    """Whether the article looks over the work of others without pooling or weighing it."""
    return facts.is_review and facts.appraisal.design.value not in {Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW}


def is_about_a_neighbor(facts: Facts) -> bool:
    """Whether the study is about a disease close to MS, not MS."""
    return facts.holds("scope", ScopeKind.NEIGHBOR.value)


def _met(name: str, text: str) -> bool:
    return kept(vocabulary("findings").text[name]).search(text) is not None
