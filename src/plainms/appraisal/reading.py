"""One study laid open for appraisal: title, sentences with their roles, and whom the authors say they studied."""

from dataclasses import dataclass

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.appraisal.names import Names, names_in
from plainms.appraisal.roles import roled
from plainms.language.matching import synonyms
from plainms.sources.record import SourceRecord
from plainms.studies.study import Study
from plainms.studies.subjects import Subjects, subjects_in
from plainms.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What every question of the appraisal reads, worked out once.

    ``naming_animals`` holds the title and the sentences other than background that name an animal. ``names`` holds
    what is named in each span that may be given to somebody.
    """

    study: Study
    sentences: tuple[RoledSentence, ...]
    subjects: Subjects
    naming_animals: frozenset[Span]
    names: Names

    @property
    def record(self) -> SourceRecord:
        """The report that is told."""
        return self.study.report

    @property
    def title(self) -> tuple[Span, ...]:
        """The title as one span; empty where there is none."""
        title = self.record.title
        return () if isinstance(title, NotReported) else (title.whole(),)

    @property
    def abstract(self) -> tuple[Span, ...]:
        """Every sentence of the abstract."""
        return tuple(sentence.span for sentence in self.sentences)

    @property
    def spans(self) -> tuple[Span, ...]:
        """Title and every sentence."""
        return self.title + self.abstract

    def without(self, *roles: Role) -> tuple[Span, ...]:
        """The sentences that are not known to have one of these roles."""
        return tuple(sentence.span for sentence in self.sentences if sentence.role.value not in roles)


def read(study: Study) -> Reading:
    """Split and sort the abstract of a study once for all questions."""
    sentences = roled(study.abstract)
    own = tuple(sentence.span for sentence in sentences if sentence.role.value is not Role.BACKGROUND)
    title = () if isinstance(study.report.title, NotReported) else (study.report.title.whole(),)
    naming = frozenset(span for span in title + own if synonyms("animals").find(span.quote))
    names = names_in(title + tuple(sentence.span for sentence in sentences), study.abstract)
    return Reading(study=study, sentences=sentences, subjects=subjects_in(own), naming_animals=naming, names=names)
