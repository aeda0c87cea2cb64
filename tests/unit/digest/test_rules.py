"""Rules that fire on fields of the appraisal, with the words they stand on and a wording fixed by the study."""

from dataclasses import replace

from plainms.absence import Unclear
from plainms.appraisal.appraisal import Analysis, Design, InterventionKind, Role, Rung, Species
from plainms.appraisal.values import (
    Comparator,
    Comparison,
    DirectedResult,
    Direction,
    FollowUp,
    Limitation,
    MeasuredOutcome,
    Tier,
)
from plainms.dates import DateSource, PartialDate
from plainms.digest.digest import Digest, PartKind, Sentence
from plainms.digest.facts import gather
from plainms.digest.variety import one_of
from plainms.digest.write import write
from plainms.identifiers import StudyId
from plainms.studies.study import ScopeKind
from plainms.text import Passage, PassageKind, Span
from plainms.vocabulary.load import vocabulary
from spec.digest.making import claim, made

RESULT = "Fatigue was higher in people with MS who slept badly than in those who slept well over 12 weeks in Spain."


def span(quote: str) -> Span:
    study, _ = made({Role.RESULTS: RESULT})
    return study.abstract[0].find(quote)


def written(about: dict[str, object] | None = None, result: str = RESULT, **facts: object) -> Digest:
    outcome = write(*made({Role.RESULTS: result}, about=about, **facts))
    assert isinstance(outcome, Digest)
    return outcome


def rule(digest: Digest, pattern: str) -> Sentence | None:
    """The sentence that a rule made; None where it did not fire."""
    parts = (*digest.part(PartKind.SURE).sentences, *digest.part(PartKind.MATTERS).sentences, *digest.questions)
    return next((sentence for sentence in parts if sentence.pattern == pattern), None)


def caution(pattern: str, **facts: object) -> Sentence | None:
    return rule(written(**facts), f"cautions.{pattern}")


def labels(name: str, entry: str, **slots: str) -> set[str]:
    """Every wording that the rule may have."""
    found = vocabulary(name)[entry]
    return {label.format(**slots) for label in (found.label, *found.more.get("variants", ()))}


def test_a_short_follow_up_is_told_with_its_length_and_its_words():
    told = FollowUp(length=12, unit="weeks", statistic="stated", span=span("12 weeks"))
    sentence = caution("short", follow_up=claim(told, told.span))
    assert sentence is not None
    assert sentence.text in labels("cautions", "short", length="12 weeks")
    assert "12 weeks" in [one.quote for one in sentence.spans]
    longer = FollowUp(length=5, unit="years", statistic="stated", span=span("12 weeks"))
    assert caution("short", follow_up=claim(longer, longer.span)) is None
    at_least = Passage(key="abstract.9", kind=PassageKind.ABSTRACT, text="at least 12 weeks")
    least = FollowUp(length=12, unit="weeks", statistic="stated", span=at_least.whole())
    assert caution("short", follow_up=claim(least, least.span)) is None


def test_one_country_is_named_and_two_are_not():
    sentence = caution("one-country", countries=claim(("spain",), span("Spain")))
    assert sentence is not None
    assert sentence.text in labels("cautions", "one-country", country="Spain")
    assert caution("one-country", countries=claim(("spain", "italy"), span("Spain"))) is None


def test_a_study_of_markers_alone_says_that_they_are_not_how_people_feel():
    assert caution("surrogate", surrogate=claim(True, span("Fatigue"))) is not None
    assert caution("surrogate", surrogate=claim(False, span("Fatigue"))) is None


def test_a_preprint_is_said_to_be_one_before_all_other_rules():
    sure = written(preprint=True).part(PartKind.SURE).sentences
    by_rule = [sentence.pattern for sentence in sure if sentence.pattern.startswith("cautions.")]
    assert by_rule[0] == "cautions.preprint"


def test_no_clear_difference_is_not_told_as_none():
    alike = DirectedResult(
        intervention="yoga",
        comparator="rest",
        outcome="fatigue",
        direction=Direction.NO_CLEAR_DIFFERENCE,
        better=False,
        span=span("Fatigue"),
    )
    better = replace(alike, direction=Direction.LOWER, better=True)
    said = "Fatigue was not clearly different with yoga and with rest over 12 weeks in people with MS."
    assert caution("null", result=said, directions=(alike,)) is not None
    assert caution("null", directions=(alike,)) is None
    assert caution("null", directions=(alike, better)) is None
    assert rule(written(result=said, directions=(alike,)), "questions.result.null") is not None
    assert rule(written(directions=(alike,)), "questions.result.null") is None


def test_a_limit_that_the_authors_state_is_told_in_plain_words_and_stands_on_theirs():
    stated = Limitation(kinds=("no control group",), span=span("slept badly"))
    sentence = caution("limit-no-control", limitations=claim((stated,), stated.span))
    assert sentence is not None
    assert sentence.spans == (stated.span,)
    other = Limitation(kinds=("caution",), span=span("slept badly"))
    assert caution("limit-no-control", limitations=claim((other,), other.span)) is None


def test_side_effects_are_asked_about_by_the_name_of_the_medicine_and_of_nothing_else():
    trial = {"design": Design.RANDOMIZED_TRIAL, "rung": Rung.PEOPLE_RANDOMIZED, "missing_items": ("harms",)}
    given = {**trial, "intervention_kind": InterventionKind.DRUG}
    asked = rule(
        written({"title": "Fampridine and sleep in multiple sclerosis"}, **given), "questions.drug.harms-untold"
    )
    assert asked is not None
    assert asked.text == "What side effects of fampridine are known?"
    bottle = written({"title": "A pill bottle that counts in multiple sclerosis"}, **given)
    assert not any("side effect" in question.text for question in bottle.questions)


def test_a_scale_is_asked_about_only_where_it_is_told():
    scale = MeasuredOutcome(outcome="edss", tier=Tier.PEOPLE, primary=False, span=span("Fatigue"))
    measured = {"outcomes": claim((scale,))}
    told = "The EDSS was higher in people with MS who slept badly than in those who slept well."
    worse = {"title": "Disability and sleep in multiple sclerosis"}
    assert rule(written(worse, result=told, **measured), "questions.outcome.edss") is not None
    assert rule(written(worse, **measured), "questions.outcome.edss") is None
    assert rule(written(result=told, **measured), "questions.outcome.edss") is None


def test_a_question_on_a_link_is_not_asked_where_none_was_found():
    told = "Fatigue went along with sleep in people with MS, and so did pain and mood over time."
    none = "Fatigue was not associated with sleep in people with MS over 12 weeks in this study."
    assert rule(written(result=told), "questions.evidence.cause") is not None
    assert rule(written(result=none), "questions.evidence.cause") is None


def test_a_question_names_the_topic_on_which_it_fired():
    digest = written({"title": "Yoga and acupuncture in multiple sclerosis"})
    assert rule(digest, "questions.treat.alternative").text == "What is known, for and against, about acupuncture?"


def test_animal_work_is_asked_about_by_its_topic():
    mice = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}
    about = {"title": "Microglia in mice with experimental autoimmune encephalomyelitis", "scope": ScopeKind.MODEL}
    told = "Microglia were more common in old mice than in young mice with the invented illness."
    digest = written(about, result=told, **mice)
    asked = rule(digest, "questions.animals.topic")
    assert asked is not None
    assert "immune cells of the brain" in asked.text
    assert "people" in asked.text


def test_a_trial_of_one_group_is_said_to_have_nothing_to_compare_with():
    alone = {
        "design": Design.NON_RANDOMIZED_TRIAL,
        "result": "Fatigue fell in the adults with MS who took part in the program at home.",
    }
    assert caution("no-comparison-care", **alone) is not None
    beside = Comparison(comparator=Comparator.SHAM, interventions=(), span=span("slept well"))
    assert caution("no-comparison-care", comparators=claim((beside,), beside.span), **alone) is None


def test_an_article_from_before_2006_is_dated():
    dated = PartialDate(year=1999, source=DateSource.ISSUE, stated="1999")
    sentence = rule(written(about={"dates": (dated,)}), "cautions.old")
    assert sentence is not None
    assert sentence.text in labels("cautions", "old", year="1999")
    later = PartialDate(year=2019, source=DateSource.ISSUE, stated="2019")
    assert rule(written(about={"dates": (later,)}), "cautions.old") is None


def test_at_most_one_caution_of_a_group_is_told_and_at_most_four():
    kinds = ("one center", "generalizability", "short follow-up", "no blinding", "small sample", "confounding")
    stated = Limitation(kinds=kinds, span=span("slept badly"))
    sure = written(limitations=claim((stated,), stated.span), analysis=Analysis.PILOT).part(PartKind.SURE).sentences
    fired = [
        sentence.pattern.removeprefix("cautions.") for sentence in sure if sentence.pattern.startswith("cautions.")
    ]
    groups = [vocabulary("cautions")[entry]["group"] for entry in fired]
    assert len(groups) == len(set(groups))
    assert len(fired) <= 4


def test_a_study_of_one_kind_of_ms_concerns_people_who_have_it():
    kind = {"phenotypes": claim(("secondary-progressive",), span("Fatigue"))}
    concerned = "This concerns people with secondary progressive MS (MS that slowly worsens after attacks)."
    assert rule(written(**kind), "matters.concerns").text == concerned
    assert rule(written(), "matters.concerns").text == "This concerns people with MS."


def test_a_medicine_in_use_is_said_to_be_when_it_is_given_to_animals():
    about = {"title": "Glatiramer acetate in mice with an invented illness"}
    mice = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}
    sentence = rule(written(about, **mice), "matters.known.approved")
    assert sentence is not None
    assert sentence.text in labels("matters", "known.approved", drug="Glatiramer acetate") | labels(
        "matters", "known.approved", drug="glatiramer acetate"
    )
    assert rule(written(about), "matters.known.approved") is None


def test_the_wording_is_fixed_by_the_study_and_differs_between_studies():
    options = ("a", "b", "c")
    studies = [StudyId.mint("pubmed", str(number)) for number in range(60)]
    picked = [one_of(options, study, "salt") for study in studies]
    assert picked == [one_of(options, study, "salt") for study in studies]
    assert set(picked) == set(options)
    assert picked != [one_of(options, study, "another salt") for study in studies]


def test_two_choices_of_one_study_do_not_go_together():
    studies = [StudyId.mint("pubmed", str(number)) for number in range(60)]
    pairs = {(one_of("ab", study, "one"), one_of("ab", study, "other")) for study in studies}
    assert len(pairs) == 4


def test_questions_are_of_different_groups():
    facts = gather(*made({Role.RESULTS: RESULT}))
    assert facts.holds("comparator", "none")
    asked = [sentence.pattern.removeprefix("questions.") for sentence in written().questions]
    groups = [vocabulary("questions")[entry]["group"] for entry in asked]
    assert len(groups) == len(set(groups))


def test_a_rule_whose_words_the_page_does_not_tell_stays_silent():
    about = {"title": "Vaccines in multiple sclerosis"}
    measured = "Antibodies were higher in people with MS who slept well than in those who slept badly."
    assert rule(written(about, result=measured), "matters.not.shield") is not None
    assert rule(written(about), "matters.not.shield") is None


def test_what_would_come_next_suits_the_study():
    trial = {"design": Design.NON_RANDOMIZED_TRIAL, "intervention_kind": InterventionKind.NON_DRUG}
    better = "Fatigue improved in people with MS who slept in a cool room for 12 weeks."
    assert rule(written(result=better, **trial), "next_steps.treated") is not None
    assert rule(written(**trial), "next_steps.treated") is None
    blood = {"title": "A protein in the cerebrospinal fluid in multiple sclerosis"}
    told = "The protein was higher in people with MS than in healthy people."
    watched = written(blood, result=told)
    assert rule(watched, "next_steps.seen-again") is not None
    assert not any("chance" in sentence.text for sentence in watched.part(PartKind.SURE).sentences)


def test_healthy_people_are_spoken_of_only_where_all_the_others_were_healthy():
    blood = {"title": "A protein in the cerebrospinal fluid in multiple sclerosis"}
    beside = Comparison(comparator=Comparator.HEALTHY_CONTROLS, interventions=(), span=span("slept well"))
    only: dict[str, object] = {"comparators": claim((beside,), beside.span)}
    told = "The protein was higher in people with MS than in healthy people who were tested."
    only["design"] = Design.CROSS_SECTIONAL
    assert rule(written(blood, result=told, **only), "cautions.healthy-only") is not None
    other = f"{told} It was also measured in people with other neurological diseases."
    assert rule(written(blood, result=other, **only), "cautions.healthy-only") is None


def test_a_disease_made_in_animals_is_told_apart_from_ms_by_how_it_was_set_off():
    mice = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}
    about = {"title": "Myelin in mice that were fed cuprizone"}
    told = "Myelin was thinner in mice that were fed cuprizone than in mice that were not."
    assert rule(written(about, result=told, **mice), "cautions.model-toxin") is not None
    other = "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer."
    assert rule(written({"title": "Myelin in mice"}, result=other, **mice), "cautions.model-toxin") is None


def test_no_question_is_asked_twice_though_two_rules_ask_it():
    program = {"intervention_kind": InterventionKind.NON_DRUG, "design": Design.NON_RANDOMIZED_TRIAL}
    digest = written({"title": "Cognitive training and sleep in multiple sclerosis"}, **program)
    asked = [question.text for question in digest.questions]
    assert len(asked) == len(set(asked)) >= 2


def test_a_question_on_a_topic_is_asked_only_where_the_topic_leads_the_title():
    first = written({"title": "Fatigue and sleep in multiple sclerosis"})
    assert rule(first, "questions.topic.fatigue") or rule(first, "questions.topic.sleep")
    late = written({"title": "Sleep, pain and fatigue in multiple sclerosis"})
    assert rule(late, "questions.topic.fatigue") is None


def test_where_the_pandemic_is_only_the_time_nothing_is_said_or_asked_of_it():
    about = {"title": "Fatigue in multiple sclerosis in the time of COVID-19"}
    digest = written(about)
    for pattern in ("matters.not.covid", "questions.topic.covid", "questions.time.pandemic"):
        assert rule(digest, pattern) is None
    own = written({"title": "COVID-19 in multiple sclerosis"})
    assert rule(own, "matters.not.covid") is not None


def test_of_two_agents_given_together_nothing_is_said_of_one_alone():
    mice = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}
    myelin = "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer in old mice."
    both = {"title": "Combining atorvastatin and rapamycin in experimental autoimmune encephalomyelitis"}
    one = {"title": "Atorvastatin in experimental autoimmune encephalomyelitis"}
    for pattern in ("matters.not.animal-drug", "cautions.animal-harm", "questions.animals.drug"):
        assert rule(written(one, myelin, **mice), pattern) is not None, pattern
        assert rule(written(both, myelin, **mice), pattern) is None, pattern


def test_one_kind_of_ms_is_no_limit_where_another_was_studied_beside_it():
    kind = {"phenotypes": claim(("relapsing-remitting",))}
    assert caution("one-kind", **kind) is not None
    beside = f"{RESULT} The same was seen in 12 patients with secondary progressive MS."
    assert rule(written(result=beside, **kind), "cautions.one-kind") is None


def test_of_two_animals_named_one_may_have_given_a_substance_only_so_neither_is_named_in_a_limit():
    mice = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}
    myelin = "Myelin was thinner in old rats than in young rats, and nerve fibers were fewer in old rats."
    for animals, named in ((("rat",), "rats"), (("rat", "mouse"), "animals")):
        told = rule(written(result=myelin, **mice, animals=claim(animals)), "cautions.animals-uncounted")
        assert told is not None
        assert told.text == f"The abstract does not give the number of {named}."


def test_two_questions_are_left_where_the_title_names_neither_a_topic_nor_the_disease():
    assert len(written({"title": "A talk on things that were seen"}, myelin()).questions) >= 2
    mice = {"species": Species.ANIMALS, "design": Design.ANIMAL, "rung": Rung.ANIMALS}
    assert len(written({"title": "Imaging of things in mice"}, myelin(), **mice).questions) >= 2


def myelin() -> str:
    return "Myelin was thinner in old mice than in young mice, and nerve fibers were fewer in old mice."


def test_measures_that_agree_are_no_two_things_of_which_one_may_cause_the_other():
    told = "Scores of one scale were associated with scores of the other in people with MS."
    facts = {"design": claim(Unclear("nothing settles it")), "species": Species.PEOPLE}
    linked = written(result=f"{told} We asked 40 patients with MS.", people=40, **facts)
    test = written(result=f"{told} We asked 40 patients with MS for the reliability of it.", people=40, **facts)
    assert rule(linked, "cautions.linked-unclear") is not None
    assert rule(test, "cautions.linked-unclear") is None


def test_a_review_of_a_forecast_that_gives_no_accuracy_says_so():
    said = "This review collects signs of fatigue for models for predicting the development of pain in families."
    assert rule(written(result=said, design=Design.NARRATIVE_REVIEW), "cautions.forecast-untold") is not None
