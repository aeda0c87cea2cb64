"""Which of the authors' sentences are told."""

from dataclasses import replace

import pytest

from plainms.absence import NOT_REPORTED
from plainms.appraisal.appraisal import Design, Role, Species
from plainms.digest.facts import gather
from plainms.digest.selecting.barring import advises, is_barred, leans
from plainms.digest.selecting.candidates import candidates
from plainms.digest.selecting.choosing import chosen, concludes
from plainms.digest.selecting.one_arm import without_one_arm_alone
from plainms.digest.selecting.own_words import OwnWords
from spec.digest.making import made

GOOD = "Fatigue was higher in people with MS who slept badly than in those who slept well."


def quotes(sections: dict[Role, str], **facts: object) -> list[str]:
    return [told.quote.text for told in chosen(gather(*made(sections, **facts)))]


@pytest.mark.parametrize(
    "bad",
    [
        "Neurologists should screen all people with MS for fatigue at every visit.",
        "Further studies of fatigue in people with MS are warranted before any use.",
        "Zoquil might be a better option for people with MS who have a low risk of relapse.",
        "We recommend that people with MS take this medicine for fatigue each day.",
        "Fatigue, pain, sleep and mood in MS were 3, 4, 5 and 6, respectively.",
        "Fatigue in people with MS was higher (p < 0.05 than in the others.",
        "is a disease shown to be linked with fatigue in people with MS.",
        "Levels of IFN-<ce><b2> in people with MS were higher than in others.",
    ],
)
def test_it_leaves_out_advice_calls_for_research_and_broken_sentences(bad: str):
    assert quotes({Role.RESULTS: f"{bad} {GOOD}"}) == [GOOD.rstrip(".")]


def test_it_tells_at_most_three_results_and_a_conclusion():
    results = " ".join(
        f"Fatigue in people with MS was higher in {who} than in the rest."
        for who in ("smokers", "women", "runners", "men")
    )
    kept = quotes(
        {Role.RESULTS: results, Role.CONCLUSIONS: "Poor sleep was associated with fatigue in people with MS."}
    )
    assert len(kept) == 4
    assert kept[-1] == "Poor sleep was associated with fatigue in people with MS"


def test_it_takes_the_authors_opening_off_and_keeps_the_clause():
    assert quotes({Role.RESULTS: "We found that fatigue was linked with poor sleep in people with MS."}) == [
        "fatigue was linked with poor sleep in people with MS"
    ]


def test_background_is_not_told_as_a_result_of_a_study():
    assert quotes({Role.BACKGROUND: GOOD}) == []


def test_a_review_is_told_by_what_it_says_in_any_voice():
    facts = {"design": Design.NARRATIVE_REVIEW, "species": Species.NONE}
    own = "Our reading is that fatigue in people with MS is linked with poor sleep."
    assert quotes({Role.BACKGROUND: f"{GOOD} {own}"}, **facts) == [GOOD.rstrip("."), own.rstrip(".")]


def test_an_article_of_unclear_kind_is_told_by_its_results_before_its_background():
    sections = {Role.BACKGROUND: GOOD, Role.RESULTS: "Sleep was worse in people with MS than in other people."}
    assert quotes(sections, design=NOT_REPORTED) == ["Sleep was worse in people with MS than in other people"]


def test_a_plan_is_told_by_its_methods_only():
    sections = {Role.METHODS: "The trial compares yoga with usual care in people with MS.", Role.CONCLUSIONS: GOOD}
    assert quotes(sections, design=Design.PROTOCOL) == ["The trial compares yoga with usual care in people with MS"]


def test_words_of_advice_and_promise_are_seen():
    assert advises("Patients should stop this treatment.")
    assert advises("This drug holds great promise.")
    assert not advises("Patients who stopped this treatment had more relapses.")


@pytest.mark.parametrize(
    "orphan",
    [
        "This was higher in people with MS than in other people of the same age.",
        "However, this fatigue was higher in people with MS than in other people.",
        "In these patients fatigue was higher than in other people with MS.",
        "Fatigue was higher in people with MS who had both of these markers than in others.",
        "Further experiments proved its helpful but slight effect on fatigue in people with MS.",
        "Later tests confirmed their effect on fatigue and on falls in people with MS.",
    ],
)
def test_a_sentence_that_leans_on_the_one_before_is_not_told(orphan: str):
    assert quotes({Role.RESULTS: orphan}) == []


@pytest.mark.parametrize(
    "owned",
    [
        "Yoga lowered fatigue and its effect on work in people with MS over the year.",
        "Tests showed that yoga and its teachers lowered fatigue in people with MS.",
        "The results indicated it could be concluded that yoga lowered fatigue in people with MS.",
        "The tests showed that it is possible to lower fatigue in people with MS.",
    ],
)
def test_a_possessive_whose_owner_the_words_name_leans_on_nothing(owned: str):
    assert not leans(owned)


def test_what_stands_before_a_heading_of_conclusions_within_the_text_is_none_of_them():
    sections = {Role.CONCLUSIONS: "Yoga lowered fatigue in our group with MS CONCLUSIONS: Falls were rare in them all."}
    told = chosen(gather(*made(sections)))
    assert [(one.quote.text[:5], concludes(one)) for one in told] == [("Yoga ", False), ("Falls", True)]


def test_that_a_trial_is_going_on_is_no_result():
    assert quotes({Role.RESULTS: "A clinical trial in people with MS who do yoga is ongoing."}) == []


@pytest.mark.parametrize("joint", ["Therefore", "Also", "In contrast"])
def test_a_word_that_joins_it_to_the_one_before_falls_away_in_our_own_words(joint: str):
    (told,) = chosen(
        gather(*made({Role.RESULTS: f"{joint}, fatigue was higher in people with MS than in other people."}))
    )
    assert isinstance(told.own, OwnWords)
    assert told.own.words.text == "fatigue was higher in people with MS than in other people"


def test_what_a_frame_tells_stands_beside_what_is_retold():
    quoted = "Sleep and mood, which many people value, got worse for people with MS in each of the long winters."
    sections = {Role.RESULTS: f"{quoted} Fatigue was higher in women than in men."}
    told = chosen(gather(*made(sections)))
    assert [one.source.quote for one in told] == ["Fatigue was higher in women than in men.", quoted]


def test_that_nothing_differed_is_no_reason_to_leave_out_what_did():
    quoted = "People with MS who slept badly: fatigue was higher."
    null = "No difference in pain was found between women and men."
    assert len(quotes({Role.RESULTS: f"{quoted} {null}"})) == 2


@pytest.mark.parametrize(
    "sample",
    [
        "Two hundred nineteen were women.",
        "The clinical phenotype was relapsing-remitting in 277 and progressive in 32 of the people studied.",
    ],
)
def test_who_took_part_is_no_result(sample: str):
    assert quotes({Role.RESULTS: f"{sample} {GOOD}"}) == [GOOD.rstrip(".")]
    women = "Most people who walked far less than others after a year were women with a late start."
    assert quotes({Role.RESULTS: women}) == [women.rstrip(".")]


def test_that_groups_were_alike_from_the_start_is_no_result():
    assert quotes({Role.RESULTS: f"The groups did not differ in age and sex. {GOOD}"}) == [GOOD.rstrip(".")]


def test_what_was_known_of_others_is_not_told_as_the_story_of_a_case():
    known = "The prevalence of epilepsy is higher in people with MS than in healthy controls."
    case = "We report a man with MS who had a long and unusual seizure at work."
    told = quotes({Role.BACKGROUND: known, Role.RESULTS: case}, design=Design.CASE_REPORT)
    assert told == [case.rstrip(".")]


@pytest.mark.parametrize(
    "announced",
    [
        "Here, we report a patient with MS for whom a change of diet went along with an odd and lasting rash.",
        "We report on seven women with eight pregnancies during treatment in an everyday setting.",
    ],
)
def test_what_announces_a_case_is_quoted_where_nothing_else_tells_it(announced: str):
    assert quotes({Role.RESULTS: announced}, design=Design.CASE_REPORT) == [announced.rstrip(".")]


def test_a_sentence_that_the_next_one_takes_back_is_only_told_with_it():
    turn = "However, the difference was gone after one year of care"
    assert quotes({Role.RESULTS: f"{GOOD} {turn}."}) == [f"{GOOD} {turn}"]
    assert quotes({Role.RESULTS: f"{GOOD} However, we recommend that this difference is looked at again."}) == []


def test_groups_that_did_not_differ_in_one_thing_may_differ_in_the_next():
    null = "The number of falls did not differ significantly between the groups."
    turn = "However, the improvement of sleep in the yoga group was greater than in the control group."
    told = quotes({Role.RESULTS: f"{null} {turn}"}, design=Design.RANDOMIZED_TRIAL)
    assert null.rstrip(".") in told


@pytest.mark.parametrize(
    "preparing",
    [
        "Disease was induced in people with MS and was higher than expected.",
        "More women than men with MS were enrolled in the study of fatigue.",
        "The risk of fatigue in people with MS is discussed in more detail.",
        "At baseline fatigue was higher in people with MS than in others.",
    ],
)
def test_what_was_done_before_anything_came_out_is_not_told(preparing: str):
    assert quotes({Role.RESULTS: preparing}) == []


def test_what_was_known_before_is_not_told_as_a_result():
    known = "Studies have shown that fatigue is higher in people with MS than in others."
    of, appraised = made({Role.RESULTS: f"{known} {GOOD}"})
    cue = tuple(replace(item, role=replace(item.role, rule="role-cue")) for item in appraised.sentences)
    told = chosen(gather(of, replace(appraised, sentences=cue)))
    assert [item.quote.text for item in told] == []
    own = made({Role.RESULTS: f"{known} We asked more. {GOOD}"})
    cue = tuple(replace(item, role=replace(item.role, rule="role-cue")) for item in own[1].sentences)
    told = chosen(gather(own[0], replace(own[1], sentences=cue)))
    assert [item.quote.text for item in told] == [GOOD.rstrip(".")]


def test_a_result_in_animals_that_names_people_is_not_told():
    facts = {"design": Design.ANIMAL, "species": Species.ANIMALS, "animals": ("mouse",)}
    assert quotes({Role.RESULTS: f"{GOOD} The damage was lower in treated mice than in the others."}, **facts) == [
        "The damage was lower in treated mice than in the others"
    ]


HARD = (
    "Pharmacogenomic stratification of oligodendroglial transcriptomes, epigenomes and secretomes reproducibly "
    "recapitulated neuropathological heterogeneity throughout normal-appearing periventricular parenchyma in MS."
)


def test_what_was_measured_in_patients_is_no_conclusion_from_animals():
    measured = "Levels of a protein were not significantly different between patients and healthy controls."
    meant = "These findings suggest that blocking the protein may protect nerve fibers in patients with MS."
    assert quotes({Role.CONCLUSIONS: measured}, species=Species.ANIMALS) == []
    assert quotes({Role.CONCLUSIONS: meant}, species=Species.ANIMALS)


def test_a_quotation_that_is_far_too_hard_is_told_by_nothing():
    assert quotes({Role.RESULTS: HARD}) == []


def test_an_abstract_that_says_what_its_work_was_for_begins_there():
    known = "Fatigue was higher in people with MS than in others."
    of, appraised = made({Role.RESULTS: f"{known} To examine sleep, a survey was sent out. {GOOD}"})
    cue = tuple(replace(item, role=replace(item.role, rule="role-cue")) for item in appraised.sentences)
    told = chosen(gather(of, replace(appraised, sentences=cue)))
    assert known.rstrip(".") not in [item.quote.text for item in told]
    assert GOOD.rstrip(".") in [item.quote.text for item in told]


@pytest.mark.parametrize(
    "method",
    [
        "In all, 468 people were matched with 468 others.",
        "The baseline characteristics of the two cohorts were similar.",
        "There was no difference in demographic characteristics.",
        "These data may help support decisions on treatment.",
        "We identified 212 children with MS and 1060 controls.",
        "Significant group main effects were seen.",
        "The estimates did not change for other lengths of time.",
    ],
)
def test_how_people_were_matched_and_how_alike_they_began_is_not_told(method: str) -> None:
    assert is_barred(method, at_ease=True)


def test_a_study_that_does_not_say_which_groups_it_had_tells_nothing_of_the_groups() -> None:
    unnamed = {Role.RESULTS: "There was no difference in walking speed between the two groups."}
    named = "We studied 35 patients with MS and 18 healthy controls. "
    assert not chosen(gather(*made(unnamed)))
    told = {Role.METHODS: named, Role.RESULTS: unnamed[Role.RESULTS]}
    assert chosen(gather(*made(told)))


def test_a_quotation_that_few_can_follow_gives_way_to_anything_easier():
    hard = "The QZX of the VPL zone was twice as high in the LOM group of people with MS as in others."
    assert quotes({Role.RESULTS: f"{hard} {GOOD}"}) == [GOOD.rstrip(".")]


@pytest.mark.parametrize(
    "orphan",
    [
        "Herein fatigue was higher in people with MS who slept badly.",
        "People with MS may profit from such a treatment more than others do.",
    ],
)
def test_a_sentence_that_begins_in_the_middle_of_an_argument_is_not_told(orphan: str):
    assert quotes({Role.RESULTS: f"{orphan} {GOOD}"}) == [GOOD.rstrip(".")]


@pytest.mark.parametrize(
    "aside",
    [
        "Future plans include a field test of the fatigue scale in people with MS.",
        "The study cohort included 270 people with MS.",
        "The matching procedure produced 36 pairs of people with MS.",
    ],
)
def test_plans_and_who_was_looked_at_are_no_finding(aside: str):
    assert is_barred(aside, at_ease=True)


@pytest.mark.parametrize(
    "result",
    [
        "Fatigue in people with MS went along with poor sleep (r = 0.61, p = 0.003).",
        "The new scale found more fatigue than the old one (34 versus 17, respectively, p < 0.001).",
        "Relief without the need for any medicine was reached in 81% of the people.",
        "During a mean follow-up of 52 months, fatigue came back in half of the people.",
    ],
)
def test_figures_in_brackets_and_how_long_people_were_followed_bar_no_result(result: str):
    assert not is_barred(result)


@pytest.mark.parametrize("formula", ["Fatigue rose with age, r = 0.61."])
def test_a_formula_in_the_line_bars_it(formula: str):
    assert is_barred(formula, at_ease=True)


def test_two_short_lists_side_by_side_may_be_quoted_but_no_long_ones():
    assert not is_barred("Scores of men and of women were 3 and 4, respectively.")
    assert is_barred("Scores in spring, summer, fall and winter were 3, 4, 5 and 6, respectively.")


def test_so_many_of_so_many_people_is_a_result_without_a_heading():
    sections = {Role.OBJECTIVE: "We gave Zoquil to 24 people with MS."}
    of, by = made(sections | {Role.METHODS: "Nine of the 12 patients who finished reported less pain at night."})
    loose = tuple(
        replace(one, role=replace(one.role, value=NOT_REPORTED)) if "Nine" in one.span.quote else one
        for one in by.sentences
    )
    (told,) = chosen(gather(of, replace(by, sentences=loose)))
    assert told.source.quote.startswith("Nine of the 12")


_ASKED = {"title": "Riboflavin deficiency and handwriting in multiple sclerosis"}
_ANSWER = "Riboflavin deficiency was associated with worse handwriting in women."


def test_a_harder_sentence_that_answers_the_title_is_told_before_one_that_does_not():
    sections = {Role.RESULTS: GOOD, Role.CONCLUSIONS: _ANSWER}
    told = chosen(gather(*made(sections, about=_ASKED)))
    assert _ANSWER in [one.source.quote for one in told]


def test_a_harder_sentence_that_answers_no_more_is_not_told():
    easy = "Riboflavin deficiency was associated with worse handwriting in women."
    assert quotes({Role.RESULTS: f"{easy} {_ANSWER}"}, about=_ASKED) == [easy.rstrip(".")]


def test_a_bare_share_is_not_told_where_a_link_was_asked_for_and_another_result_is_told():
    asked = {"title": "The relationship between fatigue and sleep in multiple sclerosis"}
    share = "Twelve (24%) of the 50 patients had fatigue."
    assert quotes({Role.RESULTS: f"{share} {GOOD}"}, about=asked) == [GOOD.rstrip(".")]
    assert len(quotes({Role.RESULTS: share}, about=asked)) == 1


@pytest.mark.parametrize(
    "empty", ["Follow-up of MRI will provide more.", "This study provides support for further advocacy in MS."]
)
def test_what_only_may_come_of_it_is_no_finding(empty: str):
    assert is_barred(empty)


@pytest.mark.parametrize(
    "whole",
    [
        "Fatigue in the yoga group was strangely unlike that of those in the waiting list, and sleep was better in MS.",
        "Neither yoga nor swimming had any marked bearing on the fatigue of people with MS in the hot summer.",
        "In this small sample of people with MS, yoga had some bearing on fatigue and on the quality of sleep.",
        "Every second person with MS did not get the recommended eye test in the year before the survey.",
    ],
)
def test_a_sentence_with_a_pointer_that_it_fills_itself_is_told(whole: str):
    assert quotes({Role.RESULTS: whole}) == [whole.rstrip(".")]


def test_groups_that_no_line_names_are_not_told_in_our_words():
    sentence = "There was no difference in fatigue between the two groups in people with MS."
    assert not any(isinstance(told.own, OwnWords) for told in chosen(gather(*made({Role.RESULTS: sentence}))))


def test_an_average_that_is_compared_with_nothing_gives_way():
    average = "The mean time from the first symptom of MS to the first visit was 21 days."
    other = "Every third person with MS told of bad sleep and of a low mood in the long winter months."
    third = "Every fourth person with MS told of strong pain in both of the legs in the hot summer months."
    assert average.rstrip(".") not in quotes({Role.RESULTS: f"{average} {other} {third}"})


def test_a_title_that_asks_how_many_is_answered_by_a_share():
    share = "Low mood was present in nearly one third of the people with MS."
    other = "Every third person with MS told of bad sleep and of a low mood in the long winter months."
    third = "Every fourth person with MS told of strong pain in both of the legs in the hot summer months."
    about = {"title": "Prevalence of low mood in multiple sclerosis"}
    assert share.rstrip(".") in quotes({Role.RESULTS: f"{other} {third} {share}"}, about=about)


def test_a_statement_with_hard_words_may_still_be_quoted():
    (told,) = chosen(
        gather(*made({Role.RESULTS: "Obsessive thoughts were present in nearly one third of women with MS."}))
    )
    assert told.source.quote.startswith("Obsessive")


@pytest.mark.parametrize(
    "empty",
    [
        "The small sample precluded a definitive determination.",
        "Our results highlight the complex interplay of sleep and fatigue.",
        "We previously demonstrated that yoga eases fatigue.",
        "Improving our capacity to measure fatigue in people with MS.",
    ],
)
def test_what_tells_no_result_of_this_study_is_not_quoted(empty: str):
    assert is_barred(empty)


@pytest.mark.parametrize(
    "result",
    ["Improving the ability to walk was what people with MS wanted most.", "The scores highlight more fatigue in MS."],
)
def test_a_result_in_words_like_these_is_kept(result: str):
    assert not is_barred(result)


def test_one_group_of_a_trial_is_not_told_alone_where_both_came_out_alike():
    one = "There was a reduction of stumbles and falls in the intervention group, from 0.6 to 0.3 at six months."
    both = "Stumbles and falls improved in both groups with no significant difference."
    other = "Sleep improved in both groups with no significant difference."
    assert "intervention" not in " ".join(_of_both_arms(one, both))
    assert "intervention" in " ".join(_of_both_arms(one, other))


def test_a_change_that_names_no_group_is_not_told_where_no_groups_of_a_trial_differed():
    one = "Improvements were observed in worst and mean fatigue scores, as well as in sleep."
    alike = "Not significant differences were found between the humming and placebo groups."
    in_one_thing = "No significant differences were found between the groups in their age."
    assert _of_both_arms(one, alike) == [alike]
    assert "observed" in " ".join(_of_both_arms(one, in_one_thing))


def _of_both_arms(one: str, end: str) -> list[str]:
    facts = gather(*made({Role.RESULTS: one, Role.CONCLUSIONS: end}, design=Design.RANDOMIZED_TRIAL))
    return [told.source.quote for told in without_one_arm_alone(list(candidates(facts)), facts)]
