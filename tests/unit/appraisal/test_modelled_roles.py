"""What the model may say of a sentence, and where it must be silent."""

from invented_records import passage
from plainms.absence import Absent, Unclear
from plainms.appraisal.appraisal import Role, RoledSentence
from plainms.appraisal.modelled_roles import BY_CUE, BY_MODEL, SURE, weighed
from plainms.appraisal.roles import by_rules, roled
from plainms.provenance import Origin

TRIAL = (
    "Fatigue is a common symptom of multiple sclerosis. We aimed to determine whether green tea reduces fatigue. "
    "Forty patients were randomly assigned to green tea or water for 12 weeks. "
    "Blood samples were collected at every visit and stored at -80 degrees. "
    "Fatigue scores were significantly lower in the tea group than in the water group (p = 0.01). "
    "Sleep quality scores were 12 in the tea group and 11 in the water group. "
    "In conclusion, green tea may reduce fatigue."
)
REVIEW = (
    "Green tea is a common drink. Tea holds many compounds that enter the brain. Catechins lower inflammation in mice. "
    "Two trials of tea have been published in the past year. Drinkers of tea sleep less than others. "
    "This review summarizes what is known about tea and multiple sclerosis."
)


def by_model(text: str) -> list[RoledSentence]:
    return [item for item in roled((passage(text),)) if item.role.rule == BY_MODEL]


def test_the_model_fills_a_gap_between_cues_and_states_its_confidence() -> None:
    filled = by_model(TRIAL)
    assert filled
    for item in filled:
        assert item.role.origin is Origin.MODEL
        assert isinstance(item.role.confidence, float)
        assert isinstance(item.role.value, Role)
        assert SURE[item.role.value] <= item.role.confidence <= 1
        assert item.role.grounds == (item.span,)


def test_a_heading_is_never_gainsaid() -> None:
    sections = (passage("In conclusion, tea helps. It may. It could. It should.", label="METHODS"),)
    assert weighed(by_rules(sections)) == by_rules(sections)


def test_a_review_gets_no_results_and_no_conclusions_from_the_model() -> None:
    assert [item for item in by_model(REVIEW) if item.role.value in {Role.RESULTS, Role.CONCLUSIONS}] == []


def test_what_an_article_presents_is_no_conclusion() -> None:
    last = roled((passage(REVIEW),))[-1]
    assert last.role.value is not Role.CONCLUSIONS


def test_an_abstract_of_four_sentences_is_left_to_the_cues() -> None:
    short = (passage("Tea was served. Cups were washed. Water was warm. Nobody was tired."),)
    assert weighed(by_rules(short)) == by_rules(short)


def test_what_neither_cue_nor_model_is_sure_of_is_unclear_with_its_reason() -> None:
    unclear = [item.role for item in weighed(by_rules((passage(REVIEW),))) if isinstance(item.role.value, Absent)]
    assert unclear
    assert all(isinstance(role.value, Unclear) and role.value.because for role in unclear)
    assert {role.rule for role in unclear} == {BY_CUE}
