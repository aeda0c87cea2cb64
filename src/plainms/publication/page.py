"""The page of one study as readers see it: a frozen view of what was found out, ready to be rendered."""

import datetime
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from plainms.absence import NotReported
from plainms.appraisal.appraisal import Appraisal
from plainms.digest.digest import Digest, Fact, NoDigest, Part
from plainms.identifiers import StudyId
from plainms.publication.dates_shown import ShownDate, date_to_show
from plainms.publication.details import Detail, DetailValue, details_of, journal_name, links_of
from plainms.publication.explained import Terms, explained, explained_sources, terms_wanted
from plainms.publication.guards import Guard, guards_of
from plainms.publication.labels import Labels, Ladder, labels_of, ladder_of
from plainms.publication.missing import missing_facts
from plainms.publication.notices import PageNotice, notices_of
from plainms.publication.own_summary import own_summary
from plainms.publication.receipts import SourcePassage, number_marks, source_passage
from plainms.publication.registry_shown import Trials
from plainms.publication.scorecard import Scorecard, Shown, scorecard_of
from plainms.publication.sentences import PagePart, PageSentence, Source, page_sentence, page_sentences
from plainms.publication.studied import Studied, studied_of
from plainms.publication.terms import Term
from plainms.sources.record import SourceRecord
from plainms.studies.study import Study
from plainms.text import Passage, PassageKind, Span
from plainms.vocabulary.load import vocabulary
from plainms.wording import Wording, say

WORDS_A_MINUTE = 180


class Depth(StrEnum):
    """How much a page tells, as named in its address."""

    STANDARD = "standard"
    IN_SHORT = "in-short"
    WITH_NUMBERS = "with-numbers"
    CLINICIANS = "clinicians"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFact:
    """A fact of the box, and the sentence that tells it in words."""

    fact: Fact
    words: PageSentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The digest in all its depths. ``box`` and ``numbers`` hold the counts and results of the depth with numbers."""

    teaser: PageSentence
    key_points: tuple[PageSentence, ...]
    parts: tuple[PagePart, ...]
    questions: tuple[PageSentence, ...]
    box: tuple[PageFact, ...]
    numbers: tuple[PageSentence, ...]
    facts: tuple[PageSentence, ...]
    standing: tuple[PageSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotTold:
    """Why there is no digest, in words for readers."""

    reason: str
    words: Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Everything a study's page shows at any depth. ``minutes`` are those of the standard depth.

    ``heading`` is the teaser, or the title where nothing is told. Empty text stands where the record is silent.
    ``scorecard`` is what was checked; there is none where nothing is told. ``missing`` are facts that nobody gives.
    ``own_summary`` holds the paragraphs of the authors' own summary; empty where there is no valid one.
    """

    study: StudyId
    is_invented: bool
    heading: str
    title: str
    notices: tuple[PageNotice, ...]
    guards: tuple[Guard, ...]
    labels: Labels
    ladder: Ladder
    studied: Studied | NotReported
    missing: tuple[Wording, ...]
    date: ShownDate | NotReported
    journal: str
    links: tuple[DetailValue, ...]
    minutes: int
    depths: tuple[Depth, ...]
    body: Told | NotTold
    sources: tuple[SourcePassage, ...]
    details: tuple[Detail, ...]
    own_summary: tuple[str, ...]
    scorecard: Scorecard | NotReported
    terms: tuple[Term, ...]

    @property
    def reference(self) -> str:
        """What tells this study from others with the same heading: its first identifier, or else our own."""
        return self.links[0].text if self.links else say("study {id}", id=str(self.study))


def compose(
    study: Study, appraisal: Appraisal, outcome: Digest | NoDigest, today: datetime.date, trials: Trials = ()
) -> Page:
    """The page of a study as of ``today``, with what the registrations of its trials say."""
    record = study.report
    told_from = _source(outcome, appraisal, record)
    shown = _passages_shown(told_from, record)
    terms = terms_wanted(_told_texts(outcome), (passage.text for passage in shown))
    body = _told(outcome, told_from, terms) if isinstance(outcome, Digest) else _not_told(outcome)
    links, details = links_of(record), details_of(record, appraisal, today, trials)
    title = "" if isinstance(record.title, NotReported) else record.title.text
    return Page(
        study=study.id,
        is_invented=record.is_invented,
        heading=body.teaser.text if isinstance(body, Told) else title or say("A study without a title"),
        title=title,
        notices=notices_of(record),
        guards=guards_of(study, appraisal),
        labels=labels_of(study, appraisal),
        ladder=ladder_of(appraisal.rung.value),
        studied=studied_of(appraisal),
        missing=missing_facts(appraisal, _told_texts(outcome)),
        date=date_to_show(record.dates, today),
        journal=journal_name(record.journal),
        links=links,
        minutes=_minutes(body),
        depths=_depths(body),
        body=body,
        sources=explained_sources(tuple(source_passage(one, told_from.numbers) for one in shown), terms),
        details=details,
        own_summary=_own_summary(record) if isinstance(body, Told) else (),
        scorecard=scorecard_of(Shown(digest=outcome, appraisal=appraisal, links=links, details=details))
        if isinstance(outcome, Digest)
        else NotReported(),
        terms=tuple(terms.values()),
    )


def _own_summary(record: SourceRecord) -> tuple[str, ...]:
    """The authors' own summary stands beside a digest, never in place of one."""
    found = own_summary(record)
    return () if isinstance(found, NotReported) else tuple(passage.text for passage in found)


def _source(outcome: Digest | NoDigest, appraisal: Appraisal, record: SourceRecord) -> Source:
    sentences: defaultdict[str, list[Span]] = defaultdict(list)
    for one in appraisal.sentences:
        sentences[one.span.passage.key].append(one.span)
    told = outcome.sentences if isinstance(outcome, Digest) else ()
    numbers = number_marks((span for sentence in told for span in sentence.spans), record.quotable)
    return Source(numbers=numbers, sentences={key: tuple(spans) for key, spans in sentences.items()})


def _passages_shown(source: Source, record: SourceRecord) -> tuple[Passage, ...]:
    """Title and abstract always; any other passage only where a sentence stands on it."""
    always = {PassageKind.TITLE, PassageKind.ABSTRACT}
    quoted = {key for key, _, _ in source.numbers}
    return tuple(one for one in record.quotable if one.kind in always or one.key in quoted)


def _told_texts(outcome: Digest | NoDigest) -> tuple[str, ...]:
    """The sentences in which hard words are explained; questions, pictures and closing notes are plain."""
    if isinstance(outcome, NoDigest):
        return ()
    in_parts = tuple(sentence for part in outcome.parts for sentence in part.sentences)
    return tuple(one.text for one in (*outcome.key_points, *in_parts, *outcome.numbers, *outcome.clinician))


def _told(digest: Digest, source: Source, terms: Terms) -> Told:
    in_words = page_sentences((fact.sentence for fact in digest.box), "count {number}", source)
    return Told(
        teaser=page_sentence(digest.teaser, say("headline"), source),
        key_points=explained(page_sentences(digest.key_points, "key point {number}", source), terms),
        parts=_parts(digest.parts, source, terms),
        questions=page_sentences(digest.questions, "question {number}", source),
        box=tuple(PageFact(fact=fact, words=words) for fact, words in zip(digest.box, in_words, strict=True)),
        numbers=explained(page_sentences(digest.numbers, "number {number}", source), terms),
        facts=explained(page_sentences(digest.clinician, "fact {number}", source), terms),
        standing=page_sentences(digest.standing, "closing note {number}", source),
    )


def _parts(parts: tuple[Part, ...], source: Source, terms: Terms) -> tuple[PagePart, ...]:
    made: list[PagePart] = []
    counted = 0
    for part in parts:
        sentences = page_sentences(part.sentences, "sentence {number}", source, first=counted + 1)
        counted += len(sentences)
        made.append(PagePart(kind=part.kind, heading=say(part.heading), sentences=explained(sentences, terms)))
    return tuple(made)


def _not_told(outcome: NoDigest) -> NotTold:
    return NotTold(reason=outcome.reason.value, words=say(vocabulary("no_digest")[outcome.reason.value].label))


def _depths(body: Told | NotTold) -> tuple[Depth, ...]:
    if isinstance(body, NotTold):
        return (Depth.STANDARD,)
    has = {
        Depth.IN_SHORT: bool(body.key_points),
        Depth.STANDARD: True,
        Depth.WITH_NUMBERS: bool(body.box or body.numbers),
        Depth.CLINICIANS: bool(body.facts),
    }
    return tuple(depth for depth, is_there in has.items() if is_there)


def _minutes(body: Told | NotTold) -> int:
    if isinstance(body, NotTold):
        return 1
    parts = tuple(sentence for part in body.parts for sentence in part.sentences)
    words = sum(len(one.text.split()) for one in body.key_points + parts + body.questions + body.standing)
    return max(1, round(words / WORDS_A_MINUTE))
