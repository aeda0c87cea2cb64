"""Sentences that describe only who took part, or what was done for which aim, are no results."""

import pytest

from plainms.digest.selecting.barring import is_barred


@pytest.mark.parametrize(
    "text",
    [
        "The disease duration ranged from 2 to 264 months.",
        "The mean age of the participants was 41 years.",
        "A trend towards reduced time to walk 25 feet was seen with zofiqol.",
        "A description of a clinical case of sleep with pain is presented.",
        "Participants were followed, on average, 2.3 years.",
        "These findings may suggest how to choose a zofiqol.",
        "Growing evidence is extremely important to continue guiding the use of zofiqol.",
        "There was a nonsignificant trend towards lower scores with zofiqol.",
        "Completed responses were received from 212 people.",
        "Zofiqol was added to the drinking water from day 3 to day 20.",
        "To more fully understand the role of astrocytes in sleep we characterized mice that lack Zof1.",
        "Data were received from clinics all over the country.",
        "Mice were housed in cages with a wheel from the first day.",
        "A total of 38 patients and 24 controls completed the grip protocol.",
        "(4) In which phase should the disease be treated?",
        "This work represents a step towards the use of scans in care.",
        "To study the effect of zofiqol on sleep, rats were fed zofiqol for 7 weeks.",
        "To more fully understand the role of sleep in rats we characterized sleep before and after zofiqol.",
        "We compared sleep in young rats, where it is long, and in old rats, where damage is revealed as short sleep.",
        "Guinea pigs were immunized actively by an antigen of the pig.",
        "Nine drugs were then screened for their effect on sleep.",
        "The problems were assessed by signs scored daily.",
        "We saw that, in old rats, 17 significantly reduced sleep and the others did not.",
    ],
)
def test_it_is_no_result(text: str) -> None:
    assert is_barred(text)


@pytest.mark.parametrize(
    "text",
    [
        "Duration of illness was longer in people with poor sleep than in others.",
        "To better understand sleep in rats we measured it at night and found that it was longer in the zofiqol group.",
        "We compared old and young rats and found that sleep was longer in old rats.",
        "To assess sleep, we used a diary, which showed that sleep was worse in the evening group.",
        "Disease duration was associated with poor sleep.",
        "Complete responses were obtained in 12 of 20 people on zofiqol.",
        "There was no trend towards lower scores with zofiqol.",
        "There was a significant trend towards lower scores with a larger dose of zofiqol.",
        "When zofiqol was added to the diet, mice walked sooner.",
        "Of 40 people, 38 completed the study.",
        "Patients were followed for two years, and those on zofiqol slept better.",
        "Patients who completed the program slept better than the others.",
    ],
)
def test_a_comparison_or_a_link_is_one(text: str) -> None:
    assert not is_barred(text)
