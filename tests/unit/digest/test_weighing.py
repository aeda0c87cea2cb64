"""How well a sentence answers what the title asks."""

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import Facts, gather
from plainms.digest.weighing import answers
from spec.digest.making import appraisal, study

_TITLE = "Caffeine intake and bladder urgency in women with multiple sclerosis: a cohort study"


def _facts(title: str) -> Facts:
    of = study({Role.RESULTS: "Caffeine was linked with urgency."}, title=title)
    return gather(of, appraisal(of))


def test_a_sentence_that_speaks_of_what_was_asked_answers_it():
    facts = _facts(_TITLE)
    asked = answers("Women with a high caffeine intake had bladder urgency more often.", facts)
    aside = answers("Women with a high body weight slept less.", facts)
    assert asked == 1.0
    assert 0 < aside < 0.5


def test_words_of_any_study_answer_nothing():
    assert answers("This cohort study of people with multiple sclerosis was large.", _facts(_TITLE)) == 0.0


def test_a_title_of_one_word_asks_nothing():
    assert answers("Caffeine was linked with urgency.", _facts("Caffeine in multiple sclerosis")) == 0.0
