"""We invented these records, so we know what is true of them: a fact that plainms states must be that, or be absent."""

from pathlib import Path

import pytest

from plainms.absence import Absent
from plainms.appraisal.appraisal import Appraisal, Design
from plainms.appraisal.appraise import appraise
from plainms.sources.pubmed import read
from plainms.sources.record import SourceRecord
from plainms.studies.assemble import assemble

INVENTED = Path(__file__).resolve().parents[3] / "src" / "plainms" / "run" / "demo" / "invented.xml"

# By the last two figures of the PMID: the design, each count that tells truly how many people took part, the studies
# that a review includes. Where people with MS are compared with others, the number with MS is as true as that of all.
TRUTH: dict[str, tuple[set[Design], set[int], set[int]]] = {
    "01": ({Design.RANDOMIZED_TRIAL}, {804}, set()),
    "02": ({Design.NON_RANDOMIZED_TRIAL}, {18}, set()),
    "03": ({Design.NON_RANDOMIZED_TRIAL}, {640}, set()),
    "04": ({Design.RANDOMIZED_TRIAL}, {516, 468}, set()),
    "05": ({Design.COHORT}, {14_460, 2_410}, set()),
    "06": ({Design.COHORT}, {1_320}, set()),
    "07": ({Design.CASE_CONTROL}, {1_860, 620}, set()),
    "08": ({Design.CROSS_SECTIONAL}, {1_126}, set()),
    "09": ({Design.CROSS_SECTIONAL}, {64, 34}, set()),
    "10": ({Design.CASE_REPORT}, {1}, set()),
    "11": ({Design.CASE_REPORT}, {14}, set()),
    "12": ({Design.DIAGNOSTIC}, {212}, set()),
    "13": ({Design.QUALITATIVE}, {22}, set()),
    "14": ({Design.MODELING}, set(), set()),
    "15": ({Design.GENETIC}, {101_400, 41_300}, set()),
    "16": ({Design.ANIMAL}, set(), set()),
    "17": ({Design.LABORATORY}, set(), set()),
    "18": ({Design.SYSTEMATIC_REVIEW}, {964}, {27}),
    "19": ({Design.META_ANALYSIS}, {612}, {14}),
    "20": ({Design.NARRATIVE_REVIEW}, set(), set()),
    "21": ({Design.GUIDELINE}, set(), set()),
    "22": ({Design.PROTOCOL}, {160}, set()),
    "23": ({Design.OPINION}, set(), set()),
    "24": ({Design.METHODS, Design.COHORT}, {9_870}, set()),
}


@pytest.fixture(scope="module")
def appraisals() -> dict[str, Appraisal]:
    with INVENTED.open("rb") as stream:
        records = [result for result in read(stream, "invented.xml") if isinstance(result, SourceRecord)]
    return {str(record.pmid)[-2:]: appraise(assemble(record)) for record in records}


@pytest.mark.parametrize("key", sorted(TRUTH))
def test_what_is_stated_of_an_invented_study_is_true(appraisals: dict[str, Appraisal], key: str) -> None:
    designs, people, studies = TRUTH[key]
    appraisal = appraisals[key]
    assert isinstance(appraisal.design.value, Absent) or appraisal.design.value in designs
    participants = appraisal.participants.value
    assert isinstance(participants, Absent) or participants.count in people
    assert isinstance(appraisal.included_studies.value, Absent) or appraisal.included_studies.value in studies


def test_the_invented_studies_cover_every_design_but_a_notice(appraisals: dict[str, Appraisal]) -> None:
    """A notice is never told as a study, so the demo has none."""
    stated = {appraisal.design.value for appraisal in appraisals.values()}
    assert {design for designs, _, _ in TRUTH.values() for design in designs} == set(Design) - {Design.NOTICE}
    assert set(Design) - {Design.NOTICE, Design.METHODS} <= stated
