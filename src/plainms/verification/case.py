"""What a check is given, what it is, and how it says that something is wrong."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal, Design, Species
from plainms.digest.digest import Digest, Sentence, SentenceKind
from plainms.studies.study import Scope, ScopeKind, Study
from plainms.text import OF_THE_FULL_TEXT, PassageKind
from plainms.verification import prose
from plainms.verification.asides import without_asides
from plainms.verification.prose import Prose
from plainms.verification.sentence_bounds import sentence_of
from plainms.verification.verification import Finding, Severity

TOLD = frozenset({SentenceKind.TEASER, SentenceKind.FINDING, SentenceKind.FRAME})


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A digest, the study and the appraisal it answers to, and the study's title and abstract in lower case, with
    those sentences of its full text that the digest stands on.

    ``sentences`` are those of the digest, each once, with their reading, which leaves licensed asides out.
    """

    digest: Digest
    study: Study
    appraisal: Appraisal
    source: str
    sentences: tuple[tuple[Sentence, Prose], ...]

    @property
    def told(self) -> tuple[tuple[Sentence, Prose], ...]:
        """The sentences that speak of the study: teaser, findings and frames."""
        return tuple(pair for pair in self.sentences if pair[0].kind in TOLD)

    @property
    def sentences_on_results(self) -> tuple[tuple[Sentence, Prose], ...]:
        """The sentences that tell what came out: teaser and findings."""
        return tuple(pair for pair in self.told if pair[0].kind is not SentenceKind.FRAME)

    def is_a(self, designs: frozenset[Design]) -> bool:
        """Whether the study's design is known and one of these."""
        value = self.appraisal.design.value
        return not isinstance(value, Absent) and value in designs

    def is_in(self, *species: Species) -> bool:
        """Whether it is known that the study was done in one of these."""
        value = self.appraisal.species.value
        return not isinstance(value, Absent) and value in species

    @property
    def scope(self) -> ScopeKind:
        """How close the study is to MS; OUT where nobody could tell."""
        value = self.study.scope.value
        return value.kind if isinstance(value, Scope) else ScopeKind.OUT


def open_case(digest: Digest, study: Study, appraisal: Appraisal) -> Case:
    """The case of a digest."""
    kept = {id(sentence): sentence for sentence in digest.sentences}
    distinct = {(item.kind, item.text, _places(item)): item for item in kept.values()}
    source = " \n ".join(
        (*(passage.text for passage in study.report.passages), *_read_in_full(distinct.values()))
    ).lower()
    return Case(
        digest=digest,
        study=study,
        appraisal=appraisal,
        source=source,
        sentences=tuple((sentence, prose.read(without_asides(sentence, source))) for sentence in distinct.values()),
    )


def _read_in_full(sentences: Iterable[Sentence]) -> Iterator[str]:
    """The sentences of the full text that the digest stands on: the rest of a paper gives no licence for a word.

    A table has no sentences: of it only the cells themselves count.
    """
    spans = {(span.passage.key, span.start, span.end): span for sentence in sentences for span in sentence.spans}
    for span in spans.values():
        if span.passage.kind is PassageKind.TABLE:
            yield span.quote
        elif span.passage.kind in OF_THE_FULL_TEXT:
            yield sentence_of(span)


def _places(sentence: Sentence) -> tuple[object, ...]:
    return tuple((span.passage.key, span.start, span.end) for span in sentence.spans)


Fault = tuple[Severity, str, str]
"""How grave, the sentence, and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A named question asked of every digest; ``run`` yields a fault for each answer that is no."""

    name: str
    run: Callable[[Case], Iterator[Fault]]

    def findings(self, case: Case) -> Iterator[Finding]:
        """The faults under the check's name, each once."""
        for severity, sentence, message in dict.fromkeys(self.run(case)):
            yield Finding(check=self.name, severity=severity, sentence=sentence, message=message)


def blocking(sentence: Sentence | str, message: str) -> Fault:
    """A fault that keeps the digest back."""
    return (Severity.BLOCKING, sentence if isinstance(sentence, str) else sentence.text, message)


def note(sentence: Sentence | str, message: str) -> Fault:
    """A fault for the editor to weigh."""
    return (Severity.NOTE, sentence if isinstance(sentence, str) else sentence.text, message)
