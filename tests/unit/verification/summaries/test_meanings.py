"""Words meet by stem, by a shared meaning and through the glossary."""

import pytest

from plainms.verification.summaries.meanings import expanded, keys_of, terms
from plainms.verification.summaries.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("relapses", "relapsing"),
        ("treatment", "treated"),
        ("randomised", "randomized"),
        ("oedema", "edema"),
        ("haemorrhage", "hemorrhage"),
        ("tumour", "tumor"),
    ],
)
def test_relatives_and_spellings_share_a_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("plain", "technical"),
    [
        ("side effects", "adverse events were mild"),
        ("heart attack", "myocardial infarction"),
        ("tiredness", "fatigue severity"),
        ("nerve coating", "demyelination in the brain"),
        ("high blood pressure", "hypertension"),
    ],
)
def test_plain_words_meet_technical_ones(plain: str, technical: str) -> None:
    keys = keys_of(technical)
    assert any(term.keys & keys for term in terms(plain))


def test_words_of_other_things_do_not_meet() -> None:
    keys = keys_of("Bladder symptoms were frequent.")
    assert not any(term.keys & keys for term in terms("walking speed"))


def test_a_short_form_is_read_with_its_long_form() -> None:
    assert "optic neuritis" in expanded({"ON": "optic neuritis"}, "ON was rare.")
    assert expanded({"ON": "optic neuritis"}, "It went on.") == "It went on."
