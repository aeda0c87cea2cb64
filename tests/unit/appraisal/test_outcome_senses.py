"""Which words of the list of outcomes mean what was measured, and in which sentences. Every text is invented."""

import time

import pytest

from invented_records import appraised
from plainms.absence import Absent, NotAssessed
from plainms.appraisal.appraisal import Appraisal
from plainms.appraisal.outcome_senses import means_it, senses_of
from plainms.appraisal.outcomes import outcome_hits
from plainms.appraisal.values import Tier
from plainms.text import Passage, PassageKind
from plainms.vocabulary.load import vocabulary

PEOPLE = "We followed 80 adults with multiple sclerosis for two years."
MICE = "EAE was induced in C57BL/6 mice."


def measured(appraisal: Appraisal) -> list[str]:
    value = appraisal.outcomes.value
    return [] if isinstance(value, Absent) else [item.outcome for item in value]


def meant(text: str) -> list[str]:
    passage = Passage(key="a", kind=PassageKind.ABSTRACT, text=text)
    senses = senses_of((), (passage,))
    return [hit.entry for hit in outcome_hits(text) if means_it(text, hit, senses)]


def test_what_is_known_of_a_disease_is_not_measured() -> None:
    text = f"{PEOPLE} Relapses can lead to lasting damage. We measured quality of life with a diary."
    assert measured(appraised("A cohort in MS", text)) == ["quality-of-life"]


def test_a_review_has_no_outcomes_of_its_own() -> None:
    text = "In this narrative review, we discuss fatigue and brain volume in multiple sclerosis."
    claim = appraised("Tiredness in MS: a narrative review", text, types=("Review",))
    assert isinstance(claim.outcomes.value, NotAssessed)
    assert isinstance(claim.surrogate.value, NotAssessed)


@pytest.mark.parametrize(
    "text",
    [
        "Mice were immunized with myelin oligodendrocyte glycoprotein (MOG) antibodies in saline.",
        "Cells were stimulated with interleukin-2 and cytokines.",
        "We stained for antibodies against tau in serum.",
        "GFAP-positive cells were counted, and serum was kept.",
        "Cytokine receptor agonists were given in plasma.",
    ],
)
def test_a_stimulus_a_target_or_a_reagent_is_no_outcome(text: str) -> None:
    assert meant(text) == []


def test_the_long_form_of_the_text_decides_on_a_short_form() -> None:
    assert meant("We used total elastin assay (TEA) kits, and TEA rose.") == []
    assert meant("Attention was rated by the Test of Everyday Attention (TEA).")[-1] == "tea"
    assert meant("TEA was low.") == []
    assert meant("EDSS was rated.") == ["edss"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The topic received little attention until last year.", []),
        ("Sustained attention was tested by computer.", ["cognition"]),
        ("Survival of B cells was counted.", ["b-cells"]),
        ("Overall survival was longer in the second cohort.", ["survival"]),
        ("Gadolinium retention was seen.", []),
        ("Retention in the exercise program was high.", ["adherence"]),
        ("The feasibility of using a new sequence was shown.", []),
        ("Fatigability of three muscles was tested.", []),
        ("People were seen within a year of symptom onset.", []),
    ],
)
def test_a_common_word_needs_its_object(text: str, wanted: list[str]) -> None:
    assert meant(text) == wanted


def test_proteins_need_blood_or_fluid_in_the_text() -> None:
    assert meant("Neurofilament light was stained in tissue.") == []
    assert meant("Neurofilament light was raised in serum.") == ["nfl"]


def test_signs_of_animals_are_markers_and_no_signs_of_people() -> None:
    mice = appraised("A model in mice", ("METHODS", f"{MICE} The clinical score and demyelination were recorded."))
    assert {item.outcome: item.tier for item in mice.outcomes.value} == {
        "eae-score": Tier.MARKER,
        "demyelination": Tier.MARKER,
    }
    people = appraised("A cohort in MS", ("METHODS", f"{PEOPLE} The clinical score and fatigue were recorded."))
    assert measured(people) == ["fatigue"]


def test_what_was_given_is_no_outcome() -> None:
    text = f"{PEOPLE} Half were treated with melatonin tablets, and fatigue was rated. Estradiol was given to none."
    assert measured(appraised("Melatonin for fatigue in MS", ("METHODS", text))) == ["fatigue"]


def test_what_an_instrument_asks_is_not_measured_while_it_is_made() -> None:
    text = "We held focus groups and interviews. The domains included fatigue, pain and balance."
    claim = appraised("Voices of people with MS: a qualitative study", ("RESULTS", text))
    assert measured(claim) == []


def test_every_rule_is_of_an_entry_that_the_outcomes_have() -> None:
    rules = vocabulary("outcome_senses")
    named = {name for rule in rules.entries for name in rule.more.get("outcomes", ())}
    named |= {name for key in ("animals_only", "animals_too") for name in rules.text[key].split()}
    assert [name for name in sorted(named) if name not in vocabulary("outcomes")] == []


def test_a_long_text_is_read_in_little_time() -> None:
    text = "treated with the high levels of " * 3000 + "fatigue in the " * 10
    started = time.process_time()
    assert meant(text)[-1] == "fatigue"
    assert time.process_time() - started < 3
