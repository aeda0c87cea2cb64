"""A source sentence, what a digest says of it, and which check objects ("" where none does). All texts are invented."""

from dataclasses import replace

import pytest

from plainms.digest.digest import PartKind, SentenceKind
from verification_kit import Made, cohort, say, trial

SPECIFICATION = [
    # comparator
    ("The effect of yoga versus swimming on walking was studied.", "A study compared yoga with swimming.", ""),
    (
        "Training reduced fatigue versus usual care.",
        "The study compared training and found that fatigue fell.",
        "comparator",
    ),
    # numbers
    ("Of 2822 people, 1976 (70.02%) were women.", "About 70 of every 100 people were women.", ""),
    ("Of 2822 people, 1976 (70.02%) were women.", "70 of every 100 people were women.", "numbers"),
    ("Pain was reported by 84% and 68% of them.", "Of every 100 people, 84 reported pain.", ""),
    ("Pain was reported by 84% and 68% of them.", "Of every 100 people, 48 reported pain.", "numbers"),
    ("We found 9.12 cases per 100 000 inhabitants.", "About 9 of every 100,000 people had it.", ""),
    ("We found 9.12 cases per 100 000 inhabitants.", "About 9 of every 10,000 people had it.", "numbers"),
    ("Twenty-seven adults took part.", "27 adults took part.", ""),
    ("Twenty-seven adults took part.", "72 adults took part.", "numbers"),
    ("The drug (n = 14) was given, or placebo (n = 14).", "28 people took part.", ""),
    ("Scores fell by −0·3 points.", "Scores fell by 0.3 points.", ""),
    ("Scores fell by −0·3 points.", "Scores fell by 3 points.", "numbers"),
    ("People took 0.5 mg a day for 6 months.", "People took 0.5 mg a day for half a year.", "numbers"),
    ("People took 0.5 mg a day for 6 months.", "People took 0.5 g a day for 6 months.", "numbers"),
    ("More than 200 genes were linked with it.", "More than 200 genes were linked with it.", ""),
    ("About 200 genes were linked with it.", "More than 200 genes were linked with it.", "numbers"),
    ("Half of the 40 people fell.", "Of every 100 people, 50 fell.", ""),
    ("The interleukin-6 level was lower.", "The level was lower in 6 people.", "numbers"),
    ("We show that one-fourth of them fell.", "The authors say that one-fourth of them fell.", ""),
    ("We show that one-fourth of them fell.", "The authors say that one-fifth of them fell.", "numbers"),
    ("The risk was twofold.", "The risk was 2 times higher.", ""),
    ("The risk was twofold.", "The risk was 3 times higher.", "numbers"),
    ("It went along with relapse (RR 2.28, 95% CI 1.5-3.4).", "It went along with about 2.3 times the risk.", ""),
    (
        "It went along with relapse (RR 2.28, 95% CI 1.5-3.4).",
        "It went along with about 2.5 times the risk.",
        "numbers",
    ),
    ("It went along with relapse (RR 2.28, 95% CI 1.5-3.4).", "It went along with 2.3 times the risk.", "numbers"),
    ("Scores were 2.28 and 3.4 at the end.", "Scores were about 2.3 times higher.", "numbers"),
    ("It went along with relapse (OR = 0.70, 95% CI 0.5-0.9).", "It went along with about 30% lower odds.", ""),
    ("It went along with relapse (OR = 0.70, 95% CI 0.5-0.9).", "It went along with about 70% lower odds.", "numbers"),
    # population
    ("Of the 322 MS women, 206 had fallen.", "Of the 322 women with MS, 206 had fallen.", ""),
    ("Of the 322 MS women, 206 had fallen.", "Of the 322 people with MS, 206 had fallen.", "population"),
    ("Of the 322 patients, 206 women had fallen.", "Of the 322 people with MS, 206 women had fallen.", ""),
    # denial
    (
        "Training was effective in slowing fatigue and preserving strength.",
        "Training was not effective in slowing fatigue and preserving strength.",
        "denial",
    ),
    # context
    ("Exercise might ease fatigue.", "Exercise eased fatigue.", "context"),
    ("There was a trend for fatigue to ease.", "Fatigue eased.", "context"),
    ("Trend analyses found that fatigue eased.", "Fatigue eased.", ""),  # the name of a calculation
    ("Exercise might ease fatigue.", "Exercise might ease fatigue.", ""),
    ("We hypothesize that sleep matters.", "The authors say: “sleep matters”.", "context"),
    ("We hypothesize that sleep matters.", "The authors have the idea that “sleep matters”, they propose.", ""),
    ("As hypothesized, sleep mattered.", "The authors say: “sleep mattered”.", ""),
    ("There was no evidence that sleep matters.", "The authors say: “sleep matters”.", "context"),
    ("Pain was rare; sleep may matter.", "The authors say: “Pain was rare”.", ""),
    ("We asked whether sleep matters.", "The authors say: “sleep matters”.", "context"),
    ("Sleep was less likely to be poor.", "Sleep was poor less often.", ""),
    # quotations
    ("Sleep improved in group A but not in group B.", "The authors say: “Sleep improved … in group B”.", "quotes"),
    ("Sleep improved (p = .04) in group A.", "The authors say: “Sleep improved … in group A”.", ""),
    ("Sleep improved in group A.", "The authors say: “sleep improved in group A”.", "quotes"),
    (
        "The many kinds of pain at night are also discussed.",
        "The authors discuss “many kinds of pain at night”.",
        "",
    ),
    (
        "The many kinds of pain at night are worse in winter.",
        "The authors discuss “many kinds of pain at night”.",
        "quotes",
    ),
    (
        "We review the many kinds of pain and discuss sleep.",
        "The authors look at the “many kinds of pain”.",
        "",
    ),
    (
        "We review the many kinds of pain at night and their care.",
        "The authors look at the “many kinds of pain at night”.",
        "quotes",
    ),
    # what stands in for words of the source
    ("The gene was up-regulated at noon in resting cells.", "The gene was more active at noon in resting cells.", ""),
    (
        "The gene was measured at noon in resting cells.",
        "The gene was more active at noon in resting cells.",
        "wording",
    ),
    (
        "A higher proportion of gout patients had pain than non-gout controls.",
        "A higher proportion of people with gout had pain than people without gout.",
        "",
    ),
    (
        "A higher proportion of gout patients had pain than young controls.",
        "A higher proportion of people with gout had pain than people without gout.",
        "denial",
    ),
    (
        "The clerk was asymptomatic and was seen after routine tests of blood.",
        "The clerk was without symptoms and was seen after routine tests of blood.",
        "",
    ),
    (
        "The clerk was feverish and was seen after routine tests of blood.",
        "The clerk was without symptoms and was seen after routine tests of blood.",
        "wording",
    ),
    # what is said in front of a quotation
    (
        "Swimmers fell less often.",
        "From this work in adults, the authors report: “Swimmers fell less often”.",
        "",
    ),
    (
        "Swimmers fell less often.",
        "Of what was not seen in adults, the authors report: “Swimmers fell less often”.",
        "denial",
    ),
    (
        "Swimmers fell less often.",
        "Of what is seen in adults, the authors report: “Swimmers fell less often”.",
        "tense",
    ),
    # with whom
    (
        "Pain was seen in 19% vs 5% of gout patients vs young controls.",
        "Pain: about 19 of every 100 people (gout patients) and about 5 of every 100 people (young controls).",
        "",
    ),
    (
        "Falls were seen more often in gout patients (19 cells/mm(2), vs. 5 in young controls).",
        "Falls were seen more often in people with gout.",
        "",
    ),
    (
        "Falls were seen more often in gout patients (19%) than in young controls (5%).",
        "Falls were seen more often in people with gout.",
        "comparator",
    ),
    (
        "Led walking was more effective than lone walking in improving strength, balance, and pain.",
        "Strength, balance, and pain improved more with led walking than with lone walking.",
        "",
    ),
    (
        "Led walking was more effective than lone walking in improving strength, balance, and pain.",
        "Strength, balance, and pain improved more with lone walking than with led walking.",
        "groups",
    ),
    # a thing made worse
    (
        "Hopping delayed the start of the cramps and eased them.",
        "Hopping delayed the start of the cramps and made it worse.",
        "direction",
    ),
    (
        "Hopping delayed the start of the cramps but aggravated them.",
        "Hopping delayed the start of the cramps but made it worse.",
        "",
    ),
    (
        "The ratio was tied to scores of rhythm but not to scores of balance.",
        "The ratio was tied to scores of rhythm but not to scores of balance.",
        "",
    ),
    (
        "The ratio was tied to scores of rhythm but not to scores of balance.",
        "The ratio was tied to scores of balance but not to scores of rhythm.",
        "groups",
    ),
    (
        "The data indicate lower levels of miR-7 in RRMS patients compared to healthy controls.",
        "The data indicate lower levels of miR-7 in people with relapsing-remitting MS compared to healthy people.",
        "",
    ),
    (
        "The data indicate lower levels of miR-7 in RRMS patients compared to healthy controls.",
        "The data indicate lower levels of miR-7 in healthy people compared to people with relapsing-remitting MS.",
        "groups",
    ),
    (
        "Those with high severity were 53% (0.47) less likely to keep to the plan compared to those with low severity.",
        "People with high severity were 53% less likely to keep to the plan than people with low severity.",
        "",
    ),
    (
        "Those with high severity were 53% (0.47) less likely to keep to the plan compared to those with low severity.",
        "People with low severity were 53% less likely to keep to the plan than people with high severity.",
        "groups",
    ),
    (
        "Grey matter was thinner in MOGAD (p = 0.02) and MS (p = 0.01), compared to HC and so on (MOGAD R = 1).",
        "Gray matter was thinner in healthy people than in people with MOGAD and people with MS.",
        "groups",
    ),
    (
        "Pain was lower with canes than with sticks in gout patients.",
        "A trial compared canes with sticks.",
        "",
    ),
    (
        "Pain was lower with canes than with sticks in gout patients.",
        "A trial of canes found that pain was lower with canes.",
        "comparator",
    ),
    # what narrows or denies, and does not
    (
        "Cord volume was negatively correlated with the disability score in people with MS.",
        "Larger cord volume was linked with less disability in people with MS.",
        "",
    ),
    (
        "Cord volume was negatively correlated with the disability score in people with MS.",
        "Larger cord volume was linked with more disability in people with MS.",
        "wording",
    ),
    # advice
    ("Neurologists should screen for it.", "The authors say: “Neurologists should screen for it”.", "advice"),
    (
        "This should be confirmed elsewhere.",
        "The authors say: “This should be confirmed elsewhere”.",
        "",
    ),
    ("The drug holds promise.", "The authors say: “The drug holds promise”.", "advice"),
    ("The drug was well tolerated.", "The drug was well tolerated and is safe.", "advice"),
    (
        "We review highly effective disease-modifying treatment in gout.",
        "The authors look at highly effective disease-modifying treatment in gout.",
        "",
    ),
    ("The drug was highly effective in gout.", "The drug was highly effective in gout.", "advice"),
    (
        "This is a highly effective disease-modifying treatment in gout.",
        "This was a highly effective disease-modifying treatment in gout.",
        "advice",
    ),
    # a result that is told is not denied, whatever a thing lacks
    (
        "Sleep was associated with pain in the absence of music.",
        "Sleep was linked with pain without music.",
        "",
    ),
    (
        "Sleep was associated with pain in the absence of music.",
        "Sleep was not linked with pain in the lack of music.",
        "denial",
    ),
    (
        "Pain was lower in trained than in untreated swimmers.",
        "Pain was not lower in trained than in untreated swimmers.",
        "denial",
    ),
    (
        "Failure of sleep was linked with pain.",
        "Failure of sleep was not linked with pain.",
        "denial",
    ),
    (
        "Night work did not spoil sleep in swimmers who lacked music.",
        "Night work did spoil sleep in swimmers who lacked music.",
        "denial",
    ),
    (
        "Swimming improved strength; however, gains did not translate to walking.",
        "Swimming improved strength, but gains did translate to walking.",
        "denial",
    ),
    (
        "Night shifts were dispensable for pain in swimmers.",
        "Night shifts were not needed for pain in swimmers.",
        "",
    ),
    (
        "Night shifts were dispensable for pain in swimmers.",
        "Night shifts were needed for pain in swimmers.",
        "denial",
    ),
    (
        "Pain was lower in stable swimmers than in unstable patients.",
        "Pain was lower in stable swimmers than in unstable people.",
        "",
    ),
    (
        "Pain was lower in unstable than in stable cane-treated patients.",
        "Pain was not lower in unstable than in stable cane-treated people.",
        "denial",
    ),
    (
        "No clear link was found between pain and the length of sleep nor the kind of music.",
        "A clear link was found between pain and the length of sleep nor the kind of music.",
        "denial",
    ),
    # an exception stays
    (
        "Swimming did better than all other sports, except chess.",
        "Swimming did better than all other sports, except chess.",
        "",
    ),
    (
        "Swimming did better than all other sports, except chess.",
        "Swimming did better than all other sports.",
        "denial",
    ),
    # lists of numbers that belong together
    (
        "The share that kept walking after 24, 48 and 72 months was 94%, 73% and 70%, respectively.",
        "94% kept walking after 24 months, 73% after 48 months and 70% after 72 months.",
        "",
    ),
    (
        "The share that kept walking after 24, 48 and 72 months was 94%, 73% and 70%, respectively.",
        "73% kept walking after 24 months, 94% after 48 months and 70% after 72 months.",
        "groups",
    ),
    (
        "Walking was better with canes: 4.5 (IQR 1) versus 2 (IQR 0.5).",
        "Walking was better with canes: 4.5 (IQR 2) versus 1 (IQR 0.5).",
        "groups",
    ),
    # groups of which one bears the name of the other
    (
        "Signal values were lower in the MS group compared to the MS/walnut and control groups.",
        "Signal values were lower in the MS group compared to the MS/walnut and control groups.",
        "",
    ),
    (
        "Signal values were lower in the MS group compared to the MS/walnut and control groups.",
        "Signal values were lower in the MS/walnut and control groups compared to the MS group.",
        "groups",
    ),
    (
        "Patients had impaired bone strength as compared with controls.",
        "People with MS had worse bone strength than a comparison group.",
        "",
    ),
    (
        "Patients had impaired bone strength as compared with controls.",
        "A comparison group had worse bone strength than people with MS.",
        "groups",
    ),
    (
        "Women with MS had lower bone strength than women without MS.",
        "Women without MS had lower bone strength than women with MS.",
        "groups",
    ),
]


def told(made: Made, source: str, text: str) -> Made:
    """The invented study with the source sentence in its abstract and one finding that tells it."""
    extra = replace(made.study.abstract[-1], key="abstract.9", text=source)
    more = made.with_record(abstract=(*made.study.abstract, extra))
    quoted = text.partition("“")[2].partition("”")[0]
    grounds = quoted.split(" … ") if quoted and all(piece in source for piece in quoted.split(" … ")) else [source]
    finding = say(more.study, SentenceKind.FINDING, text, *grounds)
    found = (*more.digest.part(PartKind.FOUND).sentences, finding)
    return more.with_part(PartKind.FOUND, sentences=found)


@pytest.mark.parametrize(("source", "text", "objection"), SPECIFICATION)
def test_a_sentence_is_passed_or_refused_for_the_stated_reason(source: str, text: str, objection: str) -> None:
    blocked = told(trial(), source, text).blocked_by()
    assert objection in blocked if objection else not blocked


@pytest.mark.parametrize(
    ("text", "objection"),
    [
        ("Gains in balance were larger in high-intensity hopping compared with gentle rope training.", ""),
        ("Gains in balance were larger in gentle rope training compared with high-intensity hopping.", "groups"),
    ],
)
def test_groups_are_known_by_the_short_forms_that_the_study_opens(text: str, objection: str) -> None:
    made = trial()
    opening = replace(
        made.study.abstract[-1],
        key="abstract.8",
        text="We tried high-intensity hopping (HIH) and gentle rope training (GRT).",
    )
    made = made.with_record(abstract=(*made.study.abstract, opening))
    blocked = told(made, "Gains in balance were larger in HIH vs. GRT.", text).blocked_by()
    assert objection in blocked if objection else not blocked


CAUSES = [
    ("Smoking was associated with falls.", "Smoking caused falls.", "causes"),
    ("Smoking was associated with falls.", "Smoking went along with falls.", ""),
    ("Smoking was associated with falls.", "Falls were due to smoking.", "causes"),
    ("Smoking was associated with falls.", "The authors asked whether smoking causes falls.", ""),
    ("Smoking was associated with falls.", "The study does not show that smoking causes falls.", ""),
    (
        "Half of the participants reported that the lockdown had an impact on their lives.",
        "About half of the people reported that the lockdown had an impact on their lives.",
        "",
    ),
    ("The lockdown had an impact on their lives.", "The lockdown had an impact on their lives.", "causes"),
    (
        "The authors reported that stress triggered falls.",
        "The authors reported that stress triggered falls.",
        "causes",
    ),
    ("We describe handicap due to multiple sclerosis.", "The authors describe handicap due to MS.", ""),
    ("We describe what this means for cause and cure.", "The authors describe what this means for cause and cure.", ""),
    (
        "We followed swimmers who rested due to suspected gout.",
        "The researchers followed swimmers who rested due to suspected gout.",
        "",
    ),
    ("We followed swimmers who fell due to gout.", "The researchers followed swimmers who fell due to gout.", "causes"),
    (
        "We aimed to estimate the optimal time to start tablets to prevent falls.",
        "The researchers set out to estimate the optimal time to start tablets to prevent falls.",
        "",
    ),
    ("Tablets were started early.", "It was found that it is time to start tablets.", "advice"),
    ("Smoking reduced survival.", "The authors report that “Smoking reduced survival”.", ""),
]


@pytest.mark.parametrize(("source", "text", "objection"), CAUSES)
def test_an_observational_study_states_no_cause(source: str, text: str, objection: str) -> None:
    others = {"context", "denial", "licence", "tense"}  # short invented sentences, of which only the cause is at stake
    assert told(cohort(), source, text).blocked_by() - others == ({objection} if objection else set())


NOT_OBJECTED = [
    (
        "A 40-year-old patient with tremor secondary to gout had combined treatment with two tablets.",
        "A 40-year-old person with tremor had combined treatment with two tablets.",
        "wording",
    ),
    (
        "We treated a 40-year-old relapsing-remitting MS patient with seizures.",
        "A case report tells of a person with MS who had seizures.",
        "groups",
    ),
    (
        "Inventamod ameliorated disease in mice, a model of SPMS.",
        "In mice, inventamod (an MS medicine) eased the MS-like disease.",
        "groups",
    ),
    (
        "Sixty patients (40%) were non-adherent to any tablet at home.",
        "Sixty patients (40%) were “non-adherent” to any tablet at home.",
        "wording",
    ),
    (
        "Present tablets cut the count of relapses and slow the disease.",
        "They also say that present tablets cut the count of relapses (new attacks of it) and slow the disease.",
        "causes",
    ),
    (
        "Deficient mice exhibit reduced disease: resistance to one but not the other treatment.",
        "In the deficient mice, disease was reduced.",
        "denial",
    ),
]


@pytest.mark.parametrize(("source", "text", "check"), NOT_OBJECTED)
def test_a_check_has_no_objection(source: str, text: str, check: str) -> None:
    assert check not in told(cohort(), source, text).blocked_by()
