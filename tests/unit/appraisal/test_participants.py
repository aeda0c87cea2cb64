"""How many people, only when it is certain."""

import time

import pytest

from invented_records import appraised, record
from plainms.absence import NotAssessed, Unclear
from plainms.appraisal.appraisal import Counted, Participants
from plainms.appraisal.design.cascade import design_of
from plainms.appraisal.included_studies import included_studies_of
from plainms.appraisal.participants.counts import counts_in
from plainms.appraisal.reading import read
from plainms.studies.assemble import assemble

TITLE = "Sleep in multiple sclerosis"


def told(*abstract: str | tuple[str, str], title: str = TITLE) -> object:
    return appraised(title, *abstract).participants.value


@pytest.mark.parametrize(
    ("text", "count", "counted"),
    [
        ("We recruited 40 patients with MS. The patients were interviewed.", 40, Counted.ENROLLED),
        ("A total of 1,997 adults with MS were included. They were assessed.", 1997, Counted.STUDIED),
        ("Forty-two people with MS were randomized to exercise or rest.", 42, Counted.RANDOMIZED),
        ("In our cohort of 806 patients, sleep was assessed. Patients were interviewed.", 806, Counted.STUDIED),
        ("We studied 30 patients with MS and 9 healthy controls. Patients were scanned.", 30, Counted.STUDIED),
        ("A total of 1903 patients with MS were included. Patients were scanned.", 1903, Counted.STUDIED),
        ("Seventy-five patients were randomly assigned to yoga or an active control group.", 75, Counted.RANDOMIZED),
        ("Included were 9 participants (7 female). They were scanned.", 9, Counted.STUDIED),
        ("Seventy-one patients with a mean age of 31 years were involved in this study.", 71, Counted.STUDIED),
        ("Two samples of patients with MS (total n = 66; 40 from a clinic) were tested.", 66, Counted.STUDIED),
        ("We used baseline data from the DAWN cohort of early MS (first 5 years, n = 80).", 80, Counted.STUDIED),
        ("In a later look at data of the DAWN trial, we studied 24 patients with MS.", 24, Counted.STUDIED),
        ("We included 156 patients (MOGAD, 38; MS, 67). All patients were scanned.", 156, Counted.STUDIED),
    ],
)
def test_it_tells_the_authors_total(text: str, count: int, counted: Counted) -> None:
    value = told(text)
    assert isinstance(value, Participants)
    assert (value.count, value.counted) == (count, counted)


def test_who_was_counted_is_worded_as_in_the_source() -> None:
    value = told("We recruited 40 women with relapsing MS who were awake. The women were interviewed.")
    assert isinstance(value, Participants)
    assert value.who == "women with relapsing MS"


@pytest.mark.parametrize(
    "text",
    [
        "We studied 49 patients with MS and 16 patients with NMOSD. Patients were scanned.",
        "Of 685 patients seen, 66 patients were included. Patients were scanned.",
        "We recruited 40 patients with MS. In the end 52 patients with MS were studied.",
        "A total of 40 people were screened for eligibility. Patients were interviewed.",
        "We interviewed 23 women and men with MS. They were asked about work.",
        "From 75,395 individuals, we identified 106 with MS. They were assessed.",
        "Six patients were collected from the literature. Patients were scanned.",
        "Five females and two males participated in two group talks. They were asked about work.",
        "This is a post hoc analysis. Among the 1,656 participants enrolled, 72 (4.3%) were left-handed.",
    ],
)
def test_it_abstains_where_counts_differ_or_are_parts(text: str) -> None:
    assert not isinstance(told(text), Participants)


def test_planned_people_are_not_counted() -> None:
    text = "40 patients with MS will be recruited. Data will be collected."
    assert not isinstance(told(text, title="Sleep in MS: a study protocol"), Participants)


def test_animals_are_never_counted_as_people() -> None:
    text = "A total of 94 mice were included. EAE was induced in the mice."
    assert isinstance(told(text, title="Drug X in experimental autoimmune encephalomyelitis"), NotAssessed)


def test_a_case_report_on_one_person_counts_one() -> None:
    value = told("A 30-year-old woman with MS had a rash.", title="Drug X and a rash in a patient with MS")
    assert isinstance(value, Participants)
    assert value.count == 1


def test_an_age_in_front_of_the_patient_and_a_name_with_a_number_count_nobody() -> None:
    one = "We report a Danish girl with MS. At the age of 19 the patient was seen again."
    assert told(one, title="Sleep in a girl with MS: a case report").count == 1
    virus = "The SARS-CoV-2 pandemic worries people. We report a 30-year-old woman with MS."
    assert told(virus, title="A case report on sleep").count == 1


def test_a_case_report_on_several_is_not_called_one() -> None:
    text = "We report cases of a rash in both patients. A 30-year-old woman had a rash."
    assert isinstance(told(text, title="Drug X and rash in MS: a case series"), Unclear)


def test_a_report_on_two_people_says_two() -> None:
    people = told("We report two cases. A 30-year-old woman had a rash.", title="Drug X and rash in MS: a case series")
    assert isinstance(people, Participants)
    assert people.count == 2


def test_people_are_not_told_as_the_whole_where_controls_stand_elsewhere() -> None:
    text = "Scans were taken from 30 participants. Nine healthy controls were scanned as well."
    assert isinstance(told(text), Unclear)
    named = told("We studied 30 patients with MS and 9 healthy controls. The 30 patients were scanned.")
    assert isinstance(named, Participants)
    assert named.who == "patients with MS"


def test_patients_counted_in_one_breath_with_controls_are_the_patients() -> None:
    people = told("Scans were taken from 30 patients and 9 healthy controls. They were interviewed.")
    assert isinstance(people, Participants)
    assert (people.count, people.who) == (30, "patients")


def test_a_count_that_is_the_result_is_not_the_number_who_took_part() -> None:
    aim = "We aimed to determine the prevalence of MS in Oz."
    assert isinstance(told(aim, "900 patients with MS were identified. Patients were mostly women."), Unclear)


def test_those_who_took_part_are_told_though_only_a_part_was_seen_again() -> None:
    people = told("23 patients with MS were scanned, and eight of 23 patients further underwent follow-up scans.")
    assert isinstance(people, Participants)
    assert people.count == 23


def test_one_patient_who_came_to_the_authors_is_one_person() -> None:
    text = "A patient was referred to us with a rash and long-standing MS. The rash in this patient went away."
    people = told(text, title="A rare rash.")
    assert isinstance(people, Participants)
    assert people.count == 1


def test_patient_years_are_no_patients() -> None:
    people = told(
        "5,680 patients with MS had received drug X, resulting in 18,218 patient-years of exposure.",
        "Patients were treated.",
    )
    assert isinstance(people, Participants)
    assert people.count == 5680


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Sixteen articles were found, and ten articles were included.", 10),
        ("A total of 87 studies (67 papers and 20 abstracts) met the inclusion criteria.", 87),
        ("We included 12 trials.", 12),
        ("Forty-eight studies published from 2005 to 2021 met the inclusion criteria.", 48),
        ("From 90 articles, seven were included in the review.", 7),
        ("All 12 studies included in this review found links with sleep.", 12),
        ("Out of 52 trials included in this systematic review, most were small.", 52),
    ],
)
def test_a_review_counts_the_studies_it_included(text: str, count: int) -> None:
    assert appraised("Sleep in MS: a systematic review", text).included_studies.value == count


def test_a_review_with_two_counts_tells_none() -> None:
    text = "A total of 12 studies were included. For pain, 7 studies were included."
    assert isinstance(appraised("Sleep in MS: a systematic review", text).included_studies.value, Unclear)


def test_people_put_into_groups_are_the_whole() -> None:
    text = "We divided 70 patients with MS into two groups, one treated with drug X and the other with drug Y."
    people = told(text, "After three months the patients were assessed.")
    assert isinstance(people, Participants)
    assert people.count == 70


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Of 410 patients with MS who entered, 397 were randomized. Patients were treated.", 397),
        ("A total of 80 people with MS (41 in group A and 39 in group B) were enrolled. People were treated.", 80),
        ("From May 2001 to June 2003, 64 patients with MS were randomly assigned to X or Y. Patients rested.", 64),
        ("We included 182 patients with MS, of whom data were available for 120. Patients were scanned.", 182),
    ],
)
def test_the_total_is_told_from_its_own_verb(text: str, count: int) -> None:
    value = told(text)
    assert isinstance(value, Participants)
    assert value.count == count


@pytest.mark.parametrize(
    "text",
    [
        "A total of 900 patients with MS were included in each cohort. Patients were treated.",
        "There were 325 patients with MS in the drug X cohort compared to 967 in the drug Y cohort. They were treated.",
        "We trained the model on 148 patients with MS and tested it on 64 patients. Patients were scanned.",
        "Thirty-one of 322 patients with MS took part in the study. Patients were treated.",
    ],
)
def test_one_group_of_several_is_not_the_whole(text: str) -> None:
    assert not isinstance(told(text), Participants)


def test_two_readings_that_agree_are_surer_than_one() -> None:
    claim = appraised(TITLE, "We recruited 40 patients with MS. The patients were interviewed.").participants
    assert claim.rule == "participants-two-readings"
    assert isinstance(claim.confidence, float)


REVIEW = "Sleep in MS: a systematic review and meta-analysis"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Twelve studies with a total of 640 patients were included.", 640),
        ("We pooled 718 patients from 11 trials.", 718),
        ("Of 344 records, 36 articles with 1,405 people with MS and 300 controls met the inclusion criteria.", 1405),
    ],
)
def test_a_review_tells_the_people_of_its_studies(text: str, count: int) -> None:
    value = told(text, title=REVIEW)
    assert isinstance(value, Participants)
    assert value.count == count


@pytest.mark.parametrize(
    "text",
    [
        "Twelve studies with at least 640 patients were included.",
        "We searched for studies with 20 or more patients.",
        "Twelve studies with 640 patients and seven studies with 900 patients were included.",
    ],
)
def test_a_review_tells_no_people_where_the_number_is_a_bound_or_there_are_two(text: str) -> None:
    assert not isinstance(told(text, title=REVIEW), Participants)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("From 534 articles found, 12 were included.", 12),
        ("Ten studies out of 911 records met the inclusion criteria.", 10),
        ("Eighty records were read by 2 independent assessors and 48 records were included.", 48),
        ("Of 498 records, 17 articles with 979 participants met the inclusion criteria.", 17),
    ],
)
def test_studies_found_or_searched_are_not_studies_included(text: str, count: int) -> None:
    assert appraised("Sleep in MS: a systematic review", text).included_studies.value == count


@pytest.mark.parametrize("unit", ["patients (n = 5 to 7 of 12 women and ", "Twelve studies with 640 patients "])
def test_a_very_long_line_is_read_in_time(unit: str) -> None:
    line = unit * (100_000 // len(unit))
    reading = read(assemble(record(REVIEW, line)))
    started = time.process_time()
    counts_in(reading)
    included_studies_of(reading, design_of(reading))
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("In total, 27 articles involving 1470 participants and 10 types of exercise met the inclusion criteria.", 27),
        ("Six eligible papers, including 136 patients, were included.", 6),
        ("We pooled 7184 patients from 11 trials.", 11),
        ("The search found 735 studies, of which 22 met the defined criteria.", 22),
        ("A total of 12 articles were included. Seven studies were included in the meta-analysis.", 12),
    ],
)
def test_the_studies_that_a_review_took_in_are_counted(text: str, count: int) -> None:
    reading = read(assemble(record(REVIEW, text)))
    assert included_studies_of(reading, design_of(reading)).value == count


@pytest.mark.parametrize(
    "text",
    [
        "Of these trials, 58 intervention arms were examined.",
        "Ten articles were included. In total, 14 studies were included.",  # neither was pooled alone
    ],
)
def test_what_is_no_one_number_of_studies_is_not_told(text: str) -> None:
    reading = read(assemble(record(REVIEW, text)))
    assert not isinstance(included_studies_of(reading, design_of(reading)).value, int)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Scans were read by two raters. Of the 192 patients, 113 (59%) had a rim.", 192),
        ("Scans were read. Of 883 patients, 71.1% had a spot.", 883),
        ("Scans were read. Of the 192 patients, 113 (59%) presented with at least 1 rim.", 192),
        ("Scans were read. Of 200 patients, most had a spot. Pain was seen in 50 (25%), and fever in 20 (10%).", 200),
    ],
)
def test_a_number_of_which_shares_are_made_is_the_total(text: str, count: int) -> None:
    value = told(text)
    assert isinstance(value, Participants)
    assert value.count == count


@pytest.mark.parametrize(
    "text",
    [
        "Scans were read. Of the 192 patients, 113 (70%) had a rim.",  # the share is of other people
        "Of the 192 patients, 113 (59%) had a rim. Of the 400 patients, 230 (11%) had a spot.",
        "Of the 192 patients, 113 (59%) had a rim. They were compared with 40 healthy controls.",
        "Of the 192 patients with pain, 71% had a spot.",
    ],
)
def test_a_share_of_some_is_no_total(text: str) -> None:
    assert not isinstance(told(text), Participants)


@pytest.mark.parametrize(
    "text",
    [
        "Patients were asked. However, more relapses were seen in the 33 patients with treatment interruptions.",
        "Ninety-nine PPMS and 214 RRMS patients underwent a brain scan.",
    ],
)
def test_a_part_of_the_people_is_not_their_number(text: str) -> None:
    assert isinstance(told(text), Unclear)
