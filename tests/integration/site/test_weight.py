"""Pages of long abstracts stay within the weight that a slow connection was promised, at every depth."""

# ruff: noqa: PLC0415 - Django must be set up before its templates can be used

import datetime

import pytest

from invented_records import record
from plainms import pipeline
from plainms.digest.digest import Digest
from plainms.publication.page import Depth, compose
from plainms.site.reading.foot import Foot, Lead, RelatedLink
from plainms.site.ui.languages import LANGUAGES, speaking
from plainms.sources.record import SourceRecord

BUDGET = 50_000
FIRST_FLIGHT, HEADERS = 14_600, 1_200
"""Bytes that a server sends before it waits for the first answer (ten segments of 1,460), and those of our headers."""
TODAY = datetime.date(2026, 11, 26)

TRIAL = record(
    "Efficacy and safety of natalizumab for fatigue in adults with relapsing-remitting multiple sclerosis: a "
    "double-blind randomized placebo-controlled trial",
    (
        "BACKGROUND",
        "Fatigue is among the most common symptoms of multiple sclerosis (MS), and treatments for fatigue in MS are "
        "few. Natalizumab lowers the number of relapses in relapsing-remitting MS, but its effect on fatigue has not "
        "been studied in a trial of sufficient length. We aimed to find out whether natalizumab lowers fatigue, "
        "depression and sleep problems in people with relapsing-remitting MS over two years of treatment.",
    ),
    (
        "METHODS",
        "In this double-blind trial at 12 hospitals in Canada, 240 adults with relapsing-remitting MS were randomized "
        "1:1 to receive natalizumab or placebo every four weeks for two years. The primary outcome was fatigue on the "
        "Modified Fatigue Impact Scale at two years. Secondary outcomes were depression, walking speed, the number of "
        "relapses, and new lesions on magnetic resonance imaging (MRI), read by two neurologists who did not know the "
        "treatment. Side effects were recorded at each visit in both groups until the end of the study.",
    ),
    (
        "RESULTS",
        "Of 240 participants, 171 (71%) were women, and 221 (92%) completed the trial. Fatigue was lower in the "
        "natalizumab group than in the placebo group at two years (p = 0.01). Relapses occurred in 24 of 120 "
        "participants (20%) with natalizumab and in 54 of 120 participants (45%) with placebo (p < 0.001). Depression "
        "was lower in the natalizumab group than in the placebo group (p = 0.03), and walking speed did not differ "
        "between the groups (p = 0.64). Fewer new lesions were seen on MRI with natalizumab than with placebo "
        "(p < 0.001). Headache was reported by 30 of 120 participants (25%) with natalizumab and by 18 of 120 "
        "participants (15%) with placebo. Serious side effects were reported by 6 (5%) and 7 (6%) participants.",
    ),
    (
        "CONCLUSIONS",
        "Natalizumab lowered fatigue and depression in adults with relapsing-remitting MS. The trial was not long "
        "enough to detect rare side effects, and the small sample limits our findings. Further trials are needed to "
        "find out whether the effect of natalizumab on fatigue in MS lasts.",
    ),
    types=("Journal Article", "Randomized Controlled Trial"),
)
MICE = record(
    "Compound Z and minocycline synergistically improve experimental autoimmune encephalomyelitis in C57BL/6 mice",
    "Multiple sclerosis (MS) is a disease of the central nervous system in which the immune system damages myelin, and "
    "experimental autoimmune encephalomyelitis (EAE) is one of the main animal models used for the study of MS. "
    "Combination treatments have great potential to improve outcomes in MS, but the action of compound Z in EAE and in "
    "MS is still unknown. In this study, we investigated whether compound Z, alone or together with minocycline, would "
    "improve the clinical signs of EAE and reduce inflammation and demyelination in the spinal cord of C57BL/6 mice "
    "after immunization with MOG35-55. Sixty female C57BL/6 mice with EAE were treated with compound Z, with "
    "minocycline, with both, or with vehicle for three weeks from the first day of signs. Treatment with compound Z "
    "reduced the clinical scores of mice with EAE compared with vehicle (p < 0.05). Treatment with both compound Z and "
    "minocycline reduced demyelination and the infiltration of T cells into the spinal cord of EAE mice compared with "
    "vehicle (p < 0.01). The number of microglia was lower in treated EAE mice than in EAE mice that received vehicle "
    "(p < 0.05). The levels of interleukin-17 and interferon-gamma in the spleen were decreased in mice treated with "
    "both compounds, whereas the level of interleukin-10 was increased (p < 0.05). Body weight did not differ between "
    "the groups of mice. Astrocytes were less reactive in the spinal cord of EAE mice that received both compounds. "
    "These results suggest that compound Z together with minocycline may reduce inflammation in EAE, and that the "
    "combination deserves further study in models of MS.",
    types=("Journal Article",),
)


RELATED = tuple(
    RelatedLink(
        study="s" + "0" * 12,
        heading="Across 12 trials, infections were more common with fingolimod than with comparison treatments.",
        why="The same treatment (glatiramer acetate), another outcome: inflammation markers.",
    )
    for _ in range(3)
)
NEWEST = tuple(Lead(href="/topics/side-effects/", text="Medicines that change the course of MS") for _ in range(4))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("long", [TRIAL, MICE], ids=["trial", "mice"])
def test_the_page_of_a_long_abstract_stays_within_its_budget_at_every_depth(
    django: None, long: SourceRecord, language: str
) -> None:
    from plainms.site.reading.render import render_depths

    done = pipeline.process(long)
    assert isinstance(done.outcome, Digest)
    page = compose(done.study, done.appraisal, done.outcome, TODAY)  # type: ignore[arg-type]
    foot = Foot(related=RELATED, newest=NEWEST)
    with speaking(language):
        weights = {depth: len(html.encode()) for depth, html in render_depths(page, foot=foot)}
    assert Depth.STANDARD in weights
    assert {depth: weight for depth, weight in weights.items() if weight > BUDGET} == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("long", [TRIAL, MICE], ids=["trial", "mice"])
def test_a_page_with_its_sheet_comes_whole_in_the_first_flight_of_an_answer(
    django: None, long: SourceRecord, language: str
) -> None:
    from plainms.site.reading.render import render_depths
    from plainms.site.reading.stock import stored

    done = pipeline.process(long)
    page = compose(done.study, done.appraisal, done.outcome, TODAY)  # type: ignore[arg-type]
    foot = Foot(related=RELATED, newest=NEWEST)
    with speaking(language):
        sent = {depth: len(stored("/", html).packed) + HEADERS for depth, html in render_depths(page, foot=foot)}
    assert {depth: size for depth, size in sent.items() if size > FIRST_FLIGHT} == {}


def test_a_study_page_loads_no_sheet_beside_its_own(django: None) -> None:
    from plainms.site.reading.render import render_depths

    done = pipeline.process(MICE)
    page = compose(done.study, done.appraisal, done.outcome, TODAY)  # type: ignore[arg-type]
    for _, html in render_depths(page):
        assert "stylesheet" not in html
        assert html.count("<style>") == 1
