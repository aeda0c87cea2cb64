"""What each sentence does."""

import pytest

from invented_records import passage
from plainms.absence import Unclear
from plainms.appraisal.appraisal import Role
from plainms.appraisal.roles import roled
from plainms.provenance import Origin


def roles(*texts: str) -> list[object]:
    return [sentence.role.value for sentence in roled(tuple(passage(text) for text in texts))]


def test_a_heading_of_the_record_is_believed() -> None:
    (sentence,) = roled((passage("Forty people took part.", label="RESULTS"),))
    assert (sentence.role.value, sentence.role.origin) == (Role.RESULTS, Origin.SOURCE)


def test_an_aim_under_background_is_an_aim() -> None:
    sections = (passage("Fatigue is common. We aimed to measure it.", label="BACKGROUND"),)
    assert [sentence.role.value for sentence in roled(sections)] == [Role.BACKGROUND, Role.OBJECTIVE]


def test_a_registration_is_told_apart_from_a_conclusion() -> None:
    sections = (passage("It may help. ClinicalTrials.gov number NCT01234567.", label="CONCLUSION"),)
    assert [sentence.role.value for sentence in roled(sections)] == [Role.CONCLUSIONS, Role.REGISTRATION]


@pytest.mark.parametrize(
    "text",
    [
        "Background: Fatigue is common. Methods: We asked 40 people. Results: Half were tired. Conclusions: Ask them.",
        "(1) Background: Fatigue is common. (2) Methods: We asked 40. (3) Results: Half were. (4) Conclusions: Ask.",
        "BACKGROUND Fatigue is common. METHODS We asked 40 people. RESULTS Half were tired. CONCLUSIONS Ask them.",
    ],
)
def test_headings_inside_the_text_are_read_and_taken_off(text: str) -> None:
    sentences = roled((passage(text),))
    assert [item.role.value for item in sentences] == [Role.BACKGROUND, Role.METHODS, Role.RESULTS, Role.CONCLUSIONS]
    assert all(":" not in item.span.quote and not item.span.quote[:5].isupper() for item in sentences)


def test_cues_and_order_give_roles_without_headings() -> None:
    text = (
        "Fatigue remains poorly understood. We aimed to measure it in people with MS. Forty people were recruited. "
        "We found that walking was slower (p < 0.05). In conclusion, fatigue may slow walking."
    )
    assert roles(text) == [Role.BACKGROUND, Role.OBJECTIVE, Role.METHODS, Role.RESULTS, Role.CONCLUSIONS]


def test_a_sentence_without_a_cue_stays_unclear() -> None:
    assert isinstance(roles("Blue light and tea.")[0], Unclear)


def test_headings_within_a_labeled_passage_are_believed_over_its_label() -> None:
    text = "Fatigue is common. OBJECTIVES: To measure it. METHODS: We asked 40 people. RESULTS: Half were tired."
    sentences = roled((passage(text, label="BACKGROUND"),))
    told = [sentence.role.value for sentence in sentences]
    assert told == [Role.BACKGROUND, Role.OBJECTIVE, Role.METHODS, Role.RESULTS]


def test_what_stands_before_the_aim_is_background() -> None:
    found = roles(
        "Sleep was worse in earlier work. We found this, too. We aimed to measure sleep. Sleep was shorter (p < 0.05). "
        "Rest was longer (p < 0.05)."
    )
    assert found == [Role.BACKGROUND, Role.BACKGROUND, Role.OBJECTIVE, Role.RESULTS, Role.RESULTS]


@pytest.mark.parametrize("text", ["The origin of these cells is discussed.", "All rights reserved."])
def test_what_is_only_discussed_or_reserved_is_no_conclusion(text: str) -> None:
    sections = (passage(f"Sleep may help. {text}", label="CONCLUSIONS"),)
    first, last = (sentence.role.value for sentence in roled(sections))
    assert first is Role.CONCLUSIONS
    assert isinstance(last, Unclear)


def test_who_came_in_and_what_they_were_like_is_no_result() -> None:
    aim = "We aimed to measure sleep. We recruited patients. "
    end = "Sleep was shorter in patients than in others (p < 0.05)."
    found = roles(aim + "In total, 439 patients were included. The mean age was 32 years (71 women). " + end)
    assert found == [Role.OBJECTIVE, Role.METHODS, Role.METHODS, Role.METHODS, Role.RESULTS]
