"""What a sentence sets against the half that a frame tells: invented sentences."""

import pytest

from plainms.appraisal.appraisal import Role
from plainms.digest.facts import gather
from plainms.digest.findings import findings
from plainms.digest.selecting.choosing import chosen
from spec.digest.making import made


def told(text: str) -> str:
    facts = gather(*made({Role.RESULTS: text}))
    return " ".join(sentence.text for sentence in findings(chosen(facts), facts))


@pytest.mark.parametrize(
    ("source", "other_half"),
    [
        (
            "Long walks were associated with a reduced risk of falls, whereas short walks were associated with an "
            "increased risk.",
            "short walks",
        ),
        (
            "Women had higher fatigue scores (2.0 and 1.7 vs. 1.4) at study entry, which were reduced "
            "by half in all over 5 years.",
            "reduced by half in all over 5 years",
        ),
        ("Rain is correlated with the disease MS, while other weather is not connected with MS.", "other weather"),
    ],
)
def test_what_the_sentence_sets_against_it_is_told_too(source: str, other_half: str):
    assert other_half in told(source)


def test_a_half_that_tells_no_result_of_its_own_stays_out():
    text = told("Fatigue was higher in women with MS than in men, while all were at home.")
    assert "at home" not in text
    assert "higher in women" in text
