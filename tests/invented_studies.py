"""Invented studies with hand-made digests, for tests of pages. No study, number or journal here is real."""

import datetime
from dataclasses import replace

from plainms.absence import NOT_ASSESSED, NOT_REPORTED
from plainms.appraisal.appraisal import (
    Appraisal,
    Counted,
    Design,
    Participants,
    Role,
    RoledSentence,
    Rung,
    Species,
)
from plainms.dates import DateSource, PartialDate
from plainms.digest.digest import Digest, NoDigest, NoDigestReason, Part, PartKind, Sentence, SentenceKind
from plainms.identifiers import Doi, Pmid, Registry, StudyId, TrialId
from plainms.provenance import Claim, FiredRule, Ground, Origin, SourceField, Stamp, VocabularyEntry
from plainms.sources.record import (
    INVENTED_OWNER,
    Author,
    CommentsCorrections,
    Journal,
    Keyword,
    MeshHeading,
    PublicationType,
    Source,
    SourceRecord,
)
from plainms.studies.study import Scope, ScopeKind, Study
from plainms.text import Passage, PassageKind, Span
from silent_appraisals import silent

KEY = "990009001"
ID = StudyId.mint("pubmed", KEY)
TODAY = datetime.date(2026, 11, 22)
STAMP = Stamp(inputs="invented", logic="digest-1", vocabulary="2026-11-22")

TITLE = Passage(
    key="title", kind=PassageKind.TITLE, text="Inventamod and <walking> in multiple sclerosis: an invented cohort."
)
METHODS = Passage(
    key="abstract.0",
    kind=PassageKind.ABSTRACT,
    label="METHODS",
    text="We followed 71 people with multiple sclerosis for two years. Walking was timed every six months.",
)
RESULTS = Passage(
    key="abstract.1",
    kind=PassageKind.ABSTRACT,
    label="RESULTS",
    text="Walking was slower in 24 of 71 people after two years. Fatigue may go along with slower walking (P=0.03).",
)
FOLLOWED = METHODS.find("We followed 71 people with multiple sclerosis for two years.")
SLOWER = RESULTS.find("Walking was slower in 24 of 71 people after two years.")
COUNT = RESULTS.find("24 of 71 people")
FATIGUE = RESULTS.find("Fatigue may go along with slower walking")
JOURNAL_ARTICLE = SourceField(path="PublicationTypeList/PublicationType", value="Journal Article")


def record(**changes: object) -> SourceRecord:
    """The invented record, with some fields changed."""
    made = SourceRecord(
        source=Source.PUBMED,
        key=KEY,
        version=1,
        digest="0" * 64,
        owner=INVENTED_OWNER,
        pmid=Pmid(KEY),
        doi=Doi("10.5555/plainms.test(1)<2>"),
        title=TITLE,
        abstract=(METHODS, RESULTS),
        journal=Journal(
            title="Invented Journal of Examples", iso_abbreviation="Invent J Examples", volume="3", issue="2"
        ),
        dates=(
            PartialDate(year=2027, month=3, source=DateSource.ISSUE, stated="2027 Mar"),
            PartialDate(year=2026, month=3, day=12, source=DateSource.ONLINE, stated="2026-03-12"),
        ),
        languages=("eng",),
        authors=(
            Author(last_name="Placeholder", fore_name="Ada", initials="A"),
            Author(collective_name="EXAMPLE Group"),
        ),
        publication_types=(PublicationType(name="Journal Article"),),
        mesh_headings=(
            MeshHeading(descriptor="Humans"),
            MeshHeading(descriptor="Gait"),
            MeshHeading(descriptor="Fatigue", major=True),
        ),
        keywords=(Keyword(text="walking speed"), Keyword(text="*fatigue")),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def study(**changes: object) -> Study:
    """The invented study, with some fields of its record changed; another ``key`` makes it another study."""
    scope = Scope(kind=ScopeKind.MS, diseases=("ms",))
    told = record(**changes)
    return Study(
        id=StudyId.mint(told.source.value, told.key),
        reports=(told,),
        scope=Claim(value=scope, origin=Origin.RULE, rule="scope", grounds=(TITLE.whole(),)),
    )


def appraisal(**changes: object) -> Appraisal:
    """The appraisal of the invented study."""
    participants = Participants(count=71, counted=Counted.STUDIED, who="people with multiple sclerosis")
    trial = TrialId(registry=Registry.CLINICAL_TRIALS_GOV, value="NCT99009001")
    spans = (FOLLOWED, METHODS.find("Walking was timed every six months."), SLOWER)
    last = RESULTS.find("Fatigue may go along with slower walking (P=0.03).")
    made = silent(
        study=ID,
        stamp=STAMP,
        design=_claim(Design.COHORT, FOLLOWED),
        species=_claim(Species.PEOPLE, FOLLOWED),
        rung=_claim(Rung.PEOPLE_WATCHED, FOLLOWED),
        participants=_claim(participants, FOLLOWED),
        registration=_claim((trial,), JOURNAL_ARTICLE),
        sentences=tuple(RoledSentence(span=span, role=_claim(Role.RESULTS, span)) for span in (*spans, last)),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def digest() -> Digest:
    """The digest of the invented study."""
    found = (
        say(SentenceKind.FRAME, "This study followed 71 people with MS for two years.", FOLLOWED),
        say(SentenceKind.FINDING, "Walking was slower in 24 of 71 people after two years.", SLOWER, COUNT),
        say(SentenceKind.FINDING, "Fatigue may go along with slower walking.", FATIGUE),
    )
    matters = (
        say(
            SentenceKind.CAUTION, "It changes nothing in care today.", rule("rung-below-compared", "the rung is 4 of 7")
        ),
    )
    sure = (
        say(
            SentenceKind.CAUTION,
            "It watched people, so it cannot show what caused this.",
            rule("design-cap", "design = cohort"),
            FOLLOWED,
        ),
    )
    return Digest(
        study=ID,
        stamp=STAMP,
        teaser=say(
            SentenceKind.TEASER, "In 71 people with MS, fatigue may go along with slower walking.", FATIGUE, FOLLOWED
        ),
        key_points=(found[1], found[2]),
        parts=(
            Part(kind=PartKind.FOUND, heading="What the study found", sentences=found),
            Part(kind=PartKind.MATTERS, heading="Why it matters to you", sentences=matters),
            Part(kind=PartKind.SURE, heading="How sure can we be?", sentences=sure),
        ),
        questions=(
            say(SentenceKind.QUESTION, "Was fatigue measured as mine is?", rule("ask-measure", "outcome = fatigue")),
        ),
        standing=(
            say(
                SentenceKind.STANDING,
                "Studies can be small. Talk with your care team.",
                VocabularyEntry(vocabulary="sentence_forms", id="standing"),
            ),
        ),
        clinician=(say(SentenceKind.FINDING, "Slower walking: 24/71; fatigue: P=0.03.", RESULTS.whole()),),
    )


def no_digest(reason: NoDigestReason = NoDigestReason.NO_ABSTRACT) -> NoDigest:
    """The decision that the invented study cannot be told."""
    return NoDigest(study=ID, stamp=STAMP, reason=reason, detail="abstract is empty")


def say(kind: SentenceKind, text: str, *grounds: Ground) -> Sentence:
    """A sentence on these grounds."""
    return Sentence(kind=kind, text=text, pattern="test", grounds=grounds)


def rule(name: str, fact: str) -> FiredRule:
    """A rule that fired."""
    return FiredRule(rule=name, fact=fact)


def retraction() -> CommentsCorrections:
    """The link of a retracted record to its notice."""
    return CommentsCorrections(
        ref_type="RetractionIn", ref_source="Invent J Examples. 2026;3:9", pmid=Pmid("990009002")
    )


def _claim(value: object, *grounds: Ground) -> Claim:  # type: ignore[type-arg]
    return Claim(value=value, origin=Origin.RULE, rule="test", grounds=grounds)


def _absent() -> Claim:  # type: ignore[type-arg]
    return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="test", confidence=NOT_ASSESSED)


def spans_of(made: Digest) -> tuple[Span, ...]:
    """Every span that the digest stands on."""
    return tuple(span for sentence in made.sentences for span in sentence.spans)
