"""Faults planted in good digests are caught by the check that answers for them, and good variants are left alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest

import pictured_digests
from plainms.absence import Unclear
from plainms.appraisal.appraisal import Design, Species
from plainms.digest.digest import Fact, FactGroup, OfHundred, PartKind, Sentence, SentenceKind
from plainms.identifiers import StudyId
from plainms.provenance import FiredRule, SourceField, VocabularyEntry
from plainms.sources.record import CommentsCorrections, Keyword, PublicationType
from plainms.studies.study import ScopeKind
from plainms.text import Passage, PassageKind
from plainms.verification.verify import CHECKS
from verification_kit import GOOD, Made, cohort, mouse, review, say, trial

Variant = Callable[[], Made]
RULE = FiredRule(rule="kit", fact="invented")
FELL = "In the training group"
FELL_SOURCE = (
    "Falls were reported by 31 of 62 people in the training group and by 43 of 58 people in the usual-care group"
)
SUGGEST = "The authors say that their results suggest"
DIFFER = "The authors report: “Walking"
SMOKERS = "Fatigue was higher in smokers than in runners of that age."
SMOKED = "Smoking was associated with a higher risk of disability (OR 1.28)"
ELSEWHERE = Passage(key="abstract.0", kind=PassageKind.ABSTRACT, text="Words of quite another paper about 120 adults.")


def teaser(made: Made, text: str) -> Made:
    return made.with_digest(teaser=replace(made.digest.teaser, text=text))


def teaser_on(made: Made, text: str, ground: str) -> Made:
    """A teaser that stands on these words of the study."""
    return made.with_digest(
        teaser=say(made.study, SentenceKind.TEASER, text, ground, "We followed 2,822 people with MS")
    )


def question(made: Made, text: str) -> Made:
    questions = (made.digest.questions[0], replace(made.digest.questions[1], text=text))
    return made.with_digest(questions=questions)


def sure(made: Made, *sentences: Sentence) -> Made:
    return made.with_part(PartKind.SURE, sentences=sentences)


def team(made: Made) -> Sentence:
    return made.digest.part(PartKind.SURE).sentences[-1]


def explained(made: Made, text: str, entry: VocabularyEntry) -> Made:
    found = made.digest.part(PartKind.FOUND).sentences
    sentence = Sentence(kind=SentenceKind.EXPLANATION, text=text, pattern="kit", grounds=(entry,))
    return made.with_part(PartKind.FOUND, sentences=(*found, sentence))


def finding(made: Made, text: str, *grounds: str) -> Made:
    found = made.digest.part(PartKind.FOUND).sentences
    return made.with_part(PartKind.FOUND, sentences=(*found, say(made.study, SentenceKind.FINDING, text, *grounds)))


def with_placebo(text: str) -> Made:
    """A finding on smoking that cites the placebo of the glossary."""
    made = finding(cohort(), text, SMOKED)
    found = made.digest.part(PartKind.FOUND).sentences
    cited = (*found[-1].grounds, VocabularyEntry(vocabulary="glossary", id="placebo"))
    return made.with_part(PartKind.FOUND, sentences=(*found[:-1], replace(found[-1], grounds=cited)))


def aside(text: str, entry: str = "edss") -> Made:
    """A finding on the disability scale that cites an entry of the glossary."""
    made = finding(trial(), text, "the score of the EDSS was unchanged")
    found = made.digest.part(PartKind.FOUND).sentences
    cited = (*found[-1].grounds, VocabularyEntry(vocabulary="glossary", id=entry))
    return made.with_part(PartKind.FOUND, sentences=(*found[:-1], replace(found[-1], grounds=cited)))


FAULTS: dict[str, dict[str, Variant]] = {
    "eligible": {
        "no abstract": lambda: trial().with_record(abstract=()),
        "a retracted publication": lambda: trial().with_record(
            publication_types=(PublicationType(name="Retracted Publication"),)
        ),
        "a link to its retraction": lambda: trial().with_record(
            comments_corrections=(CommentsCorrections(ref_type="RetractionIn"),)
        ),
        "the digest of another study": lambda: trial().with_digest(study=StudyId.mint("pubmed", "1")),
    },
    "grounds": {
        "words of another paper": lambda: trial().with_sentence(
            "This was a trial", "A trial in 120 adults.", ELSEWHERE.whole()
        ),
        "a field the record does not hold": lambda: review().with_sentence(
            "This article", "This article looks back.", SourceField(path="publication_types", value="Review")
        ),
        "an entry that does not exist": lambda: explained(
            trial(), "A relapse is an attack.", VocabularyEntry(vocabulary="designs", id="no such design")
        ),
        "a list that does not exist": lambda: explained(
            trial(), "A relapse is an attack.", VocabularyEntry(vocabulary="no_such_list", id="relapse")
        ),
        "a finding on the title alone": lambda: finding(trial(), "Balance was trained.", "Balance training"),
        "an empty sentence": lambda: trial().with_sentence("This was a trial", " "),
    },
    "quotes": {
        "a changed word": lambda: trial().with_sentence(
            SUGGEST, "The authors say that “balance training may end falls”."
        ),
        "pieces in the wrong order": lambda: trial().with_sentence(
            DIFFER, "The authors report: “between groups … Walking speed did not differ”."
        ),
        "a dropped not": lambda: trial().with_sentence(
            DIFFER, "The authors report: “Walking speed did … differ between groups”."
        ),
        "a cut word": lambda: trial().with_sentence(
            DIFFER, "The authors report: “speed did not differ between group”."
        ),
        "a cut number": lambda: trial().with_sentence("Result as printed", "Result as printed: “hazard ratio 0.6”."),
        "a quotation that stops in the middle": lambda: trial().with_sentence(
            DIFFER, "The authors report: “Walking speed did not differ between”."
        ),
        "words left out of the middle of a clause": lambda: trial().with_sentence(
            DIFFER, "The authors report: “Walking … did not differ between groups”."
        ),
        "an unlicensed insertion": lambda: trial().with_sentence(
            DIFFER, "The authors report: “Walking speed [a key outcome] did not differ between groups”."
        ),
        "an insertion that its entry does not say": lambda: aside(
            "The authors report: “the score of the EDSS [of a happy life] was unchanged”."
        ),
        "an insertion that its entry says in part": lambda: aside(
            "The authors report: “the score of the EDSS [scale] was unchanged”."
        ),
        "an insertion behind another word": lambda: aside(
            "The authors report: “the score [disability scale] of the EDSS was unchanged”."
        ),
        "an insertion behind the short form of something else": lambda: aside(
            "The authors report: “the score of the EDSS (RRMS) [disability scale] was unchanged”."
        ),
        "an insertion of another entry": lambda: aside(
            "The authors report: “the score of the EDSS [disability scale] was unchanged”.", "relapse"
        ),
        "an insertion with a part of the long form": lambda: with_abstract(
            trial(), "People with RRMS fell less.", "The authors say: “People with RRMS [remitting MS] fell less”."
        ),
        "an insertion that turns the sense": lambda: aside(
            "The authors report: “the score of the EDSS [disability scale] was [not] unchanged”."
        ),
        "words of ours in brackets that nothing says": lambda: aside(
            "The score of the EDSS (a sign of recovery) was unchanged."
        ),
        "a quotation that never closes": lambda: trial().with_sentence(
            DIFFER, "The authors report: “Walking speed did not differ."
        ),
        "a quotation from elsewhere in the abstract": lambda: trial().with_sentence(
            DIFFER, "The authors report: “Three people withdrew”."
        ),
    },
    "numbers": {
        "another count": lambda: trial().with_sentence(FELL, "In the training group 32 of 62 people fell."),
        "another percentage": lambda: cohort().with_sentence(
            "About 70", "About 80 of every 100 people had no relapse in 24 months."
        ),
        "a percentage told as a count": lambda: cohort().with_sentence(
            "About 70", "In 70 people there was no relapse for 24 months."
        ),
        "a count told as a percentage": lambda: trial().with_sentence(
            FELL, "In the training group 31% of people fell."
        ),
        "another unit": lambda: cohort().with_sentence(
            "About 70", "About 70 of every 100 people had no relapse in 24 weeks."
        ),
        "a comparison the source lacks": lambda: trial().with_sentence(
            FELL, "In the training group more than 31 people fell."
        ),
        "another risk": lambda: cohort().with_sentence("Smoking went", "Smoking went along with a 38% higher risk."),
        "a number in words": lambda: trial().with_sentence(FELL, "In the training group thirty-two people fell."),
        "an invented share": lambda: trial().with_sentence(
            FELL, "In the training group two thirds of the people fell."
        ),
        "a rule that says another number": lambda: trial().with_sentence(
            "The study included", "The study included 12 people."
        ),
        "another name": lambda: mouse().with_sentence("In the mice, the", "In the mice there were fewer CD8+ T cells."),
        "a sign that turned": lambda: trial().with_sentence(FELL, "In the training group the change was -31 people."),
        "an explanation with a number of its own": lambda: explained(
            trial(), "Such a study follows 500 people.", VocabularyEntry(vocabulary="designs", id="cohort")
        ),
    },
    "teaser": {
        "too long": lambda: teaser(
            trial(), "In a trial of 120 adults with MS, fewer fell after balance training than " + "x" * 40 + "."
        ),
        "cut": lambda: teaser(trial(), "In a trial of 120 adults with MS, fewer fell after balance…"),
        "no full stop": lambda: teaser(trial(), "In a trial of 120 adults with MS, fewer fell"),
        "two sentences": lambda: teaser(trial(), "This was a trial. It had 120 adults."),
        "ends on a function word": lambda: teaser(trial(), "In a trial of 120 adults with MS, fewer fell after the."),
        "an abbreviation": lambda: teaser(trial(), "In a trial of 120 adults with RRMS, fewer fell."),
        "an open bracket": lambda: teaser(trial(), "In a trial (of 120 adults, fewer fell."),
        "a lower-case start": lambda: teaser(trial(), "in a trial of 120 adults, fewer fell."),
        "a mixed abbreviation": lambda: teaser(mouse(), "In mice, sNfL was lower."),
    },
    "advice": {
        "should": lambda: trial().with_sentence(
            SUGGEST, "People with falls should have balance training, the authors say."
        ),
        "an order": lambda: trial().with_sentence("The study included", "Ask for balance training."),
        "a promise": lambda: trial().with_sentence(
            SUGGEST, "The authors say that balance training will help people with MS."
        ),
        "a breakthrough": lambda: teaser(trial(), "A breakthrough for 120 adults with MS."),
        "safe": lambda: trial().with_sentence(SUGGEST, "The authors say that balance training may be safe."),
        "the best": lambda: trial().with_sentence(
            SUGGEST, "The authors suggest that it is the most effective training."
        ),
        "advice in a quotation": lambda: with_abstract(
            trial(),
            "Clinicians should consider balance training.",
            "The authors say: “Clinicians should consider balance training”.",
        ),
        "a recommendation in a quotation": lambda: with_abstract(
            trial(), "We recommend balance training.", "The authors say: “We recommend balance training”."
        ),
        "an order told to professionals in our words": lambda: trial().with_sentence(
            SUGGEST, "To professionals, the guidance says that people should have balance training."
        ),
        "a cure": lambda: trial().with_sentence(SUGGEST, "The authors suggest that it may cure MS."),
    },
    "reviews": {
        "the heading says found": lambda: review().with_part(PartKind.FOUND, heading="What the study found"),
        "the authors found": lambda: review().with_sentence("The authors say", "The authors found fewer relapses."),
        "a teaser that found": lambda: teaser(review(), "A review found fewer relapses in NMOSD."),
        "a pooled review that showed": lambda: (
            review()
            .with_claim(design=Design.META_ANALYSIS)
            .with_sentence("The authors say", "The trials showed fewer relapses.")
        ),
    },
    "causes": {
        "a reason for what is denied": lambda: finding(
            cohort(), "Smoking did not go along with less disability because of stress.", SMOKED
        ),
        "a reason that the authors are said to give": lambda: finding(
            cohort(), "The authors say that smoking went along with disability because of stress.", SMOKED
        ),
        "a cause in our words": lambda: cohort().with_sentence("Smoking went", "Smoking caused a 28% higher risk."),
        "leads to": lambda: cohort().with_sentence("Smoking went", "Smoking leads to a 28% higher risk."),
        "a cause in the teaser": lambda: teaser(
            cohort(), "In 2,822 people with MS, smoking worsened their disability."
        ),
        "a quoted cause without a caution": lambda: sure(
            cohort(), say(cohort().study, SentenceKind.CAUTION, "It has limits.", RULE), team(cohort())
        ),
        "a cause where the design is unknown": lambda: (
            trial()
            .with_claim(design=Design.NON_RANDOMIZED_TRIAL)
            .with_sentence(SUGGEST, "Balance training prevents falls, the trial suggests.")
        ),
    },
    "species": {
        "people with a disease that is made in animals": lambda: mice(
            "In mice, the people had EAE and lower scores than controls."
        ),
        "people in work whose species nobody could tell": lambda: (
            mouse()
            .with_claim(species=Unclear(because="invented"))
            .with_sentence("This was a study in mice", "This was a study in people.")
        ),
        "a finding that hides the mice": lambda: mouse().with_sentence(
            "Mice that", "The compound lowered the disease score."
        ),
        "a teaser that hides the mice": lambda: teaser(mouse(), "A compound went along with lower disease scores."),
        "people in place of mice": lambda: mouse().with_sentence(
            "In the mice, the",
            "In people, the authors report that “PX-7 reduced the number of CD4+ T cells in the spinal cord”.",
        ),
        "what mice got is given to people": lambda: (
            mouse()
            .with_claim(species=Unclear(because="invented"))
            .with_sentence("This was a study in mice", "The researchers gave a treatment called PX-7 to people.")
        ),
        "what mice got is given to people, in a study of both": lambda: (
            mouse()
            .with_claim(species=Species.PEOPLE_AND_ANIMALS)
            .with_sentence("This was a study in mice", "The researchers gave a treatment called PX-7 to people.")
        ),
        "people that lack a gene": lambda: mouse().with_sentence(
            "Mice that", "In gene-deficient people and mice, the compound lowered the disease score."
        ),
        "ordinary people beside mice": lambda: mouse().with_sentence(
            "Mice that",
            "The compound did not change scores of many kinds in either ordinary people or mice that lacked PX.",
        ),
        "people who took part": lambda: mouse().with_sentence(
            "This was", "Researchers studied people with an MS-like disease."
        ),
        "cells told as nothing at all": lambda: (
            mouse()
            .with_claim(species=Species.CELLS, design=Design.LABORATORY)
            .with_sentence("Mice that", "The compound lowered the disease score.")
        ),
    },
    "context": {
        "appeared is gone": lambda: told_of(
            "Training appeared to reduce falls at home in this group.", "Training reduced falls at home in this group."
        ),
        "may is gone": lambda: trial().with_sentence(SUGGEST, "Balance training reduced falls."),
        "suggest is gone": lambda: trial().with_sentence(
            SUGGEST, "The authors say that “balance training may reduce falls”.", "balance training may reduce falls"
        ),
        "not is gone": lambda: trial().with_sentence(DIFFER, "Walking speed differed between the groups."),
        "whether is gone": lambda: review().with_sentence(
            "They also say", "They also say: “results hold in children”.", "results hold in children"
        ),
        "not is left out in front of a quotation": lambda: trial().with_sentence(
            DIFFER, "The authors report a speed that “differ between groups”.", "differ between groups"
        ),
    },
    "attribution": {
        "a background sentence told as the aim": lambda: with_abstract(
            trial(),
            "Falls are frequent.",
            "The authors state their aim: “Falls are frequent”.",
        ),
        "an early sentence told as a conclusion": lambda: trial().with_sentence(
            DIFFER, "The authors conclude: “12 weeks”.", "12 weeks"
        ),
        "another background sentence told as the aim": lambda: with_abstract(
            trial(), "Falls are frequent.", "The authors put their aim in these words: “Falls are frequent”."
        ),
    },
    "population": {
        "every person": lambda: told_of("Fatigue was seen in patients with MS.", "Fatigue was seen in every person."),
        "people with MS have": lambda: cohort().with_sentence(
            "Smoking went", "People with MS have a 28% higher risk if they smoke."
        ),
        "patients with MS show": lambda: cohort().with_sentence(
            "Smoking went", "Patients with MS show a 28% higher risk."
        ),
        "MS patients": lambda: cohort().with_sentence("Researchers", "Researchers looked back at 2,822 MS patients."),
        "the cases told as all": lambda: with_abstract(
            trial(), "We enrolled 40 patients with MS and 60 healthy controls.", "The researchers studied 40 people."
        ),
        "sufferers": lambda: cohort().with_sentence(
            "It looked", "It looked at sufferers, so it cannot show what caused it."
        ),
    },
    "diseases": {
        "a result on a neighbor told as one on MS": lambda: with_abstract(
            review(), "Sleep was poorer before NMOSD attacks.", "Sleep was poorer before MS attacks."
        ),
        "another disease in the place of the one named there": lambda: told_of(
            "Findings were typical of multiple sclerosis, unlike in the earlier report. Lupus was rare.",
            "Findings were typical of lupus.",
        ),
        "a neighbor told as MS": lambda: teaser(review(), "A review looks at treatments for MS."),
        "a neighbor's frame that speaks of MS": lambda: review().with_sentence(
            "This article", "This article looks back at work on MS."
        ),
        "a neighbor nobody named": lambda: teaser(trial(), "In a trial of 120 adults with NMOSD, fewer fell."),
        "another disease": lambda: trial().with_sentence(
            "This was", "This was a trial in 120 adults with Parkinson's disease."
        ),
        "the wrong neighbor": lambda: teaser(review(), "A review looks at treatments for MOGAD."),
    },
    "analogies": pictured_digests.FAULTS,
    "complete": {
        "a part is missing": lambda: trial().with_digest(parts=trial().digest.parts[:2]),
        "a part is there twice": lambda: trial().with_digest(parts=(*trial().digest.parts, trial().digest.parts[0])),
        "no care-team line": lambda: sure(trial(), *trial().digest.part(PartKind.SURE).sentences[:-1]),
        "no limit of its own": lambda: sure(trial(), team(trial())),
        "no design": lambda: trial().with_part(
            PartKind.FOUND, sentences=trial().digest.part(PartKind.FOUND).sentences[1:]
        ),
        "one question": lambda: trial().with_digest(questions=trial().digest.questions[:1]),
        "five questions": lambda: trial().with_digest(
            questions=trial().digest.questions * 2 + trial().digest.questions[:1]
        ),
        "a question that asks nothing": lambda: question(trial(), "Tell me about it."),
        "no standing note": lambda: trial().with_digest(standing=()),
        "an empty part": lambda: trial().with_part(PartKind.MATTERS, sentences=()),
    },
    "hygiene": {
        "a doubled word": lambda: trial().with_sentence("This was", "This was a a trial in 120 adults."),
        "a doubled blank": lambda: trial().with_sentence("This was", "This was a  trial in 120 adults."),
        "mojibake": lambda: trial().with_sentence("This was", "This was a trial of IFN-<ce><b2> in 120 adults."),
        "wrongly decoded letters": lambda: trial().with_sentence(
            "This was", "This was a trial of caf\u00c3\u00a9 in 120 adults."
        ),
        "markup": lambda: trial().with_sentence("This was", "This was a <b>trial</b> in 120 adults."),
        "an entity": lambda: trial().with_sentence("This was", "This was a trial &lt; in 120 adults."),
        "an open bracket": lambda: trial().with_sentence("This was", "This was a trial (in 120 adults."),
        "a control character": lambda: trial().with_sentence("This was", "This was a trial\x07 in 120 adults."),
        "a right-to-left override": lambda: trial().with_sentence("This was", "This was a \u202etrial in 120 adults."),
        "a zero-width digit gap": lambda: trial().with_sentence("This was", "This was a trial in 1\u200b20 adults."),
        "orphaned punctuation": lambda: trial().with_sentence("This was", "This was a trial , in 120 adults."),
        "no end": lambda: trial().with_sentence("This was", "This was a trial in 120 adults"),
        "an unfilled slot": lambda: trial().with_sentence("This was", "This was a trial in {people}."),
        "the wrong article": lambda: trial().with_sentence("This was", "This was an trial in 120 adults."),
        "a heading with a doubled word": lambda: trial().with_part(PartKind.SURE, heading="How sure sure can we be?"),
    },
    "parity": {
        "another size in the teaser": lambda: teaser(trial(), "In a trial of 62 adults with MS, fewer fell."),
        "another size in the parts": lambda: finding(
            trial(), "The study included 58 people.", "We randomly assigned 120"
        ),
        "a denial in one depth": lambda: finding(cohort(), "Smoking did not go along with a 28% higher risk.", SMOKED),
        "a hedge in one depth": lambda: finding(cohort(), "Smoking may go along with a 28% higher risk.", SMOKED),
        "another direction": lambda: finding(cohort(), "Smoking went along with a 28% lower risk.", SMOKED),
        "another number": lambda: finding(cohort(), "Smoking went along with a 29% higher risk.", SMOKED),
        "a teaser that turns its finding": lambda: teaser_on(
            cohort(), "In a study of 2,822 people with MS, smoking went along with less disability.", SMOKED
        ),
        "women in one depth and men in another": lambda: finding(
            trial(), "This was a trial in 120 men.", "We randomly assigned 120"
        ).with_sentence("This was", "This was a trial in 120 women."),
        "a picture that shows more than its words": lambda: boxed(trial(), figures=74),
        "a picture of a group that nobody names": lambda: boxed(trial(), name="swimming group"),
        "a teaser of studies with another number": lambda: teaser_on(
            cohort(), "A review of 12 studies says that smokers had a 29% higher risk.", SMOKED
        ),
        "a teaser with another number": lambda: teaser_on(
            cohort(), "In a study of 2,822 people with MS, smokers had a 29% higher risk.", SMOKED
        ),
    },
    "direction": {
        "the other side of the very thing": lambda: told_of(
            "Training reduced pain of the legs, and stronger muscles were noted.",
            "Training increased pain of the legs, and fewer muscles were noted.",
        ),
        "one side of a negative correlation twice": lambda: told_of(
            "Walking speed was negatively correlated with fatigue.", "Higher speed went along with higher fatigue."
        ),
        "numbers that belie the word": lambda: told_of(
            "Women had a higher rate of falls than men (83% vs 78%).",
            "Women had a higher rate of falls than men: of every 100 people, 78 compared with 83.",
        ),
        "a short clause": lambda: told_of("PX-9 ameliorated pain.", "Treatment with PX-9 worsened pain."),
        "more told as less": lambda: finding(cohort(), "Smoking went along with a 28% lower risk.", SMOKED),
        "less told as more": lambda: mice("In mice, those that were treated had higher scores than controls."),
        "less severe told as worse": lambda: told_of(
            "Treated people had less severe fatigue than the others.", "Fatigue was worse in people who were treated."
        ),
        "better told as worse": lambda: told_of(
            "Walking improved in people who trained.", "Walking got worse and was worse in people who trained."
        ),
        "one side turned among two": lambda: told_of(
            "Fatigue was lower and walking speed was higher in people who trained.",
            "Fatigue was lower and walking speed was lower in people who trained.",
        ),
    },
    "denial": {
        "one of two denials dropped": lambda: told_of(
            "In total 75% were not admitted, and no deaths were recorded.", "Of 100, 75 were admitted, and none died."
        ),
        "alike told as different": lambda: told_of(
            "Fatigue was similar in smokers and in runners of that age.", "Fatigue differed in smokers and in runners."
        ),
        "a word that only looks like a denial": lambda: told_of(
            "Smoking was independently associated with nonspecific fatigue.", "Smoking was not linked with fatigue."
        ),
        "a denial added": lambda: finding(cohort(), "Smoking was not linked with a higher risk of disability.", SMOKED),
        "a denial dropped": lambda: told_of(
            "Training was not associated with fewer falls in this group.", "Training went along with fewer falls."
        ),
        "a hedge dropped": lambda: told_of(
            "Training may reduce the number of falls at home.", "Training reduced the number of falls at home."
        ),
    },
    "outcome": {
        "a side result as the main one": lambda: finding(
            cohort(), "On the main outcome, smoking went along with a higher risk of disability.", SMOKED
        ),
        "a key finding that nobody calls so": lambda: finding(
            cohort(), "The key finding was that smoking went along with a higher risk of disability.", SMOKED
        ),
        "a goal that nobody set": lambda: finding(
            trial(), "The trial met its main goal: fewer people fell in the training group.", FELL_SOURCE
        ),
    },
    "groups": {
        "those who took it told as all": lambda: told_of(
            "Patients with MS who received reminders had fewer falls.", "People with MS had fewer falls."
        ),
        "an early course told as all": lambda: told_of(
            "Fatigue was found in 18% of patients with early MS.", "Fatigue was found in 18% of people with MS."
        ),
        "the groups of one sentence exchanged": lambda: told_of(
            "The decrease was lower in the cooling group than in the control group.",
            "The decrease was lower in the control group than in the cooling group.",
        ),
        "numbers that change places": lambda: told_of(
            "Falls were seen in 14% of the trained and in 71% of the others after a year.",
            "Falls were seen in 71% of the trained and in 14% of the others after a year.",
        ),
        "one course told as all": lambda: told_of(
            "Patients with relapsing-remitting MS had more fatigue than controls.",
            "People with MS had more fatigue than controls.",
        ),
        "women told as all": lambda: told_of(
            "Women with MS had more fatigue than controls did.", "People with MS had more fatigue than controls."
        ),
        "groups that change places": lambda: told_of(
            SMOKERS,
            "Fatigue was higher in runners than in smokers.",
        ),
    },
    "licence": {
        "nothing of it in the source": lambda: finding(cohort(), "The result was the same in women.", SMOKED),
        "an invented result": lambda: finding(cohort(), "People who smoked also slept badly and ate late.", SMOKED),
        "an invented reason": lambda: finding(
            cohort(), "Smoking went along with a higher risk in families with poor housing and noisy streets.", SMOKED
        ),
        "an invented place": lambda: finding(
            cohort(), "Smoking went along with more disability in villages near rivers and mountains.", SMOKED
        ),
    },
    "comparator": {
        "a saving without what it is compared with": lambda: told_of(
            "Training in groups was a cost-saving choice compared to training alone.",
            "Training in groups was a cost-saving choice.",
        ),
        "nobody to compare with": lambda: mice("In mice, those that were treated had lower clinical scores."),
        "a reduction against nobody": lambda: told_of(
            "Training reduced fatigue compared with usual care.", "Training reduced fatigue."
        ),
        "more of it than nobody": lambda: told_of(SMOKERS, "Fatigue was higher in smokers of that age."),
    },
    "tense": {
        "a result true of always": lambda: finding(cohort(), "Smoking goes along with a higher risk.", SMOKED),
        "more of it always": lambda: told_of(SMOKERS, "Smokers have more fatigue than runners of that age."),
        "a difference true of always": lambda: told_of(
            SMOKERS,
            "Fatigue is higher in smokers than in runners.",
        ),
    },
    "wording": {
        "a direction more": lambda: told_of(
            "After training, the pace and the mood of the runners changed with age.",
            "After training, the better pace and the mood of the runners changed with age.",
        ),
        "a denial more": lambda: told_of(
            "A moderate correlation was noted between pace and the mood of runners.",
            "A moderate correlation was not noted between pace and the mood of runners.",
        ),
        "a hedge less": lambda: told_of(
            "The mood of the runners may change with the pace of training.",
            "The mood of the runners does change with the pace of training.",
        ),
        "a narrowing less": lambda: told_of(
            "Mood changed with pace in untreated runners of the second group.",
            "Mood changed with pace in runners of the second group.",
        ),
        "an all more": lambda: told_of(
            "Mood changed with pace in runners of the second group of the trial.",
            "Mood always changed with pace in runners of the second group of the trial.",
        ),
        "told of today": lambda: told_of(
            "The mood of the runners was not checked after the second year.",
            "The mood of the runners is not checked after the second year.",
        ),
    },
    "medicines": {
        "a medicine of another study": lambda: finding(
            cohort(), "Smoking and ofatumumab went along with a higher risk of disability.", SMOKED
        ),
        "in the teaser": lambda: teaser(trial(), "A trial in 120 adults with MS tested siponimod."),
        "in a frame": lambda: trial().with_sentence(
            "This was", "This was a trial of fingolimod in 120 adults with MS."
        ),
    },
}


def boxed(made: Made, *, figures: int = 50, name: str = "training group") -> Made:
    """The digest with a box of the falls in both groups, of which one picture may be wrong."""
    text = "Falls: 50 of every 100 people (training group) and about 74 of every 100 people (usual-care group)."
    sentence = Sentence(
        kind=SentenceKind.FINDING, text=text, pattern="fact-box.counted", grounds=(made.span(FELL_SOURCE),)
    )
    trained = FactGroup(name=name, share=OfHundred(figures=figures, words="50", printed="31 of 62"))
    usual = FactGroup(name="usual-care group", share=OfHundred(figures=74, words="about 74", printed="43 of 58"))
    return made.with_digest(box=(Fact(counted="Falls", groups=(trained, usual), sentence=sentence),))


def told_of(source: str, text: str) -> Made:
    """The cohort with one more result, and a finding of our own that tells it."""
    made = cohort()
    last = made.study.abstract[-1]
    longer = replace(last, key="abstract.9", text=source)
    return finding(made.with_record(abstract=(*made.study.abstract, longer)), text, source.rstrip("."))


def mice(text: str) -> Made:
    """The mouse study with its comparison told in these words."""
    return mouse().with_sentence("Mice that were", text)


def with_abstract(made: Made, addition: str, text: str) -> Made:
    """The study with one more sentence in its abstract, and a finding that tells it."""
    last = made.study.abstract[-1]
    longer = replace(last, key="abstract.9", text=addition)
    more = made.with_record(abstract=(*made.study.abstract, longer))
    return finding(more, text, next((piece for piece in quoted(text) if piece in addition), addition.rstrip(".")))


def quoted(text: str) -> list[str]:
    """What a text quotes."""
    return [piece.partition("”")[0] for piece in text.split("“")[1:]]


FINE: dict[str, dict[str, Variant]] = {
    "eligible": {
        **GOOD,
        "a comment on it": lambda: trial().with_record(
            comments_corrections=(CommentsCorrections(ref_type="CommentIn"),)
        ),
    },
    "grounds": {
        **GOOD,
        "a field of the record": lambda: review().with_sentence(
            "This article",
            "This article looks back.",
            SourceField(path="journal.title", value="Journal of Invented Results"),
        ),
    },
    "quotes": {
        **GOOD,
        "a bracket left out": lambda: with_abstract(
            trial(), "Sleep improved (p = .04) in group A.", "The authors say: “Sleep improved … in group A”."
        ),
        "the start left out": lambda: finding(
            trial(),
            "The authors report: “43 of 58 people in the usual-care group”.",
            FELL_SOURCE,
        ),
        "an insertion that the abstract defines": lambda: finding(
            trial(),
            "The authors write of “relapsing-remitting multiple sclerosis [RRMS]”.".replace("[RRMS]", "(RRMS)"),
            "relapsing-remitting multiple sclerosis (RRMS)",
        ),
        "an insertion that its entry says": lambda: aside(
            "The authors report: “the score of the EDSS [disability scale] was unchanged”."
        ),
        "words in brackets that an entry says": lambda: aside(
            "The score of the EDSS (a disability scale) was unchanged."
        ),
        "a short form opened": lambda: with_abstract(
            trial(),
            "People with RRMS fell less.",
            "The authors say: “People with RRMS [relapsing-remitting multiple sclerosis] fell less”.",
        ),
    },
    "numbers": {
        **GOOD,
        "a sum of groups": lambda: finding(
            trial(),
            "Training and usual care together had 120 people.",
            "balance training (n = 62) or usual care (n = 58)",
        ),
        "a percentage from a count": lambda: trial().with_sentence(
            FELL, "In the training group 50% of 62 people fell."
        ),
        "half": lambda: trial().with_sentence(FELL, "In the training group half of 62 people fell."),
        "words for figures": lambda: finding(
            trial(), "The authors report that 3 people withdrew.", "Three people withdrew"
        ),
        "rounded with about": lambda: cohort().with_sentence(
            "Researchers", "Researchers looked back at about 2,800 people."
        ),
        "no number at all": lambda: trial().with_sentence(FELL, "People in the training group fell less."),
    },
    "teaser": {
        "a question in brackets at its end": lambda: teaser(
            trial(), "A study of 40 adults looked at morbidity (how much illness there is)."
        ),
        **GOOD,
        "a neighbor by its letters": lambda: teaser(review(), "A review looks at treatments for NMOSD."),
        "a decimal": lambda: teaser(trial(), "In a trial of 120 adults, the score changed by 0.62 points."),
        "a double name": lambda: teaser(trial(), "In a trial of 120 adults, Epstein-Barr virus was measured."),
    },
    "advice": {
        **GOOD,
        "a quotation told to those who treat": lambda: with_abstract(
            trial(),
            "Clinicians should consider balance training.",
            "To doctors, the authors say: “Clinicians should consider balance training”.",
        ),
        "should in a question": lambda: question(trial(), "Are there other problems that we should watch?"),
        "a call for research": lambda: trial().with_sentence(
            SUGGEST, "The authors suggest that this should be confirmed."
        ),
        "not a cure": lambda: trial().with_sentence(
            "The study included", "It does not show that training can cure MS."
        ),
        "a breakthrough infection": lambda: trial().with_sentence(
            SUGGEST, "The authors suggest fewer breakthrough infections."
        ),
    },
    "reviews": {
        **GOOD,
        "a trial may find": lambda: trial().with_sentence(SUGGEST, "The study found that training may reduce falls."),
        "found in a quotation": lambda: with_abstract(
            review(), "Three drugs were found to help.", "The authors say: “Three drugs were found to help”."
        ),
    },
    "causes": {
        **GOOD,
        "a randomized trial": lambda: trial().with_sentence(SUGGEST, "Training may have reduced falls."),
        "an aim": lambda: cohort().with_sentence(
            "Researchers", "Researchers asked whether smoking causes disability in 2,822 people."
        ),
        "mice": lambda: mouse().with_sentence("Mice that", "In mice, the compound reduced the disease."),
    },
    "species": {
        **GOOD,
        "cells in a dish": lambda: (
            mouse()
            .with_claim(species=Species.CELLS, design=Design.LABORATORY)
            .with_sentence("Mice that", "In lab-grown cells, the compound lowered a signal.")
        ),
        "not a test in people": lambda: mouse().with_sentence(
            "This was", "This was work with mice, not a test of a treatment in people."
        ),
        "people": lambda: trial().with_sentence(FELL, "Researchers studied people who fell."),
    },
    "context": {
        **GOOD,
        "to come into view is no hedge": lambda: told_of(
            "New spots appeared in the brains of people who smoked.",
            "New spots came in the brains of people who smoked.",
        ),
        "another hedge": lambda: trial().with_sentence(SUGGEST, "Balance training could possibly reduce falls."),
        "no clear difference": lambda: trial().with_sentence(
            DIFFER, "The groups did not clearly differ in walking speed."
        ),
        "the hedge is quoted": lambda: trial().with_sentence(
            SUGGEST, "Their results suggest that it “may reduce falls”.", "may reduce falls"
        ),
    },
    "attribution": {
        **GOOD,
        "an aim": lambda: with_abstract(
            trial(), "We aimed to count falls.", "The researchers wanted “to count falls”."
        ),
        "a conclusion at the end": lambda: with_abstract(
            trial(), "Falls are worth counting.", "The authors conclude: “Falls are worth counting”."
        ),
        "a limit": lambda: with_abstract(
            trial(), "Our sample was small.", "The authors name a limit themselves: “Our sample was small”."
        ),
    },
    "population": {
        **GOOD,
        "the people of the study": lambda: cohort().with_sentence(
            "Smoking went", "In these people with MS, the risk was 28% higher."
        ),
        "the past": lambda: cohort().with_sentence(
            "Smoking went", "People with MS had a 28% higher risk if they smoked."
        ),
        "the cases beside the controls": lambda: with_abstract(
            trial(),
            "We enrolled 40 patients with MS and 60 healthy controls.",
            "The researchers studied 40 people with MS and 60 healthy people.",
        ),
        "a label in a quotation": lambda: with_abstract(
            trial(), "MS patients fell less.", "The authors say: “MS patients fell less”."
        ),
    },
    "diseases": {
        **GOOD,
        "not MS": lambda: review().with_sentence("This article", "This article is about NMOSD, not MS."),
        "another disease that the source names": lambda: with_abstract(
            trial(), "Some people had epilepsy.", "The authors say that some people had epilepsy."
        ),
        "a disease among the keywords": lambda: (
            trial()
            .with_record(keywords=(Keyword(text="Parkinson disease"),))
            .with_sentence("This was", "This was a trial in 120 adults, some with Parkinson's disease.")
        ),
        "a study of both": lambda: (
            with_abstract(
                trial().with_scope(ScopeKind.NEIGHBOR, "nmosd"),
                "NMOSD was rare.",
                "The authors say that NMOSD was rarer than MS.",
            )
            .with_sentence("This was", "This was a trial in 120 adults.")
            .with_digest(teaser=replace(trial().digest.teaser, text="In a trial of 120 adults, fewer fell."))
        ),
    },
    "analogies": {**GOOD, "a picture as the shelf has it": pictured_digests.told},
    "complete": {
        **GOOD,
        "four questions": lambda: trial().with_digest(
            questions=tuple(
                replace(trial().digest.questions[0], text=text) for text in ("Who?", "What?", "When?", "Where was it?")
            )
        ),
    },
    "hygiene": {
        **GOOD,
        "brackets in pairs": lambda: trial().with_sentence("This was", "This was a trial (in 120 adults)."),
        "letters of other languages": lambda: trial().with_sentence(
            "This was", "This was a trial of TGF-β by Müller in 120 adults."
        ),
        "had had": lambda: trial().with_sentence("This was", "The 120 adults had had relapses."),
        "a unit": lambda: trial().with_sentence("This was", "This was a one-time trial in 120 adults."),
    },
    "parity": {
        **GOOD,
        "the same words quoted beside ours": lambda: finding(
            cohort(), "The authors report: “Smoking was associated with a higher risk of disability”.", SMOKED
        ),
        "the same finding twice": lambda: finding(cohort(), "Smoking went along with a 28% higher risk.", SMOKED),
        "a teaser that tells its finding": lambda: teaser_on(
            cohort(), "In a study of 2,822 people with MS, smokers had a 28% higher risk of disability.", SMOKED
        ),
        "a teaser framed by the number of studies": lambda: teaser_on(
            cohort(), "A review of 12 studies says that smokers had a 28% higher risk of disability.", SMOKED
        ),
        "a box of numbers as printed": lambda: boxed(trial()),
        "an aside that denies beside the same finding without it": lambda: with_placebo(
            "Smoking went along with a 28% higher risk than a placebo (a dummy treatment without an active drug)."
        ),
        "another finding that stands on the words beside": lambda: finding(
            cohort(),
            "The authors suggest that people with MS in a national registry may be followed.",
            SMOKED,
            "We followed 2,822 people with MS in a national registry",
        ),
        "a group beside the whole": lambda: finding(
            trial(), "In the training group 31 of 62 people fell.", FELL_SOURCE
        ),
    },
    "direction": {
        **GOOD,
        "numbers that bear the word out": lambda: told_of(
            "Women had a higher rate of falls than men (83% vs 78%).",
            "Women had a higher rate of falls than men: of every 100 people, 83 compared with 78.",
        ),
        "either side of a negative correlation": lambda: told_of(
            "Walking speed was negatively correlated with fatigue.", "More fatigue went along with slower walking."
        ),
        "a side that only a ratio gives": lambda: told_of(
            "Smoking was associated with relapses in this registry (OR 1.4).", "Smokers had a higher risk of relapses."
        ),
        "less severe is better": lambda: told_of(
            "Treated people had less severe fatigue than the others.", "Fatigue was milder in people who were treated."
        ),
        "better in other words": lambda: told_of(
            "Fatigue was alleviated by training in this group.", "Fatigue eased with training in this group."
        ),
    },
    "denial": {
        **GOOD,
        "no difference in other words": lambda: told_of(
            "Fatigue did not differ between smokers and runners of that age.",
            "Fatigue did not clearly differ between them.",
        ),
        "no clear difference": lambda: told_of(
            "Fatigue was similar in smokers and in runners of that age.", "Smokers and runners did not clearly differ."
        ),
        "a hedge in another word": lambda: told_of(
            "Training may reduce the number of falls at home.", "Training might lower the number of falls at home."
        ),
    },
    "outcome": {
        **GOOD,
        "a main outcome that the source calls so": lambda: told_of(
            "The primary outcome, falls, was lower with training.",
            "On the main outcome, falls were fewer with training.",
        ),
    },
    "groups": {
        **GOOD,
        "those who took it": lambda: told_of(
            "Patients with MS who received reminders had fewer falls.",
            "People with MS who received reminders had fewer falls.",
        ),
        "groups and numbers that change places together": lambda: told_of(
            "Falls were seen in 14% of the trained and in 71% of the others.",
            "Falls were seen in 71% of the others and in 14% of the trained.",
        ),
        "one course told as itself": lambda: told_of(
            "Patients with relapsing-remitting MS had more fatigue than controls.",
            "People with relapsing-remitting MS had more fatigue than controls.",
        ),
        "the other side up front": lambda: told_of(
            "Compared with runners, smokers of that age had more fatigue.", "Smokers had more fatigue than runners."
        ),
    },
    "licence": {
        **GOOD,
        "words of framing": lambda: finding(
            cohort(), "Over time, smoking went along with a higher risk of disability in this group.", SMOKED
        ),
    },
    "comparator": {
        **GOOD,
        "a change over time": lambda: told_of(
            "Fatigue was lower after training in this group.", "Fatigue was lower after training."
        ),
    },
    "tense": {
        **GOOD,
        "what may be": lambda: told_of(
            "Smoking may be associated with more relapses.", "Smoking may go along with more relapses."
        ),
    },
    "wording": {
        **GOOD,
        "plainer words for the same": lambda: told_of(
            "After training, the pace and the mood of the runners improved significantly with age.",
            "After training, the pace and the mood of the runners got better with age.",
        ),
        "alike for not different": lambda: told_of(
            "The pace and the mood of the runners were comparable between the two groups.",
            "The pace and the mood of the runners did not clearly differ between the two groups.",
        ),
        "a hedge more": lambda: told_of(
            "The mood of the runners changed with the pace of training.",
            "The mood of the runners may have changed with the pace of training.",
        ),
    },
    "medicines": {
        **GOOD,
        "a medicine under its brand name": lambda: told_of(
            "Patients on Kesimpta had fewer relapses than others.",
            "People on ofatumumab had fewer relapses than others.",
        ),
    },
}


@pytest.mark.parametrize(("check", "name"), [(check, name) for check, all_of in FAULTS.items() for name in all_of])
def test_a_planted_fault_is_caught_by_its_check(check: str, name: str) -> None:
    assert check in FAULTS[check][name]().blocked_by()


@pytest.mark.parametrize(("check", "name"), [(check, name) for check, all_of in FINE.items() for name in all_of])
def test_a_good_variant_is_left_alone_by_the_check(check: str, name: str) -> None:
    assert check not in FINE[check][name]().blocked_by()


@pytest.mark.parametrize("name", GOOD)
def test_a_good_digest_passes_every_check(name: str) -> None:
    verification = GOOD[name]().verified()
    assert verification.passed, verification.findings
    assert verification.checks == tuple(check.name for check in CHECKS)


def test_every_check_has_faults_and_good_variants_planted() -> None:
    names = {check.name for check in CHECKS}
    assert len(names) == len(CHECKS)
    assert set(FAULTS) == set(FINE) == names
    assert all(len(FAULTS[name]) >= 3 and len(FINE[name]) >= 3 for name in names)


def test_big_words_of_the_authors_are_noted_and_do_not_block() -> None:
    made = with_abstract(trial(), "It was safe.", "The authors say: “It was safe”.")
    assert "advice" in made.noted_by()
    assert "advice" not in made.blocked_by()


def test_a_limit_that_names_none_is_noted_and_does_not_block() -> None:
    text = "The authors name a limit themselves: “Walking became faster”."
    made = with_abstract(trial(), "Walking became faster.", text)
    assert "attribution" in made.noted_by()
    assert "attribution" not in made.blocked_by()


def test_a_finding_says_what_is_wrong_and_what_would_cure_it() -> None:
    made = trial().with_sentence(FELL, "In the training group 32 of 62 people fell.")
    finding_of_numbers = next(item for item in made.verified().findings if item.check == "numbers")
    assert finding_of_numbers.sentence == "In the training group 32 of 62 people fell."
    assert "32 is not in what this sentence stands on" in finding_of_numbers.message


def test_verifying_twice_says_the_same() -> None:
    made = FAULTS["numbers"]["another count"]()
    assert made.verified() == made.verified()
