"""The sentences of a study of people that are its main results are told, though they ask more of their reader."""

import pytest

from plainms.appraisal.appraisal import Design, Role
from plainms.digest.facts import gather
from plainms.digest.selecting.candidates import candidates
from plainms.digest.selecting.choosing import chosen
from plainms.digest.selecting.main_results import main_results, weight
from spec.digest.making import made

BESIDE = "Most of those who kept a diary were glad of it."
ANSWER = "Zofiquan intake predicted walking endurance and cognitive slowing in people with MS."
CAUSE = "Zofiquan intake caused walking endurance and cognitive slowing to fall in people with MS."


def quotes(title: str, sections: dict[Role, str], **facts: object) -> list[str]:
    return [told.source.quote for told in chosen(gather(*made(sections, about={"title": title}, **facts)))]


def test_what_answers_the_title_is_told_beside_what_does_not() -> None:
    told = quotes("Zofiquan intake and walking endurance", {Role.RESULTS: f"{BESIDE} {ANSWER}"})
    assert ANSWER in told


def test_a_conclusion_with_some_hard_words_is_told_where_nothing_else_is() -> None:
    hard = "Zofiquan intake was a sensitive predictor of postural endurance and of early cognitive slowing."
    assert quotes("Zofiquan intake and postural endurance", {Role.CONCLUSIONS: hard}) == [hard]


def test_what_is_past_reading_stays_untold() -> None:
    hard = "The lipid hyperphosphorylation was mediated by ZQR3 signaling in zofiquan cells and KLT9 fibrillogenesis."
    assert quotes("Lipid hyperphosphorylation in zofiquan cells", {Role.RESULTS: hard}) == []


def test_a_quoted_cause_that_the_design_cannot_show_weighs_less_than_a_link() -> None:
    title = "Zofiquan intake and walking endurance"
    facts = gather(*made({Role.RESULTS: CAUSE}, about={"title": title}, design=Design.CROSS_SECTIONAL))
    (cause,) = candidates(facts)
    able = gather(*made({Role.RESULTS: CAUSE}, about={"title": title}, design=Design.RANDOMIZED_TRIAL))
    (shown,) = candidates(able)
    assert weight(cause, facts) < weight(shown, able)


def test_what_figures_bear_out_goes_before_what_none_do() -> None:
    bare = "Zofiquan sensors followed posture in people with MS in the morning."
    borne = "Zofiquan sensors followed posture in people with MS in the evening (r = 0.61, p < 0.001)."
    facts = gather(*made({Role.RESULTS: f"{bare} {borne}"}, about={"title": "Zofiquan sensors and posture"}))
    first, *_ = main_results(list(candidates(facts)), facts)
    assert first.source.quote == borne


def test_a_figure_of_a_model_is_told_beside_no_result() -> None:
    told = quotes("Zofiquan and sleep", {Role.RESULTS: f"{ANSWER} The adjusted R2 value was 0.71 for Zofiquan sleep."})
    assert told == [ANSWER]


@pytest.mark.parametrize("drawn", ["Therefore, ", "Thus, "])
def test_a_conclusion_stands_without_the_word_that_draws_it(drawn: str) -> None:
    words = "poor sleep was linked with fatigue in people with MS."
    (told,) = chosen(gather(*made({Role.CONCLUSIONS: f"{drawn}{words}"}, about={"title": "Sleep and fatigue"})))
    assert told.quote.text == words.rstrip(".")


def test_what_only_promises_guidance_is_not_told() -> None:
    told = quotes("Sleep in MS", {Role.CONCLUSIONS: "These data can provide guidance for improving sleep care in MS."})
    assert told == []


def test_a_conclusion_that_only_has_suggestions_to_give_gives_way_to_the_result() -> None:
    result = "When walks were long, those who hummed slept better than those who did not; else humming did not matter."
    empty = "Looking at humming and walks, findings bring forward practical suggestions for the promotion of sleep."
    assert quotes("Humming and sleep in MS", {Role.RESULTS: result, Role.CONCLUSIONS: empty}) == [result]


def test_what_a_data_set_gave_the_opportunity_to_do_is_no_finding() -> None:
    empty = "The large data set of the villages gave the opportunity to describe the sleep of people with MS in detail."
    assert quotes("Sleep in MS", {Role.CONCLUSIONS: empty}) == []


def test_beside_a_mere_hope_of_use_the_result_is_told() -> None:
    hope = "Zofiquan waves may be an important alternative diagnostic tool in optic neuritis."
    result = "Zofiquan waves were faster in eyes with optic neuritis than in the other eyes of the same people."
    told = quotes("Zofiquan waves in optic neuritis", {Role.RESULTS: result, Role.CONCLUSIONS: hope})
    assert result in told


def test_with_what_a_thing_was_measured_is_no_result() -> None:
    told = quotes(
        "Diet and fatigue in MS",
        {Role.RESULTS: "Intake was assessed through the food diary. Fatigue fell more with plants than without."},
    )
    assert told == ["Fatigue fell more with plants than without."]


def test_a_trend_weighs_less_than_a_result() -> None:
    trend = "Fatigue tended to be more common in men with MS."
    result = "Fatigue was more common in women with MS than in men with MS."
    found = candidates(gather(*made({Role.RESULTS: f"{trend} {result}"}, about={"title": "Fatigue in MS"})))
    by_words = {told.source.quote: told.score for told in found}
    assert by_words[trend] < by_words[result] - 3


def test_a_call_for_research_behind_it_does_not_silence_a_conclusion() -> None:
    said = "People with poor sleep were more likely to have at least one weak memory test"
    conclusion = f"{said}, but there is a need for more studies with larger samples to confirm these findings."
    (told,) = chosen(gather(*made({Role.CONCLUSIONS: conclusion}, about={"title": "Sleep and memory in MS"})))
    assert told.quote.text == said


def test_a_half_turned_by_more_than_a_call_stays_whole() -> None:
    conclusion = "Poor sleep went along with weak memory in this group of people, but more studies found less of it."
    told = quotes("Sleep and memory in MS", {Role.CONCLUSIONS: conclusion})
    assert told in ([conclusion], [])


@pytest.mark.parametrize("groups", ["between two groups", "between groups of the study"])
def test_groups_that_nothing_names_are_not_told(groups: str) -> None:
    sections = {Role.RESULTS: f"The rate of weak memory was different {groups}."}
    assert quotes("Sleep and memory in MS", sections, design=Design.CROSS_SECTIONAL) == []
