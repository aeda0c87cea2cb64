"""Invented studies and good digests of them, and ways to spoil one: shared by all tests of the verifier.

Every text here is made up. ``Made.digest`` passes every check; a test changes one thing and sees what is said of it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Analysis, Appraisal, Design, Rung, Species
from plainms.digest.digest import Digest, Part, PartKind, Sentence, SentenceKind
from plainms.identifiers import StudyId
from plainms.provenance import Claim, FiredRule, Ground, Origin, SourceField, Stamp, VocabularyEntry
from plainms.sources.record import Journal, PublicationType, Source, SourceRecord
from plainms.studies.study import Scope, ScopeKind, Study
from plainms.text import Passage, PassageKind
from plainms.verification.verification import Severity, Verification
from plainms.verification.verify import verify
from silent_appraisals import silent

STAMP = Stamp(inputs="invented", logic="digest-1", vocabulary="2026-11-22")
CARE_TEAM = "Talk with your care team before you change anything."
FELL = "Falls were reported by 31 of 62 people in the training group and by 43 of 58 people in the usual-care group"
STANDING = VocabularyEntry(vocabulary="designs", id="cohort")


@dataclass(frozen=True, kw_only=True)
class Made:
    """A study, its appraisal and a digest of it."""

    study: Study
    appraisal: Appraisal
    digest: Digest

    def verified(self) -> Verification:
        return verify(self.digest, self.study, self.appraisal)

    def blocked_by(self) -> set[str]:
        return {item.check for item in self.verified().findings if item.severity is Severity.BLOCKING}

    def noted_by(self) -> set[str]:
        return {item.check for item in self.verified().findings if item.severity is Severity.NOTE}

    def span(self, quote: str) -> Ground:
        for passage in self.study.report.passages:
            if quote in passage.text:
                return passage.find(quote)
        raise AssertionError(f"the invented study does not say {quote!r}")

    def with_sentence(self, old: str, new: str, *grounds: str | Ground, kind: SentenceKind | None = None) -> "Made":
        """The sentence that begins with ``old`` reads ``new``; it stands on other grounds where some are given."""
        hits = 0

        def change(sentence: Sentence) -> Sentence:
            nonlocal hits
            if not sentence.text.startswith(old):
                return sentence
            hits += 1
            stands_on = tuple(self.span(item) if isinstance(item, str) else item for item in grounds)
            return replace(sentence, text=new, grounds=stands_on or sentence.grounds, kind=kind or sentence.kind)

        changed = replace(self, digest=mapped(self.digest, change))
        assert hits, f"no sentence begins with {old!r}"
        return changed

    def with_part(self, kind: PartKind, **changes: object) -> "Made":
        parts = tuple(replace(part, **changes) if part.kind is kind else part for part in self.digest.parts)
        return replace(self, digest=replace(self.digest, parts=parts))

    def with_digest(self, **changes: object) -> "Made":
        return replace(self, digest=replace(self.digest, **changes))

    def with_claim(self, **values: object) -> "Made":
        """Other values in the appraisal."""
        claims = {name: claim(value) for name, value in values.items()}
        return replace(self, appraisal=replace(self.appraisal, **claims))

    def with_record(self, **changes: object) -> "Made":
        record = replace(self.study.report, **changes)
        return replace(self, study=replace(self.study, reports=(record,)))

    def with_scope(self, kind: ScopeKind, *diseases: str) -> "Made":
        return replace(self, study=replace(self.study, scope=claim(Scope(kind=kind, diseases=diseases))))


def mapped(digest: Digest, change: Callable[[Sentence], Sentence]) -> Digest:
    """The digest with every sentence changed."""

    def each(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
        return tuple(change(sentence) for sentence in sentences)

    return replace(
        digest,
        teaser=change(digest.teaser),
        key_points=each(digest.key_points),
        parts=tuple(replace(part, sentences=each(part.sentences)) for part in digest.parts),
        questions=each(digest.questions),
        standing=each(digest.standing),
        clinician=each(digest.clinician),
    )


def claim(value: object) -> Claim:
    return Claim(value=value, origin=Origin.RULE, rule="kit", grounds=(FiredRule(rule="kit", fact="invented"),))


def absent() -> Claim:
    return Claim(value=NOT_REPORTED, origin=Origin.RULE, rule="kit")


def passages(title: str, *paragraphs: str) -> tuple[Passage, tuple[Passage, ...]]:
    return (
        Passage(key="title", kind=PassageKind.TITLE, text=title),
        tuple(
            Passage(key=f"abstract.{number}", kind=PassageKind.ABSTRACT, text=text)
            for number, text in enumerate(paragraphs)
        ),
    )


def study_of(title: str, *paragraphs: str, kind: ScopeKind = ScopeKind.MS, disease: str = "ms") -> Study:
    heading, abstract = passages(title, *paragraphs)
    record = SourceRecord(
        source=Source.PUBMED,
        key="90000001",
        version=1,
        digest="0" * 64,
        title=heading,
        abstract=abstract,
        journal=Journal(title="Journal of Invented Results"),
        publication_types=(PublicationType(name="Journal Article"),),
        languages=("eng",),
    )
    identity = StudyId.mint("pubmed", record.key)
    return Study(id=identity, reports=(record,), scope=claim(Scope(kind=kind, diseases=(disease,))))


def appraisal_of(study: Study, design: Design, species: Species) -> Appraisal:
    return silent(
        study=study.id,
        stamp=STAMP,
        design=claim(design),
        analysis=claim(Analysis.PRIMARY),
        species=claim(species),
        rung=claim(Rung.PEOPLE_WATCHED),
        sentences=(),
    )


def say(study: Study, kind: SentenceKind, text: str, *grounds: str | Ground) -> Sentence:
    """A sentence that stands on quotes of the study and on other grounds."""

    def ground(item: str | Ground) -> Ground:
        if not isinstance(item, str):
            return item
        return next(passage.find(item) for passage in study.report.passages if item in passage.text)

    return Sentence(kind=kind, text=text, pattern="kit", grounds=tuple(ground(item) for item in grounds))


def digest_of(
    study: Study,
    *,
    teaser: Sentence,
    found: tuple[Sentence, ...],
    sure: tuple[Sentence, ...],
    heading: str = "What the study found",
    matters: str = "This concerns people with MS, and nothing changes in care now.",
    clinician: tuple[Sentence, ...] = (),
) -> Digest:
    """A whole digest around the sentences that a test is about."""
    rule = FiredRule(rule="kit", fact="invented")
    team = say(study, SentenceKind.CAUTION, CARE_TEAM, rule)
    concerns = say(study, SentenceKind.CAUTION, matters, rule)
    asked = ("Were people like me in this study?", "What would have to be studied next?")
    return Digest(
        study=study.id,
        stamp=STAMP,
        teaser=teaser,
        key_points=found[-1:],
        parts=(
            Part(kind=PartKind.FOUND, heading=heading, sentences=found),
            Part(kind=PartKind.MATTERS, heading="Why it matters to you", sentences=(concerns,)),
            Part(kind=PartKind.SURE, heading="How sure can we be?", sentences=(*sure, team)),
        ),
        questions=tuple(say(study, SentenceKind.QUESTION, text, rule) for text in asked),
        standing=(say(study, SentenceKind.STANDING, "This page tells of one study.", STANDING),),
        clinician=clinician,
    )


def trial() -> Made:
    """A randomized trial in people, told in our words and in the authors'."""
    study = study_of(
        "Balance training in people with multiple sclerosis: a randomized trial",
        "We randomly assigned 120 adults with relapsing-remitting multiple sclerosis (RRMS) to balance training "
        "(n = 62) or usual care (n = 58) for 12 weeks.",
        "Falls were reported by 31 of 62 people in the training group and by 43 of 58 people in the usual-care group "
        "(50.0% vs 74.1%; hazard ratio 0.62, 95% CI 0.41-0.93; p = .02). Walking speed did not differ between groups. "
        "Fatigue fell in both groups, but the score of the EDSS was unchanged. Three people withdrew.",
        "Our results suggest that balance training may reduce falls. It is not known how long this lasts.",
    )
    kind = SentenceKind
    found = (
        say(
            study,
            kind.FRAME,
            "This was a trial in 120 adults with MS, and chance decided who joined which group.",
            "We randomly assigned 120 adults",
        ),
        say(
            study,
            kind.FINDING,
            "In the training group 31 of 62 people fell (50 of every 100), compared with 43 of 58 with usual care.",
            FELL,
        ),
        say(
            study,
            kind.FINDING,
            "The authors report: “Walking speed did not differ between groups”.",
            "Walking speed did not differ between groups",
        ),
        say(
            study,
            kind.FINDING,
            "The authors say that their results suggest that “balance training may reduce falls”.",
            "balance training may reduce falls",
        ),
    )
    small = FiredRule(rule="small", fact="participants = 120")
    return Made(
        study=study,
        appraisal=appraisal_of(study, Design.RANDOMIZED_TRIAL, Species.PEOPLE),
        digest=digest_of(
            study,
            teaser=say(
                study,
                kind.TEASER,
                "In a trial of 120 adults with MS, fewer fell after balance training.",
                found[0].grounds[0],
            ),
            found=found,
            sure=(say(study, kind.CAUTION, "The study included 120 people. It cannot speak for everyone.", small),),
            clinician=(
                say(
                    study,
                    kind.FINDING,
                    "Result as printed: “hazard ratio 0.62, 95% CI 0.41-0.93; p = .02”.",
                    "hazard ratio 0.62, 95% CI 0.41-0.93; p = .02",
                ),
            ),
        ),
    )


def cohort() -> Made:
    """An observational study whose authors use a causal verb, with the caution that answers it."""
    study = study_of(
        "Smoking and disability in multiple sclerosis: a registry study",
        "We followed 2,822 people with MS in a national registry from 2005 to 2015.",
        "Of these, 1976 of 2822 (70.0%) had no relapse in the first 24 months. Smoking was associated with a higher "
        "risk of disability (OR 1.28). In smokers, smoking increased the risk of hospital stays.",
        "Smoking may be linked with disability. Residual confounding cannot be ruled out.",
    )
    kind = SentenceKind
    found = (
        say(
            study,
            kind.FRAME,
            "Researchers looked back at the records of 2,822 people with MS.",
            "We followed 2,822 people with MS in a national registry",
        ),
        say(
            study,
            kind.FINDING,
            "About 70 of every 100 people had no relapse in the first 24 months.",
            "1976 of 2822 (70.0%) had no relapse in the first 24 months",
        ),
        say(
            study,
            kind.FINDING,
            "Smoking went along with a 28% higher risk of disability.",
            "Smoking was associated with a higher risk of disability (OR 1.28)",
        ),
        say(
            study,
            kind.FINDING,
            "The authors report that “smoking increased the risk of hospital stays”.",
            "smoking increased the risk of hospital stays",
        ),
    )
    design = FiredRule(rule="design", fact="design = cohort")
    return Made(
        study=study,
        appraisal=appraisal_of(study, Design.COHORT, Species.PEOPLE),
        digest=digest_of(
            study,
            teaser=say(
                study,
                kind.TEASER,
                "In a study of 2,822 people with MS, smoking was linked with more disability.",
                found[0].grounds[0],
                "Smoking was associated with a higher risk of disability",
            ),
            found=found,
            sure=(
                say(study, kind.CAUTION, "It looked at records, so it cannot show what caused the difference.", design),
            ),
        ),
    )


def mouse() -> Made:
    """An animal study of a disease made to resemble MS."""
    study = study_of(
        "Invented compound PX-7 in experimental autoimmune encephalomyelitis",
        "We treated C57BL/6 mice with experimental autoimmune encephalomyelitis (EAE) with PX-7 for 21 days.",
        "Treated mice had lower clinical scores than controls. "
        "PX-7 reduced the number of CD4+ T cells in the spinal cord.",
    )
    kind = SentenceKind
    found = (
        say(study, kind.FRAME, "This was a study in mice, not in people.", "We treated C57BL/6 mice"),
        say(
            study,
            kind.FINDING,
            "In the mice, the authors report that “PX-7 reduced the number of CD4+ T cells in the spinal cord”.",
            "PX-7 reduced the number of CD4+ T cells in the spinal cord",
        ),
        say(
            study,
            kind.FINDING,
            "Mice that were given the compound had lower disease scores than the controls.",
            "Treated mice had lower clinical scores than controls",
        ),
    )
    species = FiredRule(rule="species", fact="species = animals")
    return Made(
        study=replace(study, scope=claim(Scope(kind=ScopeKind.MODEL, diseases=("eae",)))),
        appraisal=appraisal_of(study, Design.ANIMAL, Species.ANIMALS),
        digest=digest_of(
            study,
            teaser=say(
                study,
                kind.TEASER,
                "In mice with an MS-like disease, a compound went along with lower disease scores.",
                "Treated mice had lower clinical scores than controls",
            ),
            found=found,
            sure=(say(study, kind.CAUTION, "Results in mice often do not hold in people.", species),),
        ),
    )


def review() -> Made:
    """A narrative review about a neighbor of MS."""
    study = study_of(
        "Treatment of neuromyelitis optica spectrum disorder: a review",
        "We review 14 trials of treatments for neuromyelitis optica spectrum disorder (NMOSD).",
        "Several antibodies have been tested. Relapses were less frequent with them than with placebo. "
        "Long-term data are lacking, and it is unclear whether results hold in children.",
        kind=ScopeKind.NEIGHBOR,
        disease="nmosd",
    )
    kind = SentenceKind
    found = (
        say(
            study,
            kind.FRAME,
            "This article looks back over published work.",
            SourceField(path="publication_types", value="Journal Article"),
        ),
        say(
            study,
            kind.FINDING,
            "The authors say: “Relapses were less frequent with them than with placebo”.",
            "Relapses were less frequent with them than with placebo",
        ),
        say(
            study,
            kind.FINDING,
            "They also say: “it is unclear whether results hold in children”.",
            "it is unclear whether results hold in children",
        ),
    )
    design = FiredRule(rule="design", fact="design = narrative review")
    return Made(
        study=study,
        appraisal=appraisal_of(study, Design.NARRATIVE_REVIEW, Species.NONE),
        digest=digest_of(
            study,
            heading="What the review says",
            matters="This concerns people with NMOSD, which is a neighbor of MS but not MS.",
            teaser=say(
                study,
                kind.TEASER,
                "A review looks at treatments for NMOSD, a disease close to MS.",
                "We review 14 trials",
            ),
            found=found,
            sure=(say(study, kind.CAUTION, "A review shows what its authors chose to bring together.", design),),
        ),
    )


GOOD: dict[str, Callable[[], Made]] = {"trial": trial, "cohort": cohort, "mouse": mouse, "review": review}

__all__ = ["GOOD", "Made", "PartKind", "absent", "claim", "cohort", "mapped", "mouse", "review", "say", "trial"]
