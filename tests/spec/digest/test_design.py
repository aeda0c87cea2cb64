"""How the part begins: invented design, number of people and text → the first sentences."""

from dataclasses import replace
from typing import Any

import pytest

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Analysis, Counted, Design, Participants, Role, Species
from plainms.digest.facts import gather
from plainms.digest.frames import design_and_size
from plainms.digest.selecting.candidates import candidates
from spec.digest.making import claim, made


def told(text: str = "We measured sleep.", **facts: Any) -> list[str]:
    return [one.text for one in design_and_size(gather(*made({Role.METHODS: text}, **facts)))]


@pytest.mark.parametrize(
    ("design", "ours"),
    [
        (Design.CASE_CONTROL, "Researchers studied 53 people with MS."),
        (Design.QUALITATIVE, "Researchers asked 53 people with MS and looked at what they said in their own words."),
        (Design.GENETIC, "Researchers studied 53 people with MS to look for links between genes and a disease"),
        (Unclear("not settled"), "Researchers studied 53 people with MS."),
    ],
)
def test_design_and_size_are_one_sentence(design: Any, ours: str) -> None:
    sentences = told(design=design, people=53)
    assert sentences[0].startswith(ours)
    assert len(sentences) == 1


@pytest.mark.parametrize("design", [Design.COHORT, Design.CROSS_SECTIONAL, Design.RANDOMIZED_TRIAL])
def test_a_design_has_more_than_one_wording_and_each_tells_the_size(design: Design) -> None:
    assert "53 people with MS" in told(design=design, people=53)[0]


def test_a_study_that_looked_back_says_so() -> None:
    assert told("We retrospectively read the records.", people=53) == [
        "Researchers looked back at what had happened to 53 people with MS."
    ]


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "We studied 35 patients with MS and 18 healthy controls.",
            "Researchers compared 35 people with MS and 18 healthy people.",
        ),
        (
            "We studied 35 patients with MS and 18 age- and sex-matched healthy controls (HC).",
            "Researchers compared 35 people with MS and 18 healthy people.",
        ),
        (
            "Thirty-five untreated patients with MS (20 women), 26 first-degree relatives and 24 HC gave blood.",
            "Researchers compared 35 people with MS who had no treatment yet, 26 close relatives and 24 healthy "
            "people.",
        ),
        (
            "We included 59 individuals: 35 patients with MS and 24 age-, sex-, and BMI-matched normal controls.",
            "Researchers compared 35 people with MS and 24 healthy people.",
        ),
        (
            "Samples came from patients with relapsing MS (RMS, n = 35) and other neurological diseases (n=8).",
            "Researchers compared 35 people with relapsing MS and 8 people with other diseases of the brain or nerves.",
        ),
        (
            "Two groups: MS (n=12 among which 5 snoring (MSS) and 7 not (MSN)) and healthy controls (n=9).",
            "Researchers compared 12 people with MS and 9 healthy people.",
        ),
        (
            "We saw 40 children with MS, of whom 12 were boys. Twenty-two healthy controls were also scanned.",
            "Researchers compared 40 children with MS and 22 healthy people.",
        ),
    ],
)
def test_two_counted_groups_are_told_with_their_sizes(text: str, ours: str) -> None:
    assert told(text, design=Design.CASE_CONTROL)[0] == ours


@pytest.mark.parametrize(
    "text",
    [
        "We studied 35 patients with MS, 12 patients with a thing and 18 healthy controls.",  # one group has no name
        "We studied 35 patients with MS, 12 patients with RRMS and 18 healthy controls.",  # one may be part of another
        "There were 35 patients with NMOSD, 12 with something suspected, and 18 with MS.",
        "We invited 35 patients with MS and 18 healthy controls.",  # they may not have taken part
        "We studied the brains of 35 patients with MS and 18 normal donors of tissue.",
        "We studied 35 tired patients with MS and 18 other patients with MS.",  # one name for both
        "We studied 35 patients with MS and 18 healthy controls, and later 40 patients with MS and 9 healthy controls.",
        "We studied 35 patients with MS and 18 healthy people. We tested 70 patients with MS and 36 healthy people.",
        "Antibodies were found in 12 patients with MS and 3 healthy controls who had been infected.",
        "We studied 35 patients with MS, of whom 12 patients with NMOSD and 18 healthy controls.",
        "We studied 35 patients with MS and 18 others.",
        "We studied 35 healthy people and 18 healthy controls.",  # one name for both
    ],
)
def test_groups_that_are_not_certain_are_not_told(text: str) -> None:
    assert not any("compared" in sentence for sentence in told(text, design=Design.CROSS_SECTIONAL))


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        (
            "Thirty-seven RRMS patients, 33 CIS patients, and 52 healthy controls were included.",
            "Researchers compared 37 people with relapsing-remitting MS, 33 people with a first attack (CIS) and "
            "52 healthy people, all at one point in time.",
        ),
        (
            "Sleep was measured in PwMS (n = 16) and healthy controls (n = 13).",
            "Researchers compared 16 people with MS and 13 healthy people, all at one point in time.",
        ),
        (
            "We included 54 healthy controls (20 men) and 247 patients with MS (90 men).",
            "Researchers compared 247 people with MS and 54 healthy people, all at one point in time.",
        ),
        ("The study included 44 women with MS.", "44 women with MS"),
    ],
)
def test_groups_are_told_in_whichever_way_they_are_counted(text: str, ours: str) -> None:
    assert ours in told(text, design=Design.CROSS_SECTIONAL)[0]


def test_healthy_people_alone_are_not_whom_a_study_is_about() -> None:
    assert not any("healthy" in one for one in told("We included 15 healthy controls.", design=Design.CROSS_SECTIONAL))


@pytest.mark.parametrize(
    ("text", "facts", "ours"),
    [
        ("We retrospectively used the national registry.", {}, "Researchers looked back at registry data on 53 people"),
        ("We read the medical records.", {}, "Researchers used medical records of 53 people with MS."),
        ("We used insurance claims data.", {"people": None}, "Researchers used insurance records."),
        ("They completed an online survey.", {}, "Researchers asked 53 people with MS in a survey."),
        ("We measured sleep.", {"countries": ("italy",)}, "Researchers in Italy studied 53 people with MS."),
        ("We measured sleep.", {"countries": ("italy", "spain")}, "Researchers in Italy and Spain studied 53 people"),
        ("We measured sleep.", {"countries": ("italy", "spain", "france")}, "Researchers studied 53 people with MS."),
        ("They were followed over 2 years.", {}, "Researchers followed 53 people with MS over time."),
    ],
)
def test_where_and_from_what_is_told_where_it_is_certain(text: str, facts: dict[str, Any], ours: str) -> None:
    assert told(text, **{"people": 53, **facts})[0].startswith(ours)


@pytest.mark.parametrize("text", ["The trial is in the trials registry.", "The recording was read."])
def test_words_that_name_no_source_are_not_taken_for_one(text: str) -> None:
    assert told(text, people=53) == ["Researchers studied 53 people with MS."]


@pytest.mark.parametrize(
    ("title", "who", "text", "ours"),
    [
        ("Sleep in patients with relapsing MS", "patients", "We measured sleep.", "53 people with relapsing MS"),
        ("Sleep in multiple sclerosis", "patients", "We measured sleep.", "53 people with MS"),
        ("Sleep in people with MS", "participants", "We measured sleep.", "53 people with MS"),
        ("Sleep in people with MS", "participants", "We measured sleep in controls too.", "53 people."),
        ("Sleep in patients with MS", "people", "We measured sleep in people with and without MS.", "53 people."),
        ("Sleep in patients with MS", "patients", "We asked people with NMOSD too.", "53 people."),
        ("Sleep in patients with MS or migraine", "patients", "We measured sleep.", "53 people."),
        ("Pain and the risk of multiple sclerosis", "patients", "We measured sleep.", "53 people."),
        ("Sleep in patients with MS and its links", "patients", "We measured sleep.", "53 people with MS"),
        ("Sleep", "patients with clinically isolated syndrome", "We did it.", "53 people with a first attack (CIS)"),
        ("Sleep in women with MS", "women", "We measured sleep.", "53 women with MS"),
    ],
)
def test_the_title_says_which_disease_those_counted_had(title: str, who: str, text: str, ours: str) -> None:
    facts = gather(*made({Role.METHODS: text}, about={"title": title}, people=(53, who)))
    assert design_and_size(facts)[0].text.rstrip(".").endswith(ours.rstrip("."))


def test_helpers_are_studied_beside_people_with_ms_and_not_compared_with_them() -> None:
    sentences = told("We asked 35 people with MS and 18 neurologists.", design=Design.COHORT)
    assert sentences[0] == "Researchers studied 35 people with MS and 18 neurologists."


def test_the_people_of_pooled_studies_are_told_though_the_review_studied_none_itself() -> None:
    pooled = {"design": Design.META_ANALYSIS, "species": Species.NONE, "people": 853}
    assert told("We pooled trials.", **pooled)[-1] == "Together, these studies included 853 people with MS."
    assert "853" not in " ".join(told("We pooled trials.", **{**pooled, "species": Species.ANIMALS}))


@pytest.mark.parametrize("design", [Design.META_ANALYSIS, Design.SYSTEMATIC_REVIEW])
def test_what_was_known_before_a_review_of_studies_is_not_what_it_says(design: Design) -> None:
    text = "The link between smoking and falls is not clear."
    facts = gather(*made({Role.BACKGROUND: text, Role.RESULTS: "Smoking went along with falls."}, design=design))
    assert all(text not in told.source.quote for told in candidates(facts))


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        # the main group is counted in another sentence
        ("We included 80 people with RRMS. Results were set beside 40 healthy people and 12 people with PPMS.", ""),
        (
            "We included 40 healthy people and 60 people with PPMS. Of all, 12 people with RRMS were tired.",
            "compared 60 people with primary progressive MS and 40 healthy people",
        ),
    ],
)
def test_groups_are_told_only_where_no_larger_one_is_counted_elsewhere(text: str, ours: str) -> None:
    assert ours in told(text, design=Design.COHORT)[0]
    assert ("compared" in told(text, design=Design.COHORT)[0]) is bool(ours)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("We enrolled 13 CIS and 23 RRMS patients and looked for bands.", "studied"),
        ("We enrolled 13 CIS and 23 RRMS patients and compared their bands.", "compared"),
        ("We enrolled 13 healthy controls and 23 RRMS patients and looked for bands.", "compared"),
    ],
)
def test_kinds_of_ms_are_compared_only_where_the_text_says_so(text: str, verb: str) -> None:
    assert told(text, design=Unclear("not settled"))[0].startswith(f"Researchers {verb} ")


def test_people_for_comparison_need_not_have_been_followed() -> None:
    text = "We enrolled 35 patients with MS and 18 healthy controls. Patients were followed over 2 years."
    ours = "Researchers compared 35 people with MS and 18 healthy people, and followed people over time."
    assert told(text, design=Design.COHORT)[0] == ours


def test_people_who_were_seen_again_were_not_studied_at_one_point_in_time() -> None:
    assert "one point" in told("We tested them.", design=Design.CROSS_SECTIONAL, people=53)[0]
    again = told("We tested them, and they were retested in spring.", design=Design.CROSS_SECTIONAL, people=53)
    assert again[0] == "Researchers studied 53 people with MS."


def test_a_prospective_study_need_not_have_followed_anybody() -> None:
    assert told("We studied them prospectively.", people=53)[0] == "Researchers studied 53 people with MS."


def test_people_of_a_registry_who_were_asked_themselves_are_no_registry_data() -> None:
    assert "registry data" in told("We used data from the national registry.", people=53)[0]
    asked = told("People from the national registry filled in a questionnaire.", people=53)
    assert asked[0] == "Researchers studied 53 people with MS."


@pytest.mark.parametrize(
    ("who", "text", "ours"),
    [
        ("patients", "We saw patients with MS and COVID-19.", "people with MS"),
        ("patients with MS and COVID-19", "We saw them.", "53 people with MS and COVID-19"),
        ("patients with MS", "We saw them during COVID-19.", "53 people with MS"),
    ],
)
def test_people_who_had_two_illnesses_are_not_told_as_those_with_one(who: str, text: str, ours: str) -> None:
    facts = gather(*made({Role.METHODS: text}, about={"title": "Infection in people with MS"}, people=(53, who)))
    assert design_and_size(facts)[0].text == f"Researchers studied {ours}."


@pytest.mark.parametrize(
    ("text", "design", "ours"),
    [
        (
            "We measured sleep in 53 patients. Sleep was worse than in healthy controls.",
            Design.CROSS_SECTIONAL,
            "53 people with MS and healthy people for comparison",
        ),
        (
            "We measured sleep in 53 patients. Sleep was worse than in matched controls.",
            Design.GENETIC,
            "53 people with MS and other people for comparison",
        ),
        ("A study of healthy aging in people with MS.", Design.CROSS_SECTIONAL, "53 people with MS"),
        ("Patients took part. Healthy eating was asked for.", Design.CROSS_SECTIONAL, "53 people with MS"),
        ("Their flow was like that reported for healthy adults.", Design.CROSS_SECTIONAL, "53 people with MS"),
        ("Healthy controls took part.", Design.CASE_CONTROL, "53 people with MS in a case-control study"),
    ],
)
def test_those_studied_for_comparison_are_told_beside_a_size(text: str, design: Design, ours: str) -> None:
    sentence = told(text, design=design, people=53)[0]
    assert ours in sentence
    assert ("comparison" in sentence) == ("comparison" in ours)


def counted_in(text: str, words: str, who: str, count: int, **facts: Any) -> list[str]:
    """The frame of a study whose number of people stands on these words of the text."""
    of, appraisal = made({Role.METHODS: text}, **facts)
    place = of.abstract[0].text.index(words)
    span = of.abstract[0].span(place, place + len(words))
    people = Participants(count=count, counted=Counted.STUDIED, who=who)
    of, appraisal = made({Role.METHODS: text}, participants=claim(people, span), **facts)
    return [one.text for one in design_and_size(gather(of, appraisal))]


def test_those_close_to_the_people_counted_are_told() -> None:
    text = "Nine women with MS and their respective spouses were interviewed."
    sentences = counted_in(text, "Nine women with MS", "women with MS", 9, design=Design.QUALITATIVE)
    assert sentences[0].startswith("Researchers asked 9 women with MS and their spouses and looked at")


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        ("Twenty patients and 12 specialists told what they want.", "Twenty patients", "patients"),
        ("We scanned 20 patients with early MS, 31 patients with late MS and 9 with CIS.", "20 patients", "patients"),
        (
            "Twenty patients with MS and eighteen age-matched patients with zorbitis were seen.",
            "Twenty patients with MS",
            "patients with MS",
        ),
        ("We scanned 20 ataxia patients. We also scanned 72 controls.", "20 ataxia patients", "ataxia patients"),
    ],
)  # fmt: skip
def test_the_number_of_one_group_among_several_is_not_the_size(text: str, words: str, who: str) -> None:
    assert not any("20" in sentence for sentence in counted_in(text, words, who, 20))


def test_the_parts_of_a_group_are_no_more_groups() -> None:
    text = "We scanned 20 patients, 12 patients with early MS and 8 patients with late MS."
    assert "20 people with MS" in counted_in(text, "20 patients", "patients", 20, about={"title": "Sleep in MS"})[0]


def test_girls_are_not_called_women() -> None:
    text = "Charts of female patients with pediatric MS were read."
    assert "53 girls and young women" in told(text, people=(53, "female patients"))[0]
    assert "53 women" in told(people=(53, "female patients"))[0]


def test_words_that_say_which_people_stay() -> None:
    assert "53 African American women" in told(people=(53, "African American women"))[0]
    assert "53 people with MS" in told(people=(53, "non-Hispanic MS patients"))[0]


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("This cohort study had a follow-up of 3 years.", "This was a cohort study: it follows"),
        ("Patients followed up at the MS clinic gave blood.", "This was an observational study"),
        ("This is an analysis of baseline data from a longitudinal study.", "This was an observational study"),
    ],
)
def test_a_cohort_is_told_as_followed_only_where_the_text_calls_it_so(text: str, ours: str) -> None:
    assert told(text)[0].startswith(ours)


def test_people_set_against_themselves_are_not_seen_at_one_point_in_time() -> None:
    sentences = told("This is a case-crossover study of relapses.", design=Design.CROSS_SECTIONAL)
    assert sentences == ["This was an observational study: it put nobody into a group by chance."]


def test_a_cohort_of_nobody_knows_whom_is_not_told() -> None:
    assert told(species=Unclear("not settled")) == []


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("We compared 40 patients with NMOSD with 20 patients with MOGAD.", "Researchers compared"),
        ("We included 40 patients with NMOSD and 20 patients with MOGAD.", "Researchers studied"),
    ],
)
def test_groups_of_ill_people_are_compared_only_where_the_text_says_so(text: str, ours: str) -> None:
    assert told(text)[0].startswith(ours)


def test_people_who_filled_in_questionnaires_are_no_medical_records() -> None:
    text = "Each filled in a questionnaire. Disability was taken from patient records."
    assert told(text, people=53) == ["Researchers studied 53 people with MS."]


def test_an_analysis_that_stands_first_names_the_study() -> None:
    from_before = {"design": Unclear("not settled"), "analysis": Analysis.POST_HOC}
    assert told(**from_before) == ["This is a later look at data that were gathered before."]
    assert told(people=53, **from_before)[-1] == "It is a later look at data that were gathered before."


@pytest.mark.parametrize(
    ("title", "who", "text", "ours"),
    [
        ("Sleep in children with MS", "patients", "We measured sleep.", "53 children and teenagers"),
        ("Sleep in children", "patients with pediatric-onset MS", "We asked.", "53 children and teenagers with MS."),
        ("Sleep in children with MS", "patients", "We measured sleep, in adults too.", "53 people"),
        ("Sleep in women with MS", None, "We measured sleep.", "studied women with MS"),
        ("A switch of care", "patients", "Patients with MS were asked.", "53 people with MS"),
        ("A switch of care", "patients", "Patients with MS and neurologists were asked.", "53 people."),
        ("A switch of care", "patients", "We measured sleep. One patient had MS.", "53 people."),
        ("Sleep in people with MS", "females", "We measured sleep.", "53 women with MS"),
        ("Relapses of MS after pregnancy", "patients", "We measured sleep.", "53 women"),
        ("Relapses of MS after pregnancy", "patients", "We asked men too.", "53 people"),
    ],
)
def test_people_are_named_as_the_text_names_them(title: str, who: str | None, text: str, ours: str) -> None:
    people = {} if who is None else {"people": (53, who)}
    assert ours in told(text, about={"title": title}, **people)[0]


def test_controls_of_a_trial_are_people_who_joined_it() -> None:
    text = "Individuals joined a training or a control group."
    facts = {"about": {"title": "Sleep in people with MS"}, "people": (53, "individuals")}
    assert "53 people with MS" in told(text, design=Design.RANDOMIZED_TRIAL, **facts)[0]
    assert "53 people with MS" not in told(text, design=Design.CROSS_SECTIONAL, **facts)[0]


def test_people_for_comparison_are_others_where_groups_are_compared() -> None:
    text = "We studied 35 patients with MS and 18 controls."
    assert told(text) == ["Researchers compared 35 people with MS and 18 other people."]


def test_healthy_people_without_a_number_stand_behind_groups_with_one() -> None:
    text = "We studied 35 patients with MS and 18 patients with NMOSD. Sleep was also measured in healthy controls."
    assert told(text)[0].endswith("people with neuromyelitis optica and healthy people for comparison.")


def test_a_trial_without_a_number_names_its_people() -> None:
    facts = {"design": Design.NON_RANDOMIZED_TRIAL, "about": {"title": "Yoga in women with MS"}}
    assert told(**facts) == ["This was a trial in women with MS."]


def test_a_number_in_the_name_of_a_disease_counts_nobody() -> None:
    text = "We studied 34 patients with MS, 15 narcolepsy type 1 patients and 17 healthy controls."
    assert "34 people with MS and 17" not in told(text)[0]


def test_people_with_one_disease_keep_their_number_beside_controls() -> None:
    text = "Forty CIS patients were matched with 40 healthy subjects."
    sentence = counted_in(text, "Forty CIS patients", "CIS patients", 40, design=Design.GENETIC)[0]
    assert "40 people with a first attack (CIS)" in sentence


@pytest.mark.parametrize(("title", "said"), [("A pilot study of sleep", True), ("The feasibility of sleep", False)])
def test_what_is_called_a_pilot_is_one(title: str, said: bool) -> None:
    sentences = told(people=53, analysis=Analysis.PILOT, about={"title": title})
    assert any("a small first try" in sentence for sentence in sentences) == said


def test_people_for_comparison_in_pooled_studies_are_told() -> None:
    facts = {"design": Design.META_ANALYSIS, "species": Species.NONE}
    text = "We pooled 752 patients with MS and 1,282 controls."
    assert counted_in(text, "752 patients with MS", "patients with MS", 752, **facts)[-1] == (
        "Together, these studies included 752 people with MS and other people for comparison."
    )
    text = "We pooled 752 patients with MS. Controls are rare."
    assert counted_in(text, "752 patients with MS", "patients with MS", 752, **facts)[-1] == (
        "Together, these studies included 752 people with MS."
    )


def test_work_in_a_laboratory_says_from_whom_its_cells_came() -> None:
    text = "T cells of 30 patients with relapsing-remitting MS and 20 healthy subjects were grown with inventamod."
    sentences = told(text, design=Design.LABORATORY, species=Species.CELLS)
    assert (
        sentences[-1] == "The cells or samples came from 30 people with relapsing-remitting MS and 20 healthy people."
    )
    assert len(told("T cells were grown with inventamod.", design=Design.LABORATORY, species=Species.CELLS)) == 1


def test_work_in_people_and_animals_says_how_many_people() -> None:
    text = "We measured B cells in 20 patients with MS and 18 healthy subjects, and in mice."
    facts = {"design": Unclear("both"), "species": Species.PEOPLE_AND_ANIMALS, "animals": ("mouse",)}
    assert told(text, **facts)[1:] == [
        "The people, or those who gave samples, were 20 people with MS and 18 healthy people."
    ]


@pytest.mark.parametrize(
    ("title", "compared"),
    [
        ("Gout in multiple sclerosis: a Mendelian randomization study", False),  # the cases may be people with gout
        ("Gout in multiple sclerosis", True),
    ],
)
def test_cases_in_data_of_others_may_have_another_disease(title: str, compared: bool) -> None:
    text = "We used data on 11,000 cases and 15,000 healthy controls."
    of = made({Role.METHODS: text}, about={"title": title}, design=Design.GENETIC)
    said = [one.text for one in design_and_size(gather(*of))]
    assert any("11,000 people with MS" in one for one in said) is compared


def pooled(text: str, studies: int, **facts: Any) -> list[str]:
    return told(text, design=Design.META_ANALYSIS, included_studies=claim(studies), **facts)


def test_a_review_that_pooled_only_its_trials_says_that_some_were_pooled() -> None:
    some = pooled("A meta-analysis of controlled trials showed more colds.", 26)
    assert some[0].startswith("Researchers looked at 26 published studies")
    assert some[0].endswith("pooled the results of some of them.")
    assert pooled("The pooled risk of colds was higher.", 26)[0].startswith("Researchers pooled the results of 26")


@pytest.mark.parametrize(
    ("behind", "ours"),
    [
        (" who were treated with aspirin", "Together, these studies included 900 people who got the treatment."),
        (" with sleep problems", "Together, these studies included 900 people."),
    ],
)
def test_those_who_got_the_treatment_are_not_all(behind: str, ours: str) -> None:
    of, appraised = made(
        {Role.RESULTS: f"We included 26 studies of 900 patients{behind}."}, design=Design.META_ANALYSIS
    )
    start = of.abstract[0].text.index("900 patients")
    counted = of.abstract[0].span(start, start + len("900 patients"))
    people = claim(Participants(count=900, counted=Counted.STUDIED, who="patients"), counted)
    appraised = replace(appraised, participants=people, included_studies=claim(26))
    assert [one.text for one in design_and_size(gather(of, appraised))][-1] == ours


def test_estimates_of_how_common_diseases_are_are_no_computer_model() -> None:
    text = "We used data from the Global Burden of Disease study."
    assert told(text, design=Design.MODELING) == [
        "This study used estimates of how common diseases are and how much harm they do."
    ]
    assert told("We built a Markov model.", design=Design.MODELING) == ["This was a calculation with a computer model."]


def test_the_name_of_a_study_does_not_say_that_people_were_followed() -> None:
    text = "We asked 53 members of the Invented Northern Longitudinal Study."
    assert "followed" not in told(text, people=53)[0]
    assert "followed" in told("People were followed for 3 years.", people=53)[0]
